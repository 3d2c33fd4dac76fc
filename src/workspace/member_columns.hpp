// Interprets the headings and cells of a roster.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

enum class Column {
  name,
  family,  // the name without its last word, and that word
  given,
  id,
  post,
  agency,
  area,
  role,
  body,
  from,
  to,
  order,
  email,
  phone,
  decision,
  citizen_number,
  listed,  // written by bcd list, not part of a record
  none
};
// Returns the column of a heading, in Vietnamese or English, in any spelling, or a key of bcd list: "Họ và tên", "HO
// TEN", "Full name", "seats.role".
// Returns Column::none if the heading is unknown.
Column column_of(std::string_view heading);

struct AgencyMatch {
  record::Agency const* agency = nullptr;  // null if there is none, or if several match
  std::vector<std::string> alike = {};     // the names of several that match equally well
};
// Returns the agency with that id or name. An exact name takes precedence over one that differs in case, diacritics or
// short forms ("UBND"), and that over one that differs in the unit's name ("Công an" for "Công an xã Mẫu").
AgencyMatch agency_of(unit::Unit const& unit, std::string_view text, Date day);

// Returns a name without the "Đ/c", "Đồng chí", "Ông", "Bà" before it, with the apostrophe of a word processor in place
// of other marks that look like one: "H‘Hen Niê" -> "H’Hen Niê".
// "Ông" and "Bà" are kept unless `all_addressed`: in a list that does not address everybody, Ông is a family name.
std::string person_name(std::string_view text, bool all_addressed = true);
// Returns the same text for names that differ only in case, blanks and the form of their apostrophes.
std::string name_key(std::string_view name);
// False for other text found in a column of names: the heading of a section, a total, a signature, a formula. A name
// consists of letters, blanks, hyphens, apostrophes, points and commas.
bool is_persons_name(std::string_view text);

}  // namespace bcd::workspace
