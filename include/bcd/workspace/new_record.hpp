// Drafts a new record from the facts that the unit already contains: the next period owed, the expected members, the
// open tasks, the last day. All kinds with a folder are in one table.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// The kinds that `bcd new` can create: those with a folder of their own.
std::vector<record::KindInfo const*> const& new_kinds();

// Returns the default first day of a new member's seats: the unit's `since`, so that a unit set up late has its members
// from the first day it is judged on. Returns as-of if it is earlier, or if a meeting was already held, because its
// minutes cannot list the new member.
Date usual_seat_day(unit::Unit const& unit, Date as_of);
// Returns the path of the record that already serves the same purpose as the draft: the regular meeting, report,
// programme or budget of its period. "" if there is none.
std::string path_of_twin(unit::Unit const& unit, record::Draft const& draft);
// The paths of recorded members, sorted. `same`: with the name of a draft, whatever its case and blanks. `alike`: with
// a name that differs in diacritics or signs only, as that of another person may.
struct Namesakes {
  std::vector<std::string> same, alike;
};
// Returns those of the draft of a member. Both are empty for other kinds.
Namesakes namesakes_of(unit::Unit const& unit, record::Draft const& draft);
// Returns the field with the day of such a record: "date", "issued", "since"; "" if it has none.
std::string_view day_field(record::KindInfo const& kind);
// Fills in the draft from the unit as of the day. Fields already set are left unchanged. Returns an error if more must
// be set first.
std::optional<record::Draft::Fault> complete(unit::Unit const& unit, Date as_of, record::Draft& draft);
// What completes a call that lacks required fields, such that a check accepts the record.
struct Proposal {
  std::vector<std::pair<std::string, std::string>> sets = {};  // the path and value of each field
  std::string id = {};                                         // another id, if the usual one is taken
  std::string nobody_for = {};  // a field for which the unit has nobody whom the law accepts; then no call would do
};
Proposal propose(unit::Unit const& unit, Date as_of, record::Draft const& draft);
// Returns the default id of such a record: "2026-q2-committee", "2026-03-le-van-c", "nguyen-van-a".
std::string usual_id(unit::Unit const& unit, record::Draft const& draft);
// Returns the default path, relative to the unit's folder: "meetings/2026/2026-q2-committee.yaml".
std::string usual_path(record::Draft const& draft, std::string const& id);
// Returns the path of the record of the kind with the id, or "" if there is none.
std::string path_of(unit::Unit const& unit, record::KindInfo const& kind, std::string_view id);

}  // namespace bcd::workspace
