// Prose in Markdown files, embedded at build time: NAME.vi.md and NAME.en.md. Lines are wrapped; an empty line
// separates paragraphs.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd {

struct ProseFile {
  std::string_view name;  // "check.vi"
  std::string_view bytes;
};

// Returns the paragraphs of the file NAME in a language, each on one line. Empty if there is no such file.
std::vector<std::string> paragraphs(std::span<ProseFile const> files, std::string_view name, Lang lang);

}  // namespace bcd
