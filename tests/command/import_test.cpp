// bcd import members: creates records from a roster. A row that is refused is reported, and the other rows are
// imported.
#include <catch2/catch.hpp>
#include <filesystem>

#include "roster_office.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("a roster in the office's own words becomes a record each", "[command]") {
  RosterOffice const office{
      "DANH SÁCH BAN CHỈ ĐẠO;;;;;;;;\n"
      "TT;HỌ VÀ TÊN;Chức vụ, nơi công tác;Cơ quan;Lĩnh vực phụ trách;Vị trí trong Ban;Từ ngày;Điện thoại;Số quyết "
      "định\n"
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
  for (std::string const line :
       {"name: Nguyễn Văn A\n", "post: Bí thư Đảng ủy\n", "agency: dang-uy\n", "area: Chỉ đạo chung\n", "order: 1\n",
        "phone: 0900 000 001\n", "  - body: committee\n    role: head\n    from: 2025-07-24\n",
        "    decision: 92-QĐ/ĐU\n"}) {
    INFO(line << head);
    CHECK(head.find(line) != std::string::npos);
  }
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check"}).exit == 0);
  CHECK(run({"-C", office.path(), "fmt", "--check"}).exit == 0);
}

TEST_CASE("--from is the first day of seats that have none", "[command]") {
  RosterOffice const office{"Họ và tên\nLê Văn C\n"};
  CHECK(office.import({"--role", "member", "--from", "2025-07-24"}).exit == 0);
  CHECK(office.member("le-van-c").find("from: 2025-07-24\n") != std::string::npos);
  CHECK(office.import({"--from", "24/7"}).err ==
        "bcd: --from '24/7' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)\n");
}

TEST_CASE("rows of the same name and post are one person with several seats", "[command]") {
  RosterOffice const office{
      "Họ và tên,Chức vụ,Vị trí\nLê Văn C,Trưởng phòng,Thành viên\nPhạm Thị D,,Thành viên\nLê Văn C,Trưởng phòng,Tổ "
      "trưởng\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find("members/le-van-c.yaml  Lê Văn C: Thành viên (Ban Chỉ đạo); Tổ trưởng (Tổ Giúp việc)\n") !=
        std::string::npos);
  CHECK_FALSE(office.has("le-van-c-2"));
}

TEST_CASE("each row that will not do is told with line, column and reason, and the others are written", "[command]") {
  RosterOffice const office{
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
        "ds.csv:4:4: không nhận 'Phạm Thị D': 'Trưởng phòng' không phải chức danh nào trong quy chế; ghi một trong: "
        "Trưởng Ban, Phó Trưởng Ban Thường trực, Phó Trưởng Ban, Thành viên Thường trực, Thành viên (Ban Chỉ đạo); Tổ "
        "trưởng, Tổ phó Thường trực, Tổ phó, Thành viên (Tổ Giúp việc)\n"
        "ds.csv:5:3: không nhận 'Hoàng Văn E': bcd.yaml chưa khai cơ quan 'Phòng Văn hóa - Xa hoi B' (có phải "
        "ý là 'Phòng Văn hóa - Xã hội'?); thêm vào agencies rồi nhập lại\n"
        "ds.csv:6:5: không nhận 'Vũ Văn G': '31/2/2026' không phải ngày; ghi 2026-03-25 hoặc 25/3/2026\n"
        "ds.csv:7:6: không nhận 'Đặng Thị H': thứ tự 'đầu' phải là số nguyên từ 1 đến 9999\n"
        "ds.csv:8:2: không nhận 'Lê Văn C': trùng họ tên với dòng 2 nhưng khác chức vụ, không rõ một hay hai người; "
        "nếu một người thì ghi cùng chức vụ, nếu hai người thì lập riêng: bcd new member MÃ\n"
        "ds.csv:9:1: không nhận 'Lê Văn C': người này đã có vị trí trong Ban Chỉ đạo ở dòng 2\n"
        "ds.csv:10:2: không nhận 'Bùi Văn I': ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không được lưu "
        "số đó, xóa đi rồi nhập lại\n"
        "ds.csv:11:7: không nhận 'Lê Văn C': 'khac@example.vn' khác với dòng 2 của cùng một người\n");
  CHECK(outcome.out.find("đã lập hồ sơ 2 người; 9 dòng không nhận\nvị trí không ghi ngày thì tính từ 2026-10-01 (đổi "
                         "bằng --from, hoặc cột 'Từ ngày')\n") != std::string::npos);
  CHECK(office.has("le-van-c"));
  CHECK(office.has("do-thi-k"));
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check"}).exit == 0);
}

