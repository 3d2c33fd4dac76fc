#include "member_headings.hpp"

#include <algorithm>

#include "bcd/text/fold.hpp"
#include "member_titles.hpp"

namespace bcd::workspace {
namespace {

constexpr std::size_t header_rows = 10;  // a roster may have a few lines of titles above its headings

// Returns the body in "Vị trí trong Tổ Giúp việc", "Chức danh trong BCĐ", "Vị trí trong Tổ"; "" if the heading names
// none.
std::string body_in(regulation::Regulation const& regulation, std::string_view heading) {
  std::string const words = fold(heading);
  std::size_t const within = words.find("trong ");
  if (within == words.npos) return {};
  std::string const said = words.substr(within + 6) + " ";
  for (auto const& body : *regulation.record->bodies) {
    std::string const name = fold(*body->name) + " ";
    bool const by_symbol = body->symbol && said.starts_with(fold(*body->symbol) + " ");
    if (!body->of && (by_symbol || name.starts_with(said) || said.starts_with(name))) return *body->id;
  }
  return {};
}

void name_column(Headings& found, regulation::Regulation const& regulation, std::string const& heading,
                 std::size_t cell) {
  Column const column = column_of(heading);
  Args const about{{"heading", heading}, {"column", cell + 1}};
  if (column == Column::role) {
    found.roles.push_back({cell, heading, body_in(regulation, heading)});
  } else if (column == Column::none || column == Column::citizen_number) {
    found.unused.push_back({{"không dùng cột '{heading}'", "column '{heading}' is not used"}, about});
  } else if (auto const [first, fresh] = found.columns.try_emplace(column, cell); !fresh) {
    found.unused.push_back({{"không dùng cột {column} '{heading}' vì trùng nội dung với cột {first}",
                             "column {column} '{heading}' is not used: column {first} has the same field"},
                            {{"heading", heading}, {"column", cell + 1}, {"first", first->second + 1}}});
  }
}

// Reports columns with data but without a heading, because the data would be lost silently.
void name_unheaded(Headings& found, source::CsvTable const& table) {
  for (std::size_t cell = 0; cell < found.width; ++cell) {
    if (!table.rows[found.row].cells[cell].empty()) continue;
    for (std::size_t i = found.row + 1; i < table.rows.size(); ++i) {
      auto const& cells = table.rows[i].cells;
      if (cell >= cells.size() || cells[cell].empty()) continue;
      found.unused.push_back({{"không dùng cột {column} vì cột không có tiêu đề (dòng {line}: '{value}')",
                               "column {column} is not used: it has no heading (line {line}: '{value}')"},
                              {{"column", cell + 1}, {"line", table.rows[i].line}, {"value", cells[cell]}}});
      break;
    }
  }
}

}  // namespace

std::optional<Headings> find_headings(regulation::Regulation const& regulation, source::CsvTable const& table) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), header_rows); ++i) {
    auto const& cells = table.rows[i].cells;
    if (std::ranges::none_of(cells, [](std::string const& cell) { return column_of(cell) == Column::name; })) continue;
    Headings found;
    found.row = i;
    found.width = cells.size();
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
      if (!cells[cell].empty()) name_column(found, regulation, cells[cell], cell);
    name_unheaded(found, table);
    return found;
  }
  return std::nullopt;
}

}  // namespace bcd::workspace
