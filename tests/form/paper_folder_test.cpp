// A folder of papers: checked, written again, and what is left alone.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// A unit with a folder of three papers, written on 10 April 2026.
struct Shelf {
  Folder unit;
  Shelf() {
    unit.copy(source_dir() / "tests/base/xa");
    std::filesystem::create_directories(unit.path() + "/van-ban/hop");
    REQUIRE(report({"minutes", "2026-q1-committee", "-o", "van-ban/hop/bien-ban.md"}).exit == 0);
    REQUIRE(report({"minutes", "2026-q1-standing", "-o", "van-ban/hop/thuong-truc.md"}).exit == 0);
    REQUIRE(report({"tasks", "--period", "2026-Q1", "-o", "van-ban/nhiem-vu.md", "--no-charts"}).exit == 0);
    unit.write("van-ban/ghi-chep.md", "Ghi chép của tôi\n");
  }
  Outcome report(Strings const& more) const {
    Strings all{"-C", unit.path(), "--as-of", "2026-04-10", "report"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  // Without --as-of: today is 2026-10-01.
  Outcome later(Strings const& more) const {
    Strings all{"-C", unit.path(), "report"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  std::string text(std::string const& path) const { return read_text(unit.path() + "/" + path); }
  void edit(std::string const& path, std::string const& what, std::string const& with) const {
    std::string bytes = text(path);
    REQUIRE(bytes.find(what) != std::string::npos);
    unit.write(path, bytes.replace(bytes.find(what), what.size(), with));
  }
};

TEST_CASE("papers that match the records as of the day of their stamps are fresh, whatever today is", "[folder]") {
  Shelf const shelf;
  Outcome const checked = shelf.later({"--check", "van-ban"});
  CHECK(checked.out ==
        "van-ban/hop/bien-ban.md: khớp hồ sơ (còn 6 chỗ [CẦN ĐIỀN])\n"
        "van-ban/hop/thuong-truc.md: khớp hồ sơ (còn 9 chỗ [CẦN ĐIỀN])\n"
        "van-ban/nhiem-vu.md: khớp hồ sơ (còn 6 chỗ [CẦN ĐIỀN])\n"
        "3 văn bản: 3 khớp hồ sơ; 1 tệp khác không do bcd lập, để nguyên\n");
  CHECK(checked.err.empty());
  CHECK(checked.exit == 0);
}

TEST_CASE("after a record changes, its paper is stale; a refresh writes it again and keeps what a person wrote",
          "[folder]") {
  Shelf const shelf;
  shelf.edit("van-ban/hop/bien-ban.md", "[CẦN ĐIỀN: diễn biến, ý kiến phát biểu]", "Các ý kiến đều thống nhất.");
  std::string const other = shelf.text("van-ban/nhiem-vu.md");
  shelf.edit("meetings/2026-q1-committee.yaml", "end: \"16:30\"", "end: \"16:30\"\nplace: Hội trường xã");
  Outcome const stale = shelf.later({"--check", "van-ban"});
  CHECK(stale.exit == 1);
  CHECK(stale.out.find("van-ban/hop/bien-ban.md: không còn khớp hồ sơ; lập bằng: bcd --as-of 2026-04-10 -C ") !=
        std::string::npos);
  CHECK(shelf.text("van-ban/hop/bien-ban.md").find("Hội trường xã") == std::string::npos);

  Outcome const refreshed = shelf.later({"--refresh", "van-ban"});
  CHECK(refreshed.exit == 0);
  CHECK(refreshed.out.starts_with("van-ban/hop/bien-ban.md: đã lập lại (còn 4 chỗ [CẦN ĐIỀN])\n"));
  std::string const paper = shelf.text("van-ban/hop/bien-ban.md");
  CHECK(paper.find("tại Hội trường xã, ") != std::string::npos);
  CHECK(paper.find("Các ý kiến đều thống nhất.\n<!-- /bcd:giữ -->") != std::string::npos);
  CHECK(paper.find("| 2026-04-10 | ") != std::string::npos);  // the paper keeps its own day
  CHECK(shelf.text("van-ban/nhiem-vu.md") == other);
  CHECK(shelf.text("van-ban/ghi-chep.md") == "Ghi chép của tôi\n");
  CHECK(shelf.later({"--refresh", "van-ban"}).exit == 0);
  CHECK(shelf.text("van-ban/hop/bien-ban.md") == paper);
}

TEST_CASE("a paper edited outside its blocks is never overwritten in silence", "[folder]") {
  Shelf const shelf;
  shelf.edit("van-ban/hop/bien-ban.md", "# BIÊN BẢN", "# BIÊN BẢN HỌP");
  std::string const edited = shelf.text("van-ban/hop/bien-ban.md");
  Outcome const refreshed = shelf.later({"--refresh", "van-ban"});
  CHECK(refreshed.exit == 1);
  CHECK(
      refreshed.out.starts_with("van-ban/hop/bien-ban.md: đã sửa tay ngoài các khối giữ lại, không ghi đè; lập bằng: "
                                "bcd --as-of 2026-04-10 -C "));
  CHECK(shelf.text("van-ban/hop/bien-ban.md") == edited);
  CHECK(shelf.later({"--refresh", "van-ban", "--force"}).exit == 0);
  CHECK(shelf.text("van-ban/hop/bien-ban.md").find("# BIÊN BẢN\n") != std::string::npos);
}

TEST_CASE("a paper whose record is gone, whose block is open or whose stamp is cut is named with the reason",
          "[folder]") {
  Shelf const shelf;
  std::filesystem::remove(shelf.unit.path() + "/meetings/2026-q1-standing.yaml");
  shelf.edit("van-ban/hop/bien-ban.md", "<!-- /bcd:giữ -->", "");
  shelf.edit("van-ban/nhiem-vu.md", " | 2026-04-10 | ", " | ");
  Outcome const refreshed = shelf.later({"--refresh", "van-ban"});
  CHECK(refreshed.exit == 1);
  CHECK(refreshed.out.find("van-ban/hop/thuong-truc.md: không lập được: không có cuộc họp '2026-q1-standing'") !=
        std::string::npos);
  CHECK(refreshed.out.find("van-ban/hop/bien-ban.md: không lập được: các khối giữ lại sai ở dòng ") !=
        std::string::npos);
  CHECK(refreshed.out.find("van-ban/nhiem-vu.md: không lập được: dấu của bcd ở cuối tệp bị hỏng\n") !=
        std::string::npos);
}

TEST_CASE("a paper that the records contain and the folder lacks is missing, for the forms the folder has",
          "[folder]") {
  Shelf const shelf;
  std::filesystem::remove(shelf.unit.path() + "/van-ban/hop/thuong-truc.md");
  Outcome const checked = shelf.later({"--check", "van-ban"});
  CHECK(checked.exit == 1);
  CHECK(checked.out.find("minutes 2026-q1-standing: chưa có tệp; lập bằng: bcd -C ") != std::string::npos);
  CHECK(checked.out.find(" report minutes 2026-q1-standing -o van-ban/minutes-2026-q1-standing.md\n") !=
        std::string::npos);
  CHECK(checked.out.find("conclusion") == std::string::npos);  // the folder holds no conclusion notice
}

TEST_CASE("what a folder holds is told as JSON", "[folder]") {
  Shelf const shelf;
  std::filesystem::remove_all(shelf.unit.path() + "/van-ban/hop");
  CHECK(shelf.later({"--check", "van-ban", "--format", "json"}).out == R"({
  "version": 1,
  "folder": "van-ban",
  "papers": [
    {
      "path": "van-ban/nhiem-vu.md",
      "state": "fresh",
      "form": "tasks",
      "subject": "2026-Q1",
      "as_of": "2026-04-10",
      "gaps": 6,
      "reason": "",
      "command": ""
    }
  ],
  "summary": {
    "fresh": 1,
    "stale": 0,
    "rewritten": 0,
    "edited": 0,
    "missing": 0,
    "faulty": 0,
    "foreign": 1
  }
}
)");
}

TEST_CASE("a folder without papers, or no folder, is refused", "[folder]") {
  Shelf const shelf;
  std::filesystem::create_directories(shelf.unit.path() + "/trong");
  CHECK(shelf.later({"--check", "trong"}).err == "bcd: trong 'trong' không có văn bản nào do bcd lập\n");
  CHECK(shelf.later({"--check", "trong"}).exit == 2);
  CHECK(shelf.later({"--refresh", "khong-co"}).err == "bcd: không có thư mục 'khong-co'\n");
  CHECK(shelf.later({"--check", "/khong/co"}).err == "bcd: không có thư mục '/khong/co'\n");
  CHECK(shelf.later({"--refresh", "van-ban/ghi-chep.md"}).err == "bcd: 'van-ban/ghi-chep.md' không phải thư mục\n");
  CHECK(shelf.later({"minutes", "--refresh", "van-ban"}).exit == 2);
}

TEST_CASE("--each writes a copy for each recipient, which a refresh knows", "[folder]") {
  Shelf const shelf;
  Strings const call{"-C",         shelf.unit.path(),   "--as-of", "2026-03-20", "report",
                     "invitation", "2026-q1-committee", "--each",  "-o",         "giay-moi"};
  Outcome const written = run(call);
  CHECK(written.exit == 0);
  CHECK(written.out == "5 bản trong 'giay-moi'\n");
  std::string const copy = shelf.text("giay-moi/invitation-2026-q1-committee-le-van-c.md");
  CHECK(copy.find("Kính mời:\n\n- Đồng chí Lê Văn C") != std::string::npos);
  CHECK(copy.find("kính mời đồng chí dự") != std::string::npos);
  CHECK(copy.find("<!-- bcd:lập invitation 2026-q1-committee le-van-c | ") != std::string::npos);
  CHECK(shelf.later({"--check", "giay-moi"}).exit == 0);
  Strings check = call;
  check.push_back("--check");
  CHECK(run(check).exit == 0);
  CHECK(shelf.report({"minutes", "2026-q1-committee", "--each", "-o", "giay-moi"}).err ==
        "bcd: mẫu 'minutes' không có bản cho từng nơi nhận\n");
}

TEST_CASE("the invitation to a past meeting is missing, with the command that still writes it", "[folder]") {
  Shelf const shelf;
  shelf.edit("meetings/2026-q1-standing.yaml", "minutes:",
             "invitation: {number: 02-GM/BCĐ, date: 2026-03-16, sent: 2026-03-16, materials: 2026-03-16}\nminutes:");
  Strings const written{"-C",         shelf.unit.path(),   "--as-of", "2026-03-20", "report",
                        "invitation", "2026-q1-committee", "-o",      "giay-moi.md"};
  CHECK(run(written).exit == 0);
  CHECK(shelf.later({"--check", "."})
            .out.find("invitation 2026-q1-standing: chưa có tệp; lập bằng: bcd --as-of 2026-03-16 -C ") !=
        std::string::npos);
}

TEST_CASE("the invitation to a meeting that was called off is not missing", "[folder]") {
  Shelf const shelf;
  shelf.edit("meetings/2026-q1-standing.yaml", "minutes:",
             "invitation: {number: 02-GM/BCĐ, date: 2026-03-16, sent: 2026-03-16, materials: 2026-03-16}\nminutes:");
  shelf.edit("meetings/2026-q1-standing.yaml", "status: held", "status: postponed");
  REQUIRE(run({"-C", shelf.unit.path(), "--as-of", "2026-03-20", "report", "invitation", "2026-q1-committee", "-o",
               "giay-moi.md"})
              .exit == 0);
  CHECK(shelf.later({"--check", "."}).out.find("invitation 2026-q1-standing") == std::string::npos);
}

TEST_CASE("the charts of the papers are no foreign files", "[folder]") {
  Shelf const shelf;
  std::filesystem::create_directories(shelf.unit.path() + "/tranh");
  REQUIRE(shelf.report({"tasks", "--period", "2026-Q1", "-o", "tranh/nhiem-vu.md"}).exit == 0);
  REQUIRE(std::filesystem::exists(shelf.unit.path() + "/tranh/nhiem-vu-1.svg"));
  shelf.unit.write("tranh/so-do.svg", "<svg>một sơ đồ của văn phòng</svg>");
  CHECK(shelf.later({"--check", "tranh"})
            .out.ends_with("1 văn bản: 1 khớp hồ sơ; 1 tệp khác không do bcd lập, để nguyên\n"));
}

}  // namespace
}  // namespace bcd::test
