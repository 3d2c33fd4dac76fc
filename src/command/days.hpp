// Days given on the command line.
#pragma once
#include "session.hpp"

namespace bcd::command {

// Returns the day. Refuses a text that is none, naming the option.
Date day_of(Session const& session, std::string_view option, std::string const& text);

}  // namespace bcd::command
