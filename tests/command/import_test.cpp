// bcd import members: a roster becomes records; a row that will not do is told, the others stand.
#include <catch2/catch.hpp>

#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

// A unit of xã Mẫu under khanh-khe, with the placeholders of its heads, and a roster.
struct Office : Folder {
  explicit Office(std::string const& roster) {
    REQUIRE(run({"-C", path(), "--as-of", "2026-10-01", "init", "--regulation", "khanh-khe", "--name", "xã Mẫu", "--standing-agency", "Phòng Văn hóa - Xã hội"}).exit == 0);
    write("ds.csv", roster);
  }
  Outcome import(Strings more = {}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", "2026-10-01", "import", "members", "ds.csv"});
    return run(more);
  }
  bool has(std::string const& id) const { return fs::exists(path() + "/members/" + id + ".yaml"); }
  std::string member(std::string const& id) const { return read_text(path() + "/members/" + id + ".yaml"); }
};
// The lines that refuse, without what goes on after the reason.
std::string refused(Outcome const& outcome) {
  std::string lines;
  for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1)
    if (std::string const line = outcome.out.substr(at, outcome.out.find('\n', at) + 1 - at); line.find(": không nhận") != line.npos) lines += line;
  return lines;
}

TEST_CASE("a roster in the office's own words becomes a record each", "[command]") {
  Office const office{
      "DANH SÁCH BAN CHỈ ĐẠO;;;;;;;;\n"
      "TT;HỌ VÀ TÊN;Chức vụ, nơi công tác;Cơ quan;Lĩnh vực phụ trách;Vị trí trong Ban;Từ ngày;Điện thoại;Số quyết định\n"
      "1;Nguyễn Văn A;Bí thư Đảng ủy;Đảng ủy xã Mẫu;Chỉ đạo chung;Trưởng Ban;24/7/2025;0900 000 001;92-QĐ/ĐU\n"
      "2;Trần Thị B;Chủ tịch UBND xã;Ủy ban nhân dân xã;;Phó Trưởng Ban Thường trực;2025-07-24;0900 000 002;92-QĐ/ĐU\n"
      "3;Lê Văn C;Trưởng phòng;phong-van-hoa-xa-hoi;;Tổ trưởng Tổ Giúp việc;24.7.2025;;01-QĐ/BCĐ\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  CHECK(outcome.out ==
        "đã lập members/nguyen-van-a.yaml  Nguyễn Văn A: Trưởng Ban (Ban Chỉ đạo)\n"
        "đã lập members/tran-thi-b.yaml  Trần Thị B: Phó Trưởng Ban Thường trực (Ban Chỉ đạo)\n"
        "đã lập members/le-van-c.yaml  Lê Văn C: Tổ trưởng (Tổ Giúp việc)\n"
        "đã bỏ hồ sơ giữ chỗ members/to-truong.yaml\n"
        "đã bỏ hồ sơ giữ chỗ members/truong-ban.yaml\n"
        "đã lập hồ sơ 3 người; 0 dòng không nhận\n");
  std::string const head = office.member("nguyen-van-a");
  for (std::string const line : {"name: Nguyễn Văn A\n", "post: Bí thư Đảng ủy\n", "agency: dang-uy\n", "area: Chỉ đạo chung\n", "order: 1\n", "phone: 0900 000 001\n", "  - body: committee\n    role: head\n    from: 2025-07-24\n", "    decision: 92-QĐ/ĐU\n"}) {
    INFO(line << head);
    CHECK(head.find(line) != std::string::npos);
  }
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check"}).exit == 0);
  CHECK(run({"-C", office.path(), "fmt", "--check"}).exit == 0);
}

TEST_CASE("English headings and role ids will do as well", "[command]") {
  Office const office{"name,post,role,body,from,until\nLê Văn C,Chuyên viên,member,support-team,2026-01-01,2026-12-31\nPhạm Thị D,Phó Bí thư,standing-deputy,,,\n"};
  CHECK(office.import().exit == 0);
  CHECK(office.member("le-van-c").find("  - body: support-team\n    role: member\n    from: 2026-01-01\n    to: 2026-12-31\n") != std::string::npos);
  CHECK(office.member("pham-thi-d").find("  - body: committee\n    role: standing-deputy\n    from: 2026-10-01\n") != std::string::npos);
}

