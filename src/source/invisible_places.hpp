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
struct InvisiblePlace {
  Span span;
  std::string name;          // "U+00A0", for people to look up
  std::string_view instead;  // the visible equivalent: " ", "\n" or ""
  Text what;
  bool turns = false;  // true if removing it may change the visible order
  Edit edit() const { return {span, std::string{instead}}; }
};

using InvisibleVisitor = std::function<void(InvisiblePlace)>;

// Calls `visit(place)` for each such character from an offset on, in order. A CR is not among them.
void each_invisible_letter(std::string_view bytes, std::size_t from, InvisibleVisitor const& visit);
// Calls `visit(place)` for each such character of the file, then for each CR that is not part of a line end. Skips the
// byte order mark at the start.
void each_invisible_char(File const& file, InvisibleVisitor const& visit);

// Returns the places in file order, only those with this name unless it is empty.
std::vector<InvisiblePlace> invisible_places(File const& file, std::string_view name);
// Returns every place that may prevent parsing, in file order. Includes tabs on lines that look empty and excludes
// direction controls.
std::vector<InvisiblePlace> parse_suspects(File const& file);

}  // namespace bcd::source
