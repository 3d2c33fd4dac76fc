// Does a regulation hold together? What its declaration cannot say: ids given once, bodies made of bodies that are there,
// articles of the right form.
#pragma once
#include "bcd/record/file_rules.hpp"
#include "bcd/record/regulation_record.hpp"

namespace bcd::regulation {

// Adds each fault at its place; false when there is any, and nothing may be judged by the regulation.
bool check_sound(record::RegulationRecord const& regulation, source::File const& file, record::Findings& out);

}  // namespace bcd::regulation
