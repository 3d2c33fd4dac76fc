// Parts shared by several kinds of record: waivers, references to papers, and the words for roles in bodies.
#pragma once
#include "bcd/record/field.hpp"
#include "bcd/record/order.hpp"

namespace bcd::record {

using MemberRef = Ref<Target::member>;
using AgencyRef = Ref<Target::agency>;
using BodyRef = Ref<Target::body>;
using MeetingRef = Ref<Target::meeting>;
using TaskRef = Ref<Target::task>;
using RequestRef = Ref<Target::request>;
using DecisionRef = Ref<Target::decision>;
// The party responsible for a task or a report.
inline constexpr Target any_party = Target::member | Target::agency | Target::body;
using SenderRef = Ref<any_party>;
using ReceiverRef = Ref<Target::all_members | any_party>;

enum class Role { head, standing_deputy, deputy, standing_member, member };
template <>
struct Words<Role> {
  static constexpr std::array table{
      Word{"head", {"Trưởng", "head"}}, Word{"standing-deputy", {"Phó Thường trực", "standing deputy"}},
      Word{"deputy", {"Phó", "deputy"}}, Word{"standing-member", {"Ủy viên Thường trực", "standing member"}},
      Word{"member", {"thành viên", "member"}}};
};
template <>
struct Words<Every> {
  static constexpr std::array table{Word{"week", {"hằng tuần", "weekly"}}, Word{"month", {"hằng tháng", "monthly"}},
                                    Word{"quarter", {"hằng quý", "quarterly"}},
                                    Word{"half-year", {"6 tháng", "half-yearly"}},
                                    Word{"year", {"hằng năm", "yearly"}}};
};

enum class AgencyKind {
  party_committee,
  party_office,
  party_cell,
  peoples_council,
  peoples_committee,
  fatherland_front,
  union_,
  department,
  police,
  school,
  health,
  enterprise,
  other
};
template <>
struct Words<AgencyKind> {
  static constexpr std::array table{Word{"party-committee", {"Đảng ủy", "party committee"}},
                                    Word{"party-office", {"Văn phòng Đảng ủy", "party office"}},
                                    Word{"party-cell", {"chi bộ", "party cell"}},
                                    Word{"peoples-council", {"Hội đồng nhân dân", "people's council"}},
                                    Word{"peoples-committee", {"Ủy ban nhân dân", "people's committee"}},
                                    Word{"fatherland-front", {"Mặt trận Tổ quốc", "fatherland front"}},
                                    Word{"union", {"đoàn thể", "union"}},
                                    Word{"department", {"phòng chuyên môn", "department"}},
                                    Word{"police", {"công an", "police"}},
                                    Word{"school", {"trường học", "school"}},
                                    Word{"health", {"y tế", "health"}},
                                    Word{"enterprise", {"doanh nghiệp", "enterprise"}},
                                    Word{"other", {"khác", "other"}}};
};
// Authority that one person may delegate to another.
enum class DelegatedScope { chair, sign, lead };
template <>
struct Words<DelegatedScope> {
  static constexpr std::array table{Word{"chair", {"chủ trì họp", "chair"}}, Word{"sign", {"ký văn bản", "sign"}},
                                    Word{"lead", {"điều hành công việc", "lead"}}};
};

// An accepted finding: the reason, and the person responsible for accepting it.
struct Waiver {
  At<std::string> rule, subject, reason;
  At<MemberRef> by;
  At<Date> date;
};
template <>
struct Kind<Waiver> {
  static constexpr std::string_view name = "waiver", folder = "";
  static constexpr Text title{"điều được chấp nhận", "waiver"};
  static constexpr std::array fields{
      field<&Waiver::rule>("rule", Need::required, {"Quy tắc được miễn", "Rule waived"}, "absence-late"),
      field<&Waiver::subject>("subject", Need::optional,
                              {"Đối tượng, như ghi trong phát hiện; bỏ trống: mọi đối tượng trong hồ sơ này",
                               "Subject, as given in the finding; left out: all in this record"},
                              "le-van-c"),
      field<&Waiver::reason>("reason", Need::required, {"Lý do", "Reason"},
                             "Đi công tác đột xuất theo điều động của cấp trên"),
      field<&Waiver::by>("by", Need::required, {"Người đồng ý", "Agreed by"}, "nguyen-van-a"),
      field<&Waiver::date>("date", Need::required, {"Ngày đồng ý", "Day agreed"}, "2026-03-26")};
};

// A paper, identified by its number and date.
struct PaperRef {
  At<std::string> number;
  At<Date> date;
};
template <>
struct Kind<PaperRef> {
  static constexpr std::string_view name = "paper", folder = "";
  static constexpr Text title{"văn bản", "paper"};
  static constexpr std::array fields{
      field<&PaperRef::number>("number", Need::required, {"Số, ký hiệu", "Number and symbol"}, "92-QĐ/ĐU"),
      field<&PaperRef::date>("date", Need::required, {"Ngày", "Date"}, "2025-07-24")};
};

// Two days, both included.
struct DaySpan {
  At<Date> from, to;
};
template <>
struct Kind<DaySpan> {
  static constexpr std::string_view name = "days", folder = "";
  static constexpr Text title{"khoảng ngày", "range of days"};
  static constexpr std::array fields{
      field<&DaySpan::from>("from", Need::required, {"Từ ngày", "From"}, "2026-02-15"),
      field<&DaySpan::to>("to", Need::required, {"Đến hết ngày", "Until, inclusive"}, "2026-03-14")};
};

}  // namespace bcd::record
