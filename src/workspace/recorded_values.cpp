#include "recorded_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"

namespace bcd::workspace {
namespace {

using record::AtBase;
using record::ValueForm;

// Calls `see(object)` with the record of the path. Does nothing if it did not load.
void with_record(unit::Unit const& unit, record::KindInfo const& kind, std::string const& path, auto const& see) {
  unit.each_table([&](auto const& table) {
    if (&record::kind_info<typename std::remove_cvref_t<decltype(table)>::Kind> != &kind) return;
    for (auto const& one : table.all)
      if (one.whole && one.file->path() == path) see(static_cast<void const*>(&one.value));
  });
}

// Returns the values of the column's field in a record, as a row gives them.
std::vector<std::string> recorded(FieldColumn const& column, void const* object, Date as_of) {
  std::vector<std::string> values;
  for (AtBase const* const at : record::values_at(column.path, object, as_of)) {
    if (!at) {
      values.emplace_back();
      continue;
    }
    void const* const raw = column.path.leaf->value(const_cast<AtBase*>(at));
    if (column.path.leaf->form == ValueForm::lines)
      for (auto const& line : static_cast<record::Lines const*>(raw)->items) values.push_back(*line);
    else if (column.path.leaf->form == ValueForm::figures) {
      for (record::Figure const& one : static_cast<record::Figures const*>(raw)->items)
        if (one.name == column.figure) values.push_back(fmt::format("{}", *one.number));
    } else {
      values.push_back(record::plain_text(*column.path.leaf, *at));
    }
  }
  return values;
}

bool agree(std::vector<std::string> const& one, std::vector<std::string> const& other) {
  return std::ranges::equal(
      one, other, [](std::string const& a, std::string const& b) { return plain_words(a) == plain_words(b); });
}

// The fields that identify an incoming paper.
constexpr std::array<std::string_view, 3> identity{"received", "no", "number"};

// True if both give one of these fields, and differently.
bool differ(record::Draft const& draft, auto const& other) {
  return &draft.kind() == &record::kind_info<record::Incoming> &&
         std::ranges::any_of(identity, [&](std::string_view key) {
           std::string const mine = draft.text(key), theirs = other(key);
           return !mine.empty() && !theirs.empty() && plain_words(mine) != plain_words(theirs);
         });
}

// True if both drafts or records of papers received are about one paper. Each function returns the text of a field.
bool same_paper(auto const& one, auto const& other) {
  auto const same = [&](std::string_view key) {
    std::string const mine = one(key);
    return !mine.empty() && plain_words(mine) == plain_words(other(key));
  };
  if (!one("no").empty() && !other("no").empty())
    return same("no") && one("received").substr(0, 4) == other("received").substr(0, 4);
  return same("number") && same("date") && same("from");
}
auto texts_of(record::Draft const& draft) {
  return [&draft](std::string_view key) { return draft.text(key); };
}
// Returns a function that gives the fields of a record as texts.
auto texts_of(record::KindInfo const& kind, void const* object) {
  return [&kind, object](std::string_view key) {
    record::FieldInfo const* const field = record::find_field(kind, key);
    AtBase const& at = field->in_const(object);
    return at.given ? record::plain_text(*field->shape, at) : std::string{};
  };
}

}  // namespace

std::size_t differing_column(unit::Unit const& unit, record::KindInfo const& kind, std::string const& path, Date as_of,
                             std::vector<GivenValues> const& given) {
  std::size_t differs = 0;
  with_record(unit, kind, path, [&](void const* object) {
    auto const other = std::ranges::find_if(
        given, [&](GivenValues const& one) { return !agree(one.values, recorded(*one.column, object, as_of)); });
    differs = other == given.end() ? 0 : other->column->cell + 1;
  });
  return differs;
}

bool is_another(unit::Unit const& unit, record::KindInfo const& kind, std::string const& path,
                record::Draft const& draft) {
  bool another = false;
  with_record(unit, kind, path, [&](void const* object) { another = differ(draft, texts_of(kind, object)); });
  return another;
}

bool is_another(std::vector<NewRow> const& rows, std::string const& id, record::Draft const& draft) {
  auto const above = std::ranges::find(rows, id, &NewRow::id);
  return above != rows.end() && differ(draft, texts_of(above->draft));
}

std::string path_of_same_paper(unit::Unit const& unit, record::Draft const& draft) {
  record::KindInfo const& kind = record::kind_info<record::Incoming>;
  if (&draft.kind() != &kind) return {};
  auto const found = std::ranges::find_if(unit.incoming.all, [&](auto const& one) {
    return one.whole && same_paper(texts_of(draft), texts_of(kind, &one.value));
  });
  return found == unit.incoming.all.end() ? std::string{} : found->file->path();
}

NewRow const* row_of_same_paper(std::vector<NewRow> const& rows, record::Draft const& draft) {
  if (&draft.kind() != &record::kind_info<record::Incoming>) return nullptr;
  auto const found =
      std::ranges::find_if(rows, [&](NewRow const& one) { return same_paper(texts_of(draft), texts_of(one.draft)); });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace bcd::workspace
