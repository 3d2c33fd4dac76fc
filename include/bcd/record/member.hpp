// members/ID.yaml: a person and their seats in the unit's bodies.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

struct Seat {
  At<BodyRef> body;
  At<Role> role;
  At<Date> from, to;  // both days included; without `to`, still held
  At<std::string> decision;
  At<PaperRef> notice;     // the written notice of the change
  At<MemberRef> succeeds;  // the predecessor: reports they sent are not due again, and their open tasks pass on
  bool held_on(Date day) const { return *from <= day && (!to || day <= *to); }
};
template <>
struct Kind<Seat> {
  static constexpr std::string_view name = "seat", folder = "";
  static constexpr Text title{"vị trí trong ban, tổ", "seat"};
  static constexpr std::array fields{
      field<&Seat::body>("body", Need::required, {"Ban, tổ", "Body"}, "committee"),
      field<&Seat::role>("role", Need::required, {"Chức danh", "Role"}, "head"),
      field<&Seat::from>("from", Need::required, {"Từ ngày", "From"}, "2026-01-01"),
      field<&Seat::to>("to", Need::optional, {"Đến hết ngày", "Until, inclusive"}, "2030-12-31"),
      field<&Seat::decision>("decision", Need::optional, {"Số quyết định", "Number of the decision"}, "92-QĐ/ĐU"),
      field<&Seat::notice>("notice", Need::optional, {"Văn bản thông báo thay đổi", "Written notice of the change"}),
      field<&Seat::succeeds>(
          "succeeds", Need::optional,
          {"Người tiền nhiệm; báo cáo người ấy đã gửi thì không phải gửi lại, nhiệm vụ người ấy chủ trì được chuyển "
           "giao",
           "Predecessor; reports they sent are not due again, and tasks they lead pass to this member"},
          "tran-thi-b")
          .at_times()};
};

// Days on which a person is away for a reason that excuses them: no report is due and absence need not be reported.
struct Leave {
  At<Date> from, to;  // both days included; without `to`, still away
  At<std::string> reason;
  At<MemberRef> substitute;
  bool covers(Date day) const { return *from <= day && (!to || day <= *to); }
};
template <>
struct Kind<Leave> {
  static constexpr std::string_view name = "leave", folder = "";
  static constexpr Text title{"thời gian nghỉ, vắng mặt dài ngày", "leave"};
  static constexpr std::array fields{
      field<&Leave::from>("from", Need::required, {"Từ ngày", "From"}, "2026-03-01"),
      field<&Leave::to>("to", Need::optional, {"Đến hết ngày", "Until, inclusive"}, "2026-08-31"),
      field<&Leave::reason>("reason", Need::required, {"Lý do", "Reason"}, "Nghỉ thai sản"),
      field<&Leave::substitute>("substitute", Need::optional, {"Người làm thay", "Substitute"}, "tran-thi-b")};
};

struct Member {
  At<std::string> name;
  At<Dated<std::string>> post;
  At<Dated<AgencyRef>> agency;
  At<Dated<std::string>> area;
  At<Whole<1, 9999>> order;
  At<std::string> email, phone;
  List<Seat> seats;
  List<Leave> leave;
  List<Waiver> waivers;

  // Returns the leave that covers the day; null if there is none.
  Leave const* leave_on(Date day) const {
    for (auto const& one : *leave)
      if (one->covers(day)) return &*one;
    return nullptr;
  }
};
template <>
struct Kind<Member> {
  static constexpr std::string_view name = "member", folder = "members";
  static constexpr Text title{"thành viên", "member"};
  static constexpr std::array fields{
      field<&Member::name>("name", Need::required, {"Họ và tên", "Full name"}, "Nguyễn Văn A"),
      field<&Member::post>("post", Need::optional, {"Chức vụ nơi công tác", "Post"}, "Bí thư Đảng ủy"),
      field<&Member::agency>("agency", Need::optional, {"Cơ quan công tác", "Agency"}, "dang-uy"),
      field<&Member::area>("area", Need::optional, {"Lĩnh vực phụ trách", "Area of responsibility"}, "Chỉ đạo chung"),
      field<&Member::order>("order", Need::optional, {"Thứ tự trong danh sách", "Order in lists"}, "1"),
      field<&Member::email>("email", Need::optional, {"Thư điện tử", "E-mail"}, "nguyenvana@example.vn"),
      field<&Member::phone>("phone", Need::optional, {"Điện thoại", "Telephone"}, "\"0900 000 001\""),
      field<&Member::seats>("seats", Need::required, {"Các vị trí trong ban, tổ", "Seats in the bodies"}),
      field<&Member::leave>(
          "leave", Need::optional,
          {"Nghỉ, vắng mặt dài ngày (thai sản, ốm đau, biệt phái)", "Leave (maternity, illness, secondment)"})
          .at_times(),
      field<&Member::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr std::array order{Order{{Moment{"leave.from", {"ngày bắt đầu nghỉ", "the start of the leave"}},
                                           Moment{"leave.to", {"ngày kết thúc nghỉ", "the end of the leave"}}}}};
  static constexpr std::array facts{"seats.notice.date"};
};

}  // namespace bcd::record
