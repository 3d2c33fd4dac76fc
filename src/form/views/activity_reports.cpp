// Reporting discipline: for each report whose period ended in this one, the senders in time, late and missing.
#include <algorithm>
#include <map>

#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

using ledger::ReportDuty;

std::string who_reports(unit::Unit const& unit, ReportDuty const& duty) {
  record::Senders const& from = *duty.provision.clause->from;
  if (from.members_of) return "thành viên " + regulation::body_name(*duty.in_force, from.members_of->id);
  if (from.agencies) return "cơ quan, đơn vị";
  return known_name(unit, duty.from, duty.period.last());
}

}  // namespace

void ReportTally::add(ReportResult result) {
  ++owed;
  switch (result) {
    case ReportResult::in_time:
      ++in_time;
      break;
    case ReportResult::extended:
      ++extended;
      break;
    case ReportResult::late:
      ++late;
      break;
    case ReportResult::missing:
      ++missing;
      break;
    case ReportResult::waiting:
    case ReportResult::unreadable:
      ++waiting;
      break;
  }
}

std::string ReportTally::share() const { return judged() > 0 ? percent(on_time(), judged()) : ""; }

LocatedFinding const* accepted_finding(ReportingPeriod const& reporting, ReportDuty const& duty,
                                       ReportOutcome const& outcome) {
  auto const waived = [&](RuleInfo const& rule, std::string const& from) {
    return reporting.verdict.waived(rule, Subject::duty(from, duty.period, duty.subject()));
  };
  if (outcome.result == ReportResult::late) return waived(rule::report_late, outcome.report->value.from->id);
  return outcome.result == ReportResult::missing ? waived(rule::report_missing, duty.from) : nullptr;
}

std::vector<JudgedReport> judged_reports(ReportingPeriod const& reporting) {
  std::vector<JudgedReport> all;
  for (ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), reporting.period)) {
    ReportOutcome const outcome = outcome_of(reporting.c, duty);
    all.push_back({duty, outcome, accepted_finding(reporting, duty, outcome) != nullptr});
  }
  return all;
}

bool is_own(JudgedReport const& one) { return one.duty.from == main_body(*one.duty.in_force); }

std::vector<JudgedReport> received_reports(ReportingPeriod const& reporting) {
  std::vector<JudgedReport> reports = judged_reports(reporting);
  std::erase_if(reports, is_own);
  return reports;
}

// Returns "12 báo cáo tháng, 04 báo cáo quý": the committee's own reports but this one. The paper on reporting counts
// them too, so the paper that does not says so.
std::string own_report_counts(std::vector<JudgedReport> const& reports, Period period) {
  std::map<Every, int> counts;
  for (JudgedReport const& one : reports)
    if (is_own(one) && one.duty.period != period) ++counts[one.duty.period.every];
  std::vector<std::string> words;
  for (auto const& [every, count] : counts)
    words.push_back(count_words(count) + " " +
                    std::string{record::word_title(ledger::report_kind(every)).in(Lang::vi)});
  return joined(words, ", ");
}

std::string awaited_words(std::vector<JudgedReport> const& reports, Date as_of) {
  auto const awaited = std::ranges::count_if(reports, [&](JudgedReport const& one) {
    return one.outcome.result == ReportResult::waiting && one.outcome.limit == as_of;
  });
  return awaited == 0 ? ""
                      : count_words(int(awaited)) + " báo cáo đến hạn ngày " + short_date(as_of) + " chưa nhận được";
}

std::vector<TallyRow> tally_by_kind(unit::Unit const& unit, std::vector<JudgedReport> const& reports) {
  std::vector<record::ReportClause const*> clauses;
  std::vector<TallyRow> rows;  // one per clause
  for (JudgedReport const& one : reports) {
    record::ReportClause const* const clause = one.duty.provision.clause;
    auto const place = std::size_t(std::ranges::find(clauses, clause) - clauses.begin());
    if (place == clauses.size()) {
      clauses.push_back(clause);
      rows.push_back({{}, report_kind_words(unit, one.duty)});
    }
    rows[place].add(one.outcome.result);
  }
  return rows;
}

