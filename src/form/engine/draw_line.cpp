// A line over periods: a point for each, its value above it, its period below.
#include <algorithm>

#include "canvas.hpp"

namespace bcd::form {
namespace {

constexpr int plot_margin = 120, plot_height = 1500, point = 70;

}  // namespace

Drawing draw_line(Chart const& chart, int width, std::string const& part) {
  Canvas canvas{chart, width, part};
  int largest = std::max(chart.top, 1), scale_room = 0;
  for (ChartRow const& row : chart.rows) largest = std::max(largest, row.values.front());
  scale_room = width_of(std::to_string(largest), small_size) + 60;
  int const left = plot_margin + scale_room, right = width - plot_margin, top = canvas.y + 150,
            bottom = top + plot_height;
  std::vector<Segment> grid, line;
  for (int quarter = 0; quarter <= 4; ++quarter) {
    int const y = bottom - plot_height * quarter / 4;
    if (quarter > 0) grid.push_back({left, y, right, y});
    if (largest % 4 == 0 || quarter % 4 == 0)
      canvas.words({left - 50, y + 40, std::to_string(largest * quarter / 4), small_size, Anchor::end});
  }
  canvas.strokes({std::move(grid), Ink::faint, 8});
  canvas.strokes({{{left, top, left, bottom}, {left, bottom, right, bottom}}, Ink::text, 12});
  int const step = (right - left) / int(chart.rows.size());
  int before_x = -1, before_y = 0, deepest = 1;
  std::vector<std::pair<int, int>> points;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    int const x = left + step / 2 + step * int(i), value = chart.rows[i].values.front();
    auto const lines = lines_of_label(chart.rows[i].label, small_size, step - 20, 3);
    deepest = std::max(deepest, int(lines.size()));
    for (std::size_t at = 0; at < lines.size(); ++at)
      canvas.words({x, bottom + 130 + int(at) * 140, lines[at], small_size, Anchor::middle});
    if (value < 0) {
      before_x = -1;
      canvas.words({x, bottom - 40, "–", small_size, Anchor::middle});
      continue;
    }
    int const y = bottom - plot_height * value / largest;
    if (before_x >= 0) line.push_back({before_x, before_y, x, y});
    before_x = x;
    before_y = y;
    points.emplace_back(x, y);
  }
  canvas.strokes({std::move(line), Ink::first, 25});
  std::size_t at = 0;
  for (ChartRow const& row : chart.rows) {
    if (row.values.front() < 0) continue;
    auto const [x, y] = points[at++];
    canvas.box({x - point / 2, y - point / 2, point, point, Ink::first, true});
    canvas.plate(x, y - 110, std::to_string(row.values.front()) + (chart.unit == "%" ? "%" : ""), small_size);
  }
  canvas.y = bottom + 60 + deepest * 140;
  return canvas.take();
}

}  // namespace bcd::form
