// Text for manual pages in mdoc: escapes, and lines short enough for mandoc.
#pragma once
#include <string>
#include <string_view>

namespace bcd::output::mdoc {

// Text for mdoc: a backslash is an escape, a dot or quote that begins a line a request; a sentence begins a line.
std::string plain(std::string_view text);
// An argument of a macro: quoted when it holds blanks, and never itself taken for a macro.
std::string argument(std::string_view text);
// A display of literal lines, each as it is.
std::string literal(std::string_view text);

}  // namespace bcd::output::mdoc
