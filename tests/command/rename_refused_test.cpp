// bcd rename refuses what it could not do whole, and then changes nothing.
#include "rename_office.hpp"

namespace bcd::test {
namespace {

using Call = std::vector<std::string>;

struct Refused {
  RenameOffice office;
  Files before = office.files();
  std::string operator()(Call const& call) {
    Outcome const outcome = office(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK(office.files() == before);
    return outcome.err;
  }
  void write(std::string const& path, std::string const& text) {
    office.write(path, text);
    before = office.files();
  }
};

TEST_CASE("an id that nothing has is refused, with the one likely meant", "[command]") {
  Refused said;
  CHECK(said({"member", "le-van-cc", "x"}) ==
        "bcd: không có thành viên nào mang mã 'le-van-cc' (có phải ý là "
        "'le-van-c'?)\n");
  CHECK(said({"agency", "cong-ann", "x"}) ==
        "bcd: không có cơ quan, đơn vị nào mang mã 'cong-ann' (có phải ý là "
        "'cong-an'?)\n");
  CHECK(said({"membr", "le-van-c", "x"})
            .starts_with("bcd: không có loại 'membr' (có phải ý là 'member'?); các "
                         "loại: member, meeting, programme, report, "));
}

TEST_CASE("an id that is written as a block is refused with its line", "[command]") {
  Refused said;
  said.write("meetings/2026-05-support-team.yaml",
             "body: support-team\nkind: regular\nperiod: 2026-05\nstatus: planned\ndate: 2026-05-20\nchair: >-\n  "
             "le-van-c\n");
  CHECK(said({"member", "le-van-c", "le-van-cuong"}) ==
        "bcd: meetings/2026-05-support-team.yaml, dòng 6: mã 'le-van-c' viết thành khối nhiều dòng; viết lại trên một "
        "dòng rồi chạy lại; chưa ghi gì\n");
}

TEST_CASE("a new id that is taken, is no id or means something else is refused", "[command]") {
  Refused said;
  CHECK(said({"member", "le-van-c", "vu-van-g"}) == "bcd: mã 'vu-van-g' đã có (members/vu-van-g.yaml); chọn mã khác\n");
  CHECK(said({"agency", "cong-an", "dang-uy"}) == "bcd: mã 'dang-uy' đã có (bcd.yaml); chọn mã khác\n");
  CHECK(said({"member", "le-van-c", "cong-an"}) == "bcd: 'cong-an' đã là mã của một cơ quan, đơn vị; chọn mã khác\n");
  CHECK(said({"member", "le-van-c", "committee"}) == "bcd: 'committee' đã là mã của một ban, tổ; chọn mã khác\n");
  CHECK(said({"member", "le-van-c", "Lê Văn Cường"}) ==
        "bcd: mã 'Lê Văn Cường' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-' (có phải ý là 'le-van-cuong'?)\n");
  CHECK(said({"member", "le-van-c", "../x"}).starts_with("bcd: mã '../x' không hợp lệ"));
  CHECK(said({"member", "le-van-c", "le-van-c"}) == "bcd: mã mới trống hoặc trùng mã cũ\n");
  CHECK(said({"member", "le-van-c", "all-members"}).starts_with("bcd: mã 'all-members' có nghĩa riêng"));
  CHECK(said({"meeting", "2026-q1-committee", "programme-1"}).starts_with("bcd: mã 'programme-1' có nghĩa riêng"));
}

TEST_CASE("a file that cannot be parsed is refused if it may name the id, and let be if it cannot", "[command]") {
  Refused said;
  std::string const conflict = "<<<<<<< HEAD\nchair: tran-thi-b\n=======\nchair: vu-van-g\n>>>>>>> x\n";
  said.write("meetings/hop.yaml", conflict);
  CHECK(said({"member", "vu-van-g", "x"}) ==
        "bcd: 'meetings/hop.yaml' không đọc được trọn vẹn nên không rõ trong đó có mã 'vu-van-g' không; chưa ghi gì: "
        "sửa chỗ đó trước (xem: bcd check) rồi chạy lại\n");
  CHECK(said.office({"member", "le-van-c", "x"}).exit == 0);
  CHECK(said.office.text("meetings/hop.yaml") == conflict);
}

TEST_CASE("two files with the id, or a member and an agency of one id, are refused", "[command]") {
  Refused said;
  said.write("members/cu/le-van-c.yaml", said.office.text("members/le-van-c.yaml"));
  CHECK(said({"member", "le-van-c", "x"}).starts_with("bcd: có 2 tệp cùng mang mã 'le-van-c'"));
  said.write("members/cong-an.yaml", said.office.text("members/vu-van-g.yaml"));
  CHECK(said({"agency", "cong-an", "x"}).starts_with("bcd: mã 'cong-an' vừa là cơ quan, đơn vị vừa là thành viên"));
}

TEST_CASE("a read-only file stops the renaming before anything is written", "[command]") {
  Refused said;
  std::string const closed = said.office.path() + "/reports/2026-03-le-van-c.yaml";
  std::filesystem::permissions(closed, std::filesystem::perms::owner_read);
  CHECK(said({"member", "le-van-c", "x"}) ==
        "bcd: 'reports/2026-03-le-van-c.yaml' không được phép ghi; chưa ghi gì: cấp quyền ghi (chmod u+w) rồi chạy "
        "lại\n");
}

TEST_CASE("a file that is in the way under the new name is never overwritten", "[command]") {
  Refused said;
  std::filesystem::create_symlink("nowhere", said.office.path() + "/members/x.yaml");
  CHECK(said({"member", "le-van-c", "x"}).find("x.yaml") != std::string::npos);
}

TEST_CASE("an id that is too long for the name of a file is refused before anything is written", "[command]") {
  Refused said;
  CHECK(said({"member", "le-van-c", std::string(251, 'a')}) ==
        "bcd: mã 'aaaaaaaaaaaaaaaaaaaa…' quá dài (251 ký tự): nhiều nhất 200 ký tự\n");
  CHECK(said.office({"member", "le-van-c", std::string(200, 'a'), "-q"}).exit == 0);
}

TEST_CASE("a folder or a broken link in place of the new file is named as what it is", "[command]") {
  for (bool const folder : {true, false}) {
    Refused said;
    std::string const there = said.office.path() + "/members/moi.yaml";
    if (folder) std::filesystem::create_directory(there);
    else std::filesystem::create_symlink("khong-co", there);
    CHECK(said({"member", "le-van-c", "moi"}) ==
          "bcd: 'members/moi.yaml' là thư mục hay liên kết, chiếm mất tên tệp mới; chưa ghi gì: dời nó đi rồi chạy "
          "lại\n");
  }
}

TEST_CASE("a name in place of an id is answered with the id", "[command]") {
  Refused said;
  CHECK(said({"members", "Lê Văn C", "x"}) ==
        "bcd: không có thành viên nào mang mã 'Lê Văn C' (có phải ý là 'le-van-c' (Lê Văn C)?)\n");
  CHECK(said({"agency", "công an xã", "x"}) ==
        "bcd: không có cơ quan, đơn vị nào mang mã 'công an xã' (có phải ý là 'cong-an' (Công an xã)?)\n");
}

TEST_CASE("a file to which another one of the unit is a link keeps its name", "[command]") {
  Refused said;
  std::filesystem::create_symlink("le-van-c.yaml", said.office.path() + "/members/lien-ket.yaml");
  said.before = said.office.files();
  CHECK(said({"member", "le-van-c", "moi"}) ==
        "bcd: 'members/lien-ket.yaml' là liên kết tới 'members/le-van-c.yaml' và sẽ hỏng khi tệp đổi tên; chưa ghi gì: "
        "bỏ liên kết rồi chạy lại\n");
}

}  // namespace
}  // namespace bcd::test
