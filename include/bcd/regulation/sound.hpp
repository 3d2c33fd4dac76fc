// Consistency checks that the declaration of the record cannot express: unique ids, references to existing bodies and
// readings, valid article numbers, no conflicting clauses.
#pragma once
#include "bcd/record/file_rules.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/unit_record.hpp"

namespace bcd::regulation {

// Appends a finding for each error. Returns false if there is any, and rules must not use the regulation. `base`: the
// regulation it extends, or null.
bool check_sound(record::RegulationRecord const& regulation, record::RegulationRecord const* base,
                 source::File const& file, record::Findings& out);

// The same for a unit's house rules, which must have no article and no `under`.
bool check_house_rules(record::UnitRecord const& unit, source::File const& file, record::Findings& out);

}  // namespace bcd::regulation
