// Two units in one git repository, and checks of them.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "git.hpp"
#include "unit_of_one.hpp"

namespace bcd::test {

inline std::string config_of(std::string const& unit) {
  return "unit: " + unit +
         "\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: "
         "2026-01-01}]\nstanding_agency: phong\n"
         "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
}
inline std::string const broken = "nam: B\nseats: []\n";

// Two committed units without findings: xa-a and xa-b.
struct TwoUnits : GitFolder {
  TwoUnits() {
    for (std::string unit : {"xa-a", "xa-b"}) {
      write(unit + "/bcd.yaml", config_of(unit));
      write(unit + "/members/a.yaml", head);
    }
    commit();
  }
};
inline Outcome check(std::string const& folder, std::vector<std::string> const& more) {
  std::vector<std::string> arguments{"-C", folder, "check"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
// Returns the result of a check in short: "units/units_known path rule …". The part "/units_known" is absent without
// --since. If the check prints to stderr, returns that text instead.
inline std::string brief(std::string const& folder, std::vector<std::string> more) {
  more.insert(more.end(), {"--format", "json"});
  Outcome const outcome = check(folder, more);
  if (!outcome.err.empty()) return outcome.err;
  nlohmann::json const json = nlohmann::json::parse(outcome.out);
  std::string text = json["summary"]["units"].dump();
  if (json["summary"].contains("units_known")) text += "/" + json["summary"]["units_known"].dump();
  for (nlohmann::json const& finding : json["findings"])
    text += " " + finding["path"].get<std::string>() + " " + finding["rule"].get<std::string>();
  return text;
}

}  // namespace bcd::test
