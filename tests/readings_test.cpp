// The readings that the built-in regulations offer have an effect: each alternative changes the output of some case,
// and a finding that rests on a silent reading is no error until a unit has decided it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "bcd/regulation/builtin.hpp"
#include "bcd/regulation/regulation.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using record::Reading;

void put_under(std::string& config, std::string const& key, std::string const& item) {
  if (std::size_t const at = config.find("\n" + key + ":\n"); at != config.npos)
    config.insert(at + key.size() + 3, item);
  else config += key + ":\n" + item;
}

std::string choice_of(Reading const& reading, std::string_view value, bool decided) {
  return "  - {article: \"" + *reading.article + "\", reading: " + *reading.reading + ", value: \"" +
         std::string{value} + "\"" + (decided ? ", decided: {number: 05-QĐ/BCĐ, date: 2026-01-05}" : "") + "}\n";
}

// Returns the lines of bcd.yaml without the choice that a case makes of the reading.
std::string without_choice(std::string const& config, Reading const& reading) {
  std::istringstream lines{config};
  std::string kept;
  bool only = true;  // true if the list of choices is empty without it
  for (std::string line; std::getline(lines, line);) {
    if (line.find("article: \"" + *reading.article + "\", reading: " + *reading.reading) != line.npos) continue;
    only = only && !line.starts_with("  - {article:");
    kept += line + "\n";
  }
  if (std::size_t const at = kept.find("\nreadings:\n"); only && at != kept.npos)
    kept.erase(at + 1, std::string_view{"readings:\n"}.size());
  return kept;
}

// Returns the output of a case whose unit has chosen the value.
std::string said_with(GoldenCase const& golden, Reading const& reading, std::string_view value, bool decided) {
  Folder folder;
  lay_out(golden, folder.path());
  std::string config = without_choice(read_text(fs::path{folder.path()} / "bcd.yaml"), reading);
  put_under(config, "readings", choice_of(reading, value, decided));
  // Choosing to set the limit by a house rule requires a house rule.
  if (std::ranges::any_of(*reading.alternatives,
                          [](auto const& one) { return *one == regulation::reading::house_rule; }))
    put_under(config, "house_rules", "  - quorum: {bodies: [support-team], at_least: 1/3}\n");
  folder.write("bcd.yaml", config);
  return run_golden(golden, folder).out;
}

// Returns the cases about a reading: those of its article, and those that choose it.
std::vector<GoldenCase> cases_for(std::string_view id, Reading const& reading) {
  std::vector<GoldenCase> found;
  std::string const choice = "article: \"" + *reading.article + "\", reading: " + *reading.reading;
  for (GoldenCase const& one : golden_cases()) {
    auto const at = one.files.find("bcd.yaml");
    std::string const config = at == one.files.end() ? "" : at->second;
    bool const own = one.rule == id && one.name.starts_with(*reading.article + "-");
    bool const chooses = config.find("use: " + std::string{id}) != config.npos && config.find(choice) != config.npos;
    if (own || chooses) found.push_back(one);
  }
  return found;
}

void each_reading(auto const& see) {
  for (std::string_view id : regulation::builtin_regulation_ids()) {
    auto const regulation = regulation::builtin_regulation(id);
    for (auto const& reading : *regulation->record->readings) {
      INFO(id << " " << *reading->article << " " << *reading->reading);
      see(id, *regulation, *reading);
    }
  }
}

TEST_CASE("every alternative that a built-in offers changes what is said of one of its cases", "[readings]") {
  each_reading([](std::string_view id, auto const& regulation, Reading const& reading) {
    for (auto const& value : *reading.alternatives) {
      if (*value == *reading.value) continue;
      INFO(*value);
      CHECK(regulation::acts_on(regulation, reading, *value));
      CHECK(std::ranges::any_of(cases_for(id, reading), [&](GoldenCase const& one) {
        return said_with(one, reading, *value, true) != said_with(one, reading, *reading.value, true);
      }));
    }
  });
}

TEST_CASE("a reading of a built-in that changes nothing has nothing to choose", "[readings]") {
  each_reading([](std::string_view, auto const& regulation, Reading const& reading) {
    CHECK(regulation::is_obeyed(regulation, reading) == regulation::is_offered(reading));
  });
}

std::size_t errors_in(std::string const& said) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = said.find(": lỗi[", at)) != said.npos; ++at) ++count;
  return count;
}

TEST_CASE("what rests on a silent reading is graver once the unit has decided it, and never before", "[readings]") {
  each_reading([&](std::string_view id, auto const&, Reading const& reading) {
    if (!reading.silent || !*reading.silent || !regulation::is_offered(reading)) return;
    bool graver = false;
    for (GoldenCase const& one : cases_for(id, reading))
      for (auto const& value : *reading.alternatives) {
        INFO(*value << " " << one.id());
        std::size_t const open = errors_in(said_with(one, reading, *value, false)),
                          decided = errors_in(said_with(one, reading, *value, true));
        CHECK(open <= decided);
        graver = graver || open < decided;
      }
    CHECK(graver);
  });
}

}  // namespace
}  // namespace bcd::test
