// Converts between bytes of a text and the positions of the protocol: lines from 0, and code units of the encoding that
// was agreed on.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"
#include "json.hpp"

namespace bcd::lsp {

enum class Encoding { utf8, utf16, utf32 };
std::string_view encoding_name(Encoding encoding);  // "utf-16"

struct LspPosition {
  std::size_t line = 0, character = 0;
  auto operator<=>(LspPosition const&) const = default;
};

class LineMap {
 public:
  // `text` must outlive this object. Lines end at "\n", "\r\n" and "\r", as the protocol says.
  LineMap(std::string_view text, Encoding encoding);
  // An offset after the end counts as the end. An invalid byte counts as one code unit.
  LspPosition position(std::uint32_t offset) const;
  // A line after the last one is the end of the text; a character after the end of its line is that end.
  std::uint32_t offset(LspPosition position) const;
  Json position_json(std::uint32_t offset) const;
  Json range(source::Span span) const;
  // Parse a position or range of the protocol. They throw what nlohmann-json throws if its form is wrong.
  std::uint32_t offset(Json const& position) const;
  source::Span span(Json const& range) const;

  std::string_view text() const { return text_; }
  std::size_t line_count() const { return lines_.size(); }
  std::uint32_t line_start(std::size_t line) const { return lines_[line]; }
  std::size_t line_of(std::uint32_t offset) const;
  std::uint32_t line_end(std::size_t line) const;  // without its line end
  std::string_view line(std::size_t number) const;

 private:
  std::size_t units(std::uint32_t from, std::uint32_t to) const;
  std::string_view text_;
  Encoding encoding_;
  std::vector<std::uint32_t> lines_;
};

// Returns the offset of a position as findings have it: 1-based, columns in characters. A byte order mark is not
// counted, as in source::File.
std::uint32_t offset_of(std::string_view text, source::Position at);

}  // namespace bcd::lsp
