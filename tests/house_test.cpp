// The layers of the source: an include points to the same or a lower layer, a library is used in one layer only, and
// only the command line reads the clock. Every include of include/bcd and src is checked.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "source_files.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

constexpr std::array<std::string_view, 14> floors{"text",      "source", "finding", "record", "regulation",
                                                  "unit",      "ledger", "rule",    "form",   "output",
                                                  "workspace", "api",    "lsp",     "command"};
// The door of the floor api, the only header that is installed.
constexpr std::string_view public_header = "include/bcd/bcd.hpp";

// Returns the layer, 6 for "src/unit/load.cpp", "include/bcd/unit/unit.hpp" and "bcd/unit/unit.hpp", or 0 if there is
// none. src/main.cpp is above all layers.
int floor_of(std::string_view path) {
  if (path == "src/main.cpp") return int(floors.size()) + 1;
  if (path == public_header) return floor_of("src/api");
  for (std::string_view root : {"include/bcd/", "bcd/", "src/"}) {
    if (!path.starts_with(root)) continue;
    std::string_view const rest = path.substr(root.size());
    auto const found = std::ranges::find(floors, rest.substr(0, rest.find('/')));
    return found == floors.end() ? 0 : int(found - floors.begin()) + 1;
  }
  return 0;
}

struct Include {
  std::string file;  // relative to the project's folder
  int line;
  std::string what;  // without quotes or angle brackets
  bool quoted;
  std::string at() const { return file + ":" + std::to_string(line) + " includes " + what; }
};

std::vector<Include> includes() {
  std::vector<Include> all;
  for (std::string const& file : sources()) {
    std::istringstream text{read_text(source_dir() / file)};
    int number = 0;
    for (std::string line; std::getline(text, line);) {
      ++number;
      if (!line.starts_with("#include ")) continue;
      char const open = line[9];
      all.push_back({file, number, line.substr(10, line.find(open == '<' ? '>' : '"', 10) - 10), open == '"'});
    }
  }
  return all;
}

TEST_CASE("every source file stands on a floor", "[house]") {
  Strings homeless;
  for (std::string const& file : sources())
    if (floor_of(file) == 0) homeless.push_back(file);
  CHECK(homeless == Strings{});
  CHECK(sources().size() > 80);
}

// Returns the path of the included header relative to the project's folder.
std::string header_of(Include const& one) {
  if (one.what.starts_with("bcd/")) return "include/" + one.what;
  std::string const beside = (fs::path{one.file}.parent_path() / one.what).lexically_normal().generic_string();
  return fs::exists(source_dir() / beside) ? beside : "src/" + one.what;
}

TEST_CASE("an include goes down a floor or stays", "[house]") {
  Strings upward;
  int read = 0;
  for (Include const& one : includes()) {
    if (!one.quoted) continue;
    ++read;
    int const to = floor_of(header_of(one));
    if (to == 0 || to > floor_of(one.file)) upward.push_back(one.at());
  }
  CHECK(upward == Strings{});
  CHECK(read > 150);
}

TEST_CASE("a room's door never opens on its private inside, and every header that is included is there", "[house]") {
  Strings wrong;
  for (Include const& one : includes()) {
    if (!one.quoted) continue;
    bool const door = one.what.starts_with("bcd/");
    bool const public_file = one.file.starts_with("include/");
    bool const there = fs::exists(source_dir() / header_of(one));
    bool const same_room = floor_of(header_of(one)) == floor_of(one.file);
    if (!there || (!door && (public_file || !same_room))) wrong.push_back(one.at());
  }
  CHECK(wrong == Strings{});
}

TEST_CASE("no header includes itself through others", "[house]") {
  std::map<std::string, std::set<std::string>> reached;
  for (Include const& one : includes())
    if (one.quoted && one.file.ends_with(".hpp")) reached[one.file].insert(header_of(one));
  for (bool grown = true; grown;) {
    grown = false;
    for (auto& [header, all] : reached) {
      std::set<std::string> more = all;
      for (std::string const& next : all)
        if (auto const found = reached.find(next); found != reached.end())
          more.insert(found->second.begin(), found->second.end());
      grown = grown || more.size() > all.size();
      all = std::move(more);
    }
  }
  Strings cycles;
  for (auto const& [header, all] : reached)
    if (all.contains(header)) cycles.push_back(header);
  CHECK(cycles == Strings{});
}

