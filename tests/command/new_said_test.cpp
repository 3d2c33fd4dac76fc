// What bcd new refuses, and what it says of a record that it makes.
#include <catch2/catch.hpp>
#include <filesystem>
#include <utility>

#include "new_office.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("a value that will not do is refused in the check's words, and no file is made", "[command]") {
  NewOffice const office;
  std::size_t const before = office.files();
  auto const error = [&](Strings call) {
    Outcome const outcome = office(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    return outcome.err;
  };
  CHECK(holds(error({"meeting", "--date", "2026-02-30"}), "bcd: không lập hồ sơ vì:\n  date: 2026-02-30  → "));
  CHECK(holds(error({"meeting", "--date", "2026-02-30"}), "một ngày có trong lịch [bad-value]\n"));
  CHECK(holds(error({"meeting", "--set", "status=planed"}), "có phải ý là 'planned'?"));
  CHECK(holds(error({"meeting", "--set", "plaace=x"}), "có phải ý là 'place'?"));
  CHECK(holds(error({"meeting", "--set", "chair=nguyen-van-b"}), "[unknown-reference]"));
  CHECK(holds(error({"meeting", "--set", "body=comittee"}), "[unknown-reference]"));
  CHECK(holds(error({"report", "--set", "from=le-van-d"}), "[unknown-reference]"));
  CHECK(holds(error({"member", "--set", "name=A", "--set", "seats=x"}), "[wrong-type]"));
  CHECK(holds(error({"inspection", "--set", "number=1", "--set", "lead=le-van-c", "--set", "team=le-van-c", "--set",
                     "targets=ubnd", "--set", "from=2026-10-06", "--set", "to=2026-10-05"}),
              "[date-order]"));
  CHECK(error({"meeting", "--set", "place"}) ==
        "bcd: --set 'place' không có dạng khóa=giá trị, như --set place='Hội trường Đảng ủy xã'\n");
  CHECK(error({"meeting", "--set", "absent.member=x"}) ==
        "bcd: 'absent' là danh sách: ghi số thứ tự của mục, tính từ 0, như absent.0.member\n");
  CHECK(error({"meeting", "--set", "date=2026-10-20", "--date", "2026-10-21"}) == "bcd: 'date' được ghi hai lần\n");
  CHECK(error({"meting"}) ==
        "bcd: không có loại hồ sơ 'meting' (có phải ý là 'meeting'?); các loại: member, meeting, report, programme, "
        "document, decision, delegation, consultation, inspection, request, proposal, commendation, budget, incoming, "
        "holidays\n");
  CHECK(error({"meeting", "Q4"}) == "bcd: mã 'Q4' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-'\n");
  CHECK(error({"proposal", "--period", "2026"}) == "bcd: đề xuất, kiến nghị không có kỳ; bỏ --period\n");
  CHECK(error({"budget", "--date", "2026-10-01"}) ==
        "bcd: kinh phí năm không có ngày riêng; bỏ --date, ghi bằng --set\n");
  CHECK(holds(error({"report", "--set", "from=ubnd"}), "bcd: 'ubnd' không có báo cáo định kỳ nào phải gửi"));
  CHECK(office.files() == before);
}

TEST_CASE("an empty value is a missing one", "[command]") {
  NewOffice const office;
  CHECK(
      holds(office({"report"}).err,
            "bcd: phải ghi các trường sau bằng --set:\n  from: Người, cơ quan gửi\nví dụ: bcd new report --set from="));
  CHECK(office({"request", "--set", "to="}).exit == 2);
}

TEST_CASE("'new' alone lists the kinds", "[command]") {
  NewOffice const office;
  CHECK(office({}).err.starts_with("bcd: ghi loại hồ sơ cần lập, một trong: member, meeting, report, "));
}

TEST_CASE("a field left out is not offered, and not given as well", "[command]") {
  NewOffice const office;
  std::string const printed = office({"meeting", "--set", "agenda=", "--print"}).out;
  CHECK(printed.find("agenda") == printed.npos);
  for (Strings const& sets : {Strings{"agenda=x", "agenda="}, {"agenda=", "agenda=x"}})
    CHECK(office({"meeting", "--set", sets[0], "--set", sets[1]}).err ==
          "bcd: 'agenda' vừa được ghi vừa được bỏ (agenda=)\n");
}

