// The day of the record that is being written, by which names and posts are shown.
#pragma once
#include "place.hpp"
#include "state.hpp"

namespace bcd::lsp {

// Returns the day of the record: of a meeting, a paper; of a report the day it was sent, else the last day of its
// period. Today if the text has none.
Date record_day(FileView const& view, Outline const& outline);
// Returns the first day at the top of the text with one of these keys.
std::optional<Date> day_at_top(FileView const& view, Outline const& outline, std::string_view key);

}  // namespace bcd::lsp
