#include "git.hpp"

#include <cstdio>
#include <stdexcept>

namespace bcd::test {

std::string git(std::string const& folder, std::string const& arguments, std::string const& day) {
  // If a git hook runs these tests, its environment must not lead to another repository.
  std::string const command =
      "cd '" + folder +
      "' && env -i PATH=\"$PATH\" HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A "
      "GIT_AUTHOR_EMAIL=a@example.vn GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.vn GIT_AUTHOR_DATE='" +
      day + "T09:00:00+0700' GIT_COMMITTER_DATE='" + day +
      "T09:00:00+0700' git -c protocol.file.allow=always -c core.quotepath=off " + arguments + " 2>&1";
  std::FILE* const pipe = popen(command.c_str(), "r");
  std::string out;
  char part[4096];
  while (std::size_t const size = std::fread(part, 1, sizeof part, pipe)) out.append(part, size);
  if (pclose(pipe) != 0) throw std::runtime_error{"git " + arguments + ": " + out};
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace bcd::test
