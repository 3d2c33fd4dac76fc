// Specific sentences for changed fields: of meetings, tasks, reports, seats, extensions and due days.
#include "record_diff_writer.hpp"

namespace bcd::output {

using namespace record;

static Arg moved(At<Date> const& day) { return day->str(); }

bool DiffWriter::said_meeting_field(FieldInfo const& field, Meeting const& was, Meeting const& is) {
  bool const put_off = *is.status == MeetingStatus::postponed || *is.status == MeetingStatus::cancelled;
  std::string const reason = is.reason ? *is.reason : std::string{};
  if (field.key == "date")
    add({"chuyển từ ngày {was} sang ngày {is}{reason}", "moved from {was} to {is}{reason}"},
        {{"was", moved(was.date)}, {"is", moved(is.date)}, {"reason", because(reason)}});
  else if (field.key == "status" && *is.status == MeetingStatus::cancelled)
    add({"hủy{reason}", "cancelled{reason}"}, {{"reason", because(reason)}});
  else if (field.key == "status" && put_off) add({"hoãn{reason}", "postponed{reason}"}, {{"reason", because(reason)}});
  else if (field.key == "status" && *is.status == MeetingStatus::held)
    add({"đã họp ngày {day}", "held on {day}"}, {{"day", *is.date}});
  else if (field.key == "reason")
    return is.reason && (*was.date != *is.date || (*was.status != *is.status && put_off));  // part of the move
  else if (field.key == "present" && (*was.present).empty())
    add({"ghi điểm danh, có mặt {count} người: {who}", "attendance recorded, present ({count}): {who}"},
        {{"count", (*is.present).size()}, {"who", value(*field.shape, is.present)}});
  else if (field.key == "conclusion" && !was.conclusion) {
    add({"ban hành thông báo kết luận ({values})", "conclusion notice issued ({values})"},
        {{"values", summary(kind_info<Conclusion>, &*is.conclusion, "items")}});
    for (auto const& item : *is.conclusion->items) said_added(kind_info<Item>, &*item);
  } else return false;
  return true;
}

void DiffWriter::said_due_of_task(Item const& was, Item const& is) {
  Args const args{{"task", task(is)},
                  {"was", was.due ? was.due->str() : ""},
                  {"is", is.due ? is.due->str() : ""},
                  {"reason", because(reason_of(task(is)))}};
  if (was.due && is.due)
    add({"hạn của nhiệm vụ {task} chuyển từ {was} sang {is}{reason}",
         "task {task}: due day moved from {was} to {is}{reason}"},
        args);
  else if (was.due)
    add({"bỏ hạn {was} của nhiệm vụ {task}{reason}", "task {task} no longer has the due day {was}{reason}"}, args);
  else add({"nhiệm vụ {task} có hạn {is}", "task {task}: due day set to {is}"}, args);
}

bool DiffWriter::said_report_field(FieldInfo const& field, Report const& was, Report const& is) {
  if (field.key == "status" && *is.status == ReportStatus::submitted)
    add({"{from} gửi báo cáo, ngày {day}", "{from} submitted the report on {day}"},
        {{"from", name(is.from->id)}, {"day", is.submitted ? is.submitted->str() : ""}});
  else if (field.key == "status" && *is.status == ReportStatus::returned)
    add({"trả lại để bổ sung", "returned for completion"});
  else if (field.key == "submitted")
    return !was.submitted && *was.status != *is.status && *is.status == ReportStatus::submitted;  // part of the status
  else if (field.key == "extension" && !was.extension)
    add({"gia hạn đến {until}, {by} cho phép{reason}", "extended to {until} by {by}{reason}"},
        {{"until", *is.extension->until},
         {"by", name(is.extension->by->id)},
         {"reason", because(*is.extension->reason)}});
  else return false;
  return true;
}

bool DiffWriter::said_field(KindInfo const& kind, FieldInfo const& field, void const* before, void const* after) {
  bool const moves = field.in_const(before).given && field.in_const(after).given;
  if (auto const* const is = is_a<Meeting>(kind, after))
    return said_meeting_field(field, *static_cast<Meeting const*>(before), *is);
  if (auto const* const is = is_a<Report>(kind, after))
    return said_report_field(field, *static_cast<Report const*>(before), *is);
  if (auto const* const is = is_a<Item>(kind, after); is && field.key == "due") {
    said_due_of_task(*static_cast<Item const*>(before), *is);
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
