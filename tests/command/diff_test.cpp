// bcd diff: describes changes of the content of records, and ignores changes of their form only.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "ward.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("nothing changed is said in one line, in both languages, also when comments, blanks and order changed",
          "[command][git]") {
  Ward const ward;
  CHECK(ward.diff() == "Hồ sơ không có thay đổi.\n");
  ward.edit(q2_file, "body: committee\nkind: regular\n",
            "# ghi chú\nkind:   regular\nbody: \"committee\"\nwaivers: []\n");
  ward.edit("programmes/2026.yaml", "{no: 1, text: Số hóa hồ sơ, lead: le-van-c, due: 2026-06-30}",
            "{due: 2026-06-30, lead: le-van-c, text: 'Số hóa hồ sơ', no: 1}");
  CHECK(ward.diff() == "Hồ sơ không có thay đổi.\n");
  CHECK(ward.diff({"HEAD", "--lang", "en"}) == "Nothing changed in the records.\n");
}

TEST_CASE("the whole page, by unit, kind and record", "[command][git]") {
  Ward const ward;
  ward.edit(q2_file, "2026-06-24", "2026-06-26");
  ward.edit("members/le-van-c.yaml", "name: ", "phone: \"0900 000 001\"\nname: ");
  ward.remove("reports/2026-q1-tran-thi-b.yaml");
  std::string const removed =
      "xóa hồ sơ (Loại báo cáo: báo cáo quý; Kỳ báo cáo: quý I/2026; Người, cơ quan gửi: Trần Thị B; Nơi nhận: "
      "committee; Gửi qua: Văn phòng Đảng ủy phường Mẫu; Tình trạng: đã gửi; Ngày gửi: 2026-03-27; Kết quả: Đã thực "
      "hiện các nhiệm vụ được giao trong quý)";
  CHECK(ward.diff() ==
        "phường Mẫu\n"
        "  thành viên\n    Lê Văn C (le-van-c): Điện thoại: ghi thêm 0900 000 001\n"
        "  cuộc họp\n    2026-q2-committee: chuyển từ ngày 2026-06-24 sang ngày 2026-06-26, không nêu lý do\n"
        "  báo cáo\n    2026-q1-tran-thi-b: " +
            removed + "\n");
  CHECK(ward.diff({"HEAD", "--lang", "en"}) ==
        "phường Mẫu\n"
        "  member\n    Lê Văn C (le-van-c): Telephone: added 0900 000 001\n"
        "  meeting\n    2026-q2-committee: moved from 2026-06-24 to 2026-06-26, no reason given\n"
        "  report\n    2026-q1-tran-thi-b: record removed (Kind of report: quarterly; Period: Q1 2026; Sender: Trần "
        "Thị B; Recipient: committee; Sent through: Văn phòng Đảng ủy phường Mẫu; Status: submitted; Day submitted: "
        "2026-03-27; Results: Đã thực hiện các nhiệm vụ được giao trong quý)\n");
  CHECK(ward.diff({"HEAD", "--format", "markdown"}) ==
        "## phường Mẫu\n\n"
        "### thành viên\n\n- **Lê Văn C (le-van-c)**: Điện thoại: ghi thêm 0900 000 001\n\n"
        "### cuộc họp\n\n- **2026-q2-committee**: chuyển từ ngày 2026-06-24 sang ngày 2026-06-26, không nêu lý do\n\n"
        "### báo cáo\n\n- **2026-q1-tran-thi-b**: " +
            removed + "\n");
}

TEST_CASE("a meeting moved, put off, cancelled or held says so, with the reason or that there is none",
          "[command][git]") {
  Ward const ward;
  ward.edit(q2_file, "2026-06-24", "2026-06-26");
  CHECK(ward.said(q2) == "chuyển từ ngày 2026-06-24 sang ngày 2026-06-26, không nêu lý do\n");
  ward.append(q2_file, "reason: Trùng kỳ họp Hội đồng nhân dân\n");
  CHECK(ward.said(q2) == "chuyển từ ngày 2026-06-24 sang ngày 2026-06-26, lý do: Trùng kỳ họp Hội đồng nhân dân\n");
  ward.edit(q2_file, "2026-06-26", "2026-06-24");
  ward.edit(q2_file, "planned", "cancelled");
  CHECK(ward.said(q2) == "hủy, lý do: Trùng kỳ họp Hội đồng nhân dân\n");
  ward.edit(q2_file, "cancelled", "postponed");
  CHECK(ward.said(q2) == "hoãn, lý do: Trùng kỳ họp Hội đồng nhân dân\n");
  ward.edit(q2_file, "reason: Trùng kỳ họp Hội đồng nhân dân\n", "");
  CHECK(ward.said(q2) == "hoãn, không nêu lý do\n");
  ward.edit(q2_file, "postponed", "held");
  CHECK(ward.said(q2) == "đã họp ngày 2026-06-24\n");
}

