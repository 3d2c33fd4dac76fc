#include "bcd/workspace/new_meetings.hpp"

#include <algorithm>
#include <tuple>

#include "bcd/unit/parallel.hpp"
#include "bcd/workspace/additions.hpp"
#include "bcd/workspace/new_record.hpp"
#include "next_meeting.hpp"

namespace bcd::workspace {
namespace {

using record::Draft;

// Returns the meetings owed in the year, in the order of their drafting: a body that meets before another one comes
// after it, because its day depends on the other's; then by due day.
std::vector<ledger::MeetingDuty> duties_of(unit::Unit const& unit, MeetingsAsked const& asked) {
  auto duties = ledger::meeting_duties_ending_in(unit, Period{asked.year, Every::year, 1});
  std::erase_if(duties, [&](auto const& duty) {
    return !is_regular_duty(duty) || (!asked.body.empty() && duty.body() != asked.body);
  });
  std::ranges::stable_sort(duties, {}, [](ledger::MeetingDuty const& duty) {
    return std::tuple{bool(duty.provision.clause->before), duty.rolled, duty.period.last() - duty.period.first()};
  });
  return duties;
}

// Returns the usual id, with a number if a cancelled or postponed meeting of the period has it.
std::string free_id(unit::Unit const& unit, Draft const& draft) {
  std::string const usual = usual_id(unit, draft);
  std::string id = usual;
  for (int number = 2; !path_of(unit, draft.kind(), id).empty(); ++number) id = usual + "-" + std::to_string(number);
  return id;
}

Refusal none_owed(unit::Unit const& unit, MeetingsAsked const& asked) {
  Args const args{{"year", std::to_string(asked.year)},
                  {"since", *unit.unit().since},
                  {"body", asked.body.empty() ? "" : unit.name_of(asked.body, *unit.unit().since)}};
  if (asked.body.empty())
    return {{"năm {year} không có kỳ họp định kỳ nào phải lập (nghĩa vụ tính từ {since})",
             "no regular meeting is owed in {year} (obligations count from {since})"},
            args};
  return {{"năm {year} {body} không có kỳ họp định kỳ nào phải lập (nghĩa vụ tính từ {since})",
           "{body} owes no regular meeting in {year} (obligations count from {since})"},
          args};
}

}  // namespace

Result<YearOfMeetings> meetings_of_year(Place const& place, std::string const& folder, Date as_of,
                                        MeetingsAsked const& asked) {
  auto const disk = on_disk(place).open(folder);
  YearOfMeetings made;
  auto const unit = unit::load_unit(*disk, unit::core_count());
  if (auto refusal = incomplete(*disk)) return *refusal;
  auto const owed = duties_of(*unit, asked);
  if (owed.empty()) return none_owed(*unit, asked);
  std::vector<bool> served_before;
  for (ledger::MeetingDuty const& duty : owed) served_before.push_back(is_served(*unit, duty, as_of));
  for (std::size_t i = 0; i < owed.size(); ++i) {
    auto const duties = duties_of(*unit, asked);
    ledger::MeetingDuty const& duty = duties[i];
    Draft draft = asked.given;
    for (auto const& [key, value] : {std::pair<std::string_view, std::string>{"body", duty.body()},
                                     {"period", duty.period.str()},
                                     {"kind", "regular"}})
      if (auto fault = draft.set(key, value)) return Refusal{fault->what, fault->args};
    SkippedMeeting skipped{SkippedMeeting::Why::exists,
                           path_of_twin(*unit, draft),
                           unit->name_of(duty.body(), as_of),
                           duty.body(),
                           duty.period,
                           duty.rolled};
    if (skipped.path.empty()) {
      bool const served = is_served(*unit, duty, as_of);
      if (!served && duty.rolled >= as_of) {
        if (auto fault = complete(*unit, as_of, draft)) return Refusal{fault->what, fault->args};
        std::string const path = usual_path(draft, free_id(*unit, draft));
        made.planned.push_back(
            {path, skipped.body, duty.period, draft.read<Date>("date").value_or(duty.rolled), draft.warnings()});
        made.files.emplace_back(path, draft.yaml(record_heading(place, folder, draft.kind(), path, draft.lang())));
        // The later drafts take this one into account, as if it had been written.
        unit::add_meeting(*unit, path, made.files.back().second);
        continue;
      }
      if (served && !served_before[i]) continue;  // by a meeting drafted just now
      skipped.why = served ? SkippedMeeting::Why::replaced : SkippedMeeting::Why::past;
    }
    made.skipped.push_back(std::move(skipped));
  }
  return made;
}

}  // namespace bcd::workspace
