// A property over the records, agencies, figures and bodies of every example: after a renaming, a check finds exactly
// what it found before, but for the id. Of a long list every fifth is renamed, to save time.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/unit/unit.hpp"
#include "rename_office.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;
constexpr std::string_view suffix = "-zz";

// Returns the text without the suffix of the new ids.
std::string as_before(std::string text) {
  for (std::size_t at = text.find(suffix); at != text.npos; at = text.find(suffix)) text.erase(at, suffix.size());
  return text;
}

// Returns the findings of a check, without columns, which the length of an id moves. Sorted, because a new id may
// change the order.
Strings findings_of(std::string const& folder) {
  Strings all;
  for (std::string const day : {"2026-07-20", "2026-12-31"}) {
    auto const json =
        nlohmann::json::parse(run({"-C", folder, "--as-of", day, "check", "--format", "json", "--lang", "vi"}).out);
    for (auto one : json["findings"]) {
      for (std::string const key : {"column", "end_column", "edits"}) one.erase(key);
      all.push_back(day + one.dump());
    }
  }
  for (std::string& one : all) one = as_before(std::move(one));
  std::ranges::sort(all);
  return all;
}

// Returns the ids of a kind, as bcd rename completes them.
Strings ids_of(std::string const& folder, std::string const& kind) {
  std::string const out = run({"complete-line", "--", "-C", folder, "rename", kind, ""}).out;
  Strings ids;
  for (std::size_t at = out.find('\n') + 1; at < out.size(); at = out.find('\n', at) + 1) {
    std::string const line = out.substr(at, out.find('\n', at) - at);
    ids.push_back(line.substr(0, line.find('\t')));
  }
  return ids;
}

TEST_CASE("whatever is renamed in the examples, a check finds the same as before", "[command][rename]") {
  int renamed = 0;
  for (std::string const unit : {"examples/xa-mau", "examples/phuong-mau", "examples/regulations/dac-khu",
                                 "examples/regulations/phuong-doi-moi", "tests/base/xa", "tests/base/phuong"}) {
    RenameOffice const office{unit};
    Strings const before = findings_of(office.path());
    for (std::string const kind :
         {"member", "agency", "meeting", "programme", "report", "request", "decision", "figure", "body", "document",
          "delegation", "consultation", "inspection", "proposal", "commendation", "budget", "incoming"}) {
      Strings const ids = ids_of(office.path(), kind);
      std::size_t const step = ids.size() > 25 ? 5 : 1;
      for (std::size_t i = 0; i < ids.size(); i += step) {
        std::string const& id = ids[i];
        Outcome const outcome = office({kind, id, id + std::string{suffix}, "-q"});
        INFO(unit << " " << kind << " " << id);
        REQUIRE(outcome.err == "");
        ++renamed;
      }
    }
    INFO(unit);
    CHECK(findings_of(office.path()) == before);
  }
  CHECK(renamed > 200);
}

}  // namespace
}  // namespace bcd::test
