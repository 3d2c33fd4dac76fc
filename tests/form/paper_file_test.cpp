// A paper in its file: kept, refused, out of date.
#include <catch2/catch.hpp>

#include "form/pictures.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

struct Office {
  Folder unit;
  Office() { unit.copy(source_dir() / "tests/base/xa"); }
  Outcome report(Strings more, std::string const& day = "2026-04-10") const {
    Strings all{"-C", unit.path(), "--as-of", day, "report"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  Outcome minutes(Strings more = {}, std::string const& day = "2026-04-10") const {
    more.insert(more.begin(), {"minutes", "2026-q1-committee", "-o", "bien-ban.md"});
    return report(more, day);
  }
  std::string text(std::string const& path = "bien-ban.md") const { return read_text(unit.path() + "/" + path); }
  void edit(std::string const& path, std::string const& what, std::string const& with) const {
    std::string bytes = text(path);
    REQUIRE(bytes.find(what) != std::string::npos);
    unit.write(path, bytes.replace(bytes.find(what), what.size(), with));
  }
};

TEST_CASE("minutes with an edited block keep it after the meeting's record changes; a second run changes no byte") {
  Office const office;
  REQUIRE(office.minutes().exit == 0);
  office.edit("bien-ban.md", "[CẦN ĐIỀN: diễn biến, ý kiến phát biểu]",
              "Đồng chí Trần Thị B báo cáo kết quả quý I.\n\n- Các ý kiến đều thống nhất.");
  office.edit("meetings/2026-q1-committee.yaml", "end: \"16:30\"", "end: \"16:30\"\nplace: Phòng họp trực tuyến");
  CHECK(office.minutes().exit == 0);
  std::string const first = office.text();
  CHECK(first.find("Đồng chí Trần Thị B báo cáo kết quả quý I.\n\n- Các ý kiến đều thống nhất.\n<!-- /bcd:giữ -->") !=
        std::string::npos);
  CHECK(first.find("tại Phòng họp trực tuyến, ") != std::string::npos);
  CHECK(first.find("[CẦN ĐIỀN: diễn biến") == std::string::npos);
  CHECK(office.minutes().exit == 0);
  CHECK(office.text() == first);
  CHECK(office.minutes({}, "2026-05-20").exit == 0);  // only the day of the run has changed
  CHECK(office.text() == first);
}

TEST_CASE("--fail-on gaps exits 1 if gaps are left, after the paper was written") {
  Office const office;
  Strings const call{"activity", "--period", "2026-03", "--fail-on", "gaps"};
  auto const with = [&](Strings more) {
    more.insert(more.begin(), call.begin(), call.end());
    return office.report(more);
  };
  CHECK(with({"-o", "bao-cao.md"}).exit == 1);
  // The same paper, but for its pictures: beside the file, and in what is printed.
  auto const without_stamp = [](std::string const& paper) {
    std::string const text = apart(paper, "bao-cao").text;
    return text.substr(0, text.rfind("\n<!-- bcd:lập "));
  };
  std::string const written = without_stamp(office.text("bao-cao.md"));
  CHECK(written == without_stamp(office.report({"activity", "--period", "2026-03"}).out));
  CHECK(with({}).exit == 1);
  CHECK(without_stamp(with({}).out) == written);
  CHECK(with({"--check", "-o", "bao-cao.md"}).err == "bcd: --fail-on gaps không dùng cùng --check hay --format json\n");
  CHECK(with({"--format", "json"}).exit == 2);
  office.unit.write("templates/activity.md", "Không còn chỗ trống.\n");
  CHECK(with({}).exit == 0);
  CHECK(with({"-o", "moi.md"}).exit == 0);
}

TEST_CASE("a paper goes whole to the file named, and the gaps left are said") {
  Office const office;
  Strings const activity{"activity", "--period", "2026-03"};
  Outcome const written = office.report({"activity", "--period", "2026-03", "-o", "bao-cao.md"});
  CHECK(written.out.empty());
  CHECK(written.exit == 0);
  CHECK(written.err.starts_with("bao-cao.md: còn "));
  PaperAndPictures const printed = apart(office.report(activity).out, "bao-cao");
  std::size_t const stamp = printed.text.rfind("\n<!-- bcd:lập ");  // a hash of the text, with names of pictures
  CHECK(office.text("bao-cao.md").starts_with(printed.text.substr(0, stamp)));
  for (std::size_t n = 0; n < printed.pictures.size(); ++n)
    CHECK(office.text("bao-cao-" + std::to_string(n + 1) + ".svg") == printed.pictures[n]);
  CHECK(printed.pictures.size() > 0);
  Outcome const refused = office.report({"activity", "--period", "2026-03", "-o", "khong-co/bao-cao.md"});
  CHECK(refused.err == "bcd: không ghi được 'khong-co/bao-cao.md'\n");
  CHECK(refused.exit == 2);
}

TEST_CASE("what bcd did not write, or was edited outside its blocks, is not overwritten") {
  Office const office;
  auto const refuses = [&](std::string const& words) {
    std::string const before = office.text();
    Outcome const refused = office.minutes();
    CHECK(refused.exit == 2);
    CHECK(refused.err.find(words) != std::string::npos);
    CHECK(office.text() == before);
  };
  office.unit.write("bien-ban.md", "Ghi chép của tôi\n");
  refuses("'bien-ban.md' đã có và không phải do bcd lập");
  CHECK(office.minutes({"--force"}).exit == 0);
  office.edit("bien-ban.md", "BIÊN BẢN", "BIÊN BẢN HỌP");
  refuses("'bien-ban.md' đã được sửa tay ngoài các khối giữ lại");
  CHECK(office.minutes({"--force"}).exit == 0);
  CHECK(office.text().find("BIÊN BẢN HỌP") == std::string::npos);
  office.edit("bien-ban.md", "<!-- /bcd:giữ -->", "");
  refuses("chưa đóng bằng dòng <!-- /bcd:giữ -->; không ghi tệp");
  CHECK(office.minutes({"--force"}).exit == 2);  // the person's words could not be told from the rest
  office.unit.write("bien-ban.md", "");
  CHECK(office.minutes().exit == 0);
  CHECK(office.report({"activity", "--period", "2026-03", "-o", "bien-ban.md"})
            .err.find("là văn bản khác (minutes 2026-q1-committee)") != std::string::npos);
}

TEST_CASE("--check tells a stale paper and the command that refreshes it, and writes nothing") {
  Office const office;
  Outcome const missing = office.minutes({"--check"});
  CHECK(missing.exit == 1);
  CHECK(missing.err == "bien-ban.md: chưa có văn bản này; lập bằng: bcd --as-of 2026-04-10 -C " + office.unit.path() +
                           " report minutes 2026-q1-committee -o bien-ban.md\n");
  CHECK(office.minutes().exit == 0);
  office.edit("bien-ban.md", "[CẦN ĐIỀN: diễn biến, ý kiến phát biểu]", "Lời.");
  CHECK(office.minutes({"--check"}).exit == 0);
  CHECK(office.minutes({"--check"}).err.empty());
  office.edit("meetings/2026-q1-committee.yaml", "end: \"16:30\"", "end: \"16:30\"\nplace: Nhà văn hóa");
  std::string const before = office.text();
  Outcome const stale = office.minutes({"--check"});
  CHECK(stale.exit == 1);
  CHECK(stale.err == "bien-ban.md: không còn khớp hồ sơ; lập lại bằng: bcd --as-of 2026-04-10 -C " +
                         office.unit.path() + " report minutes 2026-q1-committee -o bien-ban.md\n");
  CHECK(office.text() == before);
  CHECK(office.minutes().exit == 0);
  CHECK(office.minutes({"--check"}).exit == 0);
  office.edit("bien-ban.md", "BIÊN BẢN", "BIÊN BẢN HỌP");
  Outcome const edited = office.minutes({"--check"});
  CHECK(edited.exit == 1);
  CHECK(edited.err.find("đã được sửa tay ngoài các khối giữ lại") != std::string::npos);
}

TEST_CASE("--check judges as of the day in the stamp, so that a paper does not go stale by the clock") {
  Office const office;
  Strings const call{"-C", office.unit.path(), "report", "activity", "--period", "2026-03", "-o", "bao-cao.md"};
  CHECK(office.report({"activity", "--period", "2026-03", "-o", "bao-cao.md"}).exit == 0);
  Strings check = call;
  check.push_back("--check");
  CHECK(run(check).exit == 0);  // today is 2026-10-01
  check.insert(check.begin(), {"--as-of", "2026-10-01"});
  CHECK(run(check).exit == 1);
}

TEST_CASE("the command that --check prints writes the paper of the day asked for") {
  Office const office;
  Outcome const missing = office.report({"activity", "--period", "2026-03", "-o", "bao-cao.md", "--check"});
  CHECK(missing.err == "bao-cao.md: chưa có văn bản này; lập bằng: bcd --as-of 2026-04-10 -C " + office.unit.path() +
                           " report activity --period 2026-03 -o bao-cao.md\n");
  office.unit.write("bao-cao.md", "Của người khác\n");
  Outcome const foreign = office.report({"activity", "--period", "2026-03", "-o", "bao-cao.md", "--check"});
  CHECK(foreign.exit == 1);
  CHECK(foreign.err.find("hoặc thay bằng: bcd --as-of 2026-04-10 ") != std::string::npos);
  CHECK(foreign.err.ends_with(" -o bao-cao.md --force\n"));
}

TEST_CASE("reminders are checked as of the day they were written") {
  Office const office;
  CHECK(office.report({"reminder", "--all", "-o", "don-doc"}, "2026-06-30").exit == 0);
  Outcome const later = run({"-C", office.unit.path(), "report", "reminder", "--all", "-o", "don-doc", "--check"});
  CHECK(later.err.empty());
  CHECK(later.exit == 0);
  Outcome const before = office.report({"reminder", "--all", "-o", "don-doc", "--check"}, "2026-01-02");
  CHECK(before.exit == 1);
  CHECK(before.err.find("không còn việc quá hạn; xóa tệp nếu không cần nữa") != std::string::npos);
}

TEST_CASE("JSON and converted papers replace nothing of another's without --force") {
  Office const office;
  CHECK(office.report({"roster", "--format", "json", "-o", "a.json"}).exit == 0);
  CHECK(office.report({"roster", "--format", "json", "-o", "a.json"}).exit == 0);
  office.unit.write("a.json", "{\"mine\": 1}\n");
  Outcome const refused = office.report({"roster", "--format", "json", "-o", "a.json"});
  CHECK(refused.exit == 2);
  CHECK(refused.err ==
        "bcd: 'a.json' đã có và không phải dữ liệu do bcd in ra; ghi ra tệp khác, hoặc thêm --force để thay\n");
  CHECK(office.text("a.json") == "{\"mine\": 1}\n");
  office.unit.write("a.html", "<p>mine</p>\n");
  CHECK(office.report({"roster", "-o", "a.html"}).err ==
        "bcd: 'a.html' đã có, có thể đã được sửa tay; ghi ra tệp khác, hoặc thêm --force để thay\n");
  CHECK(office.text("a.html") == "<p>mine</p>\n");
}

TEST_CASE("a paper goes to no file of another kind") {
  Office const office;
  std::string const member = office.text("members/le-van-c.yaml");
  CHECK(office.report({"roster", "-o", "members/le-van-c.yaml", "--force"})
            .err.find("lệnh này không có dạng nào mang đuôi '.yaml'") != std::string::npos);
  CHECK(office.text("members/le-van-c.yaml") == member);
  CHECK(office.report({"roster", "-o", "a.odt"}).exit == 2);
  CHECK(office.report({"roster", "--format", "json", "-o", "a.docx"}).err.find("không ghi dạng json vào 'a.docx'") !=
        std::string::npos);
  CHECK(office.report({"roster", "-o", "a.json"}).exit == 0);
  CHECK(office.text("a.json") == office.report({"roster", "--format", "json"}).out);
}

TEST_CASE("a record that cannot be read is told in the paper and named on stderr, for the numbers lack it") {
  Office const office;
  office.unit.write("members/le-van-c.yaml", "name: \"Lê Văn C\n");
  Outcome const paper = office.report({"minutes", "2026-q1-committee"});
  CHECK(paper.exit == 0);
  CHECK(paper.err == "bcd: 1 hồ sơ còn lỗi, chưa được tính vào văn bản: members/le-van-c.yaml; xem: bcd check\n");
  CHECK(paper.out.find("**[CẦN ĐIỀN: 01 hồ sơ còn lỗi, chưa được tính vào văn bản này]**") != std::string::npos);
  CHECK(paper.out.find("[CẦN ĐIỀN: tên người, cơ quan (hồ sơ chưa có)]") != std::string::npos);
}

TEST_CASE("two blocks of one name in a unit's own template are told before anything is written") {
  Office const office;
  office.unit.write("templates/minutes.md",
                    "<!-- bcd:giữ a -->\n<!-- /bcd:giữ -->\n\n<!-- bcd:giữ a -->\n<!-- /bcd:giữ -->\n");
  Outcome const refused = office.minutes();
  CHECK(refused.exit == 2);
  CHECK(refused.err.find("có hai khối giữ lại cùng tên 'a'") != std::string::npos);
}

TEST_CASE("options that do not go together are refused with what is missing") {
  Office const office;
  CHECK(office.report({"minutes", "2026-q1-committee", "--check"}).err ==
        "bcd: --check cần -o TỆP (văn bản cần đối chiếu)\n");
  CHECK(office.report({"minutes", "2026-q1-committee", "--check", "-o", "a.docx"}).err ==
        "bcd: --check chỉ xét văn bản Markdown (.md)\n");
  CHECK(office.report({"minutes", "--all", "-o", "x"}).err == "bcd: --all chỉ dùng với mẫu 'reminder'\n");
  CHECK(office.report({"reminder", "--all"}).err ==
        "bcd: --all cần -o THƯ-MỤC, không kèm mã nơi nhận hay --format json\n");
  CHECK(office.report({"programme", "--period", "2026-Q1"}).err ==
        "bcd: mẫu 'programme' cần --period là một năm, dạng 2026\n");
  CHECK(office.report({"roster", "--period", "2026-Q1"}).err == "bcd: mẫu 'roster' không lập theo kỳ; bỏ --period\n");
  CHECK(office.report({"roster", "x"}).err == "bcd: mẫu 'roster' lập cho cả đơn vị, không lập cho 'x'\n");
  CHECK(office.report({"reminder", "cong-anh"})
            .err.find("không có thành viên, cơ quan hay ban, tổ nào có mã 'cong-anh'") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
