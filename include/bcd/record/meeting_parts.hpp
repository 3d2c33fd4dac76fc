// Parts of a meeting's record: invitation, attendance, minutes, and the conclusion with its tasks.
#pragma once
#include "bcd/record/parts.hpp"
#include "bcd/record/votes.hpp"

namespace bcd::record {

struct Invitation {
  At<std::string> number;
  At<Date> date, sent, materials;
};
template <>
struct Kind<Invitation> {
  static constexpr std::string_view name = "invitation", folder = "";
  static constexpr Text title{"giấy mời", "invitation"};
  static constexpr std::array fields{
      field<&Invitation::number>("number", Need::optional, {"Số, ký hiệu", "Number and symbol"}, "05-GM/BCĐ"),
      field<&Invitation::date>("date", Need::optional, {"Ngày ký", "Day signed"}, "2026-03-18"),
      field<&Invitation::sent>("sent", Need::optional, {"Ngày gửi", "Day sent"}, "2026-03-18"),
      field<&Invitation::materials>("materials", Need::optional, {"Ngày gửi tài liệu", "Day the papers were sent"},
                                    "2026-03-20")};
};

struct Guest {
  At<std::string> name, agency;
};
template <>
struct Kind<Guest> {
  static constexpr std::string_view name = "guest", folder = "";
  static constexpr Text title{"khách mời", "guest"};
  static constexpr std::array fields{
      field<&Guest::name>("name", Need::required, {"Họ và tên", "Full name"}, "Vũ Văn K"),
      field<&Guest::agency>("agency", Need::optional, {"Nơi công tác", "Agency"}, "Sở Khoa học và Công nghệ")};
};

struct Opinion {
  At<Date> requested, received;
};
template <>
struct Kind<Opinion> {
  static constexpr std::string_view name = "opinion", folder = "";
  static constexpr Text title{"ý kiến bằng văn bản", "written opinion"};
  static constexpr std::array fields{
      field<&Opinion::requested>("requested", Need::optional,
                                 {"Ngày người chủ trì yêu cầu", "Day the chair requested it"}, "2026-03-23"),
      field<&Opinion::received>("received", Need::optional, {"Ngày nhận", "Day received"}, "2026-03-24")};
};

struct Substitute {
  At<std::string> name;
  At<Date> consent;
};
template <>
struct Kind<Substitute> {
  static constexpr std::string_view name = "substitute", folder = "";
  static constexpr Text title{"người dự thay", "substitute"};
  static constexpr std::array fields{
      field<&Substitute::name>("name", Need::required, {"Họ và tên", "Full name"}, "Đỗ Thị H"),
      field<&Substitute::consent>("consent", Need::optional, {"Ngày người chủ trì đồng ý", "Day the chair agreed"},
                                  "2026-03-24")};
};

struct Absence {
  At<MemberRef> member;
  At<std::string> reason;
  // Days on which the head was informed, the standing agency was informed, the head agreed.
  At<Date> reported, notified, consent;
  At<Opinion> opinion;
  At<Substitute> substitute;
};
template <>
struct Kind<Absence> {
  static constexpr std::string_view name = "absence", folder = "";
  static constexpr Text title{"người vắng", "absence"};
  static constexpr std::array fields{
      field<&Absence::member>("member", Need::required, {"Người vắng", "Who is absent"}, "le-van-c"),
      field<&Absence::reason>("reason", Need::optional, {"Lý do", "Reason"}, "Tập huấn ở tỉnh"),
      field<&Absence::reported>("reported", Need::optional,
                                {"Ngày báo cáo Trưởng Ban (Tổ trưởng)", "Day reported to the head"}, "2026-03-23"),
      field<&Absence::notified>("notified", Need::optional,
                                {"Ngày thông báo cho Cơ quan Thường trực", "Day notified to the standing agency"},
                                "2026-03-23"),
      field<&Absence::consent>("consent", Need::optional, {"Ngày Trưởng Ban đồng ý", "Day the head agreed"},
                               "2026-03-24"),
      field<&Absence::opinion>("opinion", Need::optional, {"Ý kiến tham gia bằng văn bản", "Written opinion"}),
      field<&Absence::substitute>("substitute", Need::optional, {"Người dự thay", "Substitute"})};
  static constexpr std::string_view once = "member";
};

// A member present for only a part of the meeting.
struct Partly {
  At<MemberRef> member;
  At<TimeOfDay> from, to;
};
template <>
struct Kind<Partly> {
  static constexpr std::string_view name = "partly", folder = "";
  static constexpr Text title{"người dự một phần", "partial attendance"};
  static constexpr std::array fields{
      field<&Partly::member>("member", Need::required, {"Người dự", "Member"}, "tran-thi-b"),
      field<&Partly::from>("from", Need::optional, {"Đến lúc", "Came at"}, "\"14:30\""),
      field<&Partly::to>("to", Need::optional, {"Về lúc", "Left at"}, "\"16:00\"")};
};

struct Minutes {
  At<std::string> number;
  At<Date> date;
  At<Ref<Target::member | Target::agency>> recorded_by;
  List<MemberRef> signers;
  At<Date> sent;
  At<MeetingRef> approved_at;
  List<ReceiverRef> sent_to;
  At<std::string> file;
};
template <>
struct Kind<Minutes> {
  static constexpr std::string_view name = "minutes", folder = "";
  static constexpr Text title{"biên bản", "minutes"};
  static constexpr std::array fields{
      field<&Minutes::number>("number", Need::optional, {"Số, ký hiệu", "Number and symbol"}, "03-BB/BCĐ"),
      field<&Minutes::date>("date", Need::optional, {"Ngày lập", "Date"}, "2026-03-25"),
      field<&Minutes::recorded_by>("recorded_by", Need::optional, {"Người hoặc cơ quan ghi", "Recorded by"},
                                   "tran-thi-b"),
      field<&Minutes::signers>("signers", Need::optional, {"Những người ký", "Signers"}, "nguyen-van-a"),
      field<&Minutes::sent>("sent", Need::optional, {"Ngày gửi", "Day sent"}, "2026-03-26"),
      field<&Minutes::approved_at>("approved_at", Need::optional, {"Cuộc họp thông qua", "Meeting that approved them"},
                                   "2026-q2-committee"),
      field<&Minutes::sent_to>("sent_to", Need::optional, {"Đã gửi đến", "Sent to"}, "all-members"),
      field<&Minutes::file>("file", Need::optional, {"Tệp đính kèm", "Attached file"}, "attachments/bien-ban.pdf")};
};

// A task set by a conclusion. References have the form MEETING/no.
struct Item {
  At<Whole<1, 999>> no;
  At<std::string> text;
  At<SenderRef> lead;
  List<SenderRef> partners;
  At<Date> due;
  At<std::string> due_text, product;
  At<TaskRef> extends;  // an earlier task, which this one closes and replaces with a new due day or lead
  At<Date> asked;       // the day on which that extension was asked for
  At<Votes> votes;
  List<Dissent> dissent;
};
template <>
struct Kind<Item> {
  static constexpr std::string_view name = "item", folder = "";
  static constexpr Text title{"nhiệm vụ", "task"};
  static constexpr std::array fields{
      field<&Item::no>("no", Need::required, {"Số thứ tự", "Number"}, "1"),
      field<&Item::text>("text", Need::required, {"Nội dung", "Text"},
                         "Rà soát, tái cấu trúc quy trình 20 dịch vụ công trực tuyến"),
      field<&Item::lead>("lead", Need::optional, {"Chủ trì", "Lead"}, "cong-an"),
      field<&Item::partners>("partners", Need::optional, {"Phối hợp", "Partners"}, "ubnd"),
      field<&Item::due>("due", Need::optional, {"Hạn", "Due day"}, "2026-06-15"),
      field<&Item::due_text>("due_text", Need::optional, {"Thời hạn bằng lời", "Due, in words"}, "thường xuyên"),
      field<&Item::product>("product", Need::optional, {"Sản phẩm", "Product"}, "Báo cáo rà soát"),
      field<&Item::extends>("extends", Need::optional,
                            {"Nhiệm vụ trước được gia hạn hoặc giao lại; nhiệm vụ này thay nhiệm vụ ấy",
                             "Earlier task that this one extends or reassigns, and replaces"},
                            "2026-q1-committee/1")
          .at_times(),
      field<&Item::asked>(
          "asked", Need::optional,
          {"Ngày đề nghị gia hạn; bỏ trống: ngày họp", "Day the extension was asked for; left out: of the meeting"},
          "2026-06-10")
          .at_times(),
      field<&Item::votes>("votes", Need::optional, {"Biểu quyết", "Votes"}).at_times(),
      field<&Item::dissent>("dissent", Need::optional, {"Ý kiến bảo lưu", "Dissent"}).at_times()};
};

struct Conclusion {
  At<std::string> number;
  At<Date> date;
  At<MemberRef> signer;
  At<AgencyRef> seal;
  At<Date> sent;
  List<ReceiverRef> sent_to;
  List<Item> items;
  At<Votes> votes;  // on the conclusion as a whole
};
template <>
struct Kind<Conclusion> {
  static constexpr std::string_view name = "conclusion", folder = "";
  static constexpr Text title{"thông báo kết luận", "conclusion notice"};
  static constexpr std::array fields{
      field<&Conclusion::number>("number", Need::optional, {"Số, ký hiệu", "Number and symbol"}, "04-TB/BCĐ"),
      field<&Conclusion::date>("date", Need::optional, {"Ngày ban hành", "Date"}, "2026-03-27"),
      field<&Conclusion::signer>("signer", Need::optional, {"Người ký", "Signer"}, "nguyen-van-a"),
      field<&Conclusion::seal>("seal", Need::optional, {"Con dấu của cơ quan", "Agency whose seal it bears"},
                               "dang-uy"),
      field<&Conclusion::sent>("sent", Need::optional, {"Ngày gửi", "Day sent"}, "2026-03-28"),
      field<&Conclusion::sent_to>("sent_to", Need::optional, {"Nơi nhận", "Sent to"}, "all-members"),
      field<&Conclusion::items>("items", Need::optional, {"Các nhiệm vụ được giao", "Tasks set"}),
      field<&Conclusion::votes>("votes", Need::optional,
                                {"Biểu quyết thông qua cả kết luận", "Votes on the whole conclusion"})
          .at_times()};
};

}  // namespace bcd::record
