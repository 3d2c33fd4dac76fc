// A ward in a git repository, for tests that change its records and run bcd diff.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "git.hpp"

namespace bcd::test {

// The base unit with a meeting and a programme added, committed. `edit`, `append` and `remove` change the files on disk
// but do not commit.
struct Ward : GitFolder {
  Ward() {
    copy(source_dir() / "tests/base/phuong");
    write("meetings/2026-q2-committee.yaml",
          "body: committee\nkind: regular\nperiod: 2026-Q2\nstatus: planned\ndate: 2026-06-24\nplace: Hội trường "
          "A\ninvitation: {number: 05-GM/BCĐ, sent: 2026-06-15}\n");
    write("programmes/2026.yaml",
          "year: 2026\nadopted: {meeting: 2026-q1-committee}\nitems:\n  - {no: 1, text: Số hóa hồ sơ, lead: le-van-c, "
          "due: 2026-06-30}\n  - {no: 2, text: Tập huấn, lead: van-phong-dang-uy, due: 2026-09-30}\n");
    commit();
  }
  void edit(std::string const& path, std::string const& from, std::string const& to) const {
    std::string text = read_text(std::filesystem::path{path_of(path)});
    std::size_t const at = text.find(from);
    REQUIRE(at != text.npos);
    write(path, text.replace(at, from.size(), to));
  }
  void append(std::string const& path, std::string const& text) const { write(path, read_text(path_of(path)) + text); }
  void remove(std::string const& path) const { std::filesystem::remove_all(path_of(path)); }
  std::string path_of(std::string const& file) const { return path() + "/" + file; }
  std::string diff(std::vector<std::string> const& more = {"HEAD"}) const {
    std::vector<std::string> arguments{"-C", path(), "diff"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Outcome const outcome = run(arguments);
    CHECK(outcome.exit == 0);
    return outcome.err + outcome.out;
  }
  // Returns the lines of `bcd diff HEAD` about the record whose line begins with `begins`, without headings and prefix.
  // "" if it has none.
  std::string said(std::string const& begins) const {
    std::string const all = diff(), mark = "    " + begins + ": ";
    std::string text;
    for (std::size_t at = 0; at < all.size();) {
      std::size_t const end = all.find('\n', at);
      std::string const line = all.substr(at, end - at);
      if (line.starts_with(mark)) text += line.substr(mark.size()) + "\n";
      at = end + 1;
    }
    return text;
  }
};
inline std::string const q2 = "2026-q2-committee";
inline std::string const q2_file = "meetings/2026-q2-committee.yaml";

}  // namespace bcd::test
