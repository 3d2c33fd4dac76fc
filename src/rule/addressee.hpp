// Compares a report's `to` (text or an id) with the addressee that a clause names in text. Private to the rules.
#pragma once
#include <string_view>

#include "bcd/unit/unit.hpp"

namespace bcd::rule {

// True if `given` names an addressee of the clause. The clause may name several organs ("Ban Chấp hành, Ban Thường vụ
// Đảng ủy"): any of them matches, with or without the unit's own name after it. An id is compared by its name. The
// standing agency also matches by that title, and matches if the clause has the report sent through it (`via`).
bool names_addressee(unit::Unit const& unit, std::string_view given, record::ReportClause const& clause, Date day);

}  // namespace bcd::rule
