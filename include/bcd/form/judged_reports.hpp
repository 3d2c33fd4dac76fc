// The periodic reports owed in a period, each with how it stands; counted alike by every paper that tells of them.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "bcd/form/model.hpp"
#include "bcd/form/standing.hpp"
#include "bcd/form/views.hpp"

namespace bcd::form {

struct JudgedReport {
  ledger::ReportDuty duty;
  ReportOutcome outcome;
  bool accepted = false;  // late or missing, and waived
};
// The waived finding on a report that is late or missing; null if it is neither, or not waived.
LocatedFinding const* accepted_finding(Term const& term, ledger::ReportDuty const& duty, ReportOutcome const& outcome);
// Those whose period ends in the term, as report_duties_ending_in orders them.
std::vector<JudgedReport> judged_reports(Term const& term);

// The newest report of each sender, kind and period that ends in the term: an earlier one of the same period is
// replaced by it. By the sender's rank, then by period.
std::vector<unit::Record<record::Report> const*> newest_reports(Term const& term);

// How many stand how; a report is judged once it is sent or its last day is past.
struct ReportTally {
  int owed = 0, in_time = 0, extended = 0, late = 0, missing = 0,
      waiting = 0;  // waiting: not due yet, or cannot be told
  void add(ReportStanding standing);
  int judged() const { return owed - waiting; }
  int on_time() const { return in_time + extended; }
  std::string share() const;  // of the judged ones, those on time; "" when none is judged
};
inline constexpr std::array report_tally_keys{
    text("name", {"Loại báo cáo, nơi gửi hoặc Cộng", "The kind of report, the sender, or the sum"}),
    number("owed", {"Phải gửi", "Owed"}),
    number("in_time", {"Đúng hạn", "In time"}),
    number("extended", {"Đúng hạn được gia hạn", "In time after an extension"}),
    number("late", {"Trễ", "Late"}),
    number("missing", {"Chưa gửi", "Missing"}),
    number("waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or cannot be told"}),
    text("share", {"Tỷ lệ đúng hạn", "Share in time"})};
Model tally_row(std::string const& name, ReportTally const& tally);
// One row a clause of the regulation, in its order.
Model tally_by_kind(unit::Unit const& unit, std::vector<JudgedReport> const& reports);

// "Báo cáo quý của thành viên Ban Chỉ đạo".
std::string report_kind_words(unit::Unit const& unit, ledger::ReportDuty const& duty);
// "20/6/2026"; "22/6/2026 (ngày 20/6/2026 là ngày nghỉ)"; "trước 17 giờ 00 phút …" where the clause sets an hour.
std::string due_words(ledger::ReportDuty const& duty);
// "trễ 2 ngày", "trễ 1 giờ 05 phút".
std::string late_words(JudgedReport const& report);

}  // namespace bcd::form
