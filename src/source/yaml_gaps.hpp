// The parts of a parsed file between its texts: comments, empty lines and the signs of YAML's syntax.
#pragma once
#include <functional>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Calls `visit` for each part in front of, between and behind the keys and texts, in order. The header of a block text
// ("|-") is a part. A null word is not a text. The document must be parsed from this file without fatal fault.
void each_gap(File const& file, Document const& document, std::function<void(Span)> const& visit);

}  // namespace bcd::source
