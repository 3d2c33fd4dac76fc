#include "canvas.hpp"

#include <algorithm>

#include "bcd/text/split.hpp"

namespace bcd::form {
namespace {

constexpr Ink inks[]{Ink::first, Ink::second, Ink::third, Ink::fourth};
constexpr int hatch_step = 55;
// Arial, on a page, is about this wide in percent of Times.
constexpr int other_font = 113;

// The parts of the lines x + y = c (rising) or x - y = c (falling) that lie in the box.
void hatch(Box const& box, bool rising, std::vector<Segment>& out) {
  int const right = box.x + box.width, bottom = box.y + box.height;
  for (int c = hatch_step / 2; c < box.width + box.height; c += hatch_step) {
    // The line enters at the left or the top and leaves at the bottom or the right, seen with y growing downwards.
    int const x1 = std::min(box.x + c, right), y1 = box.y + std::max(0, c - box.width);
    int const x2 = box.x + std::max(0, c - box.height), y2 = std::min(box.y + c, bottom);
    if (rising) out.push_back({x1, y1, x2, y2});
    else out.push_back({box.x + right - x1, y1, box.x + right - x2, y2});
  }
}

}  // namespace

int width_of(std::string_view text, int size, bool bold) {
  int sum = 0;
  for (int const width : letter_widths(text, bold)) sum += width;
  return sum * size / 1000 * other_font / 100;
}

std::vector<std::string> lines_of_label(std::string_view text, int size, int width, std::size_t most, bool bold) {
  std::vector<std::string> lines;
  auto const fits = [&](std::string_view line) { return width_of(line, size, bold) <= width; };
  for (std::string_view word : split(text, " ")) {
    if (word.empty()) continue;
    if (!lines.empty() && fits(lines.back() + " " + std::string{word})) lines.back() += " " + std::string{word};
    else if (lines.size() < most) lines.emplace_back(word);
    else {
      lines.back() += " " + std::string{word};  // cut below
      break;
    }
  }
  for (std::string& line : lines) {
    if (fits(line)) continue;
    while (line.find(' ') != std::string::npos && !fits(line + "…")) line.resize(line.rfind(' '));
    while (!line.empty() && !fits(line + "…")) {
      while ((static_cast<unsigned char>(line.back()) & 0xC0) == 0x80) line.pop_back();
      line.pop_back();
    }
    while (line.ends_with(' ')) line.pop_back();
    line += "…";
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

Canvas::Canvas(Chart const& chart, int width, std::string part) {
  drawing_.width = width;
  drawing_.title = chart.title + part;
  drawing_.description = described(chart);
  y = 25;
  for (std::string const& line : lines_of_label(drawing_.title, title_size, width - 100, 3, true)) {
    y += line_height;
    words({width / 2, y, line, title_size, Anchor::middle, true});
  }
  if (!chart.unit.empty())
    for (std::string const& line : lines_of_label("(đơn vị tính: " + chart.unit + ")", small_size, width - 100, 3)) {
      y += line_height;
      words({width / 2, y, line, small_size, Anchor::middle});
    }
  y += 90;
}

void Canvas::filled(int x, int top, int width, int height, std::size_t series) {
  Ink const ink = inks[series % std::size(inks)];
  Box const whole{x, top, width, height, ink, true};
  box(whole);
  std::vector<Segment> lines;
  if (ink == Ink::second || ink == Ink::third) hatch(whole, true, lines);
  if (ink == Ink::third) hatch(whole, false, lines);
  if (ink == Ink::fourth)
    for (int at = top + hatch_step; at < top + height; at += hatch_step) lines.push_back({x, at, x + width, at});
  if (!lines.empty()) strokes({std::move(lines), Ink::text, 6});
}

void Canvas::plate(int x, int middle, std::string const& text, int size) {
  int const half = width_of(text, size) / 2 + 15;
  box({x - half, middle - size * 6 / 10, 2 * half, size * 12 / 10, Ink::plate});
  words({x, middle + size * 35 / 100, text, size, Anchor::middle});
}

void Canvas::label(std::vector<std::string> const& lines, int x, int middle, int size, Anchor anchor) {
  int const step = size * 115 / 100;
  int at = middle - int(lines.size() - 1) * step / 2 + size * 35 / 100;
  for (std::string const& line : lines) {
    words({x, at, line, size, anchor});
    at += step;
  }
}

void Canvas::legend(std::vector<std::string> const& series) {
  if (series.empty()) return;
  y += 60;
  int x = 100;
  for (std::size_t i = 0; i < series.size(); ++i) {
    int const wide = 260 + width_of(series[i], small_size);
    if (x > 100 && x + wide > width() - 50) {
      x = 100;
      y += line_height;
    }
    filled(x, y, 180, 110, i);
    words({x + 220, y + 95, series[i], small_size});
    x += wide + 150;
  }
  y += 130;
}

Drawing Canvas::take() {
  drawing_.height = y + 60;
  return std::move(drawing_);
}

}  // namespace bcd::form
