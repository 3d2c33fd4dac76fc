// A unit with a member record for tests of check --fix.
#pragma once
#include <string>
#include <vector>

#include "unit_of_one.hpp"

namespace bcd::test {

inline std::string const clean =
    "1 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n";

// A unit with a correct member, members/a.yaml, and the record under test, members/b.yaml.
struct MendedMember : UnitOfOne {
  explicit MendedMember(std::string const& text) : UnitOfOne{head} { write("members/b.yaml", text); }
  Outcome operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "check");
    return UnitOfOne::operator()(arguments);
  }
  std::string text() const { return UnitOfOne::text("members/b.yaml"); }
};
// Returns the content of members/b.yaml after check --fix. `more` contains further arguments.
inline std::string fixed(std::string const& text, std::vector<std::string> more = {}) {
  MendedMember const unit{text};
  more.insert(more.begin(), "--fix");
  unit(more);
  return unit.text();
}

}  // namespace bcd::test
