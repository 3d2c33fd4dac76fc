#include "bcd/command/descriptions.hpp"

#include <algorithm>

namespace bcd::command {

std::vector<std::string> description(std::string_view command, Lang lang) {
  std::string const name = std::string{command} + (lang == Lang::vi ? ".vi" : ".en");
  auto const file = std::ranges::find(description_files(), name, &DescriptionFile::name);
  std::vector<std::string> paragraphs;
  if (file == description_files().end()) return paragraphs;
  bool open = false;  // true if the next line continues the last paragraph
  for (std::size_t begin = 0; begin < file->bytes.size();) {
    std::size_t const end = std::min(file->bytes.find('\n', begin), file->bytes.size());
    std::string_view const line = file->bytes.substr(begin, end - begin);
    begin = end + 1;
    if (open && !line.empty()) (paragraphs.back() += ' ') += line;
    else if (!line.empty()) paragraphs.emplace_back(line);
    open = !line.empty();
  }
  return paragraphs;
}

}  // namespace bcd::command
