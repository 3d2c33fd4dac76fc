// bcd check --fix: errors that are fixed, errors that are left to a person, and the messages.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "mended_member.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("--fix makes NFD into NFC, in values, keys and comments", "[command][fix]") {
  CHECK(fixed("name: Nguye\u0302\u0303n  # e\u0301\nseats: []\n") == "name: Nguyễn  # é\nseats: []\n");
}

TEST_CASE("--fix takes the byte order mark, CRLF and trailing blanks away and ends the last line", "[command][fix]") {
  CHECK(fixed("\xEF\xBB\xBFname: B \t\r\nseats: []  \r\n\r\nphone: \"1\"  ") == "name: B\nseats: []\n\nphone: \"1\"\n");
}

TEST_CASE("--fix puts an ambiguous text in quotes", "[command][fix]") {
  CHECK(fixed("name: B\nphone: 0900000001\nseats: []\npost: no  # x\n") ==
        "name: B\nphone: \"0900000001\"\nseats: []\npost: \"no\"  # x\n");
}

TEST_CASE("--fix leaves texts in block form and in quotes as they are", "[command][fix]") {
  std::string const text = "name: B\npost: |\n  a  \n\n  b \narea: \"c  \n  d\"\nseats: []\n";
  CHECK(fixed(text) == text);
  CHECK(fixed("name: B  \npost: |\n  a  \nseats: []\n") == "name: B\npost: |\n  a  \nseats: []\n");
  CHECK(fixed("name: B\nseats: []\npost: |\n  a") == "name: B\nseats: []\npost: |-\n  a\n");
}

TEST_CASE("--fix fixes a key only where one name is near, is not there yet, and no other key could be it",
          "[command][fix]") {
  CHECK(fixed("'nam': B\nseats: []\n") == "name: B\nseats: []\n");
  // Not fixed: the nearest key is already present; two keys could be meant by it; no key is near.
  for (std::string const text :
       {"name: B\nnam: C\nseats: []\n", "nam: B\nnmae: C\nseats: []\n", "name: B\nxyz: C\nseats: []\n"})
    CHECK(fixed(text) == text);
}

TEST_CASE("--fix fixes a misspelt word of a list of words, where one is near", "[command][fix]") {
  CHECK(fixed("name: B\nseats:\n  - {body: committee, role: membre, from: 2026-01-01}\n") ==
        "name: B\nseats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  CHECK(fixed("name: B\nseats:\n  - {body: committee, role: chef, from: 2026-01-01}\n") ==
        "name: B\nseats:\n  - {body: committee, role: chef, from: 2026-01-01}\n");
}

TEST_CASE("--fix does not fix a key when its value would then be wrong", "[command][fix]") {
  CHECK(fixed("name: B\nseast: none\n") == "name: B\nseast: none\n");
  CHECK(fixed("name: B  \nseast: none\n") == "name: B\nseast: none\n");  // other errors are still fixed
}

TEST_CASE("--fix goes on while what was fixed lets more be seen", "[command][fix]") {
  CHECK(fixed("name: B\nseats: []\nphnoe: 0900000001\n") == "name: B\nseats: []\nphone: \"0900000001\"\n");
}

TEST_CASE("--fix makes blanks and line ends of what only looks like them, and tells how many", "[command][fix]") {
  CHECK(fixed("name: Nguyễn\u00a0Văn B\nseats: []\u00a0\n") == "name: Nguyễn Văn B\nseats: []\n");
  MendedMember const unit{"name:\u00a0B\nseats:\u00a0[]\nphone:\u00a009\n"};
  CHECK(unit({"--fix"}).err ==
        "đã sửa members/b.yaml:1:6: ký tự ẩn làm tệp không đọc được: 3 chỗ [yaml-syntax]\n"
        "đã sửa members/b.yaml:3:8: 09 → \"09\" [ambiguous-scalar]\n"
        "Đã sửa 4 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(unit.text() == "name: B\nseats: []\nphone: \"09\"\n");
}

TEST_CASE("--fix keeps the soft hyphens and no-break spaces that are letters of another encoding", "[command][fix]") {
  std::string const letters = "name: B\npost: Bé tr\u00ADëng\narea: h\u00C3\u00A0ng n\u00C4\u0192m\nseats: []\n";
  CHECK(fixed(letters) == letters);
  MendedMember const unit{"name: Lê\u00AD Văn B\npost: Bé tr\u00ADëng\nseats: []\n"};
  CHECK(unit({"--fix"}).err.find("members/b.yaml:1:9: dấu gạch nối mềm (U+00AD)") != std::string::npos);
  CHECK(unit.text() == "name: Lê Văn B\npost: Bé tr\u00ADëng\nseats: []\n");
}

TEST_CASE("edits that overlap are made one after the other", "[command][fix]") {
  // The same word is not in NFC and is a misspelt key.
  CHECK(fixed("name: B\nseats: []\nphone\u0301: \"1\"\n") == "name: B\nseats: []\nphone: \"1\"\n");
}

TEST_CASE("--fix fixes bcd.yaml, so that the unit can be judged", "[command][fix]") {
  MendedMember const unit{"name: B\nseats: []\n"};
  unit.write("bcd.yaml", "unnit: xa-mau\n" + config.substr(config.find('\n') + 1));
  CHECK(unit({}).exit == 2);
  CHECK(unit({"--fix"}).out == clean);
  CHECK(read_text(fs::path{unit.path()} / "bcd.yaml") == config);
}

