#include "bcd/source/edit.hpp"

#include <algorithm>

namespace bcd::source {

std::string edited(std::string_view bytes, Span within, std::vector<Edit> edits) {
  std::ranges::sort(edits, {}, [](Edit const& one) { return one.span.begin; });
  std::string out;
  std::uint32_t at = within.begin;
  for (Edit const& one : edits) {
    out += bytes.substr(at, one.span.begin - at);
    out += one.text;
    at = one.span.end;
  }
  return out += bytes.substr(at, within.end - at);
}

std::string edited(File const& file, std::vector<Edit> edits) {
  return edited(file.bytes(), {0, std::uint32_t(file.bytes().size())}, std::move(edits));
}

}  // namespace bcd::source
