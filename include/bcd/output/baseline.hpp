// A baseline: the findings that were there on the day a check began to bind, kept in a file. They are counted and fail
// nothing.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/output/fingerprint.hpp"

namespace bcd::output {

struct BaselineEntry {
  std::string unit, path, rule, subject, fingerprint;  // in this order in the file
  auto operator<=>(BaselineEntry const&) const = default;
};
using Baseline = std::set<BaselineEntry>;

// JSON with one entry a line, sorted, so that git shows which came and went.
std::string baseline_text(Baseline const& baseline);
std::optional<Baseline> parse_baseline(std::string_view text);  // nothing when the text is no baseline

// Every finding that no waiver covers, whatever its severity.
Baseline baseline_of(std::span<rule::Verdict const> verdicts);
// Marks the findings that the baseline has.
void mark_known(Baseline const& baseline, std::vector<rule::Verdict>& verdicts);

// The entries that nothing answers to any more, among those of which this check can tell: of a rule and a file that
// were asked for, in a unit that was judged and whose records all loaded, for what a broken record hides is not gone.
// `asked` says whether a path, as the user sees it, was asked for.
std::vector<BaselineEntry> stale(Baseline const& baseline, std::span<rule::Verdict const> verdicts,
                                 rule::Selection const& selection,
                                 std::function<bool(std::string const& path)> const& asked);

}  // namespace bcd::output
