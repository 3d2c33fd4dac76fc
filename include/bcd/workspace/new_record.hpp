// What a unit already knows of a record nobody has written yet: the next period owed, who is expected, which tasks are
// open, which day is the last. One table says it for every kind that has a folder.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// Kinds that `bcd new` makes: those with a folder of their own.
std::vector<record::KindInfo const*> const& new_kinds();

// The day a new member's seats begin where nobody says another: the unit's `since`, so that a unit set up late has its
// people from the first day it is judged on; as-of where that is earlier, or a meeting was held: its minutes know
// nothing of who is new.
Date usual_seat_day(unit::Unit const& unit, Date as_of);
// The record that serves already what a filled draft would: the regular meeting, report, programme or budget of its
// period; "" where there is none.
std::string path_of_twin(unit::Unit const& unit, record::Draft const& draft);
// The field with the day such a record is of: "date", "issued", "since"; "" where it has none.
std::string_view day_field(record::KindInfo const& kind);
// Fills a draft with what follows from the unit as of the day; what somebody set is left as it is. A fault says what
// cannot be told without more being set.
std::optional<record::Draft::Fault> complete(unit::Unit const& unit, Date as_of, record::Draft& draft);
// A value that would do for a field somebody left unsaid: of this unit, and of a day to come.
std::string usual_value(unit::Unit const& unit, Date as_of, record::Draft const& draft, record::FieldInfo const& field);
// The id such a record gets when none is asked for: "2026-q2-committee", "2026-03-le-van-c", "nguyen-van-a".
std::string usual_id(unit::Unit const& unit, record::Draft const& draft);
// Where it goes, from the unit's folder: "meetings/2026/2026-q2-committee.yaml".
std::string usual_path(record::Draft const& draft, std::string const& id);
// The path of the record of the kind that has the id; "" when there is none.
std::string path_of(unit::Unit const& unit, record::KindInfo const& kind, std::string_view id);

}  // namespace bcd::workspace
