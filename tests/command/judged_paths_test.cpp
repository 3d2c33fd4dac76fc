// The files that a check covers: a path that was not judged never passes, and only the requested files are counted.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "unit_of_one.hpp"

namespace bcd::test {
namespace {

using Arguments = std::vector<std::string>;

std::string last_line(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

TEST_CASE("a path in which there is nothing to judge is refused", "[command]") {
  UnitOfOne const unit{head};
  unit.write("README.md", "x");
  unit.write("attachments/a.yaml", "x");
  std::filesystem::create_directories(unit.path() + "/meetings/2027");
  for (std::string const path : {"README.md", "attachments", "meetings/2027", "meetings"}) {
    for (std::string const command : {"check", "fmt"}) {
      INFO(command << " " << path);
      Outcome const outcome = unit({command, "members", path});
      CHECK(outcome.exit == 2);
      CHECK(outcome.out.empty());
      CHECK(outcome.err ==
            "bcd: '" + path + "' không phải tệp hồ sơ hay thư mục hồ sơ của đơn vị nào (xem: man bcd-records)\n");
    }
  }
  unit.write("members/b.yml", "x");
  CHECK(unit({"check", "members/b.yml"}).exit == 0);  // a finding reports that .yml files are not read
}

TEST_CASE("a folder whose name looks like a command of a log is printed as a path", "[command]") {
  UnitOfOne const unit{head};
  Folder const above;
  std::filesystem::copy(unit.path(), above.path() + "/::warning x", std::filesystem::copy_options::recursive);
  above.write("::warning x/members/b.yaml", "nam: B\nseats: []\n");
  std::string const out = run({"-C", above.path(), "check", "::warning x", "--as-of", "2026-01-05"}).out;
  CHECK(out.starts_with("./::warning x/members/b.yaml:1:1: lỗi[unknown-key]"));
}

TEST_CASE("a check of some files counts those", "[command]") {
  UnitOfOne const unit{head};
  unit.write("members/b.yaml", "name: [\n");
  CHECK(last_line(unit({"check", "--fail-on", "never"}).out).starts_with("1 đơn vị, 3 tệp hồ sơ: "));
  CHECK(last_line(unit({"check", "--fail-on", "never", "members"}).out).starts_with("1 đơn vị, 2 tệp hồ sơ: "));
  CHECK(last_line(unit({"check", "--fail-on", "never", "members/a.yaml"}).out).starts_with("1 đơn vị, 1 tệp hồ sơ: "));
  CHECK(last_line(unit({"check", "--fail-on", "never", "."}).out).starts_with("1 đơn vị, 3 tệp hồ sơ: "));
}

TEST_CASE("the last line says how many units were not judged", "[command]") {
  UnitOfOne const unit{head};
  Folder const place;
  for (std::string const name : {"/mot", "/hai", "/ba"})
    std::filesystem::copy(unit.path(), place.path() + name, std::filesystem::copy_options::recursive);
  place.write("mot/bcd.yaml", "unit: mot\n");
  place.write("hai/bcd.yaml", "unit: hai\n");
  Outcome const some = run({"-C", place.path(), "check", "--rule", "quorum-not-met"});
  CHECK(some.exit == 2);
  CHECK(some.out ==
        "3 đơn vị (2 chưa được xét), 6 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày "
        "2026-10-01\n");
  Outcome const none = run({"-C", place.path(), "check", "mot/members", "hai/members"});
  CHECK(none.exit == 2);
  CHECK(none.out ==
        "2 đơn vị (chưa đơn vị nào được xét), 2 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày "
        "2026-10-01\n");
  CHECK(run({"-C", place.path(), "--lang", "en", "check", "mot/members"}).out ==
        "1 unit (none judged), 1 record file: 0 errors, 0 warnings, 0 notes, 0 waived; as of 2026-10-01\n");
  CHECK(run({"-C", place.path(), "check", "--format", "json", "--rule", "quorum-not-met"})
            .out.find("\"not_judged\": 2") != std::string::npos);
}

TEST_CASE("a choice that leaves no rule is refused", "[command]") {
  UnitOfOne const unit{head};
  Outcome const outcome = unit({"check", "--rule", "quorum-not-met,bad-value", "--skip", "bad-value,quorum-not-met"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err == "bcd: --rule và --skip không để lại quy tắc nào để xét\n");
  CHECK(unit({"check", "--rule", "quorum-not-met,bad-value", "--skip", "bad-value"}).exit == 0);
}

TEST_CASE("a folder named in decomposed letters is found when typed in composed ones", "[command]") {
  UnitOfOne const unit{head};
  std::string const decomposed = "Xa\u0303 Ma\u0302\u0303u", composed = "Xã Mẫu";
  Folder const place;
  std::filesystem::copy(unit.path(), place.path() + "/" + decomposed, std::filesystem::copy_options::recursive);
  for (Arguments const& call :
       {Arguments{"-C", place.path(), "check", composed}, Arguments{"-C", place.path() + "/" + composed, "check"},
        Arguments{"-C", place.path(), "list", "members", composed}, Arguments{"-C", place.path(), "due", composed},
        Arguments{"-C", place.path(), "fmt", "--check", composed + "/bcd.yaml"}}) {
    Outcome const outcome = run(call);
    INFO(outcome.err);
    CHECK(outcome.exit < 2);
    CHECK(outcome.err.empty());
  }
  CHECK(run({"-C", place.path(), "check", "Xã Mầu"}).err == "bcd: không có 'Xã Mầu'\n");
}

TEST_CASE("a known ending chooses the format, in any case; another is refused with the formats named", "[command]") {
  UnitOfOne const unit{head};
  auto const written = [&](Arguments call, std::string const& file) {
    Outcome const outcome = unit(call);
    INFO(outcome.err);
    CHECK(outcome.exit < 2);
    return read_text(std::filesystem::path{unit.path()} / file).substr(0, 15);
  };
  CHECK(written({"check", "--output", "x.sarif"}, "x.sarif").starts_with("{"));
  CHECK(written({"check", "--output", "x.XML"}, "x.XML").starts_with("<?xml"));
  CHECK(written({"check", "--output", "x.json", "--format", "gitlab"}, "x.json").starts_with("["));
  CHECK(written({"check", "--output", "x.txt"}, "x.txt").starts_with("1 đơn vị"));
  CHECK(written({"check", "--output", "ket-qua"}, "ket-qua").starts_with("1 đơn vị"));
  CHECK(written({"list", "members", "-o", "a.JSON"}, "a.JSON").starts_with("["));
  CHECK(written({"list", "members", "-o", "a.csv"}, "a.csv").starts_with("id"));
  CHECK(written({"due", "-o", "a.ICS"}, "a.ICS").starts_with("BEGIN:VCALENDAR"));
  CHECK(written({"report", "roster", "-o", "a.Json"}, "a.Json").starts_with("{"));
  struct Refused {
    Arguments call;
    std::string_view says;
  };
  for (Refused const& one :
       {Refused{
            {"due", "-o", "d.pdf"},
            "mang đuôi '.pdf'; các dạng: text (.txt, .log), json (.json), ics (.ics), markdown (.md, .txt, .markdown)"},
        Refused{{"check", "--output", "x.csv"}, "mang đuôi '.csv'"},
        Refused{{"check", "--output", "junit=x.md"}, "không ghi dạng junit vào 'x.md'"},
        Refused{{"list", "members", "--format", "csv", "-o", "x.json"}, "không ghi dạng csv vào 'x.json'"},
        Refused{{"report", "roster", "-o", "x.xlsx"}, "mang đuôi '.xlsx'"},
        Refused{{"report", "roster", "--format", "json", "-o", "x.md"}, "không ghi dạng json vào 'x.md'"}}) {
    Outcome const outcome = unit(one.call);
    INFO(outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find(one.says) != std::string::npos);
  }
}

}  // namespace
}  // namespace bcd::test
