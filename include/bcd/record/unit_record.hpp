// bcd.yaml: the unit itself. holidays/YEAR.yaml: the days off known to this program or the unit.
#pragma once
#include "bcd/record/clause.hpp"

namespace bcd::record {

enum class Level { commune, ward, special_zone };
template <>
struct Words<Level> {
  static constexpr std::array table{Word{"commune", {"xã", "commune"}}, Word{"ward", {"phường", "ward"}},
                                    Word{"special-zone", {"đặc khu", "special zone"}}};
};
struct Agency {
  At<std::string> id;
  At<Dated<std::string>> name;
  At<Dated<AgencyKind>> kind;
  At<std::string> symbol;
  At<Dated<bool>> reports;
  At<Date> from, to;
  bool exists_on(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};
template <>
struct Kind<Agency> {
  static constexpr std::string_view name = "agency", folder = "";
  static constexpr Text title{"cơ quan, đơn vị", "agency"};
  static constexpr std::array fields{
      field<&Agency::id>("id", Need::required, {"Mã", "Id"}, "phong-van-hoa"),
      field<&Agency::name>("name", Need::required, {"Tên", "Name"}, "Phòng Văn hóa - Xã hội"),
      field<&Agency::kind>("kind", Need::required, {"Loại", "Kind"}, "department"),
      field<&Agency::symbol>("symbol", Need::optional, {"Ký hiệu trên văn bản", "Symbol on its papers"}, "VHXH"),
      field<&Agency::reports>("reports", Need::optional, {"Có chế độ báo cáo", "Must report"}, "true"),
      field<&Agency::from>("from", Need::optional, {"Từ ngày", "From"}, "2025-07-01"),
      field<&Agency::to>("to", Need::optional, {"Đến hết ngày", "Until, inclusive"}, "2030-12-31")};
};

// The regulation in force from a day on: the id of a built-in, or a file of the unit beginning with "./".
struct RegulationUse {
  At<std::string> use;
  At<Date> from;
  At<std::string> title, number;  // of the unit's own regulation, cited in its papers
  At<Date> date;
};
template <>
struct Kind<RegulationUse> {
  static constexpr std::string_view name = "use", folder = "";
  static constexpr Text title{"quy chế áp dụng", "regulation in force"};
  static constexpr std::array fields{
      field<&RegulationUse::use>(
          "use", Need::required,
          {"Mã quy chế có sẵn, hoặc tệp ./….yaml của đơn vị", "Id of a built-in, or a file ./….yaml of the unit"},
          "khanh-khe"),
      field<&RegulationUse::from>("from", Need::required,
                                  {"Áp dụng từ ngày; quy chế đầu tiên cũng dùng cho những ngày trước đó",
                                   "In force from; the first one also applies to earlier days"},
                                  "2026-01-01"),
      field<&RegulationUse::title>(
          "title", Need::optional,
          {"Tên quy chế của đơn vị, ghi trong văn bản", "Title of the unit's own regulation, for its papers"},
          "Quy chế làm việc của Ban Chỉ đạo xã Mẫu"),
      field<&RegulationUse::number>("number", Need::optional,
                                    {"Số, ký hiệu văn bản ban hành", "Number of the paper that issued it"},
                                    "02-QĐ/BCĐ"),
      field<&RegulationUse::date>("date", Need::optional, {"Ngày ban hành", "Day issued"}, "2026-01-05")};
};

struct ReadingChoice {
  At<std::string> article, reading, value;
  At<PaperRef> decided;
};
template <>
struct Kind<ReadingChoice> {
  static constexpr std::string_view name = "reading choice", folder = "";
  static constexpr Text title{"cách hiểu đơn vị chọn", "reading the unit chose"};
  static constexpr std::array fields{
      field<&ReadingChoice::article>("article", Need::required, {"Điều, khoản", "Article"}, "\"18.2\""),
      field<&ReadingChoice::reading>(
          "reading", Need::optional,
          {"Tên cách hiểu, nếu điều có nhiều cách hiểu", "Name of the reading, if the article has several"}, "roll"),
      field<&ReadingChoice::value>("value", Need::required, {"Cách hiểu được chọn", "Reading chosen"},
                                   "next-working-day"),
      field<&ReadingChoice::decided>("decided", Need::optional, {"Văn bản quyết định", "Paper that decided it"})};
};

// The severity that the unit gives a rule.
enum class CheckAs { off, note, warning, error };
template <>
struct Words<CheckAs> {
  static constexpr std::array table{Word{"off", {"không xét", "off"}}, Word{"note", {"ghi chú", "note"}},
                                    Word{"warning", {"cảnh báo", "warning"}}, Word{"error", {"lỗi", "error"}}};
};
struct CheckChoice {
  At<std::string> rule;
  At<CheckAs> as;
  At<std::string> reason;
};
template <>
struct Kind<CheckChoice> {
  static constexpr std::string_view name = "check choice", folder = "";
  static constexpr Text title{"mức độ của quy tắc", "severity of a rule"};
  static constexpr std::array fields{
      field<&CheckChoice::rule>("rule", Need::required, {"Mã quy tắc", "Rule"}, "number-gap"),
      field<&CheckChoice::as>("as", Need::required,
                              {"Mức độ; quy tắc dựa trên điều khoản của quy chế chỉ được nâng mức",
                               "Severity; a rule based on an article may only be made more severe"},
                              "note"),
      field<&CheckChoice::reason>("reason", Need::required, {"Lý do", "Reason"},
                                  "Văn bản đánh số chung với Văn phòng Đảng ủy")};
};

// The name in papers of a figure that reports give under a short key (report.figures).
struct FigureName {
  At<std::string> id, name;
  At<bool> adds_up;
};
template <>
struct Kind<FigureName> {
  static constexpr std::string_view name = "figure", folder = "";
  static constexpr Text title{"chỉ tiêu", "figure"};
  static constexpr std::array fields{
      field<&FigureName::id>("id", Need::required,
                             {"Khóa ghi trong figures của báo cáo", "Key in the figures of reports"},
                             "online_dossiers"),
      field<&FigureName::name>("name", Need::required, {"Tên ghi trong văn bản", "Name in the papers"},
                               "Hồ sơ nộp trực tuyến"),
      field<&FigureName::adds_up>(
          "adds_up", Need::optional,
          {"Cộng được giữa các nơi gửi, các kỳ; false với tỷ lệ, bình quân, số lũy kế, số tại thời điểm",
           "Can be summed over senders and periods; false for ratios, averages, running totals and stocks"},
          "true")};
};

// The signature block of the committee's papers: the signer's offices (BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO), or on
// behalf of the committee (T/M BAN CHỈ ĐẠO / TRƯỞNG BAN).
enum class SignatureStyle { offices, on_behalf };
template <>
struct Words<SignatureStyle> {
  static constexpr std::array table{Word{"offices", {"ghi chức vụ của người ký", "with the signer's offices"}},
                                    Word{"on-behalf", {"thay mặt (T/M)", "on behalf of the committee"}}};
};

struct UnitRecord {
  At<std::string> unit, name;
  At<Level> level;
  At<std::string> province;
  At<Dated<std::string>> committee, superior, place;
  At<SignatureStyle> signature;
  At<PaperRef> established;
  At<Date> since, until;
  List<RegulationUse> regulations;
  At<Dated<AgencyRef>> standing_agency;
  List<Agency> agencies;
  List<FigureName> figures;
  List<Clause> house_rules;
  List<ReadingChoice> readings;
  List<Waiver> waivers;
  List<CheckChoice> checks;
};
template <>
struct Kind<UnitRecord> {
  static constexpr std::string_view name = "unit", folder = "";
  static constexpr Text title{"đơn vị", "unit"};
  static constexpr std::array fields{
      field<&UnitRecord::unit>("unit", Need::required, {"Mã đơn vị", "Id of the unit"}, "xa-mau"),
      field<&UnitRecord::name>("name", Need::required, {"Tên đơn vị", "Name of the unit"}, "xã Mẫu"),
      field<&UnitRecord::level>("level", Need::optional, {"Cấp", "Level"}, "commune"),
      field<&UnitRecord::province>("province", Need::optional, {"Tỉnh, thành phố", "Province"}, "tỉnh Mẫu"),
      field<&UnitRecord::committee>(
          "committee", Need::required, {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"},
          "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã Mẫu"),
      field<&UnitRecord::superior>("superior", Need::optional,
                                   {"Cấp trên, ghi trên đầu văn bản", "Superior body, at the head of papers"},
                                   "Đảng ủy xã Mẫu"),
      field<&UnitRecord::place>("place", Need::optional, {"Địa danh trên văn bản", "Place, at the head of papers"},
                                "Mẫu"),
      field<&UnitRecord::signature>("signature", Need::optional,
                                    {"Thể thức đề ký văn bản của Ban Chỉ đạo; bỏ trống: offices",
                                     "Signature block of the committee's papers; left out: offices"},
                                    "offices"),
      field<&UnitRecord::established>("established", Need::optional, {"Quyết định thành lập", "Founding decision"}),
      field<&UnitRecord::since>("since", Need::required, {"Tính nghĩa vụ từ ngày", "Obligations count from"},
                                "2026-01-01"),
      field<&UnitRecord::until>("until", Need::optional,
                                {"Ngày cuối cùng Ban Chỉ đạo hoạt động; sau ngày này không còn nghĩa vụ đến hạn",
                                 "The committee's last day; obligations due after it do not count"},
                                "2030-06-30"),
      field<&UnitRecord::regulations>("regulations", Need::required, {"Các quy chế áp dụng", "Regulations in force"}),
      field<&UnitRecord::standing_agency>("standing_agency", Need::required, {"Cơ quan Thường trực", "Standing agency"},
                                          "phong-van-hoa"),
      field<&UnitRecord::agencies>("agencies", Need::required, {"Các cơ quan, đơn vị", "Agencies"}),
      field<&UnitRecord::figures>("figures", Need::optional,
                                  {"Tên các chỉ tiêu trong báo cáo", "Names of the figures in reports"}),
      field<&UnitRecord::house_rules>("house_rules", Need::optional, {"Quy định nội bộ", "House rules"}),
      field<&UnitRecord::readings>("readings", Need::optional, {"Cách hiểu đơn vị chọn", "Readings the unit chose"}),
      field<&UnitRecord::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"}),
      field<&UnitRecord::checks>("checks", Need::optional,
                                 {"Mức độ đơn vị tự đặt cho quy tắc", "Severities of rules set by the unit"})};

  static constexpr std::array order{
      Order{{Moment{"since", {"ngày bắt đầu tính nghĩa vụ", "the day obligations count from"}},
             Moment{"until", {"ngày cuối cùng hoạt động", "the committee's last day"}}}},
      Order{{Moment{"agencies.from", {"ngày bắt đầu", "the start day"}},
             Moment{"agencies.to", {"ngày kết thúc", "the end day"}}}}};
  static constexpr std::array facts{"established.date"};
};

enum class DayKind { holiday, compensatory, swap_off, swap_work };
template <>
struct Words<DayKind> {
  static constexpr std::array table{
      Word{"holiday", {"ngày lễ, Tết", "holiday"}}, Word{"compensatory", {"nghỉ bù", "compensatory day off"}},
      Word{"swap-off", {"nghỉ hoán đổi", "swapped day off"}}, Word{"swap-work", {"làm bù", "make-up working day"}}};
};
struct SpecialDay {
  At<Date> date, to;
  At<DayKind> kind;
  At<std::string> name, source;
};
template <>
struct Kind<SpecialDay> {
  static constexpr std::string_view name = "day", folder = "";
  static constexpr Text title{"ngày nghỉ, ngày làm bù", "day off or make-up working day"};
  static constexpr std::array fields{
      field<&SpecialDay::date>("date", Need::required, {"Ngày", "Day"}, "2026-09-02"),
      field<&SpecialDay::to>("to", Need::optional, {"Đến hết ngày", "Until, inclusive"}, "2026-09-02"),
      field<&SpecialDay::kind>("kind", Need::required, {"Loại", "Kind"}, "holiday"),
      field<&SpecialDay::name>("name", Need::optional, {"Tên", "Name"}, "Quốc khánh"),
      field<&SpecialDay::source>("source", Need::required, {"Căn cứ", "Source"}, "Bộ luật Lao động 2019, Điều 112")};
};
struct Holidays {
  At<Whole<2000, 2200>> year;
  At<std::string> incomplete;
  List<SpecialDay> days;
};
template <>
struct Kind<Holidays> {
  static constexpr std::string_view name = "holidays", folder = "holidays";
  static constexpr Text title{"lịch nghỉ của năm", "holidays of a year"};
  static constexpr std::array fields{field<&Holidays::year>("year", Need::required, {"Năm", "Year"}, "2026"),
                                     field<&Holidays::incomplete>("incomplete", Need::optional,
                                                                  {"Phần lịch nghỉ của năm chưa được công bố",
                                                                   "Days off of the year not announced yet"},
                                                                  "Chưa có thông báo về các ngày nghỉ Tết Nguyên đán")
                                         .at_times(),
                                     field<&Holidays::days>("days", Need::required, {"Các ngày", "Days"})};
  static constexpr std::array order{Order{
      {Moment{"days.date", {"ngày bắt đầu", "the start day"}}, Moment{"days.to", {"ngày kết thúc", "the end day"}}}}};
};

}  // namespace bcd::record
