// The baseline: a known finding stays known only while the data of its record stay the same.
#include "bcd/output/baseline.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "small_unit.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

TEST_CASE("findings of a baseline are known: counted, not printed, not failing; lines may shift", "[output]") {
  Small const unit;
  Outcome const written = unit({"--write-baseline", "moc.json"});
  CHECK(written.exit == 0);
  CHECK(written.err == "bcd: đã ghi 4 phát hiện vào 'moc.json'\n");
  CHECK(written.out ==
        "1 đơn vị, 4 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 1 được miễn, 4 đã biết; tính đến ngày 2026-10-01\n");
  for (char const* file : {"bcd.yaml", "members/b.yaml"}) unit.insert_lines(file, 20);
  Outcome const again = unit({"--baseline", "moc.json", "--fail-on", "warning"});
  CHECK(again.exit == 0);
  CHECK(again.err == "");
  CHECK(again.out == written.out);
  CHECK(unit({"--baseline", "moc.json"}, "2026-10-01", "en").out ==
        "1 unit, 4 record files: 0 errors, 0 warnings, 0 notes, 1 waived, 4 known; as of 2026-10-01\n");
  unit.write("members/d.yaml", "nam: D\nseats: []\n");
  Outcome const worse = unit({"--baseline", "moc.json"});
  CHECK(worse.exit == 1);
  CHECK(worse.out.starts_with("members/d.yaml:1:1: lỗi[unknown-key]"));
  CHECK(worse.out.ends_with(
      "1 đơn vị, 5 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 1 được miễn, 4 đã biết; tính đến ngày 2026-10-01\n"));
}

TEST_CASE("a baseline holds one entry a line, sorted, readable, and reads back as it was written", "[output]") {
  Small const unit;
  unit({"--write-baseline", "moc.json"});
  std::string const text = read_text(unit.path() + "/moc.json");
  auto const baseline = output::parse_baseline(text);
  REQUIRE(baseline);
  CHECK(output::baseline_text(*baseline) == text);
  CHECK(
      text.starts_with("{\"version\": 2, \"findings\": [\n  {\"unit\":\"xa-mau\",\"path\":\"members/Lê Văn "
                       "C.yaml\",\"rule\":\"bad-value\",\"subject\":\"Lê Văn C\",\"fingerprint\":\""));
  CHECK(std::count(text.begin(), text.end(), '\n') == 6);
  CHECK(unit({"--write-baseline", "moc.json"}).exit == 0);
  CHECK(read_text(unit.path() + "/moc.json") == text);
  CHECK(output::parse_baseline(output::baseline_text({}))->empty());
}