TEST_CASE("attendance and a conclusion with its tasks are said when they come in", "[command][git]") {
  Ward const ward;
  ward.append(
      q2_file,
      "present: [nguyen-van-a, tran-thi-b]\nabsent: [{member: le-van-c, reason: Đi học}]\nconclusion:\n  number: "
      "07-TB/BCĐ\n  date: 2026-06-26\n  items:\n    - {no: 1, text: Lắp wifi, lead: le-van-c, due: 2026-08-01}\n");
  CHECK(ward.said(q2) ==
        "ghi điểm danh, có mặt 2 người: Nguyễn Văn A, Trần Thị B\nthêm người vắng Lê Văn C (Lý do: Đi học)\nban hành "
        "thông báo kết luận (Số, ký hiệu: 07-TB/BCĐ; Ngày ban hành: 2026-06-26)\ngiao nhiệm vụ 2026-q2-committee/1 "
        "(Nội dung: Lắp wifi; Chủ trì: Lê Văn C; Hạn: 2026-08-01)\n");
}

TEST_CASE("a deadline that moved says what a new report gives as the reason, else that none is given",
          "[command][git]") {
  Ward const ward;
  ward.edit("programmes/2026.yaml", "2026-06-30", "2026-08-31");
  CHECK(ward.said("2026") ==
        "hạn của nhiệm vụ programme-2026/1 chuyển từ 2026-06-30 sang 2026-08-31, không nêu lý do\n");
  CHECK(ward.diff({"HEAD", "--lang", "en"})
            .find("    2026: task programme-2026/1: due day moved from 2026-06-30 to 2026-08-31, no reason given\n") !=
        std::string::npos);
  ward.append("reports/2026-q1-le-van-c.yaml",
              "tasks: [{task: programme-2026/1, status: in-progress, note: Máy quét hỏng}]\n");
  CHECK(ward.said("2026") ==
        "hạn của nhiệm vụ programme-2026/1 chuyển từ 2026-06-30 sang 2026-08-31, lý do: Máy quét hỏng\n");
  ward.edit("programmes/2026.yaml", ", due: 2026-08-31", "");
  CHECK(ward.said("2026") == "bỏ hạn 2026-06-30 của nhiệm vụ programme-2026/1, lý do: Máy quét hỏng\n");
}

TEST_CASE("members and seats that come and go are told by name", "[command][git]") {
  Ward const ward;
  ward.write("members/pham-thi-d.yaml",
             "name: Phạm Thị D\nagency: dang-uy\nseats:\n  - {body: committee, role: member, from: 2026-04-01, "
             "decision: 12-QĐ/ĐU, notice: {number: 13-TB/ĐU, date: 2026-04-02}}\n");
  ward.edit("members/le-van-c.yaml", "from: 2026-01-01", "from: 2026-01-01, to: 2026-03-31");
  CHECK(ward.said("Phạm Thị D (pham-thi-d)") ==
        "thêm thành viên (Họ và tên: Phạm Thị D; Cơ quan công tác: Đảng ủy phường Mẫu)\n"
        "giữ vị trí mới: Thành viên (Ban Chỉ đạo) từ ngày 2026-04-01, theo 12-QĐ/ĐU; văn bản thông báo: Số, ký hiệu: "
        "13-TB/ĐU; Ngày: 2026-04-02\n");
  CHECK(ward.said("Lê Văn C (le-van-c)") == "thôi giữ vị trí Thành viên (Ban Chỉ đạo), hết ngày 2026-03-31\n");
}

