// Git repositories for tests, created with the git program.
#pragma once
#include "program.hpp"

namespace bcd::test {

// Runs git in the folder and returns its output, stdout and stderr together. No git configuration or variable of the
// user applies, and the author and committer dates are 09:00 +0700 on `day`. Throws if git fails.
std::string git(std::string const& folder, std::string const& arguments, std::string const& day = "2026-03-01");

// A temporary folder with its own empty repository, on branch main.
class GitFolder : public Folder {
 public:
  GitFolder() { git("init -q -b main ."); }
  std::string git(std::string const& arguments, std::string const& day = "2026-03-01") const {
    return test::git(path(), arguments, day);
  }
  // Commits all files. Creates a commit even if nothing changed.
  void commit(std::string const& day = "2026-03-01") const {
    git("add -A");
    git("commit -q --allow-empty -m x", day);
  }
};

}  // namespace bcd::test
