// Finds characters that are invisible or look like a space or line end, although YAML and text comparison treat them as
// letters: no-break spaces pasted from a word processor, a CR without LF, a tab on a line that looks empty.
#pragma once
#include <vector>

#include "bcd/source/normalize.hpp"

namespace bcd::source {

// Appends one hygiene fault per kind of character, at its first occurrence.
void check_invisible_chars(File const& file, std::vector<Fault>& faults);

// Removes the faults of no-break spaces and soft hyphens that are letters of texts which check_texts() reported, such
// as the ư of TCVN3, or moves them to the first such character elsewhere.
void spare_letters(File const& file, Document& document);

// If such characters are the only reason that the file does not parse to keys and values, replaces the parser's fatal
// faults by one syntax fault at the first of them. The document has a syntax fault, or is a single text.
void blame_invisible_chars(File const& file, Document& document);

// Returns the edits that fix a fault of check_invisible_chars or blame_invisible_chars. Empty for a hygiene fault if
// the file would look different afterwards. The fault's `detail` names the character; other syntax and hygiene faults
// have no `detail`.
std::vector<Edit> invisible_char_edits(Fault const& fault, File const& file, Document const& document);

}  // namespace bcd::source
