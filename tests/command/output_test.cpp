// Output of the commands besides findings: colours, JSON, rules and regulations in words, help.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bcd/finding/reason.hpp"
#include "bcd/output/explain.hpp"
#include "bcd/rule/rule.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }
Strings keys(Json const& object) {
  Strings all;
  for (auto const& [key, value] : object.items()) all.push_back(key);
  return all;
}

TEST_CASE("--color always paints, and the words without the paint are the same", "[command]") {
  std::string const plain = run({"-C", example("phuong-mau"), "check"}).out,
                    painted = run({"-C", example("phuong-mau"), "--color", "always", "check"}).out;
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(run({"-C", example("phuong-mau"), "--color", "never", "check"}).out == plain);
  std::string washed;
  for (std::size_t at = 0; at < painted.size(); ++at) {
    if (painted[at] == '\x1b') at = painted.find('m', at);
    else washed += painted[at];
  }
  CHECK(painted.find("\x1b[1;31m") != std::string::npos);
  CHECK(painted.find("\x1b[1;33m") != std::string::npos);
  CHECK(washed == plain);
}

TEST_CASE("JSON has the keys of the contract, in its order", "[command]") {
  Outcome const outcome = run({"-C", example("phuong-mau"), "--as-of", "2026-10-01", "check", "--format", "json"});
  CHECK(outcome.exit == 1);
  Json const json = Json::parse(outcome.out);
  CHECK(keys(json) == (Strings{"version", "as_of", "summary", "findings"}));
  CHECK(json["version"] == 1);
  CHECK(json["as_of"] == "2026-10-01");
  CHECK(keys(json["summary"]) == (Strings{"units", "records", "errors", "warnings", "notes", "waived"}));
  REQUIRE_FALSE(json["findings"].empty());
  for (Json const& finding : json["findings"]) {
    INFO(finding.dump());
    CHECK(keys(finding) ==
          (Strings{"rule", "severity", "unit", "path", "line", "column", "end_line", "end_column", "subject", "message",
                   "arguments", "articles", "regulation", "readings", "fix", "edits", "waived"}));
    CHECK(keys(finding["message"]) == (Strings{"vi", "en"}));
    CHECK(keys(finding["fix"]) == (Strings{"vi", "en"}));
    CHECK(finding["articles"].is_array());
    CHECK(finding["unit"] == "phuong-mau");
    CHECK(rule::find(finding["rule"].get<std::string>()) != nullptr);
    CHECK(finding["line"] >= 1);
    CHECK(finding["column"] >= 1);
    CHECK(std::pair{finding["line"], finding["column"]} <= std::pair{finding["end_line"], finding["end_column"]});
  }
}

TEST_CASE("JSON counts the findings it lists, and is the same in every language", "[command]") {
  Strings const call{"-C", example("phuong-mau"), "--as-of", "2026-10-01", "check", "--format", "json"};
  Strings english{"--lang", "en"};
  english.insert(english.end(), call.begin(), call.end());
  Json const json = Json::parse(run(call).out);
  CHECK(run(english).out == run(call).out);
  int errors = 0, warnings = 0, notes = 0, waived = 0;
  for (Json const& finding : json["findings"]) {
    if (finding["waived"] == true) ++waived;
    else ++(finding["severity"] == "error" ? errors : finding["severity"] == "warning" ? warnings : notes);
  }
  CHECK(json["summary"] == Json({{"units", 1},
                                 {"records", json["summary"]["records"]},
                                 {"errors", errors},
                                 {"warnings", warnings},
                                 {"notes", notes},
                                 {"waived", waived}}));
}

