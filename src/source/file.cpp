#include "bcd/source/file.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {

File::File(std::string path, std::string bytes) : path_{std::move(path)}, bytes_{std::move(bytes)} {
  lines_.reserve(std::size_t(std::count(bytes_.begin(), bytes_.end(), '\n')) + 1);
  lines_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != bytes_.npos; at = bytes_.find('\n', at + 1)) lines_.push_back(std::uint32_t(at + 1));
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
  // A byte order mark is no character of the first line.
  if (start == 0 && before.starts_with(byte_order_mark)) before.remove_prefix(byte_order_mark.size());
  return {int(after - lines_.begin()), int(utf8::count(before)) + 1};
}

Excerpt File::excerpt(Span span) const {
  int const number = position(span.begin).line;
  std::uint32_t const start = line_start(number);
  std::string_view const whole = line(number);
  auto const clean = [](std::string_view text) {  // what a terminal shows: a tab as one blank, no control, no broken bytes
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
      utf8::Decoded const one = utf8::decode(text, at);
      bool const control = one.point < 0x20 || (one.point >= 0x7F && one.point < 0xA0);
      if (one.size == 0) shown += "\xEF\xBF\xBD";
      else if (one.point == 0xFEFF) {}
      else if (control) shown += ' ';
      else shown += text.substr(at, one.size);
      at += std::max<std::size_t>(one.size, 1);
    }
    return shown;
  };
  std::size_t const from = std::min<std::size_t>(span.begin - start, whole.size());
  std::size_t const to = std::clamp<std::size_t>(std::max(span.end, span.begin) - start, from, whole.size());
  return {clean(whole), utf8::width(clean(whole.substr(0, from))), std::max(1, utf8::width(clean(whole.substr(from, to - from))))};
}

}  // namespace bcd::source
