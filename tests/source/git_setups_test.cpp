// Repositories as other programs, hosts and hooks create them: which open, and which commits they have.
#include "git_setups.hpp"

#include <filesystem>
#include <fstream>
#include <random>

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("extensions that do not change how objects are read are no hindrance", "[source][git]") {
  TwoCommits const folder;
  std::string const head = folder.git("rev-parse HEAD");
  // Written by hand, because an older git stops at an extension it does not know.
  std::string config =
      read_text(folder.path() + "/.git/config") + "[core]\n\trepositoryformatversion = 1\n[extensions]\n";
  for (std::string const extension :
       {"worktreeConfig = true", "relativeWorktrees = true", "preciousObjects = true", "partialClone = origin",
        "compatObjectFormat = sha256", "objectFormat = sha1", "refStorage = files"}) {
    folder.write(".git/config", config += "\t" + extension + "\n");
    INFO(extension);
    CHECK(open(folder.path())->head().value == head);
  }
  folder.write(".git/config", config += "\tsomethingElse = true\n");
  CHECK(opening(folder.path()) == GitFault::unreadable);
}

TEST_CASE("a repository of SHA-256, and one with a reftable, are told as such", "[source][git]") {
  Folder const place;
  git(place.path(), "init -q --object-format=sha256 .");
  CHECK(opening(place.path()) == GitFault::sha256);
  TwoCommits const folder;
  std::string const config = read_text(folder.path() + "/.git/config");
  folder.write(".git/config",
               config + "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n");
  CHECK(opening(folder.path()) == GitFault::reftable);
}

TEST_CASE("a linked working tree that names its repository by a relative path is one", "[source][git]") {
  GitFolder const folder;
  folder.write("xa/a.yaml", "1");
  folder.commit();
  folder.git("worktree add -q --detach cay");
  folder.write("cay/.git", "gitdir: ../.git/worktrees/cay\n");
  folder.write(".git/worktrees/cay/gitdir", "../../../cay/.git\n");
  CHECK(open(folder.path() + "/cay/xa")->base() == "xa");
  CHECK(paths(open(folder.path() + "/cay")->staged().value) == Strings{"xa/a.yaml"});
}

TEST_CASE("a repository may say that it is bare in the configuration of its working tree", "[source][git]") {
  TwoCommits const folder;
  Folder const place;
  folder.git("clone -q --bare . " + place.path() + "/kho.git");
  std::string const bare = place.path() + "/kho.git";
  git(bare, "config core.repositoryformatversion 1");
  git(bare, "config extensions.worktreeConfig true");
  git(bare, "config --unset core.bare");
  git(bare, "config --worktree core.bare true");
  CHECK(open(bare)->bare());
  git(bare, "worktree add -q --detach ../cay");
  CHECK_FALSE(open(place.path() + "/cay")->bare());
}

TEST_CASE("an index that a hook is told of counts from where it stands, else from the top", "[source][git]") {
  TwoCommits const folder;
  fs::copy(fs::path{folder.path()} / ".git/index", fs::path{folder.path()} / ".git/other");
  folder.write("c.yaml", "1");
  folder.git("add c.yaml");
  GitEnvironment told;
  told.index_file = ".git/other";
  CHECK(paths(open(folder.path() + "/xa", told)->staged().value) == (Strings{"a.yaml", "xa/b.yaml"}));
  told.index_file = ".git/none";
  CHECK(paths(open(folder.path() + "/xa", told)->staged().value) == (Strings{"a.yaml", "c.yaml", "xa/b.yaml"}));
}

TEST_CASE("in a shallow clone a base that was fetched is found, and any other is told as not fetched",
          "[source][git]") {
  TwoCommits const folder;
  folder.commit("2026-03-03");
  Folder const place;
  git(place.path(), "clone -q --depth 2 " + url(folder) + " hai");
  git(place.path() + "/hai", "worktree add -q --detach ../cay");
  for (std::string const where : {"/hai", "/cay"}) {
    auto const cut = open(place.path() + where);
    std::string const head = cut->commit("HEAD").value, before = cut->commit("HEAD~1").value;
    CHECK(cut->merge_base(before, head).value == before);
    CHECK(cut->commit("HEAD~2").fault == GitFault::shallow);
    CHECK(cut->first_seen(head).fault == GitFault::shallow);
    CHECK(cut->tree(before).fault == GitFault::none);
  }
}

TEST_CASE("merge bases are those of git, however branches and merges lie", "[source][git]") {
  GitFolder const folder;
  std::mt19937 random{20261};
  Strings commits;
  for (int i = 0; i < 24; ++i) {
    std::string parents;
    for (auto n = random() % 3; n > 0 && !commits.empty(); --n) {
      std::string const parent =
          " -p " + commits[commits.size() - 1 - random() % std::min<std::size_t>(commits.size(), 6)];
      if (parents.find(parent) == parents.npos) parents += parent;
    }
    // The clock sometimes goes back.
    std::string const day = "2026-03-" + std::to_string(10 + (i % 5 == 4 ? i - 8 : i) % 20);
    commits.push_back(
        folder.git("commit-tree -m " + std::to_string(i) + parents + " $(git hash-object -t tree -w /dev/null)", day));
  }
  auto const repository = open(folder.path());
  int some = 0;
  for (int i = 0; i < 60; ++i) {
    std::string const& one = commits[random() % commits.size()];
    std::string const& other = commits[random() % commits.size()];
    std::string const all = folder.git("merge-base --all " + one + " " + other + " || true");
    std::string const found = repository->merge_base(one, other).value;
    INFO(one << " " << other << " git: " << all);
    CHECK(found.empty() == all.empty());
    CHECK(all.find(found) != all.npos);
    some += all.empty() ? 0 : 1;
  }
  CHECK(some > 20);
}

}  // namespace
}  // namespace bcd::test