TEST_CASE("--from is the first day of seats that have none", "[command]") {
  Office const office{"Họ và tên\nLê Văn C\n"};
  CHECK(office.import({"--from", "2025-07-24"}).exit == 0);
  CHECK(office.member("le-van-c").find("from: 2025-07-24\n") != std::string::npos);
  CHECK(office.import({"--from", "24/7"}).err == "bcd: --from '24/7' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)\n");
}

TEST_CASE("rows of the same name and post are one person with several seats", "[command]") {
  Office const office{"Họ và tên,Chức vụ,Vị trí\nLê Văn C,Trưởng phòng,Thành viên\nPhạm Thị D,,Thành viên\nLê Văn C,Trưởng phòng,Tổ trưởng\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find("members/le-van-c.yaml  Lê Văn C: Thành viên (Ban Chỉ đạo); Tổ trưởng (Tổ Giúp việc)\n") != std::string::npos);
  CHECK_FALSE(office.has("le-van-c-2"));
}

TEST_CASE("each row that will not do is told with line, column and reason, and the others are written", "[command]") {
  Office const office{
      "Họ và tên,Chức vụ,Cơ quan,Vị trí,Từ ngày,Thứ tự,Email\n"
      "Lê Văn C,Trưởng phòng,,Thành viên,,,c@example.vn\n"
      ",Trưởng phòng,,Thành viên,,,\n"
      "Phạm Thị D,,,Trưởng phòng,,,\n"
      "Hoàng Văn E,,Phòng Văn hóa - Xa hoi B,Thành viên,,,\n"
      "Vũ Văn G,,,Thành viên,31/2/2026,,\n"
      "Đặng Thị H,,,Thành viên,,đầu,\n"
      "Lê Văn C,Phó Chủ tịch,,Tổ trưởng,,,\n"
      "Lê Văn C,Trưởng phòng,,Thành viên,,,c@example.vn\n"
      "Bùi Văn I,001090000001,,Thành viên,,,\n"
      "Lê Văn C,Trưởng phòng,,Tổ trưởng,,,khac@example.vn\n"
      "Đỗ Thị K,,,Thành viên,,3,\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome) ==
        "ds.csv:3:1: không nhận: thiếu họ và tên\n"
        "ds.csv:4:4: không nhận 'Phạm Thị D': 'Trưởng phòng' không phải chức danh nào của ban, tổ trong quy chế; ghi như quy chế, hoặc head, standing-deputy, deputy, standing-member, member\n"
        "ds.csv:5:3: không nhận 'Hoàng Văn E': bcd.yaml chưa khai cơ quan 'Phòng Văn hóa - Xa hoi B'; có phải ý là 'Phòng Văn hóa - Xã hội'?; thêm vào agencies rồi nhập lại\n"
        "ds.csv:6:5: không nhận 'Vũ Văn G': '31/2/2026' không phải ngày; viết 2026-03-25 hoặc 25/3/2026\n"
        "ds.csv:7:6: không nhận 'Đặng Thị H': thứ tự 'đầu' phải là số nguyên từ 1 đến 9999\n"
        "ds.csv:8:2: không nhận 'Lê Văn C': trùng họ tên với dòng 2 mà khác chức vụ, không rõ một hay hai người; cùng người thì ghi cùng chức vụ, khác người thì lập riêng: bcd new member MÃ\n"
        "ds.csv:9:4: không nhận 'Lê Văn C': người này đã có vị trí trong 'committee' ở dòng 2\n"
        "ds.csv:10:2: không nhận 'Bùi Văn I': ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không cần và không được lưu số ấy, xóa đi rồi nhập lại\n"
        "ds.csv:11:7: không nhận 'Lê Văn C': 'khac@example.vn' khác với dòng 2 của cùng một người\n");
  CHECK(outcome.out.ends_with("đã lập hồ sơ 2 người; 9 dòng không nhận\n"));
  CHECK(office.has("le-van-c"));
  CHECK(office.has("do-thi-k"));
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check"}).exit == 0);
}

TEST_CASE("someone who has a record is not overwritten, not by a second import either", "[command]") {
  Office const office{"Họ và tên,Vị trí\nLê Văn C,Thành viên\n"};
  CHECK(office.import().exit == 0);
  std::string const before = office.member("le-van-c");
  Outcome const again = office.import();
  CHECK(again.exit == 1);
  CHECK(refused(again) == "ds.csv:2:1: không nhận 'Lê Văn C': đã có (members/le-van-c.yaml); không ghi đè\n");
  CHECK(office.member("le-van-c") == before);
}

TEST_CASE("a namesake of a record with another name in it gets a number", "[command]") {
  Office const office{"Họ và tên\nLê Văn Cả\n"};
  office.write("members/le-van-ca.yaml", "name: Lê Văn Cá Hai\nseats:\n  - {body: committee, role: member, from: 2026-10-01}\n");
  CHECK(office.import().exit == 0);
  CHECK(office.has("le-van-ca-2"));
}

TEST_CASE("--dry-run tells the same and writes nothing", "[command]") {
  Office const office{"Họ và tên,Vị trí\nLê Văn C,Tổ trưởng\nPhạm Thị D,gì đó\n"};
  Outcome const outcome = office.import({"--dry-run"});
  CHECK(outcome.exit == 1);
  CHECK(outcome.out.find("sẽ lập members/le-van-c.yaml  Lê Văn C: Tổ trưởng (Tổ Giúp việc)\n") != std::string::npos);
  CHECK(outcome.out.ends_with("1 người sẽ được lập hồ sơ; 1 dòng không nhận\n"));
  CHECK_FALSE(office.has("le-van-c"));
  CHECK(office.has("to-truong"));
}

TEST_CASE("a placeholder stays while a record refers to it", "[command]") {
  Office const office{"Họ và tên,Vị trí\nNguyễn Văn A,Trưởng Ban\n"};
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "new", "meeting"}).exit == 0);  // its chair is the placeholder
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(office.has("truong-ban"));
  CHECK(outcome.err == "bcd: giữ lại hồ sơ giữ chỗ members/truong-ban.yaml vì hồ sơ khác còn nhắc đến; sửa các hồ sơ ấy rồi xóa nó\n");
}

