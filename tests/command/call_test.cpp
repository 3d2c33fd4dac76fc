// Calls that are refused because they are most likely a mistake.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a command that is none is named, with the nearest", "[command]") {
  CHECK(run({"chec"}).err == "bcd: không có lệnh 'chec' (có phải ý là 'check'?)\nxem: bcd --help\n");
  CHECK(run({"--lang", "en", "nosuch"}).err == "bcd: there is no command 'nosuch'\nsee: bcd --help\n");
  CHECK(run({"import", "tasks", "x.csv"}).err == "bcd: không có lệnh 'import tasks'\nxem: bcd import --help\n");
  CHECK(run({"regulation", "foo"}).err == "bcd: không có lệnh 'regulation foo'\nxem: bcd regulation --help\n");
  CHECK(run({"regulation"}).err == "bcd: thiếu tên lệnh\nxem: bcd regulation --help\n");
  CHECK(run({"chec"}).exit == 2);
}

TEST_CASE("an empty value is refused: it is a variable that a script never set", "[command]") {
  std::string const mau = (source_dir() / "examples/xa-mau").string();
  CHECK(run({"-C", mau, "--as-of", "", "check"}).err == "bcd: --as-of có giá trị trống; ghi giá trị hoặc bỏ --as-of\n");
  CHECK(run({"-C", mau, "check", ""}).exit == 2);
  CHECK(run({"-C", mau, "--lang", "en", "due", "--who", ""}).err ==
        "bcd: --who has an empty value; give a value or remove --who\n");
  Folder const folder;
  CHECK(run({"-C", folder.path(), "init", "", "--regulation", "khanh-khe", "--name", "xã Mẫu"}).exit == 2);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/bcd.yaml"));
}

TEST_CASE("a list, what is due or findings do not go into a file that is a paper", "[command]") {
  Folder folder;
  folder.copy(source_dir() / "examples/xa-mau");
  CHECK(run({"-C", folder.path(), "report", "roster", "-o", "a.md"}).exit == 0);
  std::string const paper = read_text(folder.path() + "/a.md");
  for (std::vector<std::string> const& call : {std::vector<std::string>{"due", "-o", "a.md"},
                                               {"list", "members", "--output", "a.md"},
                                               {"list", "members", "--format", "csv", "-o", "a.md"},
                                               {"check", "--output", "markdown=a.md"}}) {
    INFO(call.front());
    std::vector<std::string> arguments{"-C", folder.path()};
    arguments.insert(arguments.end(), call.begin(), call.end());
    Outcome const outcome = run(arguments);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err == "bcd: 'a.md' là văn bản do bcd report lập; ghi kết quả này vào tệp khác\n");
  }
  CHECK(read_text(folder.path() + "/a.md") == paper);
  CHECK(run({"-C", folder.path(), "due", "-o", "b.md"}).exit == 0);
  CHECK(run({"-C", folder.path(), "due", "-o", "b.md"}).exit == 0);
}

}  // namespace
}  // namespace bcd::test
