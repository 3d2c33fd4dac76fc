// Findings as a paper words them: names and 25/3/2026 in place of ids and ISO dates.
#include <catch2/catch.hpp>
#include <string>

#include "program.hpp"

namespace bcd::test {
namespace {

std::string compliance(Folder const& unit) {
  return run({"-C", unit.path(), "--as-of", "2026-04-30", "report", "compliance", "--period", "2026-04"}).out;
}
bool has(std::string const& text, std::string const& part) { return text.find(part) != text.npos; }

TEST_CASE("an id of one syllable is a name in a paper, alone and in a list", "[form][finding]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.write("members/an.yaml",
             "name: Hoàng Văn An\nseats:\n  - {body: committee, role: member, from: 2026-01-01, decision: 93-QĐ/ĐU}\n");
  unit.write(
      "members/binh.yaml",
      "name: Trần Thị Bình\nseats:\n  - {body: committee, role: member, from: 2026-01-01, decision: 93-QĐ/ĐU}\n");
  unit.write("bcd.yaml", read_text(unit.path() + "/bcd.yaml") +
                             "house_rules:\n  - {consultation: {bodies: [committee], replies: all}}\n");
  std::string const head =
      "question: Dự thảo kế hoạch\nsent: 2026-04-01\ndue: 2026-04-03\noutcome: Thống nhất\nreplies: []\n";
  unit.write("consultations/hai-nguoi.yaml", head + "asked: [an, binh]\n");
  unit.write("consultations/mot-nguoi.yaml", head + "asked: [an]\n");
  std::string const paper = compliance(unit);
  std::string const due = "iệc lấy ý kiến bằng văn bản (hạn 03/4/2026) chưa hoàn thành: chưa có trả lời của ";
  CHECK(has(paper, due + "đồng chí Hoàng Văn An, đồng chí Trần Thị Bình."));
  CHECK(has(paper, due + "đồng chí Hoàng Văn An."));
  CHECK_FALSE(has(paper, "của an"));
  CHECK_FALSE(has(paper, "của binh"));
  // The terminal keeps ids and ISO dates.
  std::string const check =
      run({"-C", unit.path(), "--as-of", "2026-04-30", "check", "--rule", "consultation-incomplete"}).out;
  CHECK(has(check, "(hạn 2026-04-03) chưa hoàn thành: chưa có trả lời của an, binh\n"));
}

TEST_CASE("a plain word that is also an id stays a word in a paper, an id with a hyphen is a name", "[form][finding]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.write("members/co.yaml", "name: Hồ Thị Cơ\nseats: []\n");
  unit.write("requests/so-lieu.yaml",
             "to: [cong-an]\nsubject: số liệu cong-an co tai xã\nissued: 2026-04-01\ndue: 2026-04-10\n");
  CHECK(has(compliance(unit), "yêu cầu về 'số liệu Công an xã co tai xã', hạn 10/4/2026"));
}

TEST_CASE("a reminder writes the days of meetings as a paper does", "[form][finding]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  std::string const held = "body: committee\nkind: extraordinary\nstatus: held\nchair: nguyen-van-a\n";
  unit.write("meetings/2026-04-bat-thuong.yaml", held + "date: 2026-04-10\n");
  unit.write("meetings/2026-05-bat-thuong.yaml",
             held + "date: 2026-05-20\n");  // minutes are late once the body has met again
  std::string const paper =
      run({"-C", unit.path(), "--as-of", "2026-10-30", "report", "reminder", "phong-van-hoa"}).out;
  CHECK(has(paper, " họp Ban Chỉ đạo ngày 10/4/2026"));
  CHECK_FALSE(has(paper, "2026-04-10"));
}

}  // namespace
}  // namespace bcd::test
