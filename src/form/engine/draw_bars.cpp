// Bars and stacked bars: one below the other, so that long names find room beside them.
#include <fmt/core.h>

#include <algorithm>

#include "canvas.hpp"

namespace bcd::form {
namespace {

constexpr int bar_height = 150, bars_gap = 70, bars_margin = 60;

int sum_of(ChartRow const& row) {
  int sum = 0;
  for (int const value : row.values) sum += std::max(value, 0);
  return sum;
}

class Bars {
 public:
  Bars(Chart const& chart, int width, std::string const& part) : chart_{chart}, canvas_{chart, width, part} {
    int widest = 0;
    for (ChartRow const& row : chart.rows) {
      largest_ = std::max(largest_, sum_of(row));
      widest = std::max(widest, width_of(row.label, text_size));
    }
    largest_ = std::max({largest_, chart.top, 1});
    left_ = bars_margin + std::min(widest, width * 38 / 100) + 80;
    int room = 60;
    for (ChartRow const& row : chart.rows) room = std::max(room, width_of(end_words(row, true), text_size));
    right_ = std::max(left_ + 300, width - bars_margin - std::min(room, width / 3) - 50);
  }

  Drawing drawn() {
    int const top = canvas_.y;
    std::size_t const below = canvas_.marks();
    for (ChartRow const& row : chart_.rows) draw(row);
    if (chart_.top > 0 && chart_.top % 4 == 0) scale(top, below);
    canvas_.stroke({left_, top - 40, left_, canvas_.y - bars_gap + 40}, Ink::text, 12);
    canvas_.legend(chart_.series);
    return canvas_.take();
  }

 private:
  int length(int value) const { return (right_ - left_) * value / largest_; }

  // The sum of a row, and its parts if they find no room in the bar: "12 (9 + 2 + 1)".
  std::string end_words(ChartRow const& row, bool with_parts) const {
    std::string const unit = chart_.unit == "%" ? "%" : "";
    std::string words = fmt::format("{}{}", sum_of(row), unit), parts;
    if (chart_.kind != ChartKind::stacked || !with_parts) return words;
    for (int const value : row.values)
      if (value > 0) parts += fmt::format("{}{}", parts.empty() ? "" : " + ", value);
    return parts.find('+') == std::string::npos ? words : words + " (" + parts + ")";
  }

  void draw(ChartRow const& row) {
    auto const lines = lines_of_label(row.label, text_size, left_ - bars_margin - 80, 3);
    int const height = std::max(bar_height, int(lines.size()) * text_size * 115 / 100);
    int const middle = canvas_.y + height / 2;
    canvas_.label(lines, left_ - 50, middle, text_size, Anchor::end);
    int x = left_;
    bool hidden = false;
    struct Part {
      int middle, value;
    };
    std::vector<Part> parts;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      int const value = row.values[i];
      if (value <= 0) continue;
      int const wide = std::max(length(value), 12);
      canvas_.filled(x, middle - bar_height / 2, wide, bar_height, i);
      parts.push_back({x + wide / 2, value});
      hidden = hidden || wide < width_of(std::to_string(value), small_size) + 60;
      x += wide;
    }
    if (parts.size() > 1 && !hidden)
      for (Part const& part : parts) canvas_.plate(part.middle, middle, std::to_string(part.value), small_size);
    bool const known = std::ranges::any_of(row.values, [](int value) { return value >= 0; });
    canvas_.words({x + 50, middle + text_size * 35 / 100, known ? end_words(row, hidden) : "–", text_size});
    canvas_.y += height + bars_gap;
  }

  // A faint line at each quarter of the axis.
  void scale(int top, std::size_t below) {
    std::vector<Segment> lines;
    int const bottom = canvas_.y - bars_gap + 40;
    for (int quarter = 1; quarter <= 4; ++quarter) {
      int const x = left_ + (right_ - left_) * quarter / 4 * chart_.top / largest_;
      lines.push_back({x, top - 40, x, bottom});
    }
    canvas_.strokes_below(below, {std::move(lines), Ink::faint, 8});
    for (int quarter = 0; quarter <= 4; ++quarter)
      canvas_.words({left_ + (right_ - left_) * quarter / 4 * chart_.top / largest_, bottom + 120,
                     std::to_string(chart_.top * quarter / 4), small_size, Anchor::middle});
    canvas_.y += 120;
  }

  Chart const& chart_;
  Canvas canvas_;
  int left_ = 0, right_ = 0, largest_ = 0;
};

}  // namespace

Drawing draw_bars(Chart const& chart, int width, std::string const& part) { return Bars{chart, width, part}.drawn(); }

}  // namespace bcd::form
