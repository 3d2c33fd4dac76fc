#include "template_tags.hpp"

#include "bcd/text/trim.hpp"

namespace bcd::form {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";

Tag tag_of(std::string_view text, std::size_t at, std::size_t end, bool braces) {
  std::size_t const width = braces ? 3 : 2;
  Tag tag;
  tag.raw = braces;
  tag.begin = at;
  tag.end = end + width;
  std::string_view inner = trimmed(text.substr(at + width, end - at - width), blanks);
  if (!braces && !inner.empty() && std::string_view{"#^/>!=&"}.find(inner.front()) != inner.npos) {
    tag.raw = inner.front() == '&';
    tag.sign = tag.raw ? ' ' : inner.front();
    inner.remove_prefix(1);
  }
  tag.name = trimmed(inner, blanks);
  if (tag.name.empty()) {
    tag.span = {std::uint32_t(tag.begin), std::uint32_t(tag.end)};
  } else {
    auto const begin = std::uint32_t(tag.name.data() - text.data());
    tag.span = {begin, begin + std::uint32_t(tag.name.size())};
  }
  return tag;
}

}  // namespace

Tags tags_of(std::string_view text) {
  Tags found;
  for (std::size_t at = text.find("{{"); at != text.npos; at = text.find("{{", at)) {
    bool const braces = text.substr(at).starts_with("{{{");
    std::size_t const end = text.find(braces ? "}}}" : "}}", at);
    if (end == text.npos) {
      found.unclosed = at;
      break;
    }
    found.tags.push_back(tag_of(text, at, end, braces));
    at = found.tags.back().end;
  }
  return found;
}

std::string with_plain_tags(std::string_view text) {
  std::string plain;
  std::size_t done = 0;
  for (Tag const& tag : tags_of(text).tags) {
    plain += text.substr(done, tag.begin - done);
    if (tag.sign == '!') plain += text.substr(tag.begin, tag.end - tag.begin);
    else if (tag.raw) ((plain += "{{{") += tag.name) += "}}}";
    else {
      plain += "{{";
      if (tag.sign != ' ') plain += tag.sign;
      (plain += tag.name) += "}}";
    }
    done = tag.end;
  }
  return plain += text.substr(done);
}

}  // namespace bcd::form
