// Real git repositories, made with the git program.
#pragma once
#include "program.hpp"

namespace bcd::test {

// Runs git in a folder without user configuration, all dates set to the day, and returns its output. Throws if git
// fails.
std::string git(std::string const& folder, std::string const& arguments, std::string const& day = "2026-03-01");

// A temporary folder that is a repository on branch main.
class GitFolder : public Folder {
 public:
  GitFolder() { git("init -q -b main ."); }
  std::string git(std::string const& arguments, std::string const& day = "2026-03-01") const {
    return test::git(path(), arguments, day);
  }
  // Commits all files.
  void commit(std::string const& day = "2026-03-01") const {
    git("add -A");
    git("commit -q --allow-empty -m x", day);
  }
};

}  // namespace bcd::test
