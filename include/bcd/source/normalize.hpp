// Normalizes a file's bytes without changing its values: the fixes of `bcd fmt` and `bcd check --fix` for not_nfc and
// hygiene faults.
#pragma once
#include <span>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct Normalization {
  std::vector<Edit> nfc;        // each word that is not NFC
  std::vector<Edit> mark;       // the byte order mark
  std::vector<Edit> line_ends;  // each CRLF
  std::vector<Edit> blanks;     // trailing spaces outside of multi-line texts
  std::vector<Edit> last_line;  // a missing final line end
};
// The document must be parsed from this file, without fatal fault. The edits do not overlap.
Normalization normalization(File const& file, Document const& document);
std::vector<Edit> all_of(Normalization normalization);
// Returns the edits that fix the fault. Empty if it cannot be fixed automatically, or lies in a text that only a person
// may change.
std::vector<Edit> edits_for(Fault const& fault, File const& file, Document const& document);

// True if two trees have the same visible keys and values: quotes, Unicode normalization, invisible characters and
// look-alike spaces are ignored. `but`: spans of keys and values in the first tree that may differ, in file order.
bool looks_the_same(Node const& before, Node const& after, std::span<Span const> but = {});

}  // namespace bcd::source
