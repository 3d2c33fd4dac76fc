// One change to a record's tree as a person or a program may make it, harmless or not. The loader decides which.
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"
#include "random.hpp"

namespace bcd::test {

// Makes a random change at a random place and describes it: "bad date at absent/0/notified". Numbers are written in
// digits only, because a schema cannot see how a number is written (1e3, 0x10).
std::string mutate(record::KindInfo const& kind, source::Node& root, Random& random);

}  // namespace bcd::test
