// The example calls of the manual pages work exactly as printed.
#include "bcd/command/examples.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>

#include "git.hpp"

namespace bcd::test {
namespace {

std::vector<std::string> words(std::string const& call) {
  std::istringstream text{call};
  return {std::istream_iterator<std::string>{text}, {}};
}

TEST_CASE("every command shows how it is called", "[house]") {
  REQUIRE(command::examples().size() > 5);
  for (command::CommandExamples const& one : command::examples()) {
    INFO(one.command);
    CHECK_FALSE(one.calls.empty());
    for (command::ExampleCall const& call : one.calls) {
      INFO(call.call);
      std::vector<std::string> const all = words(call.call);
      CHECK(all.front() == "bcd");
      CHECK(std::ranges::find(all, one.command) != all.end());
      CHECK(call.call.find_first_of("'\"|><&;$*") == std::string::npos);
    }
  }
}

TEST_CASE("every call that a manual page shows runs as it stands there", "[house]") {
  for (command::CommandExamples const& one : command::examples())
    for (command::ExampleCall const& call : one.calls) {
      INFO(call.call);
      GitFolder const folder;
      folder.commit();
      if (!call.folder.empty()) folder.copy(source_dir() / call.folder);
      folder.commit();
      std::vector<std::string> arguments = words(call.call);
      arguments.front() = folder.path();
      arguments.insert(arguments.begin(), "-C");
      // If the call has its own -C, that path is relative to the folder of the call.
      for (std::size_t i = 2; i + 1 < arguments.size(); ++i)
        if (arguments[i] == "-C") {
          arguments[1] = folder.path() + "/" + arguments[i + 1];
          arguments.erase(arguments.begin() + std::ptrdiff_t(i), arguments.begin() + std::ptrdiff_t(i) + 2);
        }
      Outcome const outcome = run(arguments);
      INFO(outcome.err);
      CHECK((outcome.exit == 0 || outcome.exit == 1));
    }
}

TEST_CASE("the help of a command ends in its examples", "[command]") {
  CHECK(run({"check", "--help"}).out.find("Ví dụ:\n  bcd check --as-of 2026-10-01\n      mọi phát hiện") !=
        std::string::npos);
  CHECK(run({"--lang", "en", "explain", "--help"}).out.find("Examples:\n  bcd explain absence-late\n") !=
        std::string::npos);
  CHECK(run({"--help"}).out.find("Ví dụ") == std::string::npos);
}

TEST_CASE("a page is asked for by its name, its name and section, or its command", "[command]") {
  std::string const check = run({"manual", "bcd-check"}).out;
  CHECK(check.starts_with(".\\\" Printed by: bcd manual bcd-check.1\n"));
  CHECK(run({"manual", "check"}).out == check);
  CHECK(run({"manual", "bcd-check.1"}).out == check);
  CHECK(run({"manual"}).out == run({"manual", "bcd.1"}).out);
  CHECK(run({"manual", "bcd"}).out == run({"manual", "bcd.1"}).out);
  CHECK(run({"manual", "bcd-records"}).out == run({"manual", "bcd-records.5"}).out);
  CHECK(run({"manual", "bcd-regulation"}).err ==
        "bcd: có hai trang cùng tên: bcd-regulation.1, bcd-regulation.5; ghi rõ một trang\n");
  CHECK(run({"manual", "bcd-chek"}).err ==
        "bcd: không có trang 'bcd-chek' (có phải ý là 'bcd-check'?) (xem danh sách: bcd manual --list)\n");
  CHECK(run({"manual", "xyz"}).exit == 2);
}

TEST_CASE("all pages are written into a folder, over those of before and over nothing else", "[command]") {
  Folder const folder;
  auto const all = [&] { return run({"-C", folder.path(), "manual", "--all", "-o", "a/man"}); };
  CHECK(all().exit == 0);
  CHECK(read_text(folder.path() + "/a/man/bcd-check.1") == run({"manual", "bcd-check"}).out);
  CHECK(all().exit == 0);
  folder.write("a/man/bcd-check.1", "của tôi\n");
  CHECK(all().err ==
        "bcd: 'a/man/bcd-check.1' đã có và không phải trang hướng dẫn do bcd in ra; ghi vào thư mục khác\n");
  CHECK(read_text(folder.path() + "/a/man/bcd-check.1") == "của tôi\n");
  folder.write("tep", "");
  CHECK(run({"-C", folder.path(), "manual", "--all", "-o", "tep"}).err == "bcd: không tạo được thư mục 'tep'\n");
  for (std::vector<std::string> const& call : {std::vector<std::string>{"manual", "--all"},
                                               {"manual", "-o", "x"},
                                               {"manual", "bcd", "-o", "x"},
                                               {"manual", "--list", "--all", "-o", "x"},
                                               {"manual", "bcd", "--list"}}) {
    INFO(call.size());
    CHECK(run(call).exit == 2);
  }
}

}  // namespace
}  // namespace bcd::test