TEST_CASE("a new meeting and a new report are told in a sentence, with who came and which tasks were set apart",
          "[command][git]") {
  Ward const ward;
  ward.write(
      "meetings/2026-05.yaml",
      "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-05-06\nplace: Phòng họp\npresent: "
      "[nguyen-van-a]\nconclusion: {number: 06-TB/BCĐ, sent_to: [all-members], items: [{no: 1, text: Dự toán}]}\n");
  ward.write("reports/2026-05.yaml",
             "kind: ad-hoc\nperiod: 2026-05\nfrom: le-van-c\nstatus: submitted\nsubmitted: 2026-05-07\nnumber: "
             "03-BC\ntasks: [{task: programme-2026/1, status: in-progress}]\n");
  CHECK(ward.diff() ==
        "phường Mẫu\n  cuộc họp\n    2026-05: thêm cuộc họp: họp đột xuất, Ban Chỉ đạo, ngày 2026-05-06, đã họp (Địa "
        "điểm: Phòng họp)\n    2026-05: ghi điểm danh, có mặt 1 người: Nguyễn Văn A\n    2026-05: ban hành thông báo "
        "kết luận (Số, ký hiệu: 06-TB/BCĐ; Nơi nhận: toàn thể thành viên)\n    2026-05: giao nhiệm vụ 2026-05/1 (Nội "
        "dung: Dự toán)\n  báo cáo\n    2026-05: Lê Văn C gửi báo cáo đột xuất (tháng 5/2026), ngày 2026-05-07 (Số, ký "
        "hiệu: 03-BC)\n    2026-05: thêm tình hình nhiệm vụ programme-2026/1 (Tình trạng: đang thực hiện)\n");
}

TEST_CASE("a report that is handed in, returned or given more time says so", "[command][git]") {
  Ward const ward;
  std::string const file = "reports/2026-q2-le-van-c.yaml", id = "2026-q2-le-van-c";
  ward.write(file, "kind: quarterly\nperiod: 2026-Q2\nfrom: le-van-c\nstatus: draft\n");
  CHECK(ward.said(id) == "thêm báo cáo quý (quý II/2026) của Lê Văn C, chưa gửi\n");
  ward.commit();
  ward.edit(file, "status: draft\n", "status: submitted\nsubmitted: 2026-06-20\n");
  CHECK(ward.said(id) == "Lê Văn C gửi báo cáo, ngày 2026-06-20\n");
  ward.append(file, "extension: {until: 2026-06-25, by: nguyen-van-a, reason: Ốm}\n");
  ward.edit(file, "submitted\nsubmitted: 2026-06-20", "returned");
  CHECK(ward.said(id) ==
        "trả lại để bổ sung\n"
        "gia hạn đến 2026-06-25, Nguyễn Văn A cho phép, lý do: Ốm\n");
  ward.commit();
  ward.edit(file, "2026-06-25", "2026-06-28");
  CHECK(ward.said(id) == "gia hạn chuyển từ 2026-06-25 sang 2026-06-28, không nêu lý do\n");
}

TEST_CASE("a regulation that comes into force and a fault that is accepted are told", "[command][git]") {
  Ward const ward;
  ward.edit("bcd.yaml", "  - {use: la-gi, from: 2026-01-01}\n",
            "  - {use: la-gi, from: 2026-01-01}\n  - {use: khanh-khe, from: 2026-07-01}\n");
  ward.append("bcd.yaml",
              "waivers:\n  - {rule: meeting-missed, subject: committee 2026-Q1, reason: Mới thành lập, by: "
              "nguyen-van-a, date: 2026-04-02}\n");
  CHECK(ward.said("bcd.yaml") ==
        "áp dụng quy chế khanh-khe từ ngày 2026-07-01\nthêm mục miễn (waivers): meeting-missed (committee 2026-Q1), "
        "lý do: Mới thành lập; Nguyễn Văn A đồng ý ngày 2026-04-02\n");
}

TEST_CASE("the unit's own regulation is told clause by clause, and passed over while bcd.yaml is faulty",
          "[command][git]") {
  Ward const ward;
  std::string const own = "quy-che.yaml",
                    clauses = "  - {article: \"3\", meeting: {body: committee, every: quarter}}\n";
  ward.write(own, "id: rieng\ntitle: Quy chế phường Mẫu\nbodies:\n  - {id: committee, name: Ban Chỉ đạo}\nclauses:\n" +
                      clauses);
  ward.edit("bcd.yaml", "use: la-gi", "use: ./quy-che.yaml");
  CHECK(ward.said(own) == "dùng tệp quy chế mới: Quy chế phường Mẫu, 1 điều khoản\n");
  ward.commit();
  ward.edit(own, "every: quarter", "every: month");
  ward.append(own, "  - {article: \"4\", notice: {bodies: [committee], lead: 2 working days}}\n");
  CHECK(ward.said(own) ==
        "điều khoản 3, Họp định kỳ, Chu kỳ: hằng quý -> hằng tháng\n"
        "thêm điều khoản 4 (Thời hạn gửi giấy mời: Các ban, tổ: Ban Chỉ đạo; Trước ngày họp: 2 ngày làm việc)\n");
  ward.append("bcd.yaml", "sai: 1\n");
  CHECK(ward.diff() ==
        "phường Mẫu\n  đơn vị\n    bcd.yaml: tệp thay đổi và đang có lỗi nên không so được từng mục; xem: bcd check\n");
}