std::string report_kind_words(unit::Unit const& unit, ReportDuty const& duty) {
  std::string const kind{record::word_title(ledger::report_kind(duty.period.every)).in(Lang::vi)};
  return capitalised(kind) + " của " + who_reports(unit, duty);
}

std::string due_words(ReportDuty const& duty) {
  std::string words = short_date(duty.rolled);
  if (auto const& hour = duty.provision.clause->due_time) words = clock(*hour) + " ngày " + words;
  if (duty.rolled != duty.due) words += " (ngày " + short_date(duty.due) + " là ngày nghỉ)";
  return words;
}

std::string late_words(JudgedReport const& one) {
  if (one.outcome.days > 0) return "trễ " + count_words(one.outcome.days) + " ngày";
  auto const& hour = one.duty.provision.clause->due_time;
  if (!hour || !one.outcome.report || !one.outcome.report->value.time) return "trễ";
  int const minutes = one.outcome.report->value.time->minutes - hour->minutes;
  return "trễ " + (minutes >= 60 ? std::to_string(minutes / 60) + " giờ " : "") + std::to_string(minutes % 60) +
         " phút";
}

namespace {

struct Discipline {
  std::vector<TallyRow> rows;
  ReportTally all;
  std::vector<std::string> late, missing, extended, unreadable;
  std::string awaited, own;
  std::vector<std::string> late_since, missing_since;  // of the period before, since it closed
};

// "tháng 10/2026, hạn 20/10/2026: các đồng chí Trần Thị B, Lê Văn C": an entry for each period and limit.
std::vector<std::string> missing_by_period(ReportingPeriod const& reporting, std::vector<JudgedReport> const& reports) {
  struct Entry {
    std::string words;
    Date due;
    std::vector<std::string> senders, accepted;
  };
  std::vector<Entry> found;
  for (JudgedReport const& one : reports) {
    if (one.outcome.result != ReportResult::missing) continue;
    std::string const period = one.duty.period.spoken(Lang::vi) + ", hạn " + short_date(one.outcome.limit);
    if (found.empty() || found.back().words != period) found.push_back({period, one.duty.due, {}, {}});
    found.back().senders.push_back(one.duty.from);
    if (one.accepted) found.back().accepted.push_back(one.duty.from);
  }
  std::vector<std::string> entries;
  for (Entry const& one : found) {
    std::string const accepted = comrades(reporting.unit(), one.accepted, one.due);
    entries.push_back(one.words + ": " + comrades(reporting.unit(), one.senders, one.due) +
                      (accepted.empty() ? "" : " (đã được chấp nhận: " + accepted + ")"));
  }
  return entries;
}

// "đồng chí Lê Văn C (quý II/2026, trễ 2 ngày)"
std::string late_entry(ReportingPeriod const& reporting, JudgedReport const& one) {
  return comrade(reporting.unit(), one.duty.from, one.duty.due) + " (" + one.duty.period.spoken(Lang::vi) + ", " +
         late_words(one) + (one.accepted ? ", đã được chấp nhận)" : ")");
}

// The paper of the period before, as of its last day, could not tell of these: they were not overdue yet.
void add_since_close(ReportingPeriod const& reporting, Discipline& of) {
  ReportingPeriod const before{reporting.c, reporting.verdict, reporting.period.previous()};
  std::vector<JudgedReport> reports = received_reports(before);
  std::erase_if(reports, [&](JudgedReport const& one) { return one.outcome.limit < before.period.last(); });
  for (JudgedReport const& one : reports)
    if (one.outcome.result == ReportResult::late) of.late_since.push_back(late_entry(reporting, one));
  of.missing_since = missing_by_period(reporting, reports);
}

Discipline discipline_of(ReportingPeriod const& reporting) {
  Discipline of;
  std::vector<JudgedReport> reports = judged_reports(reporting);
  of.own = own_report_counts(reports, reporting.period);
  std::erase_if(reports, is_own);
  of.awaited = awaited_words(reports, reporting.as_of());
  add_since_close(reporting, of);
  of.rows = tally_by_kind(reporting.unit(), reports);
  for (JudgedReport const& one : reports) {
    of.all.add(one.outcome.result);
    std::string const who =
        comrade(reporting.unit(), one.duty.from, one.duty.due) + " (" + one.duty.period.spoken(Lang::vi);
    switch (one.outcome.result) {
      case ReportResult::late:
        of.late.push_back(late_entry(reporting, one));
        break;
      case ReportResult::extended:
        of.extended.push_back(who + ", gia hạn đến " + short_date(one.outcome.limit) + ")");
        break;
      case ReportResult::unreadable:
        of.unreadable.push_back(who + ")");
        break;
      case ReportResult::missing:
      case ReportResult::in_time:
      case ReportResult::waiting:
        break;
    }
  }
  of.missing = missing_by_period(reporting, reports);
  return of;
}

constexpr auto discipline_keys = keys_of<Discipline>(
    list<&Discipline::rows>("rows", {"Từng loại báo cáo", "Each kind of report"}, report_tally_keys),
    number("owed", {"Số báo cáo phải gửi", "Reports required"}, [](Discipline const& of) { return of.all.owed; }),
    number("judged", {"Số báo cáo đã đến hạn hoặc đã gửi", "Reports due or sent"},
           [](Discipline const& of) { return of.all.judged(); }),
    number("in_time", {"Số báo cáo đúng hạn, kể cả được gia hạn", "Reports in time, including extended ones"},
           [](Discipline const& of) { return of.all.on_time(); }),
    text("in_time_share", {"Tỷ lệ đúng hạn", "Share in time"}, [](Discipline const& of) { return of.all.share(); }),
    flag("faultless", {"Không có báo cáo trễ hoặc thiếu", "True if no report is late or missing"},
         [](Discipline const& of) {
           return of.late.empty() && of.missing.empty() && of.awaited.empty() && of.all.judged() > 0;
         }),
    text<&Discipline::awaited>("awaited", {"Báo cáo đến hạn đúng ngày lấy số liệu mà chưa nhận được",
                                           "Reports due on the day of the figures and not received"}),
    text<&Discipline::own>("own", {"Các báo cáo khác của chính Ban Chỉ đạo, không tính ở đây",
                                   "The committee's own other reports, which are not counted here"}),
    text("late_since",
         {"Báo cáo kỳ trước gửi trễ sau khi kỳ trước kết thúc",
          "Reports of the period before that were sent late after it closed"},
         [](Discipline const& of) { return joined(of.late_since, "; "); }),
    text("missing_since",
         {"Báo cáo kỳ trước đến hạn từ ngày cuối kỳ trước mà chưa gửi",
          "Reports of the period before, due on its last day or later, that are missing"},
         [](Discipline const& of) { return joined(of.missing_since, "; "); }),
    text("late", {"Nơi gửi trễ", "Senders that were late"}, [](Discipline const& of) { return joined(of.late, "; "); }),
    text("missing", {"Nơi chưa gửi", "Senders that have not sent one"},
         [](Discipline const& of) { return joined(of.missing, "; "); }),
    text("extended", {"Nơi được gia hạn", "Senders with an extension"},
         [](Discipline const& of) { return joined(of.extended, "; "); }),
    text("unreadable", {"Nơi có hồ sơ báo cáo còn lỗi", "Senders whose report record is faulty"},
         [](Discipline const& of) { return joined(of.unreadable, "; "); }));

}  // namespace

constinit View<ReportingPeriod> const discipline_part = view_of<ReportingPeriod, discipline_keys, discipline_of>();

}  // namespace bcd::form
