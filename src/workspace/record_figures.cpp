// The columns of figures, and numbers as they are typed in Vietnam and in other countries.
#include <algorithm>

#include "bcd/text/fold.hpp"
#include "record_values.hpp"

namespace bcd::workspace {
namespace {

// Returns how many groups of three digits follow the first digits: 2 for "1.240.000". 0 if the text is not grouped.
std::size_t groups(std::string_view text, char mark) {
  std::size_t const first = text.find(mark);
  if (first == 0 || first == text.npos || first > 3) return 0;
  std::size_t count = 0;
  for (std::size_t at = first; at < text.size(); at += 4, ++count)
    if (text[at] != mark || text.size() - at < 4 || text.substr(at + 1, 3).find_first_not_of("0123456789") != text.npos)
      return 0;
  return count;
}

}  // namespace

bool name_figure(unit::Unit const& unit, FieldColumn& column) {
  std::string const prefix = column.path.key + ".";
  if (column.heading.starts_with(prefix) && column.heading.size() > prefix.size()) {
    column.figure = column.heading.substr(prefix.size());
    return true;
  }
  for (auto const& declared : *unit.unit().figures)
    if (column.heading == *declared->id || plain_words(column.heading) == plain_words(*declared->name)) {
      column.figure = *declared->id;
      return true;
    }
  return false;
}

FieldValues figure_of(std::string const& cell) {
  std::string number;
  std::ranges::copy_if(cell, std::back_inserter(number), [](char c) { return c != ' ' && c != '%'; });
  for (char const mark : {'.', ','}) {
    std::size_t const of = groups(number, mark);
    if (of == 1)
      return {{},
              Saying{{"'{value}' chưa rõ là số lẻ hay dấu ngăn hàng nghìn; ghi liền các chữ số",
                      "in '{value}' the mark may divide decimals or thousands; write the digits without it"},
                     {{"value", cell}}}};
    if (of > 1) std::erase(number, mark);
  }
  std::ranges::replace(number, ',', '.');
  std::size_t const point = number.find('.');
  bool const plain = !number.empty() && number.find_first_not_of("0123456789.-") == number.npos && point != 0 &&
                     number.find('.', point == number.npos ? point : point + 1) == number.npos &&
                     number.rfind('-', number.size()) == (number.front() == '-' ? 0 : number.npos);
  if (plain) return {{number}, {}};
  return {{}, Saying{{"'{value}' không phải số", "'{value}' is not a number"}, {{"value", cell}}}};
}

}  // namespace bcd::workspace
