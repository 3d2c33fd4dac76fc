// The form of golden cases: reading them, editing their base and blessing them.
#include "golden.hpp"

#include <catch2/catch.hpp>

#include "line_edit.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Catch::Matchers::Contains;

std::string const header = "why: Một câu.\nbase: xa\ncommand: check --as-of 2026-04-10\n";

// A folder tests/ with one base and one case.
struct Tests : Folder {
  explicit Tests(std::string const& text) {
    write("base/xa/bcd.yaml", "unit: xa\nname: Xã\n");
    write("base/xa/reports/a.yaml", "a: 1\n");
    write("cases/absence-late/one.case", text);
  }
  fs::path file() const { return fs::path{path()} / "cases/absence-late/one.case"; }
  GoldenCase read() const { return read_case(path(), file()); }
  std::string blessed(int exit, std::string const& out, std::string const& err = "") const {
    write_outcome(read(), exit, out, err);
    return read_text(file());
  }
};

TEST_CASE("a case file has a header, files, edits of its base and outputs", "[golden]") {
  Tests const tests{header +
                    "remove: reports\nexit: 1\n=== file members/a.yaml\nname: A\n\n=== edit bcd.yaml\n-name: Xã\n"
                    "+name: Phường\n=== expected\nra\n=== expected.err\nlỗi\n"};
  GoldenCase const one = tests.read();
  CHECK(one.id() == "absence-late/one");
  CHECK(one.why == "Một câu.");
  CHECK(one.command == std::vector<std::string>{"check", "--as-of", "2026-04-10"});
  CHECK(one.exit == 1);
  CHECK(one.expected == "ra\n");
  CHECK(one.expected_err == "lỗi\n");
  Files const unit{{"bcd.yaml", "unit: xa\nname: Phường\n"}, {"members/a.yaml", "name: A\n\n"}};
  CHECK(unit_files(tests.path(), one) == unit);
}

TEST_CASE("a case that is a folder has the same parts as files", "[golden]") {
  Tests const tests{header};
  tests.write("cases/absence-late/two/why.md", "Một câu.\n");
  tests.write("cases/absence-late/two/command", "check\n");
  tests.write("cases/absence-late/two/bcd.yaml", "unit: xa\r\n");
  tests.write("cases/absence-late/two/expected", "ra\n");
  GoldenCase const two = read_cases(tests.path(), "absence-late").at(1);
  CHECK(two.name == "two");
  CHECK(two.why == "Một câu.");
  CHECK(two.files == Files{{"bcd.yaml", "unit: xa\r\n"}});
  write_outcome(two, 1, "", "lỗi\n");
  CHECK_FALSE(fs::exists(two.path / "expected"));
  CHECK(read_text(two.path / "expected.err") == "lỗi\n");
  CHECK(read_text(two.path / "exit") == "1\n");
}

TEST_CASE("a malformed case is refused with its line", "[golden]") {
  auto const refused = [](std::string const& text) {
    try {
      Tests const tests{text};
      unit_files(tests.path(), tests.read());
      return std::string{"accepted"};
    } catch (std::runtime_error const& error) {
      return std::string{error.what()};
    }
  };
  CHECK(refused(header) == "accepted");
  CHECK_THAT(refused("why: Một câu.\n"), Contains("no command"));
  CHECK_THAT(refused(header + "exits: 1\n"), Contains("one.case:1: no such key: exits"));
  CHECK_THAT(refused(header + "base: xa\n"), Contains("given twice: base"));
  CHECK_THAT(refused(header + "remove: members\n"), Contains("no file or folder members"));
  CHECK_THAT(refused(header + "=== flie a.yaml\n"), Contains("one.case:4: no such section: flie a.yaml"));
  CHECK_THAT(refused(header + "=== file a.yaml\n=== file a.yaml\n"), Contains("one.case:5: given twice: a.yaml"));
  CHECK_THAT(refused(header + "=== file ../a.yaml\n"), Contains("not a path in the unit"));
  CHECK_THAT(refused(header + "=== edit a.yaml\n+a\n"), Contains("the base has no file a.yaml"));
  CHECK_THAT(refused(header + "=== expected\nra\n=== file a.yaml\n"), Contains("after the expected output"));
}

TEST_CASE("an edit changes the lines it names and no others", "[golden]") {
  std::string const text = "a: 1\nb: 2\na: 1\nc: 3\n";
  CHECK(apply_edit(text, "-b: 2\n+b: 5\n") == "a: 1\nb: 5\na: 1\nc: 3\n");
  CHECK(apply_edit(text, "-a: 1\n b: 2\n@@\n a: 1\n c: 3\n+d: 4\n") == "b: 2\na: 1\nc: 3\nd: 4\n");
  CHECK(apply_edit(text, "+d: 4\n") == text + "d: 4\n");
  CHECK_THROWS_WITH(apply_edit(text, "-a: 1\n"), Contains("more than once"));
  CHECK_THROWS_WITH(apply_edit(text, "-e: 1\n"), Contains("no such lines"));
  CHECK_THROWS_WITH(apply_edit(text, "-c: 3\n@@\n-b: 2\n"), Contains("order"));
  CHECK_THROWS_WITH(apply_edit(text, "b: 2\n"), Contains("begins with"));
}

TEST_CASE("blessing changes exit code and outputs and no other byte, and changes nothing the second time", "[golden]") {
  std::string const files = "=== file a.yaml\nb: 1\n\n";
  Tests const tests{header + "\n" + files + "=== expected\ncũ\n"};
  std::string const failed = header + "exit: 1\n\n" + files + "=== expected\nmới\n=== expected.err\nlỗi\n";
  CHECK(tests.blessed(1, "mới\n", "lỗi\n") == failed);
  CHECK(tests.blessed(1, "mới\n", "lỗi\n") == failed);
  CHECK(tests.blessed(2, "", "lỗi\n") == header + "exit: 2\n\n" + files + "=== expected.err\nlỗi\n");
  CHECK(tests.blessed(0, "mới\n") == header + "\n" + files + "=== expected\nmới\n");
}

TEST_CASE("an output that a case file cannot hold is not blessed", "[golden]") {
  for (std::string out : {"no newline", "=== expected\n", "a\r\n", "\xff\n", "\x1b[31m\n"}) {
    Tests const tests{header};
    CHECK_THROWS_WITH(tests.blessed(0, out), Contains("make the case a folder"));
    CHECK(read_text(tests.file()) == header);
  }
}

}  // namespace
}  // namespace bcd::test
