#include "line_edit.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "text_file.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

struct Hunk {
  Strings before, after;
};

std::vector<Hunk> hunks_of(std::string_view edit) {
  std::vector<Hunk> hunks(1);
  for (std::string const& line : lines_of(edit)) {
    if (line == "@@") {
      hunks.emplace_back();
      continue;
    }
    char const sign = line.empty() ? '\0' : line[0];
    if (sign != ' ' && sign != '-' && sign != '+')
      throw std::runtime_error{"a line of an edit begins with ' ', '-' or '+', or is '@@': " + line};
    if (sign != '+') hunks.back().before.push_back(line.substr(1));
    if (sign != '-') hunks.back().after.push_back(line.substr(1));
  }
  return hunks;
}

// Returns the index of the only line at which the block begins.
std::size_t only_place(Strings const& lines, Strings const& block) {
  if (block.empty()) return lines.size();
  auto const at = std::search(lines.begin(), lines.end(), block.begin(), block.end());
  if (at == lines.end()) throw std::runtime_error{"the base has no such lines, from: " + block.front()};
  if (std::search(at + 1, lines.end(), block.begin(), block.end()) != lines.end())
    throw std::runtime_error{"the base has these lines more than once, add a line before or after: " + block.front()};
  return std::size_t(at - lines.begin());
}

}  // namespace

std::string apply_edit(std::string_view text, std::string_view edit) {
  Strings const lines = lines_of(text);
  std::string made;
  std::size_t done = 0;  // lines of the text that are in `made` or were removed
  auto const append = [&](auto begin, auto end) {
    for (; begin != end; ++begin) made += *begin + "\n";
  };
  for (Hunk const& hunk : hunks_of(edit)) {
    std::size_t const at = only_place(lines, hunk.before);
    if (at < done) throw std::runtime_error{"hunks overlap or are not in the order of the base: " + lines[at]};
    append(lines.begin() + std::ptrdiff_t(done), lines.begin() + std::ptrdiff_t(at));
    append(hunk.after.begin(), hunk.after.end());
    done = at + hunk.before.size();
  }
  append(lines.begin() + std::ptrdiff_t(done), lines.end());
  return made;
}

}  // namespace bcd::test
