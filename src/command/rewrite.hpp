// Writing a record back to the file it was read from.
#pragma once
#include <string>
#include <string_view>

#include "session.hpp"

namespace bcd::command {

// Puts `bytes` in the place of `was`, which were read from the file. False when it cannot be written, says that it must
// not be, or holds something else by now; that is then told. The file is as it was.
bool rewrite(Session const& session, std::string const& path, std::string_view was, std::string_view bytes);

}  // namespace bcd::command
