// The agencies that must report, for the roster.
#pragma once
#include "bcd/form/form.hpp"

namespace bcd::form {

// Returns a row for each agency of the unit on the day that a clause requires to report, or that bcd.yaml marks with
// `reports`, in the order of bcd.yaml.
Model agencies_of(unit::Unit const& unit, Date day);

}  // namespace bcd::form
