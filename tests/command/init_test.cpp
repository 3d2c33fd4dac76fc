// bcd init: creates a unit that passes the check and is ready to use, and overwrites nothing.
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

TEST_CASE("a unit made of a built-in regulation checks clean, that day and until its duties begin to fall due",
          "[command]") {
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
  Outcome const outcome =
      init(folder, {"--regulation", "khanh-khe", "--name", "xã Mẫu", "--province", "tỉnh Mẫu", "--standing-agency",
                    "Phòng Văn hóa - Xã hội", "--head", "Nguyễn Văn A", "--since", "2026-10-01"});
  CHECK(outcome.err == "");
  std::string const config = read_text(folder.path() + "/bcd.yaml");
  for (std::string const line :
       {"unit: xa-mau\n", "name: xã Mẫu\n", "level: commune", "province: tỉnh Mẫu\n", "superior: Đảng ủy xã Mẫu\n",
        "place: Mẫu\n", "since: 2026-10-01\n", "  - use: khanh-khe\n    from: 2026-10-01\n",
        "standing_agency: phong-van-hoa-xa-hoi\n",
        "  - id: phong-van-hoa-xa-hoi\n    name: Phòng Văn hóa - Xã hội\n    kind: department\n"}) {
    INFO(line << config);
    CHECK(config.find("\n" + line) != std::string::npos);
  }
  std::string const head = read_text(folder.path() + "/members/nguyen-van-a.yaml");
  CHECK(head.starts_with("# yaml-language-server: $schema=../.schemas/member.json\n\nname: Nguyễn Văn A\n"));
  CHECK(fs::exists(folder.path() + "/.schemas/meeting.json"));
  CHECK(outcome.out.find("members/to-truong.yaml: [CẦN ĐIỀN: họ và tên Tổ trưởng]\n") != std::string::npos);
}

TEST_CASE("the kind of the standing agency is told by its name, or said", "[command]") {
  auto const agency = [](std::string regulation, std::string name, std::string kind = "") {
    Folder const folder;
    Strings call{"--regulation", regulation, "--name", "xã Mẫu", "--standing-agency", name};
    if (!kind.empty()) call.insert(call.end(), {"--standing-agency-kind", kind});
    Outcome const outcome = init(folder, call);
    if (outcome.exit == 2) {
      CHECK(file_count(folder.path()) == 0);
      return outcome.err;
    }
    std::string const config = read_text(folder.path() + "/bcd.yaml");
    std::string const after = config.substr(config.find("\nstanding_agency: ") + 18);
    std::string const id = after.substr(0, after.find('\n'));
    std::string const entry = config.substr(config.find("  - id: " + id + "\n"));
    CHECK(config.find("\n  - id: " + id + "\n") == config.rfind("\n  - id: " + id + "\n"));
    return id + " " +
           entry.substr(entry.find("kind: ") + 6, entry.find('\n', entry.find("kind: ")) - entry.find("kind: ") - 6);
  };
  CHECK(agency("la-gi", "Văn phòng Đảng ủy") == "van-phong-dang-uy party-office");
  CHECK(agency("la-gi", "Văn phòng Đảng ủy xã Mẫu") == "van-phong-dang-uy party-office");
  CHECK(agency("la-gi", "VP Đảng ủy") == "van-phong-dang-uy party-office");
  CHECK(agency("khanh-khe", "Phòng Văn hóa - Xã hội") == "phong-van-hoa-xa-hoi department");
  CHECK(agency("khanh-khe", "Văn phòng HĐND và UBND xã Mẫu") == "van-phong-hdnd-va-ubnd-xa-mau department");
  CHECK(agency("khanh-khe", "Công an xã Mẫu", "police") == "cong-an-xa-mau police");
  CHECK(agency("khanh-khe", "Đảng ủy", "party-committee") == "dang-uy party-committee");
  CHECK(agency("khanh-khe", "Bộ phận chuyển đổi số", "other") == "bo-phan-chuyen-doi-so other");
  CHECK(agency("khanh-khe", "Bộ phận chuyển đổi số")
            .starts_with("bcd: không rõ 'Bộ phận chuyển đổi số' là loại cơ quan nào; ghi --standing-agency-kind, một "
                         "trong: party-committee (Đảng ủy), "));
  CHECK(agency("la-gi", "Phòng Văn hóa - Xã hội") ==
        "bcd: 'Phòng Văn hóa - Xã hội' là phòng chuyên môn, nhưng khoản 3 Điều 3 của quy chế quy định Cơ quan Thường "
        "trực là party-office (Văn phòng Đảng ủy); kiểm tra lại, hoặc nếu quyết định thành lập giao đúng cơ quan đó "
        "thì thêm --standing-agency-kind department (bcd check sẽ nêu cho đến khi ghi waivers)\n");
  CHECK(agency("khanh-khe", "Ủy ban MTTQ xã Mẫu").find("là Mặt trận Tổ quốc, nhưng Điều 12") != std::string::npos);
  CHECK(agency("khanh-khe", "Phòng Văn hóa", "phong").starts_with("bcd: không có loại cơ quan 'phong'"));
}

