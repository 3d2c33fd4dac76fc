// What bcd says of the shape of one file, in the terms of a JSON Schema, so that the two can be compared.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "bcd/record/field.hpp"

namespace bcd::test {

// Of the loader's findings these are of shape: unknown-key, missing-key, wrong-type, bad-value. ambiguous-scalar is one
// too where YAML 1.2 takes the scalar for something else than a text (5, true): there the schema refuses what bcd warns
// of. Where only older readers do (yes, 14:00, 2026-03-25), it is no matter of the schema.
struct Verdict {
  bool comparable =
      true;  // false: the bytes or the YAML are faulty (encoding, syntax, duplicate keys, …), which no schema sees
  std::set<std::string, std::less<>> rules;
  bool valid() const { return rules.empty(); }
};
Verdict shape_verdict(record::KindInfo const& kind, std::string const& path, std::string bytes);

// Does the core schema of YAML 1.2 take this plain scalar for null, a boolean or a number?
bool is_core_other(std::string_view plain);

}  // namespace bcd::test