TEST_CASE("JSON of one finding is exact, also of one without a clause", "[command]") {
  Folder const folder;
  folder.write("bcd.yaml",
               "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban\nsince: 2026-09-01\nregulations: [{use: la-gi, from: "
               "2026-01-01}]\nstanding_agency: phong\nagencies: [{id: phong, name: Văn phòng, kind: party-office}]\n");
  folder.write("members/a.yaml", "name: Đỗ\nnam: B\nseats: []\n");
  Json const json = Json::parse(run({"-C", folder.path(), "check", "--format", "json", "--rule", "unknown-key"}).out);
  Json const expected{
      {"rule", "unknown-key"},
      {"severity", "error"},
      {"unit", "xa-mau"},
      {"path", "members/a.yaml"},
      {"line", 2},
      {"column", 1},
      {"end_line", 2},
      {"end_column", 4},
      {"subject", "a"},
      {"message",
       {{"vi", "thành viên không có khóa 'nam' (có phải ý là 'name'?)"},
        {"en", "'nam' is not a key of member (did you mean 'name'?)"}}},
      {"arguments",
       {{"key", {{"type", "text"}, {"value", "nam"}}},
        {"kind", {{"type", "words"}, {"value", {{"vi", "thành viên"}, {"en", "member"}}}}},
        {"hint",
         {{"type", "words"}, {"value", {{"vi", " (có phải ý là 'name'?)"}, {"en", " (did you mean 'name'?)"}}}}}}},
      {"articles", Json::array()},
      {"regulation", nullptr},
      {"readings", Json::array()},
      {"fix", {{"vi", "sửa tên khóa, hoặc xóa khóa"}, {"en", "correct the key, or delete it"}}},
      {"edits", Json::array()},
      {"waived", false}};
  REQUIRE(json["findings"].size() == 1);
  CHECK(json["findings"][0] == expected);
}

TEST_CASE("every rule is explained in both languages: its id, why, both examples, its fix, how to waive it",
          "[command]") {
  for (RuleInfo const* rule : rule::all())
    for (Lang lang : {Lang::vi, Lang::en}) {
      INFO(rule->id);
      Outcome const outcome = run({"--lang", lang == Lang::vi ? "vi" : "en", "explain", std::string{rule->id}});
      CHECK(outcome.exit == 0);
      std::string head = std::string{rule->id} + " (" + std::string{severity_word(rule->severity).in(lang)} + ")\n\n";
      for (std::string const& paragraph : reason(*rule, lang)) head += paragraph + "\n\n";
      CHECK(outcome.out.starts_with(head));
      for (std::string_view part :
           {rule->message.in(lang), rule->fix.in(lang), rule->bad.substr(0, rule->bad.find('\n')),
            rule->good.substr(0, rule->good.find('\n'))}) {
        // "{what}": each finding has words of its own, which cannot be shown without one.
        bool const hole = part.starts_with('{') && part.find('}') == part.size() - 1;
        CHECK((outcome.out.find(part) != std::string::npos) == !hole);
      }
      // A record that does not load cannot contain a waiver.
      auto const files = record::file_rules();
      bool const loads =
          std::find(files.begin(), files.end(), rule) == files.end() || rule->severity != Severity::error;
      CHECK((outcome.out.find("waivers:\n      - {rule: " + std::string{rule->id} + ", reason: ") !=
             std::string::npos) == (loads && rule->id != "waiver-unused"));
    }
}

TEST_CASE("the rule on a unit's own templates is explained too, though check never prints it", "[command]") {
  CHECK(run({"--lang", "en", "explain", "template-broken"}).out ==
        "template-broken (error)\n\n"
        "A unit's own template replaces the built-in one. Mustache does not report a misspelt name or a section left "
        "open, so lines would be missing from the signed paper. Text in an old encoding (TCVN3, VNI …) would be "
        "printed as it is.\n\n"
        "Wrong:\n\n    {{#conclusions}}\n    {{no}}. {{txt}}\n\n"
        "Right:\n\n    {{#conclusions}}\n    {{no}}. {{text}}\n    {{/conclusions}}\n\n");
  CHECK(run({"explain", "template-broke"}).err ==
        "bcd: không có quy tắc 'template-broke' (có phải ý là 'template-broken'?) (xem danh sách: bcd explain)\n");
  CHECK(run({"check", "--rule", "template-broken"}).exit == 2);
}

TEST_CASE("explain without a rule lists every rule, one a line, in the order of the manual", "[command]") {
  std::string const out = run({"explain"}).out;
  std::size_t at = 0;
  for (RuleInfo const* rule : output::explained_rules()) {
    INFO(rule->id);
    CHECK(out.substr(at, rule->id.size() + 1) == std::string{rule->id} + " ");
    at = out.find('\n', at) + 1;
  }
  CHECK(out.substr(at) == "\nXem một quy tắc: bcd explain QUY-TẮC\n");
}

