#include "bcd/record/path.hpp"

#include <fmt/format.h>

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
    for (; path.leaf->form == Form::list; path.leaf = path.leaf->item) path.many = true;
    if (path.leaf->form == Form::dated) path.leaf = path.leaf->item;
    all.push_back(path);
    if (path.leaf->form == Form::object) collect(*path.leaf->object, path, all);
  }
}

// Appends the values at and below `at` along the remaining steps. Below a list (`below`), appends null if there is
// none.
void gather(ShapeInfo const& shape, AtBase const& at, std::span<FieldInfo const* const> steps, Date day, bool below,
            std::vector<AtBase const*>& found) {
  if (at.given && shape.form == Form::dated)
    return gather(*shape.item, *shape.on(raw(shape, at), day), steps, day, below, found);
  std::size_t const before = found.size();
  if (at.given && shape.form == Form::list) {
    void const* const list = raw(shape, at);
    for (std::size_t i = 0; i < shape.size(list); ++i) gather(*shape.item, *shape.at(list, i), steps, day, true, found);
  } else if (at.given && steps.empty()) {
    found.push_back(&at);
  } else if (at.given && shape.form == Form::object) {
    gather(*steps.front()->shape, steps.front()->in_const(raw(shape, at)), steps.subspan(1), day, below, found);
  }
  if (below && found.size() == before) found.push_back(nullptr);
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
    case Form::text:
      return as<std::string>(shape, at);
    case Form::reference:
      return as<AnyRef>(shape, at).id;
    case Form::date:
      return as<Date>(shape, at).str();
    case Form::time:
      return as<TimeOfDay>(shape, at).str();
    case Form::period:
      return as<Period>(shape, at).str();
    case Form::whole:
      return std::to_string(as<AnyWhole>(shape, at).value);
    case Form::number:
      return fmt::format("{}", as<double>(shape, at));
    case Form::boolean:
      return as<bool>(shape, at) ? "true" : "false";
    case Form::lead:
      return as<Lead>(shape, at).spoken(Lang::en);
    case Form::share:
      return as<Share>(shape, at).str();
    case Form::word:
      return std::string{shape.words[shape.word(raw(shape, at))].id};
    default:
      return {};
  }
}

}  // namespace bcd::record
