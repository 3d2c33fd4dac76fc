// Papers of a period: their effective day, text of the committee itself, the cited regulation.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }

std::string report(std::string const& folder, Strings const& more, std::string const& day = {}) {
  Strings all{"-C", folder};
  if (!day.empty()) all.insert(all.end(), {"--as-of", day});
  all.push_back("report");
  all.insert(all.end(), more.begin(), more.end());
  Outcome const got = run(all);
  CHECK(got.exit == 0);
  return got.out;
}
bool has(std::string const& text, std::string_view what) { return text.find(what) != text.npos; }

TEST_CASE("a meeting held after the period it was held for is listed where it fell, and the period says so",
          "[papers]") {
  std::string const q2 = report(example("phuong-mau"), {"activity", "--period", "2026-Q2"}, "2026-10-01"),
                    q3 = report(example("phuong-mau"), {"activity", "--period", "2026-Q3"}, "2026-10-01");
  CHECK(has(q2, "quý II/2026 họp ngày 08/7/2026, sau hạn 30/6/2026, tính vào số cuộc họp quý III/2026"));
  std::string const row = "| Họp định kỳ quý II/2026 của Ban Chỉ đạo (08/7/2026;";
  CHECK_FALSE(has(q2, row));
  CHECK(has(q3, row));
}

// ---- the day of a paper

TEST_CASE("a paper that was sent stands as of the day it was sent, however late it is printed", "[papers]") {
  std::string const sent = report(example("xa-mau"), {"activity", "--period", "2026-H1"});
  CHECK(has(sent, "Số 01-BC/BCĐ | *Mẫu, ngày 30 tháng 6 năm 2026*"));
  CHECK(has(sent, "số liệu tính đến ngày 30/6/2026"));
  CHECK_FALSE(has(sent, "đã họp ngày"));
  CHECK(sent == report(example("xa-mau"), {"activity", "--period", "2026-H1"}, "2026-06-30"));
}

TEST_CASE("an earlier day that the user gives is the paper's day; a later one tells nothing new of a paper sent",
          "[papers]") {
  std::string const before = report(example("xa-mau"), {"activity", "--period", "2026-H1"}, "2026-06-29");
  CHECK(has(before, "số liệu tính đến ngày 29/6/2026"));
  CHECK_FALSE(has(before, "01-BC/BCĐ"));
  CHECK_FALSE(has(before, "Tám tổ công nghệ số cộng đồng hoạt động"));  // from the report of the next day
  std::string const after = report(example("xa-mau"), {"activity", "--period", "2026-H1"}, "2026-09-30");
  CHECK(after == report(example("xa-mau"), {"activity", "--period", "2026-H1"}, "2026-06-30"));
}

TEST_CASE("without --period a paper is of the last period that ended, a programme of the year", "[papers]") {
  CHECK(report(example("xa-mau"), {"activity"}) == report(example("xa-mau"), {"activity", "--period", "2026-Q3"}));
  CHECK(report(example("xa-mau"), {"tasks"}, "2026-06-30") ==
        report(example("xa-mau"), {"tasks", "--period", "2026-Q2"}, "2026-06-30"));
  CHECK(report(example("xa-mau"), {"tasks"}, "2026-06-29") ==
        report(example("xa-mau"), {"tasks", "--period", "2026-Q1"}, "2026-06-29"));
  CHECK(report(example("xa-mau"), {"tasks"}, "2026-01-20") ==  // no quarter has ended since the unit began
        report(example("xa-mau"), {"tasks", "--period", "2026-Q1"}, "2026-01-20"));
  CHECK(report(example("xa-mau"), {"programme"}) == report(example("xa-mau"), {"programme", "--period", "2026"}));
  CHECK(has(report(example(""), {"overview"}), "quý III/2026"));
}

TEST_CASE("a paper of a period that is over stands as of its last day, unless --as-of says another", "[papers]") {
  for (std::string const form : {"activity", "reporting", "tasks"}) {
    CHECK(has(report(example("xa-mau"), {form, "--period", "2026-Q2"}), "số liệu tính đến ngày 30/6/2026"));
    CHECK(
        has(report(example("xa-mau"), {form, "--period", "2026-Q2"}, "2026-07-15"), "số liệu tính đến ngày 15/7/2026"));
    CHECK(has(report(example("xa-mau"), {form, "--period", "2026"}), "số liệu tính đến ngày 01/10/2026"));  // today
  }
  CHECK(has(report((source_dir() / "examples").string(), {"overview", "--period", "2026-Q2"}),
            "số liệu tính đến ngày 30/6/2026"));
}

