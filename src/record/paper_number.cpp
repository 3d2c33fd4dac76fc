#include "bcd/record/paper_number.hpp"

#include <algorithm>

namespace bcd::record {

std::optional<PaperNumber> parse_number(std::string_view text) {
  std::size_t const digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 6 || digits == text.size() || text.find(' ') != text.npos) return std::nullopt;
  PaperNumber number;
  for (char digit : text.substr(0, digits)) number.count = number.count * 10 + (digit - '0');
  number.padded = digits >= 2;
  number.party = text[digits] == '-';
  if (!number.party && text[digits] != '/') return std::nullopt;
  std::string_view const rest = text.substr(digits + 1);
  std::size_t const split = rest.find(number.party ? '/' : '-');
  if (rest.empty() || split == 0 || (number.party && split == rest.npos)) return std::nullopt;
  if (split == rest.npos) number.issuer = rest;  // a State letter: 12/UBND
  else {
    number.type = rest.substr(0, split);
    number.issuer = rest.substr(split + 1);
    if (number.issuer.empty()) return std::nullopt;
  }
  return number;
}

std::string type_symbol(std::string_view number) {
  std::size_t const mark = number.find_first_of("-/");
  auto const parsed = mark == number.npos ? std::nullopt : parse_number("1" + std::string{number.substr(mark)});
  return parsed ? parsed->type : std::string{};
}

}  // namespace bcd::record
