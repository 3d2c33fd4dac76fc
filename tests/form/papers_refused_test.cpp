// Papers that nobody should sign are refused; gaps that the records can fill are filled.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }
Outcome report(std::string const& folder, Strings const& more, std::string const& day = {}) {
  Strings all{"-C", folder};
  if (!day.empty()) all.insert(all.end(), {"--as-of", day});
  all.push_back("report");
  all.insert(all.end(), more.begin(), more.end());
  return run(all);
}
bool has(std::string const& text, std::string_view what) { return text.find(what) != text.npos; }

void check_refused(Outcome const& got, std::string const& why) {
  CHECK(got.exit == 2);
  CHECK(got.out.empty());
  CHECK(got.err == "bcd: " + why + "\n");
}

TEST_CASE("a reminder to one who owes nothing is refused", "[papers]") {
  check_refused(report(example("xa-mau"), {"reminder", "cong-an"}),
                "không lập công văn đôn đốc: đến ngày 2026-10-01, 'cong-an' không có việc quá hạn, cũng không có việc "
                "đến hạn trong 10 ngày tới");
  CHECK(report(example("xa-mau"), {"reminder", "cong-an"}, "2026-07-28").exit == 0);  // a task is due on 31 July
}

TEST_CASE("an invitation to a meeting that is over is refused, as of an earlier day it is written", "[papers]") {
  check_refused(report(example("xa-mau"), {"invitation", "2026-q3-committee"}),
                "không lập giấy mời: cuộc họp '2026-q3-committee' đã họp ngày 2026-09-25; xem lại giấy mời như trước "
                "ngày họp bằng --as-of");
  Outcome const before = report(example("xa-mau"), {"invitation", "2026-q3-committee"}, "2026-09-22");
  CHECK(before.exit == 0);
  CHECK_FALSE(has(before.out, "Bản in lại"));
}

TEST_CASE("a meeting that was postponed has no paper", "[papers]") {
  for (std::string const form : {"invitation", "minutes", "conclusion", "attendance"})
    check_refused(report(example("xa-mau"), {form, "2026-q2-committee-hoan"}),
                  "không lập văn bản này: cuộc họp '2026-q2-committee-hoan' đã hoãn");
}

TEST_CASE("a paper that the records do not number bears the next free number of its series", "[papers]") {
  CHECK(has(report(example("xa-mau"), {"activity", "--period", "2026-Q2"}).out, "| Số 03-BC/BCĐ |"));
  CHECK(has(report(example("xa-mau"), {"invitation", "2026-q4-committee"}).out, "| Số 10-GM/BCĐ |"));
  // A record that cannot be read may hold the number.
  CHECK(has(report(example("phuong-mau"), {"activity", "--period", "2026-Q2"}).out, "[CẦN ĐIỀN: số]-BC/BCĐ"));
}

TEST_CASE("the chair of a planned meeting is whom the regulation names, unless they told that they are away",
          "[papers]") {
  CHECK(has(report(example("xa-mau"), {"invitation", "2026-q4-committee"}).out,
            "**2.** Người chủ trì: đồng chí Nguyễn Văn A, Bí thư Đảng ủy"));
  Folder const unit;
  unit.copy(example("xa-mau"));
  std::string const path = "meetings/2026/2026-q4-committee.yaml";
  unit.write(path, read_text(unit.path() + "/" + path) +
                       "absent:\n  - {member: nguyen-van-a, reason: Đi công tác, notified: 2026-09-30}\n");
  CHECK(has(report(unit.path(), {"invitation", "2026-q4-committee"}).out,
            "**2.** Người chủ trì: đồng chí Trần Thị B, Phó Bí thư Thường trực Đảng ủy"));
}

TEST_CASE("a programme bears the number and day under which it was issued, and tells nothing of later", "[papers]") {
  std::string const paper = report(example("xa-mau"), {"programme"}).out;
  CHECK(has(paper, "| Số 01-CTr/BCĐ | *Mẫu, ngày 16 tháng 01 năm 2026* |"));
  CHECK_FALSE(has(paper, "| 25/9/2026 |"));
}

TEST_CASE("a letter of an agency bears its symbol", "[papers]") {
  CHECK(has(report(example("xa-mau"), {"reminder", "cong-an"}, "2026-07-28").out, "-CV/CQTTBCĐ"));
}

TEST_CASE("a proposal that was considered is not submitted again, as of an earlier day it is", "[papers]") {
  check_refused(report(example("xa-mau"), {"submission", "2026-05-phu-song"}),
                "không lập tờ trình: đề xuất '2026-05-phu-song' đã được xem xét ngày 2026-05-21; xem lại tờ trình như "
                "trước ngày ấy bằng --as-of");
  CHECK(report(example("xa-mau"), {"submission", "2026-05-phu-song"}, "2026-05-20").exit == 0);
}

TEST_CASE("a paper on a period before the unit had a regulation is refused", "[papers]") {
  for (std::string const form : {"summary", "activity", "compliance", "reporting", "tasks"})
    check_refused(report(example("xa-mau"), {form, "--period", "2025"}),
                  "không lập văn bản này: đến hết kỳ 2025 đơn vị chưa áp dụng quy chế nào; theo bcd.yaml (since, "
                  "regulations), tính từ ngày 2026-01-01");
}

TEST_CASE("whoever signs is told of the errors of the check in the record of the paper", "[papers]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  std::string const path = "meetings/2026-q1-committee.yaml";
  std::string record = read_text(unit.path() + "/" + path);
  CHECK(report(unit.path(), {"minutes", "2026-q1-committee"}, "2026-04-10").err.empty());
  std::string const day = "minutes: {number: 02-BB/BCĐ, date: 2026-03-25";
  REQUIRE(has(record, day));
  unit.write(path, record.replace(record.find(day), day.size(), "minutes: {number: 02-BB/BCĐ, date: 2026-03-24"));
  Outcome const got = report(unit.path(), {"minutes", "2026-q1-committee"}, "2026-04-10");
  CHECK(got.exit == 0);
  CHECK(got.err ==
        "bcd: hồ sơ meetings/2026-q1-committee.yaml còn 1 lỗi theo quy chế (date-order), chưa nên ký; xem: "
        "bcd check\n");
}

TEST_CASE("of two papers with one number both are told of", "[papers]") {
  Folder unit;
  unit.copy(source_dir() / "tests/base/xa");
  unit.write("decisions/mot.yaml",
             "date: 2026-04-02\ntext: Chuyển 05 máy tính\nagreed_with: [tran-thi-b]\n"
             "by: nguyen-van-a\nnumber: 01-QĐ/BCĐ\n");
  unit.write("decisions/hai.yaml",
             "date: 2026-04-03\ntext: Chuyển 06 máy tính\nagreed_with: [tran-thi-b]\n"
             "by: nguyen-van-a\nnumber: 01-QĐ/BCĐ\n");
  for (std::string const id : {"mot", "hai"})
    CHECK(has(report(unit.path(), {"decision", id}, "2026-04-10").err, "number-duplicate"));
}

}  // namespace
}  // namespace bcd::test
