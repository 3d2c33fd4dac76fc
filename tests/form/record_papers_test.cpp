// Whole papers of untidy records: tests/examples/untidy/*.md. BCD_BLESS=1 rewrites them; read the diff before you keep
// it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// A unit with the records of tests/base/xa, and the given files.
struct Records {
  Folder unit;
  Records(std::vector<std::pair<std::string, std::string>> const& files = {}) {
    unit.copy(source_dir() / "tests/base/xa");
    for (auto const& [path, text] : files) unit.write(path, text);
  }
  void hold(std::string const& name, std::string const& day, Strings const& more, std::string const& told = {}) const {
    Strings arguments{"-C", unit.path(), "--as-of", day, "report"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Outcome const got = run(arguments);
    std::filesystem::path const golden = source_dir() / "tests/examples/untidy" / (name + ".md");
    if (std::getenv("BCD_BLESS")) {
      std::filesystem::create_directories(golden.parent_path());
      std::ofstream{golden, std::ios::binary} << got.out;
    }
    CAPTURE(name);
    CHECK(got.err == told);
    CHECK(got.exit == 0);
    CHECK(got.out == read_text(golden));
  }
};

TEST_CASE("a decision without a number, without who decided", "[untidy]") {
  Records const records{
      {{"decisions/may-tinh.yaml",
        "date: 2026-04-02\ntext: Điều chuyển 05 máy tính cho Trạm Y tế xã\nagreed_with: [tran-thi-b]\n"}}};
  records.hold("decision-without-number", "2026-04-10", {"decision", "may-tinh"},
               "bcd: hồ sơ decisions/may-tinh.yaml còn 1 lỗi theo quy chế (decision-without-deputies), chưa nên ký; "
               "xem: bcd check\n");
}

TEST_CASE("a request without a number, to a member and to an agency that left", "[untidy]") {
  Records const records{
      {{"requests/thiet-bi.yaml",
        "to: [cong-an, vu-van-g]\nsubject: CNTT tại các cơ quan\nissued: 2026-04-02\ndue: 2026-04-09\n"}}};
  records.hold("request-without-number", "2026-04-10", {"request", "thiet-bi"});
}

TEST_CASE("a consultation that nobody answered, before and after its due day", "[untidy]") {
  Records const records{
      {{"consultations/ke-hoach.yaml",
        "question: Dự thảo kế hoạch quý II\nsent: 2026-04-01\ndue: 2026-04-08\nasked: [tran-thi-b, pham-thi-d]\n"}}};
  records.hold("consultation-unanswered-ballot", "2026-04-08", {"consultation", "ke-hoach"});
  records.hold("consultation-unanswered", "2026-04-09", {"consultation", "ke-hoach"});
}

TEST_CASE("a notice of criticism, and a delegation without an end", "[untidy]") {
  Records const records{
      {{"commendations/phe-binh.yaml",
        "kind: criticise\nto: Tổ công nghệ số thôn 2\nreason: Không gửi báo cáo hai kỳ liền\n"
        "proposed_by: phong-van-hoa\ndate: 2026-04-02\n"},
       {"delegations/uy-quyen.yaml", "from: nguyen-van-a\nto: tran-thi-b\nscope: [lead]\nsince: 2026-04-01\n"}}};
  records.hold("criticism-without-number", "2026-04-10", {"commendation", "phe-binh"});
  records.hold("delegation-without-end", "2026-04-10", {"delegation", "uy-quyen"});
}

TEST_CASE("an inspection that is over, without a report, led by somebody outside the committee", "[untidy]") {
  Records const records{{{"inspections/kiem-tra.yaml",
                          "number: 03-QĐ/BCĐ\ndate: 2026-03-30\nlead: mai-van-x\nteam: [le-van-c]\ntargets: [cong-an]\n"
                          "from: 2026-04-01\nto: 2026-04-02\n"},
                         {"members/mai-van-x.yaml", "name: Mai Văn X\nseats: []\n"}}};
  records.hold("inspection-without-report", "2026-04-10", {"inspection", "kiem-tra"});
}

TEST_CASE("a submission from the register of papers", "[untidy]") {
  Records const records{
      {{"documents/kinh-phi.yaml",
        "number: 01-TTr/BCĐ\ndate: 2026-04-02\ntitle: Kinh phí chuyển đổi số năm 2026\nissuer: committee\n"
        "signer: nguyen-van-a\nseal: dang-uy\nrecipients: Ban Thường vụ Đảng ủy\n"}}};
  records.hold("submission-of-a-document", "2026-04-10", {"submission", "kinh-phi"});
}

TEST_CASE("a member who left in the year and whose post changed, with a report corrected twice", "[untidy]") {
  std::string const report =
      "kind: monthly\nperiod: 2026-03\nfrom: le-van-c\nto: committee\nvia: phong-van-hoa\nstatus: "
      "submitted\n";
  Records const records{
      {{"members/le-van-c.yaml",
        "name: Lê Văn C\npost: [{value: Phó Trưởng Công an xã, from: 2025-01-01}, {value: Trưởng Công an xã, from: "
        "2026-05-01}]\nagency: cong-an\norder: 4\nseats:\n"
        "  - {body: committee, role: member, from: 2026-01-01, to: 2026-06-30, decision: 92-QĐ/ĐU}\n"
        "  - {body: support-team, role: member, from: 2026-01-01, to: 2026-06-30, decision: 92-QĐ/ĐU}\n"},
       {"reports/2026-03-le-van-c-2.yaml",
        report + "submitted: 2026-03-24\ncorrects: 2026-03-le-van-c\nresults: Sửa số liệu\n"},
       {"reports/2026-03-le-van-c-3.yaml",
        report + "submitted: 2026-03-27\ncorrects: 2026-03-le-van-c-2\nresults: Sửa lần hai\n"}}};
  records.hold("member-who-left", "2026-12-31", {"member", "le-van-c", "--period", "2026"});
}

TEST_CASE("a member typed by id where any text is allowed is printed by name", "[untidy]") {
  Records const records{
      {{"commendations/khen.yaml",
        "to: [le-van-c, Tổ công nghệ số cộng đồng thôn 2]\nreason: Hướng dẫn 350 hộ\nproposed_by: phong-van-hoa\n"
        "date: 2026-03-30\nnumber: 01-QĐ/BCĐ\n"}}};
  records.hold("commendation-of-a-member", "2026-04-10", {"commendation", "khen"});
  records.hold("registers-of-a-commendation", "2026-04-10", {"registers", "--period", "2026-03"});
}

TEST_CASE("a unit without records", "[untidy]") {
  Records const records;
  for (std::string const folder : {"meetings", "reports", "members"})
    std::filesystem::remove_all(records.unit.path() + "/" + folder);
  records.hold("registers-of-nothing", "2026-04-10", {"registers", "--period", "2026"});
  records.hold("summary-of-nothing", "2026-04-10", {"summary", "--period", "2026-Q1"});
}

}  // namespace
}  // namespace bcd::test
