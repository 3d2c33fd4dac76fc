// Every kind of clause has its text in both languages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "clause_sentences.hpp"
#include "deciding_clauses.hpp"
#include "recurring_clauses.hpp"
#include "regulation_of.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

std::vector<SaidClause> const& clauses() {
  static std::vector<SaidClause> const all = [] {
    std::vector<SaidClause> both{std::begin(said_clauses), std::end(said_clauses)};
    both.insert(both.end(), std::begin(deciding_clauses), std::end(deciding_clauses));
    both.insert(both.end(), std::begin(recurring_clauses), std::end(recurring_clauses));
    return both;
  }();
  return all;
}

TEST_CASE("every kind of clause is said in both languages, bodies and roles by the regulation's own names",
          "[regulation]") {
  std::string bytes =
      "id: mau\ntitle: Quy chế mẫu\nbodies:\n"
      "  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban, standing-deputy: Phó Trưởng Ban Thường trực, "
      "deputy: Phó Trưởng Ban}}\n"
      "  - {id: standing, name: Thường trực, of: committee, roles: [head]}\n"
      "  - {id: team, name: Tổ Giúp việc}\nclauses:\n";
  int article = 0;  // one per clause, because two of a kind in one article may conflict
  for (SaidClause const& one : clauses())
    bytes += "  - {article: \"" + std::to_string(++article) + "\", " + std::string{one.clause} + "}\n";
  Strings faults;
  auto const regulation = regulation_of(bytes, faults);
  REQUIRE(faults == Strings{});
  auto const& loaded = *regulation->record->clauses;
  REQUIRE(loaded.size() == clauses().size());
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    Arg const words = regulation::words(*loaded[i], regulation.get());
    CHECK(words.in(Lang::vi) == clauses()[i].vi);
    CHECK(words.in(Lang::en) == clauses()[i].en);
  }
}

TEST_CASE("no kind of clause was forgotten above", "[regulation]") {
  for (record::FieldInfo const& field : record::kind_info<record::Clause>.fields) {
    if (field.need != record::Need::one_of) continue;
    INFO(field.key);
    CHECK(std::ranges::any_of(
        clauses(), [&](SaidClause const& one) { return one.clause.starts_with(std::string{field.key} + ":"); }));
  }
}

}  // namespace
}  // namespace bcd::test
