// The bytes of one file. Maps a byte offset to the line and column that a person sees, and extracts excerpts.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bcd::source {

// Bytes [begin, end) of a file.
struct Span {
  std::uint32_t begin = 0, end = 0;
  bool operator==(Span const&) const = default;
};

// 1-based. Columns count characters, not bytes.
struct Position {
  int line = 1, column = 1;
  auto operator<=>(Position const&) const = default;
};

// The line on which a span begins, and the position and width of the caret below it, in terminal cells. A long line is
// cut to the part around the span, with "…" at the cut ends.
struct Excerpt {
  std::string line;
  int caret_at = 0, caret_width = 1;
};

class File {
 public:
  File(std::string path, std::string bytes);
  std::string const& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view text(Span span) const { return bytes().substr(span.begin, span.end - span.begin); }
  // An offset after the end of the file counts as the end. Linear in the length of the line.
  Position position(std::uint32_t offset) const;
  Excerpt excerpt(Span span) const;
  // Returns the bytes of a 1-based line, without its line end.
  std::string_view line(int number) const;
  std::uint32_t line_start(int number) const { return lines_[std::size_t(number - 1)]; }
  int line_count() const { return int(lines_.size()); }

 private:
  std::string path_, bytes_;
  std::vector<std::uint32_t> lines_;
};

}  // namespace bcd::source
