// Calls that bcd prints for the user to make, and the findings before and after them.
#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "program.hpp"

namespace bcd::test {

using Strings = std::vector<std::string>;

// Splits a call as a shell does: words are separated by blanks, '…' keeps blanks, "bcd" is left out.
inline Strings shell_words(std::string const& call) {
  Strings words;
  bool quoted = false, open = false;
  for (char const c : call) {
    if (c == '\'') quoted = !quoted;
    if (c == '\'' ? !quoted : c == ' ' && !quoted) {
      open = open && c == '\'';
      continue;
    }
    if (!std::exchange(open, true)) words.emplace_back();
    if (c != '\'') words.back() += c;
  }
  if (!words.empty() && words.front() == "bcd") words.erase(words.begin());
  return words;
}

// Returns the rest of the first line after the words, or "" if they do not occur.
inline std::string line_after(std::string const& text, std::string const& words) {
  std::size_t const at = text.find(words);
  if (at == text.npos) return {};
  std::size_t const begin = at + words.size();
  return text.substr(begin, text.find('\n', begin) - begin);
}

// Returns the first line of each finding of a check.
inline std::set<std::string> findings(std::string const& folder, std::string const& day) {
  std::string const out = run({"-C", folder, "--as-of", day, "check"}).out;
  std::set<std::string> found;
  for (std::size_t at = 0, end; at < out.size(); at = end + 1) {
    end = std::min(out.find('\n', at), out.size());
    std::string const line = out.substr(at, end - at);
    if (line.find("]: ") != line.npos && line.front() != ' ') found.insert(line);
  }
  return found;
}

}  // namespace bcd::test
