// Papers of a meeting of several days, of people on leave, and of tasks without a report.
#include <catch2/catch.hpp>
#include <filesystem>

#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

// A copy of xa-mau with some records changed, outside any repository.
struct ChangedUnit : Folder {
  ChangedUnit() { copy(source_dir() / "examples/xa-mau"); }
  void change(std::string const& file, std::string const& from, std::string const& to) const {
    std::string text = read_text(fs::path{path()} / file);
    std::size_t const at = text.find(from);
    REQUIRE(at != text.npos);
    write(file, text.replace(at, from.size(), to));
  }
  std::string report(std::vector<std::string> const& asked, std::string const& as_of = "2026-10-01") const {
    std::vector<std::string> call{"-C", path(), "--as-of", as_of, "report"};
    call.insert(call.end(), asked.begin(), asked.end());
    Outcome const got = run(call);
    CHECK(got.exit == 0);
    return got.out;
  }
};
bool holds(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

TEST_CASE("papers of a meeting of two days tell the last day", "[papers]") {
  ChangedUnit const unit;
  unit.change("meetings/2026/2026-q2-committee.yaml", "\ndate: 2026-06-29\n",
              "\ndate: 2026-06-29\nend_date: 2026-06-30\n");
  CHECK(
      holds(unit.report({"minutes", "2026-q2-committee"}), "kết thúc vào hồi 16 giờ 50 phút ngày 30 tháng 6 năm 2026"));
  for (std::string const form : {"invitation", "attendance"})
    CHECK(holds(unit.report({form, "2026-q2-committee"}, "2026-06-25"),
                "ngày 29 tháng 6 năm 2026 đến hết ngày 30 tháng 6 năm 2026"));
}

TEST_CASE("the minutes of a meeting of one day tell that it ended that day", "[papers]") {
  ChangedUnit const unit;
  CHECK(holds(unit.report({"minutes", "2026-q2-committee"}), "kết thúc vào hồi 16 giờ 50 phút cùng ngày"));
}

TEST_CASE("who is on leave is absent for that reason and leaves no gap", "[papers]") {
  ChangedUnit const unit;
  unit.write("members/phan-van-p.yaml", read_text(fs::path{unit.path()} / "members/phan-van-p.yaml") +
                                            "leave:\n  - {from: 2026-03-01, to: 2026-08-31, reason: Nghỉ thai sản}\n");
  unit.change("meetings/2026/2026-03-support-team.yaml", " phan-van-p,", "");
  std::string const words = "vắng dài ngày, lý do: nghỉ thai sản, từ ngày 01/3/2026 đến ngày 31/8/2026";
  std::string const minutes = unit.report({"minutes", "2026-03-support-team"});
  CHECK(holds(minutes, words));
  CHECK_FALSE(holds(minutes, "có mặt hay vắng"));
  CHECK(holds(unit.report({"attendance", "2026-03-support-team"}), words));
}

TEST_CASE("an invitation asks the substitute of a member on leave, and another chairs for the head", "[papers]") {
  ChangedUnit const unit;
  auto const on_leave = [&](std::string const& id, std::string const& more) {
    std::string const file = "members/" + id + ".yaml";
    unit.write(file, read_text(fs::path{unit.path()} / file) +
                         "leave:\n  - {from: 2026-11-01, to: 2027-01-31, reason: Đi học" + more + "}\n");
  };
  on_leave("nguyen-van-a", "");
  on_leave("pham-thi-d", ", substitute: luu-van-u");
  std::string const paper = unit.report({"invitation", "2026-q4-committee"});
  CHECK(holds(paper, "Người dự thay:\n\n- Đồng chí Lưu Văn U"));
  CHECK(holds(paper, "(dự thay đồng chí Phạm Thị D)"));
  CHECK_FALSE(holds(paper, "| Phạm Thị D |"));
  CHECK_FALSE(holds(paper, "| Nguyễn Văn A |"));
  CHECK(holds(paper, "Người chủ trì: đồng chí Trần Thị B"));
  unit.report({"invitation", "2026-q4-committee", "--each", "-o", unit.path() + "/moi"});
  CHECK(fs::exists(unit.path() + "/moi/invitation-2026-q4-committee-luu-van-u.md"));
  CHECK_FALSE(fs::exists(unit.path() + "/moi/invitation-2026-q4-committee-pham-thi-d.md"));
}

TEST_CASE("a task past its day of which nobody has told is no task not done", "[papers]") {
  ChangedUnit const unit;
  std::string const tasks = unit.report({"tasks", "--period", "2026-02"}, "2026-02-28");
  CHECK(holds(tasks, "| 13/02/2026 | Đã đến hạn, chưa có báo cáo |"));
  Outcome const listed =
      run({"-C", unit.path(), "--as-of", "2026-02-28", "list", "tasks", "--columns", "id,state", "--format", "csv"});
  CHECK(holds(listed.out, "2026-01-committee-dot-xuat/3,not-reported"));
  Outcome const due = run({"-C", unit.path(), "--as-of", "2026-02-28", "due"});
  CHECK(holds(due.out, "13/02/2026  qua hạn 15 "));
}

TEST_CASE("a reminder asks for the outcome of tasks that nobody is bound to report", "[papers]") {
  ChangedUnit const unit;
  std::string const letter = unit.report({"reminder", "van-phong-dang-uy"}, "2026-12-10");
  CHECK(holds(letter, "báo cáo kết quả thực hiện các việc đã đến hạn mà chưa có báo cáo"));
  CHECK_FALSE(holds(letter, "không phải gửi văn bản đôn đốc"));
}

}  // namespace
}  // namespace bcd::test
