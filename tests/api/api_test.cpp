// The public interface: the same findings and papers as the program, and refusals as values.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "bcd/bcd.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using api::Language;
using api::Records;
using Json = nlohmann::json;
using Strings = std::vector<std::string>;
using namespace std::chrono_literals;
std::chrono::year_month_day const first_of_october = 2026y / 10 / 1;
std::chrono::year_month_day const the_day_of_the_proposal = 2026y / 5 / 20;

std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }

std::string severity_name(api::Severity severity) {
  return severity == api::Severity::error ? "error" : severity == api::Severity::warning ? "warning" : "note";
}

// Returns a finding with the keys that `bcd check --format json` has in common.
Json as_json(api::Finding const& one, std::string const& lang) {
  Json articles = Json::array();
  for (api::Article const& article : one.articles)
    if (!article.regulation.empty()) articles.push_back(article.number);
  return {{"rule", one.rule},
          {"severity", severity_name(one.severity)},
          {"unit", one.unit},
          {"path", one.path},
          {"line", one.line},
          {"column", one.column},
          {"end_line", one.end_line},
          {"end_column", one.end_column},
          {"message", {{lang, one.message}}},
          {"articles", articles},
          {"fix", {{lang, one.fix}}},
          {"waived", one.waived}};
}

TEST_CASE("the interface has the findings of bcd check, in each language", "[api]") {
  std::string const day = "2026-10-01";
  for (std::string const folder : {"xa-mau", "phuong-mau", "."})
    for (auto const& [language, lang] : {std::pair{Language::vi, "vi"}, {Language::en, "en"}}) {
      auto const records = Records::open(example(folder), language);
      REQUIRE(records);
      auto const verdicts = records->judge(first_of_october);
      REQUIRE(verdicts);
      Json found = Json::array();
      for (api::Verdict const& verdict : *verdicts)
        for (api::Finding const& one : verdict.findings) found.push_back(as_json(one, lang));
      Json printed = Json::array();
      Json const all = Json::parse(run({"-C", example(folder), "--as-of", day, "check", "--format", "json"}).out);
      for (Json one : all["findings"]) {
        for (std::string const key : {"subject", "arguments", "regulation", "readings", "edits"}) one.erase(key);
        one["message"] = {{lang, one["message"][lang]}};
        one["fix"] = {{lang, one["fix"][lang]}};
        printed.push_back(one);
      }
      CHECK(found == printed);
      CHECK_FALSE(found.empty());
    }
}

TEST_CASE("a verdict names its unit, its folder and its files, and a waiver its reason", "[api]") {
  auto const records = Records::open(example("xa-mau"));
  REQUIRE(records);
  CHECK(records->units() == Strings{"."});
  auto const verdicts = records->judge(first_of_october);
  REQUIRE(verdicts);
  REQUIRE(verdicts->size() == 1);
  api::Verdict const& verdict = verdicts->front();
  CHECK(verdict.unit == "xa-mau");
  CHECK(verdict.folder == ".");
  CHECK(verdict.judged);
  CHECK(verdict.records == 166);
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].waived_because != "");
  CHECK(verdict.findings[0].articles.front().words.starts_with("khoản 5 Điều 14 quy chế khanh-khe: "));
}

TEST_CASE("a paper is what bcd report prints", "[api]") {
  auto const records = Records::open(example("xa-mau"), Language::en);
  REQUIRE(records);
  auto const same = [&](std::string const& form, std::string const& subject, Strings arguments) {
    INFO(form);
    auto const paper = records->report({form, subject, first_of_october});
    arguments.insert(arguments.begin(), {"-C", example("xa-mau"), "--as-of", "2026-10-01", "report", form});
    CHECK(paper.message() == "");
    REQUIRE(paper);
    CHECK(paper->markdown == run(arguments).out);
    CHECK(paper->unread == Strings{});
  };
  same("minutes", "2026-q3-committee", {"2026-q3-committee"});
  same("activity", "2026-Q3", {"--period", "2026-Q3"});
  same("programme", "2026", {"--period", "2026"});
  same("reminder", "le-van-c", {"le-van-c"});
  same("roster", "", {});
  same("overview", "2026-Q3", {"--period", "2026-Q3"});
}

