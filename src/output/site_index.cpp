// The page of many units: totals, and a link to the page of each.
#include <fmt/core.h>

#include "bcd/form/words.hpp"
#include "bcd/output/site.hpp"
#include "bcd/text/markup.hpp"
#include "site_frame.hpp"

namespace bcd::output {
namespace {

void put_units(Html& html, Figures const& overview, std::span<IndexedUnit const> units) {
  html.open("div", "class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng: Các đơn vị\"").open("table");
  html.element("caption", "Các đơn vị").open("thead").open("tr");
  for (std::string_view const title : {"Đơn vị", "Việc quá hạn", "Đến hạn trong 30 ngày", "Báo cáo đúng hạn",
                                       "Nhiệm vụ hoàn thành đúng hạn", "Kỳ họp chưa họp", "Nhiệm vụ quá hạn"})
    html.element("th", title, title == "Đơn vị" ? "scope=\"col\"" : "scope=\"col\" class=\"number\"");
  html.close().close().open("tbody");
  constexpr std::string_view number = "class=\"number\"";
  std::size_t row = 0;
  int overdue = 0, soon = 0;
  auto const figures = [&](std::string const& path) {
    for (char const* key : {"reports_share", "tasks_share", "meetings_missed", "tasks_overdue"})
      html.figure("td", overview, path + "." + key, number);
  };
  for (IndexedUnit const& unit : units) {
    if (unit.file.empty()) continue;
    html.open("tr").open("th", "scope=\"row\"");
    html.element("a", unit.name, fmt::format("href=\"{}\"", escape_markup(unit.file, true))).close();
    html.element("td", std::to_string(unit.overdue), unit.overdue > 0 ? "class=\"number late\"" : number);
    html.element("td", std::to_string(unit.soon), number);
    figures(fmt::format("rows.{}", row++));
    html.close();
    overdue += unit.overdue;
    soon += unit.soon;
  }
  html.open("tr", "class=\"total\"").element("th", "Cộng", "scope=\"row\"");
  html.element("td", std::to_string(overdue), number).element("td", std::to_string(soon), number);
  figures("totals");
  html.close().close().close().close();
}

}  // namespace

std::string site_index(form::Model const& model, std::span<IndexedUnit const> units, Date as_of) {
  Figures const overview{"overview", model};
  Html html;
  std::string const day = form::short_date(as_of);
  open_site(html, "Các đơn vị, " + overview.text("period"), "Tổng hợp các Ban Chỉ đạo",
            "Năm " + overview.text("period") + ", số liệu tính đến ngày " + day,
            {{"tong-hop", "Tổng hợp"}, {"don-vi", "Các đơn vị"}});
  for (std::size_t i = 0; i < overview.size("unjudged"); ++i)
    html.element(
        "p", "Chưa xét được do hồ sơ đơn vị hoặc quy chế còn lỗi: " + overview.text(fmt::format("unjudged.{}.text", i)),
        "class=\"gap\"");
  if (!overview.text("unread").empty()) html.element("p", faulty_words, "class=\"gap\"");
  open_section(html, "tong-hop", "Tổng hợp");
  html.open("dl", "class=\"tiles\"");
  put_tile(html, "Đơn vị xét được theo hồ sơ", overview, "judged_count",
           "trong số " + overview.text("count") + " đơn vị");
  put_tile(html, "Báo cáo gửi đúng hạn", overview, "totals.reports_share",
           overview.text("totals.reports_in_time") + "/" + overview.text("totals.reports_owed") + " báo cáo");
  put_tile(html, "Nhiệm vụ hoàn thành đúng hạn", overview, "totals.tasks_share",
           overview.text("totals.tasks_in_time") + "/" + overview.text("totals.tasks_due") + " nhiệm vụ đã đến hạn");
  put_tile(html, "Nhiệm vụ quá hạn", overview, "totals.tasks_overdue", "",
           overview.text("totals.tasks_overdue") != "0");
  put_tile(html, "Kỳ họp đã họp đúng kỳ", overview, "totals.meetings_in_time",
           "trong số " + overview.text("totals.meetings_owed") + " kỳ phải họp trong năm");
  put_tile(html, "Kỳ họp chưa họp", overview, "totals.meetings_missed", "",
           overview.text("totals.meetings_missed") != "0");
  html.close();
  put_chart(html, overview, "chart", "ty-le");
  html.close();
  open_section(html, "don-vi", "Các đơn vị");
  put_units(html, overview, units);
  html.close();
  close_site(html, "Trang do bcd lập từ hồ sơ của các đơn vị, cùng số liệu với văn bản tổng hợp.");
  return html.take();
}

}  // namespace bcd::output
