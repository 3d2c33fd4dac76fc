// The reasons of the rules, src/finding/reasons/RULE.LANG.md: one for every rule and language, in the same paragraphs.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "bcd/finding/reason.hpp"
#include "bcd/form/template_check.hpp"
#include "bcd/rule/rule.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

// The rules of check, and that of a unit's own templates, which only the writing of papers applies.
std::vector<RuleInfo const*> explained() {
  std::vector<RuleInfo const*> all = rule::all();
  all.push_back(&form::template_broken);
  return all;
}

TEST_CASE("the folder of reasons holds a file for each rule and language, and nothing else", "[house]") {
  std::set<std::string> wanted, found, embedded;
  for (RuleInfo const* rule : explained())
    for (char const* lang : {".vi", ".en"}) wanted.insert(std::string{rule->id} + lang);
  for (auto const& file : std::filesystem::directory_iterator{source_dir() / "src/finding/reasons"})
    found.insert(file.path().extension() == ".md" ? file.path().stem().string() : file.path().filename().string());
  for (ProseFile const& file : reason_files()) embedded.emplace(file.name);
  CHECK(found == wanted);
  CHECK(embedded == wanted);
}

TEST_CASE("a rule's reason has the same paragraphs in both languages, each of whole sentences", "[house]") {
  for (RuleInfo const* rule : explained()) {
    INFO(rule->id);
    auto const vi = reason(*rule, Lang::vi), en = reason(*rule, Lang::en);
    CHECK_FALSE(vi.empty());
    CHECK(vi.size() == en.size());
    CHECK(vi != en);
    for (auto const* texts : {&vi, &en})
      for (std::string const& paragraph : *texts) CHECK(paragraph.ends_with('.'));
  }
}

}  // namespace
}  // namespace bcd::test
