// The kinds of file there are, and an example of each made from its declaration.
#pragma once
#include <span>
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

std::span<KindInfo const* const> kinds();  // unit, member, meeting, report, … holidays, regulation
KindInfo const* find_kind(std::string_view name);

// What loading the file as a record of the kind finds fault with.
Findings faults_of(KindInfo const& kind, source::File const& file);

// A record of the kind as YAML, every field filled with its example. It loads without a fault.
std::string example_yaml(KindInfo const& kind);
// One field with its example, as it would stand in a record: "meeting:\n  body: committee\n…".
std::string example_yaml(FieldInfo const& field);

}  // namespace bcd::record
