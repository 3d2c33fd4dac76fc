#include "chart.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bcd::form {
namespace {

// Inside "…" Mermaid interprets only a quote and a line break. A backquote would start Markdown, and '#' and ';' an
// entity.
std::string label_of(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '"' || c == '`') out += '\'';
    else if (c == '\n' || c == '\r' || c == '\t' || c == '#' || c == ';' || c == '\\') out += ' ';
    else if (c == '<') out += "‹";
    else if (c == '>') out += "›";
    else out += c;
  }
  return out;
}

bool says_nothing(std::vector<Amount> const& amounts) {
  return std::ranges::none_of(amounts, [](Amount const& one) { return one.value > 0; });
}

}  // namespace

std::string pie_chart(std::string_view title, std::vector<Amount> const& slices) {
  if (says_nothing(slices)) return {};
  std::string out = fmt::format("pie showData\n    title {}", label_of(title));
  for (Amount const& slice : slices)
    if (slice.value > 0) out += fmt::format("\n    \"{}\" : {}", label_of(slice.label), slice.value);
  return out;
}

std::string bar_chart(std::string_view title, std::string_view axis, std::vector<Amount> const& bars, int top) {
  if (says_nothing(bars)) return {};
  std::string labels, values;
  for (Amount const& bar : bars) {
    fmt::format_to(std::back_inserter(labels), "{}\"{}\"", labels.empty() ? "" : ", ", label_of(bar.label));
    fmt::format_to(std::back_inserter(values), "{}{}", values.empty() ? "" : ", ", bar.value);
    top = std::max(top, bar.value);
  }
  return fmt::format("xychart-beta\n    title \"{}\"\n    x-axis [{}]\n    y-axis \"{}\" 0 --> {}\n    bar [{}]",
                     label_of(title), labels, label_of(axis), top, values);
}

}  // namespace bcd::form
