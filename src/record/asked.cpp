#include "asked.hpp"

#include <string>

#include "bcd/text/date.hpp"

namespace bcd::record {
namespace {

Arg without_quotes(ShapeInfo const& shape, source::Node const& given) {
  if (shape.form == ValueForm::word) {
    std::string list;
    for (Word const& word : shape.words) (list += list.empty() ? "" : ", ") += word.id;
    return {"một trong: " + list, "one of: " + list};
  }
  if (shape.form == ValueForm::whole) {
    std::string const range = std::to_string(shape.low) + "–" + std::to_string(shape.high);
    return {"một số nguyên trong khoảng " + range, "a whole number in the range " + range};
  }
  DateFault const fault = shape.form == ValueForm::date ? parse_date(given.value).fault : DateFault::none;
  if (fault == DateFault::impossible) return Text{"một ngày có trong lịch", "a day of the calendar"};
  if (fault == DateFault::year) return Text{"một ngày từ năm 1900 đến năm 2199", "a day from 1900 to 2199"};
  return expected(shape);
}

}  // namespace

Arg asked(ShapeInfo const& shape, source::Node const& given, bool quoted) {
  if (shape.form == ValueForm::text) return Text{"lời văn có nội dung", "a text with content"};
  Arg const how = without_quotes(shape, given);
  if (!quoted) return how;
  return {std::string{how.in(Lang::vi)} + ", viết không có dấu nháy",
          std::string{how.in(Lang::en)} + ", written without quotes"};
}

}  // namespace bcd::record
