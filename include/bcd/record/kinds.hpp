// The list of file kinds, and examples generated from their declarations.
#pragma once
#include <span>
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

std::span<KindInfo const* const> kinds();  // unit, member, meeting, report, … holidays, regulation
// Null if there is no kind with this name.
KindInfo const* find_kind(std::string_view name);

// Returns the findings of loading the file as a record of the kind.
Findings faults_of(KindInfo const& kind, source::File const& file);

// Returns a record of the kind as YAML, every field filled with its example. It loads without findings.
std::string example_yaml(KindInfo const& kind);
// Returns one field with its example, as it is written in a record: "meeting:\n  body: committee\n…".
std::string example_yaml(FieldInfo const& field);

}  // namespace bcd::record
