// Private to the rules.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// True if the law permits this delegation, or has no clause on delegation.
bool in_order(CheckContext const& c, Record<record::Delegation> const& one, record::DelegatedScope scope);

}  // namespace bcd::rule
