// The number of an article as legal texts write it: "14", "14.5", "19.1.a", "8a", "8.1a", "3.đ" (a point directly under
// an article), "II.3" (a section), "PL1.2" (an annex).
#pragma once
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd {

class Article {
 public:
  // Empty if the text is not such a number.
  explicit Article(std::string_view text);
  bool valid() const { return !parts_.empty(); }
  // "5" "14" -> "khoản 5 Điều 14", "Article 14 clause 5"; "" if not valid.
  std::string words(Lang lang) const;
  // The order of the legal text: articles, then sections, then annexes; 8 before 8a before 9, d before đ before e.
  std::strong_ordering operator<=>(Article const& other) const;
  bool operator==(Article const& other) const { return (*this <=> other) == 0; }

 private:
  enum class Level { article, section, annex, clause, item, point };
  struct Part {
    Level level;
    int number = 0;         // "8" of "8a"; 0 if the part begins with a letter
    std::string letter;     // "a" of "8a"; the whole of a point
    std::string text = {};  // as written, without "PL"
  };
  static bool parse_top(std::string_view text, Part& part);
  std::vector<Part> parts_;
};

}  // namespace bcd
