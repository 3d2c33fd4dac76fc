// Specific sentences for what is added or removed: seats, meetings, tasks, reports, regulations and waivers.
#include <algorithm>

#include "bcd/ledger/tasks.hpp"
#include "bcd/record/loader.hpp"
#include "record_diff_writer.hpp"

namespace bcd::output {
namespace {

using namespace record;

// " đến hết ngày 2026-12-31" if the field is given, else "".
template <class T>
Arg where_given(At<T> const& field, std::string const& vi, std::string const& en, std::string const& value) {
  return field ? Arg{vi + value, en + value} : Arg{""};
}

std::string in_brackets(std::string const& values) { return values.empty() ? values : " (" + values + ")"; }

}  // namespace

Arg because(std::string const& reason) {
  if (reason.empty()) return Text{", không nêu lý do", ", no reason given"};
  return {", lý do: " + reason, ", reason: " + reason};
}

std::string DiffWriter::task(Item const& item) const {
  Record<Programme> programme;
  Record<Meeting> meeting;
  programme.id = meeting.id = id_;
  return (of_ == &kind_info<Programme> ? unit::tasks_of(programme) : unit::tasks_of(meeting)) + "/" +
         std::to_string(int(*item.no));
}

std::string DiffWriter::reason_of(std::string const& task) const {
  std::string reason;
  if (!after_) return reason;
  for (auto const& report : after_->reports.all) {
    if (!report.whole) continue;
    auto const* const was = before_ ? before_->reports.find(report.id) : nullptr;
    for (auto const& said : *report->tasks) {
      if (said->task->id != task || !said->note) continue;
      bool const known = was && std::ranges::any_of(*was->value.tasks, [&](auto const& one) {
                           return one->task->id == task && one->note && *one->note == *said->note;
                         });
      if (!known) reason = *said->note;
    }
  }
  return reason;
}

bool DiffWriter::said_new(RecordState const& entry) {
  if (auto const* const member = is_a<Member>(*entry.kind, entry.object)) {
    add({"thêm thành viên ({values})", "new member ({values})"}, {{"values", summary(*entry.kind, member, "seats")}});
    for (auto const& seat : *member->seats) said_added(kind_info<Seat>, &*seat);
    for (auto const& waiver : *member->waivers) said_added(kind_info<Waiver>, &*waiver);
    return true;
  }
  if (auto const* const meeting = is_a<Meeting>(*entry.kind, entry.object)) {
    // Attendance and conclusion are described as if they had been added to the bare meeting.
    Meeting bare = *meeting;
    bare.present = {}, bare.absent = {}, bare.guests = {}, bare.conclusion = {}, bare.waivers = {};
    Meeting rest = bare;
    rest.body = {}, rest.kind = {}, rest.date = {}, rest.status = {};
    add({"thêm cuộc họp: {kind}, {body}, ngày {date}, {status}{rest}",
         "new meeting: {kind}, {body}, {date}, {status}{rest}"},
        {{"kind", word_title(*meeting->kind)},
         {"body", name(meeting->body->id)},
         {"date", *meeting->date},
         {"status", word_title(*meeting->status)},
         {"rest", in_brackets(summary(*entry.kind, &rest))}});
    fields(*entry.kind, &bare, meeting, "");
    return true;
  }
  if (auto const* const report = is_a<Report>(*entry.kind, entry.object)) {
    Report bare = *report;  // see above
    bare.extension = {}, bare.tasks = {}, bare.waivers = {};
    Report rest = bare;
    rest.kind = {}, rest.period = {}, rest.from = {}, rest.status = {}, rest.submitted = {};
    Args const what{{"rest", in_brackets(summary(*entry.kind, &rest))},
                    {"from", name(report->from->id)},
                    {"kind", word_title(*report->kind)},
                    {"period", Arg{report->period->spoken(Lang::vi), report->period->spoken(Lang::en)}},
                    {"day", report->submitted ? report->submitted->str() : ""}};
    if (*report->status == ReportStatus::submitted)
      add({"{from} gửi {kind} ({period}), ngày {day}{rest}",
           "{from} submitted a report ({kind}, {period}) on {day}{rest}"},
          what);
    else
      add({"thêm {kind} ({period}) của {from}, chưa gửi{rest}",
           "new report ({kind}, {period}) of {from}, not submitted{rest}"},
          what);
    fields(*entry.kind, &bare, report, "");
    return true;
  }
  if (auto const* const regulation = is_a<RegulationRecord>(*entry.kind, entry.object)) {
    add({"dùng tệp quy chế mới: {title}, {count} điều khoản", "new regulation file: {title}; clauses: {count}"},
        {{"title", *regulation->title}, {"count", (*regulation->clauses).size()}});
    return true;
  }
  return false;
}

bool DiffWriter::said_added(KindInfo const& kind, void const* item) {
  if (auto const* const seat = is_a<Seat>(kind, item)) {
    std::string const notice = seat->notice ? summary(kind_info<PaperRef>, &*seat->notice) : std::string{};
    add({"giữ vị trí mới: {role} từ ngày {from}{to}{decision}{notice}",
         "new seat: {role} from {from}{to}{decision}{notice}"},
        {{"role", role(*seat)},
         {"from", *seat->from},
         {"to", where_given(seat->to, " đến hết ngày ", " to ", seat->to ? seat->to->str() : "")},
         {"decision", where_given(seat->decision, ", theo ", ", by ", *seat->decision)},
         {"notice", where_given(seat->notice, "; văn bản thông báo: ", "; notice: ", notice)}});
    return true;
  }
  if (auto const* const one = is_a<Waiver>(kind, item)) {
    add({"thêm mục miễn (waivers): {rule}{subject}, lý do: {reason}; {by} đồng ý ngày {date}",
         "waiver: {rule}{subject}, reason: {reason}; approved by {by} on {date}"},
        {{"rule", *one->rule},
         {"subject", one->subject ? " (" + *one->subject + ")" : ""},
         {"reason", *one->reason},
         {"by", name(one->by->id)},
         {"date", *one->date}});
    return true;
  }
  if (auto const* const use = is_a<RegulationUse>(kind, item)) {
    add({"áp dụng quy chế {use} từ ngày {from}", "regulation {use} is in force from {from}"},
        {{"use", *use->use}, {"from", *use->from}});
    return true;
  }
  if (auto const* const one = is_a<Item>(kind, item)) {
    add({"giao nhiệm vụ {task} ({values})", "assigns task {task} ({values})"},
        {{"task", task(*one)}, {"values", summary(kind, item, "no")}});
    return true;
  }
  return false;
}

bool DiffWriter::said_removed(KindInfo const& kind, void const* item) {
  if (auto const* const use = is_a<RegulationUse>(kind, item)) {
    add({"không còn áp dụng quy chế {use} từ ngày {from}", "regulation {use} is no longer in force from {from}"},
        {{"use", *use->use}, {"from", *use->from}});
    return true;
  }
  if (auto const* const one = is_a<Item>(kind, item)) {
    add({"bỏ nhiệm vụ {task}{reason} ({values})", "task {task} removed{reason} ({values})"},
        {{"task", task(*one)}, {"reason", because(reason_of(task(*one)))}, {"values", summary(kind, item, "no")}});
    return true;
  }
  return false;
}

}  // namespace bcd::output
