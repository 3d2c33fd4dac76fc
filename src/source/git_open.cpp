// Opens a repository as git does: ownership, configuration, the environment of a hook, and formats that libgit2 cannot
// read.
#include <git2/sys/repository.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "git_config.hpp"
#include "git_loose.hpp"

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

// Initializes libgit2 when the first repository is opened.
void begin() {
  struct Library {
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
  };
  static Library const library;
  begin_open();
}

// Returns the index file given by GIT_INDEX_FILE. A relative path starts at the top of the working tree, as for git.
// Empty: use the repository's own index.
std::string index_of(git_repository* repository, std::string const& told) {
  if (told.empty() || fs::path{told}.is_absolute()) return told;
  std::error_code fault;
  char const* const top = git_repository_workdir(repository);
  std::string const from_top = top ? std::string{top} + told : std::string{};
  return top && fs::exists(from_top, fault) ? from_top : std::string{};
}

// Applies a hook's environment: its index, and the object folders that contain a push which is not accepted yet.
// Returns a libgit2 error code.
int obey(git_repository* repository, GitEnvironment const& environment) {
  int code = 0;
  if (std::string const path = index_of(repository, environment.index_file); !path.empty()) {
    auto const index = made<IndexHandle>(code, git_index_open, path.c_str());
    if (code == 0) code = git_repository_set_index(repository, index.get());
    if (code < 0) return code;
  }
  auto const odb = made<OdbHandle>(code, git_repository_odb, repository);
  for (std::string_view rest :
       {std::string_view{environment.object_directory}, std::string_view{environment.alternates}})
    while (code == 0 && !rest.empty()) {
      std::size_t const end = rest.find(':');
      std::string const one{rest.substr(0, end)};
      if (!one.empty()) code = git_odb_add_disk_alternate(odb.get(), one.c_str());
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
  return code;
}

// Returns the folder's path below the top of the working tree: "" or "tinh/xa-mau".
std::string below_top(git_repository* repository, std::string const& folder) {
  char const* const top = git_repository_workdir(repository);
  if (!top) return {};
  std::error_code fault;
  fs::path const here = fs::canonical(folder, fault), there = fs::canonical(top, fault);
  std::string const path = here.lexically_relative(there).generic_string();
  return fault || path == "." ? std::string{} : path;
}

// Returns the format that libgit2 cannot read, according to the configuration in the git folder, or `none`.
GitFault form_of(std::string const& git_folder) {
  if (setting_of(git_folder, "extensions.objectformat") == "sha256") return GitFault::sha256;
  return setting_of(git_folder, "extensions.refstorage") == "reftable" ? GitFault::reftable : GitFault::none;
}

// Returns why the repository around the folder could not be opened.
GitFault form_around(std::string const& folder) {
  git_buf found{};
  bool const there = git_repository_discover(&found, folder.c_str(), 0, nullptr) == 0;
  std::string git_folder = there ? found.ptr : "";
  git_buf_dispose(&found);
  if (!there) return GitFault::unreadable;
  if (std::ifstream common{git_folder + "/commondir"}; common) {  // of a linked working tree
    std::string to;
    std::getline(common, to);
    git_folder = (fs::path{git_folder} / to).lexically_normal().string();
  }
  GitFault const form = form_of(git_folder);
  return form == GitFault::none ? GitFault::unreadable : form;
}

// True if objects are replaced by others, and neither the environment nor the configuration turns that off.
bool has_replacements(git_repository* repository, git_config* config, GitEnvironment const& environment) {
  std::error_code fault;
  fs::path const grafts = fs::path{git_repository_commondir(repository)} / "info/grafts";
  if (auto const size = fs::file_size(grafts, fault); !fault && size > 0) return true;
  int used = 1;
  if (environment.no_replacements) return false;
  if (git_config_get_bool(&used, config, "core.usereplacerefs") == 0 && used == 0) return false;
  git_reference_iterator* each = nullptr;
  char const* name = nullptr;
  bool const found = git_reference_iterator_glob_new(&each, repository, "refs/replace/*") == 0 &&
                     git_reference_next_name(&name, each) == 0;
  git_reference_iterator_free(each);
  return found;
}

bool lies_in(std::string const& folder, char const* top) {
  std::error_code fault;
  fs::path const here = fs::canonical(folder, fault), there = top ? fs::canonical(top, fault) : fs::path{};
  return !fault && top && std::ranges::mismatch(there, here).in1 == there.end();
}

// A repository, and what of it the environment named: git does not ask for the owner of a named one, and one with a
// named working tree is not bare whatever its configuration says.
struct Found {
  RepositoryHandle handle;
  bool named = false, tree = false;
};

// Opens the repository of GIT_DIR, or null if that is not set or no repository. `tree`: whether its working tree is
// named too, by GIT_WORK_TREE or in its configuration; otherwise that is the current folder, as for git.
RepositoryHandle open_named(GitEnvironment const& environment, bool& tree) {
  if (environment.git_dir.empty()) return nullptr;
  int code = 0;
  auto repository =
      made<RepositoryHandle>(code, git_repository_open_ext, environment.git_dir.c_str(),
                             unsigned{GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT}, nullptr);
  if (!repository) return nullptr;
  std::string const& told = environment.work_tree;
  tree = !told.empty() || !setting_of(git_repository_commondir(repository.get()), "core.worktree").empty();
  bool const is_linked = git_repository_is_worktree(repository.get()) == 1;
  if (!told.empty()) code = git_repository_set_workdir(repository.get(), told.c_str(), 0);
  else if (!tree && !is_linked && git_repository_is_bare(repository.get()) == 0)
    code = git_repository_set_workdir(repository.get(), ".", 0);
  return code < 0 ? nullptr : std::move(repository);
}

// Opens the repository of the environment if its working tree is named and contains the folder. Otherwise the one
// around the folder, because a hook may look into another repository, and last the one of GIT_DIR.
Found find_repository(std::string const& folder, GitEnvironment const& environment, int& code) {
  bool tree = false;
  RepositoryHandle named = open_named(environment, tree);
  bool const bare = named && git_repository_is_bare(named.get()) == 1;
  bool const contains = named && !bare && lies_in(folder, git_repository_workdir(named.get()));
  if (tree && contains) return {std::move(named), true, true};
  char const* const ceilings = environment.ceilings.empty() ? nullptr : environment.ceilings.c_str();
  auto around = made<RepositoryHandle>(code, git_repository_open_ext, folder.c_str(), 0u, ceilings);
  bool const retold = around && environment.git_dir.empty() && !environment.work_tree.empty() &&
                      lies_in(folder, environment.work_tree.c_str());
  if (retold) code = git_repository_set_workdir(around.get(), environment.work_tree.c_str(), 0);
  if (code != GIT_ENOTFOUND || !(bare || contains)) return {std::move(around), false, retold};
  code = 0;
  return {std::move(named), true};
}

// Returns the commits at which a shallow clone was cut off. Empty if the clone is complete.
std::set<ObjectId> read_cut(git_repository* repository) {
  std::set<ObjectId> cut;
  std::ifstream file{std::string{git_repository_commondir(repository)} + "shallow"};
  git_oid oid;
  for (std::string line; std::getline(file, line);)
    if (git_oid_fromstr(&oid, line.c_str()) == 0) cut.insert(id_of(oid));
  return cut;
}

// True if the configuration describes a partial clone.
bool is_partial(git_config* config) {
  git_config_iterator* each = nullptr;
  if (git_config_iterator_glob_new(&each, config, "^(remote\\..*\\.promisor|extensions\\.partialclone)$") != 0)
    return false;
  git_config_entry* entry = nullptr;
  bool const found = git_config_next(&entry, each) == 0;
  git_config_iterator_free(each);
  return found;
}

}  // namespace

