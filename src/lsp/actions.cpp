// The fixes for the findings at the cursor, the most certain first, the waiver last.
#include "actions.hpp"

#include <algorithm>

#include "diagnostics.hpp"
#include "edits.hpp"
#include "features.hpp"

namespace bcd::lsp {
namespace {

constexpr std::string_view quick_fix = "quickfix", fix_all_kind = "source.fixAll.bcd";

// True if the client asks for actions of this kind: of the kind itself or of one above it, "source" for
// "source.fixAll".
bool is_wanted(Json const& params, std::string_view kind) {
  Json const& only = at_or_null(params, "/context/only");
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [&](Json const& one) {
    std::string const wanted = one.get<std::string>();
    return kind == wanted || kind.starts_with(wanted + ".");
  });
}

Json action(FileView const& view, Proposal const& one, std::string_view kind) {
  std::string const text = text_of(view.state, view.unit, one.path);
  LineMap const map{text, view.state.encoding};
  std::string const path = view.state.units.place(view.unit).at(one.path);
  std::string const uri = view.state.documents.uri(path);
  OpenDocument const* const open = view.state.documents.at_path(path);
  Json edits = Json::array({difference(map, one.now)});
  Json edit;
  if (view.state.client.versioned_edits) {
    Json const document{{"uri", uri}, {"version", open ? open->version : Json{}}};
    edit["documentChanges"] = Json::array({{{"textDocument", document}, {"edits", std::move(edits)}}});
  } else {
    edit["changes"] = {{uri, std::move(edits)}};
  }
  return {{"title", one.title}, {"kind", kind}, {"edit", std::move(edit)}};
}

// The lines of the finding and of the range have one in common.
bool meets(LineMap const& map, source::Span finding, source::Span range) {
  return map.line_of(finding.begin) <= map.line_of(range.end) && map.line_of(range.begin) <= map.line_of(finding.end);
}

// True if the client asks about this finding: it names the findings it means, or none.
bool is_asked_for(FileView const& view, LocatedFinding const& finding, Json const& params) {
  Json const& given = at_or_null(params, "/context/diagnostics");
  if (!given.is_array() || given.empty()) return true;
  Json const shown = diagnostic(finding, view.map, view.lang());
  return std::ranges::any_of(given, [&](Json const& one) {
    return at_or_null(one, "/code") == shown["code"] &&
           (at_or_null(one, "/message") == shown["message"] || at_or_null(one, "/range") == shown["range"]);
  });
}

void add_quick_fixes(FoundHere const& at, std::vector<Proposal> const& proposals, Json& all) {
  for (Proposal const& one : proposals) {
    Json made = action(at.view, one, quick_fix);
    made["diagnostics"] = Json::array({diagnostic(at.finding, at.view.map, at.view.lang())});
    if (one.preferred) made["isPreferred"] = true;
    all.push_back(std::move(made));
  }
}

void add_fixes(FoundHere const& at, Json& all) {
  std::vector<Proposal> proposals;
  propose_edits(at, proposals);
  propose_nearest(at, proposals);
  propose_agency(at, proposals);
  propose_attendance(at, proposals);
  propose_report_tasks(at, proposals);
  propose_waiver_removal(at, proposals);
  add_quick_fixes(at, proposals, all);
}

void add_waiver(FoundHere const& at, Json& all) {
  std::vector<Proposal> proposals;
  propose_waiver(at, proposals);
  add_quick_fixes(at, proposals, all);
}

}  // namespace

Json code_actions(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view) return nullptr;
  JudgedUnit const& unit = state.units.judged(view->unit);
  source::Span const range = view->map.span(params.at("range"));
  std::vector<FoundHere> here;
  for (LocatedFinding const& one : unit.verdict.findings) {
    if (one.path != view->path || one.waived) continue;
    source::Span const span{offset_of(view->text(), one.begin), offset_of(view->text(), one.end)};
    if (meets(view->map, span, range) && is_asked_for(*view, one, params)) here.push_back({*view, one, span});
  }
  Json all = Json::array();
  if (is_wanted(params, quick_fix))
    for (FoundHere const& one : here) add_fixes(one, all);
  if (is_wanted(params, fix_all_kind))
    if (auto const fixed = fix_all(*view)) all.push_back(action(*view, *fixed, fix_all_kind));
  if (is_wanted(params, quick_fix))
    for (FoundHere const& one : here) add_waiver(one, all);
  return all;
}

}  // namespace bcd::lsp
