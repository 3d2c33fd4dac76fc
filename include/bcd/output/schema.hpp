// JSON Schema (2020-12) of a kind of record, from its declaration.
#pragma once
#include <string>

#include "bcd/record/field.hpp"

namespace bcd::output {

std::string schema_json(record::KindInfo const& kind);

}  // namespace bcd::output
