#include "bcd/finding/identity.hpp"

#include <algorithm>
#include <variant>

#include "bcd/text/hash.hpp"

namespace bcd {
namespace {

// "meetings/2026/2026-q2.yaml" -> "2026-q2". Ignores the folder, because a record that moved is the same record.
std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

class Hasher {
 public:
  explicit Hasher(FormerIds const& former) : former_{former} {}
  void word(std::string_view text) { hash_.word(text); }
  // Hashes an id by its former name if it was renamed. Accepts a task's id: "2026-q1-committee/1".
  void id(std::string_view text) {
    auto const was = former_.find(text.substr(0, text.find('/')));
    if (was == former_.end()) return word(text);
    std::size_t const slash = text.find('/');
    word(was->second + std::string{slash == text.npos ? std::string_view{} : text.substr(slash)});
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
    word(text.ends_with(".yaml") ? stem(text) : std::string_view{text});
    return !text.empty();
  }
  bool take(Date day) { return word(day.str()), true; }
  bool take(Period period) { return word(period.str()), true; }
  bool take(Reference const& one) {
    if (one.kind == Ref::file) word(stem(one.id));
    else id(one.id);
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

}  // namespace

std::string identity_of(LocatedFinding const& finding, FormerIds const& former) {
  Hasher hasher{former};
  hasher.word(finding.rule->id);
  hasher.id(finding.subject.str());
  if (!hasher.values(finding.args)) hasher.id(stem(finding.path));
  return hasher.hex();
}

KnownFindings::KnownFindings(std::span<LocatedFinding const> findings) {
  for (LocatedFinding const& one : findings) known_[identity_of(one)].push_back({one.severity, one.waived});
}

bool KnownFindings::take(LocatedFinding const& finding, FormerIds const& former) {
  auto const same = known_.find(identity_of(finding, former));
  if (same == known_.end()) return false;
  auto const as_grave = std::ranges::find_if(same->second, [&](Weight const& was) {
    return was.severity >= finding.severity && (finding.waived || !was.waived);
  });
  if (as_grave == same->second.end()) return false;
  same->second.erase(as_grave);
  return true;
}

}  // namespace bcd
