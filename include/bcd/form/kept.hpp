// Separates the text a person writes in a paper from the text bcd writes. Lines between `<!-- bcd:giữ NAME -->` and
// `<!-- /bcd:giữ -->`, each marker alone on its line, belong to a person and are kept when the paper is generated
// again. A stamp on the last line records the form, the as-of day and a hash of the rest of the paper, so that bcd can
// detect an edit outside the blocks before it overwrites it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/date.hpp"

namespace bcd::form {

struct Stamp {
  std::string asked;    // "minutes 2026-q3-committee", "activity 2026-Q2"
  std::string options;  // options that change the paper: "--no-charts"; "" if there are none
  Date as_of;
  std::uint64_t rest = 0;  // hash of the lines outside the blocks (rest_of)
};
// Returns a hash of the lines outside the blocks, without blank lines and stamps.
std::uint64_t rest_of(std::string_view paper);
// Returns the paper with its stamp as the last line. `asked` may be followed by options, each of which begins with
// "--".
std::string stamped(std::string_view paper, std::string_view asked, Date as_of);
// Returns the last stamp of a paper, or nothing if there is none or it is malformed.
std::optional<Stamp> stamp_of(std::string_view paper);

// An error in the block markers: the blocks cannot be separated from the rest of the paper.
struct MarkerFault {
  enum class What { unclosed, not_open, twice, nameless } what;
  std::string name;
  int line = 0;  // line number in the paper, from 1
};
struct Merged {
  std::string text;
  std::optional<MarkerFault> fault;  // if set, `text` is empty
};
// Returns the fresh paper with the blocks of the old one. A block missing from the fresh paper is inserted after the
// paragraph, list or table that preceded it in the old paper; if that is gone, after the nearest earlier one that
// remains, else at the start. No text of a person is lost.
Merged keep_written(std::string_view fresh, std::string_view old);

}  // namespace bcd::form
