// The formats of `bcd check` for CI, compared with files, and protection against records that contain CI commands.
#include "bcd/output/formats.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

fs::path const here = source_dir() / "tests/output";
std::string const config =
    "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: "
    "2026-01-01}]\nstanding_agency: phong\n"
    "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
std::string const head =
    "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n";

Strings check(std::string const& folder, Strings const& more, char const* lang = "vi") {
  Strings call{"-C", folder, "--lang", lang, "--as-of", "2026-10-01", "check"};
  call.insert(call.end(), more.begin(), more.end());
  return call;
}

// The unit of tests/output/unit, outside any repository.
struct Small : Folder {
  Small() { copy(here / "unit"); }
  Outcome operator()(Strings const& more, char const* lang = "vi") const { return run(check(path(), more, lang)); }
};

TEST_CASE("each format of a small unit is as it was read and approved, in both languages", "[output]") {
  Small const unit;
  for (std::string_view format : output::format_ids())
    for (char const* lang : {"vi", "en"}) {
      Outcome const outcome = unit({"--format", std::string{format}}, lang);
      CHECK(outcome.exit == 1);
      CHECK(outcome.err == "");
      std::string const out = std::regex_replace(outcome.out, std::regex{"::bcd-[0-9a-f]{16}"}, "::bcd-RANDOM");
      compare(out, here / "expected" / (std::string{format} + "." + lang));
    }
}

TEST_CASE("--output writes each format to its file, and the text is still printed", "[output]") {
  Small const unit;
  std::string const plain = unit({}).out;
  CHECK(unit({"--output", "junit=khong-co/a.xml"}).err == "bcd: không ghi được 'khong-co/a.xml'\n");
  CHECK(unit({"--output", "junit=khong-co/a.xml"}).exit == 2);
  Outcome const outcome =
      unit({"--output", "sarif=a.sarif", "--output", "junit=a.xml", "--output=text=a.txt", "members", "."});
  CHECK(outcome.out == plain);
  CHECK(outcome.exit == 1);
  CHECK(read_text(unit.path() + "/a.sarif") == unit({"--format", "sarif"}).out);
  CHECK(read_text(unit.path() + "/a.xml") == unit({"--format", "junit"}).out);
  CHECK(read_text(unit.path() + "/a.txt") == plain);
  for (auto const& entry : fs::directory_iterator{unit.path()})
    CHECK(entry.path().string().find(".XXXX") == std::string::npos);
}

TEST_CASE("--output FILE takes the format of --format, which is then not printed", "[output]") {
  Small const unit;
  Outcome const json = unit({"--format", "json", "--output", "a.json"});
  CHECK(json.out == "");
  CHECK(json.exit == 1);
  CHECK(read_text(unit.path() + "/a.json") == unit({"--format", "json"}).out);
  CHECK(unit({"--output", "a.txt", "--color", "always"}).out.find("\x1b[") != std::string::npos);
  CHECK(read_text(unit.path() + "/a.txt") == unit({}).out);
  Outcome const both = unit({"--format", "json", "--output", "gitlab=a.json"});
  CHECK(both.out == unit({"--format", "json"}).out);
  CHECK(read_text(unit.path() + "/a.json") == unit({"--format", "gitlab"}).out);
}

TEST_CASE("an --output that cannot be is refused before anything is judged", "[output]") {
  Small const unit;
  CHECK(unit({"--output", "sarrif=a.sarif"}).err == "bcd: --output: không có dạng 'sarrif' (có phải ý là 'sarif'?)\n");
  CHECK(unit({"--output", "sarif="}).err == "bcd: --output thiếu tên tệp\n");
  CHECK(unit({"--output", "sarif=a", "--output", "json=./a"}, "en").err ==
        "bcd: --output: two outputs go to the same file './a'\n");
  for (Strings const& call :
       {Strings{"--output", "sarrif=a"}, {"--output", "sarif="}, {"--output", "sarif=a", "--output", "json=a"}}) {
    CHECK(unit(call).exit == 2);
    CHECK(unit(call).out == "");
  }
  CHECK(unit({"--output", "./ket=qua.txt"}).exit == 1);
  CHECK(fs::exists(unit.path() + "/ket=qua.txt"));
}

