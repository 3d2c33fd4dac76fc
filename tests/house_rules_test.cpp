// Every rule is complete: text in both languages, examples, a case in which it fires and one in which it is silent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "bcd/record/loader.hpp"
#include "bcd/rule/rule.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("every rule has a case in which it fires", "[house]") {
  Strings without;
  for (RuleInfo const* rule : rule::all()) {
    bool found = false;
    for (GoldenCase const& one : golden_cases()) found = found || mentions(one.expected, rule->id);
    if (!found) without.emplace_back(rule->id);
  }
  CHECK(without == Strings{});
}

TEST_CASE("every rule has a case of its own in which it stays silent", "[house]") {
  Strings without;
  for (RuleInfo const* rule : rule::all()) {
    bool found = false;
    for (GoldenCase const& one : golden_cases())
      found = found || (one.rule == rule->id && !mentions(one.expected, rule->id));
    if (!found) without.emplace_back(rule->id);
  }
  CHECK(without == Strings{});
}

TEST_CASE("every case belongs to an existing rule or built-in regulation and says what it shows", "[house]") {
  REQUIRE_FALSE(golden_cases().empty());
  for (GoldenCase const& one : golden_cases()) {
    INFO(one.id());
    bool const of_clauses = regulation::builtin_regulation(one.rule) != nullptr;  // checked by clauses_test.cpp
    CHECK((of_clauses || rule::find(one.rule)));
    CHECK(one.why.ends_with('.'));
  }
}

TEST_CASE("everything in tests/cases is a case with a command", "[house]") {
  std::set<fs::path> paths;
  for (GoldenCase const& one : golden_cases()) paths.insert(one.path);
  for (auto const& rule : fs::directory_iterator{source_dir() / "tests/cases"})
    for (auto const& one : fs::directory_iterator{rule}) {
      INFO(one.path());
      CHECK(paths.contains(one.path()));
    }
}

TEST_CASE("no case prints a hole that was left unfilled", "[house]") {
  std::regex const hole{R"(\{[a-z_]+\})"}, excerpt{R"(^ *[0-9]+ \| .*)"};
  Strings unfilled;
  for (GoldenCase const& one : golden_cases()) {
    // The messages of rules that other commands print have unfilled placeholders on purpose.
    if (std::ranges::find(one.command, "check") == one.command.end()) continue;
    std::istringstream text{one.expected};
    for (std::string line; std::getline(text, line);)
      if (!std::regex_match(line, excerpt) && std::regex_search(line, hole)) unfilled.push_back(one.id() + ": " + line);
  }
  CHECK(unfilled == Strings{});
}

TEST_CASE("every rule has its words in both languages, a bad example and a good one", "[house]") {
  for (RuleInfo const* rule : rule::all()) {
    INFO(rule->id);
    for (Lang lang : {Lang::vi, Lang::en}) {
      CHECK_FALSE(rule->message.in(lang).empty());
      CHECK_FALSE(rule->fix.in(lang).empty());
    }
    // A fix that comes with the fault has no text of its own.
    CHECK((rule->fix.in(Lang::vi) != rule->fix.in(Lang::en) || rule->fix.in(Lang::vi) == "{how}"));
    CHECK(rule->bad.ends_with('\n'));
    CHECK(rule->good.ends_with('\n'));
    CHECK(rule->bad != rule->good);
  }
}

TEST_CASE("a rule's id is kebab-case and given once", "[house]") {
  std::set<std::string_view> met;
  for (RuleInfo const* rule : rule::all()) {
    INFO(rule->id);
    CHECK(std::regex_match(std::string{rule->id}, std::regex{"[a-z]+(-[a-z]+)+"}));
    CHECK(met.insert(rule->id).second);
    CHECK(rule::find(rule->id) == rule);
  }
  CHECK(rule::all_ids().size() == met.size());
  CHECK(rule::find("no-such-rule") == nullptr);
}

// Rules are compared as objects. Elsewhere ids occur only in the examples of a key `rule`.
TEST_CASE("a rule's id is written in its declaration only", "[house]") {
  std::map<std::string, Strings> places;
  std::regex const quoted{R"x("([a-z]+(?:-[a-z]+)+)")x"};
  for (char const* root : {"include", "src"})
    for (auto const& entry : fs::recursive_directory_iterator{source_dir() / root}) {
      if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") continue;
      std::istringstream text{read_text(entry.path())};
      for (std::string line; std::getline(text, line);)
        for (std::sregex_iterator at{line.begin(), line.end(), quoted}, end; at != end; ++at)
          if (line.find("::rule>(\"rule\"") == line.npos)
            places[(*at)[1]].push_back(entry.path().filename().string() + ":" + line);
    }
  for (RuleInfo const* rule : rule::all()) {
    Strings const& lines = places[std::string{rule->id}];
    INFO(rule->id);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find(".id = \"" + std::string{rule->id} + "\"") != std::string::npos);
  }
}

TEST_CASE("a rule's message begins in lower case and has no full stop, and so its fix", "[house]") {
  for (RuleInfo const* rule : rule::all())
    for (Lang lang : {Lang::vi, Lang::en})
      for (std::string_view words : {rule->message.in(lang), rule->fix.in(lang)}) {
        INFO(rule->id << ": " << words);
        CHECK_FALSE(words.ends_with('.'));
        CHECK_FALSE((words.front() >= 'A' && words.front() <= 'Z'));
      }
}

// Users may copy it.
TEST_CASE("the good example of every rule about one record is YAML without a fault", "[house]") {
  std::set<std::string_view> const of_several_files{"file-unreadable", "stray-file", "duplicate-id"};
  for (RuleInfo const* rule : rule::all()) {
    if (of_several_files.contains(rule->id)) continue;
    INFO(rule->id << ":\n" << rule->good);
    source::File const file{"good.yaml", std::string{rule->good}};
    source::Document const document = source::parse_yaml(file);
    CHECK(document.whole);
    CHECK(document.faults.empty());
  }
}

}  // namespace
}  // namespace bcd::test
