// A loaded regulation, and the law of a unit: the regulation in force with the unit's house rules and readings.
#pragma once
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/loader.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/unit_record.hpp"
#include "bcd/regulation/calendar.hpp"
#include "bcd/regulation/readings.hpp"

namespace bcd::regulation {

struct Regulation {
  std::unique_ptr<source::File> file;
  record::Record<record::RegulationRecord> record;

  std::string const& id() const { return *record->id; }
  // Null if there is no such body or reading.
  record::Body const* body(std::string_view id) const;
  record::Reading const* reading(std::string_view article, std::string_view name) const;
  // The clauses of one kind, in the order of the text.
  template <class C>
  std::vector<record::Clause const*> const& clauses() const {
    static auto const kind = std::size_t(
        std::ranges::find(record::Kind<record::Clause>::fields, &record::shape_info<C>, &record::FieldInfo::shape) -
        record::Kind<record::Clause>::fields.begin());
    return by_kind[kind];
  }
  // Clauses indexed by the position of their kind among the fields of Clause. Filled when the regulation loads.
  std::array<std::vector<record::Clause const*>, record::Kind<record::Clause>::fields.size()> by_kind;
};

// Loads a regulation. Appends its findings to `out`. If record.whole is false, rules must not use the regulation.
std::shared_ptr<Regulation const> load_regulation(std::unique_ptr<source::File> file, record::Findings& out);
// Returns a built-in regulation, or null if there is none with this id. Loaded once. Thread-safe.
std::shared_ptr<Regulation const> builtin_regulation(std::string_view id);
std::vector<std::string_view> builtin_regulation_ids();

// A reading on which a provision depends in addition to its clause's `under`, with the value in force. `name` is "" if
// there is none.
struct Reliance {
  std::string_view article, name, value;
};

// An applicable clause of one kind, and its origin. `of` is null for a house rule.
template <class C>
struct Provision {
  C const* clause = nullptr;
  record::Clause const* entry = nullptr;
  Regulation const* of = nullptr;
  // True if it depends on a silent reading that the unit has not adopted. A finding based on it is at most a warning.
  bool unsettled = false;
  Reliance rests_on = {};
  bool house_rule() const { return of == nullptr; }
  std::string_view article() const { return entry->article ? std::string_view{*entry->article} : std::string_view{}; }
};

// The clauses and readings that bind a unit on one day.
class Law {
 public:
  Law(Regulation const& regulation, record::UnitRecord const& unit) : regulation_{&regulation}, unit_{&unit} {}
  Regulation const& regulation() const { return *regulation_; }

