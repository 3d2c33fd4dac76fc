// Content that a repository does not have, hides or replaces: what is reported, what is refused.
#include <filesystem>
#include <fstream>
#include <random>

#include "git_setups.hpp"
#include "text_file.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("what a partial clone did not fetch is not damage", "[source][git]") {
  TwoCommits const folder;
  folder.git("config uploadpack.allowFilter true");
  Folder const place;
  for (std::string const filter : {"blob:none", "tree:0"}) {
    std::string const name = filter.substr(0, 4);
    git(place.path(), "clone -q --no-checkout --filter=" + filter + " " + url(folder) + " " + name);
    auto const partial = open(place.path() + "/" + name);
    auto const tree = partial->tree(partial->commit("HEAD").value);
    if (filter == "tree:0") {
      CHECK(tree.fault == GitFault::not_fetched);
      continue;
    }
    REQUIRE(tree.fault == GitFault::none);
    CHECK(partial->lacks() == Lack::none);
    CHECK(partial->blob(tree.value.find("a.yaml")->id).fault == ReadFault::unreadable);
    CHECK(partial->lacks() == Lack::not_fetched);
    CHECK(partial->first_seen(partial->commit("HEAD").value).fault == GitFault::not_fetched);
  }
}

TEST_CASE("what a sparse checkout leaves out is read from the index, and is not gone", "[source][git]") {
  TwoCommits const folder;
  Folder const place;
  git(place.path(), "clone -q " + url(folder) + " thua");
  std::string const sparse = place.path() + "/thua";
  git(sparse, "sparse-checkout set --no-cone /a.yaml");
  REQUIRE_FALSE(fs::exists(sparse + "/xa"));
  auto const repository = open(sparse);
  std::string const head = repository->commit("HEAD").value;
  CHECK(paths(repository->not_checked_out().value) == Strings{"xa/b.yaml"});
  CHECK(repository->changed_on_disk(head).value == Strings{});
  CHECK(repository->changed_on_disk(repository->commit("HEAD~1").value).value == Strings{"xa/b.yaml"});
  auto const reader = Checkout{sparse, {}}.open("xa");
  CHECK(reader->list() == Strings{"b.yaml"});
  CHECK(reader->read("b.yaml").data == "2");
  CHECK(reader->exists("b.yaml"));
  fs::create_directory(sparse + "/xa");
  std::ofstream{sparse + "/xa/b.yaml"} << "on disk";
  CHECK(reader->read("b.yaml").data == "on disk");
  CHECK(reader->list() == Strings{"b.yaml"});
}

TEST_CASE("a sparse checkout whose left out files cannot be read is told, and one that was switched off is none",
          "[source][git]") {
  TwoCommits const folder;
  Folder const place;
  git(place.path(), "clone -q " + url(folder) + " thua");
  std::string const sparse = place.path() + "/thua";
  git(sparse, "sparse-checkout set --sparse-index khac");
  CHECK(Checkout{sparse, {}}.fault() == GitFault::sparse_index);
  git(sparse, "sparse-checkout reapply --no-sparse-index");
  CHECK(Checkout{sparse, {}}.fault() == GitFault::none);
  git(sparse, "sparse-checkout disable");
  git(sparse, "update-index --split-index");
  CHECK(Checkout{sparse, {}}.fault() == GitFault::none);
}

TEST_CASE("an index without a checksum is told as such", "[source][git]") {
  TwoCommits const folder;
  std::string index = read_text(folder.path() + "/.git/index");
  index.replace(index.size() - 20, 20, 20, '\0');  // as git writes it with index.skipHash
  folder.write(".git/index", index);
  CHECK(open(folder.path())->staged().fault == GitFault::unhashed_index);
}

TEST_CASE("a repository that replaces objects is refused unless that is switched off", "[source][git]") {
  TwoCommits const folder;
  folder.git("replace HEAD~1 HEAD");
  CHECK(opening(folder.path()) == GitFault::replaced);
  CHECK(opening(folder.path(), {.no_replacements = true}) == GitFault::none);
  folder.git("config core.useReplaceRefs false");
  CHECK(opening(folder.path()) == GitFault::none);
  folder.write(".git/info/grafts", folder.git("rev-parse HEAD") + "\n");
  CHECK(opening(folder.path(), {.no_replacements = true}) == GitFault::replaced);
}

TEST_CASE("a git folder and a working tree that lie apart are found where the environment says", "[source][git]") {
  TwoCommits const folder;
  Folder const place;
  std::string const tree = place.path() + "/tree", git_folder = place.path() + "/kho";
  fs::create_directories(tree + "/xa");
  fs::rename(folder.path() + "/.git", git_folder);
  CHECK(opening(tree) == GitFault::no_repository);
  GitEnvironment told{.git_dir = git_folder, .work_tree = tree};
  CHECK(open(tree + "/xa", told)->base() == "xa");
  CHECK(open(tree, told)->changed_on_disk(open(tree, told)->head().value).value == (Strings{"a.yaml", "xa/b.yaml"}));
  // Another repository is not that of the environment, as when a hook looks into one.
  TwoCommits const other;
  other.commit("2026-03-03");
  CHECK(open(other.path(), told)->head().value == other.git("rev-parse HEAD"));
  CHECK(open(other.path(), {.git_dir = git_folder})->head().value == other.git("rev-parse HEAD"));
  Folder const elsewhere;
  CHECK(opening(elsewhere.path(), told) == GitFault::no_repository);
  // A bare repository has no working tree to be in.
  git(place.path(), "clone -q --bare kho bare.git");
  CHECK(open(elsewhere.path(), {.git_dir = place.path() + "/bare.git"})->bare());
}

