// The program as a whole: exit codes, options, and messages for calls that cannot be carried out.
#include "bcd/command/run.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "sound_unit.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("a folder that is not there is named", "[command]") {
  Outcome const outcome = run({"-C", "/khong/co", "check"});
  CHECK(outcome.err == "bcd: không có thư mục '/khong/co'\n");
  CHECK(outcome.exit == 2);
}

TEST_CASE("output that cannot be written is no success", "[command]") {
  command::World world;
  world.out = std::fopen("/dev/full", "w");
  std::FILE* const err = world.err = std::tmpfile();
  world.language = "vi";
  world.today = Date{2026, 10, 1};
  CHECK(command::run({"explain"}, world) == command::Exit::unusable);
  CHECK(std::ftell(err) > 0);
  std::fclose(err);
  std::fclose(world.out);
}

TEST_CASE("a unit without fault exits 0 with one line", "[command]") {
  Outcome const outcome = SoundUnit{}({"check"});
  CHECK(outcome.out == "1 đơn vị, 2 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
}

TEST_CASE("an error exits 1, with the place, the line, the caret and the fix", "[command]") {
  SoundUnit const unit;
  unit.write("members/b.yaml", broken_member);
  Outcome const outcome = unit({"check"});
  CHECK(outcome.out ==
        error_text + "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 1);
}

TEST_CASE("the same in English", "[command]") {
  SoundUnit const unit;
  unit.write("members/b.yaml", broken_member);
  std::string const expected =
      "members/b.yaml:1:1: error[unknown-key]: 'nam' is not a key of member (did you mean 'name'?)\n    1 | nam: B\n   "
      "   | ^^^\n   = fix: correct the key, or delete it\n1 unit, 3 record files: 1 error, 0 warnings, 0 notes, 0 "
      "waived; as of 2026-10-01\n";
  CHECK(unit({"--lang", "en", "check"}).out == expected);
  CHECK(unit({"check", "--lang=en"}).out == expected);
  CHECK(unit({"check", "--lang", "vi"}).out.starts_with(error_text));
}

TEST_CASE("--fail-on moves the severity that makes the exit code 1", "[command]") {
  SoundUnit const warned, wrong;
  warned.write("members/b.yaml", "name: B   \nseats: []\n");
  wrong.write("members/b.yaml", broken_member);
  CHECK(warned({"check"}).exit == 0);
  CHECK(warned({"check", "--fail-on", "error"}).exit == 0);
  CHECK(warned({"check", "--fail-on", "warning"}).exit == 1);
  CHECK(warned({"check", "--fail-on", "never"}).exit == 0);
  CHECK(wrong({"check", "--fail-on", "never"}).exit == 0);
  CHECK(wrong({"check", "--fail-on", "warning"}).exit == 1);
  CHECK(warned({"check", "--fail-on", "note"}).exit == 2);
}

TEST_CASE("--rule keeps the rules named, --skip leaves them out", "[command]") {
  SoundUnit const unit;
  unit.write("members/b.yaml", "nam: B   \nseats: []\n");
  auto const summary = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"check"});
    std::string const out = unit(arguments).out;
    return out.substr(out.rfind('\n', out.size() - 2) + 1);
  };
  CHECK(summary({}) == "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 1 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(summary({"--rule", "text-hygiene"}) ==
        "1 đơn vị, 3 tệp hồ sơ: 0 lỗi, 1 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(summary({"--rule", "text-hygiene,unknown-key"}) ==
        "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 1 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(summary({"--skip", "text-hygiene"}) ==
        "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(summary({"--skip", "text-hygiene", "--skip", "unknown-key"}) ==
        "1 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
}

TEST_CASE("a rule that is not there exits 2 and names the one likely meant", "[command]") {
  Outcome const near = SoundUnit{}({"check", "--rule", "absense-late"}), far = SoundUnit{}({"check", "--skip", "xyz"});
  CHECK(near.err == "bcd: không có quy tắc 'absense-late' (có phải ý là 'absence-late'?)\n");
  CHECK(near.out == "");
  CHECK(near.exit == 2);
  CHECK(far.err == "bcd: không có quy tắc 'xyz'\n");
  CHECK(far.exit == 2);
}

