// Names behind ids at the line's end, due days behind periods.
#include <map>

#include "bcd/record/written_ids.hpp"
#include "features.hpp"
#include "period_duties.hpp"
#include "record_day.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

// The due day of the period of a report or of a regular meeting; "" if nothing is due for it.
std::string due_words(FileView const& view, Outline const& outline, Period period) {
  auto const duties = period_duties(view, outline, period);
  if (duties.empty()) return {};
  return fill({"hạn {day}", "due {day}"}, view.lang(), {{"day", day_words(duties.front().rolled, view.lang())}});
}

std::string hint_for(FileView const& view, unit::Unit const& unit, Outline const& outline,
                     record::WrittenScalar const& one, Date day) {
  record::ShapeInfo const& shape = record::one_of(*one.field.shape);
  if (shape.form == record::ValueForm::period && &one.kind == view.kind)
    if (auto const period = parse_period(one.value)) return due_words(view, outline, *period);
  record::Target const targets = shape.form == record::ValueForm::reference ? shape.targets : one.field.or_id;
  if (targets == record::Target{}) return {};
  return name_behind(unit, targets, std::string{one.value}, day, view.lang());
}

}  // namespace

Json inlay_hints(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind || !view->records()) return nullptr;
  source::Span const asked = view->map.span(params.at("range"));
  source::File const file{view->path, std::string{view->text()}};
  source::Document const document = source::parse_yaml(file);
  if (!document.whole) return Json::array();
  Outline const outline = outline_of(view->text());
  Date const day = record_day(*view, outline);
  std::map<std::size_t, std::string> lines;  // several ids on a line share its end
  record::each_scalar(*view->kind, document.root, [&](record::WrittenScalar const& one) {
    if (one.span.end < asked.begin || one.span.begin > asked.end) return;
    std::string const words = hint_for(*view, *view->records(), outline, one, day);
    if (words.empty()) return;
    std::string& line = lines[view->map.line_of(one.span.begin)];
    line += (line.empty() ? "" : "; ") + words;
  });
  Json hints = Json::array();
  for (auto const& [line, words] : lines)
    hints.push_back(
        {{"position", view->map.position_json(view->map.line_end(line))}, {"label", words}, {"paddingLeft", true}});
  return hints;
}

}  // namespace bcd::lsp
