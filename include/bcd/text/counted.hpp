// A number of things in words: "5 ngày", "1 day", "5 days".
#pragma once
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

// A noun in both languages, with its English plural. A Vietnamese noun has one form.
struct Noun {
  std::string_view vi, en, en_plural;
};

// Returns the count and the noun.
inline std::string counted(long count, Noun const& noun, Lang lang) {
  std::string_view const word = lang == Lang::vi ? noun.vi : count == 1 ? noun.en : noun.en_plural;
  return std::to_string(count).append(" ").append(word);
}

}  // namespace bcd
