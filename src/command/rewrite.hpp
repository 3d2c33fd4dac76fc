// Writing a record back to the file it was read from.
#pragma once
#include <string>
#include <string_view>

#include "session.hpp"

namespace bcd::command {

// False when the file cannot be written, or says that it must not be; that is then told. The file is as it was.
bool rewrite(Session const& session, std::string const& path, std::string_view bytes);

}  // namespace bcd::command
