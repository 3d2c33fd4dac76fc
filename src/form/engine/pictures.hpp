// Puts the pictures of charts into a paper while it is rendered.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/chart.hpp"
#include "bcd/form/drawing.hpp"

namespace bcd::form {

class Pictures {
 public:
  // Returns the model with a mark in place of each chart, which a template prints with {{{chart}}} or {{>chart}}.
  Model with_marks(Model model, Keys keys);
  // Returns the text with a line "![words](bcd:picture-n)" for each mark, numbered from the top. A fence for Mermaid
  // around a mark, as the templates of units written for earlier versions have it, goes.
  std::string shown(std::string const& text);
  std::vector<Drawing> take() { return std::move(drawings_); }

 private:
  void mark(Model& model, Keys keys);
  std::string lines_of(std::size_t chart);

  std::vector<Chart> charts_;
  std::vector<std::string> shown_;  // by chart; "" until its pictures are drawn
  std::vector<Drawing> drawings_;
};

}  // namespace bcd::form
