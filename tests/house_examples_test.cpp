// The examples have the findings they are meant to have, schemas/ and man/ are what bcd prints, and the same input
// gives the same bytes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "bcd/command/guides.hpp"
#include "bcd/form/form.hpp"
#include "bcd/record/kinds.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;
Date const as_of{2026, 10, 1};

std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }

TEST_CASE("the example of a commune has no finding but those waived", "[house]") {
  Outcome const outcome = run({"-C", example("xa-mau"), "--as-of", "2026-10-01", "check", "--format", "json"});
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  auto const json = nlohmann::json::parse(outcome.out);
  REQUIRE_FALSE(json["findings"].empty());
  for (auto const& finding : json["findings"]) {
    INFO(finding.dump());
    CHECK(finding["waived"] == true);
  }
  CHECK(json["summary"]["records"] > 100);
}

TEST_CASE("the example of a young unit has no finding", "[house]") {
  Outcome const outcome = run({"-C", example("xa-moi"), "--as-of", "2026-10-15", "check"});
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  compare(outcome.out, source_dir() / "tests/examples/xa-moi.txt");
}

// The examples with deliberate faults, and the day each is checked on.
struct Faulty {
  std::string_view folder, as_of, golden;
};
constexpr Faulty faulty[]{{"phuong-mau", "2026-10-01", "phuong-mau.txt"},
                          {"regulations/phuong-doi-moi", "2026-10-12", "phuong-doi-moi.txt"},
                          {"regulations/dac-khu", "2026-07-20", "dac-khu.txt"},
                          {"regulations/ubnd-xa", "2026-03-31", "ubnd-xa.txt"}};

TEST_CASE("each example with faults has the findings its golden file holds", "[house]") {
  for (Faulty const& one : faulty) {
    Outcome const outcome = run({"-C", example(std::string{one.folder}), "--as-of", std::string{one.as_of}, "check"});
    CHECK(outcome.err == "");
    CHECK(outcome.exit == 1);
    compare(outcome.out, source_dir() / "tests/examples" / one.golden);
  }
}

// The README of the ward lists the deliberate faults: "| 1 | `meeting-late` | `meetings/….yaml` | 5 | …".
TEST_CASE("the README of each example with faults lists the findings bcd has, rule, file and line", "[house]") {
  for (Faulty const& example_of : faulty) {
    std::string const folder = example(std::string{example_of.folder});
    auto const json = nlohmann::json::parse(
        run({"-C", folder, "--as-of", std::string{example_of.as_of}, "check", "--format", "json"}).out);
    std::set<std::string> found, listed;
    for (auto const& finding : json["findings"])
      found.insert(finding["path"].get<std::string>() + ":" + finding["line"].dump() + " " +
                   finding["rule"].get<std::string>());
    std::string const text = read_text(fs::path{folder} / "README.md");
    std::regex const row{R"(\| `([a-z-]+)` \| `([^`]+)` \| ([0-9]+|—) \|)"};
    for (std::sregex_iterator one{text.begin(), text.end(), row}; one != std::sregex_iterator{}; ++one)
      listed.insert((*one)[2].str() + ":" + (*one)[3].str() + " " + (*one)[1].str());
    INFO(folder);
    CHECK(listed == found);
  }
}

TEST_CASE("the example of a commune uses every kind of record but the holidays that the program has", "[house]") {
  for (record::KindInfo const* kind : record::kinds()) {
    if (kind->folder.empty() || kind->name == "holidays") continue;
    INFO(kind->folder);
    CHECK(fs::exists(fs::path{example("xa-mau")} / kind->folder));
  }
}

TEST_CASE("what is checked of each regulation, and how the two differ, is as it was read and approved", "[house]") {
  Folder const nowhere;  // without units nothing is counted
  fs::path const goldens = source_dir() / "tests/regulation";
  for (std::string id : {"khanh-khe", "la-gi"})
    compare(run({"-C", nowhere.path(), "regulation", "coverage", id}).out, goldens / ("coverage-" + id + ".txt"));
  compare(run({"-C", nowhere.path(), "regulation", "diff", "khanh-khe", "la-gi"}).out,
          goldens / "diff-khanh-khe-la-gi.txt");
  compare(
      run({"-C", example("phuong-mau"), "--as-of", "2026-10-01", "regulation", "coverage", "--format", "markdown"}).out,
      goldens / "coverage-phuong-mau.md");
}

