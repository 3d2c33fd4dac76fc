// What a value that does not fit should have been, in words. Only for this room.
#pragma once
#include "bcd/finding/finding.hpp"
#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// "một trong: held, planned", "a day that the calendar has". `quoted`: it would fit without its quotes.
Arg asked(ShapeInfo const& shape, source::Node const& given, bool quoted);

}  // namespace bcd::record
