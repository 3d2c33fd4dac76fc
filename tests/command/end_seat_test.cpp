// bcd end seat: the edit of the record, what it refuses, and what still names the person.
#include "rename_office.hpp"

namespace bcd::test {
namespace {

using Call = std::vector<std::string>;

struct SeatOffice : RenameOffice {
  using RenameOffice::RenameOffice;
  Outcome end(Call const& arguments) const {
    Call call{"-C", path(), "--as-of", "2026-10-01", "end", "seat"};
    call.insert(call.end(), arguments.begin(), arguments.end());
    return run(call);
  }
};

TEST_CASE("a seat in braces and one of a key a line get their last day, the paper and nothing else", "[command]") {
  SeatOffice const office;
  Outcome const made = office.end({"vu-van-g", "--body", "committee", "--on", "2026-09-30"});
  CHECK(made.err == "");
  CHECK(made.out ==
        "diff --git a/members/vu-van-g.yaml b/members/vu-van-g.yaml\n"
        "--- a/members/vu-van-g.yaml\n"
        "+++ b/members/vu-van-g.yaml\n"
        "@@ -2,4 +2,4 @@\n"
        " post: Chủ tịch Ủy ban Mặt trận Tổ quốc xã\n"
        " order: 5\n"
        " seats:\n"
        "-  - {body: committee, role: member, from: 2026-01-01, decision: 92-QĐ/ĐU}\n"
        "+  - {body: committee, role: member, from: 2026-01-01, to: 2026-09-30, decision: 92-QĐ/ĐU}\n");
  office.write(
      "members/le-van-c.yaml",
      "name: Lê Văn C\r\nseats:\r\n  -   body: committee  # Ban\r\n      role: member\r\n      from: "
      "2026-01-01   # bổ nhiệm\r\n      # đến nay\r\n      decision: 92-QĐ/ĐU\r\n  - body: support-team\r\n    "
      "role: member\r\n    from: 2026-01-01");
  CHECK(office
            .end({"le-van-c", "--body", "committee", "--on", "2026-09-30", "--decision", "15-CV/CA", "--dated",
                  "2026-09-20", "-q"})
            .exit == 0);
  CHECK(office.text("members/le-van-c.yaml") ==
        "name: Lê Văn C\r\nseats:\r\n  -   body: committee  # Ban\r\n      role: member\r\n      from: "
        "2026-01-01   # bổ nhiệm\r\n      to: 2026-09-30\r\n      # đến nay\r\n      decision: 92-QĐ/ĐU\r\n      "
        "notice: {number: 15-CV/CA, date: 2026-09-20}\r\n  - body: support-team\r\n    role: member\r\n    from: "
        "2026-01-01");
  // The only seat that is left needs no --body; it stands at the end of a file without a last line end.
  CHECK(office.end({"le-van-c", "--on", "2026-09-30", "--decision", "15-CV/CA", "--dated", "2026-09-20", "-q"}).exit ==
        0);
  CHECK(
      office.text("members/le-van-c.yaml")
          .ends_with("    from: 2026-01-01\r\n    to: 2026-09-30\r\n    notice: {number: 15-CV/CA, date: 2026-09-20}"));
}

TEST_CASE("a recorded later end is brought forward", "[command]") {
  SeatOffice const office;
  office.write("members/vu-van-g.yaml",
               "name: Vũ Văn G\nseats: [{body: committee, role: member, from: 2026-01-01, to: \"2030-12-31\"}]\n");
  CHECK(office.end({"vu-van-g", "--on", "2026-09-30", "-q"}).exit == 0);
  CHECK(office.text("members/vu-van-g.yaml") ==
        "name: Vũ Văn G\nseats: [{body: committee, role: member, from: 2026-01-01, to: 2026-09-30}]\n");
}

TEST_CASE("what cannot end is refused, and the record stays", "[command]") {
  SeatOffice const office;
  office.write(
      "members/pham-thi-d.yaml",
      "name: Phạm Thị D\nseats:\n  - {body: committee, role: deputy, from: 2026-01-01, to: 2026-06-30, notice: "
      "{number: 1-CV, date: 2026-06-01}}\n");
  Files const before = office.files();
  auto const said = [&](Call const& call) {
    Outcome const outcome = office.end(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    return outcome.err;
  };
  CHECK(said({"le-van-x", "--on", "2026-09-30"}) ==
        "bcd: không có thành viên nào mang mã 'le-van-x' (có phải ý là 'le-van-c'?)\n");
  CHECK(said({"Lê Văn C", "--on", "2026-09-30"}) ==
        "bcd: không có thành viên nào mang mã 'Lê Văn C' (có phải ý là 'le-van-c' (Lê Văn C)?)\n");
  CHECK(said({"le-van-c", "--body", "Ban Chỉ đạo", "--on", "2026-09-30"})
            .starts_with("bcd: le-van-c không giữ vị trí nào trong 'Ban Chỉ đạo' (có phải ý là 'committee' (Ban Chỉ "
                         "đạo)?); các vị trí: "));
  CHECK(said({"le-van-c", "--on", "2026-09-30"}) ==
        "bcd: ngày 2026-09-30 le-van-c giữ nhiều vị trí; chọn bằng --body: committee từ 2026-01-01; support-team từ "
        "2026-01-01\n");
  CHECK(said({"vu-van-g", "--body", "standing", "--on", "2026-09-30"}) ==
        "bcd: vu-van-g không giữ vị trí nào trong 'standing'; các vị trí: committee từ 2026-01-01\n");
  CHECK(said({"vu-van-g", "--on", "2025-12-31"}) ==
        "bcd: không có vị trí nào của vu-van-g để kết thúc ngày 2025-12-31: vị trí đã kết thúc từ trước, hoặc bắt đầu "
        "sau ngày ấy (committee từ 2026-01-01)\n");
  CHECK(said({"pham-thi-d", "--on", "2026-09-30"}).find("đến 2026-06-30") != std::string::npos);
  CHECK(said({"pham-thi-d", "--on", "2026-06-30"}).find("đã kết thúc từ trước") != std::string::npos);
  CHECK(said({"pham-thi-d", "--on", "2026-05-31", "--decision", "2-CV", "--dated", "2026-05-20"}) ==
        "bcd: vị trí này đã ghi văn bản thông báo (notice: 1-CV); bỏ --decision, hoặc sửa notice bằng tay\n");
  CHECK(said({"vu-van-g", "--on", "30/9/2026"}).starts_with("bcd: --on '30/9/2026' không phải ngày"));
  CHECK(said({"vu-van-g", "--on", "2026-09-30", "--decision", "2-CV"}) ==
        "bcd: --decision và --dated đi cùng nhau: số và ngày của văn bản\n");
  CHECK(office.files() == before);
}

TEST_CASE("what still names the person is listed, each with its line", "[command]") {
  SeatOffice const office;
  office.write("delegations/2026-04-le-van-c.yaml",
               "from: nguyen-van-a\nto: le-van-c\nscope: [lead]\nsince: 2026-04-01\n");
  office.write("delegations/2026-03-le-van-c.yaml",
               "from: nguyen-van-a\nto: le-van-c\nscope: [lead]\nsince: 2026-03-01\nuntil: 2026-03-31\n");
  office.write("meetings/2026-q4-committee.yaml",
               "body: committee\nkind: regular\nperiod: 2026-Q4\nstatus: planned\ndate: 2026-12-20\nchair: "
               "nguyen-van-a\nsecretary: le-van-c\n");
  office.write("incoming/2026-09-x.yaml", "received: 2026-09-02\nfrom: Tỉnh ủy\ntitle: X\nto: le-van-c\n");
  Outcome const made = office.end({"le-van-c", "--body", "committee", "--on", "2026-09-30", "--dry-run"});
  CHECK(made.out.find("còn ghi tên le-van-c sau ngày 2026-09-30; xem lại từng chỗ, giao người khác nếu cần:\n"
                      "  delegations/2026-04-le-van-c.yaml:2: được Nguyễn Văn A ủy quyền, chưa ghi ngày hết\n"
                      "  incoming/2026-09-x.yaml:4: được giao xử lý văn bản đến 'X'\n"
                      "  meetings/2026-q1-committee.yaml:24: nhiệm vụ 2026-q1-committee/1 do người này chủ trì, hạn "
                      "2026-06-15; giao lại: phải có cuộc họp quyết định và thông báo kết luận, rồi bcd extend "
                      "2026-q1-committee/1 --lead … --to …\n"
                      "  meetings/2026-q4-committee.yaml:7: có tên trong cuộc họp dự kiến của Ban Chỉ đạo ngày "
                      "2026-12-20\n") != std::string::npos);
  CHECK(office.text("members/le-van-c.yaml").find("to:") == std::string::npos);
}

TEST_CASE("the command that reassigns a task is proposed only when it can be carried out", "[command]") {
  SeatOffice const office;
  Call const end{"le-van-c", "--body", "committee", "--on", "2026-09-30", "--dry-run"};
  auto const says = [&](std::string const& part) { return office.end(end).out.find(part) != std::string::npos; };
  std::string const call = "giao lại: bcd extend 2026-q1-committee/1 --lead … --to …\n";
  CHECK_FALSE(says(call));
  office.write("meetings/2026-q2-committee.yaml",
               "body: committee\nkind: regular\nperiod: 2026-Q2\nstatus: held\ndate: 2026-06-20\nchair: "
               "nguyen-van-a\nconclusion: {number: 09-TB/BCĐ, date: 2026-06-22}\n");
  CHECK(says(call));
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "extend", "2026-q1-committee/1", "--lead", "vu-van-g",
             "--to", "2026-12-31"})
            .exit != 2);
}