TEST_CASE("in a GitHub workflow annotations follow the text, unless a format is asked for; paths are from the checkout",
          "[output]") {
  Folder const checkout;
  checkout.write("hồ sơ/xa/bcd.yaml", config);
  checkout.write("hồ sơ/xa/members/a.yaml", head);
  checkout.write("hồ sơ/xa/members/b.yaml", "nam: B\nseats: []\n");
  std::string const folder = checkout.path() + "/hồ sơ/xa";
  command::World world;
  world.github = true;
  world.checkout = checkout.path();
  std::string const text = run(check(folder, {})).out;
  std::string const out = run_in(world, check(folder, {})).out;
  // Text from records is put between two marks that a record cannot guess, so that no line of it is a command.
  std::string const token = out.substr(17, out.find('\n') - 17);
  std::string const shielded = "::stop-commands::" + token + "\n" + text + "::" + token + "::\n";
  REQUIRE(token.size() == 20);
  REQUIRE(out.starts_with(shielded));
  CHECK(out.substr(shielded.size()) ==
        "::error file=hồ sơ/xa/members/b.yaml,line=1,endLine=1,col=1,endColumn=3,title=unknown-key::thành viên không "
        "có khóa 'nam' (có phải ý là 'name'?)%0Acách sửa: sửa tên khóa, hoặc xóa khóa\n");
  CHECK(run_in(world, check(folder, {"--format", "text"})).out == text);
  CHECK(run_in(world, check(folder, {"--format", "json"})).out == run(check(folder, {"--format", "json"})).out);
  CHECK(Json::parse(run_in(world, check(folder, {"--format", "gitlab"})).out)[0]["location"]["path"] ==
        "hồ sơ/xa/members/b.yaml");
  Json const result = Json::parse(run_in(world, check(folder, {"--format", "sarif"})).out)["runs"][0]["results"][0];
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"] ==
        Json({{"uri", "h%E1%BB%93%20s%C6%A1/xa/members/b.yaml"}, {"uriBaseId", "%SRCROOT%"}}));
  world.checkout = checkout.path() + "/khác";  // another checkout, so paths stay as the user sees them
  CHECK(Json::parse(run_in(world, check(folder, {"--format", "gitlab"})).out)[0]["location"]["path"] ==
        "members/b.yaml");
}

TEST_CASE("outside CI paths are from the repository's top folder, wherever bcd is called", "[output]") {
  Folder const top;
  top.write(".git/HEAD", "ref: refs/heads/main\n");
  top.write("xa/bcd.yaml", config);
  top.write("xa/members/a.yaml", head);
  top.write("xa/members/b.yaml", "nam: B\nseats: []\n");
  for (std::string below : {"", "/xa", "/xa/members"}) {
    INFO(below);
    CHECK(Json::parse(run(check(top.path() + below, {"--format", "gitlab"})).out)[0]["location"]["path"] ==
          "xa/members/b.yaml");
  }
}

TEST_CASE("a file's name builds no line and no command in a log", "[output]") {
  Folder const folder;
  folder.write("bcd.yaml", config);
  folder.write("members/a.yaml", head);
  folder.write("members/x\n::error::y,z:%.yaml", head);
  command::World world;
  world.github = true;
  std::string const out = run_in(world, check(folder.path(), {})).out;
  int commands = 0;
  std::istringstream lines{out};
  std::string shield;  // while commands are stopped, the line that resumes them
  for (std::string line; std::getline(lines, line);) {
    if (shield.empty() && line.starts_with("::stop-commands::")) shield = "::" + line.substr(17) + "::";
    else if (line == shield) shield.clear();
    if (!shield.empty() || !line.starts_with("::") || line.ends_with("::")) continue;
    ++commands;
    CHECK(line.starts_with("::error file="));
  }
  CHECK(commands == 1);
  CHECK(out.find("file=members/x%0A%3A%3Aerror%3A%3Ay%2Cz%3A%25.yaml,") != std::string::npos);
  CHECK(run(check(folder.path(), {"--format", "markdown"})).out.find("\n::error") == std::string::npos);
  CHECK(run(check(folder.path(), {"--format", "junit"})).out.find("name=\"members/x&#10;::error::y,z:%.yaml\"") !=
        std::string::npos);
}

