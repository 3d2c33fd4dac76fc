#include "bcd/text/paragraphs.hpp"

#include <algorithm>

namespace bcd {

std::vector<std::string> paragraphs(std::span<ProseFile const> files, std::string_view name, Lang lang) {
  auto const file = std::ranges::find(files, std::string{name} + (lang == Lang::vi ? ".vi" : ".en"), &ProseFile::name);
  std::vector<std::string> paragraphs;
  if (file == files.end()) return paragraphs;
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

}  // namespace bcd
