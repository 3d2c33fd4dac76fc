// What the environment tells of git: what it sets for the hooks it calls, and where its configuration lies.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bcd::source {

// Only main reads the environment. Empty: a repository as it is, with no configuration of a user's.
struct GitEnvironment {
  std::string index_file{};        // GIT_INDEX_FILE: what `git commit FILE` is about to commit is not the usual index
  std::string object_directory{};  // GIT_OBJECT_DIRECTORY: where a push waits until pre-receive has let it in
  std::string alternates{};        // GIT_ALTERNATE_OBJECT_DIRECTORIES, separated by ':'
  std::string home{};              // HOME
  std::string xdg_config_home{};   // XDG_CONFIG_HOME
  std::string sudo_uid{};          // SUDO_UID: whose repositories root may read, too
  std::optional<std::string> global_config{},
      system_config{};            // GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM: in place of the usual files
  bool no_system_config = false;  // GIT_CONFIG_NOSYSTEM
  // GIT_CONFIG_PARAMETERS (of `git -c key=value`), then GIT_CONFIG_COUNT: keys and values in that order.
  std::vector<std::pair<std::string, std::string>> config{};
};

// `variable` returns the value of a variable, nothing when it is not set.
GitEnvironment git_environment(std::function<std::optional<std::string>(std::string const& name)> const& variable);

}  // namespace bcd::source
