// The page of a unit.
#include <fmt/core.h>

#include <algorithm>

#include "bcd/form/words.hpp"
#include "bcd/output/site.hpp"
#include "site_frame.hpp"

namespace bcd::output {
namespace {

using form::Model;
using form::short_date;
using form::UnitPage;
using ledger::Due;

std::string basis_of(Due const& due) {
  std::vector<std::string> all;
  for (Citation const& one : due.citations) {
    std::string words = one.regulation.empty() ? "quy định nội bộ" : article_words(one.article, Lang::vi);
    if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return form::capitalised(form::joined(all, "; "));
}

std::vector<std::vector<std::string>> due_rows(UnitDues const& dues, bool overdue) {
  std::vector<std::vector<std::string>> rows;
  for (Due const& due : dues.dues)
    if (is_overdue(due) == overdue)
      rows.push_back({due.name, said(due, Lang::vi), due.day() ? short_date(*due.day()) : "chưa định",
                      days_words(due, Lang::vi), basis_of(due)});
  return rows;
}

class UnitSite {
 public:
  UnitSite(UnitPage const& page, UnitDues const& dues, std::string const& index)
      : page_{page}, dues_{dues}, index_{index} {}

  std::string written() {
    std::string const day = short_date(page_.as_of);
    std::vector<std::pair<std::string, std::string>> sections{
        {"viec", "Việc quá hạn, sắp đến hạn"}, {"bao-cao", "Chế độ báo cáo"}, {"nhiem-vu", "Nhiệm vụ"}, {"hop", "Họp"}};
    if (!page_.people.empty()) sections.emplace_back("du-hop", "Dự họp từng người");
    if (page_.registers.is_object()) sections.emplace_back("so-van-ban", "Sổ văn bản");
    sections.emplace_back("quy-che", "Chấp hành quy chế");
    open_site(html_, page_.unit + ", " + std::to_string(page_.year.year), page_.committee,
              page_.unit + ", năm " + std::to_string(page_.year.year) + ", số liệu tính đến ngày " + day, sections);
    if (!index_.empty()) html_.open("p").element("a", "Tất cả đơn vị", "href=\"" + index_ + "\"").close();
    if (!page_.unread.empty()) html_.element("p", faulty_words, "class=\"gap\"");
    tiles();
    put_dues();
    put_reports();
    put_tasks();
    put_meetings();
    put_people();
    put_registers();
    put_compliance();
    close_site(html_, "Trang do bcd lập từ hồ sơ của đơn vị, cùng số liệu với các báo cáo lập tại ngày " + day +
                          ". Cơ quan thường trực: " + page_.standing_agency + ".");
    return html_.take();
  }

 private:
  static std::string part_words(Figures const& of, std::string const& part, std::string const& whole) {
    return of.text(part) + "/" + of.text(whole);
  }

  void tiles() {
    auto const late = due_rows(dues_, true).size(), soon = due_rows(dues_, false).size();
    html_.open("dl", "class=\"tiles\"");
    put_tile(html_, "Việc quá hạn", std::to_string(late), late > 0 ? "cần xử lý ngay" : "", late > 0, "due overdue");
    put_tile(html_, "Đến hạn trong 30 ngày", std::to_string(soon), "", false, "due soon");
    put_tile(html_, "Báo cáo gửi đúng hạn", reporting_, "total.share",
             part_words(reporting_, "on_time", "judged") + " báo cáo");
    put_tile(html_, "Nhiệm vụ hoàn thành đúng hạn", tasks_, "in_time_share",
             part_words(tasks_, "in_time", "came_due") + " nhiệm vụ đã đến hạn");
    put_tile(html_, "Cuộc họp đã tổ chức", activity_, "meetings.count",
             activity_.text("meetings.total.share").empty()
                 ? ""
                 : "có mặt " + activity_.text("meetings.total.share") + " số thành viên");
    put_tile(html_, "Nội dung quy chế chấp hành đúng", compliance_, "share",
             part_words(compliance_, "kept", "arisen") + " nội dung có phát sinh");
    html_.close();
  }

  void put_dues() {
    open_section(html_, "viec", "Việc quá hạn, sắp đến hạn");
    std::vector<HtmlColumn> const columns{
        {"Nơi thực hiện", "who"}, {"Việc", "what"}, {"Thời hạn", "due"}, {"Tình trạng", "days"}, {"Căn cứ", "basis"}};
    auto const late = due_rows(dues_, true), soon = due_rows(dues_, false);
    if (late.empty()) html_.element("p", "Không có việc nào quá hạn.");
    else put_rows(html_, "Đã quá hạn", columns, late);
    if (soon.empty()) html_.element("p", "Không có việc nào đến hạn trong 30 ngày tới.");
    else put_rows(html_, "Đến hạn trong 30 ngày, hoặc chưa định thời hạn", columns, soon);
    html_.close();
  }

  void put_reports() {
    open_section(html_, "bao-cao", "Chế độ báo cáo");
    std::vector<HtmlColumn> columns{{"Loại báo cáo", "name"},
                                    {"Phải gửi", "owed", true},
                                    {"Đúng hạn", "in_time", true},
                                    {"Được gia hạn", "extended", true},
                                    {"Trễ", "late", true},
                                    {"Chưa gửi", "missing", true},
                                    {"Chưa đến hạn hoặc chưa xác định", "waiting", true},
                                    {"Tỷ lệ đúng hạn", "share", true}};
    if (reporting_.size("kinds") == 0) {
      html_.element("p", "Trong năm không có báo cáo định kỳ nào phải gửi.").close();
      return;
    }
    put_table(html_, "Theo loại báo cáo", reporting_, "kinds", columns, "total");
    put_chart(html_, reporting_, "chart", "ty-le");
    put_chart(html_, reporting_, "senders_chart", "noi-gui");
    columns.front().title = "Nơi gửi";
    put_table(html_, "Theo nơi gửi", reporting_, "senders", columns);
    html_.close();
  }

  void put_tasks() {
    open_section(html_, "nhiem-vu", "Nhiệm vụ");
    if (tasks_.text("total") == "0") {
      html_.element("p", "Trong năm không có nhiệm vụ nào phải theo dõi.").close();
      return;
    }
    put_table(html_, "Theo tình trạng", tasks_, "matrix",
              {{"Tình trạng", "state"},
               {"Đúng hạn, còn trong hạn", "in_time", true},
               {"Trễ hạn, quá hạn", "late", true},
               {"Chưa xác định", "unclear", true},
               {"Cộng", "total", true}});
    put_chart(html_, tasks_, "chart", "tinh-trang");
    put_table(html_, "Theo cơ quan, cá nhân chủ trì", tasks_, "leads",
              {{"Chủ trì", "lead"},
               {"Số nhiệm vụ", "total", true},
               {"Đã hoàn thành", "done", true},
               {"Hoàn thành đúng hạn", "in_time", true},
               {"Đang quá hạn", "overdue", true},
               {"Tạm dừng", "suspended", true}});
    if (tasks_.size("overdue") > 0)
      put_table(html_, "Nhiệm vụ quá hạn", tasks_, "overdue",
                {{"Nội dung", "text"}, {"Chủ trì", "lead"}, {"Thời hạn", "due"}, {"Tình trạng", "state"}});
    html_.close();
  }

  void put_meetings() {
    open_section(html_, "hop", "Họp");
    if (page_.planned.empty()) {
      html_.element("p", "Chưa có lịch họp sắp tới.");
    } else {
      std::vector<std::vector<std::string>> rows;
      for (form::PlannedMeeting const& one : page_.planned) rows.push_back({one.name, one.date, one.time, one.place});
      put_rows(html_, "Cuộc họp sắp tới",
               {{"Cuộc họp", "name"}, {"Ngày", "date"}, {"Giờ", "time"}, {"Địa điểm", "place"}}, rows);
    }
    if (activity_.size("meetings.owed") > 0)
      put_table(html_, "Số kỳ phải họp và đã họp", activity_, "meetings.owed",
                {{"Ban, tổ", "name"},
                 {"Số kỳ phải họp", "owed", true},
                 {"Họp đúng kỳ", "in_time", true},
                 {"Họp trễ", "late", true},
                 {"Lấy ý kiến thay", "replaced", true},
                 {"Chưa họp", "missed", true},
                 {"Chưa đến hạn hoặc chưa xác định", "waiting", true}});
    if (activity_.size("meetings.list") > 0)
      put_table(html_, "Cuộc họp đã tổ chức", activity_, "meetings.list",
                {{"Ngày họp", "date"},
                 {"Cuộc họp", "name"},
                 {"Chủ trì", "chair"},
                 {"Có mặt", "present", true},
                 {"Tỷ lệ", "share", true}});
    put_chart(html_, activity_, "meetings.chart", "co-mat");
    html_.close();
  }

  void put_people() {
    if (page_.people.empty()) return;
    open_section(html_, "du-hop", "Dự họp từng người");
    std::vector<std::vector<std::string>> rows;
    form::PersonPresence sum;
    for (form::PersonPresence const& one : page_.people) {
      sum.expected += one.expected;
      sum.present += one.present;
      rows.push_back({one.name, one.role, std::to_string(one.present), std::to_string(one.expected),
                      one.expected > 0 ? form::percent(one.present, one.expected) : ""});
    }
    rows.push_back({"Cộng", "", std::to_string(sum.present), std::to_string(sum.expected),
                    sum.expected > 0 ? form::percent(sum.present, sum.expected) : ""});
    put_rows(html_, "Có mặt tại các cuộc họp đã ghi người dự",
             {{"Họ và tên", "name"},
              {"Chức danh", "role"},
              {"Có mặt", "present", true},
              {"Số cuộc họp", "expected", true},
              {"Tỷ lệ", "share", true}},
             rows);
    html_.close();
  }

  void put_registers() {
    if (!page_.registers.is_object()) return;
    open_section(html_, "so-van-ban", "Sổ văn bản");
    for (std::size_t i = 0; i < registers_.size("books"); ++i) {
      std::string const book = fmt::format("books.{}", i);
      put_table(
          html_, "Văn bản đi của " + registers_.text(book + ".issuer"), registers_, book + ".rows",
          {{"Số, ký hiệu", "number"}, {"Ngày", "date"}, {"Tên loại và trích yếu", "title"}, {"Người ký", "signer"}});
    }
    if (registers_.size("books") == 0) html_.element("p", "Hồ sơ chưa ghi văn bản đi nào trong năm.");
    if (registers_.size("incoming") > 0)
      put_table(html_, "Văn bản đến", registers_, "incoming",
                {{"Nơi gửi", "from"},
                 {"Ngày đến", "received"},
                 {"Số, ký hiệu", "number"},
                 {"Trích yếu", "title"},
                 {"Hạn xử lý", "due"}});
    else html_.element("p", "Hồ sơ chưa ghi văn bản đến nào trong năm.");
    html_.close();
  }

  void put_compliance() {
    open_section(html_, "quy-che", "Chấp hành quy chế");
    put_table(html_, "Kết quả", compliance_, "summary", {{"Kết quả", "result"}, {"Số nội dung", "count", true}});
    put_chart(html_, compliance_, "chart", "chap-hanh");
    if (compliance_.size("faults") > 0)
      put_table(html_, "Trường hợp phải khắc phục", compliance_, "faults",
                {{"Điều, khoản", "article"}, {"Việc chưa đúng", "text"}, {"Hồ sơ", "place"}});
    else html_.element("p", "Trong năm không có trường hợp nào phải khắc phục.");
    html_.close();
  }

  UnitPage const& page_;
  UnitDues const& dues_;
  std::string const& index_;
  Figures activity_{"activity", page_.activity}, reporting_{"reporting", page_.reporting}, tasks_{"tasks", page_.tasks},
      compliance_{"compliance", page_.compliance}, registers_{"registers", page_.registers};
  Html html_;
};

}  // namespace

bool is_overdue(Due const& due) { return due.failed() || due.state == ledger::DueState::unknown; }

std::string site_page(UnitPage const& page, UnitDues const& dues, std::string const& index) {
  return UnitSite{page, dues, index}.written();
}

}  // namespace bcd::output