TEST_CASE("--fix fixes what PATH, --rule and --skip let be seen, and nothing else", "[command][fix]") {
  std::string const text = "nam: B  \nphone: 09\nseats: []\n";
  CHECK(fixed(text, {"--rule", "text-hygiene"}) == "nam: B\nphone: 09\nseats: []\n");
  CHECK(fixed(text, {"--skip", "text-hygiene"}) == "name: B  \nphone: \"09\"\nseats: []\n");
  CHECK(fixed(text, {"members/a.yaml"}) == text);
  CHECK(fixed(text, {"members/b.yaml"}) == "name: B\nphone: \"09\"\nseats: []\n");
}

TEST_CASE("--fix leaves what is waived, and what the baseline knows", "[command][fix]") {
  std::string const waived =
      "name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reason: để nguyên, by: a, date: "
      "2026-09-30}]\n";
  CHECK(fixed(waived) == waived);
  MendedMember const unit{"name: B\nphone: 09\nseats: []\n"};
  unit({"--write-baseline", "moc.json"});
  CHECK(unit({"--fix", "--baseline", unit.path() + "/moc.json"}).err == "");
  CHECK(unit.text() == "name: B\nphone: 09\nseats: []\n");
}

TEST_CASE("--fix leaves what is waived in a file that does not load", "[command][fix]") {
  std::string const waiver = "waivers: [{rule: unknown-key, subject: b, reason: để nguyên, by: a, date: 2026-09-30}]\n";
  std::string const text = "name: B\npots: P\nseats: []\n";
  CHECK(fixed(text + waiver) == text + waiver);
  // The waiver covers only its own rule.
  CHECK(fixed("order: \"5\"\n" + text + waiver) == "order: 5\n" + text + waiver);
  std::string const other = "waivers: [{rule: unknown-key, subject: c, reason: để nguyên, by: a, date: 2026-09-30}]\n";
  CHECK(fixed(text + other) == "name: B\npost: P\nseats: []\n" + other);
  // A waiver with a misspelt key is still a waiver.
  CHECK(
      fixed(
          "name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reson: x, by: a, date: 2026-09-30}]\n") ==
      "name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reason: x, by: a, date: 2026-09-30}]\n");
}

TEST_CASE("--fix leaves what bcd.yaml waives, though bcd.yaml does not load", "[command][fix]") {
  std::string const text = "name: B\nphone: 09\nseats: []\n";
  MendedMember const unit{text};
  unit.write(
      "bcd.yaml",
      config + "xyz: 1\nwaivers: [{rule: ambiguous-scalar, subject: b, reason: để nguyên, by: a, date: 2026-09-30}]\n");
  unit({"--fix"});
  CHECK(unit.text() == text);
}

TEST_CASE("--fix fixes a record that has two names once, and leaves what lies outside of the unit", "[command][fix]") {
  MendedMember const unit{"nam: B\nseats: []\n"};
  fs::create_symlink("b.yaml", fs::path{unit.path()} / "members/c.yaml");
  CHECK(unit({"--fix"}).err ==
        "đã sửa members/b.yaml:1:1: nam → name [unknown-key]\nĐã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi "
        "chú\n");
  CHECK(fs::is_symlink(fs::path{unit.path()} / "members/c.yaml"));
  Folder const outside;
  outside.write("d.yaml", "nam: D\nseats: []\n");
  fs::create_symlink(fs::path{outside.path()} / "d.yaml", fs::path{unit.path()} / "members/d.yaml");
  CHECK(unit({"--fix"}).err == "Không tự sửa chỗ nào; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(read_text(fs::path{outside.path()} / "d.yaml") == "nam: D\nseats: []\n");
}

TEST_CASE("--fix fixes the unit's own regulation, and leaves templates and attachments", "[command][fix]") {
  MendedMember const unit{"name: B\nseats: []\n"};
  std::string own = config;
  own.replace(own.find("la-gi"), 5, "./quy-che.yaml");
  unit.write("bcd.yaml", own);
  std::string const regulation =
      "id: q\ntitle: Quy chế\nissued: {number: \"1\", date: 2026-01-01, by: x}\nbodies:\n  - {id: committee, name: "
      "Ban, symbol: BCĐ, article: \"1\"}\nclauses:\n  - {article: \"14.1\", meeting: {body: committee, ";
  unit.write("quy-che.yaml", regulation + "evry: quarter}}\n");
  for (std::string const path : {"templates/a.yaml", "attachments/b.yaml"}) unit.write(path, "nam: B \n");
  CHECK(unit({"--fix"}).exit == 0);
  CHECK(read_text(fs::path{unit.path()} / "quy-che.yaml") == regulation + "every: quarter}}\n");
  for (std::string const path : {"templates/a.yaml", "attachments/b.yaml"})
    CHECK(read_text(fs::path{unit.path()} / path) == "nam: B \n");
}

TEST_CASE("--fix fixes several units", "[command][fix]") {
  Folder const folder;
  for (std::string const unit : {"a", "b"}) {
    folder.write(unit + "/bcd.yaml", config);
    folder.write(unit + "/members/a.yaml", head + "pots: Bí thư\n");
  }
  Outcome const outcome = run({"-C", folder.path(), "check", "--fix"});
  CHECK(
      outcome.err ==
      "đã sửa a/members/a.yaml:4:1: pots → post [unknown-key]\nđã sửa b/members/a.yaml:4:1: pots → post [unknown-key]\n"
      "Đã sửa 2 chỗ trong 2 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 0);
}

}  // namespace
}  // namespace bcd::test
