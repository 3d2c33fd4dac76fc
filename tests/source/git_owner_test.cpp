// The owner check of repositories, and the environment and configuration that change it.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bcd/source/git.hpp"
#include "git.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using namespace source;
using Strings = std::vector<std::string>;

GitFault opening(std::string const& folder, GitEnvironment const& environment) {
  return Repository::open(folder, environment).fault;
}

TEST_CASE("another user's repository is read where safe.directory names it, in any of git's own places",
          "[source][git]") {
  if (geteuid() != 0) return;  // only root can change the owner of a folder
  GitFolder const folder;
  folder.commit();
  for (auto const& entry : fs::recursive_directory_iterator{folder.path()})
    REQUIRE(lchown(entry.path().c_str(), 65534, 65534) == 0);
  REQUIRE(lchown(folder.path().c_str(), 65534, 65534) == 0);
  Folder const home;
  GitEnvironment nothing;
  nothing.home = home.path();
  nothing.no_system_config = true;
  CHECK(opening(folder.path(), nothing) == GitFault::not_owned);
  for (std::string const& safe : Strings{"*", folder.path(), fs::path{folder.path()}.parent_path().string() + "/*"}) {
    INFO(safe);
    std::string const text = "[safe]\n\tdirectory = " + safe + "\n";
    home.write(".gitconfig", text);
    CHECK(opening(folder.path(), nothing) == GitFault::none);
    home.write(".gitconfig", text + "\tdirectory =\n");  // clears the values given before
    CHECK(opening(folder.path(), nothing) == GitFault::not_owned);
    fs::remove(home.path() + "/.gitconfig");
    home.write(".config/git/config", text);
    CHECK(opening(folder.path(), nothing) == GitFault::none);
    fs::remove(home.path() + "/.config/git/config");
    home.write("other", text);
    GitEnvironment elsewhere = nothing;
    elsewhere.global_config = home.path() + "/other";
    CHECK(opening(folder.path(), elsewhere) == GitFault::none);
    GitEnvironment system = nothing;
    system.no_system_config = false;
    system.system_config = home.path() + "/other";
    CHECK(opening(folder.path(), system) == GitFault::none);
    GitEnvironment called = nothing;
    called.config = {{"Safe.Directory", safe}};
    CHECK(opening(folder.path(), called) == GitFault::none);
  }
  // The repository cannot declare itself safe, and root may read those of the user who called sudo.
  folder.write(".git/config", "[safe]\n\tdirectory = *\n");
  CHECK(opening(folder.path(), nothing) == GitFault::not_owned);
  nothing.sudo_uid = "65534";
  CHECK(opening(folder.path(), nothing) == GitFault::none);
}

TEST_CASE("what git and its callers put into the environment is understood", "[source][git]") {
  std::map<std::string, std::string> const variables{
      {"HOME", "/nha"},
      {"GIT_CONFIG_NOSYSTEM", "1"},
      {"GIT_CONFIG_GLOBAL", ""},
      {"GIT_CONFIG_PARAMETERS", R"('safe.directory'='/kho a' 'core.x=it'\''s' 'old.key=v')"},
      {"GIT_CONFIG_COUNT", "2"},
      {"GIT_CONFIG_KEY_0", "safe.directory"},
      {"GIT_CONFIG_VALUE_0", "*"},
      {"GIT_CONFIG_KEY_1", "a.b"}};
  GitEnvironment const git = git_environment([&](std::string const& name) {
    auto const found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional{found->second};
  });
  CHECK(git.home == "/nha");
  CHECK(git.no_system_config);
  CHECK(git.global_config == "");
  CHECK_FALSE(git.system_config.has_value());
  using Pair = std::pair<std::string, std::string>;
  CHECK(git.config ==
        (std::vector<Pair>{
            {"safe.directory", "/kho a"}, {"core.x", "it's"}, {"old.key", "v"}, {"safe.directory", "*"}, {"a.b", ""}}));
}

}  // namespace
}  // namespace bcd::test
