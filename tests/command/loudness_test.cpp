// The messages of a run besides its result: --quiet, --verbose, the progress of a long check, --version.
#include <catch2/catch.hpp>
#include <chrono>
#include <regex>

#include "program.hpp"

namespace bcd::test {
namespace {

using std::chrono::milliseconds;

std::string const mau = (source_dir() / "examples/xa-mau").string(),
                  ward = (source_dir() / "examples/phuong-mau").string(),
                  examples = (source_dir() / "examples").string();

// Returns a world in which stderr is a terminal and the clock advances by `step` milliseconds each time it is read.
command::World terminal(int step) {
  command::World world;
  world.error_terminal = true;
  world.elapsed = [step, now = 0]() mutable { return milliseconds{now += step}; };
  return world;
}

TEST_CASE("--quiet prints the findings and no summary", "[command]") {
  CHECK(run({"-C", mau, "-q", "check"}).out == "");
  CHECK(run({"-C", mau, "check", "--quiet"}).exit == 0);
  Outcome const loud = run({"-C", ward, "check"}), quiet = run({"-C", ward, "check", "-q"});
  CHECK(quiet.exit == 1);
  CHECK(quiet.out == loud.out.substr(0, loud.out.rfind('\n', loud.out.size() - 2) + 1));
  CHECK(run({"-C", ward, "-q", "check", "--format", "json"}).out == run({"-C", ward, "check", "--format", "json"}).out);
}

TEST_CASE("--quiet does not tell what was written, but what is refused", "[command]") {
  Folder folder;
  folder.copy(mau);
  CHECK(run({"-C", folder.path(), "check", "--write-baseline", "a.json"}).err.starts_with("bcd: đã ghi "));
  CHECK(run({"-C", folder.path(), "-q", "check", "--write-baseline", "b.json"}).err == "");
  CHECK(read_text(folder.path() + "/b.json") == read_text(folder.path() + "/a.json"));
  CHECK(run({"-C", folder.path(), "-q", "report", "reminder", "--all", "-o", "don-doc"}).out == "");
  CHECK(run({"-C", folder.path(), "-q", "report", "minuts"}).err.starts_with("bcd: "));
}

TEST_CASE("--quiet says nothing of the records it made", "[command]") {
  Folder const folder;
  CHECK(run({"-C", folder.path(), "-q", "init", "--regulation", "khanh-khe", "--name", "xã Mẫu"}).out == "");
  CHECK(run({"-C", folder.path(), "-q", "new", "member", "tran-thi-b", "--set", "name=Trần Thị B", "--set",
             "seats.0.body=committee", "--set", "seats.0.role=member", "--set", "seats.0.from=2026-10-01", "--set",
             "seats.0.decision=92-QĐ/ĐU"})
            .out == "");
  folder.write("a.csv", "ho_ten\n");
  CHECK(run({"-C", folder.path(), "import", "members", "a.csv", "--dry-run", "-q"}).exit != 3);
}

TEST_CASE("--verbose tells which units were read, and what was written, on stderr", "[command]") {
  CHECK(std::regex_match(run({"-C", mau, "-v", "check"}).err,
                         std::regex{R"(bcd: \.: [0-9]+ tệp; quy chế khanh-khe, áp dụng từ 2026-01-01\n)"}));
  CHECK(run({"-C", mau, "-v", "check"}).out == run({"-C", mau, "check"}).out);
  std::string const told = run({"-C", examples, "--verbose", "--lang", "en", "check"}).err;
  CHECK(told.find("bcd: phuong-mau: ") < told.find("bcd: xa-mau: "));
  CHECK(told.find("regulation la-gi, in force from ") != std::string::npos);
  Folder folder;
  folder.copy(mau);
  CHECK(run({"-C", folder.path(), "-v", "report", "roster", "-o", "a.md"}).err.find("bcd: đã ghi 'a.md'\n") !=
        std::string::npos);
  folder.write("bcd.yaml", "unit: x\n");
  CHECK(run({"-C", folder.path(), "-v", "check"}).err.starts_with("bcd: .: "));
  for (std::string const command : {"due", "list"}) {
    std::vector<std::string> call{"-C", mau, "-v", command};
    if (command == "list") call.push_back("meetings");
    CHECK(run(call).err == run({"-C", mau, "-v", "check"}).err);
  }
}

TEST_CASE("--quiet and --verbose contradict each other", "[command]") {
  Outcome const outcome = run({"-C", mau, "-q", "-v", "check"});
  CHECK(outcome.err == "bcd: --quiet và --verbose không dùng cùng nhau; bỏ một trong hai\n");
  CHECK(outcome.exit == 2);
}

TEST_CASE("a long check shows its progress on the terminal, and wipes it off", "[command]") {
  Outcome const outcome = run_in(terminal(1000), {"-C", examples, "check"});
  CHECK(outcome.err.starts_with("\rđã xét 1/6 đơn vị"));
  CHECK(outcome.err.find("\rđã xét 6/6 đơn vị\r                 \r") != std::string::npos);
  CHECK(outcome.err.find('\n') == std::string::npos);
  CHECK(outcome.out == run({"-C", examples, "check"}).out);
  CHECK(run_in(terminal(1000), {"-C", examples, "report", "overview", "--period", "2026-Q3"})
            .err.find("\rđã đọc 6/6 đơn vị\r") != std::string::npos);
}

TEST_CASE("no progress shows of a short check, of one unit, in a pipe, with --quiet", "[command]") {
  CHECK(run_in(terminal(1), {"-C", examples, "check"}).err == "");
  CHECK(run_in(terminal(1000), {"-C", mau, "check"}).err == "");
  CHECK(run_in(terminal(1000), {"-C", examples, "-q", "check"}).err == "");
  command::World pipe = terminal(1000);
  pipe.error_terminal = false;
  CHECK(run_in(pipe, {"-C", examples, "check"}).err == "");
}

TEST_CASE("--version names the libraries, one a line", "[command]") {
  std::string const text = run({"--version"}).out;
  CHECK(std::regex_search(text, std::regex{R"(^bcd [0-9]+\.[0-9]+\.[0-9]+\n)"}));
  for (std::string name :
       {"yaml-cpp", "fmt", "CLI11", "nlohmann-json", "mstch", "utf8proc", "libgit2", "libxlsxwriter", "GCC|Clang"}) {
    INFO(text);
    CHECK(std::regex_search(text, std::regex{"\n(" + name + R"() [0-9]+\.[0-9]+(\.[0-9]+)?\n)"}));
  }
}

}  // namespace
}  // namespace bcd::test
