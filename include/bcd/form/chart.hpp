// Mermaid charts, for papers that people look at on a screen. A label is text whatever it holds: it cannot end the
// chart.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd::form {

struct Amount {
  std::string label;
  int value = 0;
};
// Mermaid source without the fence; "" when there is nothing to show (no amount above zero).
std::string pie_chart(std::string_view title, std::vector<Amount> const& slices);
// One bar a label, from 0 to at least `top`; `axis` names the unit of the values.
std::string bar_chart(std::string_view title, std::string_view axis, std::vector<Amount> const& bars, int top);

}  // namespace bcd::form
