// bcd fmt on folders: the files it formats, its messages and the content it writes.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "unit_of_one.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

std::string const seats = "seats:\n  - {body: committee, role: head, from: 2026-01-01}\n";
std::string const laid_out = "name: Nguyễn Văn A\npost: Bí thư\n" + seats,
                  untidy = "post: Bí thư\nname: Nguyễn Văn A\n" + seats;
std::string const broken = "name: [A\n";

struct OneUnit : UnitOfOne {
  OneUnit() : UnitOfOne{untidy} {}
};

TEST_CASE("fmt lays the records out and names each file it changed", "[command][fmt]") {
  OneUnit const unit;
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.out == "đã sắp lại members/a.yaml\n2 tệp: 1 đã sắp lại, 0 không sắp được\n");
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  CHECK(unit.text("members/a.yaml") == laid_out);
  CHECK(unit({"fmt"}).out == "2 tệp: 0 đã sắp lại, 0 không sắp được\n");
  unit.write("members/a.yaml", untidy);
  CHECK(unit({"--lang", "en", "fmt"}).out == "formatted members/a.yaml\nfiles: 2; formatted: 1; not formattable: 0\n");
}

TEST_CASE("fmt --check writes nothing and exits 1 when a file would change", "[command][fmt]") {
  OneUnit const unit;
  Outcome const outcome = unit({"fmt", "--check"});
  CHECK(outcome.out == "cần sắp lại members/a.yaml\n2 tệp: 1 cần sắp lại, 0 không sắp được\n");
  CHECK(outcome.exit == 1);
  CHECK(unit.text("members/a.yaml") == untidy);
  unit.write("members/a.yaml", laid_out);
  CHECK(unit({"fmt", "--check"}).exit == 0);
  CHECK(unit({"--lang", "en", "fmt", "--check"}).out == "files: 2; to format: 0; not formattable: 0\n");
}

TEST_CASE("with -q fmt says nothing of what it wrote, and --check names the files alone", "[command][fmt]") {
  OneUnit const unit;
  CHECK(unit({"-q", "fmt", "--check"}).out == "cần sắp lại members/a.yaml\n");
  CHECK(unit({"-q", "fmt"}).out == "");
}

TEST_CASE("fmt leaves a file that does not parse, says why, and does the others", "[command][fmt]") {
  OneUnit const unit;
  unit.write("members/b.yaml", broken);
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.out == "đã sắp lại members/a.yaml\n3 tệp: 1 đã sắp lại, 1 không sắp được\n");
  CHECK(
      outcome.err.starts_with("bcd: không sắp lại được 'members/b.yaml', tệp được để nguyên:\nmembers/b.yaml:1:8: "
                              "lỗi[yaml-syntax]: thiếu dấu ']'"));
  CHECK(outcome.exit == 1);
  CHECK(unit.text("members/b.yaml") == broken);
}

TEST_CASE("fmt does not read a link that leaves the unit, nor a file over 1 MiB", "[command][fmt]") {
  Folder const outside;
  outside.write("secret.yaml", untidy);
  OneUnit const unit;
  fs::create_symlink(fs::path{outside.path()} / "secret.yaml", fs::path{unit.path()} / "members/b.yaml");
  unit.write("members/c.yaml", std::string(1024 * 1024 + 1, '#'));
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.err.find("members/b.yaml:1:1: lỗi[file-unreadable]: tệp là liên kết trỏ ra ngoài thư mục đơn vị\n") !=
        std::string::npos);
  CHECK(outcome.err.find("members/c.yaml:1:1: lỗi[file-unreadable]: tệp lớn hơn 1 MiB\n") != std::string::npos);
  CHECK(outcome.exit == 1);
  CHECK(read_text(fs::path{outside.path()} / "secret.yaml") == untidy);
}

