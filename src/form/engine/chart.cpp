#include "bcd/form/chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace bcd::form {
namespace {

constexpr std::array<std::string_view, 4> kinds{"bars", "stacked", "line", "matrix"};
// More rows than these are not read out one by one.
constexpr std::size_t most_described = 14;

std::string with_unit(int value, std::string const& unit) {
  return unit == "%" ? fmt::format("{}%", value) : std::to_string(value);
}

std::string row_words(Chart const& chart, ChartRow const& row) {
  std::string words;
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (row.values[i] < 0 || (chart.kind == ChartKind::stacked && row.values[i] == 0)) continue;
    if (!words.empty()) words += ", ";
    if (i < chart.series.size()) words += chart.series[i] + " ";
    words += with_unit(row.values[i], chart.unit);
  }
  if (!words.empty()) return row.label + ": " + words;
  bool const zero = std::ranges::any_of(row.values, [](int value) { return value == 0; });
  return row.label + ": " + (zero ? with_unit(0, chart.unit) : "không có số liệu");
}

}  // namespace

bool Chart::empty() const {
  if (kind == ChartKind::matrix) return rows.empty() || columns.empty();
  if (rows.size() < 2) return true;
  auto const counts = [](ChartRow const& row) {
    return std::ranges::any_of(row.values, [](int value) { return value > 0; });
  };
  auto const known = [](ChartRow const& row) {
    return std::ranges::any_of(row.values, [](int value) { return value >= 0; });
  };
  // A share of 0% is a figure; a count of 0 for everything is none.
  return top > 0 ? std::ranges::count_if(rows, known) < 2 : std::ranges::none_of(rows, counts);
}

Chart bar_chart(std::string title, std::string unit, std::vector<Amount> const& bars, int top) {
  Chart chart{ChartKind::bars, std::move(title), std::move(unit), {}, {}, {}, top};
  for (Amount const& bar : bars) chart.rows.push_back({bar.label, {bar.value}});
  return chart;
}

int rounded_percent(int part, int whole) { return (200 * part + whole) / (2 * whole); }

void set_chart(Model& value, Chart const& chart) {
  if (chart.empty()) {
    value = nullptr;
    return;
  }
  Model rows = Model::array();
  for (ChartRow const& row : chart.rows) {
    Model one{{"label", row.label}, {"values", row.values}};
    if (chart.kind == ChartKind::matrix) one["texts"] = row.texts;
    rows.push_back(std::move(one));
  }
  value = {{"kind", kinds[std::size_t(chart.kind)]},
           {"title", chart.title},
           {"unit", chart.unit},
           {"columns", chart.columns},
           {"series", chart.series},
           {"rows", std::move(rows)},
           {"top", chart.top}};
}

std::optional<Chart> chart_in(Model const& value) {
  if (!value.is_object()) return std::nullopt;
  Chart chart;
  auto const kind = std::ranges::find(kinds, value.at("kind").get<std::string>());
  chart.kind = ChartKind(std::min<std::ptrdiff_t>(kind - kinds.begin(), std::ptrdiff_t(ChartKind::matrix)));
  value.at("title").get_to(chart.title);
  value.at("unit").get_to(chart.unit);
  value.at("columns").get_to(chart.columns);
  value.at("series").get_to(chart.series);
  value.at("top").get_to(chart.top);
  for (Model const& row : value.at("rows")) {
    ChartRow one{row.at("label").get<std::string>(), row.at("values").get<std::vector<int>>()};
    if (row.contains("texts")) row.at("texts").get_to(one.texts);
    chart.rows.push_back(std::move(one));
  }
  return chart;
}

Model chart_schema() {
  Model const words{{"type", "array"}, {"items", {{"type", "string"}}}};
  Model const row{{"type", "object"},
                  {"properties",
                   {{"label", {{"type", "string"}}},
                    {"values", {{"type", "array"}, {"items", {{"type", "integer"}}}}},
                    {"texts", words}}},
                  {"required", {"label", "values"}},
                  {"additionalProperties", false}};
  return {{"type", {"object", "null"}},
          {"properties",
           {{"kind", {{"enum", kinds}}},
            {"title", {{"type", "string"}}},
            {"unit", {{"type", "string"}}},
            {"columns", words},
            {"series", words},
            {"rows", {{"type", "array"}, {"items", row}}},
            {"top", {{"type", "integer"}}}}},
          {"required", {"kind", "title", "unit", "columns", "series", "rows", "top"}},
          {"additionalProperties", false}};
}

std::string described(Chart const& chart) {
  if (chart.kind == ChartKind::matrix || chart.rows.size() > most_described)
    return fmt::format("{}: {} dòng", chart.title, chart.rows.size());
  std::string words = chart.title + ". ";
  for (ChartRow const& row : chart.rows) words += (&row == &chart.rows.front() ? "" : "; ") + row_words(chart, row);
  return words;
}

}  // namespace bcd::form
