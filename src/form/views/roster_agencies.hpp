// The agencies that must report, for the roster.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::form {

struct AgencyRow {
  std::string name, kind, duty;
};
inline constexpr auto agency_keys = keys_of<AgencyRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text<&AgencyRow::name>("name", {"Tên cơ quan", "Name of the agency"}),
    text<&AgencyRow::kind>("kind", {"Loại", "Kind"}),
    text<&AgencyRow::duty>("duty", {"Kỳ báo cáo, điều quy định", "Reporting periods, with the article"}));
// Returns a row for each agency of the unit on the day that a clause requires to report, or that bcd.yaml marks with
// `reports`, in the order of bcd.yaml.
std::vector<AgencyRow> agencies_of(unit::Unit const& unit, Date day);

}  // namespace bcd::form