TEST_CASE("the front ends command and api do not include each other", "[house]") {
  Strings wrong;
  for (Include const& one : includes()) {
    if (!one.quoted) continue;
    bool const from_api = floor_of(one.file) == floor_of("src/api"), to_api = header_of(one) == public_header;
    if (from_api ? floor_of(header_of(one)) > floor_of("src/api") : to_api) wrong.push_back(one.at());
  }
  CHECK(wrong == Strings{});
}

TEST_CASE("the public header includes the standard library alone", "[house]") {
  Strings wrong;
  int read = 0;
  for (Include const& one : includes()) {
    if (one.file != public_header) continue;
    ++read;
    if (one.quoted || one.what.find_first_of("./") != one.what.npos) wrong.push_back(one.at());
  }
  CHECK(wrong == Strings{});
  CHECK(read > 0);
}

TEST_CASE("papers ask how a duty stands and never work it out", "[house]") {
  Strings deciding;
  for (std::string const& file : sources()) {
    if (file.find("/form/") == file.npos) continue;
    std::string const text = read_text(source_dir() / file);
    for (std::string_view word : {"report_limit(", "is_late(", "standing_in(", "doubtful_"})
      if (text.find(word) != text.npos) deciding.push_back(file + " " + std::string{word});
  }
  CHECK(deciding == Strings{});
}

TEST_CASE("the workspace knows no session, prints nothing and throws nothing", "[house]") {
  Strings wrong;
  int read = 0;
  for (std::string const& file : sources()) {
    if (file.find("/workspace/") == file.npos) continue;
    ++read;
    std::string const text = read_text(source_dir() / file);
    for (std::string_view word : {"Session", "throw ", "fwrite", "fputs", "printf", "fmt::print", "stdout", "stderr"})
      if (text.find(word) != text.npos) wrong.push_back(file + " has " + std::string{word});
  }
  CHECK(wrong == Strings{});
  CHECK(read > 20);
}

TEST_CASE("a library has one room", "[house]") {
  struct Library {
    std::string_view begins;
    std::vector<std::string_view> rooms;
  };
  std::vector<Library> const libraries{
      {"yaml-cpp/", {"src/source/"}},
      {"CLI/", {"src/command/cli.cpp"}},
      {"git2", {"src/source/git"}},
      {"zlib", {"src/source/git_loose.cpp"}},
      {"mstch/", {"src/form/engine/render.cpp"}},
      {"xlsxwriter", {"src/output/xlsx.cpp"}},
      {"nlohmann/", {"src/form/", "include/bcd/form/", "src/output/", "include/bcd/output/", "src/lsp/"}},
      {"utf8proc", {"src/text/utf8.cpp"}}};
  Strings wrong;
  std::vector<int> met(libraries.size());
  for (Include const& one : includes())
    for (std::size_t i = 0; i < libraries.size(); ++i) {
      if (one.quoted || !one.what.starts_with(libraries[i].begins)) continue;
      ++met[i];
      if (std::ranges::none_of(libraries[i].rooms, [&](std::string_view room) { return one.file.starts_with(room); }))
        wrong.push_back(one.at());
    }
  CHECK(wrong == Strings{});
  for (std::size_t i = 0; i < libraries.size(); ++i) {
    INFO(libraries[i].begins);
    CHECK(met[i] > 0);
  }
}

TEST_CASE("the checks above see an upward include when there is one", "[house]") {
  CHECK(floor_of("bcd/rule/rule.hpp") > floor_of("src/unit/load.cpp"));
  CHECK(floor_of("bcd/text/date.hpp") < floor_of("include/bcd/source/file.hpp"));
  CHECK(floor_of("src/main.cpp") > floor_of("bcd/command/run.hpp"));
  CHECK(floor_of("src/util/x.cpp") == 0);
}

}  // namespace
}  // namespace bcd::test
