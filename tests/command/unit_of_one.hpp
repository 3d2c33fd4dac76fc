// The smallest judgeable unit, with one member, in its own temporary folder.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

inline std::string const config =
    "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: "
    "2026-01-01}]\nstanding_agency: phong\n"
    "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
inline std::string const head =
    "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n";

struct UnitOfOne : Folder {
  explicit UnitOfOne(std::string const& member) {
    write("bcd.yaml", config);
    write("members/a.yaml", member);
  }
  Outcome operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", path()});
    return run(arguments);
  }
  std::string text(std::string const& file) const { return read_text(std::filesystem::path{path()} / file); }
};

}  // namespace bcd::test
