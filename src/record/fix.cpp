#include "bcd/record/fix.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "bcd/record/kinds.hpp"
#include "bcd/source/normalize.hpp"

namespace bcd::record {
namespace {

// The number of errors in a file, ordered by severity. A file that cannot be parsed may have more than were found.
struct Wrong {
  bool unreadable = false;
  std::ptrdiff_t errors = 0, warnings = 0;
};

class Fixer {
 public:
  Fixer(KindInfo const& kind, source::File const& file, Findings const& findings)
      : kind_{kind},
        file_{file},
        findings_{findings},
        before_{source::parse_yaml(file)},
        wrong_{wrong(file, before_)} {}

  // Applies the warnings' edits first and separately, so that an error's edit cannot hide a bad one.
  Fixed operator()() {
    for (bool const errors : {false, true}) {
      Indexes left;
      for (std::size_t i = 0; i < findings_.size(); ++i)
        if (is_error(i) == errors && !findings_[i].edits.empty()) left.push_back(i);
      while (!left.empty()) left = try_apart(left);
    }
    return {bytes(done_), std::move(done_), left_ > 0};
  }

 private:
  using Indexes = std::vector<std::size_t>;

  bool is_error(std::size_t i) const { return findings_[i].severity == Severity::error; }

  Wrong wrong(source::File const& file, source::Document const& document) const {
    Wrong sum;
    for (source::Fault const& one : document.faults)
      sum.unreadable = sum.unreadable || (one.fatal() && one.kind != source::FaultKind::duplicate_key);
    for (Finding const& one : faults_of(kind_, file)) ++(one.severity == Severity::error ? sum.errors : sum.warnings);
    return sum;
  }

  // Tries the edits that overlap neither applied ones nor each other. Returns the others, to be tried again with the
  // result known. Empty if all of them overlap applied edits.
  Indexes try_apart(Indexes const& some) {
    taken_.clear();
    for (std::size_t const i : done_) take(findings_[i]);
    Indexes apart, later;
    for (std::size_t const i : some) {
      bool const in_way =
          std::ranges::any_of(findings_[i].edits, [&](source::Edit const& edit) { return is_taken(edit.span); });
      if (!in_way) take(findings_[i]);
      (in_way ? later : apart).push_back(i);
    }
    try_all(apart);
    return apart.empty() ? Indexes{} : later;
  }

  void take(Finding const& finding) {
    for (source::Edit const& edit : finding.edits) taken_.emplace(edit.span.begin, edit.span.end);
  }
  bool is_taken(source::Span span) const {
    auto const next = taken_.lower_bound(span.begin);
    return (next != taken_.end() && (next->first == span.begin || next->first < span.end)) ||
           (next != taken_.begin() && std::prev(next)->second > span.begin);
  }

  std::string bytes(Indexes const& of) const {
    std::vector<source::Edit> edits;
    for (std::size_t const i : of) edits.insert(edits.end(), findings_[i].edits.begin(), findings_[i].edits.end());
    return source::edited(file_, std::move(edits));
  }

  bool good(Indexes const& of) const {
    source::File const after{file_.path(), bytes(of)};
    source::Document const parsed = source::parse_yaml(after);
    Wrong const now = wrong(after, parsed);
    if (now.unreadable) return false;
    if (wrong_.unreadable) return true;         // it had no values to compare with
    std::vector<source::Span> meant_otherwise;  // an error's edit may change the value
    for (std::size_t const i : of)
      if (is_error(i))
        for (source::Edit const& edit : findings_[i].edits) meant_otherwise.push_back(edit.span);
    std::ranges::sort(meant_otherwise, {}, &source::Span::begin);
    bool const whole = parsed.whole || !before_.whole;
    auto const errors = std::ranges::count_if(of, [&](std::size_t i) { return is_error(i); });
    bool const less = now.errors <= wrong_.errors - errors &&
                      (errors > 0 || now.warnings <= wrong_.warnings - std::ptrdiff_t(of.size()));
    return whole && less && source::looks_the_same(before_.root, parsed.root, meant_otherwise);
  }

  // Applies as many as have a good result: all at once, or else each half separately.
  void try_all(std::span<std::size_t const> some) {
    if (some.empty() || left_ <= 0) return;
    left_ -= std::ptrdiff_t(file_.bytes().size());
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
  Wrong wrong_;
  std::map<std::uint32_t, std::uint32_t> taken_;
  Indexes done_;
  // Remaining budget in bytes. Each try costs the size of the file. Enough for thousands of tries on files typed by
  // people.
  std::ptrdiff_t left_ = 8 * 1024 * 1024;
};

}  // namespace

Fixed fix(KindInfo const& kind, source::File const& file, Findings const& findings) {
  return Fixer{kind, file, findings}();
}

}  // namespace bcd::record