  template <class C>
  // Returns the applicable clauses of one kind: those of the regulation, then the house rules.
  std::vector<Provision<C>> all(record::At<C> record::Clause::*kind) const {
    std::vector<Provision<C>> found;
    auto const keep = [&](record::Clause const& entry, Regulation const* of, bool unsettled) {
      C const& clause = *(entry.*kind);
      found.push_back({&clause, &entry, of, unsettled});
      if constexpr (requires { clause.levels; })  // a report that passes upward obliges each level
        for (C const& level : clause.levels) found.push_back({&level, &entry, of, unsettled});
    };
    for (record::Clause const* clause : regulation_->clauses<C>())
      if (applies(*clause)) keep(*clause, regulation_, stands_unsettled(*clause));
    for (auto const& clause : *unit_->house_rules)
      if ((*clause).*kind) keep(*clause, nullptr, false);
    return found;
  }
  // Returns the provisions whose `bodies` contain the body. Clauses about meetings apply to kinds of meeting: see the
  // next two.
  template <class C>
  std::vector<Provision<C>> about(record::At<C> record::Clause::*kind, std::string_view body) const
      requires(!record::OnMeetings<C>) {
    return of_body(kind, body);
  }
  // Returns the provisions that apply to the body's meetings of this kind.
  template <record::OnMeetings C>
  std::vector<Provision<C>> about(record::At<C> record::Clause::*kind, std::string_view body,
                                  record::MeetingKind meetings) const {
    std::vector<Provision<C>> found = of_body(kind, body);
    std::erase_if(found, [&](auto const& one) { return !applies_to(*one.clause, meetings); });
    return found;
  }
  template <record::OnMeetings C>
  std::vector<Provision<C>> about(record::At<C> record::Clause::*kind, record::Meeting const& meeting) const {
    return about(kind, meeting.body->id, *meeting.kind);
  }
  // Returns the value of an article's reading: the unit's choice, otherwise the regulation's. Empty if there is no such
  // reading.
  std::string_view reading(std::string_view article, std::string_view name) const;
  // Returns how a due day on a day off moves: to the next working day (Civil Code 2015, article 148.5), unless a
  // reading of the article differs.
  Roll roll(std::string_view article) const;
  // True if the reading is silent and the unit has not adopted it by a paper (`decided`).
  bool is_unsettled(std::string_view article, std::string_view name) const;
  // Adds to a provision the reading of this name on which it depends: that of its own article, otherwise that of
  // another article. Returns it unchanged if it is a house rule or the regulation has no such reading.
  template <class C>
  Provision<C> by(Provision<C> provision, std::string_view name) const {
    if (auto const rests_on = reliance(provision.article(), name); !provision.house_rule() && !rests_on.name.empty()) {
      provision.rests_on = rests_on;
      provision.unsettled = provision.unsettled || is_unsettled(rests_on.article, name);
    }
    return provision;
  }
  // True if the clause is in force under the chosen readings. Always true for a clause without `under`.
  bool applies(record::Clause const& clause) const {
    return !clause.under ||
           reading(clause.article ? *clause.article : "", *clause.under->reading) == *clause.under->value;
  }

 private:
  template <class C>
  std::vector<Provision<C>> of_body(record::At<C> record::Clause::*kind, std::string_view body) const {
    std::vector<Provision<C>> found = all(kind);
    std::erase_if(found, [&](auto const& one) {
      return std::ranges::none_of(*one.clause->bodies, [&](auto const& named) { return named->id == body; });
    });
    return found;
  }
  // Returns the unit's own choice of the reading; null if it made none.
  record::ReadingChoice const* choice(record::Reading const& reading) const;
  Reliance reliance(std::string_view article, std::string_view name) const;
  bool stands_unsettled(record::Clause const& clause) const {
    return clause.under && is_unsettled(*clause.article, *clause.under->reading);
  }

  Regulation const* regulation_;
  record::UnitRecord const* unit_;
};

// Returns a clause in a few words, for findings and `bcd regulation show`.
Arg words(record::Clause const& clause, Regulation const* regulation);
// Returns the article, the words and the reading of a clause. `of`: the regulation that contains it, or null for a
// house rule. `in_force`: supplies the names of bodies and roles.
Citation cite(record::Clause const& entry, Regulation const* of, Regulation const& in_force);
// Appends a reading to the citation, unless it is the only one already there.
void add_reading(Citation& citation, Regulation const& of, Reliance const& rests_on);
template <class C>
Citation cite(Provision<C> const& provision, Regulation const& in_force) {
  Citation citation = cite(*provision.entry, provision.of, in_force);
  if (!provision.rests_on.name.empty()) add_reading(citation, *provision.of, provision.rests_on);
  return citation;
}
// Returns the name of a body: "Ban Chỉ đạo". Returns its id if the regulation does not define it.
std::string body_name(Regulation const& regulation, std::string_view body);
// Returns the title of a role in a body: "Phó Trưởng Ban Thường trực". Returns the generic word in English, or if the
// regulation gives no title.
std::string role_title(Regulation const& regulation, std::string_view body, record::Role role, Lang lang);
// Like role_title() in both languages.
Arg role_words(Regulation const& regulation, std::string_view body, record::Role role);

}  // namespace bcd::regulation
