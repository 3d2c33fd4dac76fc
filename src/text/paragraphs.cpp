#include "bcd/text/paragraphs.hpp"

#include <algorithm>

#include "bcd/text/split.hpp"

namespace bcd {

std::vector<std::string> paragraphs(std::span<ProseFile const> files, std::string_view name, Lang lang) {
  auto const file = std::ranges::find(files, std::string{name} + (lang == Lang::vi ? ".vi" : ".en"), &ProseFile::name);
  std::vector<std::string> paragraphs;
  if (file == files.end()) return paragraphs;
  bool open = false;  // true if the next line continues the last paragraph
  for (std::string_view const line : split(file->bytes, "\n")) {
    if (open && !line.empty()) (paragraphs.back() += ' ') += line;
    else if (!line.empty()) paragraphs.emplace_back(line);
    open = !line.empty();
  }
  return paragraphs;
}

}  // namespace bcd
