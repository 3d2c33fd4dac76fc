// bcd rename: the file and every reference get the new id, and nothing else changes.
#include "bcd/workspace/rename.hpp"

#include "rename_office.hpp"

namespace bcd::test {
namespace {

// The output of renaming the member le-van-c: every edit as a diff, and where the id is left in prose.
constexpr std::string_view member_renamed =
    "diff --git a/bcd.yaml b/bcd.yaml\n"
    "--- a/bcd.yaml\n"
    "+++ b/bcd.yaml\n"
    "@@ -10,4 +10,4 @@\n"
    "   - {id: phong-van-hoa, name: Phòng Văn hóa - Xã hội, kind: department}\n"
    "   - {id: cong-an, name: Công an xã, kind: police, reports: true}\n"
    " waivers:  # le-van-c nghỉ phép\n"
    "-  - {rule: report-late, subject: le-van-c 2026-04, reason: Tập huấn cùng le-van-c, by: nguyen-van-a, date: "
    "2026-04-25}\n"
    "+  - {rule: report-late, subject: le-van-cuong 2026-04, reason: Tập huấn cùng le-van-c, by: nguyen-van-a, "
    "date: 2026-04-25}\n"
    "diff --git a/meetings/2026-03-support-team.yaml b/meetings/2026-03-support-team.yaml\n"
    "--- a/meetings/2026-03-support-team.yaml\n"
    "+++ b/meetings/2026-03-support-team.yaml\n"
    "@@ -4,4 +4,4 @@\n"
    " status: held\n"
    " date: 2026-03-10\n"
    " chair: tran-thi-b\n"
    "-present: [tran-thi-b, le-van-c]\n"
    "+present: [tran-thi-b, le-van-cuong]\n"
    "diff --git a/meetings/2026-q1-committee.yaml b/meetings/2026-q1-committee.yaml\n"
    "--- a/meetings/2026-q1-committee.yaml\n"
    "+++ b/meetings/2026-q1-committee.yaml\n"
    "@@ -9,7 +9,7 @@\n"
    " invitation: {number: 01-GM/BCĐ, date: 2026-03-18, sent: 2026-03-18, materials: 2026-03-18}\n"
    " present: [nguyen-van-a, tran-thi-b, pham-thi-d, vu-van-g]\n"
    " absent:\n"
    "-  - member: le-van-c\n"
    "+  - member: le-van-cuong\n"
    "     reason: Tập huấn ở tỉnh\n"
    "     reported: 2026-03-23\n"
    "     notified: 2026-03-23\n"
    "@@ -21,4 +21,4 @@\n"
    "   seal: dang-uy\n"
    "   sent_to: [all-members, cong-an]\n"
    "   items:\n"
    "-    - {no: 1, text: Rà soát quy trình dịch vụ công trực tuyến, lead: le-van-c, partners: [cong-an], due: "
    "2026-06-15, product: Báo cáo rà soát}\n"
    "+    - {no: 1, text: Rà soát quy trình dịch vụ công trực tuyến, lead: le-van-cuong, partners: [cong-an], due: "
    "2026-06-15, product: Báo cáo rà soát}\n"
    "diff --git a/reports/2026-03-le-van-c.yaml b/reports/2026-03-le-van-c.yaml\n"
    "--- a/reports/2026-03-le-van-c.yaml\n"
    "+++ b/reports/2026-03-le-van-c.yaml\n"
    "@@ -1,6 +1,6 @@\n"
    " kind: monthly\n"
    " period: 2026-03\n"
    "-from: le-van-c\n"
    "+from: le-van-cuong\n"
    " to: committee\n"
    " via: phong-van-hoa\n"
    " status: submitted\n"
    "diff --git a/members/le-van-c.yaml b/members/le-van-cuong.yaml\n"
    "rename from members/le-van-c.yaml\n"
    "rename to members/le-van-cuong.yaml\n"
    "đã đổi mã le-van-c thành le-van-cuong: 5 chỗ được sửa trong 5 tệp\n"
    "le-van-c còn trong lời văn hoặc chú thích (không phải chỗ dẫn mã, bcd để nguyên):\n"
    "  bcd.yaml:12: waivers:  # le-van-c nghỉ phép\n"
    "  bcd.yaml:13:   - {rule: report-late, subject: le-van-cuong 2026-04, reason: Tập huấn cùng le-van-c, by: "
    "nguyen-van-a, date: 2026-04-25}\n";

TEST_CASE("a member's file and every reference to it get the new id; the edits are shown", "[command]") {
  RenameOffice const office;
  office.write("bcd.yaml", office.text("bcd.yaml") +
                               "waivers:  # le-van-c nghỉ phép\n  - {rule: report-late, subject: le-van-c 2026-04, "
                               "reason: Tập huấn cùng le-van-c, by: nguyen-van-a, date: 2026-04-25}\n");
  Outcome const made = office({"member", "le-van-c", "le-van-cuong"});
  CHECK(made.err == "");
  CHECK(made.exit == 0);
  CHECK(made.out == member_renamed);
  CHECK_FALSE(office.files().contains("members/le-van-c.yaml"));
  CHECK(office.text("members/le-van-cuong.yaml").starts_with("name: Lê Văn C\n"));
  // The new id can be changed back, and then nothing has changed.
  Files const before = files_of(source_dir() / "tests/base/xa");
  CHECK(office({"member", "le-van-cuong", "le-van-c", "-q"}).out == "");
  for (auto const& [path, bytes] : before)
    if (path != "bcd.yaml") CHECK(office.text(path) == bytes);
}

TEST_CASE("--dry-run prints the same edits and writes nothing", "[command]") {
  RenameOffice const office;
  Files const before = office.files();
  Outcome const asked = office({"agency", "cong-an", "cong-an-xa", "--dry-run"});
  CHECK(office.files() == before);
  CHECK(asked.out.ends_with("sẽ đổi mã cong-an thành cong-an-xa: 4 chỗ được sửa trong 3 tệp\n"));
  std::string const diff = asked.out.substr(0, asked.out.find("sẽ đổi mã"));
  CHECK(office({"agency", "cong-an", "cong-an-xa"}).out.starts_with(diff));
  CHECK(office.files() != before);
  CHECK(office.check().find("cong-an'") == std::string::npos);
}

TEST_CASE("a meeting and a programme take the ids of their tasks along", "[command]") {
  RenameOffice const office;
  std::string const report = office.text("reports/2026-03-le-van-c.yaml");
  office.write("programmes/2026.yaml",
               "year: 2026\nadopted: {meeting: 2026-q1-committee}\nitems:\n  - {no: 2, text: Số hóa, lead: cong-an, "
               "due: 2026-09-01}\n");
  office.write("reports/2026-03-le-van-c.yaml",
               report +
                   "tasks:\n  - {task: \"2026-q1-committee/1\", status: in-progress}\n  - {task: "
                   "'programme-2026/2', status: in-progress}\n");
  CHECK(office({"meeting", "2026-q1-committee", "quy-1"}).exit == 0);
  CHECK(office({"programme", "2026", "nam-2026"}).exit == 0);
  CHECK(office.text("reports/2026-03-le-van-c.yaml") ==
        report +
            "tasks:\n  - {task: \"quy-1/1\", status: in-progress}\n  - {task: 'programme-nam-2026/2', status: "
            "in-progress}\n");
  CHECK(office.text("programmes/nam-2026.yaml").find("adopted: {meeting: quy-1}\n") != std::string::npos);
  CHECK(office.files().contains("meetings/quy-1.yaml"));
}

TEST_CASE("line ends, comments and quotes stay, and an id that reads as a number is quoted", "[command]") {
  RenameOffice const office;
  std::string const odd =
      "body: support-team\r\nkind: regular\r\nperiod: 2026-02\r\nstatus: planned\r\n"
      "chair: \"tran-thi-b\"   # tran-thi-b\r\ndate: 2026-02-10";
  office.write("meetings/le.yaml", odd);
  CHECK(office({"member", "tran-thi-b", "12"}).exit == 0);
  CHECK(office.text("meetings/le.yaml") ==
        "body: support-team\r\nkind: regular\r\nperiod: 2026-02\r\nstatus: planned\r\n"
        "chair: \"12\"   # tran-thi-b\r\ndate: 2026-02-10");
  CHECK(office.text("meetings/2026-03-support-team.yaml").find("chair: \"12\"\npresent: [\"12\", le-van-c]\n") !=
        std::string::npos);
}

TEST_CASE("the subject of a waiver is changed only if it means what is renamed", "[command]") {
  RenameOffice const office;
  // 2026 is the id of a programme and of a budget, and a year for which something is owed.
  office.write("programmes/2026.yaml",
               "year: 2026\nitems:\n  - {no: 1, text: Số hóa, lead: cong-an}\nwaivers:\n  - {rule: "
               "programme-not-adopted, subject: \"2026\", reason: a, by: nguyen-van-a, date: 2026-04-01}\n");
  office.write("budgets/2026.yaml",
               "year: 2026\nestimate: 1\nspent: 0\nwaivers:\n  - {rule: gap-left, subject: \"2026\", "
               "reason: a, by: nguyen-van-a, date: 2026-04-01}\n");
  std::string const config =
      office.text("bcd.yaml") +
      "waivers:\n  - {rule: task-without-due, subject: programme-2026/1, reason: a, by: "
      "nguyen-van-a, date: 2026-04-01}\n  - {rule: budget-missing, subject: \"2026\", reason: a, "
      "by: nguyen-van-a, date: 2026-04-01}\n";
  office.write("bcd.yaml", config);
  Outcome const made = office({"programme", "2026", "nam-2026"});
  CHECK(made.err == "");
  CHECK(office.text("programmes/nam-2026.yaml").find("subject: \"nam-2026\"") != std::string::npos);
  CHECK(office.text("budgets/2026.yaml").find("subject: \"2026\"") != std::string::npos);
  CHECK(office.text("bcd.yaml").find("subject: programme-nam-2026/1,") != std::string::npos);
  CHECK(office.text("bcd.yaml").find("rule: budget-missing, subject: \"2026\"") != std::string::npos);
}

TEST_CASE("a body of the unit's own regulation is renamed in the regulation and in the records", "[command]") {
  RenameOffice const office{"examples/regulations/phuong-doi-moi"}, other;
  CHECK(office({"body", "committee", "ban"}).err == "");
  CHECK(office.text("quy-che.yaml").find("  - id: ban\n") != std::string::npos);
  CHECK(office.check().find("'committee'") == std::string::npos);
  CHECK(other({"body", "committee", "ban"}).err == "bcd: 'committee' do quy chế có sẵn đặt nên không đổi được\n");
}

TEST_CASE("if writing stops after any file, the same call completes the rest", "[command]") {
  for (std::vector<std::string> const& call :
       {std::vector<std::string>{"member", "le-van-c", "le-van-cuong"}, {"agency", "cong-an", "cong-an-xa"}}) {
    RenameOffice const whole;
    auto const planned = [&](RenameOffice const& office) {
      return *workspace::rename_id({.folder = office.path()}, ".", parse_date("2026-10-01").date, call[0], call[1],
                                   call[2]);
    };
    auto const changes = planned(whole).changes;
    CHECK(whole(call).exit == 0);
    REQUIRE(changes.size() > 2);
    for (std::size_t count = 1; count < changes.size(); ++count) {
      RenameOffice const office;
      CHECK(workspace::make_changes(office.path(), "", {changes.begin(), changes.begin() + std::ptrdiff_t(count)}));
      INFO(call[0] << " stopped after " << count);
      CHECK(office(call).err == "");
      CHECK(office.files() == whole.files());
    }
  }
}

}  // namespace
}  // namespace bcd::test
