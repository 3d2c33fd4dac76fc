// Regulations as data: the built-ins load, and a unit's own readings take precedence.
#include "bcd/regulation/regulation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/output/worked_articles.hpp"
#include "bcd/regulation/builtin.hpp"
#include "regulation_of.hpp"

namespace bcd::test {
namespace {

using regulation::builtin_regulation;
using regulation::Law;
using regulation::Regulation;
using Strings = std::vector<std::string>;

TEST_CASE("both regulations that come with the program load without a finding, and every clause has words",
          "[regulation]") {
  CHECK(regulation::builtin_regulation_ids() == (std::vector<std::string_view>{"khanh-khe", "la-gi"}));
  for (regulation::Builtin const& one : regulation::builtins()) {
    if (one.name.starts_with("holidays-")) continue;
    INFO(one.name);
    Strings faults;
    auto const regulation = regulation_of(std::string{one.bytes}, faults);
    CHECK(faults == Strings{});
    REQUIRE(regulation->record.whole);
    CHECK(regulation->id() == one.name);
    for (auto const& clause : *regulation->record->clauses) {
      CHECK(clause->article.given);
      if (clause->not_checked) CHECK(clause->not_checked->reason_en.given);
      for (Lang lang : {Lang::vi, Lang::en}) CHECK_FALSE(regulation::words(*clause, regulation.get()).in(lang).empty());
    }
    for (auto const& reading : *regulation->record->readings) {
      INFO(*reading->article << " " << *reading->reading);
      CHECK(reading->question_en.given);
      CHECK(reading->asked(Lang::en) != reading->asked(Lang::vi));
      CHECK(std::ranges::any_of(*reading->alternatives, [&](auto const& way) { return *way == *reading->value; }));
    }
  }
  CHECK(builtin_regulation("khanh-khe") == builtin_regulation("khanh-khe"));
  CHECK(builtin_regulation("gi-la") == nullptr);
}

TEST_CASE("the clauses of a regulation stand in the order of its text", "[regulation]") {
  auto const number = [](std::string const& article) {
    return std::pair{std::stoi(article),
                     article.find('.') == article.npos ? 0 : std::stoi(article.substr(article.find('.') + 1))};
  };
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    auto const& all = *builtin_regulation(id)->record->clauses;
    for (std::size_t i = 1; i < all.size(); ++i) {
      INFO(id << ": " << *all[i - 1]->article << " before " << *all[i]->article);
      CHECK(number(*all[i - 1]->article) <= number(*all[i]->article));
    }
  }
}

TEST_CASE("a body and a role are called as the regulation calls them, else by the plain word", "[regulation]") {
  Regulation const& khanh_khe = *builtin_regulation("khanh-khe");
  CHECK(regulation::body_name(khanh_khe, "standing") == "Thường trực Ban Chỉ đạo");
  CHECK(regulation::body_name(khanh_khe, "stranger") == "stranger");
  CHECK(regulation::role_title(khanh_khe, "committee", record::Role::standing_deputy, Lang::vi) ==
        "Phó Trưởng Ban Thường trực");
  CHECK(regulation::role_title(khanh_khe, "standing", record::Role::head, Lang::vi) == "Trưởng Ban");
  CHECK(regulation::role_title(khanh_khe, "support-team", record::Role::head, Lang::vi) == "Tổ trưởng");
  CHECK(regulation::role_title(khanh_khe, "support-team", record::Role::standing_member, Lang::vi) ==
        "Ủy viên Thường trực");
  CHECK(regulation::role_title(khanh_khe, "committee", record::Role::head, Lang::en) == "head");
}

// ---- the law of a unit

record::UnitRecord unit_with(std::string const& more) {
  static std::vector<std::unique_ptr<source::File>> files;
  files.push_back(std::make_unique<source::File>(
      "bcd.yaml",
      "unit: x\nname: xã Mẫu\ncommittee: Ban\nsince: 2026-01-01\nregulations: [{use: khanh-khe, from: "
      "2026-01-01}]\nstanding_agency: a\nagencies: [{id: a, name: A, kind: other}]\n" +
          more));
  record::Findings findings;
  auto const loaded = record::load_record<record::UnitRecord>(*files.back(), findings);
  REQUIRE(said(findings) == Strings{});
  return loaded.value;
}

TEST_CASE("without a choice of the unit the regulation's own reading stands", "[regulation]") {
  record::UnitRecord const unit = unit_with("");
  Law const law{*builtin_regulation("khanh-khe"), unit};
  CHECK(law.reading("18.2", "roll") == "next-working-day");
  CHECK(law.roll("18.2") == regulation::Roll::next_working_day);
  CHECK(law.reading("16.1", "combine") == "yes");
  CHECK(law.reading("1.1", "roll") == "");
}

TEST_CASE("where no reading says otherwise a limit on a day off ends with the next working day", "[regulation]") {
  record::UnitRecord const unit = unit_with("");
  CHECK(Law{*builtin_regulation("khanh-khe"), unit}.roll("1.1") == regulation::Roll::next_working_day);
}

TEST_CASE("a unit's choice of a named reading overrides the regulation's, of that article and reading only",
          "[regulation]") {
  record::UnitRecord const unit = unit_with(
      "readings:\n  - {article: \"18.2\", reading: roll, value: none}\n  - {article: \"18.1\", reading: roll, value: "
      "previous-working-day}\n");
  Law const law{*builtin_regulation("khanh-khe"), unit};
  CHECK(law.roll("18.2") == regulation::Roll::none);
  CHECK(law.roll("18.1") == regulation::Roll::previous_working_day);
  CHECK(law.roll("17.1") == regulation::Roll::next_working_day);
  CHECK(law.reading("18.2", "reporting-agencies") == "marked-by-unit");
}

TEST_CASE("a unit's choice without a name overrides the reading that has such an alternative, and no other",
          "[regulation]") {
  record::UnitRecord const unit = unit_with("readings: [{article: \"18.2\", value: none}]\n");
  Law const law{*builtin_regulation("khanh-khe"), unit};
  CHECK(law.roll("18.2") == regulation::Roll::none);
  CHECK(law.reading("18.2", "reporting-agencies") == "marked-by-unit");
  CHECK(law.reading("18.1", "roll") == "next-working-day");
}

TEST_CASE("a silent reading is unsettled until the unit's choice names the paper that decided it", "[regulation]") {
  std::string const choice = "readings: [{article: \"6.2\", reading: inspection-report, value: next-meeting";
  record::UnitRecord const none = unit_with(""), chosen = unit_with(choice + "}]\n"),
                           decided = unit_with(choice + ", decided: {number: 05-KL/BCĐ, date: 2026-01-20}}]\n");
  Regulation const& regulation = *builtin_regulation("khanh-khe");
  auto const unsettled = [&](record::UnitRecord const& unit) {
    std::vector<bool> all;
    for (auto const& one : Law{regulation, unit}.all(&record::Clause::inspection)) all.push_back(one.unsettled);
    return all;
  };
  CHECK(Law{regulation, none}.is_unsettled("6.2", "inspection-report"));
  CHECK(unsettled(none).empty());
  CHECK(unsettled(chosen) == std::vector{true});
  CHECK(unsettled(decided) == std::vector{false});
  CHECK_FALSE(Law{regulation, none}.is_unsettled("8.4", "nearest-meeting"));
}

TEST_CASE("a reading that the program acts on holds for a clause of another article too", "[regulation]") {
  record::UnitRecord const unit = unit_with("");
  Law const law{*builtin_regulation("khanh-khe"), unit};
  auto const conclusion = law.about(&record::Clause::conclusion, "standing", record::MeetingKind::regular).front();
  CHECK(conclusion.article() == "14.2");
  auto const judged = law.by(conclusion, regulation::reading::conclusion_limit);
  CHECK(judged.rests_on.article == "14.6");
  CHECK(judged.unsettled);
  CHECK(law.by(conclusion, "no-such-reading").rests_on.name == "");
}

TEST_CASE("a unit's house rules bind beside the regulation, after its clauses and without an article", "[regulation]") {
  record::UnitRecord const unit = unit_with(
      "house_rules:\n  - chair: {bodies: [committee, support-team], roles: [deputy]}\n  - quorum: {bodies: "
      "[committee], more_than: 1/2}\n");
  Law const law{*builtin_regulation("khanh-khe"), unit};
  auto const chairs = law.about(&record::Clause::chair, "committee", record::MeetingKind::regular);
  Strings from;
  for (auto const& one : chairs) from.push_back(one.house_rule() ? "house rule" : *one.entry->article);
  CHECK(from == (Strings{"8.3", "10.1", "house rule"}));
  CHECK(law.about(&record::Clause::chair, "support-team", record::MeetingKind::regular).size() == 1);
  CHECK(law.about(&record::Clause::quorum, "standing", record::MeetingKind::regular).empty());
  CHECK(cite(regulation::cite(law.all(&record::Clause::quorum).front(), law.regulation()), Lang::vi) ==
        "quy định nội bộ: cuộc họp của Ban Chỉ đạo phải có hơn 1/2 thành viên");
  CHECK(cite(regulation::cite(chairs.front(), law.regulation()), Lang::vi) ==
        "khoản 3 Điều 8 quy chế khanh-khe: Trưởng Ban chủ trì cuộc họp của Ban Chỉ đạo");
}

TEST_CASE("each kind of clause has a worked article in the manual, and together they are a sound regulation",
          "[regulation]") {
  std::string bytes =
      "id: mau\ntitle: Quy chế mẫu\nbodies:\n  - {id: committee, name: Ban Chỉ đạo}\n"
      "  - {id: support-team, name: Tổ Giúp việc}\nclauses:\n";
  for (output::WorkedArticle const& one : output::worked_articles())
    bytes += "  - {article: \"" + std::string{one.article} + "\", " + std::string{one.clause} + "}\n";
  Strings faults;
  regulation_of(bytes, faults);
  CHECK(faults == Strings{});
  for (record::FieldInfo const& field : record::Kind<record::Clause>::fields) {
    if (field.need != record::Need::one_of) continue;
    INFO(field.key);
    output::WorkedArticle const* const worked = output::worked_article(field.key);
    REQUIRE(worked);
    CHECK(worked->clause.starts_with(std::string{field.key} + ": "));
  }
}

}  // namespace
}  // namespace bcd::test
