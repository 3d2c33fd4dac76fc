// A matrix: a row for each sender, a column for each month, a filled cell for what is known of both.
#include <algorithm>

#include "canvas.hpp"

namespace bcd::form {
namespace {

constexpr int side_margin = 60, cell_gap = 15, least_height = 190;

}  // namespace

Drawing draw_matrix(Chart const& chart, int width, std::string const& part) {
  Canvas canvas{chart, width, part};
  int const columns = int(chart.columns.size());
  int widest = 0;
  for (ChartRow const& row : chart.rows) widest = std::max(widest, width_of(row.label, text_size));
  int const names = std::min(widest, width * 42 / 100) + 60;
  // Few columns need not fill the width.
  int const cell = std::min((width - 2 * side_margin - names) / std::max(columns, 1), 700);
  int const left = side_margin + names;
  int const letters = cell < 260 ? 95 : small_size;
  std::size_t most = 1;
  bool const narrow = std::ranges::any_of(chart.columns, [&](std::string const& column) {
    return lines_of_label(column, letters, cell - 10, 2).front().ends_with("…");
  });
  for (int i = 0; i < columns; ++i) {
    std::string const& column = chart.columns[std::size_t(i)];
    // "tháng 3" is 3 where there is no room for more.
    std::string const words = narrow ? column.substr(column.rfind(' ') + 1) : column;
    auto const lines = lines_of_label(words, letters, cell - 10, 2);
    most = std::max(most, lines.size());
    for (std::size_t at = 0; at < lines.size(); ++at)
      canvas.words({left + cell * i + cell / 2, canvas.y + 110 + int(at) * 130, lines[at], letters, Anchor::middle});
  }
  canvas.y += 20 + int(most) * 130;
  for (ChartRow const& row : chart.rows) {
    auto const lines = lines_of_label(row.label, text_size, names - 60, 3);
    int const height = std::max(least_height, int(lines.size()) * text_size * 115 / 100 + 30);
    canvas.label(lines, left - 50, canvas.y + height / 2, text_size, Anchor::end);
    for (int i = 0; i < columns; ++i) {
      std::size_t const at = std::size_t(i);
      int const state = at < row.values.size() ? row.values[at] : -1;
      int const x = left + cell * i + cell_gap / 2;
      if (state < 0) {
        canvas.box({x, canvas.y, cell - cell_gap, height - cell_gap, Ink::none, true});
        continue;
      }
      canvas.filled(x, canvas.y, cell - cell_gap, height - cell_gap, std::size_t(state));
      if (at < row.texts.size() && !row.texts[at].empty())
        canvas.plate(x + (cell - cell_gap) / 2, canvas.y + (height - cell_gap) / 2, row.texts[at], letters);
    }
    canvas.y += height;
  }
  canvas.legend(chart.series);
  return canvas.take();
}

}  // namespace bcd::form
