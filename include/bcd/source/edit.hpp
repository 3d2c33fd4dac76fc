// Changing a few bytes of a file: what goes where. Several changes are made at once, so that each may speak of the
// bytes as they were.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::source {

// Puts `text` in the place of the span; an empty span inserts.
struct Edit {
  Span span;
  std::string text;
  bool operator==(Edit const&) const = default;
};

// The bytes of `within` with the edits made. They lie in it, in any order, and do not overlap.
std::string edited(std::string_view bytes, Span within, std::vector<Edit> edits);
std::string edited(File const& file, std::vector<Edit> edits);

}  // namespace bcd::source
