// Describes the values that a field accepts. Internal to this folder.
#pragma once
#include "bcd/finding/finding.hpp"
#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// "một trong: held, planned", "a day of the calendar". `quoted`: the value is in quotes and must be written
// without.
Arg asked(ShapeInfo const& shape, source::Node const& given, bool quoted);

}  // namespace bcd::record
