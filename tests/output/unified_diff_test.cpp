// The edits of a file as a unified diff.
#include "bcd/output/unified_diff.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "../schema/random.hpp"

namespace bcd::test {
namespace {

using source::Edit;
using Edits = std::vector<Edit>;

// Applies the hunks of a diff as patch does, and checks the counts in their heads and every line that stays or goes.
std::string patched(std::string const& text, std::string const& diff) {
  std::istringstream lines{diff};
  std::string out, line;
  std::size_t at = 0, gone = 0;
  int old_left = 0, new_left = 0;
  auto const number = [](std::string const& range) { return std::stoi(range); };
  auto const count = [](std::string const& range) {
    std::size_t const comma = range.find(',');
    return comma == range.npos ? 1 : std::stoi(range.substr(comma + 1));
  };
  bool last_added = false;
  while (std::getline(lines, line)) {
    if (line.starts_with("@@ ")) {
      CHECK(old_left + new_left == 0);
      std::size_t const plus = line.find(" +");
      std::string const old_range = line.substr(4, plus - 4), new_range = line.substr(plus + 2);
      old_left = count(old_range), new_left = count(new_range);
      std::size_t const first = std::size_t(number(old_range) - (old_left == 0 ? 0 : 1));
      for (; gone < first; ++gone) {
        std::size_t const end = text.find('\n', at) + 1;
        out += text.substr(at, end - at), at = end;
      }
      std::size_t const made = std::size_t(std::count(out.begin(), out.end(), '\n'));
      CHECK(made == std::size_t(number(new_range) - (new_left == 0 ? 0 : 1)));
    } else if (line == "\\ No newline at end of file") {
      if (last_added) out.pop_back();
    } else if (old_left + new_left > 0) {
      std::string const content = line.substr(1) + "\n";
      last_added = line[0] != '-';
      if (line[0] != '+') {
        CHECK((text.substr(at) + "\n").starts_with(content));
        at = std::min(at + content.size(), text.size());
        ++gone, --old_left;
      }
      if (line[0] != '-') out += content, --new_left;
    }
  }
  CHECK(old_left + new_left == 0);
  return out + text.substr(at);
}

TEST_CASE("a diff shows the lines that change, with three lines around them", "[output]") {
  std::string const text = "a\nb\nc\nd\ne\nf\n";
  CHECK(output::unified_diff("x.yaml", "", text, {{{8, 9}, "E"}}) ==
        "diff --git a/x.yaml b/x.yaml\n--- a/x.yaml\n+++ b/x.yaml\n@@ -2,5 +2,5 @@\n b\n c\n d\n-e\n+E\n f\n");
  CHECK(output::unified_diff("x.yaml", "", text, {}) == "");
  CHECK(output::unified_diff("x.yaml", "", text, {{{0, 1}, "a"}}) == "");
  CHECK(output::unified_diff("x.yaml", "y.yaml", text, {}) ==
        "diff --git a/x.yaml b/y.yaml\nrename from x.yaml\nrename to y.yaml\n");
}

TEST_CASE("a line that is added, also after a last line without an end, is shown as such", "[output]") {
  CHECK(output::unified_diff("x", "", "a\nb\n", {{{2, 2}, "n\n"}}) ==
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n+n\n b\n");
  CHECK(output::unified_diff("x", "", "a", {{{1, 1}, "\nb"}}) ==
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline "
        "at end of file\n");
  CHECK(output::unified_diff("x", "", "", {{{0, 0}, "a\n"}}) ==
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("whatever is edited, the diff applied to the old text gives the new one", "[output]") {
  Random random{20261130};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    int const lines = random.between(0, 30);
    for (int i = 0; i < lines; ++i) text += std::string(std::size_t(random.between(0, 3)), 'a') + "\n";
    if (random.one_in(3) && !text.empty()) text.pop_back();
    Edits edits;
    int at = 0;
    for (int i = random.between(1, 5); i > 0; --i) {
      int const begin = random.between(at, int(text.size())),
                end = std::min(int(text.size()), begin + random.between(0, 4));
      std::string added = random.one_in(3) ? "" : random.one_in(2) ? "x" : "y\nz\n";
      edits.push_back({{std::uint32_t(begin), std::uint32_t(end)}, added});
      at = end + 1;
      if (at > int(text.size())) break;
    }
    std::string const after = source::edited(text, {0, std::uint32_t(text.size())}, edits),
                      diff = output::unified_diff("x", "", text, edits);
    INFO(text << "\n--- diff:\n" << diff);
    REQUIRE(patched(text, diff) == after);
  }
}

}  // namespace
}  // namespace bcd::test
