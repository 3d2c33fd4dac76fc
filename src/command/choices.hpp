// The words an option is limited to, as it was declared with CLI::IsMember.
#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace bcd::command {

// Empty for an option that takes anything.
inline std::vector<std::string> choices_of(CLI::Option const& option) {
  std::string const type = option.get_type_name();  // "TEXT:{vi,en}"
  std::size_t const begin = type.find(":{");
  if (begin == type.npos) return {};
  std::vector<std::string> words(1);
  for (char const c : type.substr(begin + 2, type.size() - begin - 3)) {
    if (c == ',') words.emplace_back();
    else words.back() += c;
  }
  return words;
}

}  // namespace bcd::command