TEST_CASE("decomposed letters are composed, and columns nobody knows are named", "[command]") {
  Office const office{"Ho\xCC\xA3 va\xCC\x80 te\xCC\x82n,Ghi chú\nLe\xCC\x82 Va\xCC\x86n C,x\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.starts_with("ds.csv: không dùng cột 'Ghi chú'\n"));
  CHECK(office.member("le-van-c").find("name: Lê Văn C\n") != std::string::npos);
}

TEST_CASE("what is no roster is refused whole", "[command]") {
  auto const error = [](std::string const& bytes) {
    Office const office{bytes};
    Outcome const outcome = office.import();
    CHECK(outcome.exit == 2);
    CHECK_FALSE(office.has("le-van-c"));
    return outcome.err;
  };
  CHECK(error("") == "bcd: 'ds.csv' không có dòng nào\n");
  CHECK(error("Lê Văn C,Thành viên\n") == "bcd: 'ds.csv' không có dòng tiêu đề với cột 'Họ và tên' trong mười dòng đầu\n");
  CHECK(error("Họ và tên\n\"Lê Văn C\n") == "bcd: ds.csv:2:1: dấu nháy kép mở ra mà không đóng\n");
  CHECK(error("PK\x03\x04") == "bcd: 'ds.csv' là tệp Excel; hãy lưu thành 'CSV UTF-8' rồi nhập\n");
  CHECK(error("Ho ten\nL\xEA C\n") == "bcd: ds.csv:2:1: chữ không ở mã UTF-8; trong Excel chọn lưu dạng 'CSV UTF-8'\n");
  Office const office{""};
  CHECK(run({"-C", office.path(), "import", "members", "khong.csv"}).err == "bcd: không đọc được 'khong.csv'\n");
  CHECK(run({"-C", office.path(), "import"}).exit == 2);
}

TEST_CASE("a control character in a cell is a row refused, not a fault written", "[command]") {
  Office const office{"Họ và tên,Chức vụ\nLê Văn C,a\x01" "b\nPhạm Thị D,\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome).starts_with("ds.csv:2: không nhận 'Lê Văn C': "));
  CHECK_FALSE(office.has("le-van-c"));
  CHECK(office.has("pham-thi-d"));
}

}  // namespace
}  // namespace bcd::test
