#include "shell_calls.hpp"

#include <algorithm>
#include <string_view>

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// One character of a shell's line, and whether it is in quotes.
struct Scanned {
  char character;
  bool quoted;
};
std::vector<Scanned> scan(std::string const& line) {
  std::vector<Scanned> all;
  char open = 0;
  for (char const c : line) {
    bool const quote = c == '\'' || c == '"';
    if (quote && (open == 0 || open == c)) open = open == 0 ? c : 0;
    else all.push_back({c, open != 0});
  }
  return all;
}

}  // namespace

std::vector<Strings> calls_in(std::string line) {
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  for (std::string const step : {"- run: ", "- "})  // of a CI
    if (line.starts_with(step)) line.erase(0, step.size());
  // What stands in a command substitution is a line of its own.
  for (std::string const open : {"\"$(", "$(", "<("})
    if (std::size_t const at = line.find(open); at != line.npos) line = line.substr(at + open.size());
  std::vector<Strings> calls;
  Strings words;
  std::string word;
  bool in_word = false;
  auto const end_word = [&] {
    if (in_word) words.push_back(word);
    word.clear();
    in_word = false;
  };
  auto const end_call = [&] {
    end_word();
    if (!words.empty() && words.front() == "bcd") calls.emplace_back(words.begin() + 1, words.end());
    words.clear();
  };
  bool redirected = false;  // what follows > is no argument
  std::vector<Scanned> const all = scan(line);
  for (Scanned const& one : all) {
    if (!one.quoted && one.character == '#' && !in_word) break;
    if (!one.quoted && std::string_view{"|;&)"}.find(one.character) != std::string_view::npos) {
      if (!redirected) end_call();
      words.clear();
      redirected = false;
    } else if (!one.quoted && one.character == '>') {
      end_call();
      redirected = true;
    } else if (!one.quoted && one.character == ' ') {
      end_word();
    } else {
      word += one.character;
      in_word = true;
    }
  }
  if (!redirected) end_call();
  return calls;
}

}  // namespace bcd::test
