#include "bcd/output/baseline.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/record/file_rules.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 2;  // version 1 identified a finding by the path of its record

std::set<std::string_view> fingerprints(Baseline const& baseline) {
  std::set<std::string_view> all;
  for (BaselineEntry const& entry : baseline) all.insert(entry.fingerprint);
  return all;
}

std::optional<BaselineEntry> parse_entry(Json const& json) {
  BaselineEntry entry;
  std::pair<char const*, std::string*> const fields[]{{"unit", &entry.unit},
                                                      {"path", &entry.path},
                                                      {"rule", &entry.rule},
                                                      {"subject", &entry.subject},
                                                      {"fingerprint", &entry.fingerprint}};
  for (auto const& [key, value] : fields) {
    if (!json.is_object() || !json.contains(key) || !json[key].is_string()) return std::nullopt;
    *value = json[key].get<std::string>();
  }
  return entry;
}

// True if no record of the unit failed to load.
bool all_loaded(rule::Verdict const& verdict) {
  auto const rules = record::file_rules();
  return std::ranges::none_of(verdict.findings, [&](LocatedFinding const& one) {
    return one.rule->severity == Severity::error && std::ranges::find(rules, one.rule) != rules.end();
  });
}

}  // namespace

std::string baseline_text(Baseline const& baseline) {
  std::string text = "{\"version\": " + std::to_string(version) + ", \"findings\": [";
  for (BaselineEntry const& entry : baseline) {
    Json const json{{"unit", entry.unit},
                    {"path", entry.path},
                    {"rule", entry.rule},
                    {"subject", entry.subject},
                    {"fingerprint", entry.fingerprint}};
    text += (text.back() == '[' ? "\n  " : ",\n  ") + json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return text + "\n]}\n";
}

std::optional<Baseline> parse_baseline(std::string_view text) {
  Json const json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("version") || json["version"] != version || !json.contains("findings") ||
      !json["findings"].is_array())
    return std::nullopt;
  Baseline baseline;
  for (Json const& one : json["findings"]) {
    auto entry = parse_entry(one);
    if (!entry) return std::nullopt;
    baseline.insert(*std::move(entry));
  }
  return baseline;
}

Baseline baseline_of(std::span<rule::Verdict const> verdicts) {
  Identities const identities{verdicts};
  Baseline baseline;
  for (rule::Verdict const& verdict : verdicts)
    for (LocatedFinding const& finding : verdict.findings) {
      if (finding.waived) continue;
      Identity const& identity = identities.of(finding);
      baseline.insert(
          {identity.unit, identity.path, std::string{finding.rule->id}, finding.subject.str(), identity.fingerprint});
    }
  return baseline;
}

void mark_known(Baseline const& baseline, std::vector<rule::Verdict>& verdicts) {
  auto const had = fingerprints(baseline);
  Identities const identities{verdicts};
  for (rule::Verdict& verdict : verdicts)
    for (LocatedFinding& finding : verdict.findings)
      finding.known = !finding.waived && had.contains(identities.of(finding).fingerprint);
}

std::vector<BaselineEntry> stale(Baseline const& baseline, std::span<rule::Verdict const> verdicts,
                                 rule::Selection const& selection,
                                 std::function<bool(std::string const& path)> const& asked) {
  Baseline const present = baseline_of(verdicts);
  auto const have = fingerprints(present);
  std::vector<BaselineEntry> gone;
  for (BaselineEntry const& entry : baseline) {
    if (have.contains(entry.fingerprint) || !selection.wants(entry.rule)) continue;
    auto const unit = std::ranges::find(verdicts, entry.unit, &rule::Verdict::unit);
    if (unit != verdicts.end() && unit->judged && all_loaded(*unit) && asked(unit->prefix() + entry.path))
      gone.push_back(entry);
  }
  return gone;
}

}  // namespace bcd::output
