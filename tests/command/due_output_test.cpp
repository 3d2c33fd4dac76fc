// The formats of bcd due, and the files it writes.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "bcd/text/utf8.hpp"
#include "due_of.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

fs::path golden(std::string const& name) { return source_dir() / "tests/examples/due" / name; }

TEST_CASE("what is due in the examples, as text, calendar and Markdown", "[due]") {
  compare(due_of("xa-mau", {}).out, golden("xa-mau.txt"));
  compare(due_of("phuong-mau", {}).out, golden("phuong-mau.txt"));
  compare(due_of("phuong-mau", {"--all"}).out, golden("phuong-mau-all.txt"));
  compare(due_of("phuong-mau", {"--format", "markdown"}).out, golden("phuong-mau.md"));
  compare(due_of("phuong-mau", {"--format", "ics"}).out, golden("phuong-mau.ics"));
  compare(due_of("phuong-mau", {"--format", "json"}).out, golden("phuong-mau.json"));
  compare(
      run({"--lang", "en", "-C", (source_dir() / "examples/phuong-mau").string(), "--as-of", "2026-10-01", "due"}).out,
      golden("phuong-mau-en.txt"));
}

TEST_CASE("no line of the text is wider than 80 terminal cells", "[due]") {
  for (std::string example : {".", "xa-mau", "xa-moi", "phuong-mau", "regulations/phuong-doi-moi",
                              "regulations/dac-khu", "regulations/ubnd-xa"})
    for (std::string lang : {"vi", "en"})
      for (std::string day : {"2026-03-10", "2026-10-01", "2027-01-20"}) {
        std::istringstream text{run({"--lang", lang, "-C", (source_dir() / "examples" / example).string(), "--as-of",
                                     day, "due", "--all", "--within", "2m"})
                                    .out};
        int lines = 0;
        for (std::string line; std::getline(text, line); ++lines) {
          INFO(example << " " << day << ": " << line);
          CHECK(utf8::width(line) <= 80);
          CHECK_FALSE(line.ends_with(' '));
        }
        CHECK(lines > 1);
      }
}

TEST_CASE("the ending of the file tells the format, and a file needs a name", "[due]") {
  Folder const folder;
  for (auto const& [ending, format] :
       std::map<std::string, std::string>{{"json", "json"}, {"ics", "ics"}, {"md", "markdown"}, {"txt", "text"}}) {
    std::string const file = folder.path() + "/viec." + ending;
    CHECK(due_of("phuong-mau", {"-o", file}).exit == 0);
    CHECK(read_text(file) == due_of("phuong-mau", {"--format", format}).out);
  }
  CHECK(due_of("phuong-mau", {"-o", folder.path() + "/viec.csv"}).exit == 2);
  CHECK(due_of("phuong-mau", {"-o", ""}).exit == 2);
}

TEST_CASE("--output writes a file and prints nothing; colours are for a terminal", "[due]") {
  Folder const folder;
  std::string const file = (fs::path{folder.path()} / "due.txt").string();
  Outcome const outcome = due_of("phuong-mau", {"--output", file});
  CHECK(outcome.out == "");
  CHECK(read_text(file) == due_of("phuong-mau", {}).out);
  CHECK(due_of("phuong-mau", {"--output", folder.path() + "/khong/co"}).exit == 2);
  command::World terminal;
  terminal.terminal = true;
  Arguments const call{"-C", (source_dir() / "examples/phuong-mau").string(), "--as-of", "2026-10-01", "due"};
  CHECK(run_in(terminal, call).out.find("\x1b[1;31mQUÁ HẠN") != std::string::npos);
  CHECK(run(call).out.find('\x1b') == std::string::npos);
}

TEST_CASE("a calendar keeps each line within 75 octets and cuts no character", "[due]") {
  std::istringstream lines{due_of(".", {"--format", "ics", "--within", "3m"}).out};
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    INFO(line);
    CHECK(line.size() <= 75);
    CHECK(utf8::first_invalid(line) == line.npos);
  }
  CHECK(count > 50);
}

}  // namespace
}  // namespace bcd::test
