#include "bcd/finding/identity.hpp"

#include <algorithm>
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

// A part of what a finding is about, in the order of its arguments.
struct Part {
  enum class Kind { name, value, id };  // id: a text that may begin with the id of a record
  Kind kind;
  std::string text;
};

// Collects the values of arguments. An argument without a value leaves no part.
class Parts {
 public:
  bool values(Args const& args) {
    bool some = false;
    for (NamedArg const& one : args) {
      std::size_t const before = all_.size();
      all_.push_back({Part::Kind::name, std::string{one.name}});
      if (value(one.value)) some = true;
      else all_.resize(before);
    }
    return some;
  }
  std::vector<Part> const& all() const { return all_; }

 private:
  bool value(Arg const& arg) {
    return std::visit([&](auto const& one) { return take(one); }, arg.value());
  }
  bool add(Part::Kind kind, std::string_view text) {
    all_.push_back({kind, std::string{text}});
    return !text.empty();
  }
  bool take(std::string const& text) {  // it may be the subject of a waiver to write
    return add(Part::Kind::id, text.ends_with(".yaml") ? stem(text) : std::string_view{text});
  }
  bool take(Date day) { return add(Part::Kind::value, day.str()); }
  bool take(Period period) { return add(Part::Kind::value, period.str()); }
  bool take(Reference const& one) {
    add(Part::Kind::id, one.kind == Ref::file ? stem(one.id) : std::string_view{one.id});
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

  std::vector<Part> all_;
};

// Returns an id by its former name if it was renamed. Accepts what begins with one: a task "2026-q1-committee/1", a
// duty "le-van-c 2026-03".
std::string formerly(std::string_view text, FormerIds const& former) {
  std::string_view const name = named_in(text);
  auto const was = former.find(name);
  return was == former.end() ? std::string{text} : was->second + std::string{text.substr(name.size())};
}

std::vector<KnownFinding> reduced(std::span<LocatedFinding const> findings, Names const& names) {
  std::vector<KnownFinding> all;
  for (LocatedFinding const& one : findings)
    all.push_back({identity_of(one), likeness_of(one, names), one.severity, one.waived});
  return all;
}

}  // namespace

std::string identity_of(LocatedFinding const& finding, FormerIds const& former) {
  Hash hash;
  hash.word(finding.rule->id).word(formerly(finding.subject.str(), former));
  Parts parts;
  if (!parts.values(finding.args)) return hash.word(formerly(stem(finding.path), former)).hex();
  for (Part const& part : parts.all()) hash.word(part.kind == Part::Kind::id ? formerly(part.text, former) : part.text);
  return hash.hex();
}

std::string fingerprint_of(std::string_view unit, LocatedFinding const& finding, FormerIds const& former) {
  return Hash{}.word(unit).word(identity_of(finding, former)).hex();
}

Likeness likeness_of(LocatedFinding const& finding, Names const& names) {
  Likeness likeness;
  std::vector<std::string> values;
  auto const take = [&](std::string_view text) {
    std::string_view const name = named_in(text);
    bool const named = names.contains(name);
    if (named && std::ranges::find(likeness.ids, name) == likeness.ids.end()) likeness.ids.emplace_back(name);
    if (std::string_view const value = named ? text.substr(name.size()) : text; !value.empty())
      values.emplace_back(value);
  };
  take(finding.subject.str());
  take(stem(finding.path));
  Parts parts;
  parts.values(finding.args);
  std::string_view argument;
  for (Part const& part : parts.all()) {
    if (part.kind == Part::Kind::name) argument = part.text;
    else if (part.kind == Part::Kind::id) take(part.text);
    else values.push_back(std::string{argument} + "=" + part.text);
  }
  std::ranges::sort(values);  // the order of a list may be that of its ids
  Hash hash;
  hash.word(finding.rule->id);
  for (std::string const& value : values) hash.word(value);
  likeness.shape = hash.hex();
  return likeness;
}

KnownFindings::KnownFindings(std::vector<KnownFinding> findings, std::string unit)
    : all_{std::move(findings)}, unit_{std::move(unit)}, taken_(all_.size()) {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    by_identity_[all_[i].identity].push_back(i);
    if (!all_[i].likeness.shape.empty()) by_shape_[all_[i].likeness.shape].push_back(i);
  }
}

KnownFindings::KnownFindings(std::span<LocatedFinding const> findings, Names const& names)
    : KnownFindings{reduced(findings, names)} {}

std::string KnownFindings::key(LocatedFinding const& finding, FormerIds const& former) const {
  return unit_.empty() ? identity_of(finding, former) : fingerprint_of(unit_, finding, former);
}

bool KnownFindings::take_from(std::vector<std::size_t> const& candidates, LocatedFinding const& finding,
                              std::function<bool(KnownFinding const&)> const& same) {
  auto const as_grave = std::ranges::find_if(candidates, [&](std::size_t i) {
    return !taken_[i] && all_[i].severity >= finding.severity && (finding.waived || !all_[i].waived) && same(all_[i]);
  });
  if (as_grave == candidates.end()) return false;
  taken_[*as_grave] = true;
  return true;
}

bool KnownFindings::take(LocatedFinding const& finding, FormerIds const& former) {
  auto const same = by_identity_.find(key(finding, former));
  return same != by_identity_.end() && take_from(same->second, finding, [](auto const&) { return true; });
}

bool KnownFindings::take_renamed(LocatedFinding const& finding, FormerIds const& former, Names const& names) {
  if (take(finding, former)) return true;
  Likeness const now = likeness_of(finding, names);
  auto const alike = by_shape_.find(now.shape);
  if (alike == by_shape_.end()) return false;
  std::set<std::string_view> ids;
  for (std::string const& id : now.ids) {
    auto const was = former.find(id);
    ids.insert(was == former.end() ? id : was->second);
  }
  // A finding without a renamed id is the same only if each id is in its place.
  if (std::ranges::equal(ids, std::set<std::string_view>{now.ids.begin(), now.ids.end()})) return false;
  return take_from(alike->second, finding, [&](KnownFinding const& known) {
    return ids == std::set<std::string_view>{known.likeness.ids.begin(), known.likeness.ids.end()};
  });
}

std::vector<std::size_t> KnownFindings::left() const {
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < taken_.size(); ++i)
    if (!taken_[i]) indexes.push_back(i);
  return indexes;
}

}  // namespace bcd
