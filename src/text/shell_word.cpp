#include "bcd/text/shell_word.hpp"

namespace bcd {

std::string shell_word(std::string_view argument) {
  bool const safe = !argument.empty() && argument.find_first_of(" \t\n'\"\\$`&|;<>()*?[]#~!{}") == argument.npos;
  if (safe) return std::string{argument};
  std::string text = "'";
  for (char const c : argument) text += c == '\'' ? std::string{"'\\''"} : std::string{c};
  return text + "'";
}

}  // namespace bcd
