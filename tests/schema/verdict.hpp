// bcd's verdict on the shape of one file, in the terms of JSON Schema, so that the two can be compared.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "bcd/record/field.hpp"

namespace bcd::test {

// Findings of the loader about shape: unknown-key, missing-key, wrong-type, bad-value. ambiguous-scalar counts if YAML
// 1.2 reads the scalar as something other than a string (5, true), because the schema then rejects what bcd warns
// about. It does not count if only older readers do (yes, 14:00, 2026-03-25).
struct Verdict {
  bool comparable = true;  // false: encoding or YAML is faulty (syntax, duplicate keys, …), which no schema can see
  std::set<std::string, std::less<>> rules;
  bool valid() const { return rules.empty(); }
};
Verdict shape_verdict(record::KindInfo const& kind, std::string const& path, std::string bytes);

// True if the core schema of YAML 1.2 reads this plain scalar as null, a boolean or a number.
bool is_core_other(std::string_view plain);

}  // namespace bcd::test
