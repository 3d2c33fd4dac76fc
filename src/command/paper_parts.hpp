// What reading and writing the file of a paper share.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "paper_file.hpp"

namespace bcd::command {

// Returns the content of the file, or nullopt if there is no such regular file (a device is not a paper). Refuses if
// the file cannot be read.
std::optional<std::string> old_text(Session const& session, std::string const& path);
[[noreturn]] void refuse_markers(Session const& session, std::string const& path, form::MarkerFault const& fault);
// Returns the paper without its stamp and with LF line ends, to compare two papers.
std::string without_stamp(std::string_view paper);
// Returns what the stamp records: form, subject and options.
std::string stamp_words(PaperFile const& paper);

}  // namespace bcd::command
