// The same records give the same findings, in whatever order and by however many threads they are read.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "bcd/output/json.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/rule/judge.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

// Lists the files of a folder in another order.
class Reordered final : public source::Reader {
 public:
  Reordered(std::string const& root, unsigned seed) : disk_{root}, seed_{seed} {}
  Strings list() const override {
    Strings paths = disk_.list();
    if (seed_ == 0) std::ranges::reverse(paths);
    else std::ranges::shuffle(paths, std::mt19937{seed_});
    return paths;
  }
  source::Bytes read(std::string_view path) const override { return disk_.read(path); }
  bool exists(std::string_view path) const override { return disk_.exists(path); }

 private:
  source::DiskReader disk_;
  unsigned seed_;
};

// Returns a verdict as both outputs print it.
std::string printed(source::Reader const& reader, unsigned threads) {
  rule::Verdict const verdict = rule::judge(*unit::load_unit(reader, threads), ".", Date{2026, 10, 1}, {});
  std::string text = output::findings_json(std::span{&verdict, 1}, Date{2026, 10, 1});
  for (LocatedFinding const& finding : verdict.findings)
    text += output::finding_text(finding, Lang::vi, false) + output::finding_text(finding, Lang::en, false);
  return text;
}

// Returns every unit of the examples and of the bases of the cases.
Strings units() {
  Strings folders;
  for (char const* root : {"examples", "tests/base"})
    for (auto const& entry : fs::recursive_directory_iterator{source_dir() / root})
      if (entry.path().filename() == "bcd.yaml") folders.push_back(entry.path().parent_path().string());
  return folders;
}

TEST_CASE("findings do not depend on how many threads read the files", "[house]") {
  REQUIRE(units().size() >= 3);
  for (std::string const& folder : units()) {
    INFO(folder);
    source::DiskReader const reader{folder};
    std::string const one = printed(reader, 1);
    for (int i = 0; i < 3; ++i) CHECK(printed(reader, 8) == one);
  }
}

TEST_CASE("findings do not depend on the order of the files", "[house]") {
  for (std::string const& folder : units()) {
    INFO(folder);
    std::string const in_order = printed(source::DiskReader{folder}, 1);
    for (unsigned seed : {0u, 1u, 2u, 3u}) CHECK(printed(Reordered{folder, seed}, 1) == in_order);
  }
}

TEST_CASE("of files that cannot both stand, the same one is judged in whatever order they come", "[house]") {
  Folder const folder;
  folder.copy((source_dir() / "examples/phuong-mau"));
  std::string const meeting = read_text(source_dir() / "examples/phuong-mau" / "meetings/2026/2026-q1-committee.yaml");
  REQUIRE_FALSE(meeting.empty());
  folder.write("meetings/2025/2026-q1-committee.yaml", meeting + "# bản khác\n");
  folder.write("meetings/2027/2026-q1-committee.yaml", meeting);
  folder.write("meetings/2027/khac.yaml", meeting);
  std::string const in_order = printed(source::DiskReader{folder.path()}, 1);
  CHECK(in_order.find("duplicate-id") != std::string::npos);
  for (unsigned seed : {0u, 1u, 2u, 3u}) CHECK(printed(Reordered{folder.path(), seed}, 1) == in_order);
}

}  // namespace
}  // namespace bcd::test