TEST_CASE("a repository is not looked for above a ceiling", "[source][git]") {
  TwoCommits const folder;
  CHECK(opening(folder.path() + "/xa") == GitFault::none);
  CHECK(opening(folder.path() + "/xa", {.ceilings = folder.path()}) == GitFault::no_repository);
}

TEST_CASE("a user's ignore file in the home folder is obeyed", "[source][git]") {
  TwoCommits const folder;
  Folder const home;
  home.write("ignore", "tam.yaml\n");
  home.write(".gitconfig", "[core]\n\texcludesFile = ~/ignore\n");
  folder.write("tam.yaml", "x");
  auto const repository = open(folder.path(), {.home = home.path(), .no_system_config = true});
  CHECK(repository->changed_on_disk(repository->head().value).value == Strings{});
}

TEST_CASE("a sparse index and a split index are told, with no word of the library's", "[source][git]") {
  TwoCommits const folder;
  folder.git("update-index --split-index");
  CHECK(open(folder.path())->staged().fault == GitFault::split_index);
  Folder const place;
  git(place.path(), "clone -q " + url(folder) + " thua");
  git(place.path() + "/thua", "sparse-checkout set --sparse-index khac");
  CHECK(open(place.path() + "/thua")->staged().fault == GitFault::sparse_index);
}

TEST_CASE("a commit with folders too deep, or with too many files that are all one, is refused and not gone through",
          "[source][git]") {
  GitFolder const folder;
  std::string deep;
  for (std::size_t i = 0; i < deepest_folder; ++i) deep += "a/";
  folder.write("x", "x");
  std::string const blob = folder.git("hash-object -w x");
  auto const commit_of = [&](std::string const& tree) { return folder.git("commit-tree -m x " + tree); };
  auto const tree_with = [&](std::string const& path) {
    folder.git("read-tree --empty");
    folder.git("update-index --add --cacheinfo 100644," + blob + "," + path);
    return folder.git("write-tree");
  };
  auto const repository = open(folder.path());
  CHECK(repository->tree(commit_of(tree_with(deep + "x"))).fault == GitFault::none);
  CHECK(repository->tree(commit_of(tree_with(deep + "a/x"))).fault == GitFault::too_deep);
  std::string tree, kind = "100644 blob " + blob;
  for (int level = 0; level < 6; ++level) {
    std::string lines;
    for (int i = 0; i < 10; ++i) lines += kind + "\tm" + std::to_string(i) + "\n";
    folder.write("lines", lines);
    tree = folder.git("mktree < lines");
    kind = "040000 tree " + tree;
  }
  std::string const wide = commit_of(tree);
  CHECK(repository->tree(wide).fault == GitFault::too_many);
  CHECK(repository->first_seen(wide).fault == GitFault::too_many);
}

TEST_CASE("a commit with too many files in one folder is refused", "[source][git]") {
  GitFolder const folder;
  auto const commit_of = [&](std::size_t count) {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
      std::string id = std::to_string(i);
      lines += "100644 blob " + std::string(40 - id.size(), 'a') + id + "\t" + std::to_string(1'000'000 + i) + "\n";
    }
    folder.write("lines", lines);
    return folder.git("commit-tree -m x $(git mktree --missing < lines)");
  };
  auto const repository = open(folder.path());
  CHECK(repository->tree(commit_of(largest_folder)).value.entries().size() == largest_folder);
  CHECK(repository->tree(commit_of(largest_folder + 1)).fault == GitFault::too_many);
}

TEST_CASE("an object that ends too early at any byte is damage, and reading it ends", "[source][git]") {
  GitFolder const folder;
  std::string text;
  for (int i = 0; i < 300; ++i) text += std::to_string(i * 7919) + "\n";
  folder.write("a.yaml", text);
  folder.commit();
  std::string const id = folder.git("rev-parse HEAD:a.yaml");
  std::string const object = ".git/objects/" + id.substr(0, 2) + "/" + id.substr(2);
  std::string const whole = read_text(fs::path{folder.path()} / object);
  fs::permissions(fs::path{folder.path()} / object, fs::perms::owner_write, fs::perm_options::add);
  ObjectId const entry = open(folder.path())->tree(open(folder.path())->head().value).value.find("a.yaml")->id;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO(size << " of " << whole.size() << " bytes");
    folder.write(object, whole.substr(0, size));
    auto const repository = open(folder.path());
    CHECK(repository->blob(entry).fault == ReadFault::unreadable);
    CHECK(repository->lacks() == Lack::damaged);
  }
  folder.write(object, whole);
  CHECK(open(folder.path())->blob(entry).data == text);
}

}  // namespace
}  // namespace bcd::test
