// bcd check --fix: its messages, its exit codes, and the options it cannot be combined with.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "mended_member.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("--fix fixes, tells what it fixed on the error stream, and checks again", "[command][fix]") {
  MendedMember const unit{"nam: B\nseats: []\n"};
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err ==
        "đã sửa members/b.yaml:1:1: nam → name [unknown-key]\nĐã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 0 cảnh báo, 0 ghi "
        "chú\n");
  CHECK(outcome.out == clean);
  CHECK(outcome.exit == 0);
  CHECK(unit.text() == "name: B\nseats: []\n");
  CHECK(unit({"--fix"}).err == "");
}

TEST_CASE("what --fix fixed is told in English too", "[command][fix]") {
  CHECK(MendedMember{"name: B  \nseats: [] \nphone: 09\n"}({"--fix", "--lang", "en"}).err ==
        "fixed members/b.yaml:1:8: spaces at the end of a line: 2 places [text-hygiene]\nfixed members/b.yaml:3:8: "
        "09 → \"09\" [ambiguous-scalar]\nFixed 3 places in 1 file; left: 0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("--fix tells what stood in a place, what does now, and what is left", "[command][fix]") {
  MendedMember const unit{
      "name: B\nphone: 0900000001\norder: \"5\"\nseats:\n  - {body: committee, role: membre, from: 2026-01-01, xyz: "
      "1}\npost: Nguye\u0302\u0303n e\u0301\n"};
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err ==
        "đã sửa members/b.yaml:2:8: 0900000001 → \"0900000001\" [ambiguous-scalar]\n"
        "đã sửa members/b.yaml:3:8: \"5\" → 5 [bad-value]\n"
        "đã sửa members/b.yaml:5:29: membre → member [bad-value]\n"
        "đã sửa members/b.yaml:6:7: chữ \"Nguye\u0302\u0303n\" là Unicode tổ hợp, không phải dựng sẵn (NFC): 2 chỗ "
        "[text-not-nfc]\n"
        "Đã sửa 5 chỗ trong 1 tệp; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 1);
  CHECK(unit({"--fix"}).err == "Không tự sửa chỗ nào; còn 1 lỗi, 0 cảnh báo, 0 ghi chú\n");
  CHECK(unit({"--fix", "--quiet"}).err == "");
}

TEST_CASE("where --fix could do nothing it is not what is proposed", "[command][fix]") {
  auto const remedies = [](std::string const& text) {
    std::string const out = MendedMember{text}({}).out;
    std::string all;
    for (std::size_t at = out.find("cách sửa: "); at != out.npos; at = out.find("cách sửa: ", at + 1))
      all += out.substr(at, out.find_first_of(";\n", at) - at) + "\n";
    return all;
  };
  CHECK(remedies("name: B \nseats: []\n") == "cách sửa: chạy bcd check --fix\n");
  CHECK(remedies("name: B\nseats: []\npost: |\n  a \n  b\n") ==
        "cách sửa: xóa bằng tay, trừ khi lời văn cần đến (bcd không tự đổi lời văn)\n");
  CHECK(remedies("name: B\nseats: []\npost: a\u2028b\n") ==
        "cách sửa: xóa ký tự ấy, nếu cần thì gõ lại bằng phím cách hoặc phím Enter (bcd không tự sửa được chỗ này)\n");
  CHECK(remedies("name: B \nname: C\nseats: []\n")
            .starts_with("cách sửa: sửa các lỗi khác của tệp trước, rồi chạy bcd check --fix\n"));
}

TEST_CASE("the exit code of --fix is by what is left", "[command][fix]") {
  CHECK(MendedMember{"nam: B\nseats: []\n"}({"--fix"}).exit == 0);
  CHECK(MendedMember{"nam: B\nseats: none\n"}({"--fix"}).exit == 1);
}

TEST_CASE("--fix says that a file is read-only, fixes the others, and exits 2", "[command][fix]") {
  MendedMember const unit{"name: B \nseats: []\n"};
  unit.write("members/c.yaml", "name: C \nseats: []\n");
  ::chmod((unit.path() + "/members/b.yaml").c_str(), 0444);
  Outcome const outcome = unit({"--fix"});
  CHECK(outcome.err ==
        "bcd: 'members/b.yaml' chỉ cho đọc nên được để nguyên; cấp quyền ghi (chmod u+w) rồi chạy lại\nđã sửa "
        "members/c.yaml:1:8: dấu cách thừa ở cuối dòng: 1 chỗ [text-hygiene]\nĐã sửa 1 chỗ trong 1 tệp; còn 0 lỗi, 1 "
        "cảnh báo, 0 ghi chú\n");
  CHECK(outcome.exit == 2);
  CHECK(unit.text() == "name: B \nseats: []\n");
}

TEST_CASE("--fix keeps the screen's format pure", "[command][fix]") {
  Outcome const outcome = MendedMember{"nam: B\nseats: []\n"}({"--fix", "--format", "json"});
  CHECK(outcome.out.starts_with("{"));
  CHECK(outcome.out.find("unknown-key") == std::string::npos);
  CHECK(outcome.out.ends_with("}\n"));
}

TEST_CASE("--fix does not go with a state that git keeps, nor with what git says has changed", "[command][fix]") {
  for (std::vector<std::string> const& state :
       {std::vector<std::string>{"--staged"}, {"--rev", "HEAD"}, {"--since", "HEAD"}, {"--history"}}) {
    MendedMember const unit{"nam: B\nseats: []\n"};
    std::vector<std::string> call{"--fix"};
    call.insert(call.end(), state.begin(), state.end());
    CHECK(unit(call).err ==
          "bcd: --fix sửa các tệp trên đĩa nên không dùng cùng --rev, --staged, --since hay --history; muốn sửa một "
          "phần thì ghi đường dẫn, --rule hay --skip\n");
    CHECK(unit(call).exit == 2);
    CHECK(unit.text() == "nam: B\nseats: []\n");
  }
}

TEST_CASE("what cannot be written where it is asked for is found before --fix fixes anything", "[command][fix]") {
  MendedMember const unit{"nam: B\nseats: []\n"};
  std::string const record = unit.path() + "/members/a.yaml", nowhere = unit.path() + "/nowhere/x",
                    folder = unit.path() + "/members";
  for (std::vector<std::string> const& call : {std::vector<std::string>{"--fix", "--write-baseline", record},
                                               {"--fix", "--write-baseline", nowhere},
                                               {"--fix", "--write-baseline", folder},
                                               {"--fix", "--output", record},
                                               {"--fix", "--output", "json=" + nowhere},
                                               {"--fix", "--write-baseline", "x.json", "--rule", "unknown-key"}}) {
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
  MendedMember const unit{"nam: B  \nseats: []\n"};
  command::World terminal;
  terminal.terminal = true;
  auto const last = [](std::string const& out) { return out.substr(out.rfind('\n', out.size() - 2) + 1); };
  CHECK(last(run_in(terminal, {"-C", unit.path(), "check"}).out) == "bcd tự sửa được 2 phát hiện: thêm --fix\n");
  CHECK(last(run_in(terminal, {"-C", unit.path(), "--lang", "en", "check"}).out) ==
        "findings that bcd can fix itself: 2; add --fix\n");
  CHECK(last(unit({}).out).starts_with("1 đơn vị"));
  CHECK(last(run_in(terminal, {"-C", unit.path(), "check", "--fix"}).out) == clean);
}

}  // namespace
}  // namespace bcd::test
