// One file's bytes, with the way from a byte to the line and column a person sees, and the excerpt that shows it.
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

// 1-based; columns count characters, not bytes.
struct Position {
  int line = 1, column = 1;
  auto operator<=>(Position const&) const = default;
};

// The line a span begins on and where the caret goes under it, in terminal cells. Of a long line the part around the
// span, with "…" where it was cut.
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
  Position position(std::uint32_t offset) const;
  Excerpt excerpt(Span span) const;
  // The bytes of a 1-based line, without its line end.
  std::string_view line(int number) const;
  std::uint32_t line_start(int number) const { return lines_[std::size_t(number - 1)]; }
  int line_count() const { return int(lines_.size()); }

 private:
  std::string path_, bytes_;
  std::vector<std::uint32_t> lines_;
};

}  // namespace bcd::source