TEST_CASE("with a broken member record no record is made", "[command]") {
  NewOffice const office;
  office.write("members/le-van-c.yaml", "name: [Lê Văn C\n");
  CHECK(holds(office({"meeting"}).err,
              "bcd: hồ sơ members/le-van-c.yaml có lỗi nên chưa xác định được người giữ vị trí"));
}

TEST_CASE("--print shows the record and writes none", "[command]") {
  NewOffice const office;
  std::size_t const before = office.files();
  Outcome const printed = office({"meeting", "--print"});
  CHECK(printed.exit == 0);
  CHECK(office.files() == before);
  CHECK(office({"meeting"}).exit == 0);
  CHECK(printed.out == office.text("meetings/2026/2026-q4-committee.yaml"));
}

TEST_CASE("whatever else a check will say is told after the file is made", "[command]") {
  NewOffice const office;
  Outcome const outcome = office(
      {"meeting", "--date", "2027-01-05", "--period", "2026-Q4", "--set", "status=held", "--set", "chair=le-van-c"},
      "2027-01-05");
  CHECK(outcome.exit == 1);
  CHECK(holds(outcome.out,
              "đã lập meetings/2027/2026-q4-committee.yaml\nlưu ý: họp trễ: kỳ 2026-Q4 chậm nhất ngày 2026-12-31\nbcd "
              "check phát hiện thêm:\nmeetings/2027/2026-q4-committee.yaml:"));
  CHECK(holds(outcome.out, "lỗi[meeting-late]: "));
  CHECK(holds(outcome.out, "lỗi[chair-without-authority]"));
}

TEST_CASE("a new head takes the placeholder's place", "[command]") {
  NewOffice const office;
  Outcome const outcome = office(
      {"member", "--set", "name=Trần Thị B", "--set", "seats.0.body=support-team", "--set", "seats.0.role=head"});
  CHECK(outcome.exit == 0);
  CHECK(holds(outcome.out, "đã bỏ hồ sơ giữ chỗ members/to-truong.yaml\n"));
  CHECK(office.check().exit == 0);
}

TEST_CASE("a folder that is a link, or a file in the way, gets no record", "[command]") {
  NewOffice const office;
  Folder const apart;
  fs::create_directory_symlink(apart.path(), office.path() + "/meetings");
  CHECK(office({"meeting"}).err == "bcd: 'meetings' là liên kết hoặc tệp, không phải thư mục; không ghi gì vào đó\n");
  CHECK(fs::is_empty(apart.path()));
}

TEST_CASE("several units, or a broken one, get no record", "[command]") {
  Folder const folder;
  for (std::string unit : {"a", "b"})
    REQUIRE(run({"-C", folder.path(), "init", unit, "--regulation", "la-gi"}).exit == 0);
  CHECK(run({"-C", folder.path(), "new", "meeting"}).err == "bcd: có 2 đơn vị ở đây; chọn một bằng -C\n");
  folder.write("a/bcd.yaml", "unit: a\n");
  CHECK(run({"-C", folder.path() + "/a", "new", "meeting"}).exit == 2);
}

TEST_CASE("in English the comments are English", "[command]") {
  NewOffice const office;
  Outcome const outcome =
      run({"-C", office.path(), "--as-of", "2026-10-01", "--lang", "en", "new", "meeting", "--print"});
  CHECK(holds(outcome.out, "\n# place: Hội trường Đảng ủy xã  # Place\n"));
  CHECK(holds(outcome.out, "period: 2026-Q4  # by 2026-12-31 (Article 14 clause 1)\n"));
}

TEST_CASE("an id that is too long for the name of a file is refused", "[command]") {
  NewOffice const office;
  CHECK(office({"member", std::string(201, 'a'), "--set", "name=Lê Văn D"}).err ==
        "bcd: mã 'aaaaaaaaaaaaaaaaaaaa…' quá dài (201 ký tự): nhiều nhất 200 ký tự\n");
}

}  // namespace
}  // namespace bcd::test