TEST_CASE("the mark that stops commands differs with what the records hold, whatever stands in them", "[output]") {
  command::World world;
  world.github = true;
  std::set<std::string> marks;
  for (std::string const name : {"A", "B", "<!-- bcd:giữ A -->", "<!-- bcd:giữ B -->"}) {
    Folder const folder;
    folder.write("bcd.yaml", config);
    folder.write("members/a.yaml", head);
    folder.write("members/b.yaml", "nam: \"" + name + "\"\nseats: []\n");
    std::string const out = run_in(world, check(folder.path(), {})).out;
    marks.insert(out.substr(0, out.find('\n')));
  }
  CHECK(marks.size() == 4);
}

TEST_CASE("bytes that are no text, and controls, stop no format and reach none", "[output]") {
  Folder const folder;
  folder.write("bcd.yaml", config);
  folder.write("members/a.yaml", head);
  folder.write("members/b.yaml", "name: B\nseats: []\n\"\xff\x01\x1b[0m]]>\": 1\n");
  folder.write("members/\xff\x01.yaml", "name: B\nseats: []\n");
  for (std::string_view format : {"sarif", "gitlab", "json"}) {
    std::string const out = run(check(folder.path(), {"--format", std::string{format}})).out;
    CHECK_FALSE(Json::parse(out, nullptr, false).is_discarded());
    CHECK(out.find('\x01') == std::string::npos);
  }
  std::string const junit = run(check(folder.path(), {"--format", "junit"})).out;
  CHECK(junit.find_first_of("\x01\x1b\xff") == std::string::npos);
  CHECK(junit.find("]]>") == std::string::npos);
}

TEST_CASE("what a record holds calls nobody from a comment, and points to no other change", "[output]") {
  Folder unit;
  unit.write("bcd.yaml", config);
  unit.write("members/a.yaml", head);
  unit.write("members/b.yaml", "\"@all #12\": B\nname: B\nseats: []\n");
  std::string const out = run(check(unit.path(), {"--format", "markdown"})).out;
  CHECK(out.find("@<!-- -->all #<!-- -->12") != std::string::npos);
  CHECK(out.find("@all") == std::string::npos);
}

TEST_CASE("more than twenty findings are folded away in Markdown", "[output]") {
  Folder const folder;
  folder.write("bcd.yaml", config);
  folder.write("members/a.yaml", head);
  std::string member = "name: B\nseats: []\n";
  for (int i = 0; i < 20; ++i) member += "k" + std::to_string(i) + ": 1\n";
  folder.write("members/b.yaml", member);
  CHECK(run(check(folder.path(), {"--format", "markdown"})).out.find("<details>") == std::string::npos);
  folder.write("members/b.yaml", member + "k20: 1\n");
  CHECK(run(check(folder.path(), {"--format", "markdown"}))
            .out.find("<details>\n<summary>21 phát hiện</summary>\n\n| mức |") != std::string::npos);
}

TEST_CASE("JUnit fails what --fail-on fails, and tells of a unit that was not judged", "[output]") {
  Small const unit;
  auto const heading = [&](char const* level) {
    std::string const out = unit({"--format", "junit", "--fail-on", level}).out;
    std::size_t const at = out.find("<testsuites ");
    return out.substr(at, out.find('\n', at) - at);
  };
  CHECK(heading("error") == "<testsuites name=\"bcd\" tests=\"4\" failures=\"2\" errors=\"0\">");
  CHECK(heading("never") == "<testsuites name=\"bcd\" tests=\"4\" failures=\"0\" errors=\"0\">");
  unit.write("bcd.yaml", config + "sicne: 2026-01-01\n");
  CHECK(heading("never") == "<testsuites name=\"bcd\" tests=\"5\" failures=\"0\" errors=\"1\">");
  Json const sarif = Json::parse(unit({"--format", "sarif"}).out);
  CHECK(sarif["runs"][0]["invocations"][0]["executionSuccessful"] == false);
  CHECK(unit({"--format", "github"}).out.find("::error ::đơn vị '.' chưa được xét") != std::string::npos);
}

TEST_CASE("a PATH narrows every format, JUnit's clean files too", "[output]") {
  Small const unit;
  unit.write("members/d.yaml", "name: D\nseats: []\n");
  std::string const out = unit({"--format", "junit", "members/d.yaml"}).out;
  CHECK(out.find("<testsuites name=\"bcd\" tests=\"1\" failures=\"0\"") != std::string::npos);
  CHECK(out.find("<testcase name=\"members/d.yaml\" classname=\"xa-mau\"/>") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
