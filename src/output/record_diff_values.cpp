// Values of records in words, and in a form for comparison.
#include <fmt/core.h>

#include <algorithm>

#include "bcd/record/path.hpp"
#include "record_diff_writer.hpp"

namespace bcd::output {
namespace {

using namespace record;

void const* raw(ShapeInfo const& shape, AtBase const& at) { return shape.value(const_cast<AtBase*>(&at)); }
template <class T>
T const& as(ShapeInfo const& shape, AtBase const& at) {
  return *static_cast<T const*>(raw(shape, at));
}

// Returns the word for an enum value.
Word const& word(ShapeInfo const& shape, AtBase const& at) { return shape.words[shape.word(raw(shape, at))]; }

// A number in decimal notation: 85000000, 78.5.
std::string number_text(double number) { return fmt::format("{}", number); }

}  // namespace

std::string DiffWriter::exact(ShapeInfo const& shape, AtBase const& at) {
  if (!at.given) return {};
  if (shape.form != ValueForm::lines && shape.form != ValueForm::figures && shape.form != ValueForm::list &&
      shape.form != ValueForm::object && shape.form != ValueForm::dated)
    return plain_text(shape, at);
  // Each part is prefixed with its length, so that different contents give different texts.
  std::string text;
  auto const part = [&](std::string_view key, std::string const& one) {
    text += fmt::format("{}={}:{};", key, one.size(), one);
  };
  if (shape.form == ValueForm::lines)
    for (auto const& line : as<Lines>(shape, at).items) part("", *line);
  if (shape.form == ValueForm::figures)
    for (auto const& figure : as<Figures>(shape, at).items) part(figure.name, number_text(*figure.number));
  if (ShapeInfo const* const item = in_list(shape))
    for (std::size_t i = 0; i < shape.size(raw(shape, at)); ++i) part("", exact(*item, *shape.at(raw(shape, at), i)));
  if (shape.form == ValueForm::object)
    for (FieldInfo const& field : shape.object->fields)
      if (AtBase const& one = field.in_const(raw(shape, at)); one.given) part(field.key, exact(*field.shape, one));
  return text;
}

std::string DiffWriter::value(ShapeInfo const& shape, AtBase const& at) const {
  std::string text;
  auto const join = [&](std::string_view between, std::string const& one) {
    text += (text.empty() ? "" : std::string{between}) + one;
  };
  switch (shape.form) {
    case ValueForm::reference:
      return name(plain_text(shape, at));
    case ValueForm::period:
      return as<Period>(shape, at).spoken(lang_);
    case ValueForm::boolean:
      return std::string{(as<bool>(shape, at) ? Text{"có", "yes"} : Text{"không", "no"}).in(lang_)};
    case ValueForm::duration:
      return as<Duration>(shape, at).spoken(lang_);
    case ValueForm::word:
      if (shape.word(raw(shape, at)) >= shape.words.size()) return plain_text(shape, at);
      return std::string{word(shape, at).title.in(lang_)};
    case ValueForm::lines:
      for (auto const& line : as<Lines>(shape, at).items) join("; ", *line);
      return text;
    case ValueForm::figures:
      for (auto const& figure : as<Figures>(shape, at).items)
        join(", ", this->figure(figure.name) + " " + number_text(*figure.number));
      return text;
    case ValueForm::list:
      for (std::size_t i = 0; i < shape.size(raw(shape, at)); ++i) {
        std::string const one = value(*shape.item, *shape.at(raw(shape, at), i));
        join(", ", shape.item->form == ValueForm::object ? "(" + one + ")" : one);
      }
      return text;
    case ValueForm::object:
      return summary(*shape.object, raw(shape, at));
    case ValueForm::dated:
      for (std::size_t i = 0; i < shape.size(raw(shape, at)); ++i)
        join("; ", stage(shape, *shape.at(raw(shape, at), i)));
      return text;
    default:
      return exact(shape, at);
  }
}

std::string DiffWriter::stage(ShapeInfo const& shape, AtBase const& at) const {
  void const* const object = raw(*shape.stage, at);
  auto const& fields = shape.stage->object->fields;
  std::string const text = value(*shape.item, fields.front().in_const(object));
  AtBase const& from = fields.back().in_const(object);
  return from.given ? fmt::format("{} {} {}", text, Text{"từ", "from"}.in(lang_), value(*fields.back().shape, from))
                    : text;
}

std::string DiffWriter::summary(KindInfo const& kind, void const* object, std::string_view but) const {
  std::string text;
  for (FieldInfo const& field : kind.fields)
    if (AtBase const& at = field.in_const(object); at.given && field.key != but)
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", title(field), value(*field.shape, at));
  return text;
}

std::string DiffWriter::name(std::string_view id) const {
  if (id == all_members_word) return std::string{Text{"toàn thể thành viên", "all members"}.in(lang_)};
  for (unit::Unit const* unit : {after_, before_}) {
    if (!unit) continue;
    if (auto const* member = unit->members.find(id)) return *member->value.name;
    if (auto const* agency = unit->agency(id); agency && agency->name) return *agency->name->on(as_of_);
    if (!unit->regulations.empty() && unit->known_body(id))
      return regulation::body_name(*unit->in_force(as_of_).regulation, id);
  }
  return std::string{id};
}

std::string DiffWriter::figure(std::string_view id) const {
  for (unit::Unit const* unit : {after_, before_}) {
    if (!unit) continue;
    for (auto const& one : *unit->unit().figures)
      if (one->id && *one->id == id && one->name) return *one->name;
  }
  return std::string{id};
}

std::string DiffWriter::role(Seat const& seat) const {
  unit::Unit const* const unit = after_ ? after_ : before_;
  std::string const role = unit->regulations.empty() ? std::string{word_title(*seat.role).in(lang_)}
                                                     : regulation::role_title(*unit->in_force(*seat.from).regulation,
                                                                              seat.body->id, *seat.role, lang_);
  return fmt::format("{} ({})", role, name(seat.body->id));
}

// The part of a title after a semicolon is an explanation for the person who fills in the field, so it is dropped.
std::string DiffWriter::title(FieldInfo const& field) const {
  std::string_view const whole = field.title.in(lang_);
  return std::string{whole.substr(0, whole.find(';'))};
}

}  // namespace bcd::output