TEST_CASE("meetings of a body in which the person keeps a seat are not listed", "[command]") {
  SeatOffice const office;
  office.write("meetings/2026-10-support-team.yaml",
               "body: support-team\nkind: regular\nperiod: 2026-10\nstatus: planned\ndate: 2026-10-30\nsecretary: "
               "le-van-c\n");
  auto const lists = [&](std::string const& body) {
    Outcome const made = office.end({"le-van-c", "--body", body, "--on", "2026-09-30", "--dry-run"});
    return made.out.find("meetings/2026-10-support-team.yaml:6: có tên trong cuộc họp dự kiến của ") !=
           std::string::npos;
  };
  CHECK_FALSE(lists("committee"));
  CHECK(lists("support-team"));
}

TEST_CASE("who stands in for somebody on leave is told for whom and how long", "[command]") {
  SeatOffice const office;
  office.write("members/vu-van-g.yaml",
               office.text("members/vu-van-g.yaml") +
                   "leave:\n  - {from: 2026-09-01, to: 2026-12-31, reason: Học, substitute: le-van-c}\n");
  Outcome const made = office.end({"le-van-c", "--body", "committee", "--on", "2026-09-30", "--dry-run"});
  CHECK(made.out.find(": đi thay Vũ Văn G nghỉ từ 2026-09-01 đến 2026-12-31\n") != std::string::npos);
}

