// bcd import members: how headings and cells of a roster are parsed, and files that are not a roster.
#include <catch2/catch.hpp>

#include "roster_office.hpp"

namespace bcd::test {
namespace {

TEST_CASE("English headings and role ids will do as well", "[command]") {
  RosterOffice const office{
      "name,post,role,body,from,until\nLê Văn C,Chuyên viên,member,support-team,2026-01-01,2026-12-31\nPhạm Thị D,Phó "
      "Bí thư,standing-deputy,,,\n"};
  CHECK(office.import().exit == 0);
  CHECK(office.member("le-van-c")
            .find("  - body: support-team\n    role: member\n    from: 2026-01-01\n    to: 2026-12-31\n") !=
        std::string::npos);
  CHECK(office.member("pham-thi-d").find("  - body: committee\n    role: standing-deputy\n    from: 2026-10-01\n") !=
        std::string::npos);
}

TEST_CASE("titles, sections, totals and signatures around a list are nobody", "[command]") {
  std::string const around[]{"I. LÃNH ĐẠO BAN", "(Danh sách gồm 02 đồng chí)", "Tổng cộng: 2", "TM. BAN THƯỜNG VỤ",
                             "BÍ THƯ"};
  for (bool const role : {true, false}) {
    std::string roster = role ? "Họ và tên,Chức vụ,Vị trí\nLê Văn C,Chuyên viên,Thành viên\n"
                              : "Họ và tên,Chức vụ,Ghi chú\nLê Văn C,Chuyên viên,x\n";
    for (std::string const& one : around) roster += one + ",,\n";
    RosterOffice const office{roster};
    Outcome const outcome = role ? office.import() : office.import({"--role", "member"});
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("đã lập hồ sơ 1 người; 5 dòng không nhận\n") != std::string::npos);
    CHECK_FALSE(office.has("bi-thu"));
  }
}

TEST_CASE(
    "what someone is must be said: by the row's cell, else the row is refused, or by --role where no column says it",
    "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí trong Ban\nLê Văn C,Thành viên\nPhạm Thị D,\n"};
  CHECK(refused(office.import()) ==
        "ds.csv:3:2: không nhận 'Phạm Thị D': ô chức danh để trống; nếu là thành viên thì ghi 'Thành viên'\n");
  CHECK(office.import({"--role", "member"}).err == "bcd: 'ds.csv' đã có cột chức danh 'Vị trí trong Ban'; bỏ --role\n");
  office.write("ds.csv", "Họ và tên\nVũ Văn G\n");
  Outcome const bare = office.import();
  CHECK(bare.exit == 2);
  CHECK(bare.err ==
        "bcd: 'ds.csv' không có cột chức danh trong ban, tổ (như 'Vị trí trong Ban'); thêm cột đó, hoặc ghi --role "
        "member nếu mọi người trong bảng đều là thành viên\n");
  CHECK(office.import({"--role", "Vua"}).exit == 2);
  CHECK_FALSE(office.has("vu-van-g"));
  CHECK(office.import({"--role", "Thành viên Tổ Giúp việc"}).exit == 0);
  CHECK(office.member("vu-van-g").find("  - body: support-team\n    role: member\n") != std::string::npos);
}

TEST_CASE("a table in another encoding is refused with what it was", "[command]") {
  RosterOffice const office{"Hä vµ tªn,VÞ trÝ trong Ban\nPh¹m ThÞ D,Thµnh viªn\n"};
  CHECK(office.import().err ==
        "bcd: 'ds.csv' có chữ gõ bằng phông TCVN3 (bảng mã cũ), không phải Unicode: 'Hä vµ tªn' là 'Họ và tên'; chuyển "
        "cả bảng sang Unicode rồi nhập\n");
  office.write("ds.csv", "Há»\u008D vÃ\u00A0 tÃªn,Vá»‹ trÃ\u00AD trong Ban\nPháº¡m Thá»‹ D,ThÃ\u00A0nh viÃªn\n");
  CHECK(office.import().err ==
        "bcd: 'ds.csv' có chữ UTF-8 đã bị đọc nhầm bằng bảng mã khác: 'Há»\u008D vÃ\u00A0 tÃªn' là 'Họ và tên'; chuyển "
        "cả bảng sang Unicode "
        "rồi nhập\n");
  office.write("ds.csv", "H? và tên,Ch?c v?\nPh?m Th? D,Phó\n");
  CHECK(office.import().err ==
        "bcd: 'ds.csv' đã mất chữ khi lưu: 'Ch?c v?'; mở lại bảng gốc, trong Excel chọn lưu dạng 'CSV UTF-8'\n");
  office.write("ds.csv", std::string("H\0\xCD\x1E \0v\0\xE0\0 \0t\0\xEA\0n\0\n\0", 20));
  CHECK(office.import().err == "bcd: ds.csv:1:1: tệp dùng bảng mã UTF-16; trong Excel chọn lưu dạng 'CSV UTF-8'\n");
}

