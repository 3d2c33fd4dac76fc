// The charts of a paper: files beside a Markdown paper, in the paper when it is printed, as data in its model.
#include <catch2/catch.hpp>
#include <filesystem>

#include "form/pictures.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

struct Office {
  Folder unit;
  Office() { unit.copy(source_dir() / "examples/xa-mau"); }
  Outcome report(Strings more) const {
    Strings all{"-C", unit.path(), "--as-of", "2026-10-01", "report"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  Outcome tasks(Strings more = {}) const {
    more.insert(more.begin(), {"tasks", "--period", "2026-Q3", "-o", "nhiệm vụ (quý 3).md"});
    return report(more);
  }
  std::string path(std::string const& name) const { return unit.path() + "/" + name; }
};
constexpr auto paper_name = "nhiệm vụ (quý 3).md", picture_name = "nhiệm vụ (quý 3)-1.svg";

TEST_CASE("a Markdown paper has its charts as files beside it, named so that Markdown finds them") {
  Office const office;
  REQUIRE(office.tasks().exit == 0);
  std::string const text = read_text(office.path(paper_name)), picture = read_text(office.path(picture_name));
  CHECK(text.find("](nhiệm%20vụ%20%28quý%203%29-1.svg)\n") != std::string::npos);
  CHECK(text.find("data:") == std::string::npos);
  CHECK(picture.starts_with("<svg "));
  PaperAndPictures const printed = apart(office.report({"tasks", "--period", "2026-Q3"}).out, "x");
  REQUIRE(printed.pictures.size() == 1);
  CHECK(printed.pictures.front() == picture);
}

TEST_CASE("--check looks at the pictures too, and writing the paper again mends them") {
  Office const office;
  REQUIRE(office.tasks().exit == 0);
  CHECK(office.tasks({"--check"}).exit == 0);
  fs::remove(office.path(picture_name));
  Outcome const missing = office.tasks({"--check"});
  CHECK(missing.exit == 1);
  CHECK(missing.err.find("không còn khớp hồ sơ; lập lại bằng: bcd ") != std::string::npos);
  CHECK(office.tasks().exit == 0);
  CHECK(office.tasks({"--check"}).exit == 0);
}

TEST_CASE("a picture that bcd did not draw is not replaced, and nothing is written") {
  Office const office;
  office.unit.write(picture_name, "<svg>một sơ đồ của văn phòng</svg>");
  Outcome const refused = office.tasks();
  CHECK(refused.exit == 2);
  CHECK(refused.err == std::string{"bcd: '"} + picture_name +
                           "' đã có và không phải biểu đồ do bcd vẽ; đổi tên tệp đó, hoặc thêm --force để thay\n");
  CHECK(!fs::exists(office.path(paper_name)));
  CHECK(office.tasks({"--force"}).exit == 0);
  CHECK(read_text(office.path(picture_name)).starts_with("<svg xmlns"));
}

TEST_CASE("pictures of an earlier state go, those of others stay") {
  Office const office;
  REQUIRE(office.tasks().exit == 0);
  fs::copy_file(office.path(picture_name), office.path("nhiệm vụ (quý 3)-2.svg"));
  office.unit.write("nhiệm vụ (quý 3)-3.svg", "<svg>của văn phòng</svg>");
  REQUIRE(office.tasks().exit == 0);
  CHECK(!fs::exists(office.path("nhiệm vụ (quý 3)-2.svg")));
  CHECK(fs::exists(office.path("nhiệm vụ (quý 3)-3.svg")));
  REQUIRE(office.tasks({"--no-charts"}).exit == 0);
  CHECK(!fs::exists(office.path(picture_name)));
}

TEST_CASE("a unit's template with the fence of earlier versions shows the picture, not its source") {
  Office const office;
  office.unit.write("templates/tasks.md",
                    "Trước\n\n{{#chart}}\n```mermaid\n{{{chart}}}\n```\n{{/chart}}\n\nSau {{>chart}}\n");
  PaperAndPictures const shown = apart(office.report({"tasks", "--period", "2026-Q3"}).out, "x");
  REQUIRE(shown.pictures.size() == 2);  // the template shows its chart in two places
  CHECK(shown.pictures[0] == shown.pictures[1]);
  CHECK(shown.text.find("mermaid") == std::string::npos);
  CHECK(shown.text.find("```") == std::string::npos);
  CHECK(shown.text.starts_with("Trước\n\n![Tình trạng nhiệm vụ"));
}

TEST_CASE("the model of a paper has the figures of its charts") {
  Office const office;
  std::string const model = office.report({"tasks", "--period", "2026-Q3", "--format", "json"}).out;
  CHECK(model.find("\"kind\": \"stacked\"") != std::string::npos);
  CHECK(model.find("svg") == std::string::npos);
}

}  // namespace
}  // namespace bcd::test
