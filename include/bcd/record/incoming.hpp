// incoming/…/ID.yaml: one received paper, an entry in the register of incoming papers.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

struct Incoming {
  At<Date> received;
  At<Whole<1, 99999>> no;
  At<std::string> number;
  At<Date> date;
  At<std::string> from, title;
  At<SenderRef> to;
  At<Date> due;
  At<PaperRef> answered;
  List<Waiver> waivers;
};
template <>
struct Kind<Incoming> {
  static constexpr std::string_view name = "incoming", folder = "incoming";
  static constexpr Text title{"văn bản đến", "paper received"};
  static constexpr std::array fields{
      field<&Incoming::received>("received", Need::required, {"Ngày đến", "Day received"}, "2026-03-12"),
      field<&Incoming::no>("no", Need::optional, {"Số đến", "Number in the register"}, "45"),
      field<&Incoming::number>("number", Need::optional, {"Số, ký hiệu", "Number and symbol"}, "118-CV/TU"),
      field<&Incoming::date>("date", Need::optional, {"Ngày văn bản", "Date of the paper"}, "2026-03-10"),
      field<&Incoming::from>("from", Need::required, {"Nơi gửi", "Sender"}, "Tỉnh ủy Lạng Sơn").or_id_of(any_party),
      field<&Incoming::title>("title", Need::required, {"Trích yếu", "Subject"},
                              "Về việc đẩy mạnh chuyển đổi số trong các cơ quan Đảng"),
      field<&Incoming::to>("to", Need::optional, {"Người, cơ quan được giao xử lý", "Assigned to"}, "le-van-c"),
      field<&Incoming::due>("due", Need::optional, {"Hạn xử lý", "Due day"}, "2026-03-25"),
      field<&Incoming::answered>("answered", Need::optional, {"Văn bản trả lời", "Reply"}).at_times(),
      field<&Incoming::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment came{"received", {"ngày đến", "the day received"}};
  static constexpr std::array order{
      Order{{Moment{"date", {"ngày văn bản", "the date of the paper"}}, came,
             in_time({"due", {"hạn xử lý", "the due day"}})}},
      Order{{came, Moment{"answered.date", {"văn bản trả lời đề ngày", "the date of the reply"}}}}};
  static constexpr std::array facts{"received", "date", "answered.date"};
  static constexpr std::array charges{Charge{"to", {"received"}}};
};

}  // namespace bcd::record