// The seats of every third member, to save time.
TEST_CASE("seats of the examples can end, and their records are as sound and as neat as before", "[command]") {
  int ended = 0;
  for (std::string const unit : {"examples/phuong-mau", "examples/regulations/dac-khu", "examples/xa-mau"}) {
    RenameOffice const office{unit};
    auto const call = [&](Call arguments) {
      arguments.insert(arguments.begin(), {"-C", office.path(), "--as-of", "2027-01-05"});
      return run(arguments);
    };
    int number = 0;
    for (auto const& [path, before] : office.files()) {
      if (!path.starts_with("members/") || number++ % 3 != 0) continue;
      std::string const id = std::filesystem::path{path}.stem().string();
      int const neat = call({"fmt", "--check", path}).exit;
      for (std::string const body : {"committee", "support-team"}) {
        Outcome const made = call({"end", "seat", id, "--body", body, "--on", "2026-12-31", "--decision", "9-CV/ĐU",
                                   "--dated", "2026-12-20"});
        if (made.exit == 2) continue;
        ++ended;
        INFO(made.out << made.err);
        // What is wrong with the record itself would be told at one of its lines.
        CHECK(made.out.find("\n" + path + ":") == std::string::npos);
        CHECK(call({"fmt", "--check", path}).exit == neat);
        CHECK(office.text(path).find("notice: {number: 9-CV/ĐU, date: 2026-12-20}") != std::string::npos);
      }
      office.write(path, before);
    }
  }
  CHECK(ended > 10);
}

}  // namespace
}  // namespace bcd::test
