// Runs each firing golden case at its boundaries: every day near a limit that a finding names is set to the day before
// the limit, the limit and the day after, and so is the as-of day. The golden table boundaries.txt holds a row for each
// day on which the finding depends.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <tuple>

#include "bcd/rule/judge.hpp"
#include "bcd/unit/unit.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

constexpr int near_days = 45;  // a day further from the limit is about something else

std::optional<Date> as_of(GoldenCase const& one) {
  auto const at = std::ranges::find(one.command, "--as-of");
  return at == one.command.end() || at + 1 == one.command.end() ? std::nullopt : parse_date(*(at + 1)).day();
}

// The days of a text, as offsets.
std::vector<std::size_t> days_in(std::string const& text) {
  static std::regex const day{"\\b20[0-9]{2}-[01][0-9]-[0-3][0-9]\\b"};
  std::vector<std::size_t> at;
  for (std::sregex_iterator i{text.begin(), text.end(), day}; i != std::sregex_iterator{}; ++i)
    at.push_back(std::size_t(i->position()));
  return at;
}

// The findings of one rule in one file, told apart by their subject.
std::set<std::string> subjects(Files const& files, GoldenCase const& one, std::string const& path, Date day) {
  auto const unit = unit::load_unit(source::MemoryReader{files}, 1);
  std::set<std::string> found;
  for (LocatedFinding const& finding : rule::judge(*unit, "", day, {.only = {one.rule}}).findings)
    if (finding.rule->id == one.rule && finding.path == path && finding.open()) found.insert(finding.subject.str());
  return found;
}

std::set<Date> limits(LocatedFinding const& finding) {
  std::set<Date> days;
  for (NamedArg const& arg : finding.args)
    if (Date const* const day = arg.value.day()) days.insert(*day);
  return days;
}

std::string context(std::string const& text, std::size_t at) {
  std::size_t const begin = text.rfind('\n', at) + 1, end = std::min(text.find('\n', at), text.size());
  std::string line = text.substr(begin, end - begin);
  line.replace(at - begin, 10, "DAY");
  return line.substr(line.find_first_not_of(' '));
}

class Boundaries {
 public:
  explicit Boundaries(GoldenCase const& one)
      : one_{one}, files_{unit_files(source_dir() / "tests", one)}, day_{*as_of(one)} {}

  // A row for each day that matters: file and line, the limit, and whether the finding is there the day before, on the
  // day and the day after ('#': it is).
  std::string rows() {
    auto const unit = unit::load_unit(source::MemoryReader{files_}, 1);
    if (!unit->judgeable) return {};
    for (LocatedFinding const& finding : rule::judge(*unit, "", day_, {.only = {one_.rule}}).findings)
      if (finding.rule->id == one_.rule && finding.open())
        for (Date const limit : limits(finding)) add(finding, limit);
    return rows_;
  }

 private:
  void add(LocatedFinding const& finding, Date limit) {
    if (!seen_.emplace(finding.path, finding.subject.str(), limit).second || seen_.size() > 4) return;
    auto const row = [&](std::string const& what, auto const& is_found) {
      std::string signs;
      for (int const shift : {-1, 0, 1}) signs += is_found(limit + shift) ? '#' : '.';
      if (signs != "###" && signs != "...") rows_ += "  " + signs + " " + limit.str() + " " + what + "\n";
    };
    std::string const subject = finding.subject.str();
    if (std::abs(day_ - limit) <= near_days)
      row("as of DAY", [&](Date day) { return subjects(files_, one_, finding.path, day).contains(subject); });
    for (auto const& [path, text] : files_) {
      if (path != finding.path && !one_.files.contains(path)) continue;
      for (std::size_t const at : days_in(text)) {
        auto const there = parse_date(std::string_view{text}.substr(at, 10)).day();
        if (!there || std::abs(*there - limit) > near_days) continue;
        row(path + ": " + context(text, at), [&](Date day) {
          Files changed = files_;
          changed[path].replace(at, 10, day.str());
          return subjects(changed, one_, finding.path, day_).contains(subject);
        });
      }
    }
  }

  GoldenCase const& one_;
  Files const files_;
  Date const day_;
  std::set<std::tuple<std::string, std::string, Date>> seen_;
  std::string rows_;
};

TEST_CASE("each case with a limit fires and is silent on the right side of it", "[boundaries]") {
  std::string table;
  for (GoldenCase const& one : golden_cases()) {
    if (!as_of(one) || !one.history.empty() || !mentions(one.expected, one.rule)) continue;
    std::string const rows = Boundaries{one}.rows();
    if (!rows.empty()) table += one.id() + "\n" + rows;
  }
  compare(table, source_dir() / "tests/rule/boundaries.txt");
}

}  // namespace
}  // namespace bcd::test
