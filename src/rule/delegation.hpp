// Only for this room.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Does the law let this be delegated so? Where it has no clause on delegation, nothing is out of order.
bool in_order(Case const& c, Record<record::Delegation> const& one, record::DelegatedScope scope);

}  // namespace bcd::rule
