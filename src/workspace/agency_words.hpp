// Derives facts from the name of an agency: its kind, and whether two names mean the same agency.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/record/unit_record.hpp"

namespace bcd::workspace {

// Returns the kind of an agency by the first words of its name, or nothing if they match no kind. "Văn phòng HĐND và
// UBND" counts as a department, because it belongs to the people's committee like its departments.
std::optional<record::AgencyKind> told_kind(std::string_view name);
// Returns the folded name with common abbreviations spelled out and without the unit's name: within xã Mẫu, "Công an",
// "Công an xã" and "Công an xã Mẫu" give the same result.
std::string bare_agency(std::string_view name, std::string_view unit_name);
// Like bare_agency, but keeps the unit's name.
std::string spelled_agency(std::string_view name);

}  // namespace bcd::workspace
