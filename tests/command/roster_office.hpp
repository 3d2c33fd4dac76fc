// A unit of xã Mẫu with a roster, ds.csv, for tests of bcd import.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

using Strings = std::vector<std::string>;

// A unit of xã Mẫu under regulation khanh-khe, with the placeholders that init wrote for its heads, and the roster.
struct RosterOffice : Folder {
  explicit RosterOffice(std::string const& roster) {
    REQUIRE(run({"-C", path(), "--as-of", "2026-10-01", "init", "--regulation", "khanh-khe", "--name", "xã Mẫu",
                 "--standing-agency", "Phòng Văn hóa - Xã hội"})
                .exit == 0);
    write("ds.csv", roster);
  }
  Outcome import(Strings more = {}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", "2026-10-01", "import", "members", "ds.csv"});
    return run(more);
  }
  bool has(std::string const& id) const { return std::filesystem::exists(path() + "/members/" + id + ".yaml"); }
  std::string member(std::string const& id) const { return read_text(path() + "/members/" + id + ".yaml"); }
};
// Returns the lines of the output that report a refused row. "" if there is none.
inline std::string refused(Outcome const& outcome) {
  std::string lines;
  for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1)
    if (std::string const line = outcome.out.substr(at, outcome.out.find('\n', at) + 1 - at);
        line.find(": không nhận") != line.npos)
      lines += line;
  return lines;
}

}  // namespace bcd::test
