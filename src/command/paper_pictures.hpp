// The pictures of a paper: SVG files beside a Markdown paper, of its name and a number.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/source/writer.hpp"
#include "session.hpp"

namespace bcd::command {

// Returns the paper as the text of a file at `path`, with the names of its pictures; for a device, which has no files
// beside it, with the pictures inside.
std::string text_with_pictures(Session const& session, form::Rendered const& paper, std::string const& path);
// Returns how that text names each picture.
std::vector<std::string> picture_links(form::Rendered const& paper, std::string const& path);
// Returns the pictures of a Markdown paper at `path` whose files differ or are missing. Paths are relative to -C.
std::vector<source::NewFile> stale_pictures(Session const& session, form::Rendered const& paper,
                                            std::string const& path);
// Refuses if one of the files exists and bcd did not draw it.
void leave_others_alone(Session const& session, std::vector<source::NewFile> const& pictures);
// Removes the pictures that bcd drew for an earlier state of the paper, which had more of them.
void remove_left_over(Session const& session, form::Rendered const& paper, std::string const& path);

}  // namespace bcd::command
