// bcd new: the new record is filled in with facts that the unit already contains.
#include <catch2/catch.hpp>

#include "new_office.hpp"

namespace bcd::test {
namespace {

TEST_CASE("an id is made of what the record is of", "[command]") {
  NewOffice const office;
  auto const made = [&](Strings call) {
    Outcome const outcome = office(call);
    INFO(outcome.err);
    return outcome.out.substr(0, outcome.out.find('\n'));
  };
  CHECK(made({"meeting"}) == "đã lập meetings/2026/2026-q4-committee.yaml");
  CHECK(made({"meeting", "--set", "body=support-team"}) == "đã lập meetings/2026/2026-10-support-team.yaml");
  CHECK(made({"meeting", "--set", "kind=extraordinary", "--date", "2026-10-20"}) ==
        "đã lập meetings/2026/2026-10-committee-extraordinary.yaml");
  CHECK(made({"report", "--set", "from=committee"}) == "đã lập reports/2027/06/2027-h1-committee.yaml");
  CHECK(made({"member", "--set", "name=Lê Văn Đ"}) == "đã lập members/le-van-d.yaml");
  CHECK(made({"programme"}) == "đã lập programmes/2027.yaml");
  CHECK(made({"programme", "--set", "of=le-van-c", "--period", "2027"}) == "đã lập programmes/2027-le-van-c.yaml");
  CHECK(made({"holidays"}) == "đã lập holidays/2028.yaml");
  CHECK(made({"proposal", "--set", "from=le-van-c", "--set",
              "text=Lắp đặt wifi công cộng tại nhà văn hóa các thôn trong xã"}) ==
        "đã lập proposals/2026-10-lap-dat-wifi-cong-cong-tai-nha-van-hoa.yaml");
}

TEST_CASE(
    "a meeting is of the next period nobody has planned for, on its last working day, with its chair and the law's "
    "days",
    "[command]") {
  NewOffice const office;
  CHECK(office({"meeting"}).exit == 0);
  std::string const text = office.text("meetings/2026/2026-q4-committee.yaml");
  CHECK(text.starts_with("# yaml-language-server: $schema=../../.schemas/meeting.json\n"));
  CHECK(holds(text, "\nperiod: 2026-Q4  # chậm nhất 2026-12-31 (khoản 1 Điều 14)\n"));
  CHECK(holds(text, "\ndate: 2026-12-31\n"));
  CHECK(holds(text, "\nchair: nguyen-van-a  # khoản 3 Điều 8\n"));
  CHECK(holds(text, "\n#   - nguyen-van-a  # Nguyễn Văn A, Trưởng Ban\n#   - le-van-c  # Lê Văn C, Thành viên\n"));
  CHECK(holds(text, "\n# Báo vắng chậm nhất ngày 2026-12-30 (khoản 5 Điều 14)\n"));
  CHECK(office({"meeting"}).out == "đã lập meetings/2027/2027-q1-committee.yaml\n");
}

TEST_CASE("a body that meets before another does so before the day that one has planned", "[command]") {
  NewOffice const office;
  CHECK(office({"meeting", "--date", "2026-12-15"}).exit == 0);
  CHECK(office({"meeting", "--set", "body=standing"}).exit == 0);
  CHECK(holds(office.text("meetings/2026/2026-q4-standing.yaml"), "\ndate: 2026-12-14\n"));
}

TEST_CASE("a house rule's notice sets the invitation's last day", "[command]") {
  NewOffice const office;
  std::string config = office.text("bcd.yaml");
  office.write("bcd.yaml", config + "house_rules: [{notice: {bodies: [committee], lead: 2 working days}}]\n");
  CHECK(office({"meeting", "--date", "2026-10-19"}).exit == 0);
  CHECK(holds(office.text("meetings/2026/2026-q4-committee.yaml"),
              "#   sent: 2026-10-15  # Ngày gửi: chậm nhất 2026-10-15 (quy định nội bộ)\n"));
}

TEST_CASE("of a meeting already held, present is everyone but those absent", "[command]") {
  NewOffice const office;
  CHECK(office({"meeting", "--date", "2026-10-01", "--set", "status=held", "--set", "absent.0.member=le-van-c", "--set",
                "absent.0.reported=2026-09-29", "--set", "absent.0.notified=2026-09-29"})
            .exit == 0);
  CHECK(holds(office.text("meetings/2026/2026-q4-committee.yaml"),
              "\npresent:  # mọi thành viên tại ngày họp; người vắng thì chuyển sang absent\n  - nguyen-van-a  # "
              "Nguyễn Văn A, Trưởng Ban\n# guests:"));
}

TEST_CASE("open tasks come with the agenda of a meeting and the report of whoever leads them", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  auto const print = [&](Strings call) {
    call.insert(call.begin(), {"-C", folder.path(), "--as-of", "2026-10-01", "new"});
    call.push_back("--print");
    return run(call).out;
  };
  std::string const meeting = print({"meeting"}), report = print({"report", "--set", "from=cong-an"}),
                    answer = print({"report", "--set", "from=cong-an", "--set", "request=2026-07-thiet-bi-sau-mua-lu"});
  CHECK(holds(meeting, "\n#   2026-q3-committee/4 (chủ trì cong-an, hạn 2026-12-05): Cấp tài khoản định danh mức 2"));
  CHECK(
      holds(report, "\n# hạn 2026-12-20 là ngày nghỉ, được tính đến 2026-12-21 (khoản 2 Điều 18)\nperiod: 2026-Q4\n"));
  CHECK(holds(report, "\n  - task: 2026-q3-committee/4  # Cấp tài khoản"));
  CHECK(holds(answer, "\nkind: ad-hoc  # "));
  CHECK(holds(answer, "\nrequest: 2026-07-thiet-bi-sau-mua-lu\n"));
}

TEST_CASE("a due day that is a day off is told with the day it rolls to", "[command]") {
  NewOffice const office;
  office.write("bcd.yaml",
               office.text("bcd.yaml") + "readings: [{article: \"18.1\", reading: roll, value: next-working-day}]\n");
  CHECK(office({"report", "--set", "from=to-truong", "--period", "2026-12"}).exit == 0);
  CHECK(holds(office.text("reports/2026/12/2026-12-to-truong.yaml"),
              "\n# hạn 2026-12-20 là ngày nghỉ, được tính đến 2026-12-21 (khoản 1 Điều 18)\nperiod: 2026-12\n"));
}

TEST_CASE("what only the clerk can tell is named with its title, and a call that would do", "[command]") {
  NewOffice const office;
  CHECK(office({"request", "--set", "to=ubnd"}).err ==
        "bcd: phải ghi các trường sau bằng --set:\n  subject: Nội dung yêu cầu\n  due: Hạn báo cáo\nví dụ: bcd new "
        "request --set 'subject=Tình hình bảo đảm an toàn thông tin dịp Tết' --set due=2026-10-15 --set to=ubnd\n");
}

TEST_CASE("a meeting is of a period its body owes, on a day that has come where it is held", "[command]") {
  NewOffice const office;
  CHECK(office({"meeting", "--period", "2026-10"}).err ==
        "bcd: Ban Chỉ đạo không có kỳ họp 2026-10; các kỳ phải họp sắp tới: 2026-Q4, 2027-Q1, 2027-Q2, 2027-Q3; họp "
        "ngoài các kỳ đó thì ghi --set kind=extraordinary\n");
  CHECK(holds(office({"meeting", "--period", "2026-Q2"}).err,
              "bcd: kỳ 2026-Q2 bắt đầu trước ngày tính nghĩa vụ 2026-10-01 (since trong bcd.yaml)"));
  CHECK(holds(office({"meeting", "--set", "status=held"}).err,
              "bcd: cuộc họp ngày 2026-12-31 chưa diễn ra (ngày xét 2026-10-01)"));
  CHECK(holds(office({"meeting", "--set", "status=held", "--date", "2026-10-02"}).err, "chưa diễn ra"));
  CHECK(office({"meeting", "--set", "kind=extraordinary", "--date", "2026-10-20"}).exit == 0);
  Outcome const late = office({"meeting", "--period", "2026-q4", "--date", "2027-01-05"});
  CHECK(holds(late.out, "lưu ý: họp trễ: kỳ 2026-Q4 chậm nhất ngày 2026-12-31\n"));
  std::string const text = office.text("meetings/2027/2026-q4-committee.yaml");
  CHECK(holds(text, "\nperiod: 2026-Q4  # chậm nhất 2026-12-31 (khoản 1 Điều 14)\n"));
  CHECK(holds(text, "\ndate: 2027-01-05  # họp trễ: kỳ 2026-Q4 chậm nhất ngày 2026-12-31\n"));
}

TEST_CASE("words of a field are told with what they mean", "[command]") {
  NewOffice const office;
  std::string const text = office({"meeting", "--print"}).out;
  CHECK(holds(text, "\nstatus: planned  # planned (dự kiến), held (đã họp), postponed (hoãn), cancelled (hủy)\n"));
  CHECK(holds(text,
              "\n# mode: in-person  # Hình thức: in-person (trực tiếp), online (trực tuyến), hybrid (trực tiếp kết hợp "
              "trực tuyến)\n"));
}

TEST_CASE("who has a report begun goes on with that one", "[command]") {
  NewOffice const office;
  CHECK(office({"report", "--set", "from=le-van-c", "--period", "2026-10"}).exit <= 1);
  Outcome const first = office({"report", "--set", "from=committee"}),
                again = office({"report", "--set", "from=committee"});
  CHECK(first.exit == 0);
  CHECK(again.exit == 2);
  CHECK(again.err ==
        "bcd: 'committee' đã có báo cáo kỳ 2027-H1 đang là dự thảo (reports/2027/06/2027-h1-committee.yaml); hoàn "
        "thiện báo cáo đó, hoặc ghi kỳ khác bằng --period\n");
}

TEST_CASE("a draft report offers the figures of the sender's last one", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  std::string const text =
      run({"-C", folder.path(), "--as-of", "2026-10-01", "new", "report", "--set", "from=cong-an", "--print"}).out;
  CHECK(std::ranges::count(text.substr(text.find("figures:"), text.find("results:") - text.find("figures:")), '\n') <
        20);
}

TEST_CASE("a member's seat begins on the same day however the record is made", "[command]") {
  NewOffice const office;
  CHECK(office({"member", "--set", "name=Phạm Thị D"}, "2026-11-23").exit == 0);
  CHECK(holds(office.text("members/pham-thi-d.yaml"),
              "    from: 2026-10-01  # từ ngày bắt đầu tính nghĩa vụ (since); nếu nhận sau thì sửa lại\n"));
}

TEST_CASE(
    "once a meeting was held a new member's seat begins on the day judged, since its minutes know nothing of them",
    "[command]") {
  Folder folder;
  folder.copy(source_dir() / "examples/xa-mau");
  CHECK(run({"-C", folder.path(), "--as-of", "2026-10-05", "new", "member", "--set", "name=Vũ Thị P"})
            .out.starts_with("đã lập members/vu-thi-p.yaml\n"));
  CHECK(holds(read_text(folder.path() + "/members/vu-thi-p.yaml"), "    from: 2026-10-05\n"));
  folder.write("ds.csv", "Họ và tên,Vị trí trong Ban\nVũ Văn Q,Thành viên\n");
  CHECK(run({"-C", folder.path(), "--as-of", "2026-10-05", "import", "members", "ds.csv"}).exit == 0);
  CHECK(holds(read_text(folder.path() + "/members/vu-van-q.yaml"), "    from: 2026-10-05\n"));
}

}  // namespace
}  // namespace bcd::test
