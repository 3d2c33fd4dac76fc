#include "bcd/finding/identity.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "bcd/text/hash.hpp"

namespace bcd {
namespace {

// "meetings/2026/2026-q2.yaml" -> "2026-q2". Ignores the folder, because a record that moved is the same record.
std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

// Returns the id with which a subject begins: "2026-q1-committee/1", "le-van-c 2026-03".
std::string_view named_in(std::string_view subject) { return subject.substr(0, subject.find_first_of("/ ")); }

class Hasher {
 public:
  explicit Hasher(FormerIds const& former) : former_{former} {}
  void word(std::string_view text) { hash_.word(text); }
  // Hashes an id by its former name if it was renamed. Accepts what begins with one: a task "2026-q1-committee/1", a
  // duty "le-van-c 2026-03".
  void id(std::string_view text) {
    std::string_view const name = named_in(text);
    auto const was = former_.find(name);
    if (was == former_.end()) return word(text);
    word(was->second + std::string{text.substr(name.size())});
  }
  // Hashes the values of arguments. False if there are none.
  bool values(Args const& args) {
    bool some = false;
    for (NamedArg const& one : args) {
      Hash const before = hash_;
      word(one.name);
      if (value(one.value)) some = true;
      else hash_ = before;
    }
    return some;
  }
  std::string hex() const { return hash_.hex(); }

 private:
  bool value(Arg const& arg) {
    return std::visit([&](auto const& one) { return take(one); }, arg.value());
  }
  bool take(std::string const& text) {
    id(text.ends_with(".yaml") ? stem(text) : std::string_view{text});  // it may be the subject of a waiver to write
    return !text.empty();
  }
  bool take(Date day) { return word(day.str()), true; }
  bool take(Period period) { return word(period.str()), true; }
  bool take(Reference const& one) {
    id(one.kind == Ref::file ? stem(one.id) : std::string_view{one.id});
    return true;
  }
  bool take(Phrase const& phrase) { return values(phrase.args); }
  bool take(ArgList const& list) {
    bool some = false;
    for (Arg const& item : list.items) some = value(item) || some;
    return some;
  }
  bool take(Words const&) { return false; }
  bool take(long) { return false; }  // a count is not part of the identity

  FormerIds const& former_;
  Hash hash_;
};

std::vector<KnownFinding> reduced(std::span<LocatedFinding const> findings) {
  std::vector<KnownFinding> all;
  for (LocatedFinding const& one : findings)
    all.push_back({identity_of(one), std::string{one.rule->id}, one.path, one.subject.str(), one.severity, one.waived});
  return all;
}

}  // namespace

std::string identity_of(LocatedFinding const& finding, FormerIds const& former) {
  Hasher hasher{former};
  hasher.word(finding.rule->id);
  hasher.id(finding.subject.str());
  if (!hasher.values(finding.args)) hasher.id(stem(finding.path));
  return hasher.hex();
}

std::string fingerprint_of(std::string_view unit, LocatedFinding const& finding, FormerIds const& former) {
  return Hash{}.word(unit).word(identity_of(finding, former)).hex();
}

std::array<std::string_view, 2> names_in(std::string_view path, std::string_view subject) {
  return {stem(path), named_in(subject)};
}

KnownFindings::KnownFindings(std::vector<KnownFinding> findings, std::string unit)
    : all_{std::move(findings)}, unit_{std::move(unit)}, taken_(all_.size()) {
  for (std::size_t i = 0; i < all_.size(); ++i) by_identity_[all_[i].identity].push_back(i);
}

KnownFindings::KnownFindings(std::span<LocatedFinding const> findings) : KnownFindings{reduced(findings)} {}

std::string KnownFindings::key(LocatedFinding const& finding, FormerIds const& former) const {
  return unit_.empty() ? identity_of(finding, former) : fingerprint_of(unit_, finding, former);
}

bool KnownFindings::take(LocatedFinding const& finding, FormerIds const& former) {
  auto const same = by_identity_.find(key(finding, former));
  if (same == by_identity_.end()) return false;
  auto const as_grave = std::ranges::find_if(same->second, [&](std::size_t i) {
    return !taken_[i] && all_[i].severity >= finding.severity && (finding.waived || !all_[i].waived);
  });
  if (as_grave == same->second.end()) return false;
  taken_[*as_grave] = true;
  return true;
}

FormerIds KnownFindings::renamed(std::span<LocatedFinding const* const> unknown,
                                 std::function<bool(std::string_view)> const& gone) const {
  std::set<std::string_view> had;              // names with findings
  std::set<std::string, std::less<>> claimed;  // former names that are already assigned
  for (KnownFinding const& one : all_)
    for (std::string_view const name : names_in(one.path, one.subject)) had.insert(name);
  FormerIds ids;
  // Adds the pair to the renames, if it may be one.
  auto const pair = [&](FormerIds& with, std::string_view now, std::string_view was) {
    if (now != was && !ids.contains(now) && !had.contains(now) && !claimed.contains(was) && gone(was))
      with.emplace(now, was);
  };
  std::vector<std::size_t> const candidates = left();
  for (LocatedFinding const* finding : unknown)
    for (std::size_t const i : candidates) {
      KnownFinding const& known = all_[i];
      if (known.rule != finding->rule->id) continue;
      auto const now = names_in(finding->path, finding->subject.str()), was = names_in(known.path, known.subject);
      FormerIds with = ids;
      for (std::size_t role = 0; role < now.size(); ++role) pair(with, now[role], was[role]);
      if (with.size() == ids.size() || key(*finding, with) != known.identity) continue;
      ids = std::move(with);
      for (auto const& one : ids) claimed.insert(one.second);
      break;
    }
  return ids;
}

std::vector<std::size_t> KnownFindings::left() const {
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < taken_.size(); ++i)
    if (!taken_[i]) indexes.push_back(i);
  return indexes;
}

}  // namespace bcd
