// meetings/…/ID.yaml: one meeting of a body, from plan to conclusion.
#pragma once
#include <algorithm>

#include "bcd/record/meeting_parts.hpp"

namespace bcd::record {

enum class MeetingKind { regular, extraordinary, plenary, thematic, review, expanded };
template <>
struct Words<MeetingKind> {
  static constexpr std::array table{Word{"regular", {"họp định kỳ", "regular"}},
                                    Word{"extraordinary", {"họp đột xuất", "extraordinary"}},
                                    Word{"plenary", {"hội nghị toàn thể", "plenary"}},
                                    Word{"thematic", {"hội nghị chuyên đề", "thematic"}},
                                    Word{"review", {"hội nghị sơ kết, tổng kết", "review"}},
                                    Word{"expanded", {"họp mở rộng", "expanded"}}};
};
enum class MeetingStatus { planned, held, postponed, cancelled };
template <>
struct Words<MeetingStatus> {
  static constexpr std::array table{Word{"planned", {"dự kiến", "planned"}}, Word{"held", {"đã họp", "held"}},
                                    Word{"postponed", {"hoãn", "postponed"}}, Word{"cancelled", {"hủy", "cancelled"}}};
};
enum class MeetingMode { in_person, online, hybrid };
template <>
struct Words<MeetingMode> {
  static constexpr std::array table{Word{"in-person", {"trực tiếp", "in person"}},
                                    Word{"online", {"trực tuyến", "online"}},
                                    Word{"hybrid", {"trực tiếp kết hợp trực tuyến", "hybrid"}}};
};

struct Meeting {
  At<BodyRef> body;
  At<MeetingKind> kind;
  At<Period> period, review;  // review: the period that the meeting also reviews (sơ kết, tổng kết)
  At<MeetingStatus> status;
  At<Date> date, end_date;
  At<TimeOfDay> start, end;
  At<MeetingMode> mode;
  At<std::string> place;
  At<MemberRef> chair, secretary, convened_by;
  List<MemberRef> requested_by;
  At<PaperRef> superior_request;  // paper in which the superior body asked for
                                  // the meeting
  At<std::string> reason;
  At<Invitation> invitation;
  List<std::string> agenda;
  List<MemberRef> present;
  List<Guest> guests;
  List<Partly> partly;
  List<Absence> absent;
  At<Minutes> minutes;
  At<Conclusion> conclusion;
  List<DecisionRef> reported_decisions;
  List<Waiver> waivers;

