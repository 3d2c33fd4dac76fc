// Which column of a roster holds what, by the row of its headings.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bcd/source/csv.hpp"
#include "bcd/workspace/member_table.hpp"
#include "member_columns.hpp"

namespace bcd::workspace {

// "Vị trí trong Ban", "Vị trí trong Tổ": seats of a body each.
struct RoleColumn {
  std::size_t cell = 0;
  std::string heading, body;  // the body is "" where the heading names none
};
struct Headings {
  std::size_t row = 0;                    // among the table's rows
  std::size_t width = 0;                  // cells up to the last heading
  std::map<Column, std::size_t> columns;  // without those of roles
  std::vector<RoleColumn> roles;
  std::vector<Saying> unused;  // columns with data that go nowhere, each with the reason
};
// The first row, of the first ten, with a column for names; nothing when there is none.
std::optional<Headings> find_headings(regulation::Regulation const& regulation, source::CsvTable const& table);

}  // namespace bcd::workspace
