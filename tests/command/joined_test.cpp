// --from: what many runs counted, joined, is what one run over all units gives.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// Three units of which the second cannot be judged, and the parts that a run over each wrote.
struct Country {
  Folder folder;
  Strings const units{"phuong-mau", "xa-hong", "xa-mau"};

  Country() {
    for (std::string const unit : {"phuong-mau", "xa-mau"}) {
      std::filesystem::create_directories(folder.path() + "/" + unit);
      std::filesystem::copy(source_dir() / "examples" / unit, folder.path() + "/" + unit,
                            std::filesystem::copy_options::recursive);
    }
    folder.write("xa-hong/bcd.yaml",
                 "unit: xa-hong\nname: xã Hỏng\nregulations: [{use: khong-co, from: 2026-01-01}]\n");
  }
  Outcome call(Strings more, std::string const& below = "") const {
    Strings all{"-C", folder.path() + below, "--as-of", "2026-10-01"};
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  // Calls bcd once for each unit and returns the files with what it printed, after "--from".
  Strings parts(Strings const& command) const {
    Strings from{"--from"};
    for (std::string const& unit : units) {
      folder.write(unit + ".json", call(command, "/" + unit).out);
      from.push_back(unit + ".json");
    }
    return from;
  }
  std::string text(std::string const& path) const { return read_text(folder.path() + "/" + path); }
};

Strings with(Strings all, Strings const& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

TEST_CASE("an overview joined from parts is the overview of one run, in Markdown and as JSON", "[joined]") {
  Country const country;
  Strings const overview{"report", "overview", "--period", "2026-Q3"};
  Strings const from = country.parts(with(overview, {"--format", "json"}));
  CHECK(country.call(with(overview, from)).out == country.call(overview).out);
  CHECK(country.call(with({"report", "overview", "--format", "json"}, from)).out ==
        country.call(with(overview, {"--format", "json"})).out);
  CHECK(country.call(with({"report", "overview", "--no-charts", "-o", "gop.md"}, from)).exit == 0);
  CHECK(country.call(with(overview, {"--no-charts", "-o", "mot.md"})).exit == 0);
  CHECK(country.text("gop.md") == country.text("mot.md"));
}

TEST_CASE("pages joined from parts are the pages of one run", "[joined]") {
  Country const country;
  Strings const from = country.parts({"site", "--format", "json"});
  Outcome const joined = country.call(with({"site", "-o", "gop"}, from));
  CHECK(joined.exit == 2);  // one unit could not be judged
  CHECK(joined.err == "bcd: đơn vị 'Xã Hỏng' không xét được nên không có trang\n");
  CHECK(joined.out == "3 trang; mở: gop/index.html\n");
  CHECK(country.call({"site", "-o", "mot"}).exit == 2);
  for (std::string const page : {"index.html", "phuong-mau.html", "xa-mau.html"})
    CHECK(country.text("gop/" + page) == country.text("mot/" + page));
}

TEST_CASE("parts that do not fit together are refused, each with its reason", "[joined]") {
  Country const country;
  auto const refusal = [&](Strings const& call) {
    Outcome const outcome = country.call(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  Strings const quarter{"report", "overview", "--period", "2026-Q3", "--format", "json"};
  country.folder.write("q3.json", country.call(quarter, "/xa-mau").out);
  country.folder.write("h1.json",
                       country.call({"report", "overview", "--period", "2026-H1", "--format", "json"}, "/xa-mau").out);
  country.folder.write("site.json", country.call({"site", "--format", "json"}, "/xa-mau").out);
  country.folder.write("some.json", "{}\n");
  CHECK(refusal({"report", "overview", "--from", "q3.json", "h1.json"}) ==
        "bcd: 'h1.json' là tổng hợp 6 tháng đầu năm 2026 tính đến ngày 2026-10-01, không phải quý III/2026 tính đến "
        "ngày 2026-10-01\n");
  CHECK(refusal({"report", "overview", "--period", "2026-Q2", "--from", "q3.json"}) ==
        "bcd: 'q3.json' là tổng hợp quý III/2026 tính đến ngày 2026-10-01, không phải quý II/2026 tính đến ngày "
        "2026-10-01\n");
  CHECK(refusal({"report", "overview", "--from", "q3.json", "./q3.json"}) == "bcd: --from có './q3.json' hai lần\n");
  CHECK(refusal({"report", "overview", "--from", "site.json"}) ==
        "bcd: 'site.json' không phải phần do lệnh này của bản bcd này in ra: bcd report overview --format json\n");
  country.folder.write("copy.json", country.text("q3.json"));
  CHECK(refusal({"report", "overview", "--from", "q3.json", "copy.json"}) ==
        "bcd: đơn vị 'xã Mẫu' của 'copy.json' đã có trong một tệp trước\n");
  std::string old_part = country.text("q3.json");
  old_part.replace(old_part.find("\"unread\""), 8, "\"other\"");
  country.folder.write("old.json", old_part);
  CHECK(refusal({"report", "overview", "--from", "old.json"}).starts_with("bcd: 'old.json' không phải phần do"));
  CHECK(refusal({"report", "--from", "q3.json"}).starts_with("bcd: --from đứng sau mẫu"));
  CHECK(
      refusal({"report", "overview", "xa-mau", "--from", "q3.json"}).starts_with("bcd: mẫu 'overview' lập cho một kỳ"));
  CHECK(refusal({"report", "overview", "--from", "no.json"}) == "bcd: không đọc được 'no.json'\n");
  CHECK(refusal({"report", "tasks", "--from", "q3.json"}) == "bcd: --from chỉ dùng với mẫu 'overview'\n");
  CHECK(refusal({"site", "-o", "trang", "--from", "some.json"}) ==
        "bcd: 'some.json' không phải phần do lệnh này của bản bcd này in ra: bcd site --format json\n");
  CHECK(refusal({"site", "--from", "site.json"}) == "bcd: --from cần -o THƯ-MỤC\n");
  Outcome const other_day =
      run({"-C", country.folder.path(), "--as-of", "2026-09-30", "site", "-o", "trang", "--from", "site.json"});
  CHECK(other_day.err == "bcd: 'site.json' có số liệu tính đến ngày 2026-10-01, không phải ngày 2026-09-30\n");
}

}  // namespace
}  // namespace bcd::test
