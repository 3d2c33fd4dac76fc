// Both readers build the same documents of all YAML that the repository holds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/source/yaml_readers.hpp"
#include "golden_case.hpp"
#include "program.hpp"
#include "source/same_document.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

bool is_yaml(std::string const& path) { return path.ends_with(".yaml"); }

// Returns the names of the files that the fast reader left to yaml-cpp. Checks that the others are the same for both.
Strings left_to_reference(Files const& files) {
  Strings left, differ;
  for (auto const& [path, bytes] : files) {
    source::File const file{path, bytes};
    auto const fast = source::parse_yaml_fast(file);
    if (!fast) left.push_back(path);
    else if (dump(*fast) != dump(source::parse_yaml_by_reference(file))) differ.push_back(path);
  }
  CHECK(differ == Strings{});
  return left;
}

TEST_CASE("every YAML file of the repository is read fast, but for those that are made faulty", "[source][yaml]") {
  Files files;
  for (char const* folder : {"examples", "src", "tests/base", "tests/cases", "tests/output/unit"})
    for (auto const& path : files_below(source_dir() / folder))
      if (is_yaml(path.string())) files[path.lexically_relative(source_dir()).generic_string()] = read_text(path);
  CHECK(files.size() > 300);
  CHECK(left_to_reference(files) ==
        Strings{"tests/cases/stray-file/endings-that-hide/members/~$danh-sach.yaml",
                "tests/cases/text-encoding/broken-member-breaks-nothing-else/members/le-van-c.yaml",
                "tests/cases/text-encoding/control-character/members/vu-van-g.yaml",
                "tests/cases/text-encoding/latin1-byte/members/vu-van-g.yaml",
                "tests/cases/text-encoding/next-line-character/members/vu-van-g.yaml",
                "tests/cases/text-encoding/utf-16-of-notepad/members/vu-van-g.yaml",
                "tests/cases/text-hygiene/byte-order-mark-and-a-misspelt-key/members/vu-van-g.yaml",
                "tests/cases/text-hygiene/byte-order-mark/members/vu-van-g.yaml",
                "tests/cases/text-hygiene/windows-line-ends-and-a-late-absence/meetings/2026-q1-committee.yaml",
                "tests/cases/text-hygiene/windows-line-ends/meetings/2026-q1-committee.yaml"});
}

TEST_CASE("every record within a golden case is read fast, unless the case is about what is wrong in it",
          "[source][yaml]") {
  std::filesystem::path const tests = source_dir() / "tests";
  Files files;
  for (std::string const& rule : case_rules(tests))
    for (GoldenCase const& one : read_cases(tests, rule))
      for (auto const& [path, bytes] : one.files)
        if (is_yaml(path)) files[one.id() + "/" + path] = bytes;
  CHECK(files.size() > 1000);
  Strings const left = left_to_reference(files);
  CHECK(left.size() * 20 < files.size());
  // These rules are about what only yaml-cpp reads.
  Strings other = left;
  std::erase_if(other, [](std::string const& path) {
    static constexpr std::string_view rules[]{"yaml-syntax/", "yaml-feature/", "duplicate-key/", "text-encoding/",
                                              "text-hygiene/"};
    return std::ranges::any_of(rules, [&](std::string_view rule) { return path.starts_with(rule); });
  });
  CHECK(other == Strings{"meeting-missed/unreadable-meeting-file/meetings/2026-03-support-team.yaml",
                         "quotes-kept/quotes-inside-a-text/members/vu-van-g.yaml",
                         "stray-file/endings-that-hide/members/~$danh-sach.yaml",
                         "unknown-key/five-faults-in-five-files/reports/2026-03-tran-thi-b.yaml",
                         "unknown-reference/task-of-a-broken-meeting/meetings/2026-q1-committee.yaml",
                         "wrong-type/empty-file/members/vu-van-g.yaml",
                         "wrong-type/only-comments/members/vu-van-g.yaml"});
}

}  // namespace
}  // namespace bcd::test
