// The pictures of charts: tests/form/charts/*.svg. BCD_BLESS=1 rewrites them; look at them before you keep them.
#include "bcd/form/chart.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bcd/form/drawing.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using form::Chart;
using form::ChartKind;

struct Drawn {
  std::string name;
  Chart chart;
  int width = form::paper_width;
};

Chart matrix(std::size_t rows) {
  Chart chart{ChartKind::matrix, "Kết quả gửi báo cáo năm 2026", "đúng hạn/phải gửi", {}, {}, {}};
  chart.series = {"Đúng hạn", "Có báo cáo trễ", "Có báo cáo chưa gửi", "Chưa đến hạn"};
  for (int month = 1; month <= 12; ++month) chart.columns.push_back("tháng " + std::to_string(month));
  for (std::size_t i = 0; i < rows; ++i) {
    auto& row = chart.rows.emplace_back(form::ChartRow{"Cơ quan số " + std::to_string(i + 1), {}});
    for (std::size_t month = 0; month < 12; ++month) {
      row.values.push_back(int((i + month) % 5) - 1);
      row.texts.push_back(row.values.back() < 0 || row.values.back() == 3 ? "" : "1/2");
    }
  }
  return chart;
}

std::vector<Drawn> drawn() {
  std::vector<Drawn> all;
  all.push_back({"bars", form::bar_chart("Tỷ lệ báo cáo gửi đúng hạn", "%",
                                         {{"Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển "
                                           "đổi số và Đề án 06 xã Mẫu, tỉnh Lạng Sơn",
                                           67},
                                          {"Công an & <quân sự> \"xã\" O’Neil", 100},
                                          {"Phòng Văn hóa - Xã hội", 0}},
                                         100)});
  Chart tasks{ChartKind::stacked, "Tình trạng nhiệm vụ tính đến ngày 30/6/2026", "nhiệm vụ", {}, {}, {}};
  tasks.series = {"Đúng hạn, còn trong hạn", "Trễ hạn, quá hạn", "Chưa có báo cáo"};
  tasks.rows = {{"Hoàn thành", {9, 2, 0}}, {"Đang thực hiện", {5, 1, 0}}, {"Đã đến hạn, chưa có báo cáo", {0, 0, 1}}};
  all.push_back({"stacked", tasks});
  tasks.rows = {{"Hoàn thành", {812, 2, 1}}, {"Đang thực hiện", {40, 10, 0}}};
  all.push_back({"stacked-narrow-parts", tasks});
  Chart line{ChartKind::line, "Tỷ lệ báo cáo gửi đúng hạn theo tháng năm 2026", "%", {}, {}, {}, 100};
  for (int month = 1; month <= 12; ++month)
    line.rows.push_back({"tháng " + std::to_string(month), {month == 5 ? -1 : (month * 37) % 101}});
  all.push_back({"line", line});
  all.push_back({"line-on-a-phone", line, 3400});
  all.push_back({"matrix", matrix(5)});
  all.push_back({"matrix-on-a-phone", matrix(5), 3400});
  return all;
}

TEST_CASE("charts are drawn as they were looked at and approved") {
  for (Drawn const& one : drawn()) {
    DYNAMIC_SECTION(one.name) {
      std::filesystem::path const golden = source_dir() / "tests/form/charts" / (one.name + ".svg");
      auto const drawings = form::drawings_of(one.chart, one.width);
      REQUIRE(drawings.size() == 1);
      std::string const got = form::svg_of(drawings.front());
      if (std::getenv("BCD_BLESS")) {
        std::filesystem::create_directories(golden.parent_path());
        std::ofstream{golden, std::ios::binary} << got;
      }
      CHECK(got == read_text(golden));
      CHECK(form::is_own_svg(got));
    }
  }
}

TEST_CASE("a chart of forty senders is two pictures that fit a page, each named as a part") {
  auto const parts = form::drawings_of(matrix(40));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].title == "Kết quả gửi báo cáo năm 2026 (1/2)");
  CHECK(parts[1].title == "Kết quả gửi báo cáo năm 2026 (2/2)");
  for (auto const& part : parts) CHECK(part.height < 8700);
}

TEST_CASE("a chart that says nothing is no picture") {
  CHECK(form::bar_chart("x", "người", {{"a", 0}, {"b", 0}}).empty());
  CHECK(form::bar_chart("x", "người", {{"a", 3}}).empty());
  CHECK(!form::bar_chart("x", "%", {{"a", 0}, {"b", 0}}, 100).empty());
  CHECK(form::drawings_of(Chart{ChartKind::line, "x", "%", {}, {}, {{"a", {-1}}, {"b", {-1}}}, 100}).empty());
  CHECK(form::drawings_of(matrix(0)).empty());
}

TEST_CASE("the figures of a chart pass through the model unchanged") {
  for (Drawn const& one : drawn()) {
    form::Model model;
    form::set_chart(model, one.chart);
    auto const back = form::chart_in(model);
    REQUIRE(back);
    CHECK(form::described(*back) == form::described(one.chart));
    form::Model again;
    form::set_chart(again, *back);
    CHECK(again == model);
  }
}

TEST_CASE("a chart is told in words for those who cannot see it") {
  CHECK(form::described(form::bar_chart("Tình hình dự họp", "người", {{"Có mặt", 13}, {"Vắng", 2}})) ==
        "Tình hình dự họp. Có mặt: 13; Vắng: 2");
  Chart const line{ChartKind::line, "Tỷ lệ", "%", {}, {}, {{"tháng 1", {50}}, {"tháng 2", {-1}}}, 100};
  CHECK(form::described(line) == "Tỷ lệ. tháng 1: 50%; tháng 2: không có số liệu");
  Chart const none{ChartKind::stacked,  "Nhiệm vụ",
                   "nhiệm vụ",          {},
                   {"Đúng hạn", "Trễ"}, {{"Đang làm", {2, 1}}, {"Chưa làm", {0, 0}}}};
  CHECK(form::described(none) == "Nhiệm vụ. Đang làm: Đúng hạn 2, Trễ 1; Chưa làm: 0");
}

}  // namespace
}  // namespace bcd::test
