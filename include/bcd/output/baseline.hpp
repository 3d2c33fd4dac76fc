// A baseline: a file with the findings that existed on the day a check became mandatory. Such findings are counted but
// do not fail the check.
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
  std::string unit, path, rule, subject, fingerprint;  // in this order in the file, then the likeness
  Likeness likeness = {};                              // recognizes the finding after ids were renamed
  auto operator<=>(BaselineEntry const&) const = default;
};
using Baseline = std::set<BaselineEntry>;

// Returns JSON with one entry per line, sorted, so that git shows which entries were added and removed.
std::string baseline_text(Baseline const& baseline);
std::optional<Baseline> parse_baseline(std::string_view text);  // empty if the text is not a baseline

// Returns every finding that is not waived, whatever its severity. The verdicts must have the ids of their units
// (rule::Selection::names), here and for mark_known(), or findings are not recognized in what was renamed.
Baseline baseline_of(std::span<rule::Verdict const> verdicts);
// Sets `known` on the findings in the baseline, and clears it on all others. Several findings with the same identity
// are known as often as the baseline has them.
void mark_known(Baseline const& baseline, std::vector<rule::Verdict>& verdicts);

// Returns the entries whose finding no longer exists. Only entries that this check can decide are considered: the rule
// and the file were selected, the unit was judged and all its records loaded, because a broken record may hide a
// finding. `asked` returns true if a path, as the user sees it, was selected.
std::vector<BaselineEntry> stale(Baseline const& baseline, std::span<rule::Verdict const> verdicts,
                                 rule::Selection const& selection,
                                 std::function<bool(std::string const& path)> const& asked);

}  // namespace bcd::output
