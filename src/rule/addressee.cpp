#include "addressee.hpp"

#include <algorithm>
#include <vector>

#include "bcd/text/fold.hpp"

namespace bcd::rule {
namespace {

constexpr std::string_view standing_agency_title = "co quan thuong truc";  // folded

// Returns the organs that a text names, folded, without the unit's own name at the end.
std::vector<std::string> organs(std::string_view text, std::string const& unit) {
  std::vector<std::string> found;
  auto const keep = [&](std::string_view part) {
    std::string words = fold(part);
    if (words.ends_with(" " + unit)) words.resize(words.size() - unit.size() - 1);
    if (!words.empty()) found.push_back(std::move(words));
  };
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = text.size(), next = end + 1;
    for (std::string_view const mark : {",", ";", " và "})
      if (std::size_t const at = text.find(mark, begin); at < end) {
        end = at;
        next = at + mark.size();
      }
    keep(text.substr(begin, end - begin));
    begin = next;
  }
  return found;
}

// True if `part` occurs in `whole` as whole words.
bool within(std::string const& part, std::string const& whole) {
  return (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

}  // namespace

bool names_addressee(unit::Unit const& unit, std::string_view given, record::ReportClause const& clause, Date day) {
  std::string const own = fold(*unit.unit().name);
  std::vector<std::string> names = organs(unit.name_of(given, day), own);
  std::string const& standing = unit.standing_agency(day);
  std::vector<std::string> const agency = organs(unit.name_of(standing, day), own);
  if (given == standing || names == agency) names.emplace_back(standing_agency_title);
  std::vector<std::string> wanted = organs(unit.name_of(*clause.to, day), own);
  record::Body const* const body = unit.in_force(day).regulation->body(*clause.to);
  if (body && body->symbol) wanted.push_back(fold(*body->symbol));
  if (clause.via) wanted.emplace_back(standing_agency_title);
  return std::ranges::any_of(names, [&](std::string const& name) {
    return std::ranges::any_of(wanted, [&](std::string const& one) { return within(one, name) || within(name, one); });
  });
}

}  // namespace bcd::rule
