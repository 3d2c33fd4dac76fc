#include "bcd/regulation/readings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {
namespace {

using std::string_view;

constexpr string_view rolls[]{"none", "next-working-day", "previous-working-day"}, yes_no[]{"yes", "no"};
constexpr string_view lead_scopes[]{"both", "notify-only"}, lead_days[]{"calendar-day", "working-day"};
constexpr string_view due_days[]{"last-day-of-period", reading::house_rule};
constexpr string_view review_limits[]{reading::none, reading::year_end};
constexpr string_view paper_limits[]{"next-held-meeting", reading::house_rule};

constexpr std::array acted{ActedReading{reading::roll, rolls, true},
                           ActedReading{reading::combine, yes_no, true},
                           ActedReading{reading::head_reports, yes_no, true},
                           ActedReading{reading::absence_lead_scope, lead_scopes, true},
                           ActedReading{reading::absence_lead_days, lead_days, true},
                           ActedReading{reading::due_without_day, due_days, false},
                           ActedReading{reading::review_limit, review_limits, false},
                           ActedReading{reading::minutes_limit, paper_limits, false},
                           ActedReading{reading::conclusion_limit, paper_limits, false}};

// True if some clause of the article applies only under a value of this reading.
bool parts_clauses(Regulation const& regulation, record::Reading const& one) {
  return std::ranges::any_of(*regulation.record->clauses, [&](auto const& clause) {
    return clause->under && *clause->article == *one.article && *clause->under->reading == *one.reading;
  });
}

}  // namespace

ActedReading const* acted_reading(string_view name) {
  auto const found = std::ranges::find(acted, name, &ActedReading::name);
  return found == acted.end() ? nullptr : &*found;
}

bool acts_on(Regulation const& regulation, record::Reading const& one, string_view value) {
  if (value == *one.value || parts_clauses(regulation, one)) return true;
  ActedReading const* const known = acted_reading(*one.reading);
  return known && std::ranges::find(known->values, value) != known->values.end();
}

bool is_obeyed(Regulation const& regulation, record::Reading const& one) {
  return std::ranges::any_of(
      *one.alternatives, [&](auto const& value) { return *value != *one.value && acts_on(regulation, one, *value); });
}

Arg reading_words(Regulation const& regulation, string_view article, string_view name, string_view value) {
  record::Reading const* const found = regulation.reading(article, name);
  if (!found) return "";
  auto const in = [&](Lang lang) { return fmt::format("{} = {} ({})", name, value, found->asked(lang)); };
  return {in(Lang::vi), in(Lang::en)};
}

}  // namespace bcd::regulation
