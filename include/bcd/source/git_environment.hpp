// Environment variables that concern git: those git sets for its hooks, and the locations of its configuration.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bcd::source {

// Only main reads the environment. If empty, the repository is read without any user configuration.
struct GitEnvironment {
  std::string git_dir{}, work_tree{};  // GIT_DIR, GIT_WORK_TREE
  std::string ceilings{};              // GIT_CEILING_DIRECTORIES: a repository is not looked for above these
  std::string index_file{};            // GIT_INDEX_FILE: `git commit FILE` uses a temporary index
  // GIT_OBJECT_DIRECTORY: pushed objects are kept here until pre-receive accepts them.
  std::string object_directory{};
  std::string alternates{};       // GIT_ALTERNATE_OBJECT_DIRECTORIES, separated by ':'
  std::string home{};             // HOME
  std::string xdg_config_home{};  // XDG_CONFIG_HOME
  std::string sudo_uid{};         // SUDO_UID: root may also read the repositories of this user
  std::optional<std::string> global_config{},
      system_config{};            // GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM: used instead of the default files
  bool no_system_config = false;  // GIT_CONFIG_NOSYSTEM
  bool no_replacements = false;   // GIT_NO_REPLACE_OBJECTS
  // Key and value pairs of GIT_CONFIG_PARAMETERS (`git -c key=value`), then those of GIT_CONFIG_COUNT, in this order.
  std::vector<std::pair<std::string, std::string>> config{};
};

// `variable` returns the value of an environment variable, or null if it is not set.
GitEnvironment git_environment(std::function<std::optional<std::string>(std::string const& name)> const& variable);

}  // namespace bcd::source
