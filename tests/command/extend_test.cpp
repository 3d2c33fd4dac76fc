// bcd extend: a task gets a new day or lead, as an item of a later conclusion.
#include "rename_office.hpp"

namespace bcd::test {
namespace {

using Call = std::vector<std::string>;

constexpr char const* later =
    "body: committee\nkind: regular\nperiod: 2026-Q2\nstatus: held\ndate: 2026-06-25\nchair: nguyen-van-a\npresent: "
    "[nguyen-van-a, tran-thi-b, pham-thi-d, vu-van-g, le-van-c]\nconclusion: {number: 03-TB/BCĐ, date: 2026-06-26, "
    "signer: nguyen-van-a, seal: dang-uy, sent_to: [all-members, cong-an]}\n";

struct TaskOffice : RenameOffice {
  explicit TaskOffice(std::string const& meeting = later) { write("meetings/2026-q2-committee.yaml", meeting); }
  Outcome extend(Call arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "--as-of", "2026-10-01", "extend"});
    return run(arguments);
  }
};

TEST_CASE("the first item of a conclusion in braces is added in braces", "[command]") {
  TaskOffice const office;
  Outcome const made = office.extend({"2026-q1-committee/1", "--to", "2026-12-15"});
  CHECK(made.err == "");
  CHECK(
      made.out.find("đã ghi 2026-q2-committee/1 thay cho 2026-q1-committee/1; nội dung này phải có trong thông báo kết "
                    "luận 03-TB/BCĐ\n") != std::string::npos);
  CHECK(
      office.text("meetings/2026-q2-committee.yaml")
          .ends_with("sent_to: [all-members, cong-an], items: [{no: 1, text: Rà soát quy trình dịch vụ công trực "
                     "tuyến, lead: le-van-c, partners: [cong-an], due: 2026-12-15, product: Báo cáo rà soát, extends: "
                     "2026-q1-committee/1}]}\n"));
  std::string const tasks = run({"-C", office.path(), "--as-of", "2026-10-01", "list", "tasks", "--format", "csv"}).out;
  CHECK(tasks.find("2026-q2-committee/1") != std::string::npos);
  CHECK(office.extend({"2026-q1-committee/1", "--to", "2027-12-15"}).err ==
        "bcd: 2026-q1-committee/1 đã được thay bằng 2026-q2-committee/1; gia hạn nhiệm vụ ấy\n");
}

TEST_CASE("an item is added in the style of those that are there", "[command]") {
  std::string const head{std::string{later}.substr(0, std::string{later}.find("conclusion:"))};
  std::string const item = "text: Rà soát quy trình dịch vụ công trực tuyến", rest = "due: 2026-12-15",
                    own = "extends: 2026-q1-committee/1";
  auto const made = [&](std::string const& conclusion) {
    TaskOffice const office{head + conclusion};
    Outcome const outcome = office.extend(
        {"2026-q1-committee/1", "--to", "2026-12-15", "--lead", "cong-an", "--at", "2026-q2-committee", "-q"});
    INFO(outcome.err);
    CHECK(outcome.exit != 2);
    return office.text("meetings/2026-q2-committee.yaml").substr(head.size());
  };
  std::string const block = "conclusion:\n  number: 03-TB/BCĐ\n";
  CHECK(made(block + "  items:\n    - no: 4\n      text: |\n        Một việc\n        hai dòng\n  # hết\n") ==
        block + "  items:\n    - no: 4\n      text: |\n        Một việc\n        hai dòng\n    - no: 5\n      " + item +
            "\n      lead: cong-an\n      " + rest + "\n      product: Báo cáo rà soát\n      " + own + "\n  # hết\n");
  CHECK(made(block + "  items:\n  - {no: 1, text: Một việc}  # xong\nreported_decisions: []\n") ==
        block + "  items:\n  - {no: 1, text: Một việc}  # xong\n  - {no: 2, " + item + ", lead: cong-an, " + rest +
            ", product: Báo cáo rà soát, " + own + "}\nreported_decisions: []\n");
  CHECK(made(block + "  items: [{no: 1, text: Một việc, partners: [cong-an]}]\n") ==
        block + "  items: [{no: 1, text: Một việc, partners: [cong-an]}, {no: 2, " + item + ", lead: cong-an, " + rest +
            ", product: Báo cáo rà soát, " + own + "}]\n");
  CHECK(made(block) == block + "  items: [{no: 1, " + item + ", lead: cong-an, " + rest +
                           ", product: Báo cáo rà soát, " + own + "}]\n");
}

