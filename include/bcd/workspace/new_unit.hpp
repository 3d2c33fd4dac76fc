// The first records of a unit: bcd.yaml with the agencies every commune has, and the members whose seats must be held.
// They are usable at once. Data that the user did not give are gaps to fill in.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bcd/regulation/regulation.hpp"

namespace bcd::workspace {

struct NewUnit {
  std::string id, name, committee, province, superior, standing_agency,
      head;         // "" if not given, except the id
  std::string use;  // the regulation as bcd.yaml names it: "khanh-khe", "./quy-che.yaml"
  Date since;       // the day from which obligations count
  Date seated;      // the first day of the seats of its first members
  // As given by the user; if empty, the kind is derived from the name.
  std::optional<record::AgencyKind> standing_agency_kind = {};
};
// Returns the kind of the standing agency as given, else derived from its name, else nothing.
std::optional<record::AgencyKind> standing_kind(NewUnit const& unit);
// The kinds of agency that may be the standing agency by the regulation, and the article. Both are empty if the
// regulation does not restrict it.
struct AskedAgency {
  std::vector<record::AgencyKind> kinds;
  std::string article;
};
AskedAgency asked_standing_agency(regulation::Regulation const& regulation);
// Returns "commune", "ward" or "special-zone" by the first words of a name, or "" if they match none.
std::string_view level_of(std::string_view name);
// Returns a unit's name as used within a sentence: "XÃ KHÁNH KHÊ" -> "xã Khánh Khê". A name without a level gets
// `level`.
std::string unit_name(std::string_view typed, std::string_view level);
// Returns the first day of the quarter after a day, so that no period that is past or has begun is owed.
Date usual_since(Date day);

// The path and content of each file, bcd.yaml first.
struct FirstFiles {
  std::vector<std::pair<std::string, std::string>> files;
  std::vector<std::string> gaps;  // the gaps to fill in, each as "PATH: [CẦN ĐIỀN: …]"
};
// Returns the first files as the regulation requires them.
FirstFiles first_files(NewUnit const& unit, regulation::Regulation const& regulation, Lang lang);

}  // namespace bcd::workspace
