// proposals/ID.yaml: a proposal to the committee. commendations/ID.yaml: praise or criticism. budgets/YEAR.yaml.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

enum class ProposalKind { proposal, regulation_feedback };
template <>
struct Words<ProposalKind> {
  static constexpr std::array table{Word{"proposal", {"đề xuất, kiến nghị", "proposal"}},
                                    Word{"regulation-feedback", {"ý kiến về quy chế", "feedback on the regulation"}}};
};
struct Reviewed {
  At<MeetingRef> meeting;
  At<MemberRef> by;
  At<Date> date;
  At<std::string> outcome;
};
template <>
struct Kind<Reviewed> {
  static constexpr std::string_view name = "reviewed", folder = "";
  static constexpr Text title{"việc xem xét", "review of a proposal"};
  static constexpr std::array fields{
      field<&Reviewed::meeting>("meeting", Need::one_of, {"Tại cuộc họp", "At the meeting"}, "2026-q2-committee"),
      field<&Reviewed::by>("by", Need::one_of, {"Người quyết định", "Decided by"}, "nguyen-van-a"),
      field<&Reviewed::date>("date", Need::optional,
                             {"Ngày quyết định, nếu không tại cuộc họp", "Date, if not at a meeting"}, "2026-06-25"),
      field<&Reviewed::outcome>("outcome", Need::optional, {"Kết quả", "Outcome"},
                                "Đồng ý, giao Phòng Kinh tế triển khai")};
};

struct Proposal {
  At<SenderRef> from;
  At<Date> date;
  At<std::string> text;
  At<ProposalKind> kind;  // if not given, a proposal
  At<Reviewed> reviewed;
  List<Waiver> waivers;
};
template <>
struct Kind<Proposal> {
  static constexpr std::string_view name = "proposal", folder = "proposals";
  static constexpr Text title{"đề xuất, kiến nghị", "proposal"};
  static constexpr std::array fields{
      field<&Proposal::from>("from", Need::required, {"Nơi đề xuất", "Proposed by"}, "le-van-c"),
      field<&Proposal::date>("date", Need::required, {"Ngày nhận", "Date"}, "2026-04-08"),
      field<&Proposal::text>("text", Need::required, {"Nội dung", "Text"},
                             "Lắp đặt wifi công cộng tại nhà văn hóa các thôn"),
      field<&Proposal::kind>("kind", Need::optional, {"Loại; bỏ trống: đề xuất", "Kind; left out: a proposal"},
                             "proposal"),
      field<&Proposal::reviewed>("reviewed", Need::optional, {"Đã xem xét", "Reviewed"}),
      field<&Proposal::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment proposed{"date", {"ngày đề xuất", "the day of the proposal"}};
  static constexpr std::array order{
      Order{{proposed, Moment{"reviewed.date", {"ngày xem xét", "the day of the review"}}}},
      Order{{proposed, Moment{"reviewed.meeting->date", {"ngày xem xét", "the day of the review"}}}}};
  static constexpr std::array facts{"date", "reviewed.date"};
};

enum class CommendationKind { commend, criticise };
template <>
struct Words<CommendationKind> {
  static constexpr std::array table{Word{"commend", {"biểu dương, khen thưởng", "commendation"}},
                                    Word{"criticise", {"phê bình", "criticism"}}};
};
struct Commendation {
  At<CommendationKind> kind;  // if not given, praise
  At<Lines> to;
  At<std::string> reason;
  At<SenderRef> proposed_by;
  At<Date> date;
  At<std::string> number;
  List<Waiver> waivers;
};
template <>
struct Kind<Commendation> {
  static constexpr std::string_view name = "commendation", folder = "commendations";
  static constexpr Text title{"biểu dương, phê bình", "commendation"};
  static constexpr std::array fields{
      field<&Commendation::kind>("kind", Need::optional, {"Loại; bỏ trống: biểu dương", "Kind; left out: commendation"},
                                 "commend"),
      field<&Commendation::to>("to", Need::required, {"Tập thể, cá nhân", "To"}, "Tổ công nghệ số cộng đồng thôn 2"),
      field<&Commendation::reason>("reason", Need::required, {"Thành tích hoặc vi phạm", "Reason"},
                                   "Hướng dẫn 350 hộ nộp hồ sơ trực tuyến"),
      field<&Commendation::proposed_by>("proposed_by", Need::required, {"Nơi đề nghị", "Proposed by"}, "phong-van-hoa"),
      field<&Commendation::date>("date", Need::required, {"Ngày", "Date"}, "2026-06-30"),
      field<&Commendation::number>("number", Need::optional, {"Số văn bản", "Number of the paper"}, "09-QĐ/BCĐ"),
      field<&Commendation::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};
  static constexpr std::array facts{"date"};
};

struct Budget {
  At<Whole<first_year, last_year>> year;
  At<Date> date;               // when it was set
  At<double> estimate, spent;  // in đồng
  At<Lines> sources;
  List<Waiver> waivers;
};
template <>
struct Kind<Budget> {
  static constexpr std::string_view name = "budget", folder = "budgets";
  static constexpr Text title{"kinh phí năm", "budget"};
  static constexpr std::array fields{
      field<&Budget::year>("year", Need::required, {"Năm", "Year"}, "2026"),
      field<&Budget::date>("date", Need::optional, {"Ngày lập dự toán", "Day the budget was set"}, "2025-12-15")
          .at_times(),
      field<&Budget::estimate>("estimate", Need::required, {"Dự toán (đồng)", "Estimate (đồng)"}, "85000000"),
      field<&Budget::sources>("sources", Need::optional, {"Nguồn", "Sources"}, "Ngân sách xã"),
      field<&Budget::spent>("spent", Need::optional, {"Đã chi (đồng)", "Spent (đồng)"}, "31500000"),
      field<&Budget::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};
  static constexpr std::array facts{"date"};
};

}  // namespace bcd::record
