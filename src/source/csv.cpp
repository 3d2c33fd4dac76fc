#include "bcd/source/csv.hpp"

#include <algorithm>
#include <array>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

// Returns the most frequent separator of the first line that contains one outside quotes.
char separator_of(std::string_view bytes) {
  constexpr std::array marks{',', ';', '\t'};
  std::array<std::size_t, marks.size()> met{};
  bool quoted = false;
  for (char const c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (auto const mark = std::ranges::find(marks, c); mark != marks.end()) ++met[std::size_t(mark - marks.begin())];
    if (c == '\n' && std::ranges::any_of(met, [](std::size_t count) { return count > 0; })) break;
  }
  return marks[std::size_t(std::ranges::max_element(met) - met.begin())];
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
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
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