TEST_CASE("fmt tells where it left the order of keys, and that is no fault", "[command][fmt]") {
  OneUnit const unit;
  std::string const text =
      "name: Nguyễn Văn A\npost: Bí thư\nseats:\n  - {role: head,\n     body: committee, from: 2026-01-01}\n";
  unit.write("members/a.yaml", text);
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.out == "2 tệp: 0 đã sắp lại, 0 không sắp được\n");
  CHECK(outcome.err ==
        "bcd: members/a.yaml:4: giữ nguyên thứ tự khóa ở đây: bảng trong ngoặc nhọn trải trên nhiều dòng, hoặc có khóa "
        "bỏ trống\n");
  CHECK(outcome.exit == 0);
  CHECK(unit.text("members/a.yaml") == text);
  CHECK(unit({"fmt", "--check"}).exit == 0);
  CHECK(unit({"-q", "fmt"}).err == "");
  CHECK(unit({"--lang", "en", "fmt"}).err ==
        "bcd: members/a.yaml:4: the order of keys was not changed here: the map in braces spans several lines, or a "
        "key in it has no value\n");
}

TEST_CASE("of a file with several names fmt lays out the one it read; the others keep the old bytes",
          "[command][fmt]") {
  OneUnit const unit;
  fs::create_hard_link(fs::path{unit.path()} / "members/a.yaml", fs::path{unit.path()} / "backup.txt");
  CHECK(unit({"fmt"}).exit == 0);
  CHECK(unit.text("members/a.yaml") == laid_out);
  CHECK(unit.text("backup.txt") == untidy);
}

TEST_CASE("fmt keeps a file's mode, and a link inside the unit stays a link", "[command][fmt]") {
  OneUnit const unit;
  fs::path const file = fs::path{unit.path()} / "members/a.yaml", link = fs::path{unit.path()} / "members/b.yaml";
  ::chmod(file.c_str(), 0640);
  fs::create_symlink("a.yaml", link);
  CHECK(unit({"fmt"}).exit == 0);
  struct stat about {};
  ::stat(file.c_str(), &about);
  CHECK((about.st_mode & 07777) == 0640);
  CHECK(fs::is_symlink(link));
  CHECK(unit.text("members/b.yaml") == laid_out);
}

TEST_CASE("fmt does not write a file that is laid out already", "[command][fmt]") {
  OneUnit const unit;
  fs::path const file = fs::path{unit.path()} / "bcd.yaml";
  fs::file_time_type const long_ago = fs::last_write_time(file) - std::chrono::hours{24};
  fs::last_write_time(file, long_ago);
  CHECK(unit({"fmt"}).exit == 0);
  CHECK(fs::last_write_time(file) == long_ago);
}

TEST_CASE("fmt leaves a read-only file, says so, does the others and exits 2", "[command][fmt]") {
  OneUnit const unit;
  unit.write("members/b.yaml", untidy);
  ::chmod((unit.path() + "/members/a.yaml").c_str(), 0444);
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.out == "đã sắp lại members/b.yaml\n3 tệp: 1 đã sắp lại, 1 không sắp được\n");
  CHECK(outcome.err ==
        "bcd: 'members/a.yaml' chỉ cho đọc nên được để nguyên; cấp quyền ghi (chmod u+w) rồi chạy lại\n");
  CHECK(outcome.exit == 2);
  CHECK(unit.text("members/a.yaml") == untidy);
}

