// Papers, whole: tests/examples/UNIT/*.md are what bcd writes for the two example units. BCD_BLESS=1 rewrites them; read the
// diff as a clerk who must sign.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "program.hpp"

namespace bcd::test {
namespace {

struct Paper {
  std::string unit, name;
  std::vector<std::string> arguments;
};

TEST_CASE("the papers of the example units are written as they were read and approved") {
  std::vector<Paper> const papers{
      {"xa-mau", "minutes-2026-q3-committee", {"minutes", "2026-q3-committee"}},
      {"xa-mau", "minutes-2026-09-support-team", {"minutes", "2026-09-support-team"}},
      {"xa-mau", "minutes-planned", {"minutes", "2026-q4-committee"}},
      {"xa-mau", "activity-2026-Q1", {"activity", "--period", "2026-Q1"}},
      {"xa-mau", "activity-2026-05", {"activity", "--period", "2026-05"}},
      {"xa-mau", "activity-2026-H1", {"activity", "--period", "2026-H1"}},
      {"phuong-mau", "minutes-2026-04-extraordinary", {"minutes", "2026-04-extraordinary"}},
      {"phuong-mau", "activity-2026-Q2", {"activity", "--period", "2026-Q2"}},
  };
  for (Paper const& paper : papers) {
    DYNAMIC_SECTION(paper.unit << " " << paper.name) {
      std::filesystem::path const golden = source_dir() / "tests/examples" / paper.unit / (paper.name + ".md");
      std::vector<std::string> arguments{"-C", (source_dir() / "examples" / paper.unit).string(), "--as-of", "2026-10-01", "report"};
      arguments.insert(arguments.end(), paper.arguments.begin(), paper.arguments.end());
      Outcome const got = run(arguments);
      if (std::getenv("BCD_BLESS")) {
        std::filesystem::create_directories(golden.parent_path());
        std::ofstream{golden, std::ios::binary} << got.out;
      }
      CHECK(got.err.empty());
      CHECK(got.exit == 0);
      CHECK(got.out == read_text(golden));
    }
  }
}

TEST_CASE("a name that holds Markdown or markup stays a name, in its own cell") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.write("members/vu-van-g.yaml",
             "name: \"V*ũ* | Văn <script>alert(1)</script> `G` [x](http://y)\\n# tiêu đề\"\npost: \"- Chủ tịch _Mặt trận_\"\norder: 5\n"
             "seats:\n  - {body: committee, role: member, from: 2026-01-01, decision: 92-QĐ/ĐU}\n");
  std::string const paper = run({"-C", unit.path(), "--as-of", "2026-04-10", "report", "minutes", "2026-q1-committee"}).out;
  std::size_t const at = paper.find("| 4 | ");
  REQUIRE(at != std::string::npos);
  CHECK(paper.substr(at, paper.find('\n', at) - at) ==
        "| 4 | V\\*ũ\\* \\| Văn \\<script>alert(1)\\</script> \\`G\\` \\[x\\](http://y) # tiêu đề | \\- Chủ tịch \\_Mặt trận\\_ | Thành viên |");
}

TEST_CASE("a unit's own template replaces the form, and one that is broken is refused") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  std::vector<std::string> const call{"-C", unit.path(), "--as-of", "2026-04-10", "report", "minutes", "2026-q1-committee"};
  unit.write("templates/minutes.md", "Mẫu riêng\n");
  CHECK(run(call).out == "Mẫu riêng\n");
  unit.write("templates/minutes.md", "{{#items}}\nkhông đóng\n");
  Outcome const broken = run(call);
  CHECK(broken.out.empty());
  CHECK(broken.err == "bcd: mẫu mở phần 'items' mà không đóng\n");
  CHECK(broken.exit == 2);
}

TEST_CASE("a paper goes whole to the file named, and the gaps left are said") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  std::vector<std::string> const call{"-C", unit.path(), "--as-of", "2026-04-10", "report", "activity", "--period", "2026-03"};
  std::vector<std::string> to_file = call;
  to_file.insert(to_file.end(), {"-o", "bao-cao.md"});
  Outcome const written = run(to_file);
  CHECK(written.out.empty());
  CHECK(written.exit == 0);
  CHECK(read_text(unit.path() + "/bao-cao.md") == run(call).out);
  to_file.back() = "khong-co/bao-cao.md";
  Outcome const refused = run(to_file);
  CHECK(refused.err == "bcd: không ghi được 'khong-co/bao-cao.md'\n");
  CHECK(refused.exit == 2);
}

TEST_CASE("a form asked for wrongly says what it needs") {
  std::string const unit = (source_dir() / "examples/xa-mau").string();
  CHECK(run({"-C", unit, "report", "minute", "x"}).err == "bcd: không có mẫu 'minute'; có phải ý là 'minutes'? (xem danh sách: bcd report)\n");
  CHECK(run({"-C", unit, "report", "minutes"}).err == "bcd: mẫu 'minutes' cần mã cuộc họp: bcd report minutes MÃ-CUỘC-HỌP\n");
  CHECK(run({"-C", unit, "report", "minutes", "2026-q1-comittee"}).err == "bcd: không có cuộc họp '2026-q1-comittee'; có phải ý là '2026-q1-committee'?\n");
  CHECK(run({"-C", unit, "report", "activity"}).err == "bcd: mẫu 'activity' cần --period dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026\n");
}

}  // namespace
}  // namespace bcd::test
