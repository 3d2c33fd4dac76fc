// Drafts the records of a year: its programme or plan, its budget, its days off.
#include <algorithm>

#include "bcd/record/path.hpp"
#include "bcd/regulation/builtin.hpp"
#include "new_kinds.hpp"
#include "new_samples.hpp"

namespace bcd::workspace {
namespace {

// Fills in the first year owed without a record. If nothing is owed, the first year without a record from as-of on.
template <class Duty>
void fill_year(Filling const& f, std::vector<Duty> const& duties, auto const& has_record) {
  int year = f.as_of.year();
  std::optional<int> owed;
  std::string beside;
  for (Duty const& duty : duties) {
    if (has_record(duty.period.year) || (owed && *owed <= duty.period.year)) continue;
    owed = duty.period.year;
    beside = fill({"chậm nhất {due} ({where})", "by {due} ({where})"}, f.lang(),
                  {{"due", duty.due}, {"where", where(*duty.provision.entry, f.lang())}});
  }
  while (!owed && has_record(year)) ++year;
  f.draft.fill("year", std::to_string(owed.value_or(year)), beside);
}

// Returns the last day up to which the next obligation of a year is searched: also when the records of this year and of
// the next one exist already.
Date years_ahead(Filling const& f) { return horizon(f.unit, f.as_of) + 2 * 366; }

// Fills in an empty list and offers an item to start from.
void fill_empty(Filling const& f, std::string_view key) {
  auto const field = record::find_field(f.draft.kind(), key);
  record::DraftValue list = sample_of(f.unit, f.as_of, f.draft, "", *field);
  list.offered = false;
  list.beside =
      Text{"ghi mỗi mục như mẫu dưới đây rồi bỏ dấu []", "write each item as below, then remove the []"}.in(f.lang());
  for (record::DraftValue& item : list.items) item.offered = true;
  f.draft.fill(key, std::move(list));
}

}  // namespace

FillFault fill_programme(Filling const& f) {
  std::string const of = f.draft.text("of");
  auto const has_record = [&](int year) {
    return std::ranges::any_of(f.unit.programmes.all, [&](auto const& one) {
      return one.whole && *one->year == year && (one->of ? one->of->id : std::string{}) == of;
    });
  };
  if (of.empty()) fill_year(f, ledger::programme_duties(f.unit, years_ahead(f)), has_record);
  else fill_year(f, ledger::plan_duties(f.unit, years_ahead(f)), has_record);
  fill_empty(f, "items");
  return std::nullopt;
}

FillFault fill_budget(Filling const& f) {
  fill_year(f, ledger::budget_duties(f.unit, years_ahead(f)), [&](int year) {
    return std::ranges::any_of(f.unit.budgets.all, [&](auto const& one) { return one.whole && *one->year == year; });
  });
  return std::nullopt;
}

FillFault fill_holidays(Filling const& f) {
  auto const known = [&](int year) {
    std::string const name = "holidays-" + std::to_string(year);
    return std::ranges::any_of(regulation::builtins(), [&](auto const& one) { return one.name == name; }) ||
           std::ranges::any_of(f.unit.holidays, [&](auto const& one) { return one.whole && *one->year == year; });
  };
  int year = f.as_of.year();
  while (known(year)) ++year;
  f.draft.fill("year", std::to_string(year));
  fill_empty(f, "days");
  return std::nullopt;
}

}  // namespace bcd::workspace
