// Finding units below or above a path, and running independent work in parallel.
#include "bcd/unit/discover.hpp"

#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <stdexcept>

#include "bcd/unit/parallel.hpp"
#include "bcd/unit/unit.hpp"
#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;
Strings find_units(auto const&... where) { return unit::find_units(where...).folders; }

TEST_CASE("all units at or below a path are found, sorted, a unit within a unit too", "[unit]") {
  Folder const folder;
  for (std::string unit : {"tinh/xa-b/", "tinh/xa-a/", "tinh/xa-a/thon/"}) folder.write(unit + "bcd.yaml", "x");
  folder.write("tinh/.git/bcd.yaml", "x");
  folder.write("khac/readme.txt", "x");
  CHECK(find_units(folder.path(), ".") == (Strings{"tinh/xa-a", "tinh/xa-a/thon", "tinh/xa-b"}));
  CHECK(find_units(folder.path(), "tinh/") == (Strings{"tinh/xa-a", "tinh/xa-a/thon", "tinh/xa-b"}));
  CHECK(find_units(folder.path(), "tinh/xa-b") == Strings{"tinh/xa-b"});
  CHECK(find_units(folder.path(), "khac") == Strings{});
  CHECK(find_units(folder.path() + "/tinh/xa-b", ".") == Strings{"."});
}

TEST_CASE("from a folder or file within a unit, the nearest unit above is found", "[unit]") {
  Folder const folder;
  folder.write("xa/bcd.yaml", "x");
  folder.write("xa/thon/bcd.yaml", "x");
  folder.write("xa/thon/members/a.yaml", "x");
  folder.write("xa/members/a.yaml", "x");
  CHECK(find_units(folder.path() + "/xa", "members/a.yaml") == Strings{"."});
  CHECK(find_units(folder.path() + "/xa", "thon/members") == Strings{"thon"});
  CHECK(find_units(folder.path() + "/xa/members", ".") == Strings{".."});
}

TEST_CASE("over a reader units are found as on disk, and none above its root", "[unit]") {
  source::MemoryReader const province{{{"tinh/xa-a/bcd.yaml", "x"},
                                       {"tinh/xa-a/thon/bcd.yaml", "x"},
                                       {"tinh/xa-a/members/a.yaml", "x"},
                                       {"tinh/xa-ab/bcd.yaml", "x"},
                                       {"khac/readme.txt", "x"}}};
  CHECK(find_units(province, "", ".") == (Strings{"tinh/xa-a", "tinh/xa-a/thon", "tinh/xa-ab"}));
  CHECK(find_units(province, "tinh", ".") == (Strings{"xa-a", "xa-a/thon", "xa-ab"}));
  CHECK(find_units(province, "tinh", "xa-ab/") == Strings{"xa-ab"});
  CHECK(find_units(province, "tinh/xa-a", "members/a.yaml") == Strings{"."});
  CHECK(find_units(province, "tinh/xa-a/members", ".") == Strings{".."});
  CHECK(find_units(province, "khac", ".") == Strings{});
  source::MemoryReader const one{{{"bcd.yaml", "x"}, {"members/a.yaml", "x"}}};
  CHECK(find_units(one, "", ".") == Strings{"."});
  CHECK(find_units(one, "members", ".") == Strings{".."});
}

TEST_CASE("a link to a folder is not walked, so that a circle ends", "[unit]") {
  Folder const folder;
  folder.write("xa/bcd.yaml", "x");
  fs::create_directory_symlink("..", fs::path{folder.path()} / "xa/len");
  CHECK(find_units(folder.path(), ".") == Strings{"xa"});
}

// Drops root's privileges during its lifetime, because root can read everything.
class Nobody {
 public:
  Nobody() {
    if (was_ == 0) REQUIRE(::seteuid(65534) == 0);
  }
  ~Nobody() {
    if (was_ == 0) ::seteuid(was_);
  }
  Nobody(Nobody const&) = delete;

 private:
  uid_t was_ = ::geteuid();
};

TEST_CASE("a folder that cannot be read is told: by its unit, or where a unit may be in it", "[unit]") {
  Folder const folder;
  auto const mode = [&](std::string const& path, fs::perms perms) {
    fs::permissions(folder.path() + "/" + path, perms);
  };
  auto const open = fs::perms{0755}, shut = fs::perms::none;
  folder.write("xa/bcd.yaml", "x");
  folder.write("xa/meetings/2026/hop.yaml", "x");
  folder.write("xa/attachments/a.txt", "x");
  folder.write("khac/b.txt", "x");
  mode("", open);
  mode("xa/meetings/2026", shut);
  mode("xa/attachments", shut);
  mode("khac", shut);
  unit::FoundUnits found;
  std::vector<std::string> told;
  bool judgeable = true;
  Outcome checked, told_of_xa, laid_out;
  {
    Nobody const nobody;
    found = unit::find_units(folder.path(), ".");
    auto const xa = unit::load_unit(source::DiskReader{folder.path() + "/xa"}, 1);
    for (Finding const& one : xa->findings)
      if (one.rule->id == "file-unreadable") told.push_back(one.file->path());
    judgeable = xa->judgeable;
    checked = run({"-C", folder.path(), "check"});
    told_of_xa = run({"-C", folder.path(), "check", "xa"});
    laid_out = run({"-C", folder.path(), "fmt", "--check", "xa"});
  }
  mode("xa/meetings/2026", open);
  mode("xa/attachments", open);
  mode("khac", open);
  CHECK(found.folders == Strings{"xa"});
  CHECK(found.unreadable == Strings{"khac"});
  CHECK(told == Strings{"meetings/2026"});
  CHECK_FALSE(judgeable);
  CHECK(checked.exit == 2);
  CHECK(checked.err.find("khac' nên không rõ trong đó có đơn vị nào") != std::string::npos);
  CHECK(told_of_xa.exit == 2);
  CHECK(laid_out.exit == 2);
  CHECK(laid_out.err.find("xa/meetings/2026' nên không rõ trong đó có hồ sơ nào") != std::string::npos);
  CHECK(told_of_xa.out.find("xa/meetings/2026") != std::string::npos);
}

TEST_CASE("a unit's own folder that cannot be read is bad input, and no fault of the program", "[unit]") {
  Folder const folder;
  folder.write("bcd.yaml", "x");
  fs::permissions(folder.path(), fs::perms::none);
  Outcome outcome;
  {
    Nobody const nobody;
    outcome = run({"-C", folder.path(), "check"});
  }
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("không đọc được thư mục") != std::string::npos);
}

TEST_CASE("each piece of work is done once, on however many threads", "[unit]") {
  for (unsigned threads : {0u, 1u, 2u, 8u, 64u}) {
    std::vector<std::atomic<int>> done(50);
    unit::side_by_side(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    INFO(threads);
    CHECK(std::ranges::all_of(done, [](auto const& times) { return times == 1; }));
  }
  unit::side_by_side(0, 8, [](std::size_t) { throw std::runtime_error{"nothing to do"}; });
  CHECK(unit::core_count() >= 1);
}

TEST_CASE("an exception of one piece reaches the caller, after the others are done", "[unit]") {
  for (unsigned threads : {1u, 4u}) {
    std::atomic<int> done = 0;
    auto const work = [&](std::size_t i) {
      if (i == 3) throw std::runtime_error{"three"};
      ++done;
    };
    CHECK_THROWS_WITH(unit::side_by_side(20, threads, work), "three");
    CHECK(done == 19);
  }
}

}  // namespace
}  // namespace bcd::test
