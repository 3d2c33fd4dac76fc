#include "line_map.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::lsp {
namespace {

std::size_t units_of(utf8::Decoded const& one, Encoding encoding) {
  if (one.size == 0 || encoding == Encoding::utf32) return 1;
  if (encoding == Encoding::utf8) return one.size;
  return one.point >= 0x10000 ? 2 : 1;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  return encoding == Encoding::utf8 ? "utf-8" : encoding == Encoding::utf16 ? "utf-16" : "utf-32";
}

LineMap::LineMap(std::string_view text, Encoding encoding) : text_{text}, encoding_{encoding} {
  lines_.push_back(0);
  for (std::size_t at = text.find_first_of("\r\n"); at != text.npos; at = text.find_first_of("\r\n", at)) {
    at += text.substr(at).starts_with("\r\n") ? 2u : 1u;
    lines_.push_back(std::uint32_t(at));
  }
}

std::size_t LineMap::line_of(std::uint32_t offset) const {
  return std::size_t(std::ranges::upper_bound(lines_, offset) - lines_.begin()) - 1;
}

std::uint32_t LineMap::line_end(std::size_t line) const {
  if (line + 1 >= lines_.size()) return std::uint32_t(text_.size());
  std::uint32_t end = lines_[line + 1];
  if (end > lines_[line] && text_[end - 1] == '\n') --end;
  if (end > lines_[line] && text_[end - 1] == '\r') --end;
  return end;
}

std::string_view LineMap::line(std::size_t number) const {
  return text_.substr(line_start(number), line_end(number) - line_start(number));
}

std::size_t LineMap::units(std::uint32_t from, std::uint32_t to) const {
  std::size_t count = 0;
  for (std::size_t at = from; at < to;) {
    utf8::Decoded const one = utf8::decode(text_, at);
    count += units_of(one, encoding_);
    at += std::max<std::size_t>(one.size, 1);
  }
  return count;
}

LspPosition LineMap::position(std::uint32_t offset) const {
  offset = std::min(offset, std::uint32_t(text_.size()));
  std::size_t const line = line_of(offset);
  return {line, units(lines_[line], std::min(offset, line_end(line)))};
}

std::uint32_t LineMap::offset(LspPosition position) const {
  if (position.line >= lines_.size()) return std::uint32_t(text_.size());
  std::size_t at = lines_[position.line];
  std::size_t const end = line_end(position.line);
  for (std::size_t left = position.character; at < end && left > 0;) {
    utf8::Decoded const one = utf8::decode(text_, at);
    std::size_t const size = units_of(one, encoding_);
    if (size > left) break;  // inside a character: its start
    left -= size;
    at += std::max<std::size_t>(one.size, 1);
  }
  return std::uint32_t(std::min(at, end));
}

Json LineMap::position_json(std::uint32_t offset) const {
  LspPosition const at = position(offset);
  return {{"line", at.line}, {"character", at.character}};
}

Json LineMap::range(source::Span span) const {
  return {{"start", position_json(span.begin)}, {"end", position_json(std::max(span.begin, span.end))}};
}

std::uint32_t LineMap::offset(Json const& position) const {
  return offset(LspPosition{position.at("line").get<std::size_t>(), position.at("character").get<std::size_t>()});
}

source::Span LineMap::span(Json const& range) const {
  std::uint32_t const begin = offset(range.at("start"));
  return {begin, std::max(begin, offset(range.at("end")))};
}

std::uint32_t offset_of(std::string_view text, source::Position at) {
  std::size_t begin = 0;
  for (int line = 1; line < at.line && begin < text.size(); ++line) {
    std::size_t const end = text.find('\n', begin);
    begin = end == text.npos ? text.size() : end + 1;
  }
  if (begin == 0 && text.starts_with(source::byte_order_mark)) begin = source::byte_order_mark.size();
  for (int column = 1; column < at.column && begin < text.size() && text[begin] != '\n'; ++column)
    begin += std::max<std::size_t>(utf8::decode(text, begin).size, 1);
  return std::uint32_t(begin);
}

}  // namespace bcd::lsp
