// What a unit owes as of a day, one line each: who owes what by when, and how that stands. The states are those of the
// rules: a check finds a report missing, a task overdue or a meeting late just where the list here says so.
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
  opinion
};
// late: not done and past its last day, though something is there (a draft, a task under way); missing: nothing is;
// unclear: a faulty record may be what answers it; unknown: a task past its day of which no report that can tell is due
// yet, or none is owed.
enum class DueState { missing, late, unclear, unknown, soon, upcoming, done_late, done };

// The thing owed, in the records of the unit; empty once the unit is let go.
struct DueSource {
  std::optional<ReportDuty> report;
  Task const* task = nullptr;
  Record<record::Request> const* request = nullptr;
  Record<record::Consultation> const* consultation = nullptr;  // of a reply
  Record<record::Meeting> const* meeting = nullptr;
};

struct Due {
  DueKind kind;
  std::string who, name;              // an id and its name; "" where nobody is named
  Arg what;                           // in a few words, without a full stop
  std::vector<Citation> citations;    // the clauses that ask for it; none: no clause does, and no rule tells of it
  std::optional<Date> due;            // as the text says; none: nobody set a day
  std::optional<Date> rolled;         // after the reading for days off
  std::optional<Date> limit;          // the last day in time, an extension counting
  std::optional<Date> expected = {};  // without a limit: the day of the meeting that it has to precede
  bool done = false;
  std::optional<Date> done_on;
  DueState state = DueState::upcoming;
  int days = 0;      // past day(): as of the day, or when it was done; negative: before it. 0 without one
  Subject subject;   // as the finding on it names it
  std::string path;  // in the unit: of the record that answers, else of the one that sets it; "": neither is there
  std::string key;   // the same from day to day, and once in a unit
  bool out_of_order = false;  // of a meeting: held after the one of another body that it has to precede
  bool waived = false;        // late or missing, and accepted as it is; the rules tell (bcd/rule/dues.hpp)
  bool past = false;          // past its last day, or past whatever the day, and not done
  Subject told_as = {};       // where the finding on it is of another subject
  std::string told_in = {};   // the file of that finding, where several files have one of the subject
  std::vector<std::string> blocked_by = {};  // of what is unclear: the paths of the faulty records, in the unit
  DueSource source = {};

  bool open() const { return !done; }
  std::optional<Date> day() const { return limit ? limit : expected; }
  // Past its last day and not done, as far as can be told.
  bool failed() const {
    return (state == DueState::missing || state == DueState::late || (state == DueState::unclear && days > 0)) &&
           !waived;
  }
};

// Until when a day is near, and which the last due day is that is asked about.
struct DueSpan {
  Date soon, last;
  // To the end of the year of a day, or as far as is near.
  static DueSpan of_year(Date as_of, Date soon) { return {soon, std::max(soon, Date{as_of.year(), 12, 31})}; }
};
// Everything owed since the unit's `since` whose last day in time is not after the span; what nobody set a day for too.
// By that day (those without one at the end), then kind, then the name of who, as Vietnamese dictionaries have it. What
// a faulty record may answer, of which a check says nothing, is unclear. None is waived yet.
std::vector<Due> dues_of(Ledger const& c, DueSpan span);

}  // namespace bcd::ledger

namespace bcd::record {
template <>
struct Words<ledger::DueKind> {
  static constexpr std::array table{Word{"meeting", {"họp định kỳ", "regular meeting"}},
                                    Word{"review", {"sơ kết, tổng kết", "review"}},
                                    Word{"programme", {"chương trình năm", "programme"}},
                                    Word{"adoption", {"thông qua chương trình", "adoption of the programme"}},
                                    Word{"plan", {"kế hoạch năm", "plan"}},
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
                                    Word{"opinion", {"ý kiến bằng văn bản", "written opinion"}}};
};
template <>
struct Words<ledger::DueState> {
  static constexpr std::array table{Word{"missing", {"quá hạn, chưa có", "past due, nothing there"}},
                                    Word{"late", {"quá hạn, chưa xong", "past due, not done"}},
                                    Word{"unclear", {"chưa xét được", "not to be told yet"}},
                                    Word{"unknown", {"chưa có báo cáo", "not reported yet"}},
                                    Word{"soon", {"sắp đến hạn", "due soon"}},
                                    Word{"upcoming", {"chưa đến hạn", "due later"}},
                                    Word{"done-late", {"hoàn thành trễ hạn", "done late"}},
                                    Word{"done", {"đã hoàn thành", "done"}}};
};
}  // namespace bcd::record
