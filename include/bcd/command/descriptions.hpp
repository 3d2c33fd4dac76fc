// The descriptions of the commands for their manual pages: src/command/pages/COMMAND.LANG.md, embedded at build time.
#pragma once
#include "bcd/text/paragraphs.hpp"

namespace bcd::command {

std::span<ProseFile const> description_files();

// Returns the paragraphs of the command's description, each on one line. Empty if the command has no such file.
inline std::vector<std::string> description(std::string_view command, Lang lang) {
  return paragraphs(description_files(), command, lang);
}

}  // namespace bcd::command
