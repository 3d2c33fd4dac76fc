// Fields of clauses that no built-in regulation uses: deleting one from the regulation of its case changes what the
// case says.
#include <catch2/catch.hpp>

#include "golden.hpp"

namespace bcd::test {
namespace {

// A case, and what is deleted from its quy-che.yaml, where it stands once.
struct Deletion {
  std::string_view rule, name, text;
};
constexpr Deletion deletions[]{
    {"absence-without-consent", "only-for-plenary-meetings", ", only: [plenary]"},
    {"chair-without-authority", "thematic-meetings-have-their-own-chair", ", only: [thematic]"},
    {"conclusion-missing", "thematic-meetings-are-excepted", ", except: [thematic]"},
    {"minutes-missing", "only-for-plenary-meetings", ", only: [plenary]"},
    {"quorum-not-met", "thematic-meetings-need-all", ", only: [thematic]"},
    {"notice-late", "extraordinary-meetings-have-their-own-lead", ", except: [extraordinary]"},
    {"materials-late", "extraordinary-meetings-have-their-own-lead", ", except: [extraordinary]"},
    {"meeting-missed", "consultation-may-not-replace-this-kind", ", except: [regular]"},
    {"meeting-missed", "one-of-two-thematic-meetings", ", times: 2"},
    {"meeting-missed", "regular-meetings-are-not-thematic", ", kind: thematic"},
    {"meeting-missed", "after-the-last-working-day", ", last_working_day: true"},
    {"meeting-missed", "due-day-in-tet-has-passed", ", due_day: 20"},
    {"meeting-late", "briefing-of-the-week-before",
     "  - {article: \"5.1\", meeting: {body: committee, every: week}}\n"},
    {"meeting-late", "thematic-after-the-day", ", due_day: 20"},
    {"meeting-early", "the-day-before", ", days: {from: 20, to: 25}"},
    {"report-early", "of-one-level", ", days: {from: 15, to: 20}"},
    {"report-late", "days-after-the-meeting", ", within: 5 working days, of: meeting"},
    {"report-missing", "of-five-years", ", by_day: 15"},
    {"programme-missing", "before-the-year", ", before: year"},
    {"plan-missing", "before-the-year", ", before: year"},
    {"budget-missing", "before-the-year", "before: year"},
    {"review-late", "days-after-the-period", ", within: 15 days, of: period_end"},
    {"clause-conflict", "kinds-of-meeting-overlap", ", thematic"},
    {"clause-conflict", "two-articles-ask-for-one-review",
     "  - {article: \"9\", review: {body: committee, every: year}}\n"},
};

TEST_CASE("deleting a field of a clause changes what its case says", "[clauses]") {
  for (Deletion const& one : deletions) {
    INFO(one.rule << "/" << one.name << " without '" << one.text << "'");
    auto const& cases = golden_cases(std::string{one.rule});
    auto const found = std::ranges::find(cases, one.name, &GoldenCase::name);
    REQUIRE(found != cases.end());
    std::string regulation = found->files.at("quy-che.yaml");
    std::size_t const at = regulation.find(one.text);
    REQUIRE(at != regulation.npos);
    REQUIRE(regulation.find(one.text, at + 1) == regulation.npos);
    Folder folder;
    lay_out(*found, folder.path());
    folder.write("quy-che.yaml", regulation.erase(at, one.text.size()));
    CHECK(run_golden(*found, folder).out != found->expected);
  }
}

}  // namespace
}  // namespace bcd::test
