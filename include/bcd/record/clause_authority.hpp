// Clauses on authority: composition, changes of members, seals, signatures, delegation.
#pragma once
#include "bcd/record/clause_report.hpp"

namespace bcd::record {

// Roles that exactly one person holds on any day, how many members a body has on any day, and the kinds of agency that
// the standing agency may be.
struct CompositionClause {
  List<BodyRef> bodies;
  List<Role> one;
  At<Whole<1, 999>> at_least, at_most;
  List<Role> roles;         // only members with these roles are counted; empty: any
  List<AgencyKind> agency;  // only members from agencies of these kinds are counted; empty: any
  List<AgencyKind> standing_agency;
  bool counts() const { return at_least || at_most; }
};
template <>
struct Kind<CompositionClause> {
  static constexpr std::string_view name = "composition", folder = "";
  static constexpr Text title{"cơ cấu", "composition"};
  static constexpr std::array fields{
      field<&CompositionClause::bodies>("bodies", Need::optional, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&CompositionClause::one>(
          "one", Need::optional, {"Luôn có đúng một người giữ chức danh", "Exactly one holder of the role at any time"},
          "head"),
      field<&CompositionClause::at_least>(
          "at_least", Need::optional,
          {"Lúc nào cũng có ít nhất chừng này người", "At least this number of people at any time"}, "5"),
      field<&CompositionClause::at_most>(
          "at_most", Need::optional,
          {"Lúc nào cũng không quá chừng này người", "At most this number of people at any time"}, "11"),
      field<&CompositionClause::roles>("roles", Need::optional,
                                       {"Chỉ đếm người giữ các chức danh này; bỏ trống: mọi thành viên",
                                        "Count only holders of these roles; left out: all members"},
                                       "deputy"),
      field<&CompositionClause::agency>("agency", Need::optional,
                                        {"Chỉ đếm người công tác ở các loại cơ quan này; bỏ trống: mọi cơ quan",
                                         "Count only people from these kinds of agency; left out: any agency"},
                                        "police"),
      field<&CompositionClause::standing_agency>(
          "standing_agency", Need::optional,
          {"Cơ quan Thường trực là loại cơ quan", "Kinds of agency the standing agency may be"}, "party-office")};
};

enum class MembershipNeed { decision, notice };
template <>
struct Words<MembershipNeed> {
  static constexpr std::array table{
      Word{"decision", {"có quyết định", "a decision"}},
      Word{"notice", {"có văn bản thông báo khi thay đổi", "a written notice of the change"}}};
};
// A term of office. With `from`, the term of the body: every seat ends with it. Otherwise each seat has its own term.
struct Term {
  At<Whole<1, 50>> years;
  At<Date> from;
};
template <>
struct Kind<Term> {
  static constexpr std::string_view name = "term", folder = "";
  static constexpr Text title{"nhiệm kỳ", "term of office"};
  static constexpr std::array fields{
      field<&Term::years>("years", Need::required, {"Số năm", "Years"}, "5"),
      field<&Term::from>("from", Need::optional,
                         {"Nhiệm kỳ chung của ban, tổ bắt đầu từ ngày; bỏ trống: tính riêng từng vị trí",
                          "The term of the whole body begins on; left out: each seat has its own"},
                         "2025-07-01")};
};
struct MembershipClause {
  List<BodyRef> bodies;
  List<MembershipNeed> needs;
  At<Term> term;
};
template <>
struct Kind<MembershipClause> {
  static constexpr std::string_view name = "membership", folder = "";
  static constexpr Text title{"bổ sung, thay thế thành viên", "changes of members"};
  static constexpr std::array fields{
      field<&MembershipClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&MembershipClause::needs>("needs", Need::optional, {"Phải", "Needs"}, "decision"),
      field<&MembershipClause::term>("term", Need::optional, {"Nhiệm kỳ", "Term of office"})};
};

// The owner of a seal: an agency kind, or the signer's own agency. The values are those of AgencyKind, followed by
// own-agency.
enum class SealOwner : int {};
constexpr SealOwner own_agency{int(Words<AgencyKind>::table.size())};
template <>
struct Words<SealOwner> {
  static constexpr std::array table = [] {
    std::array<Word, Words<AgencyKind>::table.size() + 1> words{};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) words[i] = Words<AgencyKind>::table[i];
    words.back() = {"own-agency", {"cơ quan mình", "signer's own agency"}};
    return words;
  }();
};
// One line of the rule on seals. The first line that matches the signer applies.
struct SealClause {
  List<BodyRef> bodies;
  List<Role> roles;
  List<std::string> posts;  // if given, `agency` matches only a signer whose post is unknown
  List<AgencyKind> agency;
  At<ToldAgency> issuer;
  At<SealOwner> seal;
};
template <>
struct Kind<SealClause> {
  static constexpr std::string_view name = "seal", folder = "";
  static constexpr Text title{"con dấu", "seals"};
  static constexpr std::array fields{
      field<&SealClause::bodies>("bodies", Need::optional, {"Người ký thuộc các ban, tổ", "Signers in these bodies"},
                                 "committee"),
      field<&SealClause::roles>("roles", Need::optional, {"Giữ chức danh", "Holding these roles"}, "head"),
      field<&SealClause::posts>(
          "posts", Need::optional,
          {"Giữ một trong các chức vụ (đúng từng chữ; có thể thêm tên hoặc cấp của đơn vị ở cuối)",
           "Holding one of these posts (word for word; the unit's name or level may follow)"},
          "Chủ tịch UBND"),
      field<&SealClause::agency>("agency", Need::optional,
                                 {"Công tác ở loại cơ quan; có posts thì chỉ xét với người không ghi chức vụ",
                                  "From this kind of agency; with posts, only for a signer whose post is not recorded"},
                                 "peoples-committee"),
      field<&SealClause::issuer>("issuer", Need::optional,
                                 {"Văn bản do cơ quan này ban hành", "Papers issued by this agency"},
                                 "standing-agency"),
      field<&SealClause::seal>("seal", Need::required, {"Dùng con dấu của", "Use the seal of"}, "party-committee")};
};

enum class SignedPaper { conclusion, document, report };
template <>
struct Words<SignedPaper> {
  static constexpr std::array table{Word{"conclusion", {"thông báo kết luận", "conclusion notices"}},
                                    Word{"document", {"văn bản khác", "other papers"}},
                                    Word{"report", {"báo cáo", "reports"}}};
};
// The persons who sign the papers of a body. A grant by any one clause is enough. If some clause names a type of paper,
// only the persons it names and their delegates may sign papers of this type.
struct SignClause {
  List<BodyRef> bodies;
  List<SignedPaper> papers;  // empty: all papers
  List<std::string> types;   // symbols in the papers' numbers; empty: any
  List<Role> roles, delegated;
  At<ToldAgency> agency;
};
template <>
struct Kind<SignClause> {
  static constexpr std::string_view name = "sign", folder = "";
  static constexpr Text title{"thẩm quyền ký", "signatures"};
  static constexpr std::array fields{
      field<&SignClause::bodies>("bodies", Need::required, {"Văn bản của các ban, tổ", "Papers of these bodies"},
                                 "committee"),
      field<&SignClause::papers>("papers", Need::optional,
                                 {"Loại văn bản; bỏ trống: mọi loại", "Kinds of paper; left out: all"}, "conclusion"),
      field<&SignClause::types>("types", Need::optional,
                                {"Chỉ văn bản có ký hiệu loại này trong số (01-KH/BCĐ là KH); người khác không được ký "
                                 "loại ấy theo điều khoản khác",
                                 "Only papers with one of these type symbols in the number (01-KH/BCĐ: KH); other "
                                 "clauses then let nobody else sign that type"},
                                "KH"),
      field<&SignClause::roles>("roles", Need::optional, {"Người ký", "Who signs"}, "head"),
      field<&SignClause::delegated>("delegated", Need::optional,
                                    {"Ký khi được ủy quyền, phân công", "Who signs if delegated"}, "standing-deputy"),
      field<&SignClause::agency>("agency", Need::optional,
                                 {"Người của cơ quan này cũng được ký", "Staff of this agency too"},
                                 "standing-agency")};
};

// Who may delegate which authority to whom.
struct DelegationClause {
  List<BodyRef> bodies;
  List<Role> from, to;
  List<DelegatedScope> scope;
};
template <>
struct Kind<DelegationClause> {
  static constexpr std::string_view name = "delegation", folder = "";
  static constexpr Text title{"ủy quyền, phân công", "delegation"};
  static constexpr std::array fields{
      field<&DelegationClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&DelegationClause::from>("from", Need::required, {"Người ủy quyền", "Who delegates"}, "head"),
      field<&DelegationClause::to>("to", Need::required, {"Người được ủy quyền", "To whom"}, "standing-deputy"),
      field<&DelegationClause::scope>("scope", Need::required, {"Việc được ủy quyền", "Scope"}, "chair")};
};

}  // namespace bcd::record
