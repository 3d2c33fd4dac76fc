// --format json of the commands that print facts: explain, regulation, diff, and the edits of check.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "bcd/finding/reason.hpp"
#include "bcd/output/explain.hpp"
#include "bcd/rule/rules.hpp"
#include "git.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::json;

TEST_CASE("bcd explain --format json tells of every rule what the text tells, in both languages", "[command]") {
  Json const all = Json::parse(run({"explain", "--format", "json"}).out);
  CHECK(all["version"] == 1);
  REQUIRE(all["rules"].size() == output::explained_rules().size());
  for (std::size_t i = 0; i < output::explained_rules().size(); ++i) {
    RuleInfo const& info = *output::explained_rules()[i];
    Json const& one = all["rules"][i];
    INFO(info.id);
    CHECK(one["rule"] == info.id);
    CHECK(one["severity"] == severity_id(info.severity));
    CHECK(one["why"] == Json{{"vi", reason_text(info, Lang::vi)}, {"en", reason_text(info, Lang::en)}});
    CHECK(one["message"]["vi"] == info.message.in(Lang::vi));
    CHECK(one["fix"]["en"] == info.fix.in(Lang::en));
    CHECK(one["bad"] == info.bad);
    CHECK(one["good"] == info.good);
  }
  Outcome const one = run({"explain", "absence-late", "--format", "json"});
  Json const rules = Json::parse(one.out)["rules"];
  REQUIRE(rules.size() == 1);
  CHECK(rules[0]["can_be_waived"] == true);
  CHECK(rules[0]["clauses"][0] == Json{{"regulation", "khanh-khe"}, {"article", "14.5"}, {"reading", nullptr}});
  CHECK(one.out == run({"--lang", "en", "explain", "absence-late", "--format", "json"}).out);
  CHECK(run({"explain", "absent-late", "--format", "json"}).exit == 2);
}

TEST_CASE("bcd regulation list and show print JSON that has every body, clause and reading", "[command]") {
  Json const list = Json::parse(run({"regulation", "list", "--format", "json"}).out);
  std::vector<std::string> ids;
  for (Json const& one : list["regulations"]) ids.push_back(one["id"]);
  CHECK(ids == std::vector<std::string>{"khanh-khe", "la-gi"});
  for (std::string const& id : ids) {
    INFO(id);
    Json const shown = Json::parse(run({"regulation", "show", id, "--format", "json"}).out);
    auto const regulation = regulation::builtin_regulation(id);
    CHECK(shown["id"] == id);
    CHECK(shown["title"] == *regulation->record->title);
    CHECK(shown["bodies"].size() == (*regulation->record->bodies).size());
    CHECK(shown["readings"].size() == (*regulation->record->readings).size());
    REQUIRE(shown["clauses"].size() == (*regulation->record->clauses).size());
    for (std::size_t i = 0; i < shown["clauses"].size(); ++i) {
      record::Clause const& clause = *(*regulation->record->clauses)[i];
      CHECK(shown["clauses"][i]["article"] == *clause.article);
      CHECK(shown["clauses"][i]["kind"] == record::kind_field(clause).key);
      CHECK(shown["clauses"][i]["words"]["vi"] == regulation::words(clause, regulation.get()).in(Lang::vi));
    }
  }
}

TEST_CASE("bcd diff --format json names each record and what changed, in both languages", "[command]") {
  GitFolder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  folder.commit();
  CHECK(Json::parse(run({"-C", folder.path(), "diff", "HEAD", "--format", "json"}).out) ==
        Json{{"version", 1}, {"units", Json::array()}});
  std::string const path = "meetings/2026/2026-q3-committee.yaml";
  std::string text = read_text(folder.path() + "/" + path);
  text.replace(text.find("\nplace: ") + 8, 0, "Phòng họp, ");
  folder.write(path, text);
  Json const changed = Json::parse(run({"-C", folder.path(), "diff", "HEAD", "--format", "json"}).out);
  REQUIRE(changed["units"].size() == 1);
  CHECK(changed["units"][0]["folder"] == ".");
  CHECK(changed["units"][0]["name"] == "xã Mẫu");
  REQUIRE(changed["units"][0]["changes"].size() == 1);
  Json const& one = changed["units"][0]["changes"][0];
  CHECK(one["kind"] == "meeting");
  CHECK(one["id"] == "2026-q3-committee");
  for (std::string lang : {"vi", "en"}) {
    std::string const said = one["change"][lang];
    CHECK(run({"--lang", lang, "-C", folder.path(), "diff", "HEAD"}).out.find("2026-q3-committee: " + said + "\n") !=
          std::string::npos);
  }
  CHECK(one["change"]["vi"] != one["change"]["en"]);
}

TEST_CASE("the edits in the JSON of bcd check, made in the file, are what --fix makes", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  std::string const path = "members/le-van-c.yaml";
  std::string record = read_text(folder.path() + "/" + path);
  std::size_t const phone = record.find("phone: ");
  record.replace(phone, record.find('\n', phone) - phone, "phone: 0912345678  \r");
  std::string const faulty = "\xEF\xBB\xBF" + record;
  folder.write(path, faulty);
  Json const findings = Json::parse(
      run({"-C", folder.path(), "--as-of", "2026-10-01", "check", path, "--format", "json"}).out)["findings"];
  std::string text = faulty;
  std::vector<Json> edits;
  for (Json const& finding : findings)
    for (Json const& edit : finding["edits"]) edits.push_back(edit);
  REQUIRE(edits.size() >= 3);
  std::ranges::sort(edits, std::greater<>{}, [](Json const& edit) { return edit["offset"].get<std::size_t>(); });
  for (Json const& edit : edits) {
    std::size_t const begin = edit["offset"], end = edit["end_offset"];
    CHECK(edit["line"].get<int>() == 1 + std::ranges::count(faulty.substr(0, begin), '\n'));
    text.replace(begin, end - begin, edit["text"].get<std::string>());
  }
  run({"-C", folder.path(), "--as-of", "2026-10-01", "check", path, "--fix"});
  CHECK(text == read_text(folder.path() + "/" + path));
}

}  // namespace
}  // namespace bcd::test
