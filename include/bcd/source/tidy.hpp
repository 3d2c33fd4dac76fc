// Making a file's bytes tidy without changing what it says: what `bcd fmt` and `bcd check --fix` do about the faults of
// not_nfc and hygiene.
#pragma once
#include <span>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct Tidying {
  std::vector<Edit> nfc;        // each word that is not NFC
  std::vector<Edit> mark;       // the byte order mark
  std::vector<Edit> line_ends;  // each CRLF
  std::vector<Edit> blanks;     // at the end of lines, but those of a text of several lines
  std::vector<Edit> last_line;  // without a line end
};
// The document is that of the file, and whole. None of the edits overlap.
Tidying tidying(File const& file, Document const& document);
std::vector<Edit> all_of(Tidying tidying);
// Those that mend the fault, be it of bytes or of what nobody sees; none where it lies in a text that only a person may
// change.
std::vector<Edit> edits_for(Fault const& fault, File const& file, Document const& document);

// Does a reader see the same keys and values in two trees, one after the other: whatever their quotes, their Unicode
// form, and characters that nobody sees or that look like blanks? `but`: keys and values of the first that may have
// become others, in the order of the file.
bool looks_the_same(Node const& before, Node const& after, std::span<Span const> but = {});

}  // namespace bcd::source
