#include "bcd/form/drawing.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "canvas.hpp"

namespace bcd::form {
namespace {

constexpr int tallest = 8600;    // of a paper: 222 mm, a page with room for its heading
constexpr int least_step = 420;  // of a line: a label such as "12/2026"

Drawing drawn(Chart const& chart, int width, std::string const& part) {
  switch (chart.kind) {
    case ChartKind::line: {
      bool const roomy = width / int(chart.rows.size()) >= least_step;
      return roomy ? draw_line(chart, width, part) : draw_bars(chart, width, part);
    }
    case ChartKind::matrix:
      return draw_matrix(chart, width, part);
    default:
      return draw_bars(chart, width, part);
  }
}

}  // namespace

std::vector<Drawing> drawings_of(Chart const& chart, int width) {
  if (chart.empty()) return {};
  Drawing whole = drawn(chart, width, "");
  if (whole.height <= tallest || chart.kind == ChartKind::line) return {std::move(whole)};
  // Every part has the scale of the whole, and about as many rows as the others.
  Chart scaled = chart;
  if (chart.kind != ChartKind::matrix)
    for (ChartRow const& row : chart.rows) {
      int sum = 0;
      for (int const value : row.values) sum += std::max(value, 0);
      scaled.top = std::max(scaled.top, sum);
    }
  std::size_t const rows = chart.rows.size(), most = std::size_t(whole.height / (tallest * 9 / 10) + 1);
  std::size_t const parts = std::min(most, rows);
  std::vector<Drawing> all;
  for (std::size_t i = 0; i < parts; ++i) {
    Chart one = scaled;
    one.rows.assign(chart.rows.begin() + std::ptrdiff_t(rows * i / parts),
                    chart.rows.begin() + std::ptrdiff_t(rows * (i + 1) / parts));
    all.push_back(drawn(one, width, fmt::format(" ({}/{})", i + 1, parts)));
  }
  return all;
}

unsigned colour_of(Ink ink) {
  switch (ink) {
    case Ink::paper:
    case Ink::plate:
    case Ink::third:
    case Ink::none:
      return 0xffffff;
    case Ink::text:
      return 0x1a1a1a;
    case Ink::faint:
      return 0xc8c8c8;
    case Ink::first:
      return 0x1f5f8b;
    case Ink::second:
      return 0xf2b36b;
    case Ink::fourth:
      return 0xe4e4e4;
  }
  return 0;
}

}  // namespace bcd::form
