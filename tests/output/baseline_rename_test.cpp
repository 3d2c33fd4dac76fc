// A baseline recognizes its findings after records, their folders and the unit's folder were renamed; and only those.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

std::string const fault = "name: Trần Thị B\nsaets: []\n";
std::string const chef = "  - {body: committee, role: chef, from: 2026-01-01, decision: 1-QĐ}\n";

// A unit with a baseline of its findings.
struct Known : Folder {
  Known() { copy(source_dir() / "tests/output/unit"); }
  Outcome operator()(Strings more) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", "2026-10-01", "check"});
    return run(more);
  }
  void remember() const { operator()({"--write-baseline", "moc.json"}); }
  // Returns what a check against the baseline prints: findings that are not known, as "path rule", then stderr.
  std::string fresh() const {
    Outcome const outcome = operator()({"--baseline", "moc.json"});
    std::string lines;
    for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1) {
      std::string const line = outcome.out.substr(at, outcome.out.find('\n', at) - at);
      std::size_t const open = line.find('['), close = line.find("]:");
      if (open != line.npos && close != line.npos && !line.starts_with(' '))
        lines += line.substr(0, line.find(':')) + " " + line.substr(open + 1, close - open - 1) + "\n";
    }
    return lines + outcome.err;
  }
  void rename(std::string const& from, std::string const& to) const {
    fs::create_directories((fs::path{path()} / to).parent_path());
    fs::rename(fs::path{path()} / from, fs::path{path()} / to);
  }
  void replace(std::string const& file, std::string const& was, std::string const& is) const {
    std::string text = read_text(path() + "/" + file);
    std::size_t count = 0;
    for (std::size_t at = text.find(was); at != text.npos; at = text.find(was, at + is.size()), ++count)
      text.replace(at, was.size(), is);
    REQUIRE(count > 0);
    write(file, text);
  }
};

TEST_CASE("a record whose file was renamed brings no known finding back", "[output]") {
  Known const unit;
  unit.remember();
  unit.rename("members/b.yaml", "members/cu/tran-thi-b.yaml");
  unit.rename("members/Lê Văn C.yaml", "members/Lê Văn Cường.yaml");  // its name is the fault: another one now
  CHECK(unit.fresh() == "members/Lê Văn Cường.yaml bad-value\n");
}

TEST_CASE("a record that was renamed and changed brings back only what is new in it", "[output]") {
  Known const unit;
  unit.remember();
  unit.rename("members/b.yaml", "members/tran-thi-b.yaml");
  unit.replace("members/tran-thi-b.yaml", "seats: []", "seats: []\nnam: B");
  CHECK(unit.fresh() == "members/tran-thi-b.yaml unknown-key\n");
}

TEST_CASE("a member under a new id keeps the findings about it in other records", "[output]") {
  Known unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.replace("meetings/2026-q1-committee.yaml", "notified: 2026-03-23", "notified: 2026-03-25");
  fs::remove(unit.path() + "/members/b.yaml");
  fs::remove(unit.path() + "/members/Lê Văn C.yaml");
  unit.remember();
  REQUIRE(read_text(unit.path() + "/moc.json").find("\"absence-late\",\"subject\":\"le-van-c\"") != std::string::npos);
  unit.rename("members/le-van-c.yaml", "members/le-van-cuong.yaml");
  for (auto const& entry : fs::recursive_directory_iterator{unit.path()})
    if (entry.path().extension() == ".yaml" && read_text(entry.path()).find("le-van-c") != std::string::npos)
      unit.replace(fs::relative(entry.path(), unit.path()).string(), "le-van-c", "le-van-cuong");
  CHECK(unit.fresh() == "");
}

TEST_CASE("a record beside the one with a known finding has a finding of its own", "[output]") {
  Known const unit;
  unit.remember();
  unit.write("members/d.yaml", read_text(unit.path() + "/members/b.yaml"));
  CHECK(unit.fresh() == "members/d.yaml text-hygiene\nmembers/d.yaml unknown-key\n");
}

TEST_CASE("a record that had findings of its own is not taken for one that is gone", "[output]") {
  Known const unit;
  unit.write("members/b.yaml", fault);
  unit.write("members/d.yaml", "name: D   \nseats: []\n");
  unit.remember();
  fs::remove(unit.path() + "/members/b.yaml");
  unit.write("members/d.yaml", fault);
  CHECK(unit.fresh() == "members/d.yaml unknown-key\n");
}

TEST_CASE("what one member owed does not excuse another who owes the like", "[output]") {
  Known unit;
  unit.remember();  // a has not sent the report of the quarter
  unit.write("members/a.yaml", "name: Nguyễn Văn A\nseats: []\n");
  unit.write("members/d.yaml",
             "name: D\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n");
  CHECK(unit.fresh() == "bcd.yaml waiver-without-authority\nmembers/d.yaml report-missing\n");
}

TEST_CASE("the words of an entry are for people: other words match the same finding", "[output]") {
  Known const unit;
  unit.remember();
  unit.replace("moc.json", "\"path\":\"members/b.yaml\"", "\"path\":\"thanh-vien/chi-b.yaml\"");
  unit.replace("moc.json", "\"subject\":\"b\"", "\"subject\":\"đồng chí B\"");
  CHECK(unit.fresh() == "");
}

TEST_CASE("of two alike findings the entry of either is enough for one", "[output]") {
  Known const unit;
  unit.write("members/b.yaml", "name: B\nseats:\n" + chef + chef);
  unit.remember();
  REQUIRE(read_text(unit.path() + "/moc.json").find(":2\"") != std::string::npos);
  unit.write("members/b.yaml", "name: B\nseats:\n" + chef);  // the first of them was mended
  std::string text = read_text(unit.path() + "/moc.json");
  std::size_t const second = text.find(":2\""), start = text.rfind("\n", second), first = text.rfind("\n", start - 1);
  unit.write("moc.json", text.erase(first, start - first));  // and its entry removed
  CHECK(unit.fresh() == "");
  unit.write("members/b.yaml", "name: B\nseats:\n" + chef + chef);
  CHECK(unit.fresh() == "members/b.yaml bad-value\n");
}

}  // namespace
}  // namespace bcd::test
