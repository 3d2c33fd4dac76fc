// The places of a file with characters that are invisible or look like a space or line end.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/file.hpp"
#include "bcd/text/bilingual.hpp"

namespace bcd::source {

// One such character, or one run of CRs, in a file.
struct UnseenPlace {
  Span span;
  std::string name;          // "U+00A0", for people to look up
  std::string_view instead;  // the visible equivalent: " ", "\n" or ""
  Text what;
  bool turns = false;  // true if removing it may change the visible order
  Edit edit() const { return {span, std::string{instead}}; }
};

using UnseenVisitor = std::function<void(UnseenPlace)>;

// Calls `see(place)` for each such character from an offset on, in order. A CR is not among them.
void each_unseen_character(std::string_view bytes, std::size_t from, UnseenVisitor const& see);
// Calls `see(place)` for each such character of the file, then for each CR that is not part of a line end. Skips the
// byte order mark at the start.
void each_unseen(File const& file, UnseenVisitor const& see);

// Returns the places in file order, only those with this name unless it is empty.
std::vector<UnseenPlace> unseen_places(File const& file, std::string_view name);
// Returns every place that may prevent parsing, in file order. Includes tabs on lines that look empty and excludes
// direction controls.
std::vector<UnseenPlace> parse_suspects(File const& file);

}  // namespace bcd::source