TEST_CASE("a name in another encoding is refused with what it was", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban\n§Æng ThÞ Hßa,Thành viên\nÑaëng Thò Hoøa,Thành viên\nNguy?n V?n H?i,Thành "
      "viên\nH’Hen Niê,Thành viên\n"
      "Đinh Ŭt,Thành viên\nHélène Müller,Thành viên\n"};
  CHECK(refused(office.import()) ==
        "ds.csv:2:1: không nhận '§Æng ThÞ Hßa': chữ gõ bằng phông TCVN3 (bảng mã cũ), không phải Unicode; nếu đúng tên "
        "thì viết "
        "lại bằng Unicode: Đặng Thị Hòa\n"
        "ds.csv:3:1: không nhận 'Ñaëng Thò Hoøa': chữ gõ bằng phông VNI (bảng mã cũ), không phải Unicode; nếu đúng tên "
        "thì viết lại "
        "bằng Unicode: Đặng Thị Hòa\n"
        "ds.csv:4:1: không nhận 'Nguy?n V?n H?i': tên đã mất chữ khi lưu bảng (dấu ?); mở lại bảng gốc, trong Excel "
        "chọn lưu dạng 'CSV UTF-8'\n");
  CHECK(office.has("h-hen-nie"));
  CHECK(office.has("dinh-ut"));
  CHECK(office.has("helene-muller"));
}

TEST_CASE("each body may have a column of roles, if it is told which is whose", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban,Vị trí trong Tổ,Số quyết định\nLê Văn C,Thành viên,Tổ trưởng,92-QĐ/ĐU\nPhạm Thị "
      "D,,Thành viên,01-QĐ/BCĐ\n"};
  CHECK(office.import().exit == 0);
  std::string const both = office.member("le-van-c");
  CHECK(both.find("  - body: committee\n    role: member\n    from: 2026-10-01\n") != std::string::npos);
  CHECK(both.find("    decision: 92-QĐ/ĐU\n") != std::string::npos);
  CHECK(both.find("  - body: support-team\n    role: head\n    from: 2026-10-01\n") != std::string::npos);
  CHECK(office.member("pham-thi-d").find("  - body: support-team\n    role: member\n") != std::string::npos);
  office.write("ds.csv", "Họ và tên,Vị trí,Chức danh\nVũ Văn G,Thành viên,Tổ phó\n");
  CHECK(office.import().err ==
        "bcd: 'ds.csv' có 2 cột chức danh nhưng không rõ cột 'Vị trí' là của ban, tổ nào; ghi tiêu đề như 'Vị trí "
        "trong Ban', 'Vị trí trong Tổ', hoặc tách mỗi ban, tổ một bảng\n");
}

TEST_CASE("no cell goes nowhere without a word", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí,Điện thoại,Điện thoại,,Ghi chú\nLê Văn C,Thành viên,0900 000 001,0900 000 002,nữ,x\nPhạm Thị "
      "D,Thành viên,,,,,thừa\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.out.starts_with(
      "ds.csv: không dùng cột 4 'Điện thoại' vì trùng nội dung với cột 3\nds.csv: không dùng cột 'Ghi chú'\nds.csv: "
      "không dùng cột 5 vì cột không có tiêu đề (dòng 2: 'nữ')\nds.csv:3:7: không nhận 'Phạm Thị D': dòng này nhiều ô "
      "hơn dòng tiêu đề (ô thừa: 'thừa'); ô có dấu ngăn cách bên trong thì phải đặt trong dấu nháy kép\n"));
}

