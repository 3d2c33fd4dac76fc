// Conditions on the rows of a list, and their order.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "bcd/output/listing.hpp"
#include "bcd/text/collate.hpp"
#include "bcd/text/trim.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

using record::ShapeInfo;
using record::ValueForm;

bool is_number(ValueForm form) {
  return form == ValueForm::whole || form == ValueForm::number || form == ValueForm::figures || form == ValueForm::list;
}

double number_of(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Returns a key that sorts values of one shape correctly. The text of days and hours sorts correctly as it is.
std::tuple<double, double, std::string> sort_key(ShapeInfo const& shape, std::string const& text) {
  if (is_number(shape.form)) return {number_of(text), 0, {}};
  if (shape.form == ValueForm::period)
    if (auto const period = parse_period(text))
      return {double(period->first() - Date{}), double(period->last() - Date{}), {}};
  if (shape.form == ValueForm::word) {
    auto const place = std::ranges::find(shape.words, text, &record::Word::id);
    return {double(place - shape.words.begin()), 0, {}};
  }
  if (shape.form == ValueForm::date || shape.form == ValueForm::time) return {0, 0, text};
  return {0, 0, collation_key(text)};
}

bool is_ordering(Relation relation) {
  return relation != Relation::equal && relation != Relation::unequal && relation != Relation::contains;
}

bool holds_of(Condition const& condition, ShapeInfo const& shape, std::string const& value) {
  if (condition.relation == Relation::contains)
    return utf8::upper(value).find(utf8::upper(condition.value)) != std::string::npos;
  auto const given = sort_key(shape, value), asked = sort_key(shape, condition.value);
  switch (condition.relation) {
    case Relation::at_least:
      return given >= asked;
    case Relation::at_most:
      return given <= asked;
    case Relation::less:
      return given < asked;
    case Relation::greater:
      return given > asked;
    default:
      return is_number(shape.form) ? given == asked : value == condition.value;
  }
}

}  // namespace

Condition parse_condition(std::string_view text) {
  static constexpr std::string_view marks = "=!~<>";
  std::size_t const at = text.find_first_of(marks);
  if (at == text.npos) return {};
  std::string_view const sign = text.substr(at, text.find_first_not_of(marks, at) - at),
                         key = trimmed(text.substr(0, at)), value = trimmed(text.substr(at + sign.size()));
  if (key.empty()) return {};
  struct Sign {
    std::string_view text;
    Relation relation;
  };
  static constexpr Sign signs[]{{"!=", Relation::unequal}, {">=", Relation::at_least}, {"<=", Relation::at_most},
                                {"=", Relation::equal},    {"~", Relation::contains},  {"<", Relation::less},
                                {">", Relation::greater}};
  for (Sign const& one : signs)
    if (one.text == sign) return {std::string{key}, one.relation, utf8::to_nfc(value)};
  return {};
}

bool makes_sense(Condition const& condition, ShapeInfo const& shape) {
  if (condition.value.empty()) return condition.relation == Relation::equal || condition.relation == Relation::unequal;
  if (condition.relation == Relation::contains) return true;
  bool const ordering = is_ordering(condition.relation);
  double number = 0;
  switch (shape.form) {
    case ValueForm::date:
      return parse_date(condition.value).day().has_value();
    case ValueForm::time:
      return parse_time(condition.value).has_value();
    case ValueForm::period:
      return parse_period(condition.value).has_value();
    case ValueForm::whole:
    case ValueForm::number:
    case ValueForm::figures:
    case ValueForm::list:
      return record::read_number(condition.value, number);
    case ValueForm::word:
      return !ordering && std::ranges::find(shape.words, condition.value, &record::Word::id) != shape.words.end();
    case ValueForm::boolean:
    case ValueForm::object:
      return !ordering && (condition.value == "true" || condition.value == "false");
    default:
      return true;
  }
}

bool holds(Condition const& condition, ShapeInfo const& shape, Cell const& cell) {
  std::vector<Value> values = cell.values;
  std::erase_if(values, [](Value const& one) { return one.type == Value::Type::nothing; });
  if (condition.value.empty()) return values.empty() == (condition.relation == Relation::equal);
  if (condition.relation == Relation::unequal)
    return std::ranges::none_of(values, [&](Value const& one) { return holds_of(condition, shape, one.text); });
  return std::ranges::any_of(values, [&](Value const& one) { return holds_of(condition, shape, one.text); });
}

int compared(Order const& order, Cell const& a, Cell const& b) {
  if (!a.given() || !b.given()) return int(b.given()) - int(a.given());
  std::size_t const common = std::min(a.values.size(), b.values.size());
  int result = 0;
  for (std::size_t i = 0; i < common && result == 0; ++i) {
    auto const key = [&](Cell const& cell) {
      std::string const& text = cell.values[i].text;
      return order.person ? decltype(sort_key(*order.shape, text)){0, 0, name_key(text)} : sort_key(*order.shape, text);
    };
    auto const left = key(a), right = key(b);
    result = left < right ? -1 : right < left ? 1 : 0;
  }
  if (result == 0) result = a.values.size() < b.values.size() ? -1 : a.values.size() > b.values.size() ? 1 : 0;
  return order.descending ? -result : result;
}

}  // namespace bcd::output
