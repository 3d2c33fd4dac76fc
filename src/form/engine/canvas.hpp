// What the drawings of charts have in common: the width of letters, wrapped labels, hatched boxes, title and legend.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/drawing.hpp"

namespace bcd::form {

// Sizes of letters and heights of lines, in tenths of a unit.
inline constexpr int title_size = 160, text_size = 145, small_size = 120, line_height = 175;

// Returns how wide the text may be set, in tenths of a unit: in Times or, if that is missing, in Arial.
int width_of(std::string_view text, int size, bool bold = false);
// Returns the text broken at its blanks into at most `most` lines of that width; what is left over is cut with "…".
std::vector<std::string> lines_of_label(std::string_view text, int size, int width, std::size_t most,
                                        bool bold = false);

// Marks are added from top to bottom; `y` is where the next one goes.
class Canvas {
 public:
  Canvas(Chart const& chart, int width, std::string part);

  int y = 0;
  int width() const { return drawing_.width; }
  void box(Box box) { drawing_.marks.push_back(box); }
  // A box in the ink of the n-th series, with its hatching.
  void filled(int x, int top, int width, int height, std::size_t series);
  void stroke(Segment segment, Ink ink, int thickness = 10) {
    drawing_.marks.push_back(Strokes{{segment}, ink, thickness});
  }
  void strokes(Strokes strokes) { drawing_.marks.push_back(std::move(strokes)); }
  void words(Words words) { drawing_.marks.push_back(std::move(words)); }
  // Adds lines below the marks added since there were `marks` of them.
  std::size_t marks() const { return drawing_.marks.size(); }
  void strokes_below(std::size_t marks, Strokes strokes) {
    drawing_.marks.insert(drawing_.marks.begin() + std::ptrdiff_t(marks), std::move(strokes));
  }
  // Words centred on a white plate, to be read on any fill.
  void plate(int x, int middle, std::string const& text, int size);
  // The lines of a label, around the height `middle`.
  void label(std::vector<std::string> const& lines, int x, int middle, int size, Anchor anchor);
  // The meaning of the fills, in rows below one another when the width is short.
  void legend(std::vector<std::string> const& series);
  Drawing take();

 private:
  Drawing drawing_;
};

Drawing draw_bars(Chart const& chart, int width, std::string const& part);
Drawing draw_line(Chart const& chart, int width, std::string const& part);
Drawing draw_matrix(Chart const& chart, int width, std::string const& part);

}  // namespace bcd::form
