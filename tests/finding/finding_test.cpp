// Messages of findings: placeholders, citations, the order of printing.
#include "bcd/finding/finding.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace bcd::test {
namespace {

TEST_CASE("holes are filled in the order each language puts them", "[finding]") {
  constexpr Text text{"{who} báo ngày {day}", "on {day}, {who} told"};
  Args const args{{"who", "le-van-c"}, {"day", Date{2026, 3, 25}}};
  CHECK(fill(text, Lang::vi, args) == "le-van-c báo ngày 2026-03-25");
  CHECK(fill(text, Lang::en, args) == "on 2026-03-25, le-van-c told");
}

TEST_CASE("an argument may be words of both languages, a number or nothing", "[finding]") {
  constexpr Text text{"cần {what}, có {count}{hint}", "needs {what}, has {count}{hint}"};
  Args const args{{"what", Text{"ngày", "a date"}}, {"count", 3}, {"hint", ""}};
  CHECK(fill(text, Lang::vi, args) == "cần ngày, có 3");
  CHECK(fill(text, Lang::en, args) == "needs a date, has 3");
}

TEST_CASE("values stay what they are until a voice prints them", "[finding]") {
  struct People : Voice {
    People() : Voice{Lang::vi} {}
    std::string day(Date day) const override { return std::to_string(day.day()) + "/" + std::to_string(day.month()); }
    std::string name(Reference const& of, std::string_view after) const override {
      return (of.kind == Ref::meeting ? "cuộc họp " : "đồng chí ") + of.id + (after.starts_with(" ngày") ? "" : " …");
    }
  };
  Arg const who = Arg::list({Arg::member("an"), Arg::member("binh")});
  Arg const said{Text{"{who} báo ngày {day}", "{who} told on {day}"}, {{"who", who}, {"day", Date{2026, 3, 25}}}};
  Args const args{{"meeting", Arg::meeting("q1")},
                  {"date", Date{2026, 3, 26}},
                  {"said", said},
                  {"period", *parse_period("2026-Q1")},
                  {"body", Arg::party("committee", "Ban Chỉ đạo")}};
  constexpr Text text{"{meeting} ngày {date}, {period}, {body}: {said}",
                      "{meeting} of {date}, {period}, {body}: {said}"};
  CHECK(fill(text, Lang::vi, args) == "q1 ngày 2026-03-26, quý I/2026, Ban Chỉ đạo: an, binh báo ngày 2026-03-25");
  CHECK(fill(text, Lang::en, args) == "q1 of 2026-03-26, Q1 2026, Ban Chỉ đạo: an, binh told on 2026-03-25");
  CHECK(fill(text, People{}, args) ==
        "cuộc họp q1 ngày 26/3, quý I/2026, đồng chí committee …: đồng chí an …, đồng chí binh … báo ngày 25/3");
  REQUIRE(find_arg(args, "date"));
  CHECK(*find_arg(args, "date")->as<Date>() == Date{2026, 3, 26});
  CHECK(*said.day() == Date{2026, 3, 25});
  CHECK(who.day() == nullptr);
  CHECK(find_arg(args, "none") == nullptr);
  CHECK(said == Arg{said});
  CHECK_FALSE(who == Arg::list({Arg::member("an")}));
}

TEST_CASE("a subject knows its party and period, and prints as waivers name it", "[finding]") {
  Period const quarter = *parse_period("2026-Q1");
  CHECK(Subject::duty("committee", quarter).str() == "committee 2026-Q1");
  CHECK(Subject::duty("committee", quarter).who() == "committee");
  CHECK(Subject::duty("committee", quarter).period() == quarter);
  CHECK(Subject::spell("committee", Date{2025, 7, 24}).str() == "committee 2025-07-24");
  CHECK(Subject::spell("committee", Date{2025, 7, 24}).period() == std::nullopt);
  CHECK(Subject::of(*parse_period("2026")).str() == "2026");
  CHECK(Subject::party("an").who() == "an");
  CHECK(Subject{"2026-q1"}.who() == "");
  CHECK(Subject{"an"} == Subject::party("an"));
  CHECK(Subject{}.empty());
}

TEST_CASE("a hole without an argument stays, and what an argument holds is never filled again", "[finding]") {
  constexpr Text text{"{a} {b}", "{a} {b}"};
  CHECK(fill(text, Lang::vi, {{"a", "{b}"}}) == "{b} {b}");
  CHECK(fill(text, Lang::vi, {{"a", "{b}"}, {"b", "x"}}) == "{b} x");
}

TEST_CASE("an article is spoken by its steps", "[finding]") {
  CHECK(article_words("7", Lang::vi) == "Điều 7");
  CHECK(article_words("14.5", Lang::vi) == "khoản 5 Điều 14");
  CHECK(article_words("19.1.a", Lang::vi) == "điểm a khoản 1 Điều 19");
  CHECK(article_words("19.1.a", Lang::en) == "Article 19 clause 1 point a");
  CHECK(article_words("", Lang::vi) == "");
}

TEST_CASE("a citation names the article and regulation, or says house rule and the paper that decided it",
          "[finding]") {
  auto const said = [](std::string article, std::string regulation, Arg words, Lang lang, std::string decided = {}) {
    return cite({std::move(article), std::move(regulation), std::move(words), std::move(decided)}, lang);
  };
  CHECK(said("14.5", "khanh-khe", {"báo trước 1 ngày", "1 day before"}, Lang::vi) ==
        "khoản 5 Điều 14 quy chế khanh-khe: báo trước 1 ngày");
  CHECK(said("14.5", "khanh-khe", {"báo trước 1 ngày", "1 day before"}, Lang::en) ==
        "Article 14 clause 5, regulation khanh-khe: 1 day before");
  CHECK(said("14.5", "khanh-khe", "", Lang::en) == "Article 14 clause 5, regulation khanh-khe");
  CHECK(said("", "", {"hơn 1/2", "more than 1/2"}, Lang::vi) == "quy định nội bộ: hơn 1/2");
  CHECK(said("", "", {"hơn 1/2", "more than 1/2"}, Lang::en, "01-TB/BCĐ") == "house rule (01-TB/BCĐ): more than 1/2");
}

TEST_CASE("severities have a word for people and one for machines", "[finding]") {
  CHECK(severity_word(Severity::error).in(Lang::vi) == "lỗi");
  CHECK(severity_word(Severity::warning).in(Lang::vi) == "cảnh báo");
  CHECK(severity_word(Severity::note).in(Lang::vi) == "ghi chú");
  CHECK(severity_id(Severity::error) == "error");
  CHECK(severity_id(Severity::warning) == "warning");
  CHECK(severity_id(Severity::note) == "note");
}

TEST_CASE("a finding is located in characters, with the unit's folder before its path", "[finding]") {
  static RuleInfo rule;
  rule.message = {"{x}", "{x}"};
  source::File const file{"members/a.yaml", "tên: Đỗ\n"};
  auto const begin = std::uint32_t(file.bytes().find("Đ"));
  LocatedFinding const located =
      locate({&rule, Severity::warning, &file, {begin, begin + 5}, "a", {{"x", "y"}}, {}, true}, "xa-mau", "units/xa/");
  CHECK(located.path == "units/xa/members/a.yaml");
  CHECK(located.unit == "xa-mau");
  CHECK(located.begin == source::Position{1, 6});
  CHECK(located.end == source::Position{1, 8});
  CHECK(located.excerpt.line == "tên: Đỗ");
  CHECK(located.message(Lang::vi) == "y");
  CHECK(located.severity == Severity::warning);
  CHECK(located.waived);
}

TEST_CASE("findings are printed by path, line, column, rule and subject", "[finding]") {
  static RuleInfo first, second;
  first.id = "a-rule";
  second.id = "b-rule";
  auto const one = [](RuleInfo const& rule, std::string path, int line, int column, std::string subject) {
    LocatedFinding finding;
    finding.rule = &rule;
    finding.path = std::move(path);
    finding.begin = finding.end = {line, column};
    finding.subject = std::move(subject);
    return finding;
  };
  std::vector<LocatedFinding> const sorted{one(first, "a.yaml", 2, 10, "x"),  one(first, "a.yaml", 10, 2, "x"),
                                           one(first, "a.yaml", 10, 9, "x"),  one(first, "a.yaml", 10, 9, "y"),
                                           one(second, "a.yaml", 10, 9, "x"), one(first, "b.yaml", 1, 1, "x")};
  CHECK(std::ranges::is_sorted(sorted, printed_before));
  for (std::size_t i = 1; i < sorted.size(); ++i) CHECK_FALSE(printed_before(sorted[i], sorted[i - 1]));
}

}  // namespace
}  // namespace bcd::test