  // The end date; the date if there is none, or if it is wrongly before the date.
  Date last_day() const { return end_date ? std::max(*date, *end_date) : *date; }
};
template <>
struct Kind<Meeting> {
  static constexpr std::string_view name = "meeting", folder = "meetings";
  static constexpr Text title{"cuộc họp", "meeting"};
  static constexpr std::array fields{
      field<&Meeting::body>("body", Need::required, {"Ban, tổ họp", "Body that meets"}, "committee"),
      field<&Meeting::kind>("kind", Need::required, {"Loại cuộc họp", "Kind of meeting"}, "regular"),
      field<&Meeting::period>("period", Need::optional, {"Kỳ họp", "Period it is held for"}, "2026-Q1")
          .when("kind", "regular")
          .at_times(),
      field<&Meeting::review>("review", Need::optional,
                              {"Cuộc họp đồng thời sơ kết, tổng kết kỳ này", "Period that the meeting also reviews"},
                              "2026-H1")
          .at_times(),
      field<&Meeting::status>("status", Need::required, {"Tình trạng", "Status"}, "held"),
      field<&Meeting::date>("date", Need::required, {"Ngày họp", "Day of the meeting"}, "2026-03-25"),
      field<&Meeting::end_date>("end_date", Need::optional,
                                {"Ngày kết thúc, nếu họp nhiều ngày", "Last day, of a meeting of several days"},
                                "2026-03-26")
          .at_times(),
      field<&Meeting::start>("start", Need::optional, {"Giờ bắt đầu", "Start"}, "\"14:00\""),
      field<&Meeting::end>("end", Need::optional, {"Giờ kết thúc", "End"}, "\"16:30\""),
      field<&Meeting::mode>("mode", Need::optional, {"Hình thức", "Mode"}, "in-person"),
      field<&Meeting::place>("place", Need::optional, {"Địa điểm", "Place"}, "Hội trường Đảng ủy xã"),
      field<&Meeting::chair>("chair", Need::optional, {"Chủ trì", "Chair"}, "nguyen-van-a"),
      field<&Meeting::secretary>("secretary", Need::optional, {"Thư ký", "Secretary"}, "tran-thi-b"),
      field<&Meeting::convened_by>("convened_by", Need::optional, {"Người triệu tập", "Convened by"}, "nguyen-van-a"),
      field<&Meeting::requested_by>("requested_by", Need::optional, {"Những người yêu cầu họp", "Requested by"},
                                    "tran-thi-b"),
      field<&Meeting::superior_request>(
          "superior_request", Need::optional,
          {"Văn bản cấp trên yêu cầu họp", "Paper of the superior body that asked for it"})
          .at_times(),
      field<&Meeting::reason>("reason", Need::optional, {"Lý do hoãn, hủy", "Reason for postponement or cancellation"},
                              "Trùng kỳ họp Hội đồng nhân dân"),
      field<&Meeting::invitation>("invitation", Need::optional, {"Giấy mời", "Invitation"}),
      field<&Meeting::agenda>("agenda", Need::optional, {"Nội dung chương trình", "Agenda"}, "Báo cáo kết quả quý I"),
      field<&Meeting::present>("present", Need::optional, {"Người có mặt", "Present"}, "nguyen-van-a"),
      field<&Meeting::guests>("guests", Need::optional, {"Khách mời", "Guests"}),
      field<&Meeting::partly>("partly", Need::optional,
                              {"Người có mặt đến muộn hoặc về sớm", "Present members who came late or left early"})
          .at_times(),
      field<&Meeting::absent>("absent", Need::optional, {"Người vắng", "Absent"}).at_times(),
      field<&Meeting::minutes>("minutes", Need::optional, {"Biên bản", "Minutes"}),
      field<&Meeting::conclusion>("conclusion", Need::optional, {"Thông báo kết luận", "Conclusion notice"}),
      field<&Meeting::reported_decisions>(
          "reported_decisions", Need::optional,
          {"Các quyết định giữa hai kỳ họp được báo cáo", "Reported decisions between meetings"}, "2026-05-thiet-bi"),
      field<&Meeting::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment held{"date", {"ngày họp", "the day of the meeting"}}, on_time{in_time(held)};
  static constexpr Moment over{"end_date", {"ngày kết thúc", "the last day"}};
  static constexpr Moment start{"start", {"giờ bắt đầu", "the start time"}},
      end{"end", {"giờ kết thúc", "the end time"}};
  static constexpr std::array order{
      Order{{Moment{"invitation.date", {"ngày ký giấy mời", "the day the invitation was signed"}},
             Moment{"invitation.sent", {"ngày gửi giấy mời", "the day the invitation was sent"}}, on_time}},
      Order{{Moment{"invitation.materials", {"ngày gửi tài liệu", "the day the papers were sent"}}, on_time}},
      Order{{Moment{"period", {"ngày đầu kỳ", "the first day of its period"}}, held}},
      Order{{Moment{"review", {"ngày đầu kỳ được sơ kết, tổng kết", "the first day of the period reviewed"}}, held}},
      Order{{held, over}},
      Order{.moments = {start, end}, .apart = true, .hours = true},
      Order{.moments = {start, Moment{"partly.from", {"giờ đến", "the arrival time"}},
                        Moment{"partly.to", {"giờ về", "the leaving time"}}, end},
            .hours = true},
      Order{{over, Moment{"minutes.date", {"biên bản đề ngày", "the date of the minutes"}}}},
      Order{{over, Moment{"conclusion.date", {"thông báo kết luận đề ngày", "the date of the conclusion notice"}}}},
      Order{{held, Moment{"minutes.date", {"biên bản đề ngày", "the date of the minutes"}},
             Moment{"minutes.sent", {"ngày gửi biên bản", "the day the minutes were sent"}}}},
      Order{{held, Moment{"minutes.approved_at->date",
                          {"cuộc họp thông qua biên bản", "the day the minutes were approved"}}}},
      Order{{held, Moment{"conclusion.date", {"thông báo kết luận đề ngày", "the date of the conclusion notice"}},
             Moment{"conclusion.sent", {"ngày gửi thông báo kết luận", "the day the conclusion notice was sent"}}}},
      Order{{held, in_time({"conclusion.items.due", {"hạn của nhiệm vụ", "the task's due day"}})}},
      Order{{Moment{"conclusion.items.asked", {"ngày đề nghị gia hạn", "the day the extension was asked for"}}, held}},
      Order{.moments = {Moment{"conclusion.items.extends->given",
                               {"ngày giao nhiệm vụ được thay", "the day the replaced task was given"}},
                        held},
            .apart = true},
      Order{{Moment{"reported_decisions->date", {"ngày quyết định được báo cáo", "the day of the reported decision"}},
             held}},
      Order{{Moment{"absent.reported", {"ngày báo cáo vắng", "the day the absence was reported"}}, on_time}},
      Order{{Moment{"absent.notified", {"ngày thông báo vắng", "the day the absence was notified"}}, on_time}},
      Order{{Moment{"absent.consent", {"ngày đồng ý cho vắng", "the day of consent to the absence"}}, on_time}},
      Order{{Moment{"absent.substitute.consent", {"ngày đồng ý cho dự thay", "the day of consent to the substitute"}},
             on_time}},
      Order{{Moment{"absent.opinion.requested", {"ngày yêu cầu ý kiến", "the day the opinion was requested"}},
             Moment{"absent.opinion.received", {"ngày nhận ý kiến", "the day the opinion was received"}}, on_time}}};
  static constexpr std::array facts{"date",
                                    "end_date",
                                    "invitation.date",
                                    "invitation.sent",
                                    "invitation.materials",
                                    "absent.reported",
                                    "absent.notified",
                                    "absent.consent",
                                    "absent.substitute.consent",
                                    "absent.opinion.requested",
                                    "absent.opinion.received",
                                    "minutes.date",
                                    "minutes.sent",
                                    "conclusion.date",
                                    "conclusion.sent",
                                    "conclusion.items.asked"};
  static bool planned(Meeting const& one) { return *one.status != MeetingStatus::held; }
  static constexpr std::array charges{Charge{"chair", {"date"}},
                                      Charge{"convened_by", {"date"}},
                                      Charge{"secretary", {"date"}, true},
                                      Charge{"minutes.recorded_by", {"minutes.date", "date"}, true},
                                      Charge{"conclusion.items.lead", {"date"}},
                                      Charge{"conclusion.items.partners", {"date"}}};
};

}  // namespace bcd::record
