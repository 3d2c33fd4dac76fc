#include "version.hpp"

#include "bcd/output/xlsx.hpp"
#include "bcd/source/git.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::command {

// BCD_BUILT_WITH is set by CMake, because not all libraries report their version. utf8proc, libgit2 and libxlsxwriter
// do, and are asked at run time, because the version loaded may differ from the one at build time.
std::string version_text() {
  std::string const xlsx = output::xlsx_library_version();  // "" in the static build
  return "bcd " BCD_VERSION "\n" BCD_BUILT_WITH "utf8proc " + utf8::library_version() + "\nlibgit2 " +
         source::git_library_version() + "\n" + (xlsx.empty() ? "" : "libxlsxwriter " + xlsx + "\n");
}

}  // namespace bcd::command
