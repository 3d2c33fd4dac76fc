// The path of a new user: from an empty folder to a first meeting that is checked, with its invitation, minutes and
// conclusion notice. The whole transcript is compared, because it is also the walk-through in the README.
#include <catch2/catch.hpp>
#include <filesystem>

#include "golden.hpp"

namespace bcd::test {
namespace {

// The commands and their output, as on a terminal.
class Transcript {
 public:
  explicit Transcript(Folder const& folder) : folder_{folder} {}

  void bcd(std::string const& as_of, std::vector<std::string> const& words) {
    std::vector<std::string> arguments{"-C", folder_.path(), "--as-of", as_of};
    arguments.insert(arguments.end(), words.begin(), words.end());
    Outcome const outcome = run(arguments);
    text_ += "$ bcd --as-of " + as_of;
    for (std::string const& word : words) text_ += " " + (word.find(' ') == word.npos ? word : "'" + word + "'");
    std::string said = outcome.out + outcome.err;
    std::string const here = "-C " + folder_.path() + " ";  // a user would be in the folder
    for (std::size_t at = said.find(here); at != said.npos; at = said.find(here)) said.erase(at, here.size());
    text_ += "\n" + said;
    if (outcome.exit != 0) text_ += "(mã trả về " + std::to_string(outcome.exit) + ")\n";
    ++commands_;
    exit_ = outcome.exit;
  }
  void write(std::string const& path, std::string const& bytes) {
    folder_.write(path, bytes);
    text_ += "--- soạn " + path + "\n" + bytes;
  }
  // Replaces a field of a record: the line of its key, given or commented out, with the lines below it.
  void edit(std::string const& path, std::string const& key, std::string const& lines) {
    INFO("a newcomer has nothing but the README to tell what to write");
    CHECK(read_text(source_dir() / "README.md").find("\n" + lines) != std::string::npos);
    std::string bytes = read_text(folder_.path() + "/" + path);
    std::size_t at = bytes.find("\n" + key + ":");
    if (at == bytes.npos) at = bytes.find("\n# " + key + ":");
    if (at == bytes.npos) {  // a field that is only mentioned in a comment
      folder_.write(path, bytes + lines);
      text_ += "--- thêm vào " + path + "\n" + lines;
      return;
    }
    ++at;
    std::size_t end = bytes.find('\n', at) + 1;
    while (bytes.compare(end, 4, "#   ") == 0 || bytes.compare(end, 2, "  ") == 0) end = bytes.find('\n', end) + 1;
    bytes.replace(at, end - at, lines);
    folder_.write(path, bytes);
    text_ += "--- sửa " + path + "\n" + lines;
  }
  void show(std::string const& path) { text_ += "=== " + path + "\n" + read_text(folder_.path() + "/" + path); }

  std::string const& text() const { return text_; }
  int commands() const { return commands_; }
  int exit() const { return exit_; }

 private:
  Folder const& folder_;
  std::string text_;
  int commands_ = 0, exit_ = 0;
};

TEST_CASE("from an empty folder to a first meeting checked, in under fifteen commands", "[command]") {
  Folder const folder;
  Transcript path{folder};
  path.bcd("2026-10-01", {"init", "--regulation", "khanh-khe", "--name", "xã Mẫu", "--standing-agency",
                          "Phòng Văn hóa - Xã hội", "--since", "2026-10-01"});
  path.write("danh-sach.csv",
             "TT,Họ và tên,Chức vụ,Cơ quan,Vị trí trong Ban,Số quyết định\n"
             "1,Nguyễn Văn A,Bí thư Đảng ủy,Đảng ủy xã,Trưởng Ban,92-QĐ/ĐU\n"
             "2,Trần Thị B,Phó Bí thư Thường trực,Đảng ủy xã,Phó Trưởng Ban Thường trực,92-QĐ/ĐU\n"
             "3,Lê Văn C,Trưởng phòng,Phòng Văn hóa - Xã hội,Thành viên,92-QĐ/ĐU\n"
             "3,Lê Văn C,Trưởng phòng,Phòng Văn hóa - Xã hội,Tổ trưởng,01-QĐ/BCĐ\n"
             "4,Phạm Thị D,Chủ tịch UBND xã,UBND xã,Phó Trưởng Ban,92-QĐ/ĐU\n"
             "5,Hoàng Văn E,Trưởng Công an xã,Công an xã,Thành viên,92-QĐ/ĐU\n");
  path.bcd("2026-10-01", {"import", "members", "danh-sach.csv"});
  path.bcd("2026-10-01", {"new", "member", "--set", "name=Hoàng Văn E", "--set", "post=Trưởng Công an xã", "--set",
                          "order=5", "--set", "seats.0.decision=92-QĐ/ĐU"});
  path.bcd("2026-10-02",
           {"new", "meeting", "--date", "2026-10-15", "--set", "start=14:00", "--set", "place=Hội trường Đảng ủy xã",
            "--set", "agenda=Kế hoạch quý IV năm 2026", "--set", "agenda=Phân công nhiệm vụ các thành viên"});
  path.bcd("2026-10-02", {"check"});
  path.bcd("2026-10-02", {"report", "invitation", "2026-q4-committee", "-o", "giay-moi.md"});
  CHECK(path.exit() == 0);

  std::string const meeting = "meetings/2026/2026-q4-committee.yaml";
  path.edit(meeting, "status", "status: held\n");
  path.edit(meeting, "end", "end: \"16:30\"\n");
  path.edit(meeting, "invitation", "invitation: {number: 01-GM/BCĐ, date: 2026-10-05, sent: 2026-10-05}\n");
  path.edit(meeting, "present", "present:\n  - nguyen-van-a\n  - tran-thi-b\n  - le-van-c\n  - pham-thi-d\n");
  path.edit(meeting, "absent",
            "absent:\n  - member: hoang-van-e\n    reason: Dự hội nghị ở tỉnh\n    reported: 2026-10-13\n    notified: "
            "2026-10-13\n");
  path.edit(meeting, "minutes", "minutes: {number: 01-BB/BCĐ, date: 2026-10-15, recorded_by: phong-van-hoa-xa-hoi}\n");
  path.edit(meeting, "conclusion",
            "conclusion:\n  number: 01-TB/BCĐ\n  date: 2026-10-16\n  signer: nguyen-van-a\n  seal: dang-uy\n  sent_to: "
            "[all-members, ubnd]\n  items:\n    - no: 1\n"
            "      text: Xây dựng Kế hoạch chuyển đổi số năm 2027\n      lead: ubnd\n      due: 2026-12-15\n      "
            "product: Dự thảo kế hoạch\n");
  path.bcd("2026-10-16", {"report", "minutes", "2026-q4-committee", "-o", "bien-ban.md"});
  path.bcd("2026-10-16", {"report", "conclusion", "2026-q4-committee", "-o", "thong-bao.md"});
  path.bcd("2026-10-16", {"check"});
  CHECK(path.exit() == 0);
  path.bcd("2026-10-16", {"due"});
  CHECK(path.exit() == 0);
  CHECK(path.commands() < 15);
  path.show(meeting);
  for (std::string const paper : {"giay-moi.md", "bien-ban.md", "thong-bao.md"}) path.show(paper);
  compare(path.text(), source_dir() / "tests/examples/first-meeting.txt");
}

}  // namespace
}  // namespace bcd::test
