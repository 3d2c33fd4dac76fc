#include "table_headings.hpp"

#include <algorithm>

#include "bcd/text/legacy.hpp"
#include "table_cells.hpp"

namespace bcd::workspace {
namespace {

constexpr std::size_t header_rows = 20;  // a letterhead and a few lines of titles may stand above the headings

std::vector<std::string> texts_of(source::CsvRow const& row) {
  std::vector<std::string> texts;
  for (std::string const& cell : row.cells) texts.push_back(cell_text(cell));
  return texts;
}

// Returns the headings joined with those of the row below, if that divides a merged heading. Empty if it does not.
std::vector<std::string> divided(std::vector<std::string> const& above, std::vector<std::string> const& below,
                                 std::function<bool(std::string_view)> const& is_known) {
  std::vector<std::string> joined = above;
  std::string merged;
  bool divides = false;
  for (std::size_t i = 0; i < std::min(above.size(), below.size()); ++i) {
    if (!above[i].empty()) merged = above[i];
    if (below[i].empty()) continue;
    bool const is_merged = above[i].empty() || (i + 1 < above.size() && above[i + 1].empty());
    if (!is_merged) return {};
    joined[i] = merged + " " + below[i];
    if (below[i].find_first_of("0123456789") != std::string::npos || merged.empty() || !is_known(joined[i])) return {};
    divides = divides || above[i].empty();
  }
  return divides ? joined : std::vector<std::string>{};
}

}  // namespace

HeadingRow find_heading_row(source::CsvTable const& table,
                            std::function<bool(std::vector<std::string> const&)> const& fits,
                            std::function<bool(std::string_view)> const& is_known) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), header_rows); ++i) {
    std::vector<std::string> texts = texts_of(table.rows[i]);
    if (!fits(texts)) continue;
    if (i + 1 < table.rows.size())
      if (auto joined = divided(texts, texts_of(table.rows[i + 1]), is_known); !joined.empty())
        return {i, i + 1, std::move(joined)};
    return {i, i, std::move(texts)};
  }
  return {};
}

Saying unknown_heading(std::string const& heading) {
  return {{"không dùng cột '{heading}'", "column '{heading}' is not used"}, {{"heading", heading}}};
}

Saying repeated_heading(std::string const& heading, std::size_t column, std::size_t first) {
  return {{"không dùng cột {column} '{heading}' vì trùng nội dung với cột {first}",
           "column {column} '{heading}' is not used: column {first} has the same field"},
          {{"heading", heading}, {"column", column + 1}, {"first", first + 1}}};
}

std::vector<Saying> unheaded_columns(HeadingRow const& head, source::CsvTable const& table) {
  std::vector<Saying> told;
  for (std::size_t cell = 0; cell < head.texts.size(); ++cell) {
    if (!head.texts[cell].empty()) continue;
    for (std::size_t i = head.last + 1; i < table.rows.size(); ++i) {
      auto const& cells = table.rows[i].cells;
      if (cell >= cells.size() || cells[cell].empty()) continue;
      told.push_back({{"không dùng cột {column} vì cột không có tiêu đề (dòng {line}: '{value}')",
                       "column {column} is not used: it has no heading (line {line}: '{value}')"},
                      {{"column", cell + 1}, {"line", table.rows[i].line}, {"value", cells[cell]}}});
      break;
    }
  }
  return told;
}

std::optional<Saying> garbled_heading(source::CsvTable const& table) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), header_rows); ++i)
    for (std::string const& cell : table.rows[i].cells) {
      if (auto const meant = read_legacy(cell); meant && meant->encoding != Encoding::lookalike)
        return Saying{{"có {what}: '{cell}' là '{meant}'; chuyển cả bảng sang Unicode rồi nhập",
                       "has {what}: '{cell}' is '{meant}'; convert the whole table to Unicode and import it"},
                      {{"what", words_of(meant->encoding)}, {"cell", cell}, {"meant", meant->text}}};
      if (has_lost_letters(cell))
        return Saying{
            {"đã mất chữ khi lưu: '{cell}'; mở lại bảng gốc, trong Excel chọn lưu dạng 'CSV UTF-8'",
             "lost letters when it was saved: '{cell}'; open the original and save it as 'CSV UTF-8' in Excel"},
            {{"cell", cell}}};
    }
  return std::nullopt;
}

}  // namespace bcd::workspace