TEST_CASE("fmt looks at what holds records and at nothing else", "[command][fmt]") {
  OneUnit const unit;
  std::string const holidays = "days:\n  - {reason: Tết, date: 2027-01-01}\n", regulation = "title: Quy chế\nid: q\n";
  unit.write("bcd.yaml", "name: xã Mẫu\nunit: xa-mau\nregulations: [{from: 2026-01-01, use: ./quy-che.yaml}]\n");
  for (std::string const file : {"templates/a.yaml", "attachments/a.yaml", "stray.yaml", "members/a.yml", "lạ/a.yaml"})
    unit.write(file, untidy);
  unit.write("quy-che.yaml", regulation);
  unit.write("con/bcd.yaml", "name: x\nunit: y\n");
  Outcome const outcome = unit({"fmt"});
  CHECK(outcome.out ==
        "đã sắp lại bcd.yaml\nđã sắp lại members/a.yaml\nđã sắp lại quy-che.yaml\nđã sắp lại con/bcd.yaml\n4 tệp: 4 đã "
        "sắp lại, 0 không sắp được\n");
  CHECK(unit.text("quy-che.yaml") == "id: q\ntitle: Quy chế\n");
  CHECK(unit.text("bcd.yaml") ==
        "unit: xa-mau\nname: xã Mẫu\nregulations: [{use: ./quy-che.yaml, from: 2026-01-01}]\n");
  for (std::string const file : {"templates/a.yaml", "attachments/a.yaml", "stray.yaml", "members/a.yml", "lạ/a.yaml"})
    CHECK(unit.text(file) == untidy);
}

TEST_CASE("a PATH narrows fmt to what lies at or below it", "[command][fmt]") {
  auto const changed = [](std::vector<std::string> paths) {
    OneUnit const unit;
    unit.write("members/b.yaml", untidy);
    unit.write("bcd.yaml", "name: xã Mẫu\nunit: xa-mau\n");
    paths.insert(paths.begin(), "fmt");
    return unit(paths).out;
  };
  CHECK(changed({"members"}) ==
        "đã sắp lại members/a.yaml\nđã sắp lại members/b.yaml\n2 tệp: 2 đã sắp lại, 0 không sắp được\n");
  CHECK(changed({"members/b.yaml"}) == "đã sắp lại members/b.yaml\n1 tệp: 1 đã sắp lại, 0 không sắp được\n");
  CHECK(changed({"./members/b.yaml", "bcd.yaml"}) ==
        "đã sắp lại bcd.yaml\nđã sắp lại members/b.yaml\n2 tệp: 2 đã sắp lại, 0 không sắp được\n");
}

TEST_CASE("fmt of a PATH that is no record, or is not there, or in no unit, exits 2 and writes nothing",
          "[command][fmt]") {
  OneUnit const unit;
  Folder const nowhere;
  unit.write("README.md", "x\n");
  Outcome const outcome = unit({"fmt", "README.md", "members"});
  CHECK(outcome.err ==
        "bcd: 'README.md' không phải tệp hồ sơ hay thư mục hồ sơ của đơn vị nào (xem: man bcd-records)\n");
  CHECK(outcome.exit == 2);
  CHECK(unit.text("members/a.yaml") == untidy);
  CHECK(unit({"fmt", "membres"}).err == "bcd: không có 'membres'\n");
  CHECK(run({"-C", nowhere.path(), "fmt"}).exit == 2);
}

TEST_CASE("fmt does several units, each file named as the user sees it", "[command][fmt]") {
  Folder const folder;
  for (std::string const unit : {"a", "b"}) {
    folder.write(unit + "/bcd.yaml", config);
    folder.write(unit + "/members/a.yaml", untidy);
  }
  CHECK(run({"-C", folder.path(), "fmt"}).out ==
        "đã sắp lại a/members/a.yaml\nđã sắp lại b/members/a.yaml\n4 tệp: 2 đã sắp lại, 0 không sắp được\n");
}

TEST_CASE("the examples are laid out as bcd does it, but for two files whose faults were put in", "[house]") {
  Outcome const outcome = run({"-C", (source_dir() / "examples").string(), "fmt", "--check"});
  CHECK(
      outcome.out.starts_with("cần sắp lại phuong-mau/members/bui-thi-k.yaml\ncần sắp lại "
                              "phuong-mau/reports/2026/08/2026-08-tran-thi-b.yaml\n"));
  CHECK(outcome.out.ends_with(" tệp: 2 cần sắp lại, 0 không sắp được\n"));
  CHECK(outcome.err == "");
}

}  // namespace
}  // namespace bcd::test
