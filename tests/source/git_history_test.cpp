// The history of a repository: changed files, merge bases, and the day a file was added.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bcd/source/git.hpp"
#include "git.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using namespace source;
using Strings = std::vector<std::string>;

std::shared_ptr<Repository> open(std::string const& folder) {
  auto opened = Repository::open(folder, {});
  REQUIRE(opened.fault == GitFault::none);
  return opened.value;
}

TEST_CASE("what changed between two snapshots is what one only has or what differs", "[source][git]") {
  auto const entry = [](std::string path, unsigned char id) {
    return Snapshot::Entry{std::move(path), {id}, Snapshot::Kind::file};
  };
  Snapshot const before{{entry("a", 1), entry("b", 1), entry("c", 1), entry("d", 1)}},
      after{{entry("a", 1), entry("c", 2), entry("cc", 1), entry("d", 1), entry("e", 1)}};
  CHECK(changed(before, after) == (Strings{"b", "c", "cc", "e"}));
  CHECK(changed(after, before) == changed(before, after));
  CHECK(changed(Snapshot{}, before) == (Strings{"a", "b", "c", "d"}));
  CHECK(changed(before, before) == Strings{});
}

TEST_CASE("on disk changed, added, deleted and staged files count, ignored ones do not", "[source][git]") {
  GitFolder const folder;
  for (std::string path : {"same.yaml", "changed.yaml", "deleted.yaml", "unstaged.yaml"}) folder.write(path, "x");
  folder.write(".gitignore", "ignored.yaml\n");
  folder.commit();
  folder.write("committed.yaml", "x");
  folder.commit();
  folder.write("changed.yaml", "y");
  fs::remove(fs::path{folder.path()} / "deleted.yaml");
  folder.write("new/deep/untracked.yaml", "x");
  folder.write("ignored.yaml", "x");
  folder.write("staged.yaml", "x");
  folder.git("add staged.yaml");
  auto const repository = open(folder.path());
  CHECK(repository->changed_on_disk(repository->head().value).value ==
        (Strings{"changed.yaml", "deleted.yaml", "new/deep/untracked.yaml", "staged.yaml"}));
  CHECK(repository->changed_on_disk(repository->commit("HEAD~1").value).value ==
        (Strings{"changed.yaml", "committed.yaml", "deleted.yaml", "new/deep/untracked.yaml", "staged.yaml"}));
}

TEST_CASE("the merge base of two branches is where they part; strangers have none", "[source][git]") {
  GitFolder const folder;
  folder.commit();
  std::string const root = folder.git("rev-parse HEAD");
  folder.git("checkout -q -b other");
  folder.commit("2026-03-02");
  folder.git("checkout -q --orphan strange");
  folder.commit("2026-03-03");
  folder.git("checkout -q main");
  folder.commit("2026-03-04");
  auto const repository = open(folder.path());
  auto const id = [&](std::string const& revision) { return repository->commit(revision).value; };
  CHECK(repository->merge_base(id("main"), id("other")).value == root);
  auto const none = repository->merge_base(id("main"), id("strange"));
  CHECK(none.fault == GitFault::none);
  CHECK(none.value == "");
}

TEST_CASE("a file is seen since its first commit, under a former name too, on whichever branch", "[source][git]") {
  GitFolder const folder;
  folder.write("a.yaml", "one\ntwo\nthree\nfour\n");
  folder.commit("2026-03-01");
  folder.write("b.yaml", "b\n");
  folder.write("a.yaml", "one\ntwo\nthree\nfour\nfive\n");
  folder.commit("2026-03-05");
  folder.git("mv a.yaml c.yaml");
  folder.commit("2026-03-10");
  folder.git("checkout -q -b side");
  folder.write("d.yaml", "d\n");
  folder.commit("2026-03-12");
  folder.git("checkout -q main");
  folder.commit("2026-03-13");
  folder.git("merge -q --no-edit side", "2026-03-20");
  folder.write("not-yet.yaml", "x");
  auto const repository = open(folder.path());
  std::map<std::string, Date, std::less<>> const expected{
      {"a.yaml", {2026, 3, 1}}, {"b.yaml", {2026, 3, 5}}, {"c.yaml", {2026, 3, 1}}, {"d.yaml", {2026, 3, 12}}};
  CHECK((repository->first_seen(repository->head().value).value == expected));
}

TEST_CASE("files that moved in a great tidying keep the day of their first commit", "[source][git]") {
  GitFolder const folder;
  for (int i = 0; i < 1200; ++i) folder.write("cu/" + std::to_string(i) + ".yaml", "so: " + std::to_string(i) + "\n");
  folder.commit("2026-03-01");
  folder.git("mv cu moi");
  folder.commit("2026-06-01");
  auto const repository = open(folder.path());
  auto const seen = repository->first_seen(repository->head().value).value;
  CHECK(seen.size() == 2400);
  CHECK(std::ranges::all_of(seen, [](auto const& one) { return one.second == Date{2026, 3, 1}; }));
}

TEST_CASE("a history that was cut off is said to be", "[source][git]") {
  GitFolder const folder;
  for (std::string day : {"2026-03-01", "2026-03-02", "2026-03-03"}) folder.commit(day);
  folder.git("branch old HEAD~2");
  Folder const place;
  git(place.path(), "clone -q --depth 1 file://" + folder.path() + " cut");
  auto const repository = open(place.path() + "/cut");
  std::string const head = repository->head().value;
  CHECK(repository->commit("origin/old").fault == GitFault::shallow);
  CHECK(repository->first_seen(head).fault == GitFault::shallow);
  CHECK(repository->merge_base(head, head).value == head);
}

}  // namespace
}  // namespace bcd::test
