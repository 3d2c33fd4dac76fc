// Finds the row of headings of an imported table, below titles and a letterhead, and tells what is not used.
#pragma once
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/csv.hpp"
#include "bcd/workspace/imported_table.hpp"

namespace bcd::workspace {

// Returns the entry whose folded `words` begin the folded heading, which may continue after them: "chức vụ, đơn vị công
// tác" is still the post. Of several the longest. Null if there is none.
template <class Entries>
auto const* longest_match(Entries const& entries, std::string_view folded) {
  auto const* best = static_cast<decltype(&*std::begin(entries))>(nullptr);
  for (auto const& one : entries)
    if (folded.starts_with(one.words) && (folded.size() == one.words.size() || folded[one.words.size()] == ' ') &&
        (!best || one.words.size() > best->words.size()))
      best = &one;
  return best;
}

struct HeadingRow {
  std::size_t first = 0, last = 0;  // indexes in the table's rows; they differ if a merged heading has a row below it
  std::vector<std::string> texts;   // by column; "" if the column has no heading
};
// Returns the first of the first twenty rows for which `fits` is true, joined with the row below it if that divides a
// merged heading: "Vị trí trong" above "Ban" and "Tổ". `is_known` tells whether a heading is that of a column. The
// texts are empty if there is no such row.
HeadingRow find_heading_row(source::CsvTable const& table,
                            std::function<bool(std::vector<std::string> const&)> const& fits,
                            std::function<bool(std::string_view)> const& is_known);

// Returns why a table without headings has none, if one of its first twenty rows was saved in another encoding or lost
// letters when it was saved.
std::optional<Saying> garbled_heading(source::CsvTable const& table);

// Return messages on columns that are not used. Columns count from 0.
Saying unknown_heading(std::string const& heading);
Saying repeated_heading(std::string const& heading, std::size_t column, std::size_t first);
// Columns with data but without a heading, because the data would be lost silently.
std::vector<Saying> unheaded_columns(HeadingRow const& head, source::CsvTable const& table);

}  // namespace bcd::workspace
