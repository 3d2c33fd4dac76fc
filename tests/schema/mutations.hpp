// One change to a record's tree, such as a person or a program may make: harmless or not. The loader says which it was.
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"
#include "random.hpp"

namespace bcd::test {

// Changes the tree at a place and in a way drawn by `random`, and tells them: "bad date at absent/0/notified". Numbers
// are only written in digits: a schema does not see how a number is written (1e3, 0x10).
std::string mutate(record::KindInfo const& kind, source::Node& root, Random& random);

}  // namespace bcd::test
