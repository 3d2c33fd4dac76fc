// decisions/ID.yaml: a decision made between meetings. consultations/ID.yaml: a written consultation of members.
#pragma once
#include "bcd/record/parts.hpp"
#include "bcd/record/votes.hpp"

namespace bcd::record {

struct Decision {
  At<Date> date;
  At<std::string> text;
  List<MemberRef> agreed_with;
  At<MemberRef> by;
  At<std::string> number;
  List<Waiver> waivers;
};
template <>
struct Kind<Decision> {
  static constexpr std::string_view name = "decision", folder = "decisions";
  static constexpr Text title{"quyết định giữa hai kỳ họp", "decision between meetings"};
  static constexpr std::array fields{
      field<&Decision::date>("date", Need::required, {"Ngày quyết định", "Date"}, "2026-05-12"),
      field<&Decision::text>("text", Need::required, {"Nội dung", "What was decided"},
                             "Điều chuyển 05 máy tính cho Trung tâm Phục vụ hành chính công"),
      field<&Decision::agreed_with>("agreed_with", Need::required, {"Đã trao đổi, thống nhất với", "Agreed with"},
                                    "tran-thi-b"),
      field<&Decision::by>("by", Need::optional, {"Người quyết định", "Decided by"}, "nguyen-van-a"),
      field<&Decision::number>("number", Need::optional, {"Số văn bản", "Number of the paper"}, "03-QĐ/BCĐ"),
      field<&Decision::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};
  static constexpr std::array facts{"date"};
};

struct Replaced {
  At<BodyRef> body;
  At<Period> period;
};
template <>
struct Kind<Replaced> {
  static constexpr std::string_view name = "replaced", folder = "";
  static constexpr Text title{"cuộc họp được thay", "meeting replaced"};
  static constexpr std::array fields{
      field<&Replaced::body>("body", Need::required, {"Ban, tổ", "Body"}, "committee"),
      field<&Replaced::period>("period", Need::required, {"Kỳ họp", "Period"}, "2026-Q3")};
};

enum class ReplyOpinion { agree, disagree, other };
template <>
struct Words<ReplyOpinion> {
  static constexpr std::array table{Word{"agree", {"đồng ý", "agrees"}},
                                    Word{"disagree", {"không đồng ý", "disagrees"}},
                                    Word{"other", {"ý kiến khác", "another opinion"}}};
};
struct Reply {
  At<MemberRef> member;
  At<Date> date;
  At<ReplyOpinion> opinion;
  At<std::string> text;
};
template <>
struct Kind<Reply> {
  static constexpr std::string_view name = "reply", folder = "";
  static constexpr Text title{"ý kiến trả lời", "reply"};
  static constexpr std::array fields{
      field<&Reply::member>("member", Need::required, {"Người trả lời", "Member"}, "tran-thi-b"),
      field<&Reply::date>("date", Need::required, {"Ngày nhận", "Day received"}, "2026-08-14"),
      field<&Reply::opinion>("opinion", Need::required, {"Ý kiến", "Opinion"}, "agree"),
      field<&Reply::text>("text", Need::optional, {"Nội dung", "Text"}, "Thống nhất với dự thảo")};
  static constexpr std::string_view once = "member";
};

struct Consultation {
  At<BodyRef> body;  // whose members are asked
  At<std::string> question;
  At<Date> sent, due;
  At<Replaced> replaces_meeting;
  List<MemberRef> asked;
  List<Reply> replies;
  At<Votes> votes;  // if not given, the replies count
  At<std::string> outcome;
  At<MeetingRef> reported_at;
  List<Waiver> waivers;
};
template <>
struct Kind<Consultation> {
  static constexpr std::string_view name = "consultation", folder = "consultations";
  static constexpr Text title{"lấy ý kiến bằng văn bản", "written consultation"};
  static constexpr std::array fields{
      field<&Consultation::question>("question", Need::required, {"Nội dung xin ý kiến", "Question"},
                                     "Dự thảo kế hoạch quý IV năm 2026"),
      field<&Consultation::body>("body", Need::optional,
                                 {"Ban, tổ được lấy ý kiến, nếu không rõ từ những người được hỏi",
                                  "Body consulted, if those asked do not tell"},
                                 "committee")
          .at_times(),
      field<&Consultation::sent>("sent", Need::required, {"Ngày gửi", "Day sent"}, "2026-08-10"),
      field<&Consultation::due>("due", Need::required, {"Hạn trả lời", "Replies due"}, "2026-08-17"),
      field<&Consultation::replaces_meeting>("replaces_meeting", Need::optional,
                                             {"Thay cho cuộc họp", "Replaces the meeting"})
          .at_times(),
      field<&Consultation::asked>("asked", Need::required, {"Những người được hỏi", "Members asked"}, "tran-thi-b"),
      field<&Consultation::replies>("replies", Need::optional, {"Các ý kiến trả lời", "Replies"}),
      field<&Consultation::votes>("votes", Need::optional,
                                  {"Kết quả kiểm phiếu; bỏ trống: đếm theo các ý kiến trả lời",
                                   "The ballots counted; left out: the replies count"})
          .at_times(),
      field<&Consultation::outcome>("outcome", Need::optional, {"Kết quả", "Outcome"}, "Thống nhất thông qua dự thảo"),
      field<&Consultation::reported_at>("reported_at", Need::optional,
                                        {"Cuộc họp được báo cáo kết quả", "Meeting to which the outcome was reported"},
                                        "2026-q3-committee"),
      field<&Consultation::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment went_out{"sent", {"ngày gửi", "the day it was sent"}},
      answers_due{"due", {"hạn", "the due day"}};
  static constexpr std::array order{
      Order{{went_out, answers_due}},
      Order{{went_out, Moment{"replies.date", {"ngày trả lời", "the day of the reply"}}, in_time(answers_due)}},
      Order{{Moment{"replaces_meeting.period",
                    {"ngày đầu kỳ họp được thay", "the first day of the period whose meeting it replaces"}},
             answers_due}},
      Order{{answers_due,
             Moment{"replaces_meeting.period",
                    {"ngày cuối kỳ họp được thay", "the last day of the period whose meeting it replaces"}}}},
      Order{{went_out,
             Moment{"reported_at->date", {"cuộc họp được báo cáo", "the day of the meeting it was reported to"}}}}};
  static constexpr std::array facts{"sent", "replies.date"};
  static constexpr std::array charges{Charge{"asked", {"sent"}}};
};

}  // namespace bcd::record
