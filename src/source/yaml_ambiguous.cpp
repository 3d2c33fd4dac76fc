// Plain scalars that YAML readers of other versions parse as a number, boolean, null or date.
#include <algorithm>
#include <array>

#include "bcd/source/yaml.hpp"
#include "bcd/text/date.hpp"

namespace bcd::source {

bool is_ambiguous(std::string_view plain) {
  if (plain.empty()) return true;
  static constexpr std::array words{"y",    "Y",  "yes",  "Yes",  "YES",  "n",     "N",     "no",
                                    "No",   "NO", "true", "True", "TRUE", "false", "False", "FALSE",
                                    "on",   "On", "ON",   "off",  "Off",  "OFF",   ".nan",  ".NaN",
                                    ".NAN", "~",  "null", "Null", "NULL", "=",     "<<"};
  if (std::ranges::find(words, plain) != words.end()) return true;
  if (parse_date(plain.substr(0, 10)).fault != DateFault::form &&
      (plain.size() == 10 || plain[10] == 'T' || plain[10] == ' '))
    return true;
  std::string_view body = plain;
  if (body.front() == '+' || body.front() == '-') body.remove_prefix(1);
  if (body == ".inf" || body == ".Inf" || body == ".INF") return true;
  if (body.empty() || !(body.front() == '.' || (body.front() >= '0' && body.front() <= '9'))) return false;
  auto const only = [](std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == text.npos;
  };
  if (body.starts_with("0x")) return only(body.substr(2), "0123456789abcdefABCDEF_");
  if (body.starts_with("0o")) return only(body.substr(2), "01234567_");
  if (body.starts_with("0b")) return only(body.substr(2), "01_");
  if (body.find(':') != body.npos)
    return only(body, "0123456789:._") && body.front() != '.';  // 14:00 is a number in YAML 1.1
  std::size_t const power = body.find_first_of("eE");
  if (!only(body.substr(0, power), "0123456789._") || body.find_first_of("0123456789") == body.npos) return false;
  if (std::ranges::count(body.substr(0, power), '.') > 1) return false;
  if (power == body.npos) return true;
  std::string_view exponent = body.substr(power + 1);
  if (!exponent.empty() && (exponent.front() == '+' || exponent.front() == '-')) exponent.remove_prefix(1);
  return only(exponent, "0123456789");
}

}  // namespace bcd::source
