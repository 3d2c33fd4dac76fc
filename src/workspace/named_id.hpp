// The id of something that was given by its name. Private to this folder.
#pragma once
#include <span>
#include <string_view>

#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// Returns the end of a message about an unknown id: " (có phải ý là 'le-van-c' (Lê Văn C)?)" if it is the name of a
// member, agency or body, as `targets` says, on the day; otherwise as bcd::did_you_mean().
Arg did_you_mean_name(unit::Unit const& unit, Date day, record::Target targets, std::string_view given,
                      std::span<std::string_view const> ids);

}  // namespace bcd::workspace
