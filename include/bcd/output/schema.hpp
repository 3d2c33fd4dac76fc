// JSON Schema (2020-12) of a kind of record, from its declaration: for editors, and for programs that write records. It
// takes a file exactly when the loader finds no fault of shape in it, the file read as YAML 1.2 has it. Two things it
// cannot know: how a number is written (1e3, 0x10, 5.0 for a whole number: only the loader refuses those), and what
// binds several fields or files (references, ids given twice).
#pragma once
#include <string>
#include <string_view>

#include "bcd/record/field.hpp"

namespace bcd::output {

// Besides the standard's keywords: enumDescriptions and patternErrorMessage, which the editors of VS Code and
// yaml-language-server show; a validator passes over them.
std::string schema_json(record::KindInfo const& kind);

// Is this text a schema of the kind that bcd wrote, of this version or another?
bool is_schema_of(record::KindInfo const& kind, std::string_view text);

}  // namespace bcd::output
