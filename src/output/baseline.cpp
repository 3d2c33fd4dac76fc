#include "bcd/output/baseline.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "bcd/finding/identity.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 2;  // version 1 identified a finding by the path of its record

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
  // Of a baseline that an older bcd wrote both may be missing; then a renaming brings its findings back.
  if (json.contains("shape") && json["shape"].is_string()) entry.likeness.shape = json["shape"].get<std::string>();
  if (json.contains("ids") && json["ids"].is_array())
    for (Json const& id : json["ids"])
      if (id.is_string()) entry.likeness.ids.push_back(id.get<std::string>());
  return entry;
}

// True if no record of the unit failed to load.
bool all_loaded(rule::Verdict const& verdict) {
  auto const rules = record::file_rules();
  return std::ranges::none_of(verdict.findings, [&](LocatedFinding const& one) {
    return one.rule->severity == Severity::error && std::ranges::find(rules, one.rule) != rules.end();
  });
}

std::string unit_of(rule::Verdict const& verdict) { return verdict.unit.empty() ? verdict.folder : verdict.unit; }

// The entries of one unit as known findings.
struct KnownOfUnit {
  std::vector<BaselineEntry const*> entries;
  std::vector<rule::Verdict const*> verdicts;
};

// Matches entries and findings, unit by unit. Calls `known` for each finding that has an entry, and returns the entries
// that have no finding.
std::set<BaselineEntry const*> match(Baseline const& baseline, std::span<rule::Verdict const> verdicts,
                                     std::function<void(LocatedFinding const&)> const& known) {
  std::map<std::string, KnownOfUnit, std::less<>> units;
  for (BaselineEntry const& entry : baseline) units[entry.unit].entries.push_back(&entry);
  for (rule::Verdict const& verdict : verdicts)
    if (auto const unit = units.find(unit_of(verdict)); unit != units.end()) unit->second.verdicts.push_back(&verdict);
  std::set<BaselineEntry const*> left;
  for (auto const& [id, unit] : units) {
    std::vector<KnownFinding> had;
    for (BaselineEntry const* one : unit.entries)  // without ":2", because those findings are counted
      had.push_back({one->fingerprint.substr(0, one->fingerprint.find(':')), one->likeness});
    KnownFindings findings{std::move(had), id};
    for (rule::Verdict const* verdict : unit.verdicts) {
      std::vector<LocatedFinding const*> unknown;
      for (LocatedFinding const& one : verdict->findings)
        if (!one.waived) findings.take(one) ? known(one) : unknown.push_back(&one);
      if (unknown.empty() || verdict->names.empty()) continue;
      FormerIds const former = findings.renamed(unknown, verdict->names);
      if (former.empty()) continue;
      for (LocatedFinding const* one : unknown)
        if (findings.take_renamed(*one, former, verdict->names)) known(*one);
    }
    for (std::size_t const i : findings.left()) left.insert(unit.entries[i]);
  }
  return left;
}

}  // namespace

std::string baseline_text(Baseline const& baseline) {
  std::string text = "{\"version\": " + std::to_string(version) + ", \"findings\": [";
  for (BaselineEntry const& entry : baseline) {
    Json const json{{"unit", entry.unit},
                    {"path", entry.path},
                    {"rule", entry.rule},
                    {"subject", entry.subject},
                    {"fingerprint", entry.fingerprint},
                    {"shape", entry.likeness.shape},
                    {"ids", entry.likeness.ids}};
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
      baseline.insert({identity.unit, identity.path, std::string{finding.rule->id}, finding.subject.str(),
                       identity.fingerprint, likeness_of(finding, verdict.names)});
    }
  return baseline;
}

void mark_known(Baseline const& baseline, std::vector<rule::Verdict>& verdicts) {
  std::set<LocatedFinding const*> known;
  match(baseline, verdicts, [&](LocatedFinding const& one) { known.insert(&one); });
  for (rule::Verdict& verdict : verdicts)
    for (LocatedFinding& finding : verdict.findings) finding.known = known.contains(&finding);
}

std::vector<BaselineEntry> stale(Baseline const& baseline, std::span<rule::Verdict const> verdicts,
                                 rule::Selection const& selection,
                                 std::function<bool(std::string const& path)> const& asked) {
  auto const left = match(baseline, verdicts, [](LocatedFinding const&) {});
  std::vector<BaselineEntry> gone;
  for (BaselineEntry const& entry : baseline) {
    if (!left.contains(&entry) || !selection.wants(entry.rule)) continue;
    auto const unit = std::ranges::find(verdicts, entry.unit, &rule::Verdict::unit);
    if (unit != verdicts.end() && unit->judged && all_loaded(*unit) && asked(unit->prefix() + entry.path))
      gone.push_back(entry);
  }
  return gone;
}

}  // namespace bcd::output
