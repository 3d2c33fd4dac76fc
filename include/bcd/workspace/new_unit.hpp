// The first records of a unit: bcd.yaml with the agencies every commune has, and whoever must hold a seat. It is meant
// to be used at once; what was not said stands as a gap to be filled in.
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
      head;         // "" where it was not said, except the id
  std::string use;  // as bcd.yaml names the regulation: "khanh-khe", "./quy-che.yaml"
  Date since;       // the day its duties begin
  Date seated;      // the day its first members hold their seats from
  std::optional<record::AgencyKind> standing_agency_kind = {};  // where it was said; else its name tells
};
// What was said of the standing agency's kind, else what its name tells; nothing when neither does.
std::optional<record::AgencyKind> standing_kind(NewUnit const& unit);
// The kinds of agency that the regulation lets be the standing agency, and where; none where it leaves that open.
struct AskedAgency {
  std::vector<record::AgencyKind> kinds;
  std::string article;
};
AskedAgency asked_standing_agency(regulation::Regulation const& regulation);
// "commune", "ward", "special-zone" by a name's first words; "" when they tell of none.
std::string_view level_of(std::string_view name);
// A unit's name as it stands within a sentence: "XÃ KHÁNH KHÊ" -> "xã Khánh Khê"; one without its level gets that of
// `level`.
std::string unit_name(std::string_view typed, std::string_view level);
// The first day of the quarter after a day: nothing that lies behind, or has begun, is owed.
Date usual_since(Date day);

// Each file's path and bytes, by the law as it is written; bcd.yaml first. `heading`: the lines above each, by its
// kind.
struct FirstFiles {
  std::vector<std::pair<std::string, std::string>> files;
  std::vector<std::string> gaps;  // what is to be filled in, each as it stands there
};
FirstFiles first_files(NewUnit const& unit, regulation::Regulation const& regulation, Lang lang);

}  // namespace bcd::workspace
