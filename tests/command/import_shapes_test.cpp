// bcd import members: tables as word processors and spreadsheets shape them, and as bcd list writes them.
#include <catch2/catch.hpp>

#include "roster_office.hpp"

namespace bcd::test {
namespace {

TEST_CASE("quotes of a word processor around a cell are not part of it", "[command]") {
  RosterOffice const office{
      "“Họ và tên”,“Chức vụ”,“Vị trí”\n“Lê Văn C”,“Trưởng phòng Văn hóa, Xã hội”,“Thành viên”\n\"“Phạm Thị D”\",Phó "
      "ban “Một cửa”,'Thành viên'\n=\"Vũ Văn G\",«Chuyên viên»,Thành viên\n"};
  Outcome const outcome = office.import();
  CHECK(refused(outcome) == "");
  CHECK(office.member("le-van-c").find("name: Lê Văn C\npost: \"Trưởng phòng Văn hóa, Xã hội\"\n") !=
        std::string::npos);
  CHECK(office.member("pham-thi-d").find("name: Phạm Thị D\npost: Phó ban “Một cửa”\n") != std::string::npos);
  CHECK(office.member("vu-van-g").find("name: Vũ Văn G\npost: Chuyên viên\n") != std::string::npos);
}

TEST_CASE("a name is one whichever apostrophe is in it", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí\nH’Hen Niê,Thành viên\nH'Hen Niê,Thành viên Tổ Giúp việc\nK‘Brêl,Thành viên\nK'Brêl,Tổ "
      "trưởng\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.starts_with("ds.csv:4:1: 'K‘Brêl' được ghi là 'K’Brêl'\n"));
  std::string const hen = office.member("h-hen-nie"), brel = office.member("k-brel");
  CHECK(hen.find("name: H’Hen Niê\n") != std::string::npos);
  CHECK(hen.find("body: support-team") != std::string::npos);
  CHECK(brel.find("name: K’Brêl\n") != std::string::npos);
  CHECK(brel.find("body: support-team\n    role: head\n") != std::string::npos);
}

TEST_CASE("a name in two columns is one name", "[command]") {
  for (std::string const family : {"Họ đệm", "Họ và tên đệm", "Họ lót", "Họ và chữ đệm", "Họ", "Last name"}) {
    INFO(family);
    RosterOffice const office{"TT," + family + (family == "Last name" ? ",First name" : ",Tên") +
                              ",Vị trí\n1,Lê Văn,C,Thành viên\n2,H’Hen,Niê,Thành viên\n3,Phạm Thị,,Thành viên\n"};
    CHECK(refused(office.import()) == "ds.csv:4:3: không nhận 'Phạm Thị': họ đệm và tên phải ghi đủ hai ô\n");
    CHECK(office.member("le-van-c").find("name: Lê Văn C\n") != std::string::npos);
    CHECK(office.member("h-hen-nie").find("name: H’Hen Niê\n") != std::string::npos);
  }
  RosterOffice const alone{"Họ và tên đệm,Vị trí\nLê Văn C,Thành viên\n"};
  CHECK(alone.import().exit == 0);
  CHECK(alone.has("le-van-c"));
}

TEST_CASE("a merged heading above a name in two columns is asked about", "[command]") {
  RosterOffice const office{"Họ và tên,,Vị trí\nLê Văn,C,Thành viên\nPhạm Thị,D,Thành viên\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 2);
  CHECK(outcome.err ==
        "bcd: 'ds.csv' có cột 2 không có tiêu đề, cạnh cột họ và tên, giống như tên tách khỏi họ đệm; bỏ gộp ô tiêu đề "
        "và ghi hai tiêu đề 'Họ đệm', 'Tên'\n");
  office.write("ds.csv", "Họ và tên,,Vị trí\nLê Văn C,Nam,Thành viên\nPhạm Thị D,Nữ,Thành viên\n");
  CHECK(office.import().out.starts_with("ds.csv: không dùng cột 2 vì cột không có tiêu đề (dòng 2: 'Nam')\n"));
}

TEST_CASE("a heading merged over two columns is read with the row below it", "[command]") {
  RosterOffice const office{
      "TT,Họ và tên,Chức danh trong,\n,,Ban,Tổ\n(1),(2),(3),(4)\n1,Lê Văn C,Thành viên,Tổ trưởng\n2,Phạm Thị D,,Thành "
      "viên\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  CHECK(office.member("le-van-c").find("  - body: committee\n    role: member\n") != std::string::npos);
  CHECK(office.member("le-van-c").find("  - body: support-team\n    role: head\n") != std::string::npos);
  CHECK(office.member("pham-thi-d").find("  - body: support-team\n    role: member\n") != std::string::npos);
}

TEST_CASE("a letterhead above the table is passed over, also where the separator is not a comma", "[command]") {
  RosterOffice const office{
      "ĐẢNG ỦY XÃ MẪU\nBAN CHỈ ĐẠO\n*\nSố 01-DS/BCĐ\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 01 tháng 10 năm 2026\nDANH "
      "SÁCH\nBan Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số\n(Kèm theo Quyết định số "
      "92-QĐ/ĐU, ngày 24/7/2025)\n-----\nHồ sơ lưu tại Văn phòng\nTT;Họ và tên;Vị trí\n1;Lê Văn C;Thành viên\n2;Phạm "
      "Thị D;Thành viên\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.err == "");
  CHECK(outcome.exit == 0);
  CHECK(office.has("le-van-c"));
  CHECK(office.has("pham-thi-d"));
}

TEST_CASE("cells left empty below others may have been merged, and are told", "[command]") {
  RosterOffice const office{
      "Họ và tên,Vị trí,Cơ quan,Số quyết định\nLê Văn C,Thành viên,dang-uy,92-QĐ/ĐU\nPhạm Thị D,Thành viên,,\nVũ Văn "
      "G,Thành viên,,92-QĐ/ĐU\n"};
  Outcome const outcome = office.import();
  CHECK(outcome.exit == 0);
  std::string const why = "; nếu là ô gộp với dòng trên thì bỏ gộp và ghi lại từng dòng\n";
  CHECK(outcome.out.starts_with("ds.csv: cột 'Cơ quan' để trống ở dòng 3, 4" + why +
                                "ds.csv: cột 'Số quyết định' để trống ở dòng 3" + why));
}

TEST_CASE("what bcd list writes is known again, and nothing of it is new", "[command]") {
  for (std::string const unit : {"xa-mau", "phuong-mau"})
    for (std::string const lang : {"vi", "en"})
      for (bool const bom : {false, true})
        for (std::string const columns :
             {"",
              "id,name,post,agency,area,order,email,phone,seats.body,seats.role,seats.from,seats.to,seats.decision"}) {
          INFO(unit << " " << lang << " " << bom << " " << columns);
          std::string const place = source_dir().string() + "/examples/" + unit;
          Strings call{"-C", place, "--lang", lang, "--as-of", "2026-10-01", "list", "members", "--format", "csv"};
          if (bom) call.push_back("--bom");
          if (!columns.empty()) call.insert(call.end(), {"--columns", columns});
          Folder const folder;
          folder.write("ds.csv", run(call).out);
          Outcome const outcome =
              run({"-C", place, "--as-of", "2026-10-01", "import", "members", folder.path() + "/ds.csv", "--dry-run"});
          CHECK(refused(outcome) == "");
          CHECK(outcome.exit == 0);
          CHECK(outcome.out.ends_with("sẽ lập hồ sơ 0 người; 0 dòng không nhận\n"));
        }
}

TEST_CASE("an id in the table tells namesakes apart", "[command]") {
  RosterOffice const office{
      "id,name,post,seats.body,seats.role\nle-van-c,Lê Văn C,Chuyên viên,committee,member\nle-van-c-2,Lê Văn C,Chuyên "
      "viên,support-team,member\nle-van-c,Phạm Thị D,,committee,member\nLê,Vũ Văn G,,committee,member\n"};
  Outcome const outcome = office.import();
  CHECK(refused(outcome) ==
        "ds.csv:4:1: không nhận 'Phạm Thị D': mã 'le-van-c' là của 'Lê Văn C'\nds.csv:5:1: không nhận 'Vũ Văn G': mã "
        "'Lê' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-'\n");
  CHECK(office.member("le-van-c").find("body: committee") != std::string::npos);
  CHECK(office.member("le-van-c-2").find("body: support-team") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
