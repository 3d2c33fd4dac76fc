// programmes/ID.yaml: the committee's yearly programme of work, or the yearly plan of one member.
#pragma once
#include "bcd/record/meeting.hpp"

namespace bcd::record {

// Adoption at a meeting, or by a paper.
struct Adopted {
  At<MeetingRef> meeting;
  At<std::string> number;
  At<Date> date;
};
template <>
struct Kind<Adopted> {
  static constexpr std::string_view name = "adopted", folder = "";
  static constexpr Text title{"việc thông qua", "adoption"};
  static constexpr std::array fields{
      field<&Adopted::meeting>("meeting", Need::one_of, {"Tại cuộc họp", "At the meeting"}, "2026-q1-committee"),
      field<&Adopted::number>("number", Need::one_of, {"Bằng văn bản số", "By the paper with number"}, "01-CTr/BCĐ"),
      field<&Adopted::date>("date", Need::optional, {"Ngày văn bản", "Date of that paper"}, "2026-01-15")};
};

struct Programme {
  At<Whole<first_year, last_year>> year;
  At<SenderRef> of;  // owner of the plan; if not given, the committee
  At<Adopted> adopted;
  List<Item> items;
  List<Waiver> waivers;
};
template <>
struct Kind<Programme> {
  static constexpr std::string_view name = "programme", folder = "programmes";
  static constexpr Text title{"chương trình, kế hoạch năm", "programme"};
  static constexpr std::array fields{
      field<&Programme::year>("year", Need::required, {"Năm", "Year"}, "2026"),
      field<&Programme::of>("of", Need::optional,
                            {"Kế hoạch của người, cơ quan nào; bỏ trống: chương trình của Ban Chỉ đạo",
                             "Owner of the plan; left out: the committee's programme"},
                            "le-van-c")
          .at_times(),
      field<&Programme::adopted>("adopted", Need::optional, {"Được thông qua", "Adopted"}),
      field<&Programme::items>("items", Need::required, {"Các nhiệm vụ", "Tasks"}),
      field<&Programme::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr std::array facts{"adopted.date"};
  static constexpr std::array charges{Charge{"items.lead", {"adopted.date", "adopted.meeting->date"}},
                                      Charge{"items.partners", {"adopted.date", "adopted.meeting->date"}}};
};

}  // namespace bcd::record
