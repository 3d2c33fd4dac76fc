#include "bcd/source/positions.hpp"

#include <algorithm>
#include <numeric>

#include "bcd/source/bytes.hpp"
#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {

std::vector<Position> positions(File const& file, std::vector<std::uint32_t> const& offsets) {
  std::vector<std::size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return offsets[i]; });
  // A byte order mark is not a character of its line.
  std::size_t const text_begin = file.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  std::vector<Position> found(offsets.size());
  Position last{0, 0};
  std::size_t last_at = 0;
  for (std::size_t const i : order) {
    std::size_t const at = std::min<std::size_t>(offsets[i], file.bytes().size());
    if (line_of(file, std::uint32_t(at)) == last.line && last_at >= text_begin)
      last.column += int(utf8::count(file.bytes().substr(last_at, at - last_at)));
    else last = file.position(std::uint32_t(at));
    last_at = at;
    found[i] = last;
  }
  return found;
}

}  // namespace bcd::source
