// Counts the regular meetings required of each body in a period, for the activity report.
#include "meeting_tally.hpp"

#include <algorithm>

#include "bcd/form/states.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::form {
namespace {

using ledger::MeetingDuty;

// Returns a note for a meeting that serves the period but was held outside it, because it is listed in the paper of the
// period in which it was held. "" if it was held in the period.
std::string other_period(ReportingPeriod const& reporting, Date day) {
  if (reporting.period.contains(day)) return {};
  return ", tính vào số cuộc họp " + period_of(day, reporting.period.every).spoken(Lang::vi);
}

void count(ReportingPeriod const& reporting, MeetingDuty const& duty, MeetingTally& tally) {
  MeetingOutcome const outcome = outcome_of(reporting.unit(), duty, reporting.as_of());
  std::string const period = meeting_period_words(duty), limit = short_date(duty.rolled);
  auto const accepted = [&](RuleInfo const& rule, Period of) {
    return reporting.verdict.waived(rule, duty.subject_for(of)) ? " (đã được chấp nhận)" : "";
  };
  std::string const held = outcome.meeting ? short_date(*outcome.meeting->value.date) : "";
  std::string const counted_elsewhere = outcome.meeting ? other_period(reporting, *outcome.meeting->value.date) : "";
  ++tally.owed;
  switch (outcome.result) {
    case MeetingResult::in_time:
      ++tally.in_time;
      if (!counted_elsewhere.empty()) tally.remarks.push_back(period + " họp ngày " + held + counted_elsewhere);
      break;
    case MeetingResult::late:
      ++tally.late;
      tally.remarks.push_back(period + " họp ngày " + held + ", sau hạn " + limit +
                              accepted(rule::meeting_late, ledger::told_period(duty, outcome.meeting->value)) +
                              counted_elsewhere);
      break;
    case MeetingResult::replaced:
      ++tally.replaced;
      tally.remarks.push_back(period + " không họp, lấy ý kiến bằng văn bản thay cuộc họp (từ ngày " +
                              short_date(*outcome.consultation->value.sent) + " đến ngày " +
                              short_date(*outcome.consultation->value.due) + ")");
      break;
    case MeetingResult::missed:
      ++tally.missed;
      tally.remarks.push_back(period + " chưa họp, hạn " + limit + accepted(rule::meeting_missed, duty.period));
      break;
    case MeetingResult::waiting:
      ++tally.waiting;
      break;
  }
}

}  // namespace

std::vector<MeetingTally> meeting_tallies(ReportingPeriod const& reporting) {
  std::vector<MeetingTally> all;
  for (MeetingDuty const& duty : meetings_owed_in(reporting.unit(), reporting.period)) {
    auto place = std::ranges::find(all, duty.body(), &MeetingTally::body);
    if (place == all.end())
      place = all.insert(all.end(), MeetingTally{duty.body(), regulation::body_name(*duty.in_force, duty.body())});
    count(reporting, duty, *place);
  }
  return all;
}

std::string tallies_words(std::vector<MeetingTally> const& all) {
  std::vector<std::string> words;
  for (MeetingTally const& one : all)
    words.push_back(one.name + " " + std::to_string(one.in_time) + "/" + std::to_string(one.owed) +
                    (one.waiting > 0 ? " (" + count_words(one.waiting) + " kỳ chưa đến hạn hoặc chưa xác định)" : ""));
  return joined(words, "; ");
}

}  // namespace bcd::form
