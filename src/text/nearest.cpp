#include "bcd/text/nearest.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

// Edit distance with transpositions of adjacent elements (optimal string alignment).
template <class S>
std::size_t distance(S const& a, S const& b) {
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.size()];
}

std::u32string points(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    all += one.size == 0 ? char32_t(static_cast<unsigned char>(text[at])) : one.point;
    at += std::max<std::size_t>(one.size, 1);
  }
  return all;
}

}  // namespace

std::string_view nearest(std::string_view given, std::span<std::string_view const> candidates) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(given.size() / 3, 1) + 1;
  for (std::string_view candidate : candidates) {
    std::size_t const apart = std::max(given.size(), candidate.size()) - std::min(given.size(), candidate.size());
    if (apart > least) continue;
    std::size_t const edits = distance(given, candidate);
    if (edits < least || (edits == least && !best.empty() && candidate < best)) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

bool is_slip(std::string_view given, std::string_view meant) {
  auto const numbered = [](std::string_view text) { return text.find_first_of("0123456789") != text.npos; };
  return !given.empty() && !meant.empty() && given.front() == meant.front() && numbered(given) == numbered(meant) &&
         distance(points(given), points(meant)) == 1;
}

}  // namespace bcd
