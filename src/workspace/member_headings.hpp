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
  std::size_t first = 0, row = 0;  // indexes of the first and the last row of headings
  std::size_t width = 0;           // number of cells in the row of headings
  // Without the columns of roles. If there is Column::given, a name is its cell after that of Column::name.
  std::map<Column, std::size_t> columns;
  std::vector<RoleColumn> roles;
  std::vector<Saying> unused;  // columns that are not used, each with the reason
};
// Returns the headings of the first of the first twenty rows that has a column for names; empty if there is none.
std::optional<Headings> find_headings(regulation::Regulation const& regulation, source::CsvTable const& table);
// Returns the place of a column without a heading, beside that for names, if most of its cells look like the last word
// of a name: a merged heading. Empty if there is none.
std::optional<std::size_t> split_names(Headings const& head, source::CsvTable const& table);

}  // namespace bcd::workspace
