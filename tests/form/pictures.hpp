// The pictures of a printed paper, which stand in it as data URIs.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd::test {

inline std::string from_base64(std::string_view text) {
  static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int held = 0;
  for (char const c : text) {
    if (c == '=') break;
    bits = bits << 6 | unsigned(letters.find(c));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += char(bits >> held & 0xFF);
  }
  return bytes;
}

// Returns the paper with STEM-1.svg, STEM-2.svg, … in place of its pictures, and the pictures.
struct PaperAndPictures {
  std::string text;
  std::vector<std::string> pictures;
};
inline PaperAndPictures apart(std::string_view paper, std::string const& stem) {
  static constexpr std::string_view opens = "](data:image/svg+xml;base64,";
  PaperAndPictures found;
  for (std::size_t done = 0;;) {
    std::size_t const at = paper.find(opens, done);
    found.text += paper.substr(done, at == paper.npos ? at : at - done);
    if (at == paper.npos) return found;
    std::size_t const end = paper.find(')', at);
    found.pictures.push_back(from_base64(paper.substr(at + opens.size(), end - at - opens.size())));
    found.text += "](" + stem + "-" + std::to_string(found.pictures.size()) + ".svg";
    done = end;
  }
}

}  // namespace bcd::test