TEST_CASE("entries that answer to nothing any more are told, but only those this check can tell of", "[output]") {
  Small const unit;
  unit.write("members/d.yaml", "name: D   \nseats: []\n");
  unit.write("members/b.yaml", "name: B\nseats: []\n");
  std::filesystem::remove(unit.path() + "/members/Lê Văn C.yaml");
  unit({"--write-baseline", "moc.json"});
  unit.write("members/d.yaml", "name: D\nseats: []\n");
  Outcome const outcome = unit({"--baseline", "moc.json"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.err ==
        "bcd: 1 mục trong 'moc.json' không còn ứng với phát hiện nào; ghi lại bằng --write-baseline để bỏ:\n  xa-mau "
        "members/d.yaml text-hygiene d\n");
  CHECK(unit({"--baseline", "moc.json", "--skip", "text-hygiene"}).err == "");
  CHECK(unit({"--baseline", "moc.json", "members/a.yaml"}).err == "");
  CHECK(unit({"--baseline", "moc.json", "members"}).err == outcome.err);
  unit.write("members/e.yaml", "nam: E\n");  // a finding hidden by a broken record is not gone
  CHECK(unit({"--baseline", "moc.json"}).err == "");
  std::filesystem::remove(unit.path() + "/members/e.yaml");
  CHECK(unit({"--baseline", "moc.json", "--write-baseline", "moc.json"}).exit == 0);
  CHECK(unit({"--baseline", "moc.json"}).err == "");
}

TEST_CASE("a baseline of which one of several equal faults was fixed knows the others", "[output]") {
  Small const unit;
  std::string const seat = "  - {body: committee, role: chef, from: 2026-01-01, decision: 1-QĐ}\n",
                    start = "name: B\nseats:\n";
  unit.write("members/b.yaml", start + seat + seat + seat);
  unit({"--write-baseline", "moc.json"});
  unit.write("members/b.yaml", start + seat + seat);
  Outcome const outcome = unit({"--baseline", "moc.json", "members/b.yaml"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find(", 2 đã biết") != std::string::npos);
  unit.write("members/b.yaml", start + seat + seat + seat + seat);
  CHECK(unit({"--baseline", "moc.json", "members/b.yaml"})
            .out.find(": 1 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn, 3 đã biết") != std::string::npos);
}

TEST_CASE("a baseline that is not there or is none is refused", "[output]") {
  Small const unit;
  CHECK(unit({"--baseline", "moc.json"}).err == "bcd: không đọc được 'moc.json'\n");
  CHECK(unit({"--baseline", "members"}).err == "bcd: không đọc được 'members'\n");
  for (char const* text : {"", "[]", "{}", "{\"version\": 1, \"findings\": []}", "{\"version\": 2, \"findings\": [1]}",
                           "{\"version\": 2, \"findings\": [{\"unit\": \"a\"}]}", "<<<<<<< HEAD\n"}) {
    INFO(text);
    unit.write("moc.json", text);
    Outcome const outcome = unit({"--baseline", "moc.json"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err == "bcd: 'moc.json' không phải tệp mốc của bản bcd này; ghi lại bằng --write-baseline\n");
  }
}

TEST_CASE("a baseline is not cut short by a check that looks at a part", "[output]") {
  Small const unit;
  unit({"--write-baseline", "moc.json"});
  std::string const whole = read_text(unit.path() + "/moc.json");
  for (Strings const& part :
       {Strings{"members"}, Strings{"--rule", "text-hygiene"}, Strings{"--skip", "text-hygiene"}}) {
    Strings call{"--write-baseline", "moc.json"};
    call.insert(call.begin(), part.begin(), part.end());
    CHECK(unit(call).exit == 2);
    CHECK(read_text(unit.path() + "/moc.json") == whole);
  }
}

TEST_CASE("records and units that move to other folders bring no finding back", "[output]") {
  Folder place;
  place.copy(source_dir() / "examples/phuong-mau");
  auto const check = [&](std::string const& folder, Strings more) {
    more.insert(more.begin(), {"-C", place.path() + folder, "--as-of", "2026-10-01", "check"});
    return run(more);
  };
  check("", {"--write-baseline", "moc.json"});
  auto const move = [&](std::string const& from, std::string const& to) {
    std::filesystem::create_directories(std::filesystem::path{place.path() + "/" + to}.parent_path());
    std::filesystem::rename(place.path() + "/" + from, place.path() + "/" + to);
  };
  move("meetings/2026/2026-q2-committee.yaml", "meetings/2026-q2-committee.yaml");
  move("reports/2026", "reports/cu/2026");
  Outcome const outcome = check("", {"--baseline", "moc.json"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.err == "");
  for (auto const& entry : std::filesystem::directory_iterator{place.path()})
    if (entry.path().filename() != "moc.json")
      move(entry.path().filename().string(), "tinh/phuong/" + entry.path().filename().string());
  CHECK(check("", {"--baseline", "moc.json", "tinh"}).exit == 0);
}

TEST_CASE("no baseline is written of a unit that was not judged", "[output]") {
  Small const unit;
  unit.write("bcd.yaml", "unit: xa-mau\n");
  CHECK(unit({"--write-baseline", "moc.json"}).exit == 2);
  CHECK_FALSE(std::filesystem::exists(unit.path() + "/moc.json"));
}

TEST_CASE("with a baseline JSON says what is known, SARIF what is new", "[output]") {
  Small const unit;
  unit({"--write-baseline", "moc.json"});
  auto baseline = output::parse_baseline(read_text(unit.path() + "/moc.json"));
  REQUIRE(baseline);
  std::erase_if(*baseline, [](output::BaselineEntry const& one) { return one.rule != "text-hygiene"; });
  unit.write("moc.json", output::baseline_text(*baseline));
  Json const json = Json::parse(unit({"--baseline", "moc.json", "--format", "json"}).out);
  CHECK(json["summary"]["known"] == 1);
  for (Json const& one : json["findings"]) CHECK(one["known"] == (one["rule"] == "text-hygiene"));
  Json const sarif = Json::parse(unit({"--baseline", "moc.json", "--format", "sarif"}).out);
  for (Json const& one : sarif["runs"][0]["results"])
    CHECK(one["baselineState"] == (one["ruleId"] == "text-hygiene" ? "unchanged" : "new"));
}

}  // namespace
}  // namespace bcd::test
