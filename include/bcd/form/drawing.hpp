// Pictures of charts, made of boxes, lines and words only, so that every format draws them alike. Fills are told apart
// by hatching as well as by colour, because papers are printed in black and white; the hatching is drawn as lines,
// because renderers differ in how they scale patterns.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bcd/form/chart.hpp"

namespace bcd::form {

// All lengths are in tenths of a unit. A paper's picture is 640 units wide, which is the width of its text, 165 mm.
inline constexpr int paper_width = 6400;

// The roles of what is drawn; a web page may give each other colours.
enum class Ink : std::uint8_t { paper, plate, text, faint, first, second, third, fourth, none };
struct Box {
  int x, y, width, height;
  Ink fill;
  bool outlined = false;
};
struct Segment {
  int x1, y1, x2, y2;
};
struct Strokes {
  std::vector<Segment> segments;
  Ink ink;
  int thickness = 10;
};
enum class Anchor : std::uint8_t { start, middle, end };
struct Words {
  int x, y;  // of the baseline
  std::string text;
  int size;
  Anchor anchor = Anchor::start;
  bool bold = false;
};
using Mark = std::variant<Box, Strokes, Words>;
struct Drawing {
  int width, height;
  std::string title, description;
  std::vector<Mark> marks;
};

// Returns the chart as one picture, or as several if it has more rows than a page can hold. A line whose labels find no
// room in the width is drawn as bars.
std::vector<Drawing> drawings_of(Chart const& chart, int width = paper_width);

// Returns the picture as an SVG file. The same drawing gives the same bytes; it names no font that must be fetched.
std::string svg_of(Drawing const& drawing);
// Returns it as an element of an HTML page: colours come from the classes ink-paper, ink-first, …, and `id` makes the
// ids of its title and description unique.
std::string inline_svg_of(Drawing const& drawing, std::string const& id);
// True if the text is an SVG file that svg_of() wrote.
bool is_own_svg(std::string_view text);

// Returns the widths of the letters in Times, in thousandths of the size.
std::vector<int> letter_widths(std::string_view text, bool bold);
// Colour of an ink on paper, 0xRRGGBB.
unsigned colour_of(Ink ink);

}  // namespace bcd::form
