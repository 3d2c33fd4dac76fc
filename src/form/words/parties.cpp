// How papers name people, agencies and bodies.
#include "bcd/form/words.hpp"
#include "layout.hpp"

namespace bcd::form {

std::string known_name(unit::Unit const& unit, std::string_view id, Date day) {
  bool const known = unit.members.find(id) || unit.agency(id) || unit.known_body(id);
  return known ? unit.name_of(id, day) : gap("tên người, cơ quan (hồ sơ chưa có)");
}

std::string comrade(unit::Unit const& unit, std::string_view id, Date day) {
  return (unit.members.find(id) ? "đồng chí " : "") + known_name(unit, id, day);
}

std::string told_party(unit::Unit const& unit, std::string_view text, Date day) {
  std::string words = unended(text);
  return unit.known_party(words) ? known_name(unit, words, day) : words;
}

std::string comrades(unit::Unit const& unit, std::vector<std::string> const& ids, Date day) {
  std::vector<std::string> people, others;
  for (std::string const& id : ids) (unit.members.find(id) ? people : others).push_back(known_name(unit, id, day));
  if (!people.empty()) people.front().insert(0, people.size() > 1 ? "các đồng chí " : "đồng chí ");
  people.insert(people.end(), others.begin(), others.end());
  return joined(people, ", ");
}

std::string introduced(unit::Unit const& unit, std::string_view id, std::string_view body, Date day) {
  std::string words = comrade(unit, id, day);
  if (auto const* member = unit.members.find(id); member && member->value.post)
    words += ", " + *member->value.post->on(day);
  if (auto const* seat = unit.seat(id, body, day))
    words += ", " + full_title(*unit.in_force(day).regulation, body, *seat->role);
  return words;
}

}  // namespace bcd::form
