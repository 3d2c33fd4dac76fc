// What the name of an agency tells: its kind, and whether two names are of one.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/record/unit_record.hpp"

namespace bcd::workspace {

// By the name's own first words; nothing when they tell of no kind. "Văn phòng HĐND và UBND" is an agency of the
// people's committee like its departments.
std::optional<record::AgencyKind> told_kind(std::string_view name);
// A folded name without the abbreviations that everyone writes, and without the unit it is of: "Công an", "Công an xã"
// and "Công an xã Mẫu" are one, within xã Mẫu.
std::string bare_agency(std::string_view name, std::string_view unit_name);
// The same, the unit's name left on.
std::string spelled_agency(std::string_view name);

}  // namespace bcd::workspace
