// What a person writes in a paper and what bcd writes, kept apart. Between `<!-- bcd:giữ NAME -->` and `<!-- /bcd:giữ
// -->`, each alone on its line, the words are a person's and survive when the paper is written anew; the stamp in the
// last line tells of what, as of which day, and what the rest of the paper was, so that an edit outside the blocks is
// not overwritten unseen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/date.hpp"

namespace bcd::form {

struct Stamp {
  std::string asked;  // "minutes 2026-q3-committee", "activity 2026-Q2"
  Date as_of;
  std::uint64_t rest = 0;  // of what stands outside the blocks, blank lines apart (rest_of)
};
std::uint64_t rest_of(std::string_view paper);
// The paper with its stamp as the last line.
std::string stamped(std::string_view paper, std::string_view asked, Date as_of);
// The stamp of a paper, or nothing where it has none.
std::optional<Stamp> stamp_of(std::string_view paper);

// Markers that do not pair: the paper's blocks cannot be told from the rest.
struct MarkerFault {
  enum class What { unclosed, not_open, twice, nameless } what;
  std::string name;
  int line = 0;  // in the old paper
};
struct Merged {
  std::string text;
  std::optional<MarkerFault> fault;  // then `text` is empty
};
// The fresh paper with the blocks of the old one. A block that the fresh paper does not have stands after the line it
// stood after, or where that is gone, the nearest before it that is left; nothing a person wrote is lost.
Merged keep_written(std::string_view fresh, std::string_view old);

}  // namespace bcd::form
