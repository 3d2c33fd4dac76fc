// The entry of bcd.yaml that makes a clause apply, and so its periods owed.
#include "periods_owed.hpp"

namespace bcd::ledger {

source::Span asked_at(record::Clause const& entry, bool house_rule, unit::RegulationInForce const& in_force) {
  return house_rule ? record::kind_field(entry).in_const(&entry).span : in_force.span;
}

}  // namespace bcd::ledger
