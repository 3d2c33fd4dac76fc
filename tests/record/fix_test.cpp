// Which of the edits attached to findings are applied.
#include "bcd/record/fix.hpp"

#include <catch2/catch.hpp>

#include "bcd/record/kinds.hpp"
#include "bcd/record/member.hpp"

namespace bcd::test {
namespace {

using record::Findings;
using source::Edit;

std::string const text = "name: 09\npots: P\nseats: []\narea: 12\n";
source::File const file{"members/b.yaml", text};

Finding finding(RuleInfo const& rule, std::vector<Edit> edits) {
  Findings made;
  record::add(made, rule, file, edits.front().span, "b");
  made.front().edits = std::move(edits);
  return made.front();
}
Finding warning(std::vector<Edit> edits) { return finding(record::ambiguous_scalar, std::move(edits)); }
Finding error(std::vector<Edit> edits) { return finding(record::unknown_key, std::move(edits)); }
record::Fixed fixed(Findings const& findings) { return record::fix(record::kind_info<record::Member>, file, findings); }

TEST_CASE("edits apart from each other are made together", "[fix]") {
  record::Fixed const made = fixed({warning({{{6, 8}, "\"09\""}}), error({{{9, 13}, "post"}})});
  CHECK(made.bytes == "name: \"09\"\npost: P\nseats: []\narea: 12\n");
  CHECK(made.done == std::vector<std::size_t>{0, 1});
}

TEST_CASE("of edits that overlap the first is made, and all of a finding's or none", "[fix]") {
  record::Fixed const made = fixed({warning({{{6, 8}, "\"09\""}}), warning({{{6, 8}, "'09'"}, {{33, 35}, "'12'"}})});
  CHECK(made.bytes == "name: \"09\"\npots: P\nseats: []\narea: 12\n");
  CHECK(made.done == std::vector<std::size_t>{0});
}

TEST_CASE("an edit that is not made is in no other's way", "[fix]") {
  record::Fixed const made =
      fixed({warning({{{6, 8}, "C"}, {{11, 16}, "?"}}), error({{{9, 13}, "post"}}), warning({{{6, 8}, "'09'"}})});
  CHECK(made.bytes == "name: '09'\npost: P\nseats: []\narea: 12\n");
  CHECK(made.done == std::vector<std::size_t>{2, 1});
}

TEST_CASE("a warning's edit that changes what the record says is not made, the others are", "[fix]") {
  record::Fixed const made = fixed({warning({{{6, 8}, "C"}}), warning({{{33, 35}, "'12'"}})});
  CHECK(made.bytes == "name: 09\npots: P\nseats: []\narea: '12'\n");
  CHECK(made.done == std::vector<std::size_t>{1});
}

TEST_CASE("a warning's edit is held to that beside an error's too", "[fix]") {
  record::Fixed const made = fixed({error({{{9, 13}, "post"}}), warning({{{6, 8}, "C"}})});
  CHECK(made.bytes == "name: 09\npost: P\nseats: []\narea: 12\n");
  CHECK(made.done == std::vector<std::size_t>{0});
}

TEST_CASE("an edit that leaves as much wrong as there was is not made", "[fix]") {
  CHECK(fixed({warning({{{6, 8}, "0\u00a09"}})}).bytes == text);
  CHECK(fixed({warning({{{16, 16}, " "}})}).bytes == text);
}

TEST_CASE("an edit after which the file does not parse is not made", "[fix]") {
  CHECK(fixed({error({{{9, 13}, "post: ["}})}).bytes == text);
}

TEST_CASE("an error's edit that leaves as many errors is not made", "[fix]") {
  CHECK(fixed({error({{{9, 13}, "sotp"}})}).bytes == text);
  CHECK(fixed({error({{{9, 13}, "order"}})}).bytes == text);  // 'P' is not a number
}

TEST_CASE("an error's edit that changes what else the record says is not made", "[fix]") {
  CHECK(fixed({error({{{9, 13}, "post: Q #"}})}).bytes == text);
  CHECK(fixed({error({{{9, 16}, "post: P\nphone: \"1\""}})}).bytes == text);
}

TEST_CASE("of a large file in which much cannot be fixed not all is tried, and that is said", "[fix]") {
  std::string large = "name: B\nseats:\n";
  for (int i = 0; i < 4000; ++i) large += "  - {body: committee, role: member, form: x}\n";
  source::File const many{"members/b.yaml", large};
  record::Fixed const made =
      record::fix(record::kind_info<record::Member>, many, record::faults_of(record::kind_info<record::Member>, many));
  CHECK(made.bytes == large);
  CHECK_FALSE(made.all_tried);
  CHECK(fixed({error({{{9, 13}, "order"}})}).all_tried);
}

TEST_CASE("a word that may have been meant to say something else is left to a person", "[fix]") {
  for (std::string const status : {"unsubmitted", "unreturned", "draught"}) {
    source::File const report{"reports/a.yaml", "kind: monthly\nperiod: 2026-03\nfrom: a\nstatus: " + status + "\n"};
    Findings const found = record::faults_of(*record::find_kind("report"), report);
    REQUIRE(found.size() == 1);
    CHECK(found.front().edits.empty());
  }
}

TEST_CASE("without an edit nothing is done", "[fix]") {
  CHECK(fixed({}).bytes == text);
  CHECK(fixed({}).done.empty());
}

TEST_CASE("findings of the loader say what fixes them", "[fix]") {
  source::File const wrong{
      "members/b.yaml",
      "nam: B\nphone: 09\norder: \"5\"\nseats:\n  - {body: committee, role: membre, from: 2026-01-01}\nxyz: 1  \n"};
  std::vector<std::string> edits;
  for (Finding const& one : record::faults_of(record::kind_info<record::Member>, wrong))
    for (Edit const& edit : one.edits)
      edits.push_back(std::string{one.rule->id} + " " + std::string{wrong.text(edit.span)} + " -> " + edit.text);
  CHECK(edits == std::vector<std::string>{"text-hygiene    -> ", "unknown-key nam -> name",
                                          "ambiguous-scalar 09 -> \"09\"", "bad-value \"5\" -> 5",
                                          "bad-value membre -> member"});
}

}  // namespace
}  // namespace bcd::test
