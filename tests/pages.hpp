// The documents that people follow: README.md and the manual pages written by hand. What they show is done, in order,
// and the text is rebuilt with what really comes out.
//
// A block is a fenced block of Markdown, or a literal display of mdoc (.Bd -literal … .Ed). In a block with lines that
// begin with "$ ", these are calls and the lines after each are what it prints; a line "…" stands for any lines. In
// other blocks every call of bcd is run, and must not end in exit code 2 or 3. A comment gives a test the rest:
//   test: folder examples/xa-mau     from here on in a new git repository with a copy of that folder
//   test: folder                     the same, empty
//   test: write PATH                 the next block is this file
//   test: edit PATH                  the next block has keys of this record, as a person would write them there
//   test: compare GOLDEN PATH…       these files are, one after the other, what the golden file says
// In Markdown the comment is <!-- test: … -->, in mdoc .\" test: …
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::test {

enum class Markup { markdown, mdoc };

struct Followed {
  std::string text;                // the document, as it should be
  std::vector<std::string> calls;  // of bcd, in order, without their comments
  int displays = 0;                // blocks
};
// `lang` is the language of whoever follows the document.
Followed follow(std::filesystem::path const& document, Markup markup, Lang lang);

// An mdoc page as it is read: without escapes and without its comments, macros left as they are.
std::string unescaped(std::string const& mdoc);

}  // namespace bcd::test
