// bcd import members: which person and which agency a row means, and values that a spreadsheet has changed.
#include <catch2/catch.hpp>

#include "roster_office.hpp"

namespace bcd::test {
namespace {

std::string const like =
    "tên chỉ khác 'Nguyễn Văn An' ở dấu; nếu là một người thì viết tên như nhau, nếu là hai người "
    "thì lập riêng: bcd new member MÃ\n";

TEST_CASE("names that differ in diacritics only are never taken for one person", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban\nNguyễn Văn An,Thành viên\nNguyễn Vân Ân,Thành viên Tổ Giúp việc\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome) == "ds.csv:3:1: không nhận 'Nguyễn Vân Ân': " + like);
  CHECK(office.member("nguyen-van-an").find("support-team") == std::string::npos);
}

TEST_CASE("a name that differs from a recorded one in diacritics only is not passed over", "[command]") {
  RosterOffice const office{"Họ và tên,Chức vụ,Vị trí trong Ban\nNguyễn Văn An,Chuyên viên,Thành viên\n"};
  CHECK(office.import().exit == 0);
  office.write("ds.csv", "Họ và tên,Chức vụ,Vị trí trong Ban\nNguyễn Vân Ân,Chuyên viên,Thành viên\n");
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome) == "ds.csv:2:1: không nhận 'Nguyễn Vân Ân': " + like);
}

TEST_CASE("a name in other capitals or with other spaces is the same person", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban\nNguyễn Văn An,Thành viên\nNGUYỄN  VĂN AN,Thành viên Tổ Giúp việc\n"};
  CHECK(office.import().exit == 0);
  CHECK(office.member("nguyen-van-an").find("body: support-team") != std::string::npos);
}

TEST_CASE("of agencies that differ in a tone mark the row names exactly one, or is asked", "[command]") {
  RosterOffice const office{
      "Họ và tên,Cơ quan,Vị trí trong Ban\nHoàng Văn Một,Chi bộ thôn Bản Làn,Thành viên\n"
      "Hoàng Văn Hai,chi bộ thôn bản lan,Thành viên\nHoàng Văn Ba,Chi bo thon Ban Lan,Thành viên\n"};
  std::string unit = read_text(office.path() + "/bcd.yaml");
  std::string const list = "agencies:\n";
  unit.insert(unit.find(list) + list.size(),
              "  - {id: ban-lan, name: Chi bộ thôn Bản Lan, kind: party-cell}\n"
              "  - {id: ban-lan-2, name: Chi bộ thôn Bản Làn, kind: party-cell}\n");
  office.write("bcd.yaml", unit);
  Outcome const outcome = office.import();
  CHECK(office.member("hoang-van-mot").find("\nagency: ban-lan-2") != std::string::npos);
  CHECK(office.member("hoang-van-hai").find("\nagency: ban-lan\n") != std::string::npos);
  CHECK(refused(outcome) ==
        "ds.csv:4:2: không nhận 'Hoàng Văn Ba': 'Chi bo thon Ban Lan' chưa rõ là cơ quan nào: Chi bộ thôn Bản Lan, Chi "
        "bộ thôn Bản Làn; ghi đúng tên, kể cả dấu, hoặc mã\n");
}

TEST_CASE("a telephone number keeps the 0 that a spreadsheet dropped", "[command]") {
  for (std::string const written :
       {"912345678", "'0912345678", "0912345678", "912345678.0", "\"912345678,00\"", "912.345.678", "\"912,345,678\"",
        "+84 912 345 678", "84912345678", "+84(0)912345678", "0084 912.345.678", "’0912345678", "912 345 678"}) {
    INFO(written);
    RosterOffice const office{"Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên," + written + "\n"};
    CHECK(office.import().exit == 0);
    CHECK(office.member("le-van-c").find("\nphone: \"0912345678\"\n") != std::string::npos);
  }
  RosterOffice const office{"Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên,9.12E+08\n"};
  CHECK(
      refused(office.import()) ==
      "ds.csv:2:3: không nhận 'Lê Văn C': '9.12E+08': bảng tính đã làm mất chữ số của số điện thoại; định dạng cột là "
      "văn bản rồi ghi lại\n");
}

TEST_CASE("a telephone number that no spreadsheet has changed stays as it is written", "[command]") {
  for (std::string const written : {"0900 000 001", "0205 3812 345", "+856 20 5555 1234", "38123456", "0912.345.678",
                                    "0912345678 (máy lẻ 12)", "1900 1234", "0912345678; 0987654321"}) {
    INFO(written);
    RosterOffice const office{"Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên," + written + "\n"};
    Outcome const outcome = office.import();
    CHECK(outcome.out.starts_with("đã lập members/le-van-c.yaml"));
    std::string const member = office.member("le-van-c");
    CHECK((member.find("\nphone: " + written + "\n") != member.npos ||
           member.find("\nphone: \"" + written + "\"\n") != member.npos));
  }
}

TEST_CASE("each of several telephone numbers is mended, and what was mended is told", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên,912345678 / 2053812345\nPhạm Thị D,Thành "
      "viên,+842053812345\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(
      outcome.out.starts_with("ds.csv:2:3: '912345678 / 2053812345' được ghi là '0912345678 / 02053812345'\n"
                              "ds.csv:3:3: '+842053812345' được ghi là '02053812345'\n"));
  CHECK(office.member("le-van-c").find("phone: 0912345678 / 02053812345\n") != std::string::npos);
}

TEST_CASE("one telephone number in two spellings is one number", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên,0912 345 678\n"};
  CHECK(office.import().exit == 0);
  office.write("ds.csv", "Họ và tên,Vị trí trong Ban,Điện thoại\nLê Văn C,Thành viên,+84912345678\n");
  CHECK(office.import().out ==
        "ds.csv:2:1: 'Lê Văn C' đã có hồ sơ (members/le-van-c.yaml), bỏ qua\nđã lập hồ sơ 0 người; 0 dòng không "
        "nhận\n");
}

TEST_CASE("a cell whose content a spreadsheet did not write is a row refused", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí trong Ban,Từ ngày\nLê Văn C,Thành viên,########\nPhạm Thị D,#REF!,\nVũ Văn G,Thành viên,\n"};
  std::string const why =
      ": bảng tính không ghi được nội dung ô này (cột hẹp hoặc công thức lỗi); mở rộng cột, sửa công thức rồi lưu "
      "lại\n";
  CHECK(refused(office.import()) ==
        "ds.csv:2:3: không nhận 'Lê Văn C': '########'" + why + "ds.csv:3:2: không nhận 'Phạm Thị D': '#REF!'" + why);
}

TEST_CASE("a zero-width character beside a blank is left out of a cell", "[command]") {
  RosterOffice const office{"Họ và tên,Vị trí trong Ban\nLê Văn\u200b C,Thành\u00a0viên\n"};
  CHECK(office.import().exit == 0);
  CHECK(office.member("le-van-c").find("name: Lê Văn C\n") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
