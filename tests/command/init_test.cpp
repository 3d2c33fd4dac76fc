// bcd init: a unit that checks clean and can be used at once, made of nothing, in place of nothing.
#include <catch2/catch.hpp>

#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

Outcome init(Folder const& folder, Strings arguments) {
  arguments.insert(arguments.begin(), {"-C", folder.path(), "--as-of", "2026-10-01", "init"});
  return run(arguments);
}
std::size_t file_count(fs::path const& folder) {
  std::size_t count = 0;
  for (auto const& entry : fs::recursive_directory_iterator{folder}) count += entry.is_regular_file();
  return count;
}

TEST_CASE("a unit made of a built-in regulation checks clean, that day and until its duties begin to fall due", "[command]") {
  for (std::string regulation : {"khanh-khe", "la-gi"})
    for (std::string day : {"2026-10-01", "2026-11-20", "2027-01-19"}) {
      INFO(regulation << " " << day);
      Folder const folder;
      CHECK(init(folder, {"--regulation", regulation}).exit == 0);
      Outcome const outcome = run({"-C", folder.path(), "--as-of", day, "check"});
      CHECK(outcome.exit == 0);
      CHECK(outcome.out.find(" 0 lỗi,") != std::string::npos);
    }
}

TEST_CASE("what was said stands in bcd.yaml, and what follows from it", "[command]") {
  Folder const folder;
  Outcome const outcome = init(folder, {"--regulation", "khanh-khe", "--name", "xã Mẫu", "--province", "tỉnh Mẫu", "--standing-agency", "Phòng Văn hóa - Xã hội", "--head", "Nguyễn Văn A", "--since", "2026-10-01"});
  CHECK(outcome.err == "");
  std::string const config = read_text(folder.path() + "/bcd.yaml");
  for (std::string const line : {"unit: xa-mau\n", "name: xã Mẫu\n", "level: commune\n", "province: tỉnh Mẫu\n", "superior: Đảng ủy xã Mẫu\n", "place: Mẫu\n", "since: 2026-10-01\n", "  - use: khanh-khe\n    from: 2026-10-01\n", "standing_agency: phong-van-hoa-xa-hoi\n",
                                 "  - id: phong-van-hoa-xa-hoi\n    name: Phòng Văn hóa - Xã hội\n    kind: department\n"}) {
    INFO(line << config);
    CHECK(config.find("\n" + line) != std::string::npos);
  }
  std::string const head = read_text(folder.path() + "/members/nguyen-van-a.yaml");
  CHECK(head.starts_with("# yaml-language-server: $schema=../.schemas/member.json\n\nname: Nguyễn Văn A\n"));
  CHECK(fs::exists(folder.path() + "/.schemas/meeting.json"));
  CHECK(outcome.out.find("members/to-truong.yaml: [CẦN ĐIỀN: họ và tên Tổ trưởng]\n") != std::string::npos);
}

TEST_CASE("whatever the standing agency, its kind is told by its name, else by the regulation", "[command]") {
  auto const agency = [](std::string regulation, std::string name) {
    Folder const folder;
    CHECK(init(folder, {"--regulation", regulation, "--name", "xã Mẫu", "--standing-agency", name}).exit == 0);
    std::string const config = read_text(folder.path() + "/bcd.yaml");
    std::string const after = config.substr(config.find("\nstanding_agency: ") + 18);
    std::string const id = after.substr(0, after.find('\n'));
    std::string const entry = config.substr(config.find("  - id: " + id + "\n"));
    return id + " " + entry.substr(entry.find("kind: ") + 6, entry.find('\n', entry.find("kind: ")) - entry.find("kind: ") - 6);
  };
  CHECK(agency("la-gi", "Văn phòng Đảng ủy") == "van-phong-dang-uy party-office");
  CHECK(agency("khanh-khe", "Công an xã Mẫu") == "cong-an-xa-mau police");
  CHECK(agency("khanh-khe", "Bộ phận chuyển đổi số") == "bo-phan-chuyen-doi-so department");
  CHECK(agency("khanh-khe", "Đảng ủy xã Mẫu") == "dang-uy party-committee");
}

TEST_CASE("what stands in the folder already stays, and a folder that is not there is made", "[command]") {
  Folder const folder;
  folder.write("README.md", "của tôi\n");
  folder.write(".git/HEAD", "ref\n");
  CHECK(init(folder, {"--regulation", "la-gi"}).exit == 0);
  CHECK(read_text(folder.path() + "/README.md") == "của tôi\n");
  Folder const other;
  Outcome const outcome = init(other, {"phuong-moi", "--regulation", "la-gi"});
  CHECK(outcome.out.find("  phuong-moi/bcd.yaml\n") != std::string::npos);
  CHECK(read_text(other.path() + "/phuong-moi/bcd.yaml").find("\nunit: phuong-moi\n") != std::string::npos);
}

