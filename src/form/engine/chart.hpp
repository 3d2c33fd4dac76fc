// Mermaid charts, for papers read on a screen. Labels are escaped, so a label cannot end the chart.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd::form {

struct Amount {
  std::string label;
  int value = 0;
};
// Returns the Mermaid source without the fence, or "" if no amount is above zero.
std::string pie_chart(std::string_view title, std::vector<Amount> const& slices);
// One bar per label. The value axis runs from 0 to `top`, or to the largest value if that is greater. `axis` is the
// unit of the values. Returns "" if no amount is above zero.
std::string bar_chart(std::string_view title, std::string_view axis, std::vector<Amount> const& bars, int top);

}  // namespace bcd::form
