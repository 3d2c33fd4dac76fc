// A unit with a member's record for check --fix to mend.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

inline std::string const config =
    "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: 2026-01-01}]\nstanding_agency: phong\n"
    "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
inline std::string const head = "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n";
inline std::string const clean = "1 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn\n";

// A unit with one member whose file is looked at.
struct MendedMember : Folder {
  explicit MendedMember(std::string const& text) {
    write("bcd.yaml", config);
    write("members/a.yaml", head);
    write("members/b.yaml", text);
  }
  Outcome operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "check"});
    return run(arguments);
  }
  std::string text() const { return read_text(std::filesystem::path{path()} / "members/b.yaml"); }
};
// The file after --fix.
inline std::string fixed(std::string const& text, std::vector<std::string> more = {}) {
  MendedMember const unit{text};
  more.insert(more.begin(), "--fix");
  unit(more);
  return unit.text();
}

}  // namespace bcd::test
