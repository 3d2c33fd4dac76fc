// Fingerprints: a finding keeps its own while the data of its record stay the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "small_unit.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

std::multiset<std::string> fingerprints(std::string const& gitlab) {
  std::multiset<std::string> all;
  for (Json const& one : Json::parse(gitlab)) all.insert(one["fingerprint"].get<std::string>());
  return all;
}

TEST_CASE("fingerprints are one a finding, and stay when lines shift, in each language, on another day", "[output]") {
  Small const unit;
  auto const before = fingerprints(unit({"--format", "gitlab"}).out);
  REQUIRE(before.size() == 4);
  CHECK(std::set<std::string>{before.begin(), before.end()}.size() == before.size());
  CHECK(fingerprints(unit({"--format", "gitlab"}, "2026-10-02").out) == before);
  CHECK(fingerprints(unit({"--format", "gitlab"}, "2026-10-01", "en").out) == before);
  for (char const* file : {"bcd.yaml", "members/b.yaml"}) unit.insert_lines(file, 20);
  CHECK(fingerprints(unit({"--format", "gitlab"}).out) == before);
}

TEST_CASE("fingerprints do not depend on the folder bcd is called from", "[output]") {
  Folder const above;
  above.copy(source_dir() / "tests/output");
  Small const unit;
  CHECK(fingerprints(run({"-C", above.path(), "--as-of", "2026-10-01", "check", "unit", "--format", "gitlab"}).out) ==
        fingerprints(unit({"--format", "gitlab"}).out));
}

TEST_CASE("an overdue task is the same finding a day later", "[output]") {
  Small const unit;
  std::string const phuong = (source_dir() / "examples/phuong-mau").string();
  auto const overdue = [&](char const* day) {
    return run({"-C", phuong, "--as-of", day, "check", "--rule", "task-overdue", "--format", "gitlab"}).out;
  };
  REQUIRE_FALSE(fingerprints(overdue("2026-10-01")).empty());
  CHECK(fingerprints(overdue("2026-10-01")) == fingerprints(overdue("2026-10-02")));
  CHECK(overdue("2026-10-01") != overdue("2026-10-02"));
}

TEST_CASE("another fault at the same place is another finding", "[output]") {
  Small const unit;
  unit.write("members/b.yaml", "nam: B\nseats: []\n");
  auto const before = fingerprints(unit({"--format", "gitlab", "--rule", "unknown-key"}).out);
  unit.write("members/b.yaml", "namee: B\nseats: []\n");
  CHECK(fingerprints(unit({"--format", "gitlab", "--rule", "unknown-key"}).out) != before);
}

TEST_CASE("another record's file that moves leaves a finding the one it was", "[output]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  auto const numbers = [&] {
    return fingerprints(
        run({"-C", unit.path(), "--as-of", "2026-04-10", "check", "--rule", "number-duplicate", "--format", "gitlab"})
            .out);
  };
  unit.write("documents/a.yaml",
             "number: 02-TB/BCĐ\ndate: 2026-03-28\ntitle: A\nissuer: committee\nsigner: nguyen-van-a\nseal: dang-uy\n");
  auto const before = numbers();
  REQUIRE(before.size() == 1);
  std::string const text = read_text(unit.path() + "/meetings/2026-q1-committee.yaml");
  std::filesystem::remove(unit.path() + "/meetings/2026-q1-committee.yaml");
  unit.write("meetings/2026/2026-q1-committee.yaml", text);
  CHECK(numbers() == before);
}

TEST_CASE("of two alike findings each has its own identity, and a third is new", "[output]") {
  Small const unit;
  auto const of = [&](std::string const& text) {
    unit.write("members/b.yaml", text);
    return fingerprints(unit({"--format", "gitlab", "--rule", "bad-value", "members/b.yaml"}).out);
  };
  std::string const start = "name: B\nseats:\n",
                    seat = "  - {body: committee, role: chef, from: 2026-01-01, decision: 1-QĐ}\n";
  auto const two = of(start + seat + seat);
  CHECK(std::set<std::string>{two.begin(), two.end()}.size() == 2);
  auto const one = of(start + seat), three = of(start + "  # thêm\n" + seat + seat + seat);
  CHECK(std::ranges::includes(two, one));
  CHECK(std::ranges::includes(three, two));
}

}  // namespace
}  // namespace bcd::test
