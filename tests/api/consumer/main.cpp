// A program that embeds bcd: prints the findings of a unit and one of its papers.
#include <bcd/bcd.hpp>
#include <iostream>

int main(int, char** arguments) {
  using namespace std::chrono;
  auto const records = bcd::api::Records::open(arguments[1]);
  if (!records) return std::cerr << records.message() << '\n', 2;
  auto const verdicts = records->judge(2026y / October / 1);
  if (!verdicts) return std::cerr << verdicts.message() << '\n', 2;
  for (bcd::api::Finding const& one : verdicts->front().findings)
    std::cout << one.path << ':' << one.line << ':' << one.column << ": " << one.message << " [" << one.rule << "]\n";
  auto const paper = records->report({"conclusion", "2026-q3-committee", 2026y / October / 1});
  if (!paper) return std::cerr << paper.message() << '\n', 2;
  std::cout << paper->markdown;
}
