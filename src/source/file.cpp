#include "bcd/source/file.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {

File::File(std::string path, std::string bytes) : path_{std::move(path)}, bytes_{std::move(bytes)} {
  lines_.reserve(std::size_t(std::count(bytes_.begin(), bytes_.end(), '\n')) + 1);
  lines_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != bytes_.npos; at = bytes_.find('\n', at + 1))
    lines_.push_back(std::uint32_t(at + 1));
}

std::string_view File::line(int number) const {
  std::size_t const begin = line_start(number);
  std::size_t end = number < line_count() ? line_start(number + 1) - 1 : bytes_.size();
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return bytes().substr(begin, end - begin);
}

Position File::position(std::uint32_t offset) const {
  offset = std::min(offset, std::uint32_t(bytes_.size()));
  auto const after = std::ranges::upper_bound(lines_, offset);
  std::uint32_t const start = *(after - 1);
  std::string_view before = bytes().substr(start, offset - start);
  // A byte order mark is not a character of the first line.
  if (start == 0 && before.starts_with(byte_order_mark)) before.remove_prefix(byte_order_mark.size());
  return {int(after - lines_.begin()), int(utf8::count(before)) + 1};
}

namespace {

constexpr int widest = 120, before_caret = 60;  // in terminal cells

// Returns the text as a terminal shows it: control characters and tabs as one space, invalid bytes replaced by U+FFFD.
std::string shown(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    bool const control = one.point < 0x20 || (one.point >= 0x7F && one.point < 0xA0);
    if (one.size == 0) clean += "\xEF\xBF\xBD";
    else if (one.point == 0xFEFF) {
    } else if (control) clean += ' ';
    else clean += text.substr(at, one.size);
    at += std::max<std::size_t>(one.size, 1);
  }
  return clean;
}

// Returns the offset of the character `characters` before `at`, or 0.
std::size_t back(std::string_view text, std::size_t at, int characters) {
  for (; at > 0 && characters > 0; --characters) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  }
  return at;
}

// Returns the end of the part from `at` that fits into `cells` terminal cells.
std::size_t reach(std::string_view text, std::size_t at, int cells) {
  while (at < text.size()) {
    std::size_t const size = std::max<std::size_t>(utf8::decode(text, at).size, 1);
    cells -= utf8::width(text.substr(at, size));
    if (cells < 0) break;
    at += size;
  }
  return at;
}

}  // namespace

Excerpt File::excerpt(Span span) const {
  int const number =
      int(std::ranges::upper_bound(lines_, std::min(span.begin, std::uint32_t(bytes_.size()))) - lines_.begin());
  std::uint32_t const start = line_start(number);
  std::string_view const whole = line(number);
  std::size_t const from = std::min<std::size_t>(span.begin - start, whole.size());
  std::size_t const to = std::clamp<std::size_t>(std::max(span.end, span.begin) - start, from, whole.size());
  std::size_t left = 0, right = reach(whole, 0, widest);
  if (right < whole.size()) {
    left = back(whole, from, before_caret);
    right = reach(whole, left, widest);
  }
  std::string_view const cut_left = left > 0 ? "…" : "", cut_right = right < whole.size() ? "…" : "";
  std::size_t const end = std::clamp(to, std::min(from, right), right);
  return {std::string{cut_left} + shown(whole.substr(left, right - left)) + std::string{cut_right},
          utf8::width(cut_left) + utf8::width(shown(whole.substr(left, from - left))),
          std::max(1, utf8::width(shown(whole.substr(from, end - from))))};
}

}  // namespace bcd::source
