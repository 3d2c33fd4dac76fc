// Specific sentences for the changes that matter to a committee: seats, meetings, conclusions, deadlines, reports,
// regulations and waivers.
#include <algorithm>

#include "bcd/ledger/tasks.hpp"
#include "bcd/record/loader.hpp"
#include "record_diff_writer.hpp"

namespace bcd::output {
namespace {

using namespace record;

template <class R>
R const* is_a(KindInfo const& kind, void const* object) {
  return &kind == &kind_info<R> ? static_cast<R const*>(object) : nullptr;
}

// " đến hết ngày 2026-12-31" if the field is given, else "".
template <class T>
Arg where_given(At<T> const& field, std::string const& vi, std::string const& en, std::string const& value) {
  return field ? Arg{vi + value, en + value} : Arg{""};
}

std::string in_brackets(std::string const& values) { return values.empty() ? values : " (" + values + ")"; }
Arg moved(At<Date> const& day) { return day->str(); }

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

bool DiffWriter::said_field(KindInfo const& kind, FieldInfo const& field, void const* before, void const* after) {
  bool const moves = field.in_const(before).given && field.in_const(after).given;
  if (auto const* const is = is_a<Meeting>(kind, after)) {
    auto const& was = *static_cast<Meeting const*>(before);
    bool const put_off = *is->status == MeetingStatus::postponed || *is->status == MeetingStatus::cancelled;
    std::string const reason = is->reason ? *is->reason : std::string{};
    if (field.key == "date")
      add({"chuyển từ ngày {was} sang ngày {is}{reason}", "moved from {was} to {is}{reason}"},
          {{"was", moved(was.date)}, {"is", moved(is->date)}, {"reason", because(reason)}});
    else if (field.key == "status" && *is->status == MeetingStatus::cancelled)
      add({"hủy{reason}", "cancelled{reason}"}, {{"reason", because(reason)}});
    else if (field.key == "status" && put_off)
      add({"hoãn{reason}", "postponed{reason}"}, {{"reason", because(reason)}});
    else if (field.key == "status" && *is->status == MeetingStatus::held)
      add({"đã họp ngày {day}", "held on {day}"}, {{"day", *is->date}});
    else if (field.key == "reason")
      return is->reason && (*was.date != *is->date || (*was.status != *is->status && put_off));  // part of the move
    else if (field.key == "present" && (*was.present).empty())
      add({"ghi điểm danh, có mặt {count} người: {who}", "attendance recorded, present ({count}): {who}"},
          {{"count", (*is->present).size()}, {"who", value(*field.shape, is->present)}});
    else if (field.key == "conclusion" && !was.conclusion) {
      add({"ban hành thông báo kết luận ({values})", "conclusion notice issued ({values})"},
          {{"values", summary(kind_info<Conclusion>, &*is->conclusion, "items")}});
      for (auto const& item : *is->conclusion->items) said_added(kind_info<Item>, &*item);
    } else return false;
    return true;
  }
  if (auto const* const is = is_a<Item>(kind, after); is && field.key == "due") {
    auto const& was = *static_cast<Item const*>(before);
    Args const args{{"task", task(*is)},
                    {"was", was.due ? was.due->str() : ""},
                    {"is", is->due ? is->due->str() : ""},
                    {"reason", because(reason_of(task(*is)))}};
    if (moves)
      add({"hạn của nhiệm vụ {task} chuyển từ {was} sang {is}{reason}",
           "task {task}: due day moved from {was} to {is}{reason}"},
          args);
    else if (was.due)
      add({"bỏ hạn {was} của nhiệm vụ {task}{reason}", "task {task} no longer has the due day {was}{reason}"}, args);
    else add({"nhiệm vụ {task} có hạn {is}", "task {task}: due day set to {is}"}, args);
    return true;
  }
  if (auto const* const is = is_a<Report>(kind, after)) {
    auto const& was = *static_cast<Report const*>(before);
    if (field.key == "status" && *is->status == ReportStatus::submitted)
      add({"{from} gửi báo cáo, ngày {day}", "{from} submitted the report on {day}"},
          {{"from", name(is->from->id)}, {"day", is->submitted ? is->submitted->str() : ""}});
    else if (field.key == "status" && *is->status == ReportStatus::returned)
      add({"trả lại để bổ sung", "returned for completion"});
    else if (field.key == "submitted")
      return !was.submitted && *was.status != *is->status &&
             *is->status == ReportStatus::submitted;  // part of the status
    else if (field.key == "extension" && !was.extension)
      add({"gia hạn đến {until}, {by} cho phép{reason}", "extended to {until} by {by}{reason}"},
          {{"until", *is->extension->until},
           {"by", name(is->extension->by->id)},
           {"reason", because(*is->extension->reason)}});
    else return false;
    return true;
  }
  if (auto const* const is = is_a<Seat>(kind, after); is && field.key == "to" && !field.in_const(before).given) {
    add({"thôi giữ vị trí {role}, hết ngày {to}", "seat {role} ends after {to}"},
        {{"role", role(*is)}, {"to", *is->to}});
    return true;
  }
  if (auto const* const is = is_a<Extension>(kind, after); is && field.key == "until") {
    auto const& was = *static_cast<Extension const*>(before);
    add({"gia hạn chuyển từ {was} sang {is}{reason}", "extension moved from {was} to {is}{reason}"},
        {{"was", moved(was.until)},
         {"is", moved(is->until)},
         {"reason", because(*was.reason == *is->reason ? std::string{} : *is->reason)}});
    return true;
  }
  if (field.key == "due" && moves && (&kind == &kind_info<Request> || &kind == &kind_info<Consultation>)) {
    add({"hạn chuyển từ {was} sang {is}{reason}", "due day moved from {was} to {is}{reason}"},
        {{"was", value(*field.shape, field.in_const(before))},
         {"is", value(*field.shape, field.in_const(after))},
         {"reason", because("")}});
    return true;
  }
  return false;
}

}  // namespace bcd::output
