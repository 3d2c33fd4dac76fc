#include "version.hpp"

#include "bcd/source/git.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::command {

// BCD_BUILT_WITH comes from CMake, which found the libraries: not all of them tell their version themselves. Those that
// do may be others when bcd runs than when it was built.
std::string version_text() {
  return "bcd " BCD_VERSION "\n" BCD_BUILT_WITH "utf8proc " + utf8::library_version() + "\nlibgit2 " +
         source::git_library_version() + "\n";
}

}  // namespace bcd::command
