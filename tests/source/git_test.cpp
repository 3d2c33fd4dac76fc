// A git repository as a source of files: it lists and reads like the disk reader, and reports what it cannot do.
#include "bcd/source/git.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "git.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using namespace source;
using Strings = std::vector<std::string>;

std::shared_ptr<Repository> open(std::string const& folder, GitEnvironment const& environment = {}) {
  auto opened = Repository::open(folder, environment);
  INFO(opened.detail);
  REQUIRE(opened.fault == GitFault::none);
  return opened.value;
}
std::shared_ptr<Snapshot const> tree(Repository const& repository, std::string const& revision) {
  auto found = repository.tree(repository.commit(revision).value);
  REQUIRE(found);
  return std::make_shared<Snapshot const>(std::move(found.value));
}
GitReader reader(std::string const& folder, std::string const& revision = "HEAD") {
  auto const repository = open(folder);
  return {repository, tree(*repository, revision), repository->base()};
}
GitReader staged(std::string const& folder) {
  auto const repository = open(folder);
  return {repository, std::make_shared<Snapshot const>(repository->staged().value), repository->base()};
}
Strings paths(Snapshot const& snapshot) {
  Strings all;
  for (auto const& entry : snapshot.entries()) all.push_back(entry.path);
  return all;
}
void link(std::string const& target, Folder const& folder, std::string const& path) {
  fs::create_symlink(target, fs::path{folder.path()} / path);
}

TEST_CASE("a commit and the index list and read what the disk does, links and hidden files too", "[source][git]") {
  GitFolder const folder;
  for (std::string path : {"khac/a.yaml", "xa/bcd.yaml", "xa/members/a.yaml", "xa/members/.hidden.yaml",
                           "xa/.cache/b.yaml", "xa/a-b.yaml", "xa/a/b.yaml", "xa/a.yaml", "xa/đ.yaml", "xa/empty.yaml"})
    folder.write(path, path.find("empty") == path.npos ? path : "");
  folder.write("xa/just.yaml", std::string(largest_file, 'x'));
  folder.write("xa/over.yaml", std::string(largest_file + 1, 'x'));
  folder.write("xa/bytes.yaml", std::string{"a: \xFF\r\n\0x", 8});
  link("members/a.yaml", folder, "xa/same.yaml");
  link("../khac/a.yaml", folder, "xa/out.yaml");
  link("../xa/a.yaml", folder, "xa/round.yaml");
  link("nowhere.yaml", folder, "xa/dead.yaml");
  link("loop.yaml", folder, "xa/loop.yaml");
  link("members", folder, "xa/people");
  link("people/a.yaml", folder, "xa/twice.yaml");
  folder.commit();
  DiskReader const disk{folder.path() + "/xa"};
  for (bool index : {false, true}) {
    GitReader const git = index ? staged(folder.path() + "/xa") : reader(folder.path() + "/xa");
    CHECK(git.list() == disk.list());
    Strings asked = disk.list();
    asked.insert(asked.end(), {"gone.yaml", "people/a.yaml", "members", "../khac/a.yaml", "a.yaml/b"});
    for (std::string const& path : asked) {
      INFO(path);
      Bytes const here = git.read(path), there = disk.read(path);
      CHECK(here.fault == there.fault);
      CHECK((here.data == there.data));
      CHECK(git.exists(path) == disk.exists(path));
    }
  }
  CHECK(reader(folder.path() + "/xa").read("out.yaml").fault == ReadFault::link_leaves);
  CHECK(reader(folder.path()).read("xa/out.yaml").data == "khac/a.yaml");
}

TEST_CASE("a link to an absolute path, or above the top of the repository, leaves", "[source][git]") {
  GitFolder const folder;
  folder.write("a.yaml", "x");
  link(folder.path() + "/a.yaml", folder, "absolute.yaml");
  link("../../etc/passwd", folder, "above.yaml");
  folder.commit();
  CHECK(reader(folder.path()).read("absolute.yaml").fault == ReadFault::link_leaves);
  CHECK(reader(folder.path()).read("above.yaml").fault == ReadFault::link_leaves);
}

TEST_CASE("a revision is named as git names it, and each holds its own files", "[source][git]") {
  GitFolder const folder;
  folder.write("a.yaml", "1");
  folder.commit();
  folder.git("tag -a -m x v1");
  folder.write("a.yaml", "2");
  folder.write("b.yaml", "2");
  folder.commit();
  folder.write("a.yaml", "3");
  folder.git("add a.yaml");
  folder.write("a.yaml", "4");
  for (std::string const& revision : Strings{"v1", "HEAD~1", "main~1", folder.git("rev-parse HEAD~1").substr(0, 12)}) {
    INFO(revision);
    CHECK(reader(folder.path(), revision).list() == Strings{"a.yaml"});
    CHECK(reader(folder.path(), revision).read("a.yaml").data == "1");
  }
  CHECK(reader(folder.path()).read("a.yaml").data == "2");
  CHECK(staged(folder.path()).read("a.yaml").data == "3");
}

TEST_CASE("what is only announced is not staged, and a hook's own index is the one that counts", "[source][git]") {
  GitFolder const folder;
  folder.write("a.yaml", "x");
  folder.commit();
  folder.write("b.yaml", "x");
  folder.git("add -N b.yaml");
  CHECK(staged(folder.path()).list() == Strings{"a.yaml"});
  fs::copy(fs::path{folder.path()} / ".git/index", fs::path{folder.path()} / ".git/other");
  folder.git("add b.yaml");
  CHECK(staged(folder.path()).list() == (Strings{"a.yaml", "b.yaml"}));
  CHECK(paths(open(folder.path(), {.index_file = folder.path() + "/.git/other"})->staged().value) == Strings{"a.yaml"});
}

