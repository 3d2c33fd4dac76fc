// Does a regulation hold together? What its declaration cannot say: ids given once, bodies made of bodies that are
// there, articles of the right form, no clause twice, readings that are there.
#pragma once
#include "bcd/record/file_rules.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/unit_record.hpp"

namespace bcd::regulation {

// Adds each fault at its place; false when there is any, and nothing may be judged by the regulation. `base` is the one
// it extends, or null.
bool check_sound(record::RegulationRecord const& regulation, record::RegulationRecord const* base,
                 source::File const& file, record::Findings& out);

// The same of a unit's house rules, which have no article and stand under no reading.
bool check_house_rules(record::UnitRecord const& unit, source::File const& file, record::Findings& out);

}  // namespace bcd::regulation