TEST_CASE("a rule or regulation that is not there is told with the one likely meant", "[command]") {
  CHECK(run({"explain", "absence-lat"}).err ==
        "bcd: không có quy tắc 'absence-lat' (có phải ý là 'absence-late'?) (xem danh sách: bcd explain)\n");
  CHECK(run({"explain", "absence-lat"}).exit == 2);
  CHECK(run({"--lang", "en", "regulation", "show", "khanh-ke"}).err ==
        "bcd: there is no regulation 'khanh-ke' (did you mean 'khanh-khe'?) (for the list: bcd regulation list)\n");
  CHECK(run({"regulation", "show", "xyz"}).exit == 2);
  CHECK(run({"schema", "metting"}).exit == 2);
}

TEST_CASE("regulation list names the built-ins", "[command]") {
  Outcome const outcome = run({"regulation", "list"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out ==
        "khanh-khe    Quy chế làm việc của Ban Chỉ đạo và Tổ Giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, "
        "đổi mới sáng tạo và chuyển đổi số và Đề án 06 xã Khánh Khê\n"
        "la-gi        Quy chế hoạt động của Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi "
        "số phường La Gi\n");
}

TEST_CASE("regulation show says how a regulation was issued, its bodies, each clause and each reading", "[command]") {
  std::string const vi = run({"regulation", "show", "la-gi"}).out,
                    en = run({"--lang", "en", "regulation", "show", "khanh-khe"}).out;
  for (std::string_view part :
       {"Ban hành: số 01-QC/BCĐ ngày 2026-01-05 của Ban Chỉ đạo",
        "\n  standing: Thường trực Ban Chỉ đạo = Trưởng Ban, Phó Trưởng Ban thường trực của Ban Chỉ đạo\n",
        "\n  Khoản 1 Điều 8: Ban Chỉ đạo họp định kỳ hằng quý\n",
        "\n  Khoản 3 Điều 8, roll: Ngày cuối kỳ là ngày nghỉ thì hạn là ngày nào?\n    chọn: next-working-day; cách "
        "khác: none, previous-working-day\n"}) {
    INFO(part);
    CHECK(vi.find(part) != std::string::npos);
  }
  for (std::string_view part :
       {"\n  committee: Ban Chỉ đạo (BCĐ)\n",
        "\n  Article 14 clause 2: Thường trực Ban Chỉ đạo meets regularly: every quarter, before "
        "the meeting of Ban Chỉ đạo (while before-same-day = yes)\n"}) {
    INFO(part);
    CHECK(en.find(part) != std::string::npos);
  }
}

TEST_CASE("schema without a kind lists them, one a line", "[command]") {
  CHECK(run({"schema"}).out ==
        "unit\nmember\nmeeting\nreport\nprogramme\ndocument\ndecision\ndelegation\nconsultation\ninspection\nrequest\np"
        "roposal\ncommendation\nbudget\nincoming\nholidays\nregulation\n"
        "form-invitation\nform-minutes\nform-conclusion\nform-attendance\nform-activity\nform-reporting\nform-"
        "tasks\nform-compliance\nform-reminder\nform-roster\nform-programme\nform-summary\nform-member\nform-"
        "registers\nform-request\nform-"
        "consultation\nform-delegation\nform-inspection\nform-commendation\nform-decision\nform-submission\nform-"
        "overview\n");
}

TEST_CASE("help and version exit 0, help speaks the language of the call", "[command]") {
  CHECK(run({"--version"}).out.starts_with("bcd 0.1.0\n"));
  CHECK(run({"--version"}).exit == 0);
  CHECK(run({"--help"}).out.find("Kiểm tra hồ sơ") != std::string::npos);
  CHECK(run({"--lang", "en", "--help"}).out.find("Check the records against the regulation") != std::string::npos);
  CHECK(run({"check", "--help"}).out.find("--fail-on") != std::string::npos);
  CHECK(run({"check", "--help"}).exit == 0);
}

}  // namespace
}  // namespace bcd::test
