// Exit codes of bcd regulation.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a faulty regulation is printed as findings and exits 2, because nothing could be judged", "[command]") {
  Folder const folder;
  folder.write("bad.yaml", "id: thu\n");
  for (std::vector<std::string> call : {std::vector<std::string>{"regulation", "show", "./bad.yaml"},
                                        {"regulation", "coverage", "./bad.yaml"},
                                        {"regulation", "diff", "khanh-khe", "./bad.yaml"},
                                        {"regulation", "diff", "./bad.yaml", "khanh-khe"}}) {
    INFO(call[1]);
    call.insert(call.begin(), {"-C", folder.path()});
    Outcome const outcome = run(call);
    CHECK(outcome.out.find("bad.yaml:1") != std::string::npos);
    CHECK(outcome.err == "");
    CHECK(outcome.exit == 2);
  }
}

TEST_CASE("coverage exits 1 with --fail-on gaps only while an entry is to be decided", "[command]") {
  Folder const folder;
  folder.write("quy-che.txt", "QUY CHẾ\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc làm việc.\n");
  REQUIRE(run({"-C", folder.path(), "regulation", "new", "quy-che.txt", "-o", "quy-che.yaml"}).err == "");
  auto const coverage = [&](std::string const& regulation, std::string const& fail_on) {
    return run({"-C", folder.path(), "regulation", "coverage", regulation, "--fail-on", fail_on}).exit;
  };
  CHECK(coverage("quy-che.yaml", "gaps") == 1);
  CHECK(coverage("quy-che.yaml", "never") == 0);
  CHECK(coverage("khanh-khe", "gaps") == 0);
}

}  // namespace
}  // namespace bcd::test
