// A paper in Word, HTML or PDF.
#pragma once
#include <string>

#include "bcd/output/pandoc.hpp"
#include "paper_file.hpp"

namespace bcd::command {

// Returns the bytes of the file, of the kind its ending names. Refuses if a program or a font is missing, or pandoc
// fails.
std::string converted(Session const& session, output::PaperText const& content, PaperFile const& paper);

}  // namespace bcd::command
