// Detects texts whose characters are wrong: typed in a pre-Unicode encoding, decoded with another encoding, or lost in
// a conversion.
#pragma once
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Appends a fault for each such text of a parsed document. Its `detail` is the corrected text, or "" if that is
// unknown.
void check_texts(File const& file, Document& document);

// True if the control character at this offset is part of UTF-8 that was decoded with another encoding. The text as a
// whole is then reported instead of the character.
bool is_misread(File const& file, std::size_t at);

// Returns the edit that fixes such a fault if the text looks the same afterwards: Đ in place of Ð. Otherwise empty.
std::vector<Edit> garbled_edits(Fault const& fault, File const& file);

}  // namespace bcd::source
