// Scalars to put into a record: right and wrong ones for each form, and some for any place.
#pragma once
#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"
#include "random.hpp"

namespace bcd::test {

source::Node plain(std::string text);
source::Node in_quotes(std::string text);

// Returns a scalar for a field of the shape. Half of them are wrong: an invalid date, hour 24, 3/2 of a whole.
source::Node likely_scalar(record::ShapeInfo const& shape, Random& random);
// Returns a scalar that may appear anywhere: a boolean word, a number, blanks, a very long text, other scripts.
source::Node stray_scalar(Random& random);

}  // namespace bcd::test
