// The built-in regulations contain every article and clause of the legal texts, and a case tests every clause that can
// be checked.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "bcd/regulation/builtin.hpp"
#include "bcd/rule/coverage.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

// tests/regulation/outline/ID.txt lists each article, clause and introduction of the legal text with its first words.
TEST_CASE("every article and clause of both texts has an entry, in the order of the text", "[regulation]") {
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    Strings outline, entries;
    for (std::string const& line :
         lines_of(read_text(source_dir() / "tests/regulation/outline" / (std::string{id} + ".txt"))))
      outline.push_back(line.substr(0, line.find('\t')));
    for (auto const& clause : *regulation::builtin_regulation(id)->record->clauses)
      if (entries.empty() || entries.back() != *clause->article) entries.push_back(*clause->article);
    INFO(id);
    CHECK(entries == outline);
  }
}

TEST_CASE("every clause of both regulations has rules, or a reason why not", "[regulation]") {
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    rule::Coverage const coverage{*regulation::builtin_regulation(id)};
    for (rule::Covered const& one : coverage.rows()) {
      INFO(id << " " << *one.clause->article << " " << record::kind_field(*one.clause).key);
      if (one.clause->not_checked) CHECK(one.rules.empty());
      else CHECK_FALSE(one.rules.empty());
    }
  }
}

// Returns the lines about records, without excerpts and without the count of files, which depends on a regulation in
// the folder.
Strings said(std::string const& out) {
  Strings all = lines_of(out);
  std::erase_if(all, [](std::string const& line) {
    return line.find(" | ") != line.npos || line.find(" đơn vị, ") != line.npos;
  });
  return all;
}

// Returns the built-in without one clause, as a unit's own file.
std::string without(regulation::Regulation const& regulation, std::size_t clause, std::string_view bytes) {
  source::Span const span = (*regulation.record->clauses)[clause].span;
  std::size_t const begin = bytes.rfind('\n', span.begin) + 1, end = bytes.find('\n', span.end);
  return std::string{bytes.substr(0, begin)} + std::string{bytes.substr(end + 1)};
}

// Runs a case under a copy of the regulation in the unit's own folder.
Strings said_under(GoldenCase const& golden, std::string_view id, std::string const& text) {
  Folder folder;
  lay_out(golden, folder.path());
  std::string const use = "use: " + std::string{id};
  std::string config = read_text(fs::path{folder.path()} / "bcd.yaml");
  std::size_t const at = config.find(use);
  REQUIRE(at != config.npos);
  folder.write("bcd.yaml", config.replace(at, use.size(), "use: ./quy-che.yaml"));
  folder.write("quy-che.yaml", text);
  return said(run_golden(golden, folder).out);
}

std::string bytes_of(std::string_view id) {
  return std::string{std::ranges::find(regulation::builtins(), id, &regulation::Builtin::name)->bytes};
}

TEST_CASE("a whole copy of a regulation judges as the built-in does", "[clauses]") {
  for (std::string_view id : regulation::builtin_regulation_ids())
    for (GoldenCase const& one : golden_cases(std::string{id})) {
      INFO(one.id());
      CHECK(said_under(one, id, bytes_of(id)) == said(one.expected));
    }
}

TEST_CASE("deleting any clause that is checked changes what one of its cases says", "[clauses]") {
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    auto const regulation = regulation::builtin_regulation(id);
    for (std::size_t i = 0; i < (*regulation->record->clauses).size(); ++i) {
      record::Clause const& clause = *(*regulation->record->clauses)[i];
      if (clause.not_checked) continue;
      std::string const name = *clause.article + "-" + std::string{record::kind_field(clause).key};
      std::string const text = without(*regulation, i, bytes_of(id));
      bool const changed = std::ranges::any_of(golden_cases(std::string{id}), [&](GoldenCase const& one) {
        return one.name.starts_with(name + "-") && said_under(one, id, text) != said(one.expected);
      });
      INFO(id << " " << name << ", clause " << i + 1 << " of the file");
      CHECK(changed);
    }
  }
}

// Clauses that the built-ins do not have are tested by the wrong examples of their rules.
TEST_CASE("deleting a clause from the regulation of a wrong example changes what is said", "[clauses]") {
  for (std::string const& rule : case_rules(source_dir() / "tests"))
    for (GoldenCase const& one : golden_cases(rule)) {
      auto const law = one.files.find("quy-che.yaml");
      if (one.name != "explained-bad" || law == one.files.end()) continue;
      Strings const lines = lines_of(law->second);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with("  - {article:") || lines[i].find("not_checked") != std::string::npos ||
            lines[i].find("question:") != std::string::npos)
          continue;
        std::string text;
        for (std::size_t j = 0; j < lines.size(); ++j)
          if (j != i) text += lines[j] + "\n";
        Folder folder;
        lay_out(one, folder.path());
        folder.write("quy-che.yaml", text);
        INFO(one.id() << ": " << lines[i]);
        CHECK(said(run_golden(one, folder).out) != said(one.expected));
      }
    }
}

TEST_CASE("the cases of a regulation are named after its clauses, each with what breaks it and what keeps it",
          "[clauses]") {
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    std::set<std::string> names;
    for (GoldenCase const& one : golden_cases(std::string{id})) names.insert(one.name);
    for (GoldenCase const& one : golden_cases(std::string{id})) {
      std::string const& name = one.name;
      bool const broken = name.ends_with("-broken"), kept = name.ends_with("-kept");
      INFO(id << " " << name);
      REQUIRE((broken || kept));
      std::string const stem = name.substr(0, name.rfind('-'));
      CHECK(names.contains(stem + (broken ? "-kept" : "-broken")));
      CHECK(std::ranges::any_of(*regulation::builtin_regulation(id)->record->clauses, [&](auto const& clause) {
        return name.starts_with(*clause->article + "-" + std::string{record::kind_field(*clause).key} + "-");
      }));
      CHECK((one.expected.find("   = ") != one.expected.npos) == broken);
    }
  }
}

}  // namespace
}  // namespace bcd::test
