// inspections/ID.yaml: an inspection team. requests/ID.yaml: a request for a report in addition to the regular ones.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

struct Inspection {
  At<std::string> number;
  At<Date> date;
  At<MemberRef> lead;
  List<MemberRef> team;
  List<SenderRef> targets;
  At<Date> from, to;
  At<PaperRef> report;
  List<Waiver> waivers;
};
template <>
struct Kind<Inspection> {
  static constexpr std::string_view name = "inspection", folder = "inspections";
  static constexpr Text title{"đoàn kiểm tra, giám sát", "inspection"};
  static constexpr std::array fields{
      field<&Inspection::number>("number", Need::required, {"Số quyết định thành lập đoàn", "Number of the decision"},
                                 "07-QĐ/BCĐ"),
      field<&Inspection::date>("date", Need::required, {"Ngày quyết định", "Date of the decision"}, "2026-05-04"),
      field<&Inspection::lead>("lead", Need::required, {"Trưởng đoàn", "Lead"}, "tran-thi-b"),
      field<&Inspection::team>("team", Need::required, {"Thành viên đoàn", "Team"}, "le-van-c"),
      field<&Inspection::targets>("targets", Need::required, {"Đối tượng được kiểm tra", "Who is inspected"},
                                  "cong-an"),
      field<&Inspection::from>("from", Need::required, {"Từ ngày", "From"}, "2026-05-18"),
      field<&Inspection::to>("to", Need::required, {"Đến hết ngày", "Until, inclusive"}, "2026-05-22"),
      field<&Inspection::report>("report", Need::optional, {"Báo cáo kết quả", "Report on the result"}).at_times(),
      field<&Inspection::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment begun{"from", {"ngày bắt đầu", "the start day"}};
  static constexpr std::array order{
      Order{{Moment{"date", {"ngày quyết định", "the day of the decision"}}, in_time(begun)}},
      Order{{begun, Moment{"to", {"ngày kết thúc", "the end day"}},
             Moment{"report.date", {"ngày báo cáo kết quả", "the day of the report"}}}}};
  static constexpr std::array facts{"date", "report.date"};
  static constexpr std::array charges{Charge{"lead", {"date"}}, Charge{"team", {"date"}}, Charge{"targets", {"date"}}};
};

struct Request {
  List<SenderRef> to;
  At<std::string> subject;
  At<Date> issued, due;
  At<std::string> number;
  List<Waiver> waivers;
};
template <>
struct Kind<Request> {
  static constexpr std::string_view name = "request", folder = "requests";
  static constexpr Text title{"yêu cầu báo cáo", "request for a report"};
  static constexpr std::array fields{
      field<&Request::to>("to", Need::required, {"Nơi phải báo cáo", "Who must report"}, "cong-an"),
      field<&Request::subject>("subject", Need::required, {"Nội dung yêu cầu", "Subject"},
                               "Tình hình bảo đảm an toàn thông tin dịp Tết"),
      field<&Request::issued>("issued", Need::required, {"Ngày yêu cầu", "Day issued"}, "2026-02-02"),
      field<&Request::due>("due", Need::required, {"Hạn báo cáo", "Due day"}, "2026-02-10"),
      field<&Request::number>("number", Need::optional, {"Số văn bản", "Number of the paper"}, "08-CV/BCĐ"),
      field<&Request::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr std::array order{
      Order{{Moment{"issued", {"ngày yêu cầu", "the day of the request"}}, Moment{"due", {"hạn", "the due day"}}}}};
  static constexpr std::array facts{"issued"};
  static constexpr std::array charges{Charge{"to", {"issued"}}};
};

}  // namespace bcd::record
