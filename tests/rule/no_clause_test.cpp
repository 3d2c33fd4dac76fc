// No clause, no finding: under a regulation without clauses only faults of the records themselves are found.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "bcd/rule/judge.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/unit/unit.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view empty_regulation =
    "id: trong\ntitle: Quy chế không có điều khoản\nbodies:\n"
    "  - {id: committee, name: Ban Chỉ đạo}\n"
    "  - {id: standing, name: Thường trực, of: committee, roles: [head, standing-deputy, deputy, standing-member]}\n"
    "  - {id: support-team, name: Tổ Giúp việc}\n"
    "clauses:\n  - {article: \"1\", not_checked: {reason: trống}}\n";

// Returns bcd.yaml with this regulation, without house rules and readings.
std::string without_law(std::string const& config) {
  std::string kept;
  bool left_out = false;
  for (std::string line : lines_of(config)) {
    if (!line.starts_with(" ")) left_out = line == "house_rules:" || line == "readings:";
    if (left_out) continue;
    for (std::string const id : {"khanh-khe", "la-gi"})
      if (std::size_t const at = line.find("use: " + id); at != line.npos)
        line.replace(at + 5, id.size(), "./trong.yaml");
    kept += line + "\n";
  }
  return kept;
}

TEST_CASE("under a regulation without clauses no rule that rests on a clause says anything", "[examples]") {
  for (std::string const name : {"xa-mau", "phuong-mau"}) {
    std::map<std::string, std::string, std::less<>> files;
    fs::path const folder = source_dir() / "examples" / name;
    for (auto const& entry : fs::recursive_directory_iterator{folder})
      if (entry.is_regular_file() && entry.path().extension() == ".yaml")
        files[entry.path().lexically_relative(folder).string()] = read_text(entry.path());
    files["bcd.yaml"] = without_law(files["bcd.yaml"]);
    files["trong.yaml"] = empty_regulation;
    auto const unit = unit::load_unit(source::MemoryReader{files}, 1);
    REQUIRE(unit->judgeable);
    for (LocatedFinding const& one : rule::judge(*unit, "", Date{2027, 2, 3}, {}).findings) {
      INFO(name << " " << one.path << " " << one.rule->id);
      CHECK(std::ranges::none_of(rule::checks(),
                                 [&](rule::Rule const* rule) { return &rule->info == one.rule && rule->rests_on; }));
    }
  }
}

}  // namespace
}  // namespace bcd::test