TEST_CASE("names, ranks and days are read as offices write them", "[command]") {
  RosterOffice const office{
      "TT,Họ và tên,Vị trí,Từ ngày\n"
      "1.,Đ/c  Lê Văn   C,Thành viên,ngày 01 tháng 7 năm 2026\n"
      "2),Đồng chí Phạm Thị D,Thành viên,1-7-2026\n"
      "3,Bà Vũ Thị G,Thành viên,01.07.2026\n"
      "4,Bùi Văn I,Thành viên,1/7/2099\n"
      "5.0,Đỗ Văn K,UV BCĐ,2026/7/1\n"
      "6,Hồ Thị L,Phó Trưởng ban TT,01/07/2026 00:00:00\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.out.starts_with("ds.csv:2:2: 'Đ/c Lê Văn C' được ghi là 'Lê Văn C'\n"));
  CHECK(refused(outcome) ==
        "ds.csv:5:4: không nhận 'Bùi Văn I': ngày 2099-07-01 còn hơn một năm nữa; kiểm tra lại năm\n");
  for (std::string const id : {"le-van-c", "pham-thi-d", "vu-thi-g", "do-van-k", "ho-thi-l"}) {
    INFO(id);
    CHECK(office.member(id).find("    from: 2026-07-01\n") != std::string::npos);
  }
  CHECK(office.member("le-van-c").find("name: Lê Văn C\n") != std::string::npos);
  CHECK(office.member("le-van-c").find("order: 1\n") != std::string::npos);
  CHECK(office.member("do-van-k").find("order: 5\n") != std::string::npos);
  CHECK(office.member("do-van-k").find("role: member") != std::string::npos);
  CHECK(office.member("ho-thi-l").find("role: standing-deputy") != std::string::npos);
}

TEST_CASE("the days of a column are read as one computer wrote them", "[command]") {
  std::string const roster =
      "Họ và tên,Vị trí,Từ ngày\nLê Văn C,Thành viên,3/4/2026\nPhạm Thị D,Thành viên,25/3/2026\nVũ Văn G,Thành "
      "viên,5/5/2026\n";
  RosterOffice const office{roster};
  CHECK(office.import().exit == 0);
  CHECK(office.member("le-van-c").find("from: 2026-04-03\n") != std::string::npos);
  RosterOffice const american{roster + "Bùi Văn I,Thành viên,3/25/2026\nĐỗ Văn K,Thành viên,2026-04-03\n"};
  CHECK(refused(american.import()) ==
        "ds.csv:2:3: không nhận 'Lê Văn C': '3/4/2026' chưa rõ là ngày nào, vì ở dòng 5 cột này ghi tháng trước "
        "ngày ('3/25/2026'); ghi 2026-04-03 hoặc 2026-03-04\n"
        "ds.csv:5:3: không nhận 'Bùi Văn I': '3/25/2026' ghi tháng trước ngày; ghi 2026-03-25 hoặc 25/3/2026\n");
  CHECK(american.member("vu-van-g").find("from: 2026-05-05\n") != std::string::npos);
  CHECK(american.has("do-van-k"));
}

TEST_CASE("the number by which a spreadsheet counts days is not taken for a day", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí,Từ ngày\nLê Văn C,Thành viên,45123\nPhạm Thị D,Thành viên,45123.0\n"};
  std::string const why =
      " là số đếm ngày của bảng tính (16/7/2023, hoặc 17/7/2027 nếu tệp lập trên máy Macintosh); định dạng cột là "
      "ngày, "
      "hoặc ghi 2023-07-16\n";
  CHECK(refused(office.import()) ==
        "ds.csv:2:3: không nhận 'Lê Văn C': '45123'" + why + "ds.csv:3:3: không nhận 'Phạm Thị D': '45123.0'" + why);
}

TEST_CASE("decomposed letters are composed, and columns nobody knows are named", "[command]") {
  RosterOffice const office{"Ho\xCC\xA3 va\xCC\x80 te\xCC\x82n,Ghi chú\nLe\xCC\x82 Va\xCC\x86n C,x\n"};
  Outcome const outcome = office.import({"--role", "member"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.starts_with("ds.csv: không dùng cột 'Ghi chú'\n"));
  CHECK(office.member("le-van-c").find("name: Lê Văn C\n") != std::string::npos);
}

TEST_CASE("what is no roster is refused whole", "[command]") {
  auto const error = [](std::string const& bytes) {
    RosterOffice const office{bytes};
    Outcome const outcome = office.import();
    CHECK(outcome.exit == 2);
    CHECK_FALSE(office.has("le-van-c"));
    return outcome.err;
  };
  CHECK(error("") == "bcd: 'ds.csv' không có dòng nào\n");
  CHECK(error("Lê Văn C,Thành viên\n") ==
        "bcd: 'ds.csv' không có dòng tiêu đề với cột 'Họ và tên' trong hai mươi dòng đầu\n");
  CHECK(error("Họ và tên\n\"Lê Văn C\n") == "bcd: ds.csv:2:1: thiếu dấu nháy kép đóng\n");
  CHECK(error("Họ và tên,Vị trí\n") == "bcd: 'ds.csv' chỉ có dòng tiêu đề, chưa có người nào\n");
  CHECK(error("Họ và tên,Vị trí\rLê Văn C,Thành viên\r") ==
        "bcd: 'ds.csv' xuống dòng kiểu máy Macintosh cũ (chỉ có CR); lưu thành 'CSV UTF-8' rồi nhập\n");
  CHECK(error("PK\x03\x04") == "bcd: 'ds.csv' là tệp Excel; lưu thành 'CSV UTF-8' rồi nhập\n");
  CHECK(error("Ho ten\nL\xEA C\n") ==
        "bcd: ds.csv:2:1: tệp không dùng bảng mã UTF-8; trong Excel chọn lưu dạng 'CSV UTF-8'\n");
  RosterOffice const office{""};
  CHECK(run({"-C", office.path(), "import", "members", "khong.csv"}).err == "bcd: không đọc được 'khong.csv'\n");
  CHECK(run({"-C", office.path(), "import"}).exit == 2);
}

TEST_CASE("a record that would be too large to be read again is not made", "[command]") {
  RosterOffice const office{"Họ và tên,Chức vụ,Vị trí trong Ban\nLê Văn C," + std::string(2 * 1024 * 1024, 'a') +
                            ",Thành viên\nPhạm Thị D,Phó Bí thư,Thành viên\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome) == "ds.csv:2: không nhận 'Lê Văn C': tệp lớn hơn 1 MiB\n");
  CHECK_FALSE(office.has("le-van-c"));
  CHECK(office.has("pham-thi-d"));
  Outcome const made = run({"-C", office.path(), "--as-of", "2026-10-01", "new", "member", "--set", "name=Vũ Thị G",
                            "--set", "post=" + std::string(2 * 1024 * 1024, 'a')});
  CHECK(made.exit == 2);
  CHECK_FALSE(office.has("vu-thi-g"));
}

TEST_CASE("what is written in a column of names and cannot be one is refused", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban\n../../etc/passwd,Thành viên\n=cmd|calc,Thành viên\n<b>Lê Văn C</b>,Thành "
      "viên\nLê\u202EVăn C,Thành viên\nLê\u200BVăn C,Thành viên\n" +
      std::string(200, 'A') + ",Thành viên\nH'Hen Niê,Thành viên\nNguyễn Thị Mai-Linh,Thành viên\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(outcome.out.find("đã lập hồ sơ 2 người; 6 dòng không nhận\n") != std::string::npos);
  CHECK(office.has("h-hen-nie"));
  CHECK(office.has("nguyen-thi-mai-linh"));
}

TEST_CASE("a control character in a cell is a row refused, not a fault written", "[command]") {
  RosterOffice const office{
      "Họ và tên,Chức vụ\nLê Văn C,a\x01"
      "b\nPhạm Thị D,Phó Bí thư\n"};
  Outcome const outcome = office.import({"--role", "member"});
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome).starts_with("ds.csv:2: không nhận 'Lê Văn C': "));
  CHECK_FALSE(office.has("le-van-c"));
  CHECK(office.has("pham-thi-d"));
}

}  // namespace
}  // namespace bcd::test