TEST_CASE("a text with a comma needs no quotes on a line of its own", "[command]") {
  TaskOffice const office{
      "body: committee\nkind: regular\nperiod: 2026-Q2\nstatus: held\ndate: 2026-06-25\nchair: nguyen-van-a\n"
      "conclusion:\n  number: 03-TB/BCĐ\n  date: 2026-06-26\n  items:\n    - no: 1\n      text: Tập huấn\n      lead: "
      "le-van-c\n      due: 2026-09-30\n"};
  REQUIRE(office.extend({"2026-q1-committee/1", "--to", "2026-12-15", "--text", "Rà soát, tái cấu trúc"}).exit != 2);
  CHECK(office.text("meetings/2026-q2-committee.yaml").find("\n      text: Rà soát, tái cấu trúc\n") !=
        std::string::npos);
}

TEST_CASE("a lead given by name is answered with the id", "[command]") {
  TaskOffice const office;
  CHECK(office.extend({"2026-q1-committee/1", "--lead", "Công an xã"}).err ==
        "bcd: --lead: không có người, cơ quan hay ban, tổ nào mang mã 'Công an xã' (có phải ý là 'cong-an' (Công an "
        "xã)?)\n");
}

TEST_CASE("what is no extension is refused, and nothing is written", "[command]") {
  TaskOffice const office;
  office.write("meetings/2026-q3-committee.yaml",
               "body: committee\nkind: regular\nperiod: 2026-Q3\nstatus: planned\ndate: 2026-11-25\n");
  office.write("meetings/2026-09-hop.yaml",
               "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-01\npresent: [nguyen-van-a]\n");
  Files const before = office.files();
  auto const said = [&](Call const& call) {
    Outcome const outcome = office.extend(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    return outcome.err;
  };
  std::string const task = "2026-q1-committee/1";
  CHECK(said({"2026-q1-comittee/1", "--to", "2026-12-15"}) ==
        "bcd: không có nhiệm vụ '2026-q1-comittee/1' (có phải ý là '2026-q1-committee/1'?) (danh sách: bcd list "
        "tasks)\n");
  CHECK(said({task}) == "bcd: ghi hạn mới bằng --to, hoặc người chủ trì mới bằng --lead\n");
  CHECK(said({task, "--lead", "le-van-c"}) == "bcd: ghi hạn mới bằng --to, hoặc người chủ trì mới bằng --lead\n");
  CHECK(said({task, "--to", "2026-06-15"}) == "bcd: hạn mới 2026-06-15 không sau hạn hiện nay 2026-06-15\n");
  CHECK(said({task, "--to", "2026-06-20"}) == "bcd: hạn mới 2026-06-20 trước ngày họp 2026-06-25\n");
  CHECK(said({task, "--to", "2026-12-15", "--lead", "cong-ann"}) ==
        "bcd: --lead: không có người, cơ quan hay ban, tổ nào mang mã 'cong-ann'\n");
  for (std::string const meeting : {"2026-q3-committee", "2026-q1-committee", "2026-q1-standing"})
    CHECK(said({task, "--to", "2026-12-15", "--at", meeting})
              .starts_with("bcd: --at: cuộc họp '" + meeting + "' không quyết định gia hạn " + task + " được"));
  CHECK(said({task, "--to", "2026-12-15", "--at", "2026-09-hop"}) ==
        "bcd: --at: cuộc họp '2026-09-hop' chưa ghi thông báo kết luận (conclusion); ghi trước\n");
  CHECK(said({task, "--to", "2026-12-15", "--at", "2026-q2-comittee"})
            .starts_with("bcd: --at: không có cuộc họp '2026-q2-comittee'"));
  office.write("reports/2026-06-cong-an.yaml",
               "kind: quarterly\nperiod: 2026-Q2\nfrom: cong-an\nstatus: submitted\nsubmitted: 2026-06-19\ntasks:\n  - "
               "{task: 2026-q1-committee/1, status: done, done_on: 2026-06-10}\n");
  CHECK(said({task, "--to", "2026-12-15"}) ==
        "bcd: 2026-q1-committee/1 đã hoàn thành theo báo cáo; không có gì để gia "
        "hạn\n");
  std::filesystem::remove(office.path() + "/reports/2026-06-cong-an.yaml");
  CHECK(office.files() == before);
}

// Every third task, to save time.
TEST_CASE("what a faulty record may contradict is refused, with the record", "[command]") {
  TaskOffice const office;
  auto const refused = [&](Call const& call) {
    Outcome const outcome = office.extend(call);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  auto const faulty = [](std::string const& id) {
    return "bcd: hồ sơ '" + id + "' có lỗi; sửa trước (xem: bcd check) rồi chạy lại\n";
  };
  office.write("meetings/2026-q3-committee.yaml", "body: committee\nstatus: sai\n");
  CHECK(refused({"2026-q1-committee/1", "--to", "2026-12-15"}) == faulty("2026-q3-committee"));
  CHECK(refused({"2026-q1-committee/1", "--to", "2026-12-15", "--at", "2026-q3-committee"}) ==
        faulty("2026-q3-committee"));
  CHECK(refused({"2026-q3-committee/1", "--to", "2026-12-15"}) == faulty("2026-q3-committee"));
  CHECK(office.extend({"2026-q1-committee/1", "--to", "2026-12-15", "--at", "2026-q2-committee"}).err == "");
  TaskOffice const reports;
  reports.write("reports/2026-06-le-van-c.yaml", "kind: monthly\nperiod: 2026-06\nfrom: le-van-c\nstatus: sai\n");
  CHECK(reports.extend({"2026-q1-committee/1", "--to", "2026-12-15"}).err == faulty("2026-06-le-van-c"));
}

TEST_CASE("a task given to another lead keeps its time in words", "[command]") {
  TaskOffice const office;
  std::string meeting = office.text("meetings/2026-q1-committee.yaml");
  std::string const due = "due: 2026-06-15";
  office.write("meetings/2026-q1-committee.yaml",
               meeting.replace(meeting.find(due), due.size(), "due_text: Hằng tháng"));
  CHECK(office.extend({"2026-q1-committee/1", "--lead", "vu-van-g"}).err == "");
  CHECK(office.text("meetings/2026-q2-committee.yaml")
            .find("lead: vu-van-g, partners: [cong-an], due_text: Hằng tháng") != std::string::npos);
}

TEST_CASE("open tasks of the examples can be extended, and their records stay sound and neat", "[command]") {
  int extended = 0;
  for (std::string const unit : {"examples/phuong-mau", "examples/xa-mau"}) {
    RenameOffice const office{unit};
    auto const call = [&](Call arguments) {
      arguments.insert(arguments.begin(), {"-C", office.path(), "--as-of", "2026-10-10"});
      return run(arguments);
    };
    std::string const tasks = call({"complete-line", "--", "-C", office.path(), "extend", ""}).out;
    int number = 0;
    for (std::size_t at = tasks.find('\n') + 1; at < tasks.size(); at = tasks.find('\n', at) + 1) {
      std::string const task = tasks.substr(at, std::min(tasks.find('\t', at), tasks.find('\n', at)) - at);
      if (number++ % 3 != 0) continue;
      Files const before = office.files();
      Outcome const made = call({"extend", task, "--to", "2027-11-30"});
      if (made.exit == 2) continue;
      ++extended;
      std::string changed;
      for (auto const& [path, bytes] : office.files())
        if (before.at(path) != bytes) changed = path;
      REQUIRE(changed != "");
      INFO(task << " " << made.out << made.err);
      // A notice that has not been sent to the lead of the new item must be sent again; nothing else is wrong.
      int errors = 0, undelivered = 0;
      for (std::size_t found = made.out.find("lỗi["); found != std::string::npos;
           found = made.out.find("lỗi[", found + 1)) {
        ++errors;
        undelivered += made.out.substr(found).starts_with("lỗi[conclusion-undelivered]");
      }
      CHECK(errors == undelivered);
      CHECK(made.exit == (errors == 0 ? 0 : 1));
      CHECK(call({"fmt", "--check", changed}).exit == 0);
      office.write(changed, before.at(changed));
    }
  }
  CHECK(extended > 3);
}

}  // namespace
}  // namespace bcd::test