TEST_CASE("every form is listed with what it is about, and can be asked for that way", "[api]") {
  std::map<api::About, std::string> const subjects{{api::About::meeting, "2026-q3-committee"},
                                                   {api::About::period, "2026-Q3"},
                                                   {api::About::year, "2026"},
                                                   {api::About::recipient, "le-van-c"},
                                                   {api::About::unit, ""},
                                                   {api::About::units, "2026-Q3"},
                                                   {api::About::member, "le-van-c"}};
  std::map<std::string, std::string> const records_of_xa_mau{{"request", "2026-07-thiet-bi-sau-mua-lu"},
                                                             {"consultation", "2026-08-tieu-chi-bieu-duong"},
                                                             {"delegation", "2026-09-tran-thi-b"},
                                                             {"inspection", "2026-08-an-toan-thong-tin"},
                                                             {"commendation", "2026-09-to-cong-nghe-so-khe-da"},
                                                             {"decision", "2026-07-chuyen-thiet-bi"},
                                                             {"submission", "2026-05-phu-song"}};
  auto const records = Records::open(example("xa-mau"));
  REQUIRE(records);
  CHECK(api::forms().size() >= 12);
  for (api::Form const& form : api::forms()) {
    INFO(form.id);
    std::string const& subject =
        form.about == api::About::record ? records_of_xa_mau.at(form.id) : subjects.at(form.about);
    // An invitation is written for a meeting to come.
    std::string const& of = form.id == "invitation" ? "2026-q4-committee" : subject;
    // A submission is written until the proposal is considered.
    auto const day = form.id == "submission" ? the_day_of_the_proposal : first_of_october;
    CHECK(records->report({form.id, of, day, "", false, "2026"}));
  }
}

TEST_CASE("a paper of one of several units names its folder", "[api]") {
  auto const records = Records::open((source_dir() / "examples").string());
  REQUIRE(records);
  CHECK(records->report({"roster", "", first_of_october, "xa-mau"})->markdown ==
        run({"-C", example("xa-mau"), "--as-of", "2026-10-01", "report", "roster"}).out);
  CHECK(records->report({"roster", "", first_of_october}).message() ==
        "có " + std::to_string(records->units().size()) + " đơn vị ở đây; yêu cầu phải nêu thư mục của một đơn vị");
  CHECK(records->report({"roster", "", first_of_october, "xa-mao"}).message() ==
        "không có đơn vị nào trong 'xa-mao' (có phải ý là 'xa-mau'?)");
}

TEST_CASE("what cannot be done is a refusal with a message in the language asked for", "[api]") {
  CHECK(Records::open("/khong/co").message() == "không có thư mục '/khong/co'");
  CHECK(Records::open("/khong/co", Language::en).message() == "there is no folder '/khong/co'");
  Folder const empty;
  CHECK_FALSE(Records::open(empty.path()));
  auto const records = Records::open(example("xa-mau"), Language::en);
  REQUIRE(records);
  CHECK(records->judge(2026y / 2 / 30).message() == "the day is not in the calendar, or not in the years 1900 to 2199");
  auto const refusal = [&](std::string const& form, std::string const& subject) {
    return std::string{records->report({form, subject, first_of_october}).message()};
  };
  CHECK(refusal("minuts", "") == "there is no form 'minuts' (did you mean 'minutes'?) (for the list: bcd report)");
  CHECK(refusal("minutes", "2026-q3-comittee") ==
        "there is no meeting '2026-q3-comittee' (did you mean '2026-q3-committee'?)");
  CHECK(refusal("activity", "2027-Q1") == "period 2027-Q1 has not begun on 2026-10-01");
  CHECK(refusal("roster", "cong-an") == "form 'roster' is for the whole unit, not for 'cong-an'");
  CHECK(records->report({"roster", "", 2026y / 2 / 30}).message() ==
        "the day is not in the calendar, or not in the years 1900 to 2199");
}

TEST_CASE("a unit that cannot be judged is told by its verdict, and has no paper", "[api]") {
  Folder const folder;
  folder.write("bcd.yaml", "unit: xa-mau\n");
  auto const records = Records::open(folder.path());
  REQUIRE(records);
  auto const verdicts = records->judge(first_of_october);
  REQUIRE(verdicts);
  CHECK_FALSE(verdicts->front().judged);
  CHECK_FALSE(verdicts->front().findings.empty());
  CHECK(std::string{records->report({"roster", "", first_of_october}).message()}.starts_with(
      "bcd.yaml hoặc quy chế của '"));
}

TEST_CASE("faulty records that a paper leaves out are named, and a faulty template refused with its faults", "[api]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  folder.write("members/hong.yaml", "name: [A\n");
  auto const records = Records::open(folder.path(), Language::en);
  REQUIRE(records);
  auto const paper = records->report({"roster", "", first_of_october});
  REQUIRE(paper);
  CHECK(paper->unread == Strings{"members/hong.yaml"});
  CHECK(paper->gaps > 0);
  folder.write("templates/roster.md", "{{nope}}\n");
  CHECK(
      records->report({"roster", "", first_of_october}).message() ==
      "templates/roster.md:1:3: error[template-broken]: this form has no key 'nope' here\n    1 | {{nope}}\n      |   "
      "^^^^\n   = fix: see the keys of the form in man 7 bcd-forms, or with bcd report … --format json\nno paper was "
      "written; faults in the template 'templates/roster.md': 1");
}

}  // namespace
}  // namespace bcd::test
