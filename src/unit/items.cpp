#include "bcd/unit/items.hpp"

namespace bcd::unit {

std::string tasks_of(Record<record::Meeting> const& meeting) { return meeting.id; }
std::string tasks_of(Record<record::Programme> const& programme) { return "programme-" + programme.id; }

}  // namespace bcd::unit
