// Fingerprints and the baseline: a known finding stays known only while the data of its record stay the same.
#include "bcd/output/baseline.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

struct Small : Folder {
  Small() { copy(source_dir() / "tests/output/unit"); }
  Outcome operator()(Strings more, std::string const& as_of = "2026-10-01", std::string const& lang = "vi") const {
    more.insert(more.begin(), {"-C", path(), "--lang", lang, "--as-of", as_of, "check"});
    return run(more);
  }
  void insert_lines(std::string const& file, int count) const {
    std::string lines;
    for (int i = 0; i < count; ++i) lines += "# dòng thêm\n";
    write(file, lines + read_text(path() + "/" + file));
  }
};

std::multiset<std::string> fingerprints(std::string const& gitlab) {
  std::multiset<std::string> all;
  for (Json const& one : Json::parse(gitlab)) all.insert(one["fingerprint"].get<std::string>());
  return all;
}

TEST_CASE("fingerprints are one a finding, and stay when lines shift, in each language, on another day", "[output]") {
  Small const unit;
  auto const before = fingerprints(unit({"--format", "gitlab"}).out);
  REQUIRE(before.size() == 4);
  CHECK(std::set<std::string>{before.begin(), before.end()}.size() == before.size());
  CHECK(fingerprints(unit({"--format", "gitlab"}, "2026-10-02").out) == before);
  CHECK(fingerprints(unit({"--format", "gitlab"}, "2026-10-01", "en").out) == before);
  for (char const* file : {"bcd.yaml", "members/b.yaml"}) unit.insert_lines(file, 20);
  CHECK(fingerprints(unit({"--format", "gitlab"}).out) == before);
}

TEST_CASE("fingerprints do not depend on the folder bcd is called from", "[output]") {
  Folder const above;
  above.copy(source_dir() / "tests/output");
  Small const unit;
  CHECK(fingerprints(run({"-C", above.path(), "--as-of", "2026-10-01", "check", "unit", "--format", "gitlab"}).out) ==
        fingerprints(unit({"--format", "gitlab"}).out));
}

TEST_CASE("an overdue task is the same finding a day later", "[output]") {
  Small const unit;
  std::string const phuong = (source_dir() / "examples/phuong-mau").string();
  auto const overdue = [&](char const* day) {
    return run({"-C", phuong, "--as-of", day, "check", "--rule", "task-overdue", "--format", "gitlab"}).out;
  };
  REQUIRE_FALSE(fingerprints(overdue("2026-10-01")).empty());
  CHECK(fingerprints(overdue("2026-10-01")) == fingerprints(overdue("2026-10-02")));
  CHECK(overdue("2026-10-01") != overdue("2026-10-02"));
}

TEST_CASE("another fault at the same place is another finding", "[output]") {
  Small const unit;
  unit.write("members/b.yaml", "nam: B\nseats: []\n");
  auto const before = fingerprints(unit({"--format", "gitlab", "--rule", "unknown-key"}).out);
  unit.write("members/b.yaml", "namee: B\nseats: []\n");
  CHECK(fingerprints(unit({"--format", "gitlab", "--rule", "unknown-key"}).out) != before);
}

TEST_CASE("findings of a baseline are known: counted, not printed, not failing; lines may shift", "[output]") {
  Small const unit;
  Outcome const written = unit({"--write-baseline", "moc.json"});
  CHECK(written.exit == 0);
  CHECK(written.err == "bcd: đã ghi 4 phát hiện vào 'moc.json'\n");
  CHECK(written.out == "1 đơn vị, 4 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 1 được miễn, 4 đã biết\n");
  for (char const* file : {"bcd.yaml", "members/b.yaml"}) unit.insert_lines(file, 20);
  Outcome const again = unit({"--baseline", "moc.json", "--fail-on", "warning"});
  CHECK(again.exit == 0);
  CHECK(again.err == "");
  CHECK(again.out == written.out);
  CHECK(unit({"--baseline", "moc.json"}, "2026-10-01", "en").out ==
        "1 unit, 4 record files: 0 errors, 0 warnings, 0 notes, 1 waived, 4 known\n");
  unit.write("members/d.yaml", "nam: D\nseats: []\n");
  Outcome const worse = unit({"--baseline", "moc.json"});
  CHECK(worse.exit == 1);
  CHECK(worse.out.starts_with("members/d.yaml:1:1: lỗi[unknown-key]"));
  CHECK(worse.out.ends_with("1 đơn vị, 5 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 1 được miễn, 4 đã biết\n"));
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

TEST_CASE("another record's file that moves leaves a finding the one it was", "[output]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  auto const numbers = [&] {
    return fingerprints(
        run({"-C", unit.path(), "--as-of", "2026-04-10", "check", "--rule", "number-duplicate", "--format", "gitlab"})
            .out);
  };
  unit.write("documents/a.yaml",
             "number: 02-TB/BCĐ\ndate: 2026-03-28\ntitle: A\nissuer: committee\nsigner: nguyen-van-a\nseal: dang-uy\n");
  auto const before = numbers();
  REQUIRE(before.size() == 1);
  std::string const text = read_text(unit.path() + "/meetings/2026-q1-committee.yaml");
  std::filesystem::remove(unit.path() + "/meetings/2026-q1-committee.yaml");
  unit.write("meetings/2026/2026-q1-committee.yaml", text);
  CHECK(numbers() == before);
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

TEST_CASE("of two alike findings each has its own identity, and a third is new", "[output]") {
  Small const unit;
  auto const of = [&](std::string const& text) {
    unit.write("members/b.yaml", text);
    return fingerprints(unit({"--format", "gitlab", "--rule", "bad-value", "members/b.yaml"}).out);
  };
  std::string const start = "name: B\nseats:\n",
                    seat = "  - {body: committee, role: chef, from: 2026-01-01, decision: 1-QĐ}\n";
  auto const two = of(start + seat + seat);
  CHECK(std::set<std::string>{two.begin(), two.end()}.size() == 2);
  auto const one = of(start + seat), three = of(start + "  # thêm\n" + seat + seat + seat);
  CHECK(std::ranges::includes(two, one));
  CHECK(std::ranges::includes(three, two));
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
