#include "bcd/source/csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::size_t looked_at = 30;  // lines that tell the separator

// Returns the separator that occurs equally often on most of the first lines, outside quotes. A letterhead above the
// table, or a text with commas, does not have that many. Of two, the one that occurs more often on a line.
char separator_of(std::string_view bytes) {
  constexpr std::array marks{',', ';', '\t'};
  std::array<std::map<std::size_t, std::size_t>, marks.size()> lines;  // of each mark, the lines with so many of it
  std::array<std::size_t, marks.size()> met{};
  std::size_t count = 0;
  bool quoted = false;
  for (std::size_t at = 0; at <= bytes.size() && count < looked_at; ++at) {
    char const c = at < bytes.size() ? bytes[at] : '\n';
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (auto const mark = std::ranges::find(marks, c); mark != marks.end()) ++met[std::size_t(mark - marks.begin())];
    if (c != '\n') continue;
    for (std::size_t i = 0; i < marks.size(); ++i)
      if (met[i] > 0) ++lines[i][met[i]];
    met = {};
    ++count;
  }
  std::pair<std::size_t, std::size_t> best{};
  char found = ',';
  for (std::size_t i = 0; i < marks.size(); ++i)
    for (auto const& [times, of] : lines[i])
      if (std::pair{of, times} > best) {
        best = {of, times};
        found = marks[i];
      }
  return found;
}

std::string cell_text(std::string_view text) {
  // Also trim no-break spaces, because spreadsheets and web pages add them around cells.
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view const blank : {" ", "\t", "\r", "\n", "\xC2\xA0"}) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), cut = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), cut = true;
    }
  }
  return std::string{text};
}

class Scanner {
 public:
  Scanner(std::string_view bytes, CsvTable& table) : bytes_{bytes}, table_{table} {}

  void run() {
    while (at_ < bytes_.size() && table_.faults.empty()) row();
  }

 private:
  void row() {
    CsvRow row{line_, {}};
    do row.cells.push_back(cell(int(row.cells.size()) + 1));
    while (take(table_.separator));
    take('\r');
    if (take('\n')) ++line_;
    if (std::ranges::any_of(row.cells, [](std::string const& cell) { return !cell.empty(); }))
      table_.rows.push_back(std::move(row));
  }

  // Reads one cell, up to the following separator or line end.
  std::string cell(int column) {
    while (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    if (auto const curly = curly_cell()) return *curly;
    if (!take('"')) {
      std::size_t const begin = at_;
      while (at_ < bytes_.size() && bytes_[at_] != table_.separator && bytes_[at_] != '\n') ++at_;
      return cell_text(bytes_.substr(begin, at_ - begin));
    }
    int const opened = line_;
    std::string text;
    while (at_ < bytes_.size()) {
      if (!take('"')) {
        next(text);
      } else if (take('"')) {
        text += '"';
      } else {
        return closed(cell_text(text), column);
      }
    }
    table_.faults.push_back({opened, column, {"thiếu dấu nháy kép đóng", "the closing double quote is missing"}});
    return text;
  }

  // Reads a cell between the quotes of a word processor, if they surround all of it: “Lê Văn C”. Otherwise reads
  // nothing, because the quotes are part of the text.
  std::optional<std::string> curly_cell() {
    constexpr std::string_view open = "\u201C", close = "\u201D";
    if (!bytes_.substr(at_).starts_with(open)) return std::nullopt;
    std::size_t const begin = at_ + open.size(), line_end = bytes_.find('\n', begin);
    for (std::size_t end = bytes_.find(close, begin); end < line_end; end = bytes_.find(close, end + 1)) {
      std::size_t after = end + close.size();
      while (after < bytes_.size() && (bytes_[after] == ' ' || bytes_[after] == '\r')) ++after;
      if (after < bytes_.size() && bytes_[after] != table_.separator && bytes_[after] != '\n') continue;
      at_ = after;
      return cell_text(bytes_.substr(begin, end - begin));
    }
    return std::nullopt;
  }

  // Reports text between the closing quote and the separator or line end.
  std::string closed(std::string text, int column) {
    while (at_ < bytes_.size() && (bytes_[at_] == ' ' || bytes_[at_] == '\r')) ++at_;
    if (at_ < bytes_.size() && bytes_[at_] != table_.separator && bytes_[at_] != '\n')
      table_.faults.push_back({line_,
                               column,
                               {"sau dấu nháy kép đóng còn chữ; dấu nháy trong ô phải viết đôi (\"\")",
                                "there is text after a closing quote; write a quote within a cell twice (\"\")"}});
    return text;
  }

  void next(std::string& text) {
    if (bytes_[at_] == '\n') ++line_;
    text += bytes_[at_++];
  }
  bool take(char c) {
    if (at_ >= bytes_.size() || bytes_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view bytes_;
  CsvTable& table_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

CsvTable read_csv(std::string_view bytes) {
  CsvTable table;
  if (is_utf16(bytes)) {
    table.faults.push_back({1,
                            1,
                            {"tệp dùng bảng mã UTF-16; trong Excel chọn lưu dạng 'CSV UTF-8'",
                             "the file is UTF-16; in Excel save it as 'CSV UTF-8'"}});
    return table;
  }
  if (std::size_t const bad = utf8::first_invalid(bytes); bad != bytes.npos) {
    int const line = 1 + int(std::ranges::count(bytes.substr(0, bad), '\n'));
    table.faults.push_back({line,
                            1,
                            {"tệp không dùng bảng mã UTF-8; trong Excel chọn lưu dạng 'CSV UTF-8'",
                             "the text is not UTF-8; in Excel save it as 'CSV UTF-8'"}});
    return table;
  }
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  table.separator = separator_of(bytes);
  Scanner{bytes, table}.run();
  return table;
}

}  // namespace bcd::source