TEST_CASE("coverage as JSON names each clause, its rules and the records judged", "[house]") {
  auto const all = nlohmann::json::parse(
      run({"-C", example("xa-mau"), "--as-of", "2026-10-01", "regulation", "coverage", "--format", "json"}).out);
  REQUIRE(all["regulations"].size() == 1);
  auto const& json = all["regulations"][0];
  CHECK(json["regulation"] == "khanh-khe");
  CHECK(json["units"] == 1);
  CHECK(json["articles"] == 94);
  for (auto const& clause : json["clauses"]) {
    INFO(clause.dump());
    CHECK(clause["reason"].is_null() != clause["rules"].empty());
    if (clause["article"] == "14.5") CHECK(clause["records"] > 0);
  }
}

TEST_CASE("coverage without a regulation tells of each that the units use, once", "[house]") {
  auto const all = nlohmann::json::parse(
      run({"-C", example("."), "--as-of", "2026-10-01", "regulation", "coverage", "--format", "json"}).out);
  std::vector<std::string> ids;
  for (auto const& one : all["regulations"]) ids.push_back(one["regulation"]);
  std::ranges::sort(ids);
  CHECK(ids == std::vector<std::string>{"khanh-khe", "la-gi", "quy-che-dac-khu-mau", "quy-che-phuong-doi-moi-mau",
                                        "quy-che-ubnd-xa-mau"});
}

TEST_CASE("coverage without a regulation needs a unit, and a faulty one is refused", "[house]") {
  Folder const nowhere;
  CHECK(run({"-C", nowhere.path(), "regulation", "coverage"}).exit == 2);
  Folder faulty_unit;
  faulty_unit.copy(source_dir() / "tests/base/phuong");
  faulty_unit.write("bcd.yaml", "unit: x\n");
  CHECK(run({"-C", faulty_unit.path(), "regulation", "coverage"}).exit == 2);
  CHECK(run({"-C", faulty_unit.path(), "regulation", "coverage", "la-gi"}).exit == 0);
  CHECK(run({"-C", faulty_unit.path(), "regulation", "diff", "la-gi", "la-gii"}).err.find("có phải ý là 'la-gi'?") !=
        std::string::npos);
}

TEST_CASE("the manual pages are what bcd prints", "[house]") {
  std::set<std::string> files, printed, guides;
  for (command::Guide const& guide : command::guides_en()) guides.insert(std::string{guide.name} + ".7");
  std::istringstream list{run({"manual", "--list"}).out};
  for (std::string page; std::getline(list, page);) {
    printed.insert(page);
    std::string const en = run({"--lang", "en", "manual", page}).out, vi = run({"--lang", "vi", "manual", page}).out;
    CHECK(vi.find(".Sh TÊN\n") != std::string::npos);
    INFO("a page written by hand is in the program as it was when that was built: " << page);
    if (guides.contains(page)) {
      CHECK(en == read_text(source_dir() / "man" / page));
      CHECK(vi == read_text(source_dir() / "man/vi" / page));
    } else {
      compare(en, source_dir() / "man" / page);
    }
  }
  for (auto const& entry : fs::directory_iterator{source_dir() / "man"})
    if (entry.is_regular_file()) files.insert(entry.path().filename().string());
  CHECK(files == printed);
  CHECK(printed.size() > 10);
}

TEST_CASE("each schema in schemas/ is what bcd prints for its kind of record or its form", "[house]") {
  std::set<std::string> files, kinds;
  std::vector<std::string> names;
  for (record::KindInfo const* kind : record::kinds()) names.emplace_back(kind->name);
  for (form::PaperForm const& form : form::forms()) names.push_back("form-" + std::string{form.id});
  for (std::string const& name : names) {
    kinds.insert(name + ".json");
    Outcome const outcome = run({"schema", name});
    CHECK(outcome.exit == 0);
    CHECK(nlohmann::json::parse(outcome.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    compare(outcome.out, source_dir() / "schemas" / (name + ".json"));
  }
  for (auto const& entry : fs::directory_iterator{source_dir() / "schemas"})
    files.insert(entry.path().filename().string());
  CHECK(files == kinds);
}

TEST_CASE("ten runs give the same bytes", "[house]") {
  for (std::string name : {"xa-mau", "phuong-mau"}) {
    std::vector<std::string> const call{"-C", example(name), "--as-of", "2026-10-01", "check", "--format", "json"};
    std::string const first = run(call).out;
    REQUIRE(first.size() > 1000);
    for (int i = 1; i < 10; ++i) CHECK(run(call).out == first);
  }
}

}  // namespace
}  // namespace bcd::test
