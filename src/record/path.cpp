#include "bcd/record/path.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace bcd::record {
namespace {

void const* raw(ShapeInfo const& shape, AtBase const& at) { return shape.value(const_cast<AtBase*>(&at)); }
template <class T>
T const& as(ShapeInfo const& shape, AtBase const& at) {
  return *static_cast<T const*>(raw(shape, at));
}

void collect(KindInfo const& kind, FieldPath const& above, std::vector<FieldPath>& all) {
  for (FieldInfo const& field : kind.fields) {
    FieldPath path = above;
    path.key += (path.key.empty() ? "" : ".") + std::string{field.key};
    path.steps.push_back(&field);
    path.leaf = field.shape;
    for (; path.leaf->form == ValueForm::list; path.leaf = path.leaf->item) path.many = true;
    if (path.leaf->form == ValueForm::dated) path.leaf = path.leaf->item;
    all.push_back(path);
    if (path.leaf->form == ValueForm::object) collect(*path.leaf->object, path, all);
  }
}

// Appends the values at and below `at` along the remaining steps. Below a list (`below`), appends null if there is
// none.
void gather(ShapeInfo const& shape, AtBase const& at, std::span<FieldInfo const* const> steps, Date day, bool below,
            std::vector<AtBase const*>& found) {
  if (at.given && shape.form == ValueForm::dated)
    return gather(*shape.item, *shape.on(raw(shape, at), day), steps, day, below, found);
  std::size_t const before = found.size();
  if (at.given && shape.form == ValueForm::list) {
    void const* const list = raw(shape, at);
    for (std::size_t i = 0; i < shape.size(list); ++i) gather(*shape.item, *shape.at(list, i), steps, day, true, found);
  } else if (at.given && steps.empty()) {
    found.push_back(&at);
  } else if (at.given && shape.form == ValueForm::object) {
    gather(*steps.front()->shape, steps.front()->in_const(raw(shape, at)), steps.subspan(1), day, below, found);
  }
  if (below && found.size() == before) found.push_back(nullptr);
}

// "{years: 5, from: 2026}": a map written in place of a word.
std::string map_text(KindInfo const& kind, void const* object) {
  std::string text;
  for (FieldInfo const& field : kind.fields)
    if (AtBase const& at = field.in_const(object); at.given)
      text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", field.key, plain_text(*field.shape, at));
  return "{" + text + "}";
}

}  // namespace

FieldInfo const* find_field(KindInfo const& kind, std::string_view key) {
  auto const field = std::ranges::find(kind.fields, key, &FieldInfo::key);
  return field == kind.fields.end() ? nullptr : &*field;
}

std::vector<FieldPath> field_paths(KindInfo const& kind) {
  std::vector<FieldPath> all;
  collect(kind, {}, all);
  return all;
}

std::vector<AtBase const*> values_at(FieldPath const& path, void const* object, Date day) {
  std::vector<AtBase const*> found;
  std::span<FieldInfo const* const> const steps{path.steps};
  gather(*steps.front()->shape, steps.front()->in_const(object), steps.subspan(1), day, false, found);
  return found;
}

std::string plain_text(ShapeInfo const& shape, AtBase const& at) {
  switch (shape.form) {
    case ValueForm::text:
      return as<std::string>(shape, at);
    case ValueForm::reference:
      return as<AnyRef>(shape, at).id;
    case ValueForm::date:
      return as<Date>(shape, at).str();
    case ValueForm::time:
      return as<TimeOfDay>(shape, at).str();
    case ValueForm::period:
      return as<Period>(shape, at).str();
    case ValueForm::whole:
      return std::to_string(as<AnyWhole>(shape, at).value);
    case ValueForm::number:
      return fmt::format("{}", as<double>(shape, at));
    case ValueForm::boolean:
      return as<bool>(shape, at) ? "true" : "false";
    case ValueForm::duration:
      return as<Duration>(shape, at).spoken(Lang::en);
    case ValueForm::fraction:
      return as<Fraction>(shape, at).str();
    case ValueForm::word:
      if (shape.word(raw(shape, at)) >= shape.words.size()) return map_text(*shape.object, raw(shape, at));
      return std::string{shape.words[shape.word(raw(shape, at))].id};
    default:
      return {};
  }
}

}  // namespace bcd::record
