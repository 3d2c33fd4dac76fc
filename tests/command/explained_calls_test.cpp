// The commands that findings name and the waiver that bcd explain prints can be used as they are printed.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "bcd/finding/reason.hpp"
#include "bcd/rule/rules.hpp"
#include "git.hpp"
#include "printed_calls.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a command that the fix of a finding names is one that runs", "[command]") {
  std::set<std::string> named;
  std::regex const command{"bcd [a-z]+( --[a-z]+| [a-z]+ \\{meeting\\}| list)?"};
  for (RuleInfo const* rule : rule::all())
    for (Lang const lang : {Lang::vi, Lang::en})
      for (std::string const& words : {std::string{rule->fix.in(lang)}, reason_text(*rule, lang)}) {
        for (std::sregex_iterator at{words.begin(), words.end(), command}, end; at != end; ++at)
          // "bcd có": a Vietnamese word after the name of the program
          if (at->suffix().length() == 0 || *at->suffix().first > 0) named.insert(at->str());
      }
  named.erase("bcd includes");
  named.erase("bcd reports");
  CHECK(named ==
        std::set<std::string>{"bcd check --fix", "bcd check --history", "bcd due", "bcd report minutes {meeting}"});
  for (std::string call : named) {
    GitFolder const folder;
    folder.copy(source_dir() / "examples/xa-mau");
    folder.commit();
    call = std::regex_replace(call, std::regex{"\\{meeting\\}"}, "2026-q3-committee");
    Strings words = shell_words(call);
    words.insert(words.begin(), {"-C", folder.path(), "--as-of", "2026-10-01"});
    INFO(call);
    CHECK(run(words).exit <= 1);  // 1: findings
  }
}

TEST_CASE("the waiver that bcd explain shows may be put into a record as it stands there", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  std::string const path = "members/le-van-c.yaml", record = read_text(folder.path() + "/" + path);
  std::set<std::string> const before = findings(folder.path(), "2026-10-01");
  int shown = 0;
  for (RuleInfo const* rule : rule::all()) {
    std::string const text = run({"explain", std::string{rule->id}}).out;
    std::size_t const at = text.rfind("    waivers:\n");
    if (text.find("Chấp nhận như hiện trạng") == text.npos) continue;
    ++shown;
    folder.write(path, record + std::regex_replace(text.substr(at), std::regex{"(^|\n)    "}, "$1"));
    Strings fresh;
    for (std::string const& finding : findings(folder.path(), "2026-10-01"))
      if (!before.contains(finding) && finding.find("[waiver-unused]") == finding.npos) fresh.push_back(finding);
    INFO(rule->id);
    CHECK(fresh == Strings{});
  }
  CHECK(shown > 50);
}

}  // namespace
}  // namespace bcd::test
