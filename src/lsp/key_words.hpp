// A declared key explained, for completion and hover.
#pragma once
#include <string>

#include "bcd/record/field.hpp"

namespace bcd::lsp {

// Markdown: the meaning, the expected form, an example.
std::string key_words(record::FieldInfo const& field, Lang lang);

}  // namespace bcd::lsp
