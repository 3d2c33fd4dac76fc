#include "git_config.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

std::string below_home(GitEnvironment const& environment, char const* name) {
  return environment.home.empty() ? std::string{} : environment.home + "/" + name;
}

std::string xdg_folder(GitEnvironment const& environment) {
  return environment.xdg_config_home.empty() ? below_home(environment, ".config/git")
                                             : environment.xdg_config_home + "/git";
}

// libgit2 has no level for the configuration of one working tree, so the highest level is used.
constexpr git_config_level_t level_of_worktree = GIT_CONFIG_LEVEL_APP;

// False if the file exists but is malformed.
bool add_file(git_config* config, std::string const& path, git_config_level_t level, git_repository* repository) {
  if (path.empty() || ::access(path.c_str(), R_OK) != 0) return true;
  return git_config_add_file_ondisk(config, path.c_str(), level, repository, 0) == 0;
}

bool add_user_files(git_config* config, GitEnvironment const& environment) {
  std::string const system = environment.no_system_config ? "" : environment.system_config.value_or("/etc/gitconfig");
  if (!add_file(config, system, GIT_CONFIG_LEVEL_SYSTEM, nullptr)) return false;
  if (environment.global_config) return add_file(config, *environment.global_config, GIT_CONFIG_LEVEL_GLOBAL, nullptr);
  std::string const xdg = xdg_folder(environment);
  return add_file(config, xdg.empty() ? xdg : xdg + "/config", GIT_CONFIG_LEVEL_XDG, nullptr) &&
         add_file(config, below_home(environment, ".gitconfig"), GIT_CONFIG_LEVEL_GLOBAL, nullptr);
}

bool add_repository_files(git_config* config, git_repository* repository) {
  if (!add_file(config, std::string{git_repository_commondir(repository)} + "config", GIT_CONFIG_LEVEL_LOCAL,
                repository))
    return false;
  int own = 0;
  if (git_config_get_bool(&own, config, "extensions.worktreeconfig") != 0 || own == 0) return true;
  return add_file(config, std::string{git_repository_path(repository)} + "config.worktree", level_of_worktree,
                  repository);
}

// True if the file or folder belongs to this user or, when running as root, to the user who called sudo, as git does.
bool is_own(std::string const& path, GitEnvironment const& environment) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0) return false;
  if (about.st_uid == ::geteuid()) return true;
  uid_t caller = 0;
  std::string const& text = environment.sudo_uid;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), caller);
  return ::geteuid() == 0 && !text.empty() && read.ec == std::errc{} && read.ptr == text.data() + text.size() &&
         about.st_uid == caller;
}

std::string whole(std::string const& path) {
  std::error_code fault;
  std::string text = fs::weakly_canonical(path, fault).generic_string();
  if (fault) text = path;
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

// The state of evaluating safe.directory entries for one repository.
struct Safe {
  std::string path;
  std::string home;
  bool safe = false;
  // Applies one entry. "*": all repositories. "": discards the entries before it. "/data/*": all below. "~/kho": this
  // folder.
  void hear(std::string value) {
    if (value.empty()) safe = false;
    else if (value == "*") safe = true;
    else {
      if (value.starts_with("~/") && !home.empty()) value = home + value.substr(1);
      bool const below = value.ends_with("/*");
      if (below) value.resize(value.size() - 2);
      std::string const named = whole(value);
      safe = safe || (below ? path.starts_with(named == "/" ? named : named + "/") : path == named);
    }
  }
};

int hear(git_config_entry const* entry, void* safe) {
  static_cast<Safe*>(safe)->hear(entry->value ? entry->value : "");
  return 0;
}

bool is_safe(std::string const& path, GitEnvironment const& environment) {
  Safe safe{whole(path), environment.home};
  auto const config = read_config(environment, nullptr);
  if (config) git_config_get_multivar_foreach(config.get(), "safe.directory", nullptr, hear, &safe);
  for (auto const& [key, value] : environment.config) {
    std::string lower = key;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (lower == "safe.directory") safe.hear(value);
  }
  return safe.safe;
}

}  // namespace

ConfigHandle read_config(GitEnvironment const& environment, git_repository* repository) {
  int code = 0;
  auto config = made<ConfigHandle>(code, git_config_new);
  if (config && add_user_files(config.get(), environment) &&
      (!repository || add_repository_files(config.get(), repository)))
    return config;
  return nullptr;
}

void begin_open() {
  static char const* extensions[]{"worktreeconfig",     "relativeworktrees", "partialclone", "preciousobjects",
                                  "compatobjectformat", "objectformat",      "refstorage"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, std::size(extensions));
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);  // may_read() checks it, because libgit2 1.5 does not support "*"
  for (int const level : {int{GIT_CONFIG_LEVEL_SYSTEM}, int{GIT_CONFIG_LEVEL_XDG}, int{GIT_CONFIG_LEVEL_GLOBAL}})
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

void end_open(GitEnvironment const& environment) {
  if (!environment.home.empty())
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, int{GIT_CONFIG_LEVEL_GLOBAL}, environment.home.c_str());
  if (std::string const xdg = xdg_folder(environment); !xdg.empty())
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, int{GIT_CONFIG_LEVEL_XDG}, xdg.c_str());
  if (!environment.no_system_config) git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, int{GIT_CONFIG_LEVEL_SYSTEM}, "/etc");
}

bool may_read(git_repository* repository, GitEnvironment const& environment) {
  char const* const top = git_repository_workdir(repository);
  std::vector<std::string> paths{git_repository_path(repository)};
  if (top) {
    paths.emplace_back(top);
    // In a linked working tree or a submodule, .git is a file that names the git folder.
    std::string const link = std::string{top} + ".git";
    std::error_code fault;
    if (fs::is_regular_file(link, fault)) paths.push_back(link);
  }
  return std::ranges::all_of(paths, [&](std::string const& path) { return is_own(whole(path), environment); }) ||
         is_safe(top ? top : paths.front(), environment);
}

std::string setting_of(std::string const& git_folder, char const* key) {
  int code = 0;
  auto const config = made<ConfigHandle>(code, git_config_new);
  git_buf value{};
  std::string text;
  if (config && add_file(config.get(), git_folder + "/config", GIT_CONFIG_LEVEL_LOCAL, nullptr) &&
      git_config_get_string_buf(&value, config.get(), key) == 0)
    text = value.ptr;
  git_buf_dispose(&value);
  return text;
}

}  // namespace bcd::source
