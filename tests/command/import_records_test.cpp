// bcd import reports, meetings, incoming: a record from each row of a table.
#include <catch2/catch.hpp>

#include "roster_office.hpp"

namespace bcd::test {
namespace {

// A unit with two members, and a table to import.
struct TableOffice : RosterOffice {
  explicit TableOffice(std::string const& table)
      : RosterOffice{"Họ và tên,Vị trí\nNguyễn Văn A,Trưởng Ban\nLê Văn C,Thành viên\nNguyễn Văn An,Thành viên\n"} {
    REQUIRE(import({"--from", "2026-01-01"}).exit == 0);
    write("ds.csv", table);
  }
  Outcome operator()(std::string const& kind, Strings more = {}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", "2026-10-01", "import", kind, "ds.csv"});
    return run(more);
  }
  bool there(std::string const& file) const { return std::filesystem::exists(path() + "/" + file); }
  std::string text(std::string const& file) const { return read_text(path() + "/" + file); }
  // Returns the lines of the file that are not comments.
  std::string bare(std::string const& file) const {
    std::string all = text(file), lines;
    for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1) {
      std::string line = all.substr(at, all.find('\n', at) - at);
      if (std::size_t const begin = line.find_first_not_of(' '); begin == line.npos || line[begin] == '#') continue;
      if (std::size_t const remark = line.find("  # "); remark != line.npos) line.resize(remark);
      lines += line + "\n";
    }
    return lines;
  }
};

TEST_CASE("a register of incoming papers becomes a record each", "[command]") {
  TableOffice const office{
      "ĐẢNG ỦY XÃ MẪU,,,,,,,\nSỔ ĐĂNG KÝ VĂN BẢN ĐẾN,,,,,,,\nTT,Số đến,Ngày đến,Số và ký hiệu,Ngày tháng,Tác giả,Tên "
      "loại và trích yếu nội dung,Người xử "
      "lý\n(1),(2),(3),(4),(5),(6),(7),(8)\n1,45,12/3/2026,118-CV/TU,10/3/2026,Tỉnh "
      "ủy,Về việc đẩy mạnh chuyển đổi số,Lê Văn C\n2,46.0,13/3/2026,20-KH/TU,12/3/2026,Tỉnh ủy,\"Kế hoạch, giai đoạn "
      "2\",\n"};
  Outcome const outcome = office("incoming");
  INFO(outcome.out << outcome.err);
  CHECK(outcome.out.starts_with(
      "đã lập incoming/2026/2026-03-ve-viec-day-manh-chuyen-doi-so.yaml  Về việc đẩy mạnh chuyển "
      "đổi số\nđã lập incoming/2026/2026-03-ke-hoach-giai-doan-2.yaml  Kế hoạch, giai đoạn 2\nđã "
      "lập 2 hồ sơ; 0 dòng không nhận\n"));
  CHECK(office.bare("incoming/2026/2026-03-ve-viec-day-manh-chuyen-doi-so.yaml") ==
        "received: 2026-03-12\nno: 45\nnumber: 118-CV/TU\ndate: 2026-03-10\nfrom: Tỉnh ủy\ntitle: Về việc đẩy mạnh "
        "chuyển đổi số\nto: le-van-c\n");
  CHECK(office.bare("incoming/2026/2026-03-ke-hoach-giai-doan-2.yaml") ==
        "received: 2026-03-13\nno: 46\nnumber: 20-KH/TU\ndate: 2026-03-12\nfrom: Tỉnh ủy\ntitle: \"Kế hoạch, giai đoạn "
        "2\"\n");
  Outcome const again = office("incoming");
  CHECK(again.out ==
        "ds.csv:5: 'Về việc đẩy mạnh chuyển đổi số' đã có hồ sơ "
        "(incoming/2026/2026-03-ve-viec-day-manh-chuyen-doi-so.yaml), bỏ qua\nds.csv:6: "
        "'Kế hoạch, giai đoạn 2' đã có hồ sơ "
        "(incoming/2026/2026-03-ke-hoach-giai-doan-2.yaml), bỏ qua\nđã lập 0 hồ sơ; 0 dòng không nhận\n");
}

TEST_CASE("reports are read by their fields in words", "[command]") {
  TableOffice const office{
      "Đơn vị gửi;Kỳ báo cáo;Ngày gửi;Giờ gửi;Người ký;Nơi nhận;Kết quả\nLê Văn C;Quý III/2026;18/9/2026;16h30;Lê Văn "
      "C;committee;\"Đã tập huấn\nĐã nghiệm thu\"\nle-van-c;T8/2026;;;;;\n"};
  Outcome const outcome = office("reports");
  INFO(outcome.out << outcome.err);
  CHECK(
      outcome.out.starts_with("đã lập reports/2026/09/2026-q3-le-van-c.yaml  Lê Văn C, quý III/2026\nđã lập "
                              "reports/2026/08/2026-08-le-van-c.yaml  Lê Văn C, tháng 8/2026\nđã lập 2 hồ sơ; 0 dòng "
                              "không nhận\n"));
  CHECK(office.bare("reports/2026/09/2026-q3-le-van-c.yaml") ==
        "kind: quarterly\nperiod: 2026-Q3\nfrom: le-van-c\nto: committee\nstatus: submitted\nsubmitted: 2026-09-18\n"
        "time: \"16:30\"\nsigner: le-van-c\nresults:\n  - Đã tập huấn\n  - Đã nghiệm thu\n");
  CHECK(office.bare("reports/2026/08/2026-08-le-van-c.yaml") ==
        "kind: monthly\nperiod: 2026-08\nfrom: le-van-c\nstatus: draft\n");
  CHECK(office("reports").out.ends_with("bỏ qua\nđã lập 0 hồ sơ; 0 dòng không nhận\n"));
}

TEST_CASE("a quarter may be spelt 'quí' and counted in figures", "[command]") {
  TableOffice const office{"Đơn vị gửi,Kỳ báo cáo\nLê Văn C,quí 4 năm 2026\nLê Văn C,Quí III/2026\n"};
  office("reports");
  CHECK(office.there("reports/2026/12/2026-q4-le-van-c.yaml"));
  CHECK(office.there("reports/2026/09/2026-q3-le-van-c.yaml"));
}

TEST_CASE("meetings are read with those present and absent", "[command]") {
  TableOffice const office{
      "Ban tổ,Loại cuộc họp,Kỳ họp,Ngày họp,Giờ bắt đầu,Địa điểm,Chủ trì,Có mặt,Người vắng,Lý do vắng,Số thông "
      "báo,Ngày "
      "thông báo\nBan Chỉ đạo,định kỳ,quý I/2026,25/3/2026,14:00,Hội trường,Nguyễn Văn A,Nguyễn Văn A; Nguyễn Văn "
      "An,Lê "
      "Văn C,Đi học,01-TB/BCĐ,26/3/2026\n"};
  Outcome const outcome = office("meetings");
  INFO(outcome.out << outcome.err);
  CHECK(outcome.out.starts_with(
      "đã lập meetings/2026/2026-q1-committee.yaml  Ban Chỉ đạo, 2026-03-25\nđã lập 1 hồ sơ; 0 dòng không nhận\n"));
  CHECK(
      office.bare("meetings/2026/2026-q1-committee.yaml") ==
      "body: committee\nkind: regular\nperiod: 2026-Q1\nstatus: held\ndate: 2026-03-25\nstart: \"14:00\"\nplace: Hội "
      "trường\nchair: nguyen-van-a\npresent:\n  - nguyen-van-a\n  - nguyen-van-an\nabsent:\n  - member: le-van-c\n    "
      "reason: Đi học\nconclusion:\n  number: 01-TB/BCĐ\n  date: 2026-03-26\n");
}

TEST_CASE("a row of a table that will not do is told with line and column, and the others are written", "[command]") {
  TableOffice const office{
      "Người gửi,Kỳ,Ngày gửi,Tình trạng\nLê Văn C,2026-Q3,3/4/2026,đã gửi\nNguyen Van An,2026-Q3,,\nĐỗ Văn "
      "K,2026-Q3,,\nLê Văn C,kỳ này,,\nLê Văn C,2026-08,31/9/2026,\nLê Văn C,2026-07,3/25/2026,\n,2026-06,,\nLê Văn "
      "C,2026-05,20/5/2026,xong\nLê Văn C,2026-02,,\nLê Văn C,2026-02,,\nLê Văn C,2026-01,001090000001,\nLê Văn "
      "C,2026-01,,,x\n"};
  Outcome const outcome = office("reports");
  CHECK(outcome.exit == 1);
  CHECK(refused(outcome) ==
        "ds.csv:2:3: không nhận: '3/4/2026' chưa rõ là ngày nào, vì ở dòng 7 cột này ghi tháng trước ngày "
        "('3/25/2026'); ghi 2026-04-03 hoặc 2026-03-04\n"
        "ds.csv:3:1: không nhận: 'Nguyen Van An' chưa rõ là: Nguyễn Văn An; ghi đúng tên, kể cả dấu, hoặc mã\n"
        "ds.csv:4:1: không nhận: không có người, cơ quan hay ban, tổ nào tên là 'Đỗ Văn K'; ghi đúng tên như trong hồ "
        "sơ, hoặc mã\n"
        "ds.csv:5:2: không nhận: 'kỳ này' không phải kỳ dạng 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 hoặc 2026-2030\n"
        "ds.csv:6:3: không nhận: '31/9/2026' không phải ngày; ghi 2026-03-25 hoặc 25/3/2026\n"
        "ds.csv:7:3: không nhận: '3/25/2026' ghi tháng trước ngày; ghi 2026-03-25 hoặc 25/3/2026\n"
        "ds.csv:8:1: không nhận: thiếu Người, cơ quan gửi\n"
        "ds.csv:9:4: không nhận: 'xong' không phải một trong: dự thảo, đã gửi, trả lại để bổ sung\n"
        "ds.csv:11: không nhận 'Lê Văn C, tháng 02/2026': trùng với dòng 10 (mã '2026-02-le-van-c'); nếu là hai việc "
        "khác nhau thì thêm cột id, "
        "mỗi dòng một mã\n"
        "ds.csv:12:3: không nhận: ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không được lưu số đó, xóa "
        "đi rồi nhập lại\n"
        "ds.csv:13:5: không nhận: dòng này nhiều ô hơn dòng tiêu đề (ô thừa: 'x'); ô có dấu ngăn cách bên trong thì "
        "phải đặt trong dấu nháy kép\n");
  CHECK(outcome.out.find("đã lập 1 hồ sơ; 11 dòng không nhận\n") != std::string::npos);
  CHECK(office.there("reports/2026/02/2026-02-le-van-c.yaml"));
}

TEST_CASE("papers of one title are told apart by their numbers, and one paper twice is refused", "[command]") {
  TableOffice const office{
      "Ngày đến,Số đến,Nơi gửi,Trích yếu\n12/3/2026,1,Tỉnh ủy,Về việc báo cáo\n13/3/2026,2,Tỉnh ủy,Về việc báo "
      "cáo\n13/3/2026,2,Tỉnh ủy,Về việc báo cáo\n"};
  Outcome const outcome = office("incoming");
  CHECK(refused(outcome) ==
        "ds.csv:4: không nhận 'Về việc báo cáo': trùng với dòng 3 (mã '2026-03-ve-viec-bao-cao-2'); nếu là hai việc "
        "khác nhau thì thêm "
        "cột id, mỗi dòng một mã\n");
  CHECK(office.bare("incoming/2026/2026-03-ve-viec-bao-cao-2.yaml").find("no: 2\n") != std::string::npos);
  office.write("ds.csv", "Ngày đến,Số đến,Nơi gửi,Trích yếu\n12/3/2026,1,Tỉnh đoàn,Về việc báo cáo\n");
  CHECK(
      refused(office("incoming")) ==
      "ds.csv:2:3: không nhận 'Về việc báo cáo': đã có hồ sơ incoming/2026/2026-03-ve-viec-bao-cao.yaml ghi khác bảng "
      "này; sửa hồ sơ đó\n");
}

TEST_CASE("figures are read by the names that bcd.yaml gives them", "[command]") {
  TableOffice const office{
      "Người gửi,Kỳ,Hồ sơ nộp trực tuyến,figures.households,Ghi chú\nLê Văn C,2026-08,\"1.240.000\",95%,x\nLê Văn "
      "C,2026-07,1.240,,\nLê Văn C,2026-06,\"12,5\",nhiều,\n"};
  office.write("bcd.yaml", office.text("bcd.yaml") +
                               "figures:\n  - {id: online_dossiers, name: Hồ sơ nộp trực tuyến}\n  - {id: households, "
                               "name: Số hộ}\n");
  Outcome const outcome = office("reports");
  CHECK(outcome.out.starts_with("ds.csv: không dùng cột 'Ghi chú'\n"));
  CHECK(refused(outcome) ==
        "ds.csv:3:3: không nhận: '1.240' chưa rõ là số lẻ hay dấu ngăn hàng nghìn; ghi liền các chữ số\n"
        "ds.csv:4:4: không nhận: 'nhiều' không phải số\n");
  CHECK(office.bare("reports/2026/08/2026-08-le-van-c.yaml")
            .find("figures:\n  online_dossiers: 1240000\n  households: "
                  "95\n") != std::string::npos);
}

TEST_CASE("what is no table of the kind is refused whole, and a dry run writes nothing", "[command]") {
  TableOffice const office{"Một,Hai\n1,2\n"};
  CHECK(office("meetings").err ==
        "bcd: 'ds.csv' không có dòng tiêu đề trong hai mươi dòng đầu; các cột cần có: Ban, tổ họp, Loại cuộc họp, Tình "
        "trạng, Ngày họp\n");
  office.write("ds.csv", "Ngày đến,Nơi gửi,Trích yếu\n");
  CHECK(office("incoming").err == "bcd: 'ds.csv' chỉ có dòng tiêu đề, chưa có hồ sơ nào\n");
  office.write("ds.csv", "Ngày đến,Nơi gửi,Trích yếu\n12/3/2026,Tỉnh ủy,Kế hoạch\n");
  CHECK(office("incoming", {"--dry-run"})
            .out.starts_with("sẽ lập incoming/2026/2026-03-ke-hoach.yaml  Kế hoạch\nsẽ lập 1 hồ "
                             "sơ; 0 dòng không nhận\n"));
  CHECK_FALSE(office.there("incoming/2026/2026-03-ke-hoach.yaml"));
  CHECK(run({"-C", office.path(), "import", "budgets", "ds.csv"}).exit == 2);
}

TEST_CASE("what bcd list writes of reports, meetings and papers is known again", "[command]") {
  for (std::string const unit : {"xa-mau", "phuong-mau"})
    for (std::string const kind : {"reports", "meetings", "incoming"}) {
      INFO(unit << " " << kind);
      std::string const place = source_dir().string() + "/examples/" + unit;
      Folder const folder;
      std::string const listed = run({"-C", place, "--as-of", "2026-10-01", "list", kind, "--format", "csv"}).out;
      if (listed.find('\n') + 1 == listed.size()) continue;  // the unit has none
      folder.write("ds.csv", listed);
      Outcome const outcome =
          run({"-C", place, "--as-of", "2026-10-01", "import", kind, folder.path() + "/ds.csv", "--dry-run"});
      CHECK(refused(outcome) == "");
      CHECK(outcome.out.ends_with("sẽ lập 0 hồ sơ; 0 dòng không nhận\n"));
    }
}

TEST_CASE("a paper that is in the register is not taken again, whatever its title is now", "[command]") {
  std::string const head = "Số đến,Ngày đến,Nơi gửi,Số ký hiệu,Ngày văn bản,Trích yếu\n";
  std::string const recorded = "incoming/2026/2026-09-ve-viec-bao-cao-ket-qua.yaml";
  TableOffice const office{head + "118,21/9/2026,Tỉnh ủy Mẫu,245-CV/TU,18/9/2026,Về việc báo cáo kết quả\n"};
  REQUIRE(office("incoming").exit == 0);
  REQUIRE(office.there(recorded));
  office.write("ds.csv", head +
                             "118,21/9/2026,Tỉnh ủy Mẫu,245-CV/TU,18/9/2026,Về việc báo cáo kết quả 9 tháng\n"
                             ",22/9/2026,Tỉnh ủy Mẫu,245-CV/TU,18/9/2026,Báo cáo\n"
                             "118,4/1/2027,Tỉnh ủy Mẫu,1-CV/TU,3/1/2027,Kế hoạch\n"
                             "119,22/9/2026,Tỉnh ủy Mẫu,246-CV/TU,18/9/2026,Công văn một\n"
                             "119,22/9/2026,Tỉnh ủy Mẫu,247-CV/TU,18/9/2026,Công văn hai\n");
  Outcome const outcome = office("incoming");
  CHECK(refused(outcome) ==
        "ds.csv:2:6: không nhận 'Về việc báo cáo kết quả 9 tháng': đã có hồ sơ " + recorded +
            " ghi khác bảng này; sửa hồ sơ đó\n"
            "ds.csv:3:2: không nhận 'Báo cáo': đã có hồ sơ " +
            recorded +
            " ghi khác bảng này; sửa hồ sơ đó\n"
            "ds.csv:6: không nhận 'Công văn hai': trùng với dòng 5: cùng số đến trong năm, hoặc cùng số, ngày và nơi "
            "gửi\n");
  CHECK(outcome.out.find("đã lập 2 hồ sơ; 3 dòng không nhận\n") != std::string::npos);
}

TEST_CASE("a table of meetings without a column for the body is refused, if the unit has several", "[command]") {
  TableOffice const office{"Đơn vị,Kỳ họp,Ngày họp\nTổ Giúp việc,8/2026,28/8/2026\n"};
  CHECK(office("meetings").err ==
        "bcd: 'ds.csv' không có cột cho biết ban, tổ nào họp; đặt tiêu đề cột ấy là 'Ban, tổ họp'\n");
  CHECK_FALSE(office.there("meetings/2026/2026-08-committee.yaml"));
  office.write("ds.csv", "Ban họp,Kỳ họp,Ngày họp\nTổ Giúp việc,8/2026,28/8/2026\n,9/2026,28/9/2026\n");
  CHECK(refused(office("meetings")) == "ds.csv:3:1: không nhận: thiếu Ban, tổ họp\n");
  CHECK(office.there("meetings/2026/2026-08-support-team.yaml"));
}

}  // namespace
}  // namespace bcd::test
