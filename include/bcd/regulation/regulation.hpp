// A regulation loaded, and the law of a unit on a day: the regulation in force with the unit's house rules and
// readings.
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
  // Clauses by the place of their kind among the fields of Clause; made when the regulation loads.
  std::array<std::vector<record::Clause const*>, record::Kind<record::Clause>::fields.size()> by_kind;
};

// Loads a regulation; its faults go to `out`, and record.whole tells whether it can be judged by.
std::shared_ptr<Regulation const> load_regulation(std::unique_ptr<source::File> file, record::Findings& out);
// One of those that come with the program, or nothing. Loaded once, safe from any thread.
std::shared_ptr<Regulation const> builtin_regulation(std::string_view id);
std::vector<std::string_view> builtin_regulation_ids();

// A reading, with the value that holds, on which a provision rests beside the one its clause stands under; name "" for
// none.
struct Reliance {
  std::string_view article, name, value;
};

// A clause of one kind that applies, with where it comes from. `of` is null for a house rule.
template <class C>
struct Provision {
  C const* clause = nullptr;
  record::Clause const* entry = nullptr;
  Regulation const* of = nullptr;
  bool unsettled = false;  // rests on what the text does not say and the unit has not decided: no more than a warning
  Reliance rests_on = {};
  bool house_rule() const { return of == nullptr; }
  std::string_view article() const { return entry->article ? std::string_view{*entry->article} : std::string_view{}; }
};

// What binds a unit on one day.
class Law {
 public:
  Law(Regulation const& regulation, record::UnitRecord const& unit) : regulation_{&regulation}, unit_{&unit} {}
  Regulation const& regulation() const { return *regulation_; }

  template <class C>
  std::vector<Provision<C>> all(record::At<C> record::Clause::*kind) const {
    std::vector<Provision<C>> found;
    for (record::Clause const* clause : regulation_->clauses<C>())
      if (applies(*clause)) found.push_back({&*(clause->*kind), clause, regulation_, stands_unsettled(*clause)});
    for (auto const& clause : *unit_->house_rules)
      if (auto const& one = (*clause).*kind) found.push_back({&*one, &*clause, nullptr});
    return found;
  }
  // Those that name the body among their `bodies`.
  template <class C>
  std::vector<Provision<C>> about(record::At<C> record::Clause::*kind, std::string_view body) const {
    std::vector<Provision<C>> found;
    for (auto const& one : all(kind))
      for (auto const& named : *one.clause->bodies)
        if (named->id == body) {
          found.push_back(one);
          break;
        }
    return found;
  }
  // The reading of that name for an article: the unit's own choice, else the regulation's, else "".
  std::string_view reading(std::string_view article, std::string_view name) const;
  // A day off ends a term with the next working day (Civil Code 2015, article 148.5) unless a reading of the article
  // differs.
  Roll roll(std::string_view article) const;
  // Is the reading silent, and not adopted by a paper of the unit (`decided`)?
  bool is_unsettled(std::string_view article, std::string_view name) const;
  // The provision judged by a reading that the program acts on: that of its own article, else the one of that name in
  // another article. Unchanged where the regulation has no such reading.
  template <class C>
  Provision<C> by(Provision<C> provision, std::string_view name) const {
    if (auto const rests_on = reliance(provision.article(), name); !provision.house_rule() && !rests_on.name.empty()) {
      provision.rests_on = rests_on;
      provision.unsettled = provision.unsettled || is_unsettled(rests_on.article, name);
    }
    return provision;
  }
  // Is the clause in force under the readings chosen? One without `under` always is.
  bool applies(record::Clause const& clause) const {
    return !clause.under ||
           reading(clause.article ? *clause.article : "", *clause.under->reading) == *clause.under->value;
  }

 private:
  // The unit's own choice of the reading; null when it made none.
  record::ReadingChoice const* choice(record::Reading const& reading) const;
  Reliance reliance(std::string_view article, std::string_view name) const;
  bool stands_unsettled(record::Clause const& clause) const {
    return clause.under && is_unsettled(*clause.article, *clause.under->reading);
  }

  Regulation const* regulation_;
  record::UnitRecord const* unit_;
};

// What a clause says, in a few words: for findings and `bcd regulation show`.
Arg words(record::Clause const& clause, Regulation const* regulation);
// Where a clause stands and what it says, with the reading it applies under. `of`: null for a house rule.
Citation cite(record::Clause const& entry, Regulation const* of, Regulation const& in_force);
// Adds a reading to those that a citation names already.
void add_reading(Citation& citation, Regulation const& of, Reliance const& rests_on);
template <class C>
Citation cite(Provision<C> const& provision, Regulation const& in_force) {
  Citation citation = cite(*provision.entry, provision.of, in_force);
  if (!provision.rests_on.name.empty()) add_reading(citation, *provision.of, provision.rests_on);
  return citation;
}
// What a body is called: "Ban Chỉ đạo"; its id when the regulation does not know it.
std::string body_name(Regulation const& regulation, std::string_view body);
// What a role is called in a body: "Phó Trưởng Ban Thường trực"; the plain word when the regulation gives no title.
std::string role_title(Regulation const& regulation, std::string_view body, record::Role role, Lang lang);
// The same in both languages.
Arg role_words(Regulation const& regulation, std::string_view body, record::Role role);

}  // namespace bcd::regulation
