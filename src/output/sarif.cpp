#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "bcd/finding/reason.hpp"
#include "bcd/form/markdown.hpp"
#include "bcd/output/explain.hpp"
#include "bcd/output/fingerprint.hpp"
#include "bcd/output/formats.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/rule/rule.hpp"
#include "bcd/text/uri.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) { return severity_id(severity); }  // SARIF uses the same three words

// In a SARIF message "[a](b)" is a link. A blank is inserted so that the text of a record cannot create one.
std::string message_text(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '(' && out.ends_with(']')) out += ' ';
    out += c;
  }
  return out;
}

Json words(std::string_view text) { return {{"text", text}}; }

std::string help_markdown(RuleInfo const& rule, Lang lang) {
  auto const say = [&](Text text) { return text.in(lang); };
  std::vector<std::string> why = reason(rule, lang);
  for (std::string& paragraph : why) paragraph = form::escape_markdown(paragraph);
  return fmt::format("{}\n\n**{}**\n\n```yaml\n{}```\n\n**{}**\n\n```yaml\n{}```\n\n**{}**: {}\n",
                     fmt::join(why, "\n\n"), say({"Sai", "Wrong"}), rule.bad, say({"Đúng", "Right"}), rule.good,
                     say({"Cách sửa", "Fix"}), form::escape_markdown(say(rule.fix)));
}

// Returns the category of a rule: it enforces clauses of the regulation, checks the file itself, or compares records.
std::string_view tag(RuleInfo const& info) {
  for (RuleInfo const* one : record::file_rules())
    if (one == &info) return "file";
  for (rule::Rule const* one : rule::checks())
    if (&one->info == &info && one->rests_on) return "regulation";
  return "records";
}

Json rule_json(RuleInfo const& rule, Lang lang) {
  return {{"id", rule.id},
          {"shortDescription", words(rule_summary(rule, lang))},
          {"fullDescription", words(fmt::format("{}", fmt::join(reason(rule, lang), "\n\n")))},
          {"help", {{"text", rule_text(rule, lang)}, {"markdown", help_markdown(rule, lang)}}},
          {"defaultConfiguration", {{"level", level(rule.severity)}}},
          {"properties", {{"tags", Json::array({tag(rule)})}}}};
}

Json artifact_json(LocatedFinding const& finding, Checked const& checked) {
  return {{"uri", uri_path(repository_path(checked, finding.path))}, {"uriBaseId", "%SRCROOT%"}};
}

Json region_json(source::Position begin, source::Position end) {
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json location_json(LocatedFinding const& finding, Checked const& checked) {
  Json location{
      {"physicalLocation",
       {{"artifactLocation", artifact_json(finding, checked)}, {"region", region_json(finding.begin, finding.end)}}}};
  if (!finding.subject.empty())
    location["logicalLocations"] = Json::array(
        {{{"name", finding.subject.str()}, {"fullyQualifiedName", finding.unit + "/" + finding.subject.str()}}});
  return location;
}

// Returns the edits of --fix, for tools that offer them at the position; empty if there are none. Also empty if the
// edit removes a byte order mark, because it has no column and a region cannot describe it.
Json fixes_json(LocatedFinding const& finding, Checked const& checked) {
  Json replacements = Json::array();
  for (LocatedEdit const& edit : finding.edits) {
    if (edit.begin == edit.end && edit.text.empty()) return Json::array();
    replacements.push_back(
        {{"deletedRegion", region_json(edit.begin, edit.end)}, {"insertedContent", words(edit.text)}});
  }
  if (replacements.empty()) return replacements;
  return Json::array({{{"description", words(message_text(finding.fix(checked.lang)))},
                       {"artifactChanges", Json::array({{{"artifactLocation", artifact_json(finding, checked)},
                                                         {"replacements", std::move(replacements)}}})}}});
}

Json result_json(LocatedFinding const& finding, std::size_t rule, std::string const& fingerprint,
                 Checked const& checked) {
  Json suppressions = Json::array();  // SARIF requires it in every result or in none
  if (finding.waived)
    suppressions.push_back({{"kind", "external"}, {"status", "accepted"}, {"justification", finding.waived_because}});
  Json articles = Json::array();
  for (Citation const& citation : finding.citations)
    if (!citation.regulation.empty()) articles.push_back(citation.regulation + " " + citation.article);
  Json result{{"ruleId", finding.rule->id},
              {"ruleIndex", rule},
              {"level", level(finding.severity)},
              {"message", words(message_text(in_full(finding, checked.lang)))},
              {"locations", Json::array({location_json(finding, checked)})},
              {"partialFingerprints", {{"bcd/v1", fingerprint}}},
              {"suppressions", std::move(suppressions)}};
  if (Json fixes = fixes_json(finding, checked); !fixes.empty()) result["fixes"] = std::move(fixes);
  if (checked.baseline) result["baselineState"] = finding.known ? "unchanged" : "new";
  result["properties"] = {
      {"unit", finding.unit}, {"subject", finding.subject.str()}, {"articles", std::move(articles)}};
  return result;
}

Json invocation_json(Checked const& checked) {
  Json notifications = Json::array();
  for (rule::Verdict const& verdict : checked.verdicts)
    if (!verdict.judged)
      notifications.push_back(
          {{"level", "error"}, {"message", words(message_text(not_judged(verdict, checked.lang)))}});
  Json invocation{{"executionSuccessful", notifications.empty()}};
  if (!notifications.empty()) invocation["toolConfigurationNotifications"] = std::move(notifications);
  return invocation;
}

}  // namespace

std::string sarif(Checked const& checked) {
  std::string_view const language = checked.lang == Lang::vi ? "vi" : "en";
  auto const findings = in_order(checked.verdicts);
  Identities const identities{checked.verdicts};
  std::map<std::string_view, RuleInfo const*> fired;
  for (LocatedFinding const* finding : findings) fired.emplace(finding->rule->id, finding->rule);
  std::map<std::string_view, std::size_t> places;
  Json rules = Json::array(), results = Json::array();
  for (auto const& [id, rule] : fired) {
    places[id] = rules.size();
    rules.push_back(rule_json(*rule, checked.lang));
  }
  for (LocatedFinding const* finding : findings)
    results.push_back(result_json(*finding, places[finding->rule->id], identities.of(*finding).fingerprint, checked));
  Json const run{
      {"tool",
       {{"driver", {{"name", "bcd"}, {"version", BCD_VERSION}, {"language", language}, {"rules", std::move(rules)}}}}},
      {"invocations", Json::array({invocation_json(checked)})},
      {"language", language},
      {"columnKind", "unicodeCodePoints"},
      {"results", std::move(results)}};
  Json const log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
