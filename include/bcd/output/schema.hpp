// JSON Schema (2020-12) of a kind of record, generated from its declaration, for editors and for programs that write
// records. It accepts a file if and only if the loader finds no error of shape in it, the file being parsed as
// YAML 1.2. It cannot check the notation of a number (1e3, 0x10, 5.0 for a whole number: only the loader rejects
// those), nor constraints between several fields or files (references, duplicate ids).
#pragma once
#include <string>
#include <string_view>

#include "bcd/record/field.hpp"

namespace bcd::output {

// Besides the standard's keywords it uses enumDescriptions and patternErrorMessage, which VS Code and
// yaml-language-server display and validators ignore.
std::string schema_json(record::KindInfo const& kind);

// True if the text is a schema of the kind written by this or another version of bcd.
bool is_schema_of(record::KindInfo const& kind, std::string_view text);

}  // namespace bcd::output
