// Does a report's `to`, in words or as an id, name whom a clause names in words? Only for this room.
#pragma once
#include <string_view>

#include "bcd/unit/unit.hpp"

namespace bcd::rule {

// The clause may name several organs, "Ban Chấp hành, Ban Thường vụ Đảng ủy": any of them will do, with or without the
// unit's own name behind it. An id counts as the name of what it stands for; the standing agency goes by that title
// too, and may be named where the report goes through it.
bool names_addressee(unit::Unit const& unit, std::string_view given, record::ReportClause const& clause, Date day);

}  // namespace bcd::rule