TEST_CASE("whatever else changes is told field by field", "[command][git]") {
  Ward const ward;
  ward.edit(q2_file, "Hội trường A", "Hội trường B");
  ward.edit(q2_file, "sent: 2026-06-15", "sent: 2026-06-16, materials: 2026-06-17");
  ward.append(q2_file, "chair: tran-thi-b\nagenda: [Một, Hai]\nguests: [{name: Vũ Văn K}]\n");
  ward.edit("meetings/2026-q1-committee.yaml", "present: [nguyen-van-a, tran-thi-b]",
            "present: [tran-thi-b, nguyen-van-a, le-van-c]");
  ward.edit("meetings/2026-q1-committee.yaml", "    reported: 2026-03-23\n", "");
  ward.edit("reports/2026-q1-le-van-c.yaml", "Đã thực hiện các nhiệm vụ được giao trong quý",
            "[Một, Hai]\nfigures: {ho_so: 12, ty_le: 78.5}");
  ward.edit("programmes/2026.yaml", "  - {no: 2, text: Tập huấn, lead: van-phong-dang-uy, due: 2026-09-30}\n",
            "  - {no: 3, text: Kiểm tra}\n");
  CHECK(ward.said(q2) ==
        "Địa điểm: Hội trường A -> Hội trường B\n"
        "Chủ trì: ghi thêm Trần Thị B\n"
        "Giấy mời, Ngày gửi: 2026-06-15 -> 2026-06-16\n"
        "Giấy mời, Ngày gửi tài liệu: ghi thêm 2026-06-17\n"
        "Nội dung chương trình: ghi thêm Một, Hai\n"
        "thêm khách mời Vũ Văn K\n");
  CHECK(ward.said("2026-q1-committee") ==
        "Người có mặt: thêm Lê Văn C\nngười vắng Lê Văn C, Ngày báo cáo Trưởng Ban (Tổ trưởng): bỏ, trước đó là "
        "2026-03-23\n");
  CHECK(ward.said("2026-q1-le-van-c") ==
        "Số liệu: ghi thêm ho_so 12, ty_le 78.5\n"
        "Kết quả: thêm Một; Hai\n"
        "Kết quả: bớt Đã thực hiện các nhiệm vụ được giao trong quý\n");
  CHECK(ward.said("2026") ==
        "giao nhiệm vụ programme-2026/3 (Nội dung: Kiểm tra)\n"
        "bỏ nhiệm vụ programme-2026/2, không nêu lý do (Nội dung: Tập huấn; Chủ trì: Văn phòng Đảng ủy phường Mẫu; "
        "Hạn: 2026-09-30)\n");
}

TEST_CASE("a file that is faulty, was faulty, moved or went is not passed over", "[command][git]") {
  Ward const ward;
  fs::create_directories(ward.path_of("meetings/2026"));
  fs::rename(ward.path_of(q2_file), ward.path_of("meetings/2026/2026-q2-committee.yaml"));
  ward.append("reports/2026-q1-le-van-c.yaml", "sai: 1\n");
  ward.remove("members/tran-thi-b.yaml");
  CHECK(ward.said(q2) == "chuyển tệp từ meetings/2026-q2-committee.yaml sang meetings/2026/2026-q2-committee.yaml\n");
  CHECK(ward.said("2026-q1-le-van-c") == "tệp thay đổi và đang có lỗi nên không so được từng mục; xem: bcd check\n");
  CHECK(ward.said("Trần Thị B (tran-thi-b)").starts_with("xóa hồ sơ (Họ và tên: Trần Thị B; "));
  ward.commit();
  ward.edit("reports/2026-q1-le-van-c.yaml", "sai: 1\n", "");
  CHECK(ward.said("2026-q1-le-van-c").starts_with("tệp trước đó có lỗi, nay đọc được (Loại báo cáo: báo cáo quý; "));
}

TEST_CASE("a figure is told by the name bcd.yaml gives it", "[command][git]") {
  Ward const ward;
  ward.append("bcd.yaml", "figures:\n  - {id: learners, name: Học viên}\n");
  ward.commit();
  ward.append("reports/2026-q1-le-van-c.yaml", "figures: {learners: 87, other: 2}\n");
  CHECK(ward.said("2026-q1-le-van-c") == "Số liệu: ghi thêm Học viên 87, other 2\n");
}

}  // namespace
}  // namespace bcd::test
