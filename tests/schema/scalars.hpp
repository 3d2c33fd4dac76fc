// Scalars to put into a record in another's place: right ones and wrong ones of each form, and some for any place.
#pragma once
#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"
#include "random.hpp"

namespace bcd::test {

source::Node plain(std::string text);
source::Node in_quotes(std::string text);

// A scalar that a field of the shape might bear, half of them by mistake: a day the calendar lacks, an hour 24, 3/2 of
// a whole.
source::Node likely_scalar(record::ShapeInfo const& shape, Random& random);
// A scalar that may stray anywhere: a boolean word, a number, blanks, a very long text, other scripts.
source::Node stray_scalar(Random& random);

}  // namespace bcd::test
