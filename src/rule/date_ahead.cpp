// Dates that a record states as facts although they are after as_of.
#include <algorithm>

#include "bcd/record/path.hpp"
#include "bcd/rule/rules.hpp"
#include "moments.hpp"

namespace bcd::rule {
namespace {

// A paper may be prepared days before it is signed. An error of so few days resolves itself.
constexpr int days_to_prepare = 7;
// No plan reaches so far ahead; the year is a typing error.
constexpr int days_of_any_plan = 3653;  // ten years
// Longest usual interval between the records of an active unit.
constexpr int days_between_records = 31;

struct Fact {
  source::File const* file;
  std::string const* id;  // of the record
  record::FieldInfo const* field;
  source::Span span;
  Date day;
};

template <class R>
std::vector<Way> const& facts_of() {
  static std::vector<Way> const ways = [] {
    std::vector<Way> made;
    for (char const* path : record::Kind<R>::facts) made.emplace_back(record::kind_info<R>, path);
    if constexpr (requires(R one) { one.waivers; }) made.emplace_back(record::kind_info<R>, "waivers.date");
    return made;
  }();
  return ways;
}

// Reports the first date of a record that is too far ahead for any plan, whether fact or plan.
void check_plans(CheckContext const& c, Rule const& rule, Findings& out, auto const& record) {
  using R = std::remove_cvref_t<decltype(record.value)>;
  static std::vector<record::FieldPath> const days = [] {
    std::vector<record::FieldPath> paths = record::field_paths(record::kind_info<R>);
    std::erase_if(paths, [](record::FieldPath const& path) { return path.leaf->form != record::ValueForm::date; });
    return paths;
  }();
  for (record::FieldPath const& path : days) {
    for (record::AtBase const* const at : record::values_at(path, &record.value, c.as_of)) {
      if (!at || value_as<Date>(*path.leaf, *at) - c.as_of <= days_of_any_plan) continue;
      add(out, rule, *record.file, at->span, record.id,
          {{"what", title_words(*path.steps.back())}, {"day", value_as<Date>(*path.leaf, *at)}, {"judged", c.as_of}});
      return;
    }
  }
}

// Adds the facts of one record that are after as_of.
void collect(CheckContext const& c, auto const& record, std::vector<Fact>& found) {
  using R = std::remove_cvref_t<decltype(record.value)>;
  if constexpr (requires { record::Kind<R>::planned(record.value); })
    if (record::Kind<R>::planned(record.value)) return;
  for (Way const& way : facts_of<R>())
    for (std::size_t item = 0; item < way.count(&record.value); ++item)
      if (auto const day = day_at(c, way, &record.value, item); day && *day > c.as_of)
        found.push_back({record.file, &record.id, &way.field(), way.at(&record.value, item)->span, *day});
}

}  // namespace

static void check_facts(CheckContext const& c, Rule const& rule, Findings& out) {
  std::vector<Fact> ahead;
  each_record(c.unit, [&](auto const& record) {
    if constexpr (requires { record::Kind<std::remove_cvref_t<decltype(record.value)>>::facts; })
      collect(c, record, ahead);
  });
  each_record(c.unit, [&](auto const& record) { check_plans(c, rule, out, record); });
  // File of the last reported fact. Only the first fact of a record is reported, because the others follow from it or
  // show up in the next check.
  source::File const* told = nullptr;
  for (Fact const& fact : ahead) {
    if (fact.day - c.as_of > days_of_any_plan) continue;  // reported by check_plans
    if (fact.file == told || fact.day - c.as_of <= days_to_prepare) continue;
    // If other records continue to about that day, as_of is in the unit's past, and the fact has happened since.
    auto const leads_there = [&](Fact const& other) {
      return other.file != fact.file && other.day >= fact.day - days_between_records;
    };
    if (std::ranges::any_of(ahead, leads_there)) continue;
    told = fact.file;
    add(out, rule, *fact.file, fact.span, *fact.id,
        {{"what", title_words(*fact.field)}, {"day", fact.day}, {"judged", c.as_of}});
  }
}

Rule const date_ahead{
    .info = {.id = "date-ahead",
             .severity = Severity::warning,
             .message = {"{what} ghi {day}, sau ngày xét {judged}", "{what} is {day}, after the as-of day {judged}"},
             .fix = {"ghi đúng ngày; việc chưa xảy ra thì chưa ghi là đã họp, đã gửi, đã ký",
                     "record the correct day; do not record an act as held, sent or signed before it happens"},
             .bad = "# xét ngày 2026-04-10\nstatus: submitted\nsubmitted: 2027-03-19\n",
             .good = "# xét ngày 2026-04-10\nstatus: submitted\nsubmitted: 2026-03-19\n",
             .yields = true},
    .check = check_facts};

Family fact_rules() {
  static constexpr Rule const* rules[]{&date_ahead};
  return rules;
}

}  // namespace bcd::rule
