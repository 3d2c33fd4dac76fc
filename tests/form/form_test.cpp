// Whole papers: tests/examples/UNIT/*.md are what bcd writes for the two example units. BCD_BLESS=1 rewrites them; read
// the diff before you keep it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "form/pictures.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

struct Paper {
  std::string unit, name;
  std::vector<std::string> arguments;
  std::string as_of = {};  // "": the paper's own day, or today, which is 2026-10-01 in tests
};

TEST_CASE("the papers of the example units are written as they were read and approved") {
  std::vector<Paper> const papers{
      {"xa-mau", "invitation-2026-q4-committee", {"invitation", "2026-q4-committee"}},
      {"xa-mau", "minutes-2026-q3-committee", {"minutes", "2026-q3-committee"}},
      {"xa-mau", "minutes-2026-09-support-team", {"minutes", "2026-09-support-team"}},
      {"xa-mau", "minutes-planned", {"minutes", "2026-q4-committee"}},
      {"xa-mau", "conclusion-2026-q2-committee", {"conclusion", "2026-q2-committee"}},
      {"xa-mau", "attendance-2026-q3-committee", {"attendance", "2026-q3-committee"}},
      {"xa-mau", "attendance-planned", {"attendance", "2026-q4-committee"}},
      {"xa-mau", "activity-2026-Q1", {"activity", "--period", "2026-Q1"}},
      {"xa-mau", "activity-2026-Q2", {"activity", "--period", "2026-Q2"}},
      {"xa-mau", "activity-2026-05", {"activity", "--period", "2026-05"}},
      {"xa-mau", "activity-2026-H1", {"activity", "--period", "2026-H1"}},
      {"xa-mau", "activity-2026", {"activity", "--period", "2026"}},
      {"xa-mau", "reporting-2026-Q2", {"reporting", "--period", "2026-Q2"}},
      {"xa-mau", "tasks-2026-Q3", {"tasks", "--period", "2026-Q3"}},
      {"xa-mau", "compliance-2026-Q3", {"compliance", "--period", "2026-Q3"}},
      {"xa-mau", "reminder-cong-an", {"reminder", "cong-an"}, "2026-07-28"},
      {"xa-mau", "roster", {"roster"}},
      {"xa-mau", "programme-2026", {"programme", "--period", "2026"}},
      {"xa-mau", "summary-2026-Q3", {"summary", "--period", "2026-Q3"}},
      {"xa-mau", "summary-2026", {"summary", "--period", "2026"}},
      {"xa-mau", "member-le-van-c", {"member", "le-van-c", "--period", "2026"}},
      {"xa-mau", "registers-2026", {"registers", "--period", "2026"}},
      {"xa-mau", "request-2026-07", {"request", "2026-07-thiet-bi-sau-mua-lu"}},
      {"xa-mau", "consultation-2026-08", {"consultation", "2026-08-tieu-chi-bieu-duong"}},
      {"xa-mau", "consultation-ballot", {"consultation", "2026-08-tieu-chi-bieu-duong"}, "2026-08-05"},
      {"xa-mau", "inspection-decision", {"inspection", "2026-08-an-toan-thong-tin"}, "2026-07-27"},
      {"xa-mau", "delegation-2026-09", {"delegation", "2026-09-tran-thi-b"}},
      {"xa-mau", "inspection-2026-08", {"inspection", "2026-08-an-toan-thong-tin"}},
      {"xa-mau", "commendation-2026-09", {"commendation", "2026-09-to-cong-nghe-so-khe-da"}},
      {"xa-mau", "decision-2026-07", {"decision", "2026-07-chuyen-thiet-bi"}},
      {"xa-mau", "submission-2026-05-phu-song", {"submission", "2026-05-phu-song"}, "2026-05-20"},
      {"xa-mau", "submission-2026-06-ngay-20", {"submission", "2026-06-ngay-20-la-ngay-nghi"}, "2026-06-17"},
      {"phuong-mau", "summary-2026-Q2", {"summary", "--period", "2026-Q2"}},
      {"phuong-mau", "registers-2026", {"registers", "--period", "2026"}},
      {"phuong-mau", "invitation-2026-04-extraordinary", {"invitation", "2026-04-extraordinary"}, "2026-04-13"},
      {"phuong-mau", "minutes-2026-04-extraordinary", {"minutes", "2026-04-extraordinary"}},
      {"phuong-mau", "conclusion-2026-04-extraordinary", {"conclusion", "2026-04-extraordinary"}},
      {"phuong-mau", "attendance-2026-04-extraordinary", {"attendance", "2026-04-extraordinary"}},
      {"phuong-mau", "activity-2026-Q2", {"activity", "--period", "2026-Q2"}},
      {"phuong-mau", "reporting-2026-Q2", {"reporting", "--period", "2026-Q2"}},
      {"phuong-mau", "tasks-2026-Q2", {"tasks", "--period", "2026-Q2"}},
      {"phuong-mau", "compliance-2026-Q2", {"compliance", "--period", "2026-Q2"}},
      {"phuong-mau", "reminder-vu-thi-g", {"reminder", "vu-thi-g"}},
      {"phuong-mau", "roster", {"roster"}},
      {"phuong-mau", "programme-2026", {"programme", "--period", "2026"}},
      {".", "overview-2026-Q2", {"overview", "--period", "2026-Q2"}},
  };
  for (Paper const& paper : papers) {
    DYNAMIC_SECTION(paper.unit << " " << paper.name) {
      std::filesystem::path const golden = source_dir() / "tests/examples" / paper.unit / (paper.name + ".md");
      std::vector<std::string> arguments{"-C", (source_dir() / "examples" / paper.unit).string()};
      if (!paper.as_of.empty()) arguments.insert(arguments.end(), {"--as-of", paper.as_of});
      arguments.push_back("report");
      arguments.insert(arguments.end(), paper.arguments.begin(), paper.arguments.end());
      Outcome const got = run(arguments);
      PaperAndPictures const shown = apart(got.out, paper.name);
      auto const picture = [&](std::size_t i) {
        return golden.parent_path() / (paper.name + "-" + std::to_string(i + 1) + ".svg");
      };
      if (std::getenv("BCD_BLESS")) {
        std::filesystem::create_directories(golden.parent_path());
        std::ofstream{golden, std::ios::binary} << shown.text;
        for (std::size_t i = 0; i < shown.pictures.size(); ++i)
          std::ofstream{picture(i), std::ios::binary} << shown.pictures[i];
        std::filesystem::remove(picture(shown.pictures.size()));
      }
      // phuong-mau has a report with a key misspelt: the papers that would tell of it say so.
      bool const told =
          got.err ==
          "bcd: 1 hồ sơ còn lỗi, chưa được tính vào văn bản: reports/2026/08/2026-08-tran-thi-b.yaml; xem: bcd check\n";
      CHECK((got.err.empty() || (paper.unit == "phuong-mau" && told)));
      CHECK(got.exit == 0);
      CHECK(shown.text == read_text(golden));
      for (std::size_t i = 0; i < shown.pictures.size(); ++i) CHECK(shown.pictures[i] == read_text(picture(i)));
      CHECK(!std::filesystem::exists(picture(shown.pictures.size())));
    }
  }
}