TEST_CASE("an agency the regulation does not have in mind is made when somebody says so, and the check's error is told",
          "[command]") {
  Folder const folder;
  Outcome const outcome = init(folder, {"--regulation", "la-gi", "--name", "phường Mẫu", "--standing-agency",
                                        "Phòng Văn hóa - Xã hội", "--standing-agency-kind", "department"});
  CHECK(outcome.exit == 1);
  CHECK(outcome.out.find("lưu ý: lỗi[standing-agency-missing]: ") != std::string::npos);
}

TEST_CASE("a unit's name is put as it stands in a sentence, and a name without its level is asked about", "[command]") {
  auto const config = [](Strings more) {
    Folder const folder;
    more.insert(more.begin(), {"--regulation", "la-gi"});
    Outcome const outcome = init(folder, more);
    return outcome.exit == 2 ? outcome.err : read_text(folder.path() + "/bcd.yaml");
  };
  std::string const capitals = config({"--name", "XÃ KHÁNH KHÊ"}), number = config({"--name", "Phường 3"});
  for (std::string const line :
       {"\nname: xã Khánh Khê\n", "\nlevel: commune", "\nsuperior: Đảng ủy xã Khánh Khê\n", "\nplace: Khánh Khê\n"}) {
    INFO(line << capitals);
    CHECK(capitals.find(line) != std::string::npos);
  }
  CHECK(number.find("\nname: phường 3\n") != std::string::npos);
  CHECK(number.find("\nplace: Phường 3\n") != std::string::npos);
  CHECK(config({"--name", "đặc khu Phú Quốc"}).find("\nplace: Phú Quốc\n") != std::string::npos);
  CHECK(config({"--name", "La Gi", "--level", "ward"}).find("\nname: phường La Gi\n") != std::string::npos);
  CHECK(config({"--name", "La Gi"}) ==
        "bcd: --name 'La Gi' không có chữ xã, phường hay đặc khu; ghi 'xã La Gi', hoặc thêm --level commune (xã), ward "
        "(phường), special-zone (đặc khu)\n");
  CHECK(config({"--name", "xã Mẫu", "--level", "ward"}) == "bcd: --level ward trái với tên 'xã Mẫu'\n");
}

TEST_CASE("a gap is told once, however often it stands in a file", "[command]") {
  Folder const folder;
  std::string const out = init(folder, {"--regulation", "la-gi"}).out,
                    line = "  bcd.yaml: [CẦN ĐIỀN: tên xã, phường]\n";
  CHECK(out.find(line) != std::string::npos);
  CHECK(out.find(line) == out.rfind(line));
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
  CHECK(init(unit, {"members/con", "--regulation", "la-gi"}).err ==
        "bcd: 'members/con' nằm trong một đơn vị khác ('" + unit.path() + "'); lập đơn vị mới ở ngoài thư mục đó\n");
  Folder const empty;
  CHECK(init(empty, {"a/b", "--regulation", "la-gi"}).err ==
        "bcd: 'a/b' không phải thư mục, hoặc chưa có thư mục cấp trên\n");
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
  CHECK(init(linked, {"--regulation", "la-gi"}).err ==
        "bcd: 'members' là liên kết hoặc tệp, không phải thư mục; không ghi gì vào đó\n");
  CHECK(file_count(linked.path()) == 0);
}

TEST_CASE("a call that will not do is refused with what would", "[command]") {
  Folder const folder;
  CHECK(init(folder, {"--regulation", "khanhkhe"}).err ==
        "bcd: không có quy chế 'khanhkhe' (có phải ý là 'khanh-khe'?); có sẵn: khanh-khe, la-gi; quy chế riêng của đơn "
        "vị: --regulation ./quy-che.yaml\n");
  CHECK(init(folder, {}).err == "bcd: thiếu --regulation\nxem: bcd init --help\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--unit", "Xã Mẫu"}).err ==
        "bcd: mã 'Xã Mẫu' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-'\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--since", "1/10/2026"}).err ==
        "bcd: --since '1/10/2026' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--name", "xã\nMẫu"}).err ==
        "bcd: --name: phải là một dòng chữ UTF-8 có nội dung\n");
  CHECK(init(folder, {"--regulation", "la-gi", "--head", "  "}).exit == 2);
  CHECK(init(folder, {"--regulation", "./khong-co.yaml"}).err == "bcd: không đọc được quy chế './khong-co.yaml'\n");
  CHECK(file_count(folder.path()) == 0);
}

std::string const own =
    "id: cua-rieng\ntitle: Quy chế xã khác\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng "
    "Ban}}\nclauses:\n  - {article: \"5.1\", meeting: {body: committee, every: quarter}}\n";

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
