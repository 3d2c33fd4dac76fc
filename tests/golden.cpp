#include "golden.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "git.hpp"

namespace bcd::test {
namespace fs = std::filesystem;

bool blessing() { return std::getenv("BCD_BLESS") != nullptr; }

void compare(std::string const& got, fs::path const& golden) {
  if (blessing()) write_text(golden, got);
  INFO(golden);
  CHECK(got == read_text(golden));
}

void lay_out(GoldenCase const& one, fs::path const& folder) {
  for (auto const& [path, text] : unit_files(source_dir() / "tests", one)) write_text(folder / path, text);
  if (one.history.empty()) return;
  git(folder.string(), "init -q -b main .");
  git(folder.string(), "add -A");
  git(folder.string(), "commit -q -m x", one.history);
}

Outcome run_golden(GoldenCase const& one, Folder const& laid_out) {
  std::vector<std::string> arguments{"-C", laid_out.path()};
  arguments.insert(arguments.end(), one.command.begin(), one.command.end());
  return run(arguments);
}

bool mentions(std::string const& output, std::string_view rule) {
  return output.find("[" + std::string{rule} + "]") != std::string::npos ||
         output.find("\"rule\": \"" + std::string{rule} + "\"") != std::string::npos;
}

std::vector<GoldenCase> const& golden_cases(std::string const& rule) {
  static std::map<std::string, std::vector<GoldenCase>> read;
  auto const found = read.find(rule);
  if (found != read.end()) return found->second;
  return read.emplace(rule, read_cases(source_dir() / "tests", rule)).first->second;
}

std::vector<GoldenCase> const& golden_cases() {
  static std::vector<GoldenCase> const all = [] {
    std::vector<GoldenCase> cases;
    for (std::string const& rule : case_rules(source_dir() / "tests"))
      cases.insert(cases.end(), golden_cases(rule).begin(), golden_cases(rule).end());
    return cases;
  }();
  return all;
}

}  // namespace bcd::test