TEST_CASE("a call that is wrong exits 2, says why in its language, and prints nothing else", "[command]") {
  Outcome const unknown = SoundUnit{}({"check", "--nope"});
  CHECK(unknown.err == "bcd: không có tùy chọn '--nope'\nxem: bcd check --help\n");
  CHECK(unknown.out == "");
  CHECK(unknown.exit == 2);
  CHECK(run({"--lang", "en", "check", "--formt", "json"}).err ==
        "bcd: there is no option '--formt' (did you mean '--format'?)\nsee: bcd check --help\n");
  CHECK(run({"regulation", "show"}).err == "bcd: thiếu MÃ\nxem: bcd regulation show --help\n");
  CHECK(run({"regulation", "show", "la-gi", "b"}).err == "bcd: tham số thừa: 'b'\nxem: bcd regulation show --help\n");
  for (std::vector<std::string> const& call : {std::vector<std::string>{"chek"},
                                               {"regulation"},
                                               {"check", "--format", "xml"},
                                               {"--color", "blue", "check"},
                                               {"--lang", "fr", "check"},
                                               {"check", "--rule"}}) {
    INFO(call.size());
    Outcome const outcome = run(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("bcd: "));
    CHECK(outcome.err.find("\nxem: bcd ") != std::string::npos);
    CHECK(outcome.err.ends_with("--help\n"));
  }
}

TEST_CASE("--as-of takes a day of the calendar only", "[command]") {
  Outcome const outcome = SoundUnit{}({"--as-of", "2026-02-30", "check"});
  CHECK(outcome.err == "bcd: --as-of '2026-02-30' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)\n");
  CHECK(outcome.exit == 2);
  CHECK(SoundUnit{}({"check", "--as-of", "2027-01-01"}).exit == 1);  // the meeting of 2026-Q4 is overdue by then
}

TEST_CASE("a broken bcd.yaml exits 2 and says that the unit was not judged, after what is wrong with it", "[command]") {
  SoundUnit const unit;
  unit.write("bcd.yaml", config + "sicne: 2026-01-01\n");
  Outcome const outcome = unit({"check"});
  CHECK(outcome.out.starts_with(
      "bcd.yaml:9:1: lỗi[unknown-key]: đơn vị không có khóa 'sicne' (có phải ý là 'since'?)\n"));
  CHECK(outcome.err == "bcd: đơn vị '.' chưa được xét: bcd.yaml hoặc quy chế có lỗi; phải sửa lỗi đó trước\n");
  CHECK(outcome.exit == 2);
  CHECK(unit({"check", "--fail-on", "never"}).exit == 2);
  CHECK(unit({"--lang", "en", "check"}).err ==
        "bcd: unit '.' was not judged: bcd.yaml or its regulation is faulty; fix that first\n");
}

TEST_CASE("a file that is a link out of the unit is a finding, and stops nothing", "[command]") {
  Folder const outside;
  outside.write("secret.yaml", head);
  SoundUnit const unit;
  fs::create_symlink(fs::path{outside.path()} / "secret.yaml", fs::path{unit.path()} / "members/b.yaml");
  Outcome const outcome = unit({"check"});
  CHECK(outcome.out.starts_with(
      "members/b.yaml:1:1: lỗi[file-unreadable]: tệp là liên kết trỏ ra ngoài thư mục đơn vị\n   = cách sửa: "));
  CHECK(outcome.out.ends_with(
      "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n"));
  CHECK(outcome.exit == 1);
}

TEST_CASE("no output is written over a record", "[command]") {
  SoundUnit const unit;
  std::string const before = read_text(fs::path{unit.path()} / "bcd.yaml");
  for (std::vector<std::string> const& call :
       std::vector<std::vector<std::string>>{{"list", "members", "-o", "bcd.yaml"},
                                             {"due", "-o", "bcd.yaml"},
                                             {"check", "--output", "json=bcd.yaml"},
                                             {"check", "--write-baseline", "bcd.yaml"}}) {
    Outcome const outcome = unit(call);
    CHECK(outcome.exit == 2);
    bool const of_name =
        outcome.err.find("'bcd.yaml': lệnh này không có dạng nào mang đuôi '.yaml'") != std::string::npos;
    CHECK(
        (of_name || outcome.err.find("không ghi đè 'bcd.yaml': đó là tệp YAML, có thể là hồ sơ") != std::string::npos));
    CHECK(read_text(fs::path{unit.path()} / "bcd.yaml") == before);
  }
}

}  // namespace
}  // namespace bcd::test
