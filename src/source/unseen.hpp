// Characters that nobody sees, or takes for a blank or a line end, while YAML and whoever compares texts take them for
// letters: no-break spaces pasted from a word processor, a CR without its LF, a tab on a line that looks empty.
#pragma once
#include <vector>

#include "bcd/source/tidy.hpp"

namespace bcd::source {

// Adds a fault of hygiene for each such character, at the first place where it stands.
void check_unseen(File const& file, std::vector<Fault>& faults);

// Where they are all that keeps a file from being read as keys and values, says so in the place of what the parser made
// of them. The document has a fault of syntax, or is but one text.
void blame_unseen(File const& file, Document& document);

// What puts the characters of a fault of check_unseen or blame_unseen right: nothing where the file would not look the
// same to a reader. The fault's `detail` names the character; that of other faults of syntax and hygiene is empty.
std::vector<Edit> unseen_edits(Fault const& fault, File const& file, Document const& document);

}  // namespace bcd::source
