// The descriptions of the commands for their manual pages: src/command/pages/COMMAND.LANG.md, embedded at build time.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::command {

struct DescriptionFile {
  std::string_view name;  // "check.vi"
  std::string_view bytes;
};
std::span<DescriptionFile const> description_files();

// Returns the paragraphs of the command's description, each on one line. Empty if the command has no such file.
std::vector<std::string> description(std::string_view command, Lang lang);

}  // namespace bcd::command
