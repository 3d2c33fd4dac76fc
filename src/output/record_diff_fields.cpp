// Compares two states of a record field by field, to any depth, with general sentences, so that no change goes
// unreported.
#include <fmt/core.h>

#include <algorithm>

#include "record_diff_writer.hpp"

namespace bcd::output {
namespace {

using namespace record;

void const* raw(ShapeInfo const& shape, AtBase const& at) { return shape.value(const_cast<AtBase*>(&at)); }

std::string joined(std::vector<std::string> const& all, std::string_view between) {
  std::string text;
  for (std::string const& one : all) text += (text.empty() ? "" : std::string{between}) + one;
  return text;
}

// Returns the members of one list that are not in the other, counting repeats.
std::vector<std::string> without(std::vector<std::string> from, std::vector<std::string> const& others) {
  for (std::string const& other : others)
    if (auto const found = std::ranges::find(from, other); found != from.end()) from.erase(found);
  return from;
}

// One item of a list, its text for comparison, and its identifying first field, a number or a name.
struct DiffItem {
  AtBase const* at;
  std::string exact, known_by;
};
std::vector<DiffItem> items_of(ShapeInfo const& shape, void const* list) {
  std::vector<DiffItem> all;
  for (std::size_t i = 0; i < shape.size(list); ++i) {
    AtBase const& at = *shape.at(list, i);
    FieldInfo const& first = shape.item->object->fields.front();
    all.push_back({&at, DiffWriter::exact(*shape.item, at),
                   DiffWriter::exact(*first.shape, first.in_const(raw(*shape.item, at)))});
  }
  return all;
}
// Removes the first item whose `by` equals `what` and returns it, or null if there is none.
AtBase const* take(std::vector<DiffItem>& from, std::string DiffItem::*by, std::string const& what) {
  auto const found = std::ranges::find(from, what, by);
  if (found == from.end()) return nullptr;
  AtBase const* const at = found->at;
  from.erase(found);
  return at;
}

}  // namespace

void DiffWriter::fields(KindInfo const& kind, void const* before, void const* after, std::string const& trail) {
  for (FieldInfo const& one : kind.fields) {
    AtBase const &was = one.in_const(before), &is = one.in_const(after);
    bool const several = one.shape->form == ValueForm::list || one.shape->form == ValueForm::lines ||
                         one.shape->form == ValueForm::figures || one.shape->form == ValueForm::dated;
    if ((several || was.given == is.given) && exact(*one.shape, was) == exact(*one.shape, is))
      continue;  // an empty list equals a missing one
    if (said_field(kind, one, before, after)) continue;
    if (one.shape->form == ValueForm::list && one.shape->item->form == ValueForm::object)
      items(trail, title(one), *one.shape, was, is);
    else field(trail + title(one), *one.shape, was, is);
  }
}

void DiffWriter::field(std::string const& label, ShapeInfo const& shape, AtBase const& before, AtBase const& after) {
  if (!before.given)
    return add({"{field}: ghi thêm {value}", "{field}: added {value}"},
               {{"field", label}, {"value", value(shape, after)}});
  if (!after.given)
    return add({"{field}: bỏ, trước đó là {value}", "{field}: removed, was {value}"},
               {{"field", label}, {"value", value(shape, before)}});
  if (shape.form == ValueForm::object)
    return fields(*shape.object, raw(shape, before), raw(shape, after), label + ", ");
  auto const each = [&](AtBase const& at) {
    std::vector<std::string> all;
    if (shape.form == ValueForm::lines)
      for (auto const& line : static_cast<Lines const*>(raw(shape, at))->items) all.push_back(*line);
    if (shape.form == ValueForm::figures)
      for (auto const& figure : static_cast<Figures const*>(raw(shape, at))->items)
        all.push_back(fmt::format("{} {}", this->figure(figure.name), *figure.number));
    if (shape.form == ValueForm::list)
      for (std::size_t i = 0; i < shape.size(raw(shape, at)); ++i)
        all.push_back(value(*shape.item, *shape.at(raw(shape, at), i)));
    if (shape.form == ValueForm::dated)
      for (std::size_t i = 0; i < shape.size(raw(shape, at)); ++i)
        all.push_back(stage(shape, *shape.at(raw(shape, at), i)));
    return all;
  };
  if (shape.form == ValueForm::lines || shape.form == ValueForm::figures || shape.form == ValueForm::list ||
      shape.form == ValueForm::dated)
    return texts(label, each(before), each(after));
  std::string was = value(shape, before), is = value(shape, after);
  if (was == is) was = exact(shape, before), is = exact(shape, after);  // two people with the same name
  add({"{field}: {was} -> {is}", "{field}: {was} -> {is}"}, {{"field", label}, {"was", was}, {"is", is}});
}

void DiffWriter::texts(std::string const& label, std::vector<std::string> const& before,
                       std::vector<std::string> const& after) {
  std::vector<std::string> const gone = without(before, after), come = without(after, before);
  if (before.size() == 1 && after.size() == 1)
    return add({"{field}: {was} -> {is}", "{field}: {was} -> {is}"},
               {{"field", label}, {"was", before.front()}, {"is", after.front()}});
  if (!come.empty())
    add({"{field}: thêm {what}", "{field}: added {what}"}, {{"field", label}, {"what", joined(come, "; ")}});
  if (!gone.empty())
    add({"{field}: bớt {what}", "{field}: removed {what}"}, {{"field", label}, {"what", joined(gone, "; ")}});
  if (come.empty() && gone.empty())
    add({"{field}: đổi thứ tự: {what}", "{field}: new order: {what}"},
        {{"field", label}, {"what", joined(after, "; ")}});
}

// Items are paired if they are equal, then if their first fields are equal. The others were added or removed.
void DiffWriter::items(std::string const& trail, std::string const& list, ShapeInfo const& shape, AtBase const& before,
                       AtBase const& after) {
  KindInfo const& kind = *shape.item->object;
  std::vector<DiffItem> old = items_of(shape, raw(shape, before)), now = items_of(shape, raw(shape, after));
  std::size_t const told = out.size();
  std::erase_if(now, [&](DiffItem const& one) { return take(old, &DiffItem::exact, one.exact) != nullptr; });
  auto const called = [&](void const* object) {
    FieldInfo const& first = kind.fields.front();
    AtBase const& at = first.in_const(object);
    return fmt::format("{}{}{}", kind.title.in(lang_), at.given ? " " : "",
                       at.given ? value(*first.shape, at) : std::string{});
  };
  auto const rest = [&](void const* object) {
    std::string const values = summary(kind, object, kind.fields.front().key);
    return values.empty() ? values : " (" + values + ")";
  };
  for (DiffItem const& one : now) {
    void const* const object = raw(*shape.item, *one.at);
    if (AtBase const* const was = take(old, &DiffItem::known_by, one.known_by))
      fields(kind, raw(*shape.item, *was), object, fmt::format("{}{}, ", trail, called(object)));
    else if (!said_added(kind, object))
      add({"{of}thêm {what}{values}", "{of}added {what}{values}"},
          {{"of", trail}, {"what", called(object)}, {"values", rest(object)}});
  }
  for (DiffItem const& one : old) {
    void const* const object = raw(*shape.item, *one.at);
    if (!said_removed(kind, object))
      add({"{of}bỏ {what}{values}", "{of}removed {what}{values}"},
          {{"of", trail}, {"what", called(object)}, {"values", rest(object)}});
  }
  if (out.size() == told) add({"{field}: đổi thứ tự", "{field}: new order"}, {{"field", trail + list}});
}

}  // namespace bcd::output
