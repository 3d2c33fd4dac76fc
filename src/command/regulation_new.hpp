#pragma once
#include "command.hpp"

namespace bcd::command {

// bcd regulation new: writes the skeleton of a regulation made from its legal text.
Command regulation_new_command();

// Returns the legal text at the path: plain text or Markdown in UTF-8, or a .docx, which requires pandoc. Refuses
// another ending, a file that cannot be read and text in another encoding.
std::string legal_text(Session const& session, std::string const& path);

}  // namespace bcd::command
