// bcd import members: which seat a title means, by the regulation, the section of the list, and the list's own title.
#include <catch2/catch.hpp>

#include "roster_office.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a section or the title of a list says whose members the rows are", "[command]") {
  RosterOffice const office{
      "TT,Họ và tên,Chức danh\nI,BAN CHỈ ĐẠO,\n1,Nguyễn Văn A,Trưởng Ban\n2,Lê Văn C,Thành viên\nII,TỔ GIÚP VIỆC BAN "
      "CHỈ ĐẠO,\n1,Phạm Thị D,Tổ trưởng\n2,Vũ Văn G,Thành viên\n3,Bùi Văn I,Thành viên Ban Chỉ đạo\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(
      outcome.out.starts_with("ds.csv:2:2: 'BAN CHỈ ĐẠO': các dòng dưới là của Ban Chỉ đạo\nds.csv:5:2: 'TỔ GIÚP "
                              "VIỆC BAN CHỈ ĐẠO': các dòng dưới là của Tổ Giúp việc\n"));
  CHECK(office.member("le-van-c").find("body: committee\n    role: member\n") != std::string::npos);
  CHECK(office.member("vu-van-g").find("body: support-team\n    role: member\n") != std::string::npos);
  CHECK(office.member("bui-van-i").find("body: committee\n    role: member\n") != std::string::npos);
  RosterOffice const titled{
      "ĐẢNG ỦY XÃ MẪU,\nBAN CHỈ ĐẠO,\nDANH SÁCH,\nTổ Giúp việc Ban Chỉ đạo,\nHọ và tên,Chức danh\nVũ Văn G,Thành "
      "viên\n"};
  CHECK(titled.import().exit == 0);
  CHECK(titled.member("vu-van-g").find("body: support-team\n    role: member\n") != std::string::npos);
}

TEST_CASE("a list of two bodies, or a section that names none, leaves the body to the titles", "[command]") {
  for (std::string const title : {"DANH SÁCH BAN CHỈ ĐẠO VÀ TỔ GIÚP VIỆC", "DANH SÁCH BAN CHỈ ĐẠO, TỔ GIÚP VIỆC"}) {
    RosterOffice const office{"\"" + title +
                              "\",\nHọ và tên,Chức danh\nTỔ GIÚP VIỆC,\nLê Văn C,Thành viên\nIII. KHÁC,\nVũ Văn "
                              "G,Thành viên\n"};
    CHECK(office.import().exit == 1);
    CHECK(office.member("le-van-c").find("body: support-team\n") != std::string::npos);
    CHECK(office.member("vu-van-g").find("body: committee\n") != std::string::npos);
  }
}

TEST_CASE("a title of the regulation wins over a usual word for a seat of another body", "[command]") {
  RosterOffice const office{"Họ và tên,Chức danh\nLê Văn C,Thành viên\nPhạm Thị D,Ủy viên\nVũ Văn G,Phó Tổ trưởng\n"};
  office.write("quy-che.yaml",
               "id: quy-che-mau\nextends: khanh-khe\ntitle: Quy chế\nbodies:\n  - id: committee\n    name: Ban Chỉ "
               "đạo\n    symbol: BCĐ\n    titles: {head: Trưởng Ban, standing-deputy: Phó Trưởng Ban Thường trực, "
               "deputy: Phó Trưởng Ban, standing-member: Ủy viên Thường trực, member: Ủy viên}\n");
  std::string unit = read_text(office.path() + "/bcd.yaml");
  std::string const use = "use: khanh-khe";
  office.write("bcd.yaml", unit.replace(unit.find(use), use.size(), "use: ./quy-che.yaml"));
  Outcome const outcome = office.import();
  INFO(outcome.out << outcome.err);
  CHECK(office.member("le-van-c").find("body: support-team\n    role: member\n") != std::string::npos);
  CHECK(office.member("pham-thi-d").find("body: committee\n    role: member\n") != std::string::npos);
  CHECK(office.member("vu-van-g").find("body: support-team\n    role: deputy\n") != std::string::npos);
}

TEST_CASE("the column of bodies is read with a short name", "[command]") {
  RosterOffice const office{
      "Họ và tên,Ban Tổ,Chức danh\nLê Văn C,Tổ,Thành viên\nPhạm Thị D,Tổ Giúp việc BCĐ,Ủy viên\nVũ Văn G,Ban,Thành "
      "viên\n"};
  CHECK(office.import().exit == 0);
  CHECK(office.member("le-van-c").find("body: support-team\n") != std::string::npos);
  CHECK(office.member("pham-thi-d").find("body: support-team\n") != std::string::npos);
  CHECK(office.member("vu-van-g").find("body: committee\n") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
