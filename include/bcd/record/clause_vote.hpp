// Clauses on who attends the meetings of a body and how the body decides.
#pragma once
#include "bcd/record/clause_scope.hpp"
#include "bcd/record/parts.hpp"

namespace bcd::record {

// A guest whom a clause names: the standing agency, or every agency of a kind. The values are those of AgencyKind,
// followed by standing-agency.
enum class GuestKind : int {};
constexpr GuestKind standing_agency_guest{int(Words<AgencyKind>::table.size())};
template <>
struct Words<GuestKind> {
  static constexpr std::array table = [] {
    std::array<Word, Words<AgencyKind>::table.size() + 1> words{};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) words[i] = Words<AgencyKind>::table[i];
    words.back() = {"standing-agency", {"Cơ quan Thường trực", "standing agency"}};
    return words;
  }();
};
// `all`: the record of a meeting says of each member whether they were present. The guests must be invited.
struct AttendanceClause {
  List<BodyRef> bodies;
  At<bool> all;
  List<GuestKind> guests;
  List<BodyRef> guest_bodies;
  List<MeetingKind> only, except;
};
template <>
struct Kind<AttendanceClause> {
  static constexpr std::string_view name = "attendance", folder = "";
  static constexpr Text title{"thành phần dự họp", "attendance"};
  static constexpr std::array fields{
      field<&AttendanceClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&AttendanceClause::all>(
          "all", Need::optional,
          {"Hồ sơ phải ghi từng thành viên có mặt hay vắng", "Each member is recorded as present or absent"}, "true"),
      field<&AttendanceClause::guests>("guests", Need::optional,
                                       {"Phải mời Cơ quan Thường trực, các cơ quan thuộc loại",
                                        "The standing agency or agencies of these kinds must be invited"},
                                       "fatherland-front"),
      field<&AttendanceClause::guest_bodies>("guest_bodies", Need::optional,
                                             {"Phải mời các ban, tổ", "These bodies must be invited"}, "support-team"),
      meeting_kind_fields<AttendanceClause>[0],
      meeting_kind_fields<AttendanceClause>[1]};
};

enum class VoteBase { members, present, replies };
template <>
struct Words<VoteBase> {
  static constexpr std::array table{Word{"members", {"tổng số thành viên", "all members"}},
                                    Word{"present", {"số thành viên có mặt", "the members present"}},
                                    Word{"replies", {"số ý kiến trả lời", "the replies"}}};
};
enum class VoteTie { chair };
template <>
struct Words<VoteTie> {
  static constexpr std::array table{
      Word{"chair", {"hai bên ngang nhau thì theo bên có người chủ trì", "a tie goes with the side of the chair"}}};
};
enum class VotePlace { meeting, consultation };
template <>
struct Words<VotePlace> {
  static constexpr std::array table{Word{"meeting", {"tại cuộc họp", "at a meeting"}},
                                    Word{"consultation", {"qua lấy ý kiến bằng văn bản", "in a written consultation"}}};
};
// How a decision is carried. Judges the votes that records state. Only with `recorded` must a conclusion state them.
struct VoteClause {
  List<BodyRef> bodies;
  At<Fraction> more_than, at_least;
  At<VoteBase> of;  // if not given, of the members
  At<VoteTie> tie;
  At<bool> secret, recorded;
  List<Role> with;
  At<VotePlace> at;
  List<MeetingKind> only, except;

  VoteBase base() const { return of ? *of : VoteBase::members; }
  // True if it applies to votes at that place: `of: present` says a meeting, `of: replies` a consultation.
  bool applies_at(VotePlace place) const {
    if (at && *at != place) return false;
    return base() != (place == VotePlace::meeting ? VoteBase::replies : VoteBase::present);
  }
};
template <>
struct Kind<VoteClause> {
  static constexpr std::string_view name = "vote", folder = "";
  static constexpr Text title{"biểu quyết", "votes"};
  static constexpr std::array fields{
      field<&VoteClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&VoteClause::more_than>("more_than", Need::optional, {"Số tán thành nhiều hơn", "Carried by more than"},
                                    "1/2"),
      field<&VoteClause::at_least>("at_least", Need::optional, {"Hoặc ít nhất", "Or by at least"}, "2/3"),
      field<&VoteClause::of>("of", Need::optional,
                             {"Tính trên; bỏ trống: tổng số thành viên", "Of these; left out: all members"}, "present"),
      field<&VoteClause::tie>("tie", Need::optional, {"Khi ngang nhau", "If both sides have as many"}, "chair"),
      field<&VoteClause::secret>("secret", Need::optional, {"Bỏ phiếu kín", "By secret ballot"}, "true"),
      field<&VoteClause::recorded>("recorded", Need::optional,
                                   {"Kết luận phải ghi kết quả biểu quyết", "Conclusions must state the votes"},
                                   "true"),
      field<&VoteClause::with>("with", Need::optional, {"Phải có sự tán thành của", "Roles that must be for it"},
                               "head"),
      field<&VoteClause::at>("at", Need::optional,
                             {"Biểu quyết ở đâu; bỏ trống: tại cuộc họp và khi lấy ý kiến bằng văn bản",
                              "Where; left out: at meetings and in written consultations"},
                             "meeting"),
      meeting_kind_fields<VoteClause>[0],
      meeting_kind_fields<VoteClause>[1]};
};

}  // namespace bcd::record
