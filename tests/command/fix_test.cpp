// bcd check --fix: what is mended, what is left to a person, and what is said.
#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

std::string const config =
    "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: 2026-01-01}]\nstanding_agency: phong\n"
    "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
std::string const head = "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n";
std::string const clean = "1 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn\n";

// A unit with one member whose file is looked at.
struct Member : Folder {
  explicit Member(std::string const& text) {
    write("bcd.yaml", config);
    write("members/a.yaml", head);
    write("members/b.yaml", text);
  }
  Outcome operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "check"});
    return run(arguments);
  }
  std::string text() const { return read_text(fs::path{path()} / "members/b.yaml"); }
};
// The file after --fix.
std::string fixed(std::string const& text, std::vector<std::string> more = {}) {
  Member const unit{text};
  more.insert(more.begin(), "--fix");
  unit(more);
  return unit.text();
}

TEST_CASE("--fix mends, tells what it mended on the error stream, and checks again", "[command][fix]") {
  Member const unit{"nam: B\nseats: []\n"};
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err == "đã sửa members/b.yaml:1:1: nam → name [unknown-key]\nĐã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.out == clean);
  CHECK(outcome.exit == 0);
  CHECK(unit.text() == "name: B\nseats: []\n");
  CHECK(unit({"--fix"}).err == "");
}

