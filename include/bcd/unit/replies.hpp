// Selects the valid reply of each person in a written consultation.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/record/decision.hpp"

namespace bcd::unit {

// Returns the ids of the people asked, without duplicates, in file order.
std::vector<std::string_view> people_asked(record::Consultation const& one);
// Returns the member's latest reply dated on or before `as_of`, or null if there is none. If two replies have the same
// date, the later one in the file wins.
record::Reply const* reply_of(record::Consultation const& one, std::string_view member, Date as_of);
// Returns the reply of each person asked who has replied by `as_of`, in the order of people_asked().
std::vector<record::Reply const*> replies_that_count(record::Consultation const& one, Date as_of);

}  // namespace bcd::unit
