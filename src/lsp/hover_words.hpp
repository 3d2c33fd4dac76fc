// The texts that hover shows, in Markdown.
#pragma once
#include "state.hpp"

namespace bcd::lsp {

// A person, agency, body, task, meeting or other record. "" if the unit has nothing with the id that `targets` allow.
std::string about_id(FileView const& view, record::Target targets, std::string const& id, Date day);
// A day: its weekday, whether it is a day off, and what is due on it, with the article.
std::string about_day(FileView const& view, Date day);
// A rule: what `bcd explain` prints. "" if there is none of the name.
std::string about_rule(std::string_view id, Lang lang);

}  // namespace bcd::lsp
