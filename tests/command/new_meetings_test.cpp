// bcd new meetings: the regular meetings of a year, as bcd new meeting makes them one after another.
#include <algorithm>

#include "new_office.hpp"

namespace bcd::test {
namespace {

TEST_CASE("the meetings of a year are written, one for each period of each body", "[command]") {
  NewOffice const office;
  Outcome const made = office({"meetings", "--year", "2027", "--body", "committee"});
  CHECK(made.err == "");
  CHECK(made.exit == 0);
  CHECK(made.out ==
        "đã lập meetings/2027/2027-q1-committee.yaml  Ban Chỉ đạo, kỳ 2027-Q1, ngày 2027-03-31\n"
        "đã lập meetings/2027/2027-q2-committee.yaml  Ban Chỉ đạo, kỳ 2027-Q2, ngày 2027-06-30\n"
        "đã lập meetings/2027/2027-q3-committee.yaml  Ban Chỉ đạo, kỳ 2027-Q3, ngày 2027-09-30\n"
        "đã lập meetings/2027/2027-q4-committee.yaml  Ban Chỉ đạo, kỳ 2027-Q4, ngày 2027-12-31\n"
        "đã lập 4 cuộc họp năm 2027; bỏ qua 0 kỳ\n");
  CHECK(holds(office.text("meetings/2027/2027-q2-committee.yaml"), "\nstatus: planned"));
  CHECK(office.check().exit == 0);
  Outcome const all = office({"meetings", "--year", "2027"});
  CHECK(holds(all.out, "bỏ qua Ban Chỉ đạo, kỳ 2027-Q1: đã có meetings/2027/2027-q1-committee.yaml\n"));
  // The standing body and the support team meet before the committee does.
  CHECK(holds(all.out,
              "đã lập meetings/2027/2027-q1-standing.yaml  Thường trực Ban Chỉ đạo, kỳ 2027-Q1, ngày 2027-03-30\n"));
  CHECK(holds(all.out, "đã lập meetings/2027/2027-12-support-team.yaml  Tổ Giúp việc, kỳ 2027-12, ngày 2027-12-30\n"));
  CHECK(holds(all.out, "đã lập 16 cuộc họp năm 2027; bỏ qua 4 kỳ\n"));
  CHECK(office.check().exit == 0);
  CHECK(run({"-C", office.path(), "fmt", "--check"}).exit == 0);
}

TEST_CASE("each record of a year is the one that bcd new meeting would make", "[command]") {
  for (std::string const regulation : {"khanh-khe", "la-gi"}) {
    NewOffice const once{regulation}, each{regulation};
    Outcome const made = once({"meetings", "--year", "2027", "--body", "committee", "--set", "place=Hội trường"});
    INFO(made.err);
    REQUIRE(made.exit == 0);
    int count = 0;
    for (std::size_t at = made.out.find("đã lập meetings/"); at != std::string::npos;
         at = made.out.find("đã lập meetings/", at + 1), ++count) {
      std::size_t const begin = at + std::string{"đã lập "}.size(), words = made.out.find(", kỳ ", at);
      std::string const path = made.out.substr(begin, made.out.find(' ', begin) - begin);
      std::size_t const period = words + std::string{", kỳ "}.size();
      REQUIRE(each({"meeting", "--set", "body=committee", "--set", "place=Hội trường", "--period",
                    made.out.substr(period, made.out.find(',', period) - period)})
                  .exit == 0);
      CHECK(once.text(path) == each.text(path));
    }
    CHECK(count == 4);
  }
}

TEST_CASE("periods that are past, or that a meeting or consultation serves, are skipped and named", "[command]") {
  NewOffice const office;
  std::size_t const before = office.files();
  CHECK(office({"meeting"}).out == "đã lập meetings/2026/2026-q4-committee.yaml\n");
  Outcome const made = office({"meetings", "--year", "2026", "--body", "support-team", "--dry-run"}, "2026-11-20");
  CHECK(made.out ==
        "sẽ lập meetings/2026/2026-11-support-team.yaml  Tổ Giúp việc, kỳ 2026-11, ngày 2026-11-30\n"
        "sẽ lập meetings/2026/2026-12-support-team.yaml  Tổ Giúp việc, kỳ 2026-12, ngày 2026-12-30\n"
        "bỏ qua Tổ Giúp việc, kỳ 2026-10: hạn 2026-10-31 đã qua; nếu còn họp, lập riêng: bcd new meeting --period "
        "2026-10 --set body=support-team\n"
        "sẽ lập 2 cuộc họp năm 2026; bỏ qua 1 kỳ\n");
  CHECK(office({"meetings", "--year", "2026", "--body", "committee"}).out ==
        "bỏ qua Ban Chỉ đạo, kỳ 2026-Q4: đã có meetings/2026/2026-q4-committee.yaml\nđã lập 0 cuộc họp năm 2026; bỏ "
        "qua 1 kỳ\n");
  CHECK(office.files() == before + 1);
  // A postponed meeting leaves its period open, and keeps its id.
  std::string text = office.text("meetings/2026/2026-q4-committee.yaml");
  text.replace(text.find("status: planned"), 15, "status: postponed\nreason: Bão\n#");
  office.write("meetings/2026/2026-q4-committee.yaml", text);
  CHECK(holds(office({"meetings", "--year", "2026", "--body", "committee"}).out,
              "đã lập meetings/2026/2026-q4-committee-2.yaml  Ban Chỉ đạo, kỳ 2026-Q4, ngày 2026-12-31\n"));
}

TEST_CASE("what bcd new meetings cannot do is refused, and nothing is written", "[command]") {
  NewOffice const office;
  std::size_t const before = office.files();
  auto const error = [&](Strings call) {
    Outcome const outcome = office(call);
    CHECK(outcome.exit == 2);
    return outcome.err;
  };
  CHECK(error({"meetings"}) == "bcd: ghi năm: bcd new meetings --year 2027\n");
  CHECK(error({"meetings", "--year", "2027-Q1"}) == "bcd: --year '2027-Q1' không phải năm, như 2027\n");
  CHECK(error({"meetings", "--year", "2025"}) ==
        "bcd: năm 2025 không có kỳ họp định kỳ nào phải lập (nghĩa vụ tính từ 2026-10-01)\n");
  CHECK(error({"meetings", "--year", "2027", "--body", "comittee"}) ==
        "bcd: --body: không có ban, tổ 'comittee' (có phải ý là 'committee'?); các ban, tổ: committee, standing, "
        "support-team\n");
  CHECK(holds(error({"meetings", "--year", "2027", "--set", "body=committee"}), "bcd: --set body=… không dùng cùng"));
  CHECK(holds(error({"meetings", "--year", "2027", "--date", "2027-03-01"}), "bcd: --date không dùng cùng"));
  CHECK(holds(error({"meetings", "hop", "--year", "2027"}), "bcd: bcd new meetings tự đặt mã; bỏ 'hop'\n"));
  CHECK(holds(error({"meetings", "--year", "2027", "--set", "chair=khong-co"}), "[unknown-reference]"));
  CHECK(error({"meeting", "--year", "2027"}) == "bcd: --year chỉ dùng cùng: bcd new meetings\n");
  CHECK(office.files() == before);
}

TEST_CASE("a wrong value for all meetings of a year is told once", "[command]") {
  NewOffice const office;
  Outcome const made = office({"meetings", "--year", "2029", "--set", "start=25h"});
  CHECK(made.exit == 2);
  CHECK(std::count(made.err.begin(), made.err.end(), '\n') == 2);
  CHECK(holds(made.err, "'25h' không phải "));
}

}  // namespace
}  // namespace bcd::test
