// The charts of papers and of the site: what a chart shows, as data. A model holds charts as data, so that `--format
// json` gives the figures; drawing.hpp makes pictures of them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/model.hpp"

namespace bcd::form {

struct Amount {
  std::string label;
  int value = 0;
};

// bars: one bar a row. stacked: each bar is made of one part per series. line: one point a row, in order. matrix: a
// cell for each row and column, filled as one of the series.
enum class ChartKind { bars, stacked, line, matrix };
struct ChartRow {
  std::string label;
  // Per series, or for a matrix per column the index of the series of the cell. -1: nothing to show.
  std::vector<int> values;
  std::vector<std::string> texts = {};  // of a matrix: what is printed in each cell
};
struct Chart {
  ChartKind kind = ChartKind::bars;
  std::string title, unit;           // the unit of the values: "%", "nhiệm vụ"
  std::vector<std::string> columns;  // of a matrix
  std::vector<std::string> series;   // what the fills mean; empty if there is only one
  std::vector<ChartRow> rows;
  int top = 0;  // the value axis runs from 0 to this, or to the largest bar if that is greater
  // True if a picture says nothing: fewer than two bars or points, or counts that are all zero.
  bool empty() const;
};

// One bar per amount.
Chart bar_chart(std::string title, std::string unit, std::vector<Amount> const& bars, int top = 0);
// Part of a whole in percent, rounded to a whole number. `whole` must not be 0.
int rounded_percent(int part, int whole);

// set_chart (model.hpp) sets null if the chart is empty. Returns the chart that it stored, or nothing.
std::optional<Chart> chart_in(Model const& value);
// JSON Schema of the data of a chart, which may be null.
Model chart_schema();

// The title and what is shown, in one sentence, for those who cannot see the picture.
std::string described(Chart const& chart);

}  // namespace bcd::form
