#include "table_cells.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "bcd/text/trim.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::workspace {
namespace {

constexpr std::string_view all_digits = "0123456789";

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// True for "9.12E+08", a number of which a spreadsheet shows the first digits only.
bool is_scientific(std::string_view text) {
  std::size_t const power = text.find_first_of("eE");
  return power != text.npos && power > 0 && text.substr(0, power).find_first_not_of("0123456789.,") == text.npos &&
         text.substr(power + 1).find_first_not_of("+0123456789") == text.npos;
}

// Returns the number with its leading 0 if that is missing or replaced by 84. Empty if nothing is missing.
std::optional<std::string> restored(std::string_view text) {
  for (std::string_view const decimals : {".0", ",0", ".00", ",00"})
    if (text.ends_with(decimals) && text.find_first_not_of(all_digits) == text.size() - decimals.size())
      text.remove_suffix(decimals.size());
  if (text.find_first_not_of("0123456789 .,-()+") != text.npos) return std::nullopt;
  std::string digits = digits_of(text);
  bool const dialled = text.find('+') != text.npos, abroad = digits.starts_with("0084");
  if (abroad) digits.erase(0, 2);
  if (digits.starts_with("84") && (dialled || abroad || digits.size() == 11 || digits.size() == 12)) {
    digits.erase(0, 2);
    if (digits.starts_with('0')) digits.erase(0, 1);  // +84 (0)912…
    return "0" + digits;
  }
  // Without its leading 0 a mobile number has 9 digits, and a landline number, which begins with 2, 9 or 10.
  bool const cut = !digits.empty() && digits.front() != '0' && !dialled && text.find('(') == text.npos &&
                   (digits.size() == 9 || (digits.size() == 10 && digits.front() == '2'));
  return cut ? std::optional{"0" + digits} : std::nullopt;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> quotes{{{"\u201C", "\u201D"},
                                                                               {"\u201E", "\u201D"},
                                                                               {"\u201E", "\u201C"},
                                                                               {"\u00AB", "\u00BB"},
                                                                               {"\u2018", "\u2019"},
                                                                               {"\"", "\""},
                                                                               {"'", "'"}}};

std::string on_one_line(std::string_view cell) {
  std::string const composed = utf8::to_nfc(cell);
  std::string text;
  for (std::size_t at = 0; at < composed.size();) {
    auto const [point, size] = utf8::decode(composed, at);
    std::string_view const letter = std::string_view{composed}.substr(at, std::max<std::size_t>(size, 1));
    at += letter.size();
    utf8::Invisible const invisible = size == 0 ? utf8::Invisible::none : utf8::invisible(point);
    bool const blank = letter == "\n" || invisible == utf8::Invisible::blank || invisible == utf8::Invisible::line_end;
    if (letter == "\r") continue;
    // Between two letters it may stand for a space, and the row is refused. Beside a space it changes nothing.
    bool const beside_space = text.empty() || text.ends_with(' ') || at == composed.size() || composed[at] == ' ';
    if (invisible == utf8::Invisible::nothing && beside_space) continue;
    if (!blank && letter != " ") text += letter;
    else if (!text.ends_with(' ')) text += ' ';
  }
  return text;
}

}  // namespace

std::string cell_text(std::string_view cell) {
  std::string const line = on_one_line(cell);
  std::string_view text = trimmed(line);
  if (text.size() > 3 && text.starts_with("=\"") && text.ends_with('"')) text = text.substr(1);
  for (auto const& [open, close] : quotes)
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close)) {
      std::string_view const inner = text.substr(open.size(), text.size() - open.size() - close.size());
      if (inner.find(open) == inner.npos && inner.find(close) == inner.npos) return std::string{trimmed(inner)};
    }
  if (text.size() > 1 && text.starts_with('\'')) text.remove_prefix(1);
  return std::string{text};
}

std::vector<std::string> cell_values(std::string_view cell) {
  std::vector<std::string> values;
  for (;;) {
    std::size_t const end = std::min(cell.find(';'), cell.size());
    values.emplace_back(trimmed(cell.substr(0, end)));
    if (end == cell.size()) return values;
    cell.remove_prefix(end + 1);
  }
}

bool is_lost(std::string_view cell) {
  static constexpr std::array<std::string_view, 8> errors{"#N/A",    "#REF!",  "#VALUE!", "#NAME?",
                                                          "#DIV/0!", "#NULL!", "#NUM!",   "#SPILL!"};
  bool const hashes = cell.size() > 2 && cell.find_first_not_of('#') == cell.npos;
  return hashes || std::ranges::find(errors, cell) != errors.end();
}

bool holds_citizen_number(std::string_view cell) {
  constexpr std::size_t length = 12;
  std::string digits;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    if (i < cell.size() && cell[i] >= '0' && cell[i] <= '9') digits += cell[i];
    // It begins with a province code, 001 to 096. A telephone number with the code of the country does not.
    else if (digits.size() == length && digits.front() == '0' && !digits.starts_with("0084")) return true;
    else if (i < cell.size() && cell[i] != ' ' && cell[i] != '.') digits.clear();
  }
  return false;
}

std::optional<std::string> phone_number(std::string_view cell) {
  constexpr std::string_view curly = "\u2019";
  if (cell.starts_with('\'')) cell.remove_prefix(1);  // the mark of a text in a spreadsheet
  else if (cell.starts_with(curly)) cell.remove_prefix(curly.size());
  if (auto const whole = restored(cell)) return whole;
  std::string text;
  while (true) {
    std::size_t const end = std::min(cell.find_first_of(";/,"), cell.size());
    std::string_view const part = cell.substr(0, end), number = trimmed(part);
    // "9,12E+08" is cut at its comma, so that the part before it is looked at with the whole.
    if (is_scientific(number) || is_scientific(trimmed(cell))) return std::nullopt;
    if (auto const whole = restored(number)) {
      text += part.substr(0, part.find(number));
      text += *whole;
      text += part.substr(part.find(number) + number.size());
    } else {
      text += part;
    }
    if (end == cell.size()) return text;
    text += cell[end];
    cell.remove_prefix(end + 1);
  }
}

bool same_phone(std::string_view one, std::string_view other) {
  auto const digits = [](std::string_view text) { return digits_of(phone_number(text).value_or(std::string{text})); };
  return digits(one) == digits(other);
}

}  // namespace bcd::workspace
