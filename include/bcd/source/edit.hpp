// Edits of a file's bytes. Several edits are applied at once, so every span refers to the original bytes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::source {

// Replaces the bytes of the span by `text`. An empty span inserts.
struct Edit {
  Span span;
  std::string text;
  bool operator==(Edit const&) const = default;
};

// Returns the bytes of `within` with the edits applied. The edits may be in any order, must lie inside `within` and
// must not overlap.
std::string edited(std::string_view bytes, Span within, std::vector<Edit> edits);
std::string edited(File const& file, std::vector<Edit> edits);

}  // namespace bcd::source
