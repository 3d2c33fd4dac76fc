// Units in memory for tests of what a unit holds and owes.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"
#include "said.hpp"

namespace bcd::test {

using Strings = std::vector<std::string>;
using Files = std::map<std::string, std::string, std::less<>>;

// Returns bcd.yaml of a unit since 2026-01-01 under the regulations given ("{use: khanh-khe, from: 2026-01-01}").
inline std::string config(std::string const& regulations, std::string const& more = {},
                          std::string const& since = "2026-01-01") {
  return "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: " + since + "\nregulations: [" +
         regulations +
         "]\nstanding_agency: phong\nagencies:\n  - {id: phong, name: Phòng Văn hóa, kind: department}\n" + more;
}
inline std::string const khanh_khe = "{use: khanh-khe, from: 2026-01-01}";

// One seat per line: "committee, head, 2026-01-01", with the last day after it if there is one.
inline std::string seat(std::string const& body, std::string const& role, std::string const& from = "2026-01-01",
                        std::string const& to = {}) {
  return "  - {body: " + body + ", role: " + role + ", from: " + from + (to.empty() ? "" : ", to: " + to) + "}\n";
}
inline std::string member(std::string const& name, int order, std::string const& seats) {
  return "name: " + name + "\norder: " + std::to_string(order) + "\nseats:\n" + seats;
}

inline std::unique_ptr<unit::Unit> load(Files files, unsigned threads = 1) {
  return unit::load_unit(source::MemoryReader{std::move(files)}, threads);
}
// The same for a unit that must have no faults; prints them if there are any.
inline std::unique_ptr<unit::Unit> load_sound(Files files) {
  auto unit = load(std::move(files));
  if (!unit->judgeable || !unit->findings.empty()) {
    std::string all = "the unit of a test is broken:";
    for (std::string const& line : said(unit->findings)) all += "\n" + line;
    throw std::runtime_error{all};
  }
  return unit;
}

}  // namespace bcd::test
