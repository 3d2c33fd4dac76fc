// bcd site: which pages are written where. What a browser makes of them: tests/output/site/check.mjs.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

struct Office {
  Folder folder;
  explicit Office(Strings const& units = {"xa-mau"}) {
    for (std::string const& unit : units) {
      fs::create_directories(folder.path() + "/" + unit);
      fs::copy(source_dir() / "examples" / unit, folder.path() + "/" + unit, fs::copy_options::recursive);
    }
  }
  Outcome site(Strings more, std::string const& below = "") const {
    Strings all{"-C", folder.path() + below, "--as-of", "2026-10-01", "site"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  std::string text(std::string const& path) const { return read_text(folder.path() + "/" + path); }
  bool has(std::string const& path) const { return fs::exists(folder.path() + "/" + path); }
};

bool holds(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

TEST_CASE("the page of a unit is one file that names nothing outside itself", "[site]") {
  Office const office;
  Outcome const printed = office.site({}, "/xa-mau");
  REQUIRE(printed.exit == 0);
  CHECK(printed.out.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
  CHECK(printed.out.ends_with("</html>\n"));
  for (std::string const foreign : {"<script", "http://", "https://", "src=", "@import", "url("})
    CHECK(!holds(printed.out, foreign));
  REQUIRE(office.site({"-o", "trang.html"}, "/xa-mau").exit == 0);
  CHECK(office.text("xa-mau/trang.html") == printed.out);
  REQUIRE(office.site({"-o", "trang"}, "/xa-mau").exit == 0);
  CHECK(office.text("xa-mau/trang/index.html") == printed.out);
}

TEST_CASE("no id, path or ISO day stands on a page", "[site]") {
  Office const office;
  std::string page = office.site({}, "/xa-mau").out;
  page.erase(0, page.find("<body"));
  for (auto const& member : fs::directory_iterator{source_dir() / "examples/xa-mau/members"})
    CHECK(!holds(page, member.path().stem().string()));
  CHECK(!holds(page, ".yaml"));
  CHECK(!holds(page, "2026-"));
}

TEST_CASE("names are escaped on a page and in its charts", "[site]") {
  Office const office;
  office.folder.write("xa-mau/members/vu-van-g.yaml",
                      "name: \"Vũ <b>Văn</b> & O’Neil\"\npost: Chủ tịch Mặt trận\norder: 5\n"
                      "seats:\n  - {body: support-team, role: member, from: 2026-01-01, decision: 92-QĐ/ĐU}\n");
  std::string const page = office.site({}, "/xa-mau").out;
  CHECK(!holds(page, "<b>"));
  CHECK(holds(page, "Vũ &lt;b&gt;Văn&lt;/b&gt; &amp; O’Neil"));
}

TEST_CASE("many units are a page each and an index", "[site]") {
  Office const office{{"xa-mau", "phuong-mau"}};
  CHECK(office.site({}).err ==
        "bcd: có 2 đơn vị ở đây, mỗi đơn vị một trang: dùng -o THƯ-MỤC, hoặc chọn một đơn vị bằng -C\n");
  CHECK(office.site({"-o", "tat-ca.html"}).exit == 2);
  CHECK(!office.has("tat-ca.html"));
  Outcome const made = office.site({"-o", "trang"});
  CHECK(made.exit == 0);
  CHECK(made.out == "3 trang; mở: trang/index.html\n");
  CHECK(holds(office.text("trang/index.html"), "<a href=\"xa-mau.html\">Xã Mẫu</a>"));
  CHECK(holds(office.text("trang/phuong-mau.html"), "<a href=\"index.html\">Tất cả đơn vị</a>"));
}

TEST_CASE("a unit that cannot be judged is named and has no page; the others have theirs", "[site]") {
  Office const office{{"xa-mau", "phuong-mau", "xa-moi"}};
  fs::remove_all(office.folder.path() + "/xa-moi");
  office.folder.write("hong/bcd.yaml", "unit: hong\nname: xã Hỏng\nregulations: [{use: không-có, from: 2026-01-01}]\n");
  Outcome const made = office.site({"-o", "trang"});
  CHECK(made.exit == 2);
  CHECK(holds(made.err, "có lỗi nên không có trang"));
  CHECK(office.has("trang/xa-mau.html"));
  CHECK(!office.has("trang/hong.html"));
  CHECK(holds(office.text("trang/index.html"), "Chưa xét được do hồ sơ đơn vị hoặc quy chế còn lỗi: "));
}

TEST_CASE("a year without records is a page that says so", "[site]") {
  Folder office;
  office.copy(source_dir() / "tests/base/xa");
  Outcome const page = run({"-C", office.path(), "--as-of", "2027-01-04", "site"});
  CHECK(page.exit == 0);
  CHECK(holds(page.out, "Chưa có lịch họp sắp tới."));
}

TEST_CASE("a file that bcd did not write is not replaced", "[site]") {
  Office const office;
  office.folder.write("xa-mau/trang/index.html", "<p>trang của văn phòng</p>");
  Outcome const refused = office.site({"-o", "trang"}, "/xa-mau");
  CHECK(refused.exit == 2);
  CHECK(refused.err ==
        "bcd: 'trang/index.html' đã có và không phải trang do bcd site lập; ghi ra chỗ khác, hoặc thêm --force để "
        "thay\n");
  CHECK(office.site({"-o", "trang", "--force"}, "/xa-mau").exit == 0);
  CHECK(office.site({"-o", "trang"}, "/xa-mau").exit == 0);
}

}  // namespace
}  // namespace bcd::test
