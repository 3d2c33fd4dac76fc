// documents/ID.yaml: an issued paper that no other record describes. delegations/ID.yaml: authority that one person
// delegates to another.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

struct Document {
  At<std::string> number;
  At<Date> date;
  At<std::string> title;
  At<Ref<Target::agency | Target::body>> issuer;
  At<MemberRef> signer;
  At<AgencyRef> seal;
  At<Lines> recipients;
  At<std::string> file;
  List<Waiver> waivers;
};
template <>
struct Kind<Document> {
  static constexpr std::string_view name = "document", folder = "documents";
  static constexpr Text title{"văn bản ban hành", "document"};
  static constexpr std::array fields{
      field<&Document::number>("number", Need::required, {"Số, ký hiệu", "Number and symbol"}, "06-KH/BCĐ"),
      field<&Document::date>("date", Need::required, {"Ngày ban hành", "Date"}, "2026-02-10"),
      field<&Document::title>("title", Need::required, {"Trích yếu", "Subject"},
                              "Kế hoạch bảo đảm an toàn thông tin năm 2026"),
      field<&Document::issuer>("issuer", Need::required,
                               {"Ban, tổ hoặc cơ quan ban hành", "Body or agency that issued it"}, "committee"),
      field<&Document::signer>("signer", Need::required, {"Người ký", "Signer"}, "nguyen-van-a"),
      field<&Document::seal>("seal", Need::required, {"Con dấu của cơ quan", "Agency whose seal it bears"}, "dang-uy"),
      field<&Document::recipients>("recipients", Need::optional, {"Nơi nhận", "Recipients"},
                                   "Các thành viên Ban Chỉ đạo"),
      field<&Document::file>("file", Need::optional, {"Tệp đính kèm", "Attached file"}, "attachments/ke-hoach.pdf"),
      field<&Document::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};
  static constexpr std::array facts{"date"};
};

struct Delegation {
  At<MemberRef> from, to;
  List<DelegatedScope> scope;
  At<Date> since, until;  // both days included; without `until`, until withdrawn
  At<std::string> number;
  List<Waiver> waivers;
  bool valid_on(Date day) const { return *since <= day && (!until || day <= *until); }
};
template <>
struct Kind<Delegation> {
  static constexpr std::string_view name = "delegation", folder = "delegations";
  static constexpr Text title{"ủy quyền, phân công", "delegation"};
  static constexpr std::array fields{
      field<&Delegation::from>("from", Need::required, {"Người ủy quyền", "Delegated by"}, "nguyen-van-a"),
      field<&Delegation::to>("to", Need::required, {"Người được ủy quyền", "Delegated to"}, "tran-thi-b"),
      field<&Delegation::scope>("scope", Need::required, {"Việc được ủy quyền", "Scope"}, "chair"),
      field<&Delegation::since>("since", Need::required, {"Từ ngày", "From"}, "2026-03-20"),
      field<&Delegation::until>("until", Need::optional, {"Đến hết ngày", "Until, inclusive"}, "2026-03-31"),
      field<&Delegation::number>("number", Need::optional, {"Số văn bản ủy quyền", "Number of the paper"}, "02-UQ/BCĐ"),
      field<&Delegation::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr std::array order{
      Order{{Moment{"since", {"ngày bắt đầu", "the start day"}}, Moment{"until", {"ngày kết thúc", "the end day"}}}}};
};

}  // namespace bcd::record
