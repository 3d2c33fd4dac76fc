// A vote as a record states it: how many for and against, how it was taken, and members who object.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

enum class VoteWay { open, secret };
template <>
struct Words<VoteWay> {
  static constexpr std::array table{Word{"open", {"biểu quyết công khai", "in the open"}},
                                    Word{"secret", {"bỏ phiếu kín", "by secret ballot"}}};
};
enum class VoteSide { for_, against, abstain };
template <>
struct Words<VoteSide> {
  static constexpr std::array table{Word{"for", {"tán thành", "for"}}, Word{"against", {"không tán thành", "against"}},
                                    Word{"abstain", {"không có ý kiến", "abstaining"}}};
};
struct Votes {
  At<Whole<0, 9999>> for_, against, abstain;
  At<VoteWay> by;
  At<VoteSide> chair;
  At<bool> carried;  // false: the proposal was rejected

  int total() const { return int(*for_) + int(*against) + int(*abstain); }
  // True if those for and those against are as many, and there are any.
  bool tied() const { return int(*for_) > 0 && int(*for_) == int(*against); }
  bool rejected() const { return carried && !*carried; }
};
template <>
struct Kind<Votes> {
  static constexpr std::string_view name = "votes", folder = "";
  static constexpr Text title{"kết quả biểu quyết", "votes"};
  static constexpr std::array fields{
      field<&Votes::for_>("for", Need::required, {"Số phiếu tán thành", "For"}, "9"),
      field<&Votes::against>("against", Need::optional, {"Số phiếu không tán thành", "Against"}, "1"),
      field<&Votes::abstain>("abstain", Need::optional, {"Số phiếu không có ý kiến", "Abstaining"}, "0"),
      field<&Votes::by>("by", Need::optional, {"Cách biểu quyết", "How it was taken"}, "open"),
      field<&Votes::chair>("chair", Need::optional,
                           {"Người chủ trì về bên nào; cần khi hai bên ngang nhau",
                            "Side of the chair; needed if both sides have as many"},
                           "for"),
      field<&Votes::carried>(
          "carried", Need::optional,
          {"Được thông qua; không được thông qua thì ghi false", "Carried; false if it was rejected"}, "true")};
};

// A member's recorded objection to a decision.
struct Dissent {
  At<MemberRef> member;
  At<std::string> text;
};
template <>
struct Kind<Dissent> {
  static constexpr std::string_view name = "dissent", folder = "";
  static constexpr Text title{"ý kiến bảo lưu", "dissent"};
  static constexpr std::array fields{
      field<&Dissent::member>("member", Need::required, {"Người bảo lưu ý kiến", "Member"}, "tran-thi-b"),
      field<&Dissent::text>("text", Need::optional, {"Nội dung", "Text"}, "Đề nghị lùi thời hạn sang quý III")};
  static constexpr std::string_view once = "member";
};

}  // namespace bcd::record
