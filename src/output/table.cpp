#include "bcd/output/table.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

// A number in a file is already decimal. One that JSON cannot represent is kept as text.
Json value_json(Value const& value) {
  if (value.type == Value::Type::nothing) return nullptr;
  if (value.type == Value::Type::text) return value.text;
  Json parsed = Json::parse(value.text, nullptr, false);
  return parsed.is_discarded() ? Json(value.text) : parsed;
}

Json cell_json(Cell const& cell) {
  if (!cell.list) return cell.values.empty() ? Json(nullptr) : value_json(cell.values.front());
  Json all = Json::array();
  for (Value const& one : cell.values) all.push_back(value_json(one));
  return all;
}

// True if Excel, opening a CSV file, would take the text for a number, a day or a time: 0912345678, 2026-03, 1/2, 5%.
bool looks_like_number(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789-/.,:%eE+() ") == text.npos;
}

std::string csv_cell(Column const& column, Cell const& cell, CsvFor whom) {
  std::string text = cell.text();
  bool const is_text = std::ranges::any_of(cell.values, [](Value const& one) { return one.type == Value::Type::text; });
  if (whom == CsvFor::excel && is_text) {
    if (text.find_first_of("=+-@\t\r") == 0) text.insert(0, "'");
    else if (looks_like_number(text) && (!column.day || cell.list)) text = "=\"" + text + "\"";
  }
  if (text.find_first_of("\",\r\n") == text.npos) return text;
  std::string quoted = "\"";
  for (char const c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + "\"";
}

// True for a control character, a line break, or a character that changes the direction of the following text, because
// such a character could make a line display something it does not contain.
bool steers(utf8::Decoded const& one) {
  bool const turns = (one.point >= 0x202A && one.point <= 0x202E) || (one.point >= 0x2066 && one.point <= 0x2069);
  return one.size == 0 || one.point < 0x20 || (one.point >= 0x7F && one.point < 0xA0) || one.point == 0x2028 ||
         one.point == 0x2029 || turns;
}

}  // namespace

Cell Cell::of(Value value) {
  Cell cell;
  cell.values.push_back(std::move(value));
  return cell;
}

bool Cell::given() const {
  return std::ranges::any_of(values, [](Value const& one) { return one.type != Value::Type::nothing; });
}

std::string Cell::text() const {
  std::string joined;
  if (!given()) return joined;
  for (std::size_t i = 0; i < values.size(); ++i) (joined += i == 0 ? "" : "; ") += values[i].text;
  return joined;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    if (!steers(one)) line += text.substr(at, one.size);
    else if (!line.empty() && line.back() != ' ') line += ' ';
    at += std::max<std::size_t>(one.size, 1);
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string padded(std::string_view text, int width) {
  return std::string{text} + std::string(std::size_t(std::max(width - utf8::width(text), 0)), ' ');
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::string const line = one_line(text);
  std::vector<std::string> lines;
  std::string at;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t const end = std::min(line.find(' ', begin), line.size());
    std::string word = line.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    while (utf8::width(word) > width) {
      std::size_t cut = word.ends_with("…") ? word.size() - std::string_view{"…"}.size() : word.size();
      do --cut;
      while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80);
      word = word.substr(0, cut) + "…";
    }
    if (!at.empty() && utf8::width(at) + 1 + utf8::width(word) > width) lines.push_back(std::exchange(at, {}));
    at += (at.empty() ? "" : " ") + word;
  }
  if (!at.empty() || lines.empty()) lines.push_back(at);
  return lines;
}

std::string table_text(Table const& table) {
  std::size_t const count = table.columns.size();
  std::vector<std::vector<std::string>> lines;
  std::vector<int> widths(count);
  auto& head = lines.emplace_back();
  for (Column const& column : table.columns) head.push_back(column.key);
  for (auto const& row : table.rows) {
    auto& line = lines.emplace_back();
    for (Cell const& cell : row) line.push_back(one_line(cell.text()));
  }
  for (auto const& line : lines)
    for (std::size_t i = 0; i < count; ++i) widths[i] = std::max(widths[i], utf8::width(line[i]));
  std::string text;
  for (auto const& line : lines) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += "  ";
      int const space = widths[i] - utf8::width(line[i]);
      out +=
          table.columns[i].to_the_right ? std::string(std::size_t(space), ' ') + line[i] : padded(line[i], widths[i]);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    text += out + "\n";
  }
  return text;
}

std::string table_csv(Table const& table, CsvFor whom) {
  std::string text = whom == CsvFor::excel ? std::string{source::byte_order_mark} : "";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    text += (i > 0 ? "," : "") + csv_cell({}, Cell{table.columns[i].key}, whom);
  text += "\r\n";
  for (auto const& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + csv_cell(table.columns[i], row[i], whom);
    text += "\r\n";
  }
  return text;
}

std::string table_json(Table const& table) {
  Json all = Json::array();
  for (auto const& row : table.rows) {
    Json one = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) one[table.columns[i].key] = cell_json(row[i]);
    all.push_back(std::move(one));
  }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string table_markdown(Table const& table) {
  std::string head = "|", rule = "|", rows;
  for (Column const& column : table.columns) {
    head += " " + comment_text(column.key) + " |";
    rule += column.to_the_right ? "---:|" : "---|";
  }
  for (auto const& row : table.rows) {
    rows += "|";
    for (Cell const& cell : row) rows += " " + comment_text(one_line(cell.text())) + " |";
    rows += "\n";
  }
  return head + "\n" + rule + "\n" + rows;
}

}  // namespace bcd::output