TEST_CASE("what --fix mended is told in English too", "[command][fix]") {
  CHECK(Member{"name: B  \nseats: [] \nphone: 09\n"}({"--fix", "--lang", "en"}).err ==
        "mended members/b.yaml:1:8: blanks at the end of a line: 2 places [text-hygiene]\nmended members/b.yaml:3:8: 09 → \"09\" [ambiguous-scalar]\n"
        "Mended 3 places in 1 file; left: 0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("--fix tells what stood in a place, what does now, and what is left", "[command][fix]") {
  Member const unit{"name: B\nphone: 0900000001\norder: \"5\"\nseats:\n  - {body: committee, role: membre, from: 2026-01-01, xyz: 1}\npost: Nguye\u0302\u0303n e\u0301\n"};
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err == "đã sửa members/b.yaml:2:8: 0900000001 → \"0900000001\" [ambiguous-scalar]\n"
                       "đã sửa members/b.yaml:3:8: \"5\" → 5 [bad-value]\n"
                       "đã sửa members/b.yaml:5:29: membre → member [bad-value]\n"
                       "đã sửa members/b.yaml:6:7: chữ \"Nguye\u0302\u0303n\" là Unicode tổ hợp, không phải dựng sẵn (NFC): 2 chỗ [text-not-nfc]\n"
                       "Đã sửa 5 chỗ trong 1 tệp; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 1);
  CHECK(unit({"--fix"}).err == "Không tự sửa chỗ nào; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(unit({"--fix", "--quiet"}).err == "");
}

TEST_CASE("--fix makes NFD into NFC, in values, keys and comments", "[command][fix]") { CHECK(fixed("name: Nguye\u0302\u0303n  # e\u0301\nseats: []\n") == "name: Nguyễn  # é\nseats: []\n"); }

TEST_CASE("--fix takes the byte order mark, CRLF and trailing blanks away and ends the last line", "[command][fix]") {
  CHECK(fixed("\xEF\xBB\xBFname: B \t\r\nseats: []  \r\n\r\nphone: \"1\"  ") == "name: B\nseats: []\n\nphone: \"1\"\n");
}

TEST_CASE("--fix puts an ambiguous text in quotes", "[command][fix]") {
  CHECK(fixed("name: B\nphone: 0900000001\nseats: []\npost: no  # x\n") == "name: B\nphone: \"0900000001\"\nseats: []\npost: \"no\"  # x\n");
}

TEST_CASE("--fix leaves texts in block form and in quotes as they are", "[command][fix]") {
  std::string const text = "name: B\npost: |\n  a  \n\n  b \narea: \"c  \n  d\"\nseats: []\n";
  CHECK(fixed(text) == text);
  CHECK(fixed("name: B  \npost: |\n  a  \nseats: []\n") == "name: B\npost: |\n  a  \nseats: []\n");
  CHECK(fixed("name: B\nseats: []\npost: |\n  a") == "name: B\nseats: []\npost: |-\n  a\n");
}

TEST_CASE("--fix mends a key only where one name is near, is not there yet, and no other key could be it", "[command][fix]") {
  CHECK(fixed("'nam': B\nseats: []\n") == "name: B\nseats: []\n");
  // One is there already; either could be it; none is near.
  for (std::string const text : {"name: B\nnam: C\nseats: []\n", "nam: B\nnmae: C\nseats: []\n", "name: B\nxyz: C\nseats: []\n"}) CHECK(fixed(text) == text);
}

TEST_CASE("--fix mends a misspelt word of a list of words, where one is near", "[command][fix]") {
  CHECK(fixed("name: B\nseats:\n  - {body: committee, role: membre, from: 2026-01-01}\n") == "name: B\nseats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  CHECK(fixed("name: B\nseats:\n  - {body: committee, role: chef, from: 2026-01-01}\n") == "name: B\nseats:\n  - {body: committee, role: chef, from: 2026-01-01}\n");
}

TEST_CASE("--fix does not mend a key when its value would then be wrong", "[command][fix]") {
  CHECK(fixed("name: B\nseast: none\n") == "name: B\nseast: none\n");
  CHECK(fixed("name: B  \nseast: none\n") == "name: B\nseast: none\n");  // the rest is mended all the same
}

TEST_CASE("--fix goes on while what was mended lets more be seen", "[command][fix]") {
  CHECK(fixed("name: B\nseats: []\nphnoe: 0900000001\n") == "name: B\nseats: []\nphone: \"0900000001\"\n");
}

TEST_CASE("--fix makes blanks and line ends of what only looks like them, and tells how many", "[command][fix]") {
  CHECK(fixed("name: Nguyễn\u00a0Văn B\nseats: []\u00a0\n") == "name: Nguyễn Văn B\nseats: []\n");
  Member const unit{"name:\u00a0B\nseats:\u00a0[]\nphone:\u00a009\n"};
  CHECK(unit({"--fix"}).err == "đã sửa members/b.yaml:1:6: ký tự không nhìn thấy làm tệp không đọc được: 3 chỗ [yaml-syntax]\n"
                               "đã sửa members/b.yaml:3:8: 09 → \"09\" [ambiguous-scalar]\n"
                               "Đã sửa 4 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(unit.text() == "name: B\nseats: []\nphone: \"09\"\n");
}

TEST_CASE("where --fix could do nothing it is not what is proposed", "[command][fix]") {
  auto const remedies = [](std::string const& text) {
    std::string const out = Member{text}({}).out;
    std::string all;
    for (std::size_t at = out.find("cách sửa: "); at != out.npos; at = out.find("cách sửa: ", at + 1)) all += out.substr(at, out.find_first_of(";\n", at) - at) + "\n";
    return all;
  };
  CHECK(remedies("name: B \nseats: []\n") == "cách sửa: chạy bcd check --fix\n");
  CHECK(remedies("name: B\nseats: []\npost: |\n  a \n  b\n") == "cách sửa: xóa bằng tay, trừ khi lời văn cần đến (bcd không tự đổi lời văn)\n");
  CHECK(remedies("name: B\nseats: []\npost: a\u2028b\n") == "cách sửa: xóa ký tự ấy, cần thì gõ lại bằng phím cách hay phím Enter (bcd không tự sửa được chỗ này)\n");
  CHECK(remedies("name: B \nname: C\nseats: []\n").starts_with("cách sửa: sửa các lỗi khác của tệp trước, rồi chạy bcd check --fix\n"));
}

TEST_CASE("edits that overlap are made one after the other", "[command][fix]") {
  // The word is not NFC and is a misspelt key at once.
  CHECK(fixed("name: B\nseats: []\nphone\u0301: \"1\"\n") == "name: B\nseats: []\nphone: \"1\"\n");
}

TEST_CASE("--fix mends bcd.yaml, so that the unit can be judged", "[command][fix]") {
  Member const unit{"name: B\nseats: []\n"};
  unit.write("bcd.yaml", "unti: xa-mau\n" + config.substr(config.find('\n') + 1));
  CHECK(unit({}).exit == 2);
  CHECK(unit({"--fix"}).out == clean);
  CHECK(read_text(fs::path{unit.path()} / "bcd.yaml") == config);
}

TEST_CASE("--fix mends what PATH, --rule and --skip let be seen, and nothing else", "[command][fix]") {
  std::string const text = "nam: B  \nphone: 09\nseats: []\n";
  CHECK(fixed(text, {"--rule", "text-hygiene"}) == "nam: B\nphone: 09\nseats: []\n");
  CHECK(fixed(text, {"--skip", "text-hygiene"}) == "name: B  \nphone: \"09\"\nseats: []\n");
  CHECK(fixed(text, {"members/a.yaml"}) == text);
  CHECK(fixed(text, {"members/b.yaml"}) == "name: B\nphone: \"09\"\nseats: []\n");
}

TEST_CASE("--fix leaves what is waived, and what the baseline knows", "[command][fix]") {
  std::string const waived = "name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reason: để nguyên, by: a, date: 2026-09-30}]\n";
  CHECK(fixed(waived) == waived);
  Member const unit{"name: B\nphone: 09\nseats: []\n"};
  unit({"--write-baseline", "moc.json"});
  CHECK(unit({"--fix", "--baseline", unit.path() + "/moc.json"}).err == "");
  CHECK(unit.text() == "name: B\nphone: 09\nseats: []\n");
}

TEST_CASE("--fix leaves what is waived in a file that does not load", "[command][fix]") {
  std::string const waiver = "waivers: [{rule: unknown-key, subject: b, reason: để nguyên, by: a, date: 2026-09-30}]\n";
  std::string const text = "name: B\npots: P\nseats: []\n";
  CHECK(fixed(text + waiver) == text + waiver);
  CHECK(fixed("order: \"5\"\n" + text + waiver) == "order: 5\n" + text + waiver);  // it covers that rule only
  std::string const other = "waivers: [{rule: unknown-key, subject: c, reason: để nguyên, by: a, date: 2026-09-30}]\n";
  CHECK(fixed(text + other) == "name: B\npost: P\nseats: []\n" + other);
  // A waiver that is itself misspelt is one all the same.
  CHECK(fixed("name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reson: x, by: a, date: 2026-09-30}]\n") ==
        "name: B\nphone: 09\nseats: []\nwaivers: [{rule: ambiguous-scalar, reason: x, by: a, date: 2026-09-30}]\n");
}

TEST_CASE("--fix leaves what bcd.yaml waives, though bcd.yaml does not load", "[command][fix]") {
  std::string const text = "name: B\nphone: 09\nseats: []\n";
  Member const unit{text};
  unit.write("bcd.yaml", config + "xyz: 1\nwaivers: [{rule: ambiguous-scalar, subject: b, reason: để nguyên, by: a, date: 2026-09-30}]\n");
  unit({"--fix"});
  CHECK(unit.text() == text);
}

TEST_CASE("the exit code of --fix is by what is left", "[command][fix]") {
  CHECK(Member{"nam: B\nseats: []\n"}({"--fix"}).exit == 0);
  CHECK(Member{"nam: B\nseats: none\n"}({"--fix"}).exit == 1);
}

TEST_CASE("--fix says that a file is read-only, mends the others, and exits 2", "[command][fix]") {
  Member const unit{"name: B \nseats: []\n"};
  unit.write("members/c.yaml", "name: C \nseats: []\n");
  ::chmod((unit.path() + "/members/b.yaml").c_str(), 0444);
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err == "bcd: 'members/b.yaml' chỉ cho đọc nên được để nguyên; cho phép ghi (chmod u+w) rồi chạy lại\nđã sửa members/c.yaml:1:8: dấu cách thừa ở cuối dòng: 1 chỗ [text-hygiene]\n"
                       "Đã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 1 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 2);
  CHECK(unit.text() == "name: B \nseats: []\n");
}

TEST_CASE("--fix mends a record that has two names once, and leaves what lies outside of the unit", "[command][fix]") {
  Member const unit{"nam: B\nseats: []\n"};
  fs::create_symlink("b.yaml", fs::path{unit.path()} / "members/c.yaml");
  CHECK(unit({"--fix"}).err == "đã sửa members/b.yaml:1:1: nam → name [unknown-key]\nĐã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(fs::is_symlink(fs::path{unit.path()} / "members/c.yaml"));
  Folder const outside;
  outside.write("d.yaml", "nam: D\nseats: []\n");
  fs::create_symlink(fs::path{outside.path()} / "d.yaml", fs::path{unit.path()} / "members/d.yaml");
  CHECK(unit({"--fix"}).err == "Không tự sửa chỗ nào; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(read_text(fs::path{outside.path()} / "d.yaml") == "nam: D\nseats: []\n");
}

TEST_CASE("--fix mends the unit's own regulation, and leaves templates and attachments", "[command][fix]") {
  Member const unit{"name: B\nseats: []\n"};
  std::string own = config;
  own.replace(own.find("la-gi"), 5, "./quy-che.yaml");
  unit.write("bcd.yaml", own);
  std::string const regulation = "id: q\ntitle: Quy chế\nissued: {number: \"1\", date: 2026-01-01, by: x}\nbodies:\n  - {id: committee, name: Ban, symbol: BCĐ, article: \"1\"}\nclauses:\n  - {article: \"14.1\", meeting: {body: committee, ";
  unit.write("quy-che.yaml", regulation + "evry: quarter}}\n");
  for (std::string const path : {"templates/a.yaml", "attachments/b.yaml"}) unit.write(path, "nam: B \n");
  CHECK(unit({"--fix"}).exit == 0);
  CHECK(read_text(fs::path{unit.path()} / "quy-che.yaml") == regulation + "every: quarter}}\n");
  for (std::string const path : {"templates/a.yaml", "attachments/b.yaml"}) CHECK(read_text(fs::path{unit.path()} / path) == "nam: B \n");
}

TEST_CASE("--fix mends several units", "[command][fix]") {
  Folder const folder;
  for (std::string const unit : {"a", "b"}) {
    folder.write(unit + "/bcd.yaml", config);
    folder.write(unit + "/members/a.yaml", head + "pots: Bí thư\n");
  }
  Outcome const outcome = run({"-C", folder.path(), "check", "--fix"});
  CHECK(outcome.err == "đã sửa a/members/a.yaml:4:1: pots → post [unknown-key]\nđã sửa b/members/a.yaml:4:1: pots → post [unknown-key]\n"
                       "Đã sửa 2 chỗ trong 2 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 0);
}

TEST_CASE("--fix keeps the screen's format pure", "[command][fix]") {
  Outcome const outcome = Member{"nam: B\nseats: []\n"}({"--fix", "--format", "json"});
  CHECK(outcome.out.starts_with("{"));
  CHECK(outcome.out.find("unknown-key") == std::string::npos);
  CHECK(outcome.out.ends_with("}\n"));
}

TEST_CASE("--fix does not go with a state that git keeps, nor with what git says has changed", "[command][fix]") {
  for (std::vector<std::string> const& state : {std::vector<std::string>{"--staged"}, {"--rev", "HEAD"}, {"--since", "HEAD"}, {"--history"}}) {
    Member const unit{"nam: B\nseats: []\n"};
    std::vector<std::string> call{"--fix"};
    call.insert(call.end(), state.begin(), state.end());
    CHECK(unit(call).err == "bcd: --fix sửa các tệp như đang có trên đĩa nên không đi cùng --rev, --staged, --since hay --history; muốn chỉ sửa một phần, ghi đường dẫn, --rule hay --skip\n");
    CHECK(unit(call).exit == 2);
    CHECK(unit.text() == "nam: B\nseats: []\n");
  }
}

TEST_CASE("what cannot be written where it is asked for is found before --fix mends anything", "[command][fix]") {
  Member const unit{"nam: B\nseats: []\n"};
  std::string const record = unit.path() + "/members/a.yaml", nowhere = unit.path() + "/nowhere/x", folder = unit.path() + "/members";
  for (std::vector<std::string> const& call : {std::vector<std::string>{"--fix", "--write-baseline", record}, {"--fix", "--write-baseline", nowhere}, {"--fix", "--write-baseline", folder},
                                               {"--fix", "--output", record}, {"--fix", "--output", "json=" + nowhere}, {"--fix", "--write-baseline", "x.json", "--rule", "unknown-key"}}) {
    Outcome const outcome = unit(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK(unit.text() == "nam: B\nseats: []\n");
  }
  CHECK(unit({"--fix", "--write-baseline", nowhere}).err == "bcd: không ghi được '" + nowhere + "'\n");
  CHECK(unit({"--fix", "--write-baseline", unit.path() + "/moc.json"}).exit == 0);
  CHECK(unit.text() == "name: B\nseats: []\n");
}

TEST_CASE("a person at a terminal is told what --fix could mend, a pipe is not", "[command][fix]") {
  Member const unit{"nam: B  \nseats: []\n"};
  command::World terminal;
  terminal.terminal = true;
  auto const last = [](std::string const& out) { return out.substr(out.rfind('\n', out.size() - 2) + 1); };
  CHECK(last(run_in(terminal, {"-C", unit.path(), "check"}).out) == "bcd tự sửa được 2 phát hiện: thêm --fix\n");
  CHECK(last(run_in(terminal, {"-C", unit.path(), "--lang", "en", "check"}).out) == "bcd can mend 2 of these by itself: add --fix\n");
  CHECK(last(unit({}).out).starts_with("1 đơn vị"));
  CHECK(last(run_in(terminal, {"-C", unit.path(), "check", "--fix"}).out) == clean);
}

}  // namespace
}  // namespace bcd::test
