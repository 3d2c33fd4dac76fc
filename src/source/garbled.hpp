// Texts that say something else than was typed: in an encoding of before Unicode, read as another, or lost on the way.
#pragma once
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Adds a fault for each such text of a document that was read; its `detail` is what was meant, "" where that cannot be
// told.
void check_texts(File const& file, Document& document);

// Is the control character at a byte part of UTF-8 that was read as another encoding? Then the text as a whole is at
// fault.
bool is_misread(File const& file, std::size_t at);

// What puts the text of such a fault right, where it looks the same afterwards: Đ in the place of Ð.
std::vector<Edit> garbled_edits(Fault const& fault, File const& file);

}  // namespace bcd::source
