// The replies to a written consultation that count.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/record/decision.hpp"

namespace bcd::unit {

// Those asked, each once, in the order of the file.
std::vector<std::string_view> people_asked(record::Consultation const& one);
// The newest reply that the person gave by the day, of two on one day the later in the file; null if there is none.
record::Reply const* reply_of(record::Consultation const& one, std::string_view member, Date as_of);
// One for each person asked who has replied by the day, in that order.
std::vector<record::Reply const*> replies_that_count(record::Consultation const& one, Date as_of);

}  // namespace bcd::unit