TEST_CASE("of several versions of a paper the newest sent by the day holds", "[papers]") {
  Folder const unit;
  unit.copy(source_dir() / "examples/xa-mau");
  unit.write("reports/2026/07/2026-h1-committee-2.yaml",
             "kind: half-year\nperiod: 2026-H1\nfrom: committee\ncorrects: 2026-h1-committee\nto: Ban Chấp hành, Ban "
             "Thường vụ Đảng ủy\n"
             "status: submitted\nsubmitted: 2026-07-09\nnumber: 02-BC/BCĐ\nresults:\n  - Số liệu đã điều chỉnh\n");
  CHECK(has(report(unit.path(), {"activity", "--period", "2026-H1"}, "2026-06-30"),
            "Số 01-BC/BCĐ | *Mẫu, ngày 30 tháng 6 năm 2026*"));
  std::string const second = report(unit.path(), {"activity", "--period", "2026-H1"});
  CHECK(has(second, "Số 02-BC/BCĐ | *Mẫu, ngày 09 tháng 7 năm 2026*"));
  CHECK(has(second, "số liệu tính đến ngày 09/7/2026"));
  CHECK(has(second, "\n- Số liệu đã điều chỉnh.\n"));
}

// ---- text of the committee

TEST_CASE("what the committee reported is the paper's own text, and the committee is none of its senders", "[papers]") {
  std::string const half = report(example("xa-mau"), {"activity", "--period", "2026-H1"}, "2026-06-30");
  CHECK_FALSE(has(half, "(Ban Chỉ đạo):"));
  CHECK_FALSE(has(half, "| Báo cáo 6 tháng của Ban Chỉ đạo |"));
  CHECK(has(half, "## II. KẾT QUẢ THỰC HIỆN\n\n- Họp hai phiên định kỳ"));
  CHECK(has(half, "- Ban Thường vụ kiến nghị tỉnh sớm phủ sóng"));
  CHECK_FALSE(has(half, "[CẦN ĐIỀN: đề xuất, kiến nghị của Ban Chỉ đạo với cấp trên]"));
  std::string const quarter = report(example("xa-mau"), {"activity", "--period", "2026-Q2"}, "2026-06-30");
  CHECK_FALSE(has(quarter, "(Ban Chỉ đạo):"));
  CHECK_FALSE(has(quarter, "| Báo cáo 6 tháng của Ban Chỉ đạo |"));
  CHECK(has(quarter, "[CẦN ĐIỀN: đề xuất, kiến nghị của Ban Chỉ đạo với cấp trên]"));
}

TEST_CASE("half a year is a sơ kết, a year a tổng kết", "[papers]") {
  std::string const half = report(example("phuong-mau"), {"minutes", "2026-h1-review"}, "2026-10-01");
  CHECK(has(half, "hội nghị sơ kết 6 tháng đầu năm 2026"));
  CHECK_FALSE(has(half, "sơ kết, tổng kết"));
  Folder const unit;
  unit.copy(source_dir() / "examples/phuong-mau");
  unit.write("meetings/2026/2026-q4-committee.yaml",
             "body: committee\nkind: regular\nperiod: 2026-Q4\nreview: 2026\nstatus: planned\ndate: 2026-12-22\n");
  unit.write("meetings/2026/2026-review.yaml",
             "body: committee\nkind: review\nperiod: 2026\nstatus: planned\ndate: 2026-12-28\n");
  CHECK(has(report(unit.path(), {"minutes", "2026-q4-committee"}, "2026-10-01"),
            "**họp định kỳ quý IV/2026 và tổng kết năm 2026 của Ban Chỉ đạo**"));
  CHECK(has(report(unit.path(), {"minutes", "2026-review"}, "2026-10-01"),
            "**hội nghị tổng kết năm 2026 của Ban Chỉ đạo**"));
}

// ---- the regulation a unit cites