TEST_CASE("a place that will not do is refused, and nothing is made", "[command]") {
  Folder const unit;
  REQUIRE(init(unit, {"--regulation", "la-gi"}).exit == 0);
  CHECK(init(unit, {"--regulation", "la-gi"}).err == "bcd: '.' đã là một đơn vị (có bcd.yaml)\n");
  CHECK(init(unit, {"members/con", "--regulation", "la-gi"}).err == "bcd: 'members/con' nằm trong một đơn vị khác ('" + unit.path() + "'); lập đơn vị mới ở ngoài thư mục ấy\n");
  Folder const empty;
  CHECK(init(empty, {"a/b", "--regulation", "la-gi"}).err == "bcd: 'a/b' không phải thư mục, hoặc thư mục chứa nó không có\n");
  empty.write("tep", "x");
  CHECK(init(empty, {"tep", "--regulation", "la-gi"}).exit == 2);
  CHECK(file_count(empty.path()) == 1);
}

TEST_CASE("a file in the way is not overwritten, and nothing else is made", "[command]") {
  Folder const folder;
  folder.write("members/truong-ban.yaml", "của tôi\n");
  Outcome const outcome = init(folder, {"--regulation", "la-gi"});
  CHECK(outcome.err == "bcd: 'members/truong-ban.yaml' đã có; không ghi đè\n");
  CHECK(outcome.exit == 2);
  CHECK(file_count(folder.path()) == 1);
  Folder const linked;
  fs::create_directory_symlink(folder.path() + "/members", linked.path() + "/members");
  CHECK(init(linked, {"--regulation", "la-gi"}).err == "bcd: 'members' là liên kết hoặc tệp, không phải thư mục; không ghi gì vào đó\n");
  CHECK(file_count(linked.path()) == 0);
}

TEST_CASE("a call that will not do is refused with what would", "[command]") {
  Folder const folder;
  CHECK(init(folder, {"--regulation", "khanhkhe"}).err == "bcd: không có quy chế 'khanhkhe'; có phải ý là 'khanh-khe'?; có sẵn: khanh-khe, la-gi; quy chế của riêng đơn vị: --regulation ./quy-che.yaml\n");
  CHECK(init(folder, {}).err == "bcd: thiếu tham số: --regulation\nxem: bcd --help\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--unit", "Xã Mẫu"}).err == "bcd: mã đơn vị 'Xã Mẫu' không dùng được: chỉ gồm chữ thường a-z, số và dấu '-'\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--since", "1/10/2026"}).err == "bcd: --since '1/10/2026' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--name", "xã\nMẫu"}).err == "bcd: --name: phải là một dòng chữ UTF-8 có nội dung\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--head", "  "}).exit == 2);
  CHECK(init(folder, {"--regulation", "./khong-co.yaml"}).err == "bcd: không đọc được quy chế './khong-co.yaml'\n");
  CHECK(file_count(folder.path()) == 0);
}

std::string const own = "id: cua-rieng\ntitle: Quy chế xã khác\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban}}\nclauses:\n  - {article: \"5.1\", meeting: {body: committee, every: quarter}}\n";

TEST_CASE("a regulation of one's own is copied into the unit, or used where it lies in it", "[command]") {
  Folder const folder, apart;
  apart.write("moi.yaml", own);
  Outcome const outcome = init(folder, {"--regulation", apart.path() + "/moi.yaml"});
  CHECK(outcome.err == "");
  CHECK(read_text(folder.path() + "/quy-che.yaml") == own);
  CHECK(read_text(folder.path() + "/bcd.yaml").find("  - use: ./quy-che.yaml\n") != std::string::npos);
  CHECK(run({"-C", folder.path(), "check"}).exit == 0);
  CHECK(init(apart, {"--regulation", "./moi.yaml"}).exit == 0);
  CHECK(read_text(apart.path() + "/bcd.yaml").find("  - use: ./moi.yaml\n") != std::string::npos);
  CHECK_FALSE(fs::exists(apart.path() + "/quy-che.yaml"));
  CHECK(run({"-C", apart.path(), "check"}).exit == 0);
}

TEST_CASE("a faulty regulation makes no unit, and its faults are shown", "[command]") {
  Folder const folder;
  folder.write("quy-che.yaml", own + "  - {article: \"5.1\", meting: {body: committee, every: quarter}}\n");
  Outcome const outcome = init(folder, {"--regulation", "./quy-che.yaml"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("./quy-che.yaml:7:22: lỗi[unknown-key]") != std::string::npos);
  CHECK(file_count(folder.path()) == 1);
}

TEST_CASE("names are composed before they are written", "[command]") {
  Folder const folder;
  CHECK(init(folder, {"--regulation", "la-gi", "--head", "Nguye\xCC\x82\xCC\x83n Va\xCC\x86n A"}).exit == 0);
  CHECK(read_text(folder.path() + "/members/nguyen-van-a.yaml").find("name: Nguyễn Văn A\n") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
