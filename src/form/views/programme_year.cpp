#include "programme_year.hpp"

#include <algorithm>

#include "bcd/ledger/duties.hpp"

namespace bcd::form {

Year recorded_year(Asked const& asked, std::string committee) {
  Year year{asked.unit, asked.as_of, *asked.period, asked.as_of, std::move(committee), {}, {}, {}, {}};
  for (auto const& one : asked.unit.programmes.all) {
    if (!one.whole || *one->year != year.period.year) continue;
    bool const of_committee = !one->of || one->of->id == year.committee;
    (of_committee ? year.programmes : asked.unit.known_body(one->of->id) ? year.of_bodies : year.plans).push_back(&one);
  }
  // Sorted by day of adoption, drafts last.
  std::ranges::stable_sort(year.programmes, {}, [&](Programme const* one) {
    auto const day = ledger::adopted_on(asked.unit, one->value, asked.as_of);
    return std::pair{!day, day.value_or(Date{})};
  });
  return year;
}

std::string adoption_words(Year const& year, record::Programme const& programme) {
  if (!programme.adopted) return {};
  record::Adopted const& adopted = *programme.adopted;
  std::string const soon = ledger::adopted_on(year.unit, programme, year.as_of) ? "" : "dự kiến ";
  if (!adopted.meeting)
    return soon + "văn bản số " + *adopted.number + (adopted.date ? ", ngày " + short_date(*adopted.date) : "");
  auto const* const meeting = year.unit.meetings.find(adopted.meeting->id);
  if (!meeting) return gap("cuộc họp thông qua");
  std::string const body =
      regulation::body_name(*year.unit.in_force(*meeting->value.date).regulation, meeting->value.body->id);
  return soon + meeting_noun(meeting->value) + " của " + body + ", ngày " + short_date(*meeting->value.date);
}

std::string ItemRow::partners() const {
  std::vector<std::string> names;
  for (auto const& one : *item.partners) names.push_back(comrade(year.unit, one->id, year.day));
  return capitalised(joined(names, ", "));
}

std::string ProgrammeRow::heading() const {
  if (year.programmes.size() + year.of_bodies.size() < 2) return {};
  std::string const words = adoption_words(year, programme.value),
                    of = known_name(year.unit, programme->of ? programme->of->id : year.committee, year.day);
  return "Chương trình của " + of + (words.empty() ? " (chưa ghi việc thông qua)" : " (thông qua: " + words + ")");
}

std::vector<ItemRow> ProgrammeRow::items() const {
  std::vector<ItemRow> rows;
  for (auto const& item : *programme->items) rows.push_back({year, *item});
  return rows;
}

std::vector<ProgrammeRow> programmes(Year const& year) {
  std::vector<ProgrammeRow> rows;
  for (auto const* one : year.programmes) rows.push_back({year, *one});
  for (auto const* one : year.of_bodies) rows.push_back({year, *one});
  return rows;
}

std::vector<ProgrammeRow> plans(Year const& year) {
  auto sorted = year.plans;
  auto const rank = [&](Programme const* one) {
    auto const* const member = year.unit.members.find(one->value.of->id);
    return std::pair{member ? (member->value.order ? int(*member->value.order) : 10000) : 20000,
                     std::string_view{one->id}};
  };
  std::ranges::sort(sorted, {}, rank);
  std::vector<ProgrammeRow> rows;
  for (auto const* plan : sorted) {
    auto const& adopted = (*plan)->adopted;
    if (adopted && adopted->date && *adopted->date > year.as_of) continue;  // made after the paper
    rows.push_back({year, *plan});
  }
  return rows;
}

}  // namespace bcd::form
