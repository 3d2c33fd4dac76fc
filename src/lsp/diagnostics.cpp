#include "diagnostics.hpp"

#include "bcd/output/formats.hpp"

namespace bcd::lsp {
namespace {

int severity_of(LocatedFinding const& finding) {
  if (finding.waived) return 4;
  return finding.severity == Severity::error ? 1 : finding.severity == Severity::warning ? 2 : 3;
}

// The finding in words, then the clauses and the fix, as the terminal prints them.
std::string message_of(LocatedFinding const& finding, Lang lang) {
  std::string const text = output::with_clauses(finding, lang);
  if (finding.waived)
    return text + "\n" + fill({"được miễn: {why}", "waived: {why}"}, lang, {{"why", finding.waived_because}});
  return text + "\n" + fill({"cách sửa: {fix}", "to fix: {fix}"}, lang, {{"fix", finding.fix(lang)}});
}

Json publish(Json params) {
  return {{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", std::move(params)}};
}

}  // namespace

Json diagnostic(LocatedFinding const& finding, LineMap const& map, Lang lang) {
  source::Span const span{offset_of(map.text(), finding.begin), offset_of(map.text(), finding.end)};
  return {{"range", map.range(span)},
          {"severity", severity_of(finding)},
          {"code", finding.rule->id},
          {"source", "bcd"},
          {"message", message_of(finding, lang)}};
}

std::vector<Json> publish_findings(State& state, JudgedUnit& unit) {
  std::map<std::string, std::vector<LocatedFinding const*>> by_path;
  for (auto const& [path, uri] : unit.marked) by_path[path];
  for (LocatedFinding const& one : unit.verdict.findings) by_path[state.units.place(unit).at(one.path)].push_back(&one);
  std::vector<Json> all;
  for (auto const& [path, findings] : by_path) {
    std::string const uri = state.documents.uri(path);
    if (auto const shown = unit.marked.find(path); shown != unit.marked.end() && shown->second != uri)
      all.push_back(publish({{"uri", shown->second}, {"diagnostics", Json::array()}}));
    Json items = Json::array();
    if (!findings.empty()) {
      std::string const text = text_of(state, unit, findings.front()->path);
      LineMap const map{text, state.encoding};
      for (LocatedFinding const* one : findings) items.push_back(diagnostic(*one, map, state.settings.lang));
    }
    Json params{{"uri", uri}, {"diagnostics", std::move(items)}};
    if (OpenDocument const* const open = state.documents.at_path(path); open && open->version.is_number())
      params["version"] = open->version;
    all.push_back(publish(std::move(params)));
    if (findings.empty()) unit.marked.erase(path);
    else unit.marked[path] = uri;
  }
  return all;
}

}  // namespace bcd::lsp
