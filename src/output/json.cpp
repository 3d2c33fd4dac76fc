#include "bcd/output/json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "bcd/output/fingerprint.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

Json both(std::string vi, std::string en) { return {{"vi", std::move(vi)}, {"en", std::move(en)}}; }

Json both(Arg const& words) { return both(words.in(Lang::vi), words.in(Lang::en)); }

std::string_view type_of(Ref kind) {
  switch (kind) {
    case Ref::member:
      return "member";
    case Ref::party:
      return "party";
    case Ref::meeting:
      return "meeting";
    case Ref::task:
      return "task";
    case Ref::report:
      return "report";
    case Ref::request:
      return "request";
    case Ref::decision:
      return "decision";
    case Ref::file:
      return "file";
  }
  return "";
}

Json typed(std::string_view type, Json value) { return {{"type", type}, {"value", std::move(value)}}; }
Json arguments_json(Args const& args);

Json argument_json(Arg const& arg) {
  if (auto const* text = arg.as<std::string>()) return typed("text", *text);
  if (auto const* number = arg.as<long>()) return typed("number", *number);
  if (auto const* day = arg.as<Date>()) return typed("date", day->str());
  if (auto const* period = arg.as<Period>()) return typed("period", period->str());
  if (auto const* one = arg.as<Reference>()) return typed(type_of(one->kind), one->id);
  if (auto const* list = arg.as<ArgList>()) {
    Json items = Json::array();
    for (Arg const& item : list->items) items.push_back(argument_json(item));
    return typed("list", std::move(items));
  }
  auto const* phrase = arg.as<Phrase>();
  Json words = typed(phrase ? "phrase" : "words", both(arg));
  if (phrase) words["arguments"] = arguments_json(phrase->args);
  return words;
}

Json arguments_json(Args const& args) {
  Json all = Json::object();
  for (NamedArg const& one : args) all[std::string{one.name}] = argument_json(one.value);
  return all;
}

Json finding_json(LocatedFinding const& finding) {
  Json articles = Json::array();
  Json regulation = nullptr;  // null for a house rule, or if the finding cites no clause
  Json readings = Json::array();
  for (Citation const& citation : finding.citations) {
    if (!citation.reading.empty()) readings.push_back(both(citation.reading));
    if (citation.regulation.empty()) continue;
    articles.push_back(citation.article);
    regulation = citation.regulation;
  }
  Json edits = Json::array();  // what --fix replaces
  for (LocatedEdit const& edit : finding.edits)
    edits.push_back({{"line", edit.begin.line},
                     {"column", edit.begin.column},
                     {"end_line", edit.end.line},
                     {"end_column", edit.end.column},
                     {"offset", edit.bytes.begin},
                     {"end_offset", edit.bytes.end},
                     {"text", edit.text}});
  return {{"rule", finding.rule->id},
          {"severity", severity_id(finding.severity)},
          {"unit", finding.unit},
          {"path", finding.path},
          {"line", finding.begin.line},
          {"column", finding.begin.column},
          {"end_line", finding.end.line},
          {"end_column", finding.end.column},
          {"subject", finding.subject.str()},
          {"message", both(finding.message(Lang::vi), finding.message(Lang::en))},
          {"arguments", arguments_json(finding.args)},
          {"articles", std::move(articles)},
          {"regulation", std::move(regulation)},
          {"readings", std::move(readings)},
          {"fix", both(finding.fix(Lang::vi), finding.fix(Lang::en))},
          {"edits", std::move(edits)},
          {"waived", finding.waived}};
}

}  // namespace

std::string findings_json(std::span<rule::Verdict const> verdicts, Date as_of, bool baseline,
                          std::optional<int> units_known) {
  Summary const summary = summarize(verdicts, units_known);
  std::optional<Identities> identities;
  if (baseline) identities.emplace(verdicts);
  Json findings = Json::array();
  for (LocatedFinding const* finding : in_order(verdicts)) {
    findings.push_back(finding_json(*finding));
    if (!identities) continue;
    findings.back()["fingerprint"] = identities->of(*finding).fingerprint;
    findings.back()["known"] = finding->known;
  }
  Json all{{"version", 1},
           {"as_of", as_of.str()},
           {"summary",
            {{"units", summary.units},
             {"records", summary.records},
             {"errors", summary.errors},
             {"warnings", summary.warnings},
             {"notes", summary.notes},
             {"waived", summary.waived}}},
           {"findings", std::move(findings)}};
  if (baseline) all["summary"]["known"] = summary.known;
  if (units_known) all["summary"]["units_known"] = *units_known;
  if (summary.unjudged > 0) all["summary"]["not_judged"] = summary.unjudged;
  // A message may contain invalid bytes of a broken file, which must not abort the output.
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
