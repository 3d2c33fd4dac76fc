#include "member_headings.hpp"

#include <algorithm>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"
#include "member_titles.hpp"
#include "table_cells.hpp"
#include "table_headings.hpp"

namespace bcd::workspace {
namespace {

// Returns the body in "Vị trí trong Tổ Giúp việc", "Chức danh trong BCĐ", "Chức danh Tổ Giúp việc"; "" if the heading
// names none.
std::string body_in(regulation::Regulation const& regulation, std::string_view heading) {
  std::string const words = fold(heading);
  std::size_t const within = words.find("trong ");
  if (within == words.npos) return announced_body(regulation, heading);
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
  if (column == Column::role) {
    found.roles.push_back({cell, heading, body_in(regulation, heading)});
  } else if (column == Column::none || column == Column::citizen_number) {
    found.unused.push_back(unknown_heading(heading));
  } else if (auto const [first, fresh] = found.columns.try_emplace(column, cell); !fresh && column != Column::listed) {
    found.unused.push_back(repeated_heading(heading, cell, first->second));
  }
}

bool has_names(std::vector<std::string> const& texts) {
  return std::ranges::any_of(texts, [](std::string const& heading) {
    Column const column = column_of(heading);
    return column == Column::name || column == Column::family;
  });
}

// Makes Column::name of the columns for the parts of a name, or reports those that are not used beside it.
void join_name(Headings& found, std::vector<std::string> const& texts) {
  auto const family = found.columns.find(Column::family), given = found.columns.find(Column::given);
  if (auto const name = found.columns.find(Column::name); name != found.columns.end()) {
    for (auto const part : {family, given})
      if (part != found.columns.end())
        found.unused.push_back(repeated_heading(texts[part->second], part->second, name->second));
    found.columns.erase(Column::given);
  } else if (family != found.columns.end()) {
    found.columns[Column::name] = family->second;
  }
  found.columns.erase(Column::family);
}

}  // namespace

std::optional<Headings> find_headings(regulation::Regulation const& regulation, source::CsvTable const& table) {
  HeadingRow head =
      find_heading_row(table, has_names, [](std::string_view heading) { return column_of(heading) != Column::none; });
  if (head.texts.empty()) return std::nullopt;
  // "Họ và tên" above "Họ đệm" and "Tên": the parts of a name say by themselves what they are.
  auto const& below = table.rows[head.last].cells;
  for (std::size_t cell = 0; head.first != head.last && cell < std::min(below.size(), head.texts.size()); ++cell)
    if (Column const column = column_of(below[cell]); column == Column::family || column == Column::given)
      head.texts[cell] = cell_text(below[cell]);
  Headings found;
  found.first = head.first;
  found.row = head.last;
  found.width = head.texts.size();
  for (std::size_t cell = 0; cell < head.texts.size(); ++cell)
    if (!head.texts[cell].empty()) name_column(found, regulation, head.texts[cell], cell);
  join_name(found, head.texts);
  if (!found.columns.contains(Column::name)) return std::nullopt;
  std::ranges::move(unheaded_columns(head, table), std::back_inserter(found.unused));
  return found;
}

std::optional<std::size_t> split_names(Headings const& head, source::CsvTable const& table) {
  std::size_t const name = head.columns.at(Column::name), place = name + 1;
  if (head.columns.contains(Column::given) || place >= head.width) return std::nullopt;
  for (std::size_t i = head.first; i <= head.row; ++i)
    if (place < table.rows[i].cells.size() && !table.rows[i].cells[place].empty()) return std::nullopt;
  std::size_t rows = 0, words = 0;
  for (std::size_t i = head.row + 1; i < table.rows.size(); ++i) {
    auto const& cells = table.rows[i].cells;
    if (place >= cells.size() || cells[name].empty()) continue;
    std::string const word = cell_text(cells[place]);
    ++rows;
    words += !word.empty() && word.find(' ') == word.npos && is_persons_name(word) && utf8::capitalised(word) == word &&
             fold(word) != "nam" && fold(word) != "nu" && fold(word) != "x";
  }
  return 2 * words > rows ? std::optional{place} : std::nullopt;
}

}  // namespace bcd::workspace
