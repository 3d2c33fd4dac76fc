// The day of the record that is being written, by which names and posts are shown.
#pragma once
#include "place.hpp"
#include "state.hpp"

namespace bcd::lsp {

// Returns the first day that the kind declares: of a meeting or a paper its date, of a report the day it was sent. If
// the text has none, the last day of its period; without a period, today.
Date record_day(FileView const& view, Outline const& outline);

}  // namespace bcd::lsp
