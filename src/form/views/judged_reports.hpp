// The periodic reports owed in a period, each with its status. All papers about reports use these functions, so they
// count alike.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/model.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"

namespace bcd::form {

struct JudgedReport {
  ledger::ReportDuty duty;
  ReportOutcome outcome;
  bool accepted = false;  // late or missing, and waived
};
// Returns the waived finding on a late or missing report, or null if the report is neither or not waived.
LocatedFinding const* accepted_finding(ReportingPeriod const& reporting, ledger::ReportDuty const& duty,
                                       ReportOutcome const& outcome);
// Returns the reports whose period ends in this one, in the order of report_duties_ending_in.
std::vector<JudgedReport> judged_reports(ReportingPeriod const& reporting);
// The same without those the committee owes itself: it receives the others, and writes the paper on them.
std::vector<JudgedReport> received_reports(ReportingPeriod const& reporting);

// Returns the newest report of each sender, kind and period, for periods that end in this one, because a later report
// replaces an earlier one of the same period. Sorted by rank of the sender, then by period.
std::vector<unit::Record<record::Report> const*> newest_reports(ReportingPeriod const& reporting);

// "02 báo cáo đến hạn ngày 30/6/2026 chưa nhận được": reports due on the day of the figures, which are neither in time
// nor late yet; "" if there are none.
std::string awaited_words(std::vector<JudgedReport> const& reports, Date as_of);

// Number of reports by status. A report is judged if it was sent or if its last day is past.
struct ReportTally {
  int owed = 0, in_time = 0, extended = 0, late = 0, missing = 0,
      waiting = 0;  // waiting: not due yet, or unknown because a record failed to load
  void add(ReportResult result);
  int judged() const { return owed - waiting; }
  int on_time() const { return in_time + extended; }
  std::string share() const;  // reports on time as a share of the judged ones; "" if none is judged
};
// A row of the table of reports.
struct TallyRow : ReportTally {
  std::string name;
};
inline constexpr auto report_tally_keys = keys_of<TallyRow>(
    text<&TallyRow::name>("name", {"Loại báo cáo, nơi gửi hoặc Cộng", "The kind of report, the sender, or the total"}),
    number<&TallyRow::owed>("owed", {"Phải gửi", "Required"}),
    number<&TallyRow::in_time>("in_time", {"Đúng hạn", "In time"}),
    number<&TallyRow::extended>("extended", {"Đúng hạn được gia hạn", "In time after an extension"}),
    number<&TallyRow::late>("late", {"Trễ", "Late"}), number<&TallyRow::missing>("missing", {"Chưa gửi", "Missing"}),
    number<&TallyRow::waiting>("waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}),
    text<&TallyRow::share>("share", {"Tỷ lệ đúng hạn", "Share in time"}));
// Returns one row per clause of the regulation, in its order.
std::vector<TallyRow> tally_by_kind(unit::Unit const& unit, std::vector<JudgedReport> const& reports);

// "Báo cáo quý của thành viên Ban Chỉ đạo".
std::string report_kind_words(unit::Unit const& unit, ledger::ReportDuty const& duty);
// "20/6/2026"; "22/6/2026 (ngày 20/6/2026 là ngày nghỉ)"; "17 giờ 00 phút ngày …" if the clause sets an hour.
std::string due_words(ledger::ReportDuty const& duty);
// "trễ 2 ngày", "trễ 1 giờ 5 phút"; "trễ" if the report was sent on the last day without a recorded hour. Assumes that
// the report is late.
std::string late_words(JudgedReport const& report);

}  // namespace bcd::form