GitResult<std::shared_ptr<Repository>> Repository::open(std::string const& folder, GitEnvironment const& environment) {
  using Result = std::shared_ptr<Repository>;
  begin();
  int code = 0;
  auto inside = std::make_unique<Inside>();
  Found found = find_repository(folder, environment, code);
  inside->handle = std::move(found.handle);
  git_repository* const repository = inside->handle.get();
  if (code == GIT_ENOTFOUND) return failed<Result>(GitFault::no_repository);
  if (!repository) {
    auto result = failed<Result>(*inside);
    result.fault = form_around(folder);
    return result;
  }
  end_open(environment);
  if (!found.named && !may_read(repository, environment)) return failed<Result>(GitFault::not_owned);
  if (GitFault const form = form_of(git_repository_commondir(repository)); form != GitFault::none)
    return failed<Result>(form);
  auto const config = read_config(environment, repository);
  if (!config || git_repository_set_config(repository, config.get()) < 0 || obey(repository, environment) < 0 ||
      refuse_truncated_objects(repository) < 0)
    return failed<Result>(*inside);
  if (has_replacements(repository, config.get(), environment)) return failed<Result>(GitFault::replaced);
  // If working trees have their own configuration, a bare repository may set core.bare in the file of its own.
  int told_bare = 0;
  bool const is_tree = found.tree || git_repository_is_worktree(repository) == 1;
  inside->bare = !is_tree && (git_repository_is_bare(repository) == 1 ||
                              (git_config_get_bool(&told_bare, config.get(), "core.bare") == 0 && told_bare != 0));
  inside->partial = is_partial(config.get());
  inside->cut = read_cut(repository);
  std::string base = inside->bare ? std::string{} : below_top(repository, folder);
  std::shared_ptr<Repository> const opened{new Repository{std::move(inside)}};
  opened->base_ = std::move(base);
  return {opened, GitFault::none, {}};
}

}  // namespace bcd::source
