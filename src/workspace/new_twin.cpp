// Detects a new record that would duplicate an existing one.
#include <algorithm>
#include <array>

#include "bcd/record/path.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/workspace/new_record.hpp"

namespace bcd::workspace {
namespace {

// A kind of record owed once for each combination of these keys. A record with a status in `void_when` or a kind in
// `besides` does not count, so there may be any number of them.
struct OwedOnce {
  record::KindInfo const* kind;
  std::vector<std::string_view> keys, void_when, besides;
};

std::array<OwedOnce, 4> const& owed_once() {
  static std::array<OwedOnce, 4> const all{{
      {&record::kind_info<record::Meeting>,
       {"body", "period"},
       {"cancelled", "postponed"},
       {"extraordinary", "plenary", "thematic", "review", "expanded"}},
      {&record::kind_info<record::Report>, {"from", "kind", "period"}, {"returned"}, {"ad-hoc"}},
      {&record::kind_info<record::Programme>, {"of", "year"}, {}, {}},
      {&record::kind_info<record::Budget>, {"year"}, {}, {}},
  }};
  return all;
}

std::string value_of(record::KindInfo const& kind, void const* object, std::string_view key) {
  record::FieldInfo const* const field = record::find_field(kind, key);
  if (!field) return {};
  record::AtBase const& at = field->in_const(object);
  return at.given ? record::plain_text(*field->shape, at) : std::string{};
}

}  // namespace

Namesakes namesakes_of(unit::Unit const& unit, record::Draft const& draft) {
  Namesakes found;
  if (&draft.kind() != &record::kind_info<record::Member>) return found;
  std::string const name = plain_words(draft.text("name")), folded = fold(name);
  for (auto const& member : unit.members.all)
    if (!folded.empty() && member.whole && fold(*member->name) == folded)
      (plain_words(*member->name) == name ? found.same : found.alike).push_back(member.file->path());
  return found;
}

std::string path_of_twin(unit::Unit const& unit, record::Draft const& draft) {
  auto const owed = std::ranges::find(owed_once(), &draft.kind(), &OwedOnce::kind);
  auto const counts = [&](auto const& value) {
    return std::ranges::find(owed->void_when, value("status")) == owed->void_when.end() &&
           std::ranges::find(owed->besides, value("kind")) == owed->besides.end();
  };
  std::string path;
  if (owed == owed_once().end() || !counts([&](std::string_view key) { return draft.text(key); })) return path;
  unit.each_table([&](auto const& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    if (&record::kind_info<Kind> != owed->kind) return;
    for (auto const& one : table.all) {
      auto const value = [&](std::string_view key) { return value_of(*owed->kind, &one.value, key); };
      bool const same =
          std::ranges::all_of(owed->keys, [&](std::string_view key) { return value(key) == draft.text(key); });
      if (path.empty() && same && counts(value)) path = one.file->path();
    }
  });
  return path;
}

}  // namespace bcd::workspace
