// A regulation as a file: its bodies, its clauses in the order of the text, and the readings of points that the text
// leaves open.
#pragma once
#include "bcd/record/clause.hpp"

namespace bcd::record {

struct RoleTitles {
  At<std::string> head, standing_deputy, deputy, standing_member, member;
  At<std::string> const& of(Role role) const {
    switch (role) {
      case Role::head:
        return head;
      case Role::standing_deputy:
        return standing_deputy;
      case Role::deputy:
        return deputy;
      case Role::standing_member:
        return standing_member;
      case Role::member:
        return member;
    }
    return member;
  }
};
template <>
struct Kind<RoleTitles> {
  static constexpr std::string_view name = "titles", folder = "";
  static constexpr Text title{"tên gọi chức danh", "titles of the roles"};
  static constexpr std::array fields{
      field<&RoleTitles::head>("head", Need::optional, {"Người đứng đầu", "Head"}, "Trưởng Ban"),
      field<&RoleTitles::standing_deputy>("standing-deputy", Need::optional, {"Cấp phó thường trực", "Standing deputy"},
                                          "Phó Trưởng Ban Thường trực"),
      field<&RoleTitles::deputy>("deputy", Need::optional, {"Cấp phó", "Deputy"}, "Phó Trưởng Ban"),
      field<&RoleTitles::standing_member>("standing-member", Need::optional,
                                          {"Thành viên thường trực", "Standing member"}, "Thành viên Thường trực"),
      field<&RoleTitles::member>("member", Need::optional, {"Thành viên", "Member"}, "Thành viên")};
};

struct Body {
  At<std::string> id, name, symbol, article;
  At<RoleTitles> titles;
  At<BodyRef> of;    // if given, the body consists of seats of this body
  List<Role> roles;  // those with these roles
};
template <>
struct Kind<Body> {
  static constexpr std::string_view name = "body", folder = "";
  static constexpr Text title{"ban, tổ", "body"};
  static constexpr std::array fields{
      field<&Body::id>("id", Need::required, {"Mã", "Id"}, "committee"),
      field<&Body::name>("name", Need::required, {"Tên", "Name"}, "Ban Chỉ đạo"),
      field<&Body::symbol>("symbol", Need::optional, {"Ký hiệu trên văn bản", "Symbol on its papers"}, "BCĐ"),
      field<&Body::article>("article", Need::optional, {"Điều quy định", "Article"}, "\"1.1\""),
      field<&Body::titles>("titles", Need::optional, {"Tên gọi chức danh", "Titles of the roles"}),
      field<&Body::of>("of", Need::optional, {"Gồm thành viên của", "Consists of members of"}, "committee"),
      field<&Body::roles>("roles", Need::optional, {"Giữ các chức danh", "Holding these roles"}, "head")};
};

struct Issued {
  At<std::string> number;
  At<Date> date;
  At<std::string> by;
};
template <>
struct Kind<Issued> {
  static constexpr std::string_view name = "issued", folder = "";
  static constexpr Text title{"văn bản ban hành", "issuing paper"};
  static constexpr std::array fields{
      field<&Issued::number>("number", Need::optional, {"Số, ký hiệu", "Number"}, "01-QC/BCĐ"),
      field<&Issued::date>("date", Need::optional, {"Ngày", "Date"}, "2026-01-05"),
      field<&Issued::by>("by", Need::optional, {"Người, cơ quan ban hành", "Issued by"}, "Ban Chỉ đạo")};
};

// A point on which the text is silent or contradictory: the question, and the reading chosen among the alternatives. If
// there is only one alternative, it is just recorded, because there is nothing to choose.
struct Reading {
  At<std::string> article, question, question_en, reading, value;
  List<std::string> alternatives;
  // True if the text sets no such duty, period or limit. Findings that depend on the reading are warnings until the
  // unit adopts it.
  At<bool> silent;
  // Returns the question in the language; in Vietnamese if there is no English one.
  std::string const& asked(Lang lang) const { return *(lang == Lang::en && question_en ? question_en : question); }
};
template <>
struct Kind<Reading> {
  static constexpr std::string_view name = "reading", folder = "";
  static constexpr Text title{"cách hiểu", "reading"};
  static constexpr std::array fields{
      field<&Reading::article>("article", Need::required, {"Điều, khoản", "Article"}, "\"18.2\""),
      field<&Reading::question>("question", Need::required, {"Câu hỏi", "Question"},
                                "Ngày 20 là ngày nghỉ thì hạn là ngày nào?"),
      field<&Reading::question_en>("question_en", Need::optional,
                                   {"Câu hỏi bằng tiếng Anh; bỏ trống: dùng câu tiếng Việt",
                                    "Question in English; left out: the Vietnamese one is used"},
                                   "If the 20th is a day off, which day is the due day?"),
      field<&Reading::reading>("reading", Need::required, {"Tên cách hiểu", "Name of the reading"}, "roll"),
      field<&Reading::value>("value", Need::required, {"Cách hiểu được chọn", "Reading chosen"}, "none"),
      field<&Reading::alternatives>("alternatives", Need::required, {"Các cách hiểu có thể", "Alternatives"}, "none"),
      field<&Reading::silent>(
          "silent", Need::optional,
          {"Văn bản không quy định việc, kỳ hay hạn này: chỉ cảnh báo cho đến khi đơn vị chọn bằng văn bản (decided)",
           "The text sets no such obligation, period or limit: at most a warning until the unit names the paper that "
           "decided it"},
          "true")};
};

struct RegulationRecord {
  At<std::string> id, extends, title;
  At<Issued> issued;
  List<Body> bodies;
  List<Clause> clauses;
  List<Reading> readings;
};
template <>
struct Kind<RegulationRecord> {
  static constexpr std::string_view name = "regulation", folder = "";
  static constexpr Text title{"quy chế", "regulation"};
  static constexpr std::array fields{
      field<&RegulationRecord::id>("id", Need::required, {"Mã", "Id"}, "quy-che-mau"),
      field<&RegulationRecord::extends>("extends", Need::optional,
                                        {"Lấy quy chế có sẵn này làm gốc, thay từng điều",
                                         "Built-in regulation to start from; articles given here replace its own"},
                                        "khanh-khe"),
      field<&RegulationRecord::title>("title", Need::required, {"Tên", "Title"},
                                      "Quy chế làm việc của Ban Chỉ đạo xã Mẫu"),
      field<&RegulationRecord::issued>("issued", Need::optional, {"Văn bản ban hành", "Issuing paper"}),
      field<&RegulationRecord::bodies>("bodies", Need::optional, {"Các ban, tổ", "Bodies"}),
      field<&RegulationRecord::clauses>("clauses", Need::optional, {"Các điều khoản", "Clauses"}),
      field<&RegulationRecord::readings>("readings", Need::optional, {"Các cách hiểu", "Readings"})};
};

}  // namespace bcd::record