std::string cited(std::string const& use) {
  Folder const unit;
  unit.copy(source_dir() / "examples/xa-mau");
  std::string text = read_text(unit.path() + "/bcd.yaml");
  std::string const old = "{use: khanh-khe, from: 2026-01-01}";
  REQUIRE(has(text, old));
  unit.write("bcd.yaml", text.replace(text.find(old), old.size(), use));
  unit.write("quy-che.yaml",
             "id: xa-mau-2026\nextends: khanh-khe\ntitle: Quy chế của xã Mẫu\nissued: {number: 03-QC/BCĐ, date: "
             "2026-01-02}\n");
  std::string const paper = report(unit.path(), {"compliance", "--period", "2026-Q3"}, "2026-10-01");
  std::string const before = "Quy chế được xét: ";
  std::size_t const at = paper.find(before);
  REQUIRE(at != paper.npos);
  CHECK_FALSE(has(paper, "Khánh Khê"));
  return paper.substr(at + before.size(), paper.find(". Mỗi nội dung", at) - at - before.size());
}

TEST_CASE("a paper cites the unit's own regulation, never the title of a built-in", "[papers]") {
  std::string const committee =
      "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số và Đề án 06 xã Mẫu";
  CHECK(cited("{use: khanh-khe, from: 2026-01-01}") == "Quy chế làm việc của " + committee);
  CHECK(cited("{use: khanh-khe, from: 2026-01-01, title: Quy chế xã Mẫu}") == "Quy chế xã Mẫu");
  CHECK(cited("{use: khanh-khe, from: 2026-01-01, number: 02-QC/BCĐ, date: 2026-01-05}") ==
        "Quy chế làm việc của " + committee + ", số 02-QC/BCĐ, ngày 05/01/2026");
  CHECK(cited("{use: khanh-khe, from: 2026-01-01, title: Quy chế xã Mẫu, number: 02-QĐ/BCĐ, date: 2026-01-05}") ==
        "Quy chế xã Mẫu, ban hành kèm theo Quyết định số 02-QĐ/BCĐ, ngày 05/01/2026");
  CHECK(cited("{use: ./quy-che.yaml, from: 2026-01-01}") == "Quy chế của xã Mẫu, số 03-QC/BCĐ, ngày 02/01/2026");
  CHECK(cited("{use: ./quy-che.yaml, from: 2026-01-01, number: 04-QC/BCĐ}") == "Quy chế của xã Mẫu, số 04-QC/BCĐ");
}

TEST_CASE("compliance shows what arose under a regulation that was replaced within the period", "[papers]") {
  Folder unit;
  unit.copy(source_dir() / "examples/xa-mau");
  std::string config = read_text(unit.path() + "/bcd.yaml");
  std::string const first = "  - {use: khanh-khe, from: 2026-01-01}\n";
  REQUIRE(has(config, first));
  unit.write("bcd.yaml", config.insert(config.find(first) + first.size(), "  - {use: la-gi, from: 2026-08-15}\n"));
  std::string const quarter = report(unit.path(), {"compliance", "--period", "2026-Q3"}, "2026-10-01");
  CHECK(has(quarter, "Từ ngày 15/8/2026 áp dụng"));
  CHECK(has(quarter, "| Khoản 1 Điều 18 của quy chế áp dụng khi đó |"));
  // The same regulation issued again is the same one.
  std::string again = read_text(unit.path() + "/bcd.yaml");
  again.replace(again.find("use: la-gi"), 10, "use: khanh-khe");
  unit.write("bcd.yaml", again);
  CHECK_FALSE(has(report(unit.path(), {"compliance", "--period", "2026-Q3"}, "2026-10-01"), "áp dụng khi đó |"));
  // A quarter under one regulation alone shows nothing of the other.
  CHECK_FALSE(has(report(unit.path(), {"compliance", "--period", "2026-Q2"}, "2026-10-01"), "áp dụng khi đó"));
}

TEST_CASE("all-members on a paper means those whom the clause names, as in the check", "[papers]") {
  Folder const unit;
  unit.copy(source_dir() / "examples/xa-mau");
  for (std::string const meeting : {"2026-q1-standing", "2026-q1-committee"}) {
    std::string text = read_text(unit.path() + "/meetings/2026/" + meeting + ".yaml");
    std::size_t const from = text.find("  sent_to:"), to = text.find("  items:");
    REQUIRE(from != text.npos);
    unit.write("meetings/2026/" + meeting + ".yaml",
               text.replace(from, to - from, "  sent_to: [all-members, phong-kinh-te]\n"));
    std::string const paper = report(unit.path(), {"conclusion", meeting}, "2026-04-30");
    CHECK(has(paper, "| - Các thành viên Ban Chỉ đạo,"));
    CHECK_FALSE(has(paper, "| - Các đồng chí Thường trực Ban Chỉ đạo,"));
  }
}

}  // namespace
}  // namespace bcd::test
