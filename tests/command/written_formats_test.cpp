// One rule for -o/--output, tried on each command that the program declares: a known ending, in any case, chooses the
// format; another one is refused with the formats named; nothing is written in a format that its name denies.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "bcd/command/examples.hpp"
#include "git.hpp"

namespace bcd::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

// Returns the words of an example call, without "bcd" and without its own -o.
Strings words_of(std::string const& call) {
  std::istringstream text{call};
  Strings words{std::istream_iterator<std::string>{text}, {}};
  words.erase(words.begin());
  for (std::size_t i = 0; i < words.size();)
    if (words[i] == "-o" || words[i] == "--output")
      words.erase(words.begin() + std::ptrdiff_t(i), words.begin() + std::ptrdiff_t(i) + 2);
    else ++i;
  return words;
}

// A repository with the folder of an example, in which the call is run.
struct Place : GitFolder {
  explicit Place(command::ExampleCall const& example) : words{words_of(example.call)} {
    commit();
    if (!example.folder.empty()) copy(source_dir() / example.folder);
    commit();
  }
  Outcome operator()(Strings const& more) const {
    Strings all{"-C", path()};
    all.insert(all.end(), words.begin(), words.end());
    if (words.front() == "report") all.push_back("--no-charts");  // printed papers hold their pictures, files name them
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }
  bool has(std::string const& file) const { return fs::exists(fs::path{path()} / file); }
  bool says(std::string const& word) const { return std::ranges::find(words, word) != words.end(); }
  Strings words;
};

// Every example call that may be given -o with a file. With --all or --each it is a folder.
std::vector<command::ExampleCall> writing_calls() {
  std::vector<command::ExampleCall> all;
  for (command::CommandExamples const& one : command::examples())
    for (command::ExampleCall const& call : one.calls)
      if (call.writes && call.call.find(" --all") == std::string::npos &&
          call.call.find(" --each") == std::string::npos)
        all.push_back(call);
  return all;
}

// "text (.txt, .log), json (.json)": each format with its extensions, in order.
using Formats = std::vector<std::pair<std::string, Strings>>;
Formats formats_named(std::string const& refusal) {
  Formats formats;
  std::string const marker = "các dạng: ";
  std::istringstream text{refusal.substr(std::min(refusal.size(), refusal.find(marker) + marker.size()))};
  for (std::string word; text >> word;) {
    bool const ending = word.starts_with('.') || word.starts_with('(');
    std::erase_if(word, [](char c) { return c == '(' || c == ')' || c == ','; });
    if (!ending) formats.emplace_back(word, Strings{});
    else if (!formats.empty()) formats.back().second.push_back(word);
  }
  return formats;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
  return text;
}

TEST_CASE("a command that prints facts can write them to a file", "[command]") {
  // These write records, papers of their own kind or a folder, or print what a shell or a person at a terminal reads.
  std::set<std::string> const without{"init", "new",        "import", "rename", "end", "extend",
                                      "fmt",  "completion", "manual", "help",   "lsp"};
  for (command::CommandExamples const& one : command::examples()) {
    INFO(one.command);
    for (command::ExampleCall const& call : one.calls)
      if (!without.contains(one.command)) CHECK(call.writes);
  }
}

TEST_CASE("an ending that no format of the command has is refused, and nothing is written", "[command]") {
  std::map<std::string, int> refused;
  for (command::ExampleCall const& example : writing_calls()) {
    Place const place{example};
    Outcome const outcome = place({"-o", "x.zzz"});
    INFO(example.call << "\n" << outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK_FALSE(place.has("x.zzz"));
    // The settings of an editor are to be pasted by hand: there, -o is refused as such.
    if (!place.says("--vscode")) CHECK_FALSE(formats_named(outcome.err).empty());
    ++refused[place.words.front()];
  }
  CHECK(refused.size() > 3);
}

TEST_CASE("each known ending, in capitals, writes what its format prints", "[command]") {
  std::set<std::string> const by_programs{"docx", "html", "pdf"};  // through pandoc: tests/output/convert.sh
  int written = 0;
  for (command::ExampleCall const& example : writing_calls()) {
    if (example.call.find("--fix") != std::string::npos || example.call.find("baseline") != std::string::npos) continue;
    Place const place{example};
    if (place.says("--vscode") || place.says("-q")) continue;  // quiet: less is printed than is written
    bool const chooses = !place.says("--format");              // otherwise the call names its format itself
    Formats const formats = formats_named(place({"-o", "x.zzz"}).err);
    std::set<std::string> met;
    for (auto const& [format, endings] : formats)
      for (std::string const& ending : endings) {
        if (by_programs.contains(format) || !met.insert(ending).second) continue;
        std::string const file = "ra" + upper(ending);
        INFO(example.call << " -o " << file);
        Outcome const outcome = place({"-o", file});
        if (!chooses && outcome.exit == 2) {
          CHECK_FALSE(place.has(file));
          continue;
        }
        INFO(outcome.err);
        CHECK(outcome.exit < 2);
        Strings const format_option = chooses && formats.size() > 1 ? Strings{"--format", format} : Strings{};
        REQUIRE(place.has(file));
        CHECK(read_text(place.path() + "/" + file) == place(format_option).out);
        fs::remove(fs::path{place.path()} / file);
        ++written;
      }
  }
  CHECK(written > 20);
}

TEST_CASE("a name that is only an ending chooses the format, and '-' is standard output", "[command]") {
  Folder const unit;
  unit.copy(source_dir() / "tests/base/xa");
  auto const check = [&](std::string const& output) {
    return run({"-C", unit.path(), "--as-of", "2026-04-10", "check", "-o", output});
  };
  check(".sarif");
  CHECK(read_text(unit.path() + "/.sarif").starts_with("{\n  \"$schema\""));
  std::string const text = run({"-C", unit.path(), "--as-of", "2026-04-10", "check"}).out;
  CHECK(check("-").out == text);
  CHECK(check("json=-").out == run({"-C", unit.path(), "--as-of", "2026-04-10", "check", "--format", "json"}).out);
  CHECK(run({"-C", unit.path(), "list", "members", "-o", "-"}).out == run({"-C", unit.path(), "list", "members"}).out);
  CHECK_FALSE(std::filesystem::exists(unit.path() + "/-"));
}

}  // namespace
}  // namespace bcd::test
