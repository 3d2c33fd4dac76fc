#include "agency_words.hpp"

#include <array>

#include "bcd/text/fold.hpp"

namespace bcd::workspace {

using record::AgencyKind;

std::optional<AgencyKind> told_kind(std::string_view name) {
  struct Sign {
    std::string_view words;
    AgencyKind kind;
  };
  using enum AgencyKind;
  // The first match is used, so a sign that begins with another one must come before it.
  static constexpr std::array signs{Sign{"van phong dang uy", party_office},
                                    Sign{"dang uy", party_committee},
                                    Sign{"dang bo", party_committee},
                                    Sign{"chi bo", party_cell},
                                    Sign{"hoi dong nhan dan", peoples_council},
                                    Sign{"uy ban nhan dan", peoples_committee},
                                    Sign{"uy ban mat tran", fatherland_front},
                                    Sign{"mat tran to quoc", fatherland_front},
                                    Sign{"doan thanh nien", union_},
                                    Sign{"hoi lien hiep", union_},
                                    Sign{"hoi nong dan", union_},
                                    Sign{"hoi cuu chien binh", union_},
                                    Sign{"hoi phu nu", union_},
                                    Sign{"cong doan", union_},
                                    Sign{"cong an", police},
                                    Sign{"tram y te", health},
                                    Sign{"truong", school},
                                    Sign{"cong ty", enterprise},
                                    Sign{"van phong hoi dong nhan dan", department},
                                    Sign{"van phong uy ban nhan dan", department},
                                    Sign{"phong", department},
                                    Sign{"trung tam", department}};
  std::string const words = spelled_agency(name) + " ";
  for (Sign const& sign : signs)
    if (words.starts_with(std::string{sign.words} + " ")) return sign.kind;
  return std::nullopt;
}

std::string spelled_agency(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> short_forms{
      {{"ubnd", "uy ban nhan dan"},
       {"hdnd", "hoi dong nhan dan"},
       {"ubmttq", "uy ban mat tran to quoc"},
       {"mttq", "mat tran to quoc"},
       {"vp", "van phong"},
       {"tt", "trung tam"}}};
  std::string words = " " + fold(name) + " ";
  for (auto const& [brief, whole] : short_forms)
    if (std::size_t const at = words.find(" " + std::string{brief} + " "); at != words.npos)
      words.replace(at + 1, brief.size(), whole);
  return words.substr(1, words.size() - 2);
}

std::string bare_agency(std::string_view name, std::string_view unit_name) {
  std::string words = spelled_agency(name);
  std::string const of = " " + fold(unit_name);
  if (of.size() > 1 && words.size() > of.size() && words.ends_with(of)) words.resize(words.size() - of.size());
  for (std::string_view const level : {" xa", " phuong", " dac khu"})
    if (words.size() > level.size() && words.ends_with(level)) words.resize(words.size() - level.size());
  return words;
}

}  // namespace bcd::workspace