TEST_CASE("someone who has a record is not overwritten, not by a second import either", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí\nLê Văn C,Thành viên\n"};
  CHECK(office.import().exit == 0);
  std::string const before = office.member("le-van-c");
  Outcome const again = office.import();
  CHECK(again.exit == 0);
  CHECK(
      again.out ==
      "ds.csv:2:1: 'Lê Văn C' đã có hồ sơ (members/le-van-c.yaml), bỏ qua\nđã lập hồ sơ 0 người; 0 dòng không nhận\n");
  office.write("ds.csv", "Họ và tên,Vị trí,Chức vụ\nLê Văn C,Tổ trưởng,\nLê Văn C,Thành viên,Trưởng phòng\n");
  Outcome const other = office.import();
  CHECK(other.exit == 1);
  CHECK(refused(other) ==
        "ds.csv:2:1: không nhận 'Lê Văn C': đã có hồ sơ members/le-van-c.yaml nhưng chưa ghi vị trí này trong Tổ Giúp "
        "việc; ghi thêm vào seats của hồ sơ đó\n"
        "ds.csv:3:3: không nhận 'Lê Văn C': đã có hồ sơ members/le-van-c.yaml ghi khác bảng này; sửa hồ sơ đó, hoặc "
        "nếu là người khác thì lập riêng: bcd new member MÃ\n");
  CHECK(office.member("le-van-c") == before);
}

TEST_CASE("a namesake of a record with another name in it gets a number", "[command]") {
  RosterOffice const office{"Họ và tên\nLê Văn Cả\n"};
  office.write("members/le-van-ca.yaml",
               "name: Lê Văn Cá Hai\nseats:\n  - {body: committee, role: member, from: 2026-10-01}\n");
  CHECK(office.import({"--role", "member"}).exit == 0);
  CHECK(office.has("le-van-ca-2"));
}

TEST_CASE("--dry-run tells the same and writes nothing", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí\nLê Văn C,Tổ trưởng\nPhạm Thị D,gì đó\n"};
  Outcome const outcome = office.import({"--dry-run"});
  CHECK(outcome.exit == 1);
  CHECK(outcome.out.find("sẽ lập members/le-van-c.yaml  Lê Văn C: Tổ trưởng (Tổ Giúp việc)\n") != std::string::npos);
  CHECK(outcome.out.find("sẽ bỏ hồ sơ giữ chỗ members/to-truong.yaml\n") != std::string::npos);
  CHECK(outcome.out.find("sẽ lập hồ sơ 1 người; 1 dòng không nhận\n") != std::string::npos);
  CHECK_FALSE(office.has("le-van-c"));
  CHECK(office.has("to-truong"));
}

TEST_CASE("a placeholder stays while a record refers to it", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí\nNguyễn Văn A,Trưởng Ban\n"};
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "new", "meeting"}).exit ==
        0);  // its chair is the placeholder
  Outcome const outcome = office.import();
  CHECK(office.has("truong-ban"));
  CHECK(outcome.err ==
        "bcd: giữ lại hồ sơ giữ chỗ members/truong-ban.yaml vì còn được dẫn trong "
        "meetings/2027/2027-q1-committee.yaml; sửa các hồ sơ đó rồi xóa hồ sơ giữ chỗ\n");
}

TEST_CASE("a placeholder that somebody has written in stays, if only a comment was added", "[command]") {
  for (std::string const added : {"# đã hỏi chị Hoa ngày 2/10\n", "phone: 0900 000 009\n"}) {
    RosterOffice const office{"Họ và tên,Vị trí\nNguyễn Văn A,Trưởng Ban\n"};
    std::string const written = office.member("truong-ban") + added;
    office.write("members/truong-ban.yaml", written);
    Outcome const outcome = office.import();
    CHECK(office.member("truong-ban") == written);
    CHECK(outcome.err ==
          "bcd: giữ lại hồ sơ giữ chỗ members/truong-ban.yaml vì đã có nội dung ghi thêm; chuyển nội dung đó sang hồ "
          "sơ mới rồi xóa hồ sơ giữ chỗ\n");
  }
}

TEST_CASE("with a broken member record nothing is imported, since that may be the same person", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí\nLê Văn C,Thành viên\n"};
  office.write("members/le-van-c.yaml", "name: [Lê Văn C\n");
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 2);
  CHECK(outcome.err ==
        "bcd: hồ sơ members/le-van-c.yaml có lỗi nên chưa xác định được người giữ vị trí; phải sửa hồ sơ đó trước, "
        "xem: bcd -C " +
            office.path() + " check\n");
  CHECK_FALSE(office.has("le-van-c-2"));
}

}  // namespace
}  // namespace bcd::test
