// A typing mistake must not hide a finding: a record changed by one plausible mistake never has fewer findings than
// before, unless a new finding is about the mistake.
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "bcd/rule/judge.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/unit/unit.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using Found = std::multiset<std::string>;

struct Findings {
  Found all;                 // "rule subject" of findings that are not waived
  std::set<std::string> at;  // "path rule subject"
};
Findings findings_of(Files const& files, Date as_of) {
  auto const unit = unit::load_unit(source::MemoryReader{files}, 1);
  Findings found;
  for (LocatedFinding const& one : rule::judge(*unit, "", as_of, {}).findings) {
    if (one.waived) continue;
    std::string const what = std::string{one.rule->id} + " " + one.subject.str();
    found.all.insert(what);
    found.at.insert(one.path + " " + what);
  }
  return found;
}

// Makes one mistake in the text: a letter of an id left out, a look-alike letter, a wrong year, a day moved. Returns ""
// if none is possible.
std::string slipped(std::string const& text, std::mt19937& random) {
  auto const any = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>{0, count - 1}(random); };
  std::size_t const kind = any(4);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 10 < text.size(); ++i) {
    bool const day = text.compare(i, 4, "2026") == 0 && text[i + 4] == '-' && text[i + 7] == '-';
    if (kind >= 2 && day) places.push_back(i);
    if (kind < 2 && text[i] == '-' && std::islower(static_cast<unsigned char>(text[i + 1])) && i > 0 &&
        std::islower(static_cast<unsigned char>(text[i - 1])))
      places.push_back(i + 1);
  }
  if (places.empty()) return {};
  std::string made = text;
  std::size_t const at = places[any(places.size())];
  if (kind == 0) return made.erase(at, 1);
  if (kind == 1) {
    std::string const look_alike = text[at] == 'a'   ? "\u0430"
                                   : text[at] == 'o' ? "\u043e"
                                   : text[at] == 'e' ? "\u0435"
                                   : text[at] == 'c' ? "\u0441"
                                                     : "";
    return look_alike.empty() ? std::string{} : made.replace(at, 1, look_alike);
  }
  if (kind == 2) return made.replace(at, 4, any(2) == 0 ? "2025" : "2062");
  made[at + 9] = made[at + 9] == '9' ? '8' : char(made[at + 9] + 1);  // the next day
  return made;
}

TEST_CASE("no slip in a record hides a finding without one about itself", "[slips]") {
  std::mt19937 random{20261129};
  std::vector<std::string> survivors;
  for (std::string name : {"xa-mau", "phuong-mau"}) {
    Files whole;
    fs::path const folder = source_dir() / "examples" / name;
    for (auto const& entry : fs::recursive_directory_iterator{folder})
      if (entry.is_regular_file() && entry.path().extension() == ".yaml")
        whole[entry.path().lexically_relative(folder).string()] = read_text(entry.path());
    Date const as_of{2026, 10, 1};
    Findings const before = findings_of(whole, as_of);
    std::vector<std::string> paths;
    for (auto const& [path, bytes] : whole)
      if (path != "bcd.yaml") paths.push_back(path);
    int made = 0;
    for (int tries = 0; made < 100 && tries < 2000; ++tries) {
      std::string const& path = paths[std::uniform_int_distribution<std::size_t>{0, paths.size() - 1}(random)];
      std::string const bytes = slipped(whole[path], random);
      if (bytes.empty() || bytes == whole[path]) continue;
      ++made;
      Files files = whole;
      files[path] = bytes;
      Findings const after = findings_of(files, as_of);
      bool fewer = false, about = false;
      for (std::string const& one : before.all) fewer = fewer || after.all.count(one) < before.all.count(one);
      for (std::string const& one : after.at)
        about = about || (one.starts_with(path + " ") && !before.at.contains(one));
      if (fewer && !about) survivors.push_back(name + "/" + path);
    }
    CHECK(made == 100);
  }
  CHECK(survivors.empty());
}

}  // namespace
}  // namespace bcd::test
