// Maps the columns of a roster to their meaning by its row of headings.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bcd/source/csv.hpp"
#include "bcd/workspace/member_table.hpp"
#include "member_columns.hpp"

namespace bcd::workspace {

// "Vị trí trong Ban", "Vị trí trong Tổ": each such column contains the seats of one body.
struct RoleColumn {
  std::size_t cell = 0;
  std::string heading, body;  // `body` is "" if the heading names none
};
struct Headings {
  std::size_t row = 0;                    // index in the table's rows
  std::size_t width = 0;                  // number of cells in the row of headings
  std::map<Column, std::size_t> columns;  // without the columns of roles
  std::vector<RoleColumn> roles;
  std::vector<Saying> unused;  // columns that are not used, each with the reason
};
// Returns the first of the first ten rows that has a column for names; empty if there is none.
std::optional<Headings> find_headings(regulation::Regulation const& regulation, source::CsvTable const& table);

}  // namespace bcd::workspace
