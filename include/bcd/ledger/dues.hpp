// The obligations of a unit as of a day, one entry each: who owes what, by which day, and its state. The states follow
// the rules: a check reports a report missing, a task overdue or a meeting late exactly if the entry here is in that
// state.
#pragma once
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/ledger/ledger.hpp"
#include "bcd/record/field.hpp"

namespace bcd::ledger {

enum class DueKind {
  meeting,
  review,
  programme,
  adoption,
  plan,
  budget,
  report,
  request,
  task,
  consultation,
  inspection,
  invitation,
  materials,
  meeting_report,
  minutes,
  conclusion,
  minutes_sending,
  conclusion_sending,
  opinion,
  inspections,
  proposal,
  term
};
// late: not done and past its last day, but something exists (a draft, a task under way). missing: nothing exists.
// unclear: a record that failed to load could satisfy it. unknown: past its last day, but no rule can judge it: a task
// whose holder owes no report, or none yet, or a request that no clause obliges the addressee to answer. soon: not done
// and due by DueSpan::soon, or without a limit.
enum class DueState { missing, late, unclear, unknown, soon, upcoming, done_late, done };

// The records behind an entry. The pointers point into the unit and the ledger and dangle once either is destroyed.
struct DueSource {
  std::optional<ReportDuty> report;
  Task const* task = nullptr;
  Record<record::Request> const* request = nullptr;
  Record<record::Consultation> const* consultation = nullptr;  // for a reply
  Record<record::Meeting> const* meeting = nullptr;
};

struct Due {
  DueKind kind;
  std::string who, name;              // id and name of the party that owes it; "" if there is none
  Arg what;                           // short description, without a full stop
  std::vector<Citation> citations;    // the clauses that require it; if empty, no clause does and no rule reports it
  std::optional<Date> due;            // as the text sets it; null if no day is set
  std::optional<Date> rolled;         // after the article's reading for days off
  std::optional<Date> limit;          // last acceptable day, including any extension; null if no day is set
  std::optional<Date> expected = {};  // without a limit: day of the meeting it must precede
  bool done = false;
  std::optional<Date> done_on;
  DueState state = DueState::upcoming;
  int days = 0;      // days from day() to the day it was done, else to as_of; negative if earlier; 0 if unknown
  Subject subject;   // subject of the finding on it
  std::string path;  // in the unit: the record that satisfies it, else the one that sets it; "" if there is none
  std::string key;   // stable from day to day and unique in a unit
  bool out_of_order = false;  // for a meeting: held after the meeting of another body that it must precede
  bool waived = false;        // late or missing, but accepted by a waiver; set by rule::dues_of (bcd/rule/dues.hpp)
  bool past = false;          // as_of is past its last day, or past it regardless of the day; may be true if done
  Subject told_as = {};       // subject of the finding on it; equals `subject` unless the finding has another
  std::string told_in = {};   // file of that finding if several files share the subject, else ""
  std::vector<std::string> blocked_by = {};  // if unclear: paths of the records that failed to load, in the unit
  DueSource source = {};

  bool open() const { return !done; }
  // Returns the day that `days` counts from; null if there is none.
  std::optional<Date> day() const { return limit ? limit : expected; }
  // True if it is past its last day, not done and not waived. An unclear entry counts if its day has passed.
  bool failed() const {
    return (state == DueState::missing || state == DueState::late || (state == DueState::unclear && days > 0)) &&
           !waived;
  }
};

// The days that bound a list: `soon` is the last day that counts as near, `last` the last due day included.
struct DueSpan {
  Date soon, last;
  // Returns a span to the end of the year of `as_of`, or to `soon` if that is later.
  static DueSpan of_year(Date as_of, Date soon) { return {soon, std::max(soon, Date{as_of.year(), 12, 31})}; }
};
// Returns all obligations since the unit's `since` whose last acceptable day is not after `span.last`, including those
// without a day. Sorted by day() (entries without one last), kind, and name in Vietnamese dictionary order. State is
// `unclear` if a record that failed to load could satisfy the obligation, because a check does not report it either. No
// entry is marked waived yet.
std::vector<Due> dues_of(Ledger const& c, DueSpan span);

}  // namespace bcd::ledger

namespace bcd::record {
template <>
struct Words<ledger::DueKind> {
  static constexpr std::array table{
      Word{"meeting", {"họp định kỳ", "regular meeting"}},
      Word{"review", {"sơ kết, tổng kết", "review"}},
      Word{"programme", {"chương trình năm", "programme"}},
      Word{"adoption", {"thông qua chương trình", "adoption of the programme"}},
      Word{"plan", {"kế hoạch năm", "yearly plan"}},
      Word{"budget", {"dự toán", "budget"}},
      Word{"report", {"báo cáo định kỳ", "periodic report"}},
      Word{"request", {"báo cáo theo yêu cầu", "report on request"}},
      Word{"task", {"nhiệm vụ", "task"}},
      Word{"consultation", {"lấy ý kiến", "consultation"}},
      Word{"inspection", {"báo cáo kiểm tra", "inspection report"}},
      Word{"invitation", {"giấy mời", "invitation"}},
      Word{"materials", {"tài liệu họp", "meeting papers"}},
      Word{"meeting-report", {"báo cáo trình cuộc họp", "report to a meeting"}},
      Word{"minutes", {"biên bản", "minutes"}},
      Word{"conclusion", {"thông báo kết luận", "conclusion notice"}},
      Word{"minutes-sending", {"gửi biên bản", "sending of minutes"}},
      Word{"conclusion-sending", {"gửi thông báo kết luận", "sending of a conclusion notice"}},
      Word{"opinion", {"ý kiến bằng văn bản", "written opinion"}},
      Word{"inspections", {"số cuộc kiểm tra", "number of inspections"}},
      Word{"proposal", {"trả lời đề xuất", "reply to a proposal"}},
      Word{"term", {"hết nhiệm kỳ", "end of a term"}}};
};
template <>
struct Words<ledger::DueState> {
  static constexpr std::array table{Word{"missing", {"quá hạn, chưa có", "overdue, missing"}},
                                    Word{"late", {"quá hạn, chưa xong", "overdue, not done"}},
                                    Word{"unclear", {"chưa xét được", "not determined"}},
                                    Word{"unknown", {"chưa có báo cáo", "not reported yet"}},
                                    Word{"soon", {"sắp đến hạn", "due soon"}},
                                    Word{"upcoming", {"chưa đến hạn", "due later"}},
                                    Word{"done-late", {"hoàn thành trễ hạn", "done late"}},
                                    Word{"done", {"đã hoàn thành", "done"}}};
};
}  // namespace bcd::record
