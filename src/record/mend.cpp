#include "bcd/record/mend.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "bcd/record/arrange.hpp"
#include "bcd/record/kinds.hpp"

namespace bcd::record {
namespace {

class Mender {
 public:
  Mender(KindInfo const& kind, source::File const& file, Findings const& findings) : kind_{kind}, file_{file}, findings_{findings}, before_{source::parse_yaml(file)}, errors_{errors(file)} {}

  Mended operator()() {
    std::vector<std::size_t> apart;
    for (std::size_t i = 0; i < findings_.size(); ++i)
      if (free(findings_[i])) apart.push_back(i);
    try_all(apart);
    return {bytes(done_), std::move(done_)};
  }

 private:
  using Indexes = std::vector<std::size_t>;

  std::ptrdiff_t errors(source::File const& file) const {
    return std::ranges::count(faults_of(kind_, file), Severity::error, &Finding::severity);
  }

  // Takes the places of the finding's edits, if none of them is taken.
  bool free(Finding const& finding) {
    auto const is_taken = [&](source::Edit const& edit) {
      auto const next = taken_.lower_bound(edit.span.begin);
      return (next != taken_.end() && (next->first == edit.span.begin || next->first < edit.span.end)) || (next != taken_.begin() && std::prev(next)->second > edit.span.begin);
    };
    if (finding.edits.empty() || std::ranges::any_of(finding.edits, is_taken)) return false;
    for (source::Edit const& edit : finding.edits) taken_.emplace(edit.span.begin, edit.span.end);
    return true;
  }

  std::string bytes(Indexes const& of) const {
    std::vector<source::Edit> edits;
    for (std::size_t const i : of) edits.insert(edits.end(), findings_[i].edits.begin(), findings_[i].edits.end());
    return source::edited(file_, std::move(edits));
  }

  bool good(Indexes const& of) const {
    source::File const after{file_.path(), bytes(of)};
    source::Document const parsed = source::parse_yaml(after);
    if (!parsed.whole && before_.whole) return false;
    auto const mended = std::ranges::count_if(of, [&](std::size_t i) { return findings_[i].severity == Severity::error; });
    return mended == 0 ? same_values(before_.root, parsed.root) : errors(after) <= errors_ - mended;
  }

  // Adds to what is done as many as go well: all at once, or else each half by itself.
  void try_all(std::span<std::size_t const> some) {
    if (some.empty()) return;
    Indexes with = done_;
    with.insert(with.end(), some.begin(), some.end());
    if (good(with)) {
      done_ = std::move(with);
    } else if (some.size() > 1) {
      try_all(some.first(some.size() / 2));
      try_all(some.subspan(some.size() / 2));
    }
  }

  KindInfo const& kind_;
  source::File const& file_;
  Findings const& findings_;
  source::Document before_;
  std::ptrdiff_t errors_;
  std::map<std::uint32_t, std::uint32_t> taken_;
  Indexes done_;
};

}  // namespace

Mended mend(KindInfo const& kind, source::File const& file, Findings const& findings) { return Mender{kind, file, findings}(); }

}  // namespace bcd::record
