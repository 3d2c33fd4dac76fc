#include "bcd/record/field.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "bcd/text/utf8.hpp"

namespace bcd::record {
namespace {

// True for the white space of ECMA-262, because a JSON Schema (\s) must accept the same texts. A text must contain
// another character.
bool is_blank(char32_t c) {
  static constexpr std::array wide{U'\u00A0', U'\u1680', U'\u2028', U'\u2029',
                                   U'\u202F', U'\u205F', U'\u3000', U'\uFEFF'};
  return c == ' ' || (c >= '\t' && c <= '\r') || (c >= U'\u2000' && c <= U'\u200A') ||
         std::ranges::find(wide, c) != wide.end();
}
bool has_content(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const next = utf8::decode(text, at);
    if (next.size == 0 || !is_blank(next.point)) return true;
    at += next.size;
  }
  return false;
}

}  // namespace

bool read_text(std::string_view scalar, void* value) {
  if (!has_content(scalar)) return false;
  *static_cast<std::string*>(value) = scalar;
  return true;
}
bool read_date(std::string_view scalar, void* value) {
  ParsedDate const parsed = parse_date(scalar);
  *static_cast<Date*>(value) = parsed.date;
  return parsed.fault == DateFault::none;
}
bool read_boolean(std::string_view scalar, void* value) {
  static constexpr std::array yes{"true", "True", "TRUE"}, no{"false", "False", "FALSE"};  // the words of YAML 1.2
  bool const is_yes = std::ranges::find(yes, scalar) != yes.end();
  *static_cast<bool*>(value) = is_yes;
  return is_yes || std::ranges::find(no, scalar) != no.end();
}

namespace {
template <class T>
bool keep(std::optional<T> const& parsed, void* value) {
  if (parsed) *static_cast<T*>(value) = *parsed;
  return parsed.has_value();
}
}  // namespace

bool read_time(std::string_view scalar, void* value) { return keep(parse_time(scalar), value); }
bool read_period(std::string_view scalar, void* value) { return keep(parse_period(scalar), value); }
bool read_duration(std::string_view scalar, void* value) { return keep(parse_duration(scalar), value); }
bool read_fraction(std::string_view scalar, void* value) { return keep(parse_fraction(scalar), value); }

bool read_whole(std::string_view scalar, int& value) {
  auto const [end, fault] = std::from_chars(scalar.data(), scalar.data() + scalar.size(), value);
  return !scalar.empty() && fault == std::errc{} && end == scalar.data() + scalar.size();
}
bool read_number(std::string_view scalar, double& value) {
  auto const [end, fault] =
      std::from_chars(scalar.data(), scalar.data() + scalar.size(), value, std::chars_format::fixed);
  return !scalar.empty() && std::isfinite(value) && fault == std::errc{} && end == scalar.data() + scalar.size();
}

std::string target_words(Target set, Lang lang) {
  static constexpr Text words[]{{"người", "person"},     {"cơ quan", "agency"},      {"ban, tổ", "body"},
                                {"cuộc họp", "meeting"}, {"nhiệm vụ", "task"},       {"'all-members'", "'all-members'"},
                                {"yêu cầu", "request"},  {"quyết định", "decision"}, {"báo cáo", "report"}};
  std::string text;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!includes(set, targets[i])) continue;
    bool const last = unsigned(set) >> 1 < unsigned(targets[i]);  // the last of the set
    text += (text.empty() ? "" : last ? Text{" hay ", " or "}.in(lang) : Text{", ", ", "}.in(lang));
    text += words[i].in(lang);
  }
  return text;
}

Text expected(ShapeInfo const& shape) {
  switch (shape.form) {
    case ValueForm::text:
      return {"một dòng chữ", "a text"};
    case ValueForm::date:
      return {"ngày dạng 2026-03-25", "a date like 2026-03-25"};
    case ValueForm::time:
      return {"giờ dạng \"14:00\"", "a time like \"14:00\""};
    case ValueForm::period:
      return {"kỳ dạng 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 hoặc 2026-2030",
              "a period like 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 or 2026-2030"};
    case ValueForm::whole:
      return {"một số nguyên", "a whole number"};
    case ValueForm::number:
      return {"một số viết liền, phần thập phân sau dấu chấm (1234 hoặc 78.5)",
              "a number with a decimal point (1234 or 78.5)"};
    case ValueForm::boolean:
      return {"true hoặc false", "true or false"};
    case ValueForm::duration:
      return {"thời hạn dạng 1 day, 2 working days hoặc 3 weeks", "a time limit like 1 day, 2 working days or 3 weeks"};
    case ValueForm::fraction:
      return {"phân số dạng 1/2", "a fraction like 1/2"};
    case ValueForm::word:
      return {"một trong các từ cho phép", "one of the permitted words"};
    case ValueForm::reference:
      return {"một mã", "an id"};
    case ValueForm::lines:
      return {"một đoạn chữ hoặc danh sách các đoạn chữ", "a text or a list of texts"};
    case ValueForm::figures:
      return {"bảng tên: số", "a map of name: number"};
    case ValueForm::list:
      return {"một danh sách (mỗi mục một dấu '-')", "a list (one '-' per item)"};
    case ValueForm::object:
      return {"một bảng khóa: giá trị", "a map of key: value"};
    case ValueForm::dated:
      return {"một giá trị, hoặc danh sách các mục {value, from}", "one value, or a list of {value, from}"};
  }
  return {};
}

}  // namespace bcd::record