TEST_CASE("what waits to be let in by a hook is found where git says", "[source][git]") {
  GitFolder const pushed, into;
  pushed.write("a.yaml", "x");
  pushed.commit();
  std::string const commit = pushed.git("rev-parse HEAD");
  CHECK(open(into.path())->commit(commit).fault == GitFault::no_commits);
  CHECK(open(into.path(), {.object_directory = pushed.path() + "/.git/objects"})->commit(commit).value == commit);
  CHECK(open(into.path(), {.alternates = "/nonexistent:" + pushed.path() + "/.git/objects"})->commit(commit).value ==
        commit);
}

TEST_CASE("a submodule is passed over, and from within it is a repository", "[source][git]") {
  GitFolder const other, folder;
  other.write("bcd.yaml", "x");
  other.commit();
  folder.write("a.yaml", "x");
  folder.git("submodule --quiet add " + other.path() + " xa");
  folder.commit();
  CHECK(reader(folder.path()).list() == Strings{"a.yaml"});
  CHECK(reader(folder.path()).read("xa/bcd.yaml").fault == ReadFault::unreadable);
  CHECK(tree(*open(folder.path()), "HEAD")->in_submodule("xa/members"));
  CHECK_FALSE(tree(*open(folder.path()), "HEAD")->in_submodule("a.yaml"));
  CHECK(reader(folder.path() + "/xa").list() == Strings{"bcd.yaml"});
  CHECK(open(folder.path() + "/xa")->base() == "");
}

TEST_CASE("a linked working tree and a bare repository are repositories", "[source][git]") {
  GitFolder const folder;
  Folder const places;
  folder.write("xa/a.yaml", "x");
  folder.commit();
  folder.git("worktree add -q " + places.path() + "/tree");
  folder.git("clone -q --bare . " + places.path() + "/bare");
  CHECK(reader(places.path() + "/tree/xa").list() == Strings{"a.yaml"});
  CHECK(open(places.path() + "/tree/xa")->base() == "xa");
  CHECK(reader(places.path() + "/bare").list() == Strings{"xa/a.yaml"});
  CHECK(open(places.path() + "/bare")->bare());
  CHECK(open(places.path() + "/bare")->staged().fault == GitFault::bare);
  CHECK(open(places.path() + "/bare")->changed_on_disk("").fault == GitFault::bare);
}

TEST_CASE("a folder without a repository, a revision there is not, and a repository without commits are told apart",
          "[source][git]") {
  Folder const nowhere;
  CHECK(Repository::open(nowhere.path(), {}).fault == GitFault::no_repository);
  GitFolder const folder;
  auto const empty = open(folder.path());
  CHECK(empty->commit("HEAD").fault == GitFault::no_commits);
  CHECK(empty->commit("main").fault == GitFault::no_commits);
  CHECK(empty->head().fault == GitFault::none);
  CHECK(empty->head().value == "");
  CHECK(empty->tree("").value.entries().empty());
  CHECK(empty->first_seen("").value.empty());
  folder.write("a.yaml", "x");
  CHECK(empty->changed_on_disk("").value == Strings{"a.yaml"});
  folder.git("add a.yaml");
  CHECK(staged(folder.path()).list() == Strings{"a.yaml"});
  folder.commit();
  for (std::string revision :
       {"khong-co", "main~7", "0123456789", "", "a..b", "HEAD:a.yaml", "HEAD^{tree}", "@{9}", ":0:a.yaml"}) {
    INFO(revision);
    CHECK(open(folder.path())->commit(revision).fault == GitFault::no_revision);
  }
}

TEST_CASE("a repository of another user is not read", "[source][git]") {
  GitFolder const folder;
  folder.commit();
  // Only root can change the owner of a folder; other users use one that root owns, if there is one.
  std::string const foreign = geteuid() == 0 ? folder.path() : "";
  if (!foreign.empty()) {
    for (auto const& entry : fs::recursive_directory_iterator{foreign})
      REQUIRE(lchown(entry.path().c_str(), 65534, 65534) == 0);
    REQUIRE(lchown(foreign.c_str(), 65534, 65534) == 0);
    CHECK(Repository::open(foreign, {}).fault == GitFault::not_owned);
  }
}

TEST_CASE("unmerged files cannot be staged", "[source][git]") {
  GitFolder const folder;
  folder.write("a.yaml", "1");
  folder.commit();
  folder.git("checkout -q -b other");
  folder.write("a.yaml", "2");
  folder.commit();
  folder.git("checkout -q main");
  folder.write("a.yaml", "3");
  folder.commit();
  CHECK_THROWS(folder.git("merge -q other"));
  CHECK(open(folder.path())->staged().fault == GitFault::unmerged);
}

TEST_CASE("a lost file is unreadable, a lost tree or commit makes the repository damaged", "[source][git]") {
  GitFolder const folder;
  folder.write("xa/a.yaml", "x");
  folder.commit();
  auto const lose = [&](std::string const& what) {
    std::string const id = folder.git("rev-parse " + what);
    fs::path const object = fs::path{folder.path()} / ".git/objects" / id.substr(0, 2) / id.substr(2);
    REQUIRE(fs::remove(object));
  };
  lose("HEAD:xa/a.yaml");
  CHECK(reader(folder.path()).list() == Strings{"xa/a.yaml"});
  CHECK(reader(folder.path()).read("xa/a.yaml").fault == ReadFault::unreadable);
  lose("HEAD:xa");
  auto const repository = open(folder.path());
  auto const broken = repository->tree(repository->head().value);
  CHECK(broken.fault == GitFault::damaged);
  CHECK_FALSE(broken.detail.empty());
  CHECK(repository->first_seen(repository->head().value).fault == GitFault::damaged);
}

}  // namespace
}  // namespace bcd::test
