// Ids, days and names as completion, hover and hints write them.
#pragma once
#include <string>

#include "state.hpp"

namespace bcd::lsp {

// "thứ Năm, 01/10/2026"; in English "Thursday, 2026-10-01".
std::string day_words(Date day, Lang lang);
// "Nguyễn Văn A — Trưởng Ban": the name and the title of the seat on the day, in the body if it has one there, else in
// another body; else the post. Only the name if there is none of them.
std::string member_words(unit::Unit const& unit, unit::Record<record::Member> const& member, std::string_view body,
                         Date day, Lang lang);
// The name of what has the id on the day: member, agency, body; of a task its text; of a meeting its day. "" if the id
// is unknown. `targets`: what the id may refer to.
std::string name_behind(unit::Unit const& unit, record::Target targets, std::string const& id, Date day, Lang lang);
// The text of the item that a task id names, or "".
std::string task_text(unit::Unit const& unit, std::string_view id);

}  // namespace bcd::lsp