TEST_CASE("a name that holds Markdown or markup stays a name, in its own cell") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.write("members/vu-van-g.yaml",
             "name: \"V*ũ* | Văn <script>alert(1)</script> `G` [x](http://y)\\n# tiêu đề\"\npost: \"- Chủ tịch _Mặt "
             "trận_\"\norder: 5\n"
             "seats:\n  - {body: committee, role: member, from: 2026-01-01, decision: 92-QĐ/ĐU}\n");
  std::string const paper =
      run({"-C", unit.path(), "--as-of", "2026-04-10", "report", "minutes", "2026-q1-committee"}).out;
  std::size_t const at = paper.find("| 4 | ");
  REQUIRE(at != std::string::npos);
  CHECK(paper.substr(at, paper.find('\n', at) - at) ==
        "| 4 | V\\*ũ\\* \\| Văn \\<script>alert(1)\\</script> \\`G\\` \\[x\\](http://y) # tiêu đề | \\- Chủ tịch "
        "\\_Mặt trận\\_ | Thành viên |");
}

TEST_CASE("a form asked for wrongly says what it needs") {
  std::string const unit = (source_dir() / "examples/xa-mau").string();
  CHECK(run({"-C", unit, "report", "minute", "x"}).err ==
        "bcd: không có mẫu 'minute' (có phải ý là 'minutes'?) (xem danh sách: bcd report)\n");
  CHECK(run({"-C", unit, "report", "minutes"}).err ==
        "bcd: mẫu 'minutes' cần mã cuộc họp: bcd report minutes MÃ-CUỘC-HỌP\n");
  CHECK(run({"-C", unit, "report", "minutes", "2026-q1-comittee"}).err ==
        "bcd: không có cuộc họp '2026-q1-comittee' (có phải ý là '2026-q1-committee'?)\n");
  CHECK(run({"-C", unit, "report", "activity", "--period", "2026Q1"}).err ==
        "bcd: mẫu 'activity' cần --period dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026\n");
}

}  // namespace
}  // namespace bcd::test
