// bcd diff: the two states that are compared, the units that are reported, and Markdown output.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "ward.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("ranges: from one revision to another, from where two parted, and a side left out is HEAD",
          "[command][git]") {
  Ward const ward;
  ward.git("checkout -q -b work");
  ward.edit(q2_file, "Hội trường A", "Hội trường B");
  ward.commit();
  ward.git("checkout -q main");
  ward.edit(q2_file, "2026-06-24", "2026-06-25");
  ward.commit();
  std::string const place = "Địa điểm: Hội trường A -> Hội trường B\n",
                    back = "chuyển từ ngày 2026-06-25 sang ngày 2026-06-24, không nêu lý do\n",
                    head = "phường Mẫu\n  cuộc họp\n", line = "    " + q2 + ": ";
  CHECK(ward.diff({"main..work"}) == head + line + back + line + place);
  CHECK(ward.diff({"..work"}) == ward.diff({"main..work"}));
  CHECK(ward.diff({"main...work"}) == head + line + place);
  CHECK(ward.diff({"work.."}).find("Hội trường B -> Hội trường A") != std::string::npos);
  CHECK(ward.diff({"HEAD..main"}) == "Hồ sơ không có thay đổi.\n");
  Folder const bare;
  ward.git("clone -q --bare . " + bare.path() + "/kho.git");
  CHECK(run({"-C", bare.path() + "/kho.git", "diff", "main...work"}).out == head + line + place);
  CHECK(run({"-C", bare.path() + "/kho.git", "diff", "main"}).exit == 2);
  CHECK(run({"-C", ward.path(), "diff", "main..khong-co"}).err == "bcd: kho git không có bản 'khong-co'\n");
}

TEST_CASE("units that come and go are told, those that did not change are not", "[command][git]") {
  GitFolder const folder;
  std::string const base = (source_dir() / "tests/base").string();
  for (std::string unit : {"a", "b"})
    fs::copy(base + "/phuong", folder.path() + "/" + unit, fs::copy_options::recursive);
  folder.commit();
  fs::remove_all(folder.path() + "/a");
  fs::copy(base + "/xa", folder.path() + "/c", fs::copy_options::recursive);
  CHECK(run({"-C", folder.path(), "diff", "HEAD"}).out ==
        "phường Mẫu (a)\n"
        "  đơn vị\n"
        "    bcd.yaml: không còn đơn vị này; trước đó có 8 tệp hồ sơ\n"
        "\n"
        "xã Mẫu (c)\n"
        "  đơn vị\n"
        "    bcd.yaml: đơn vị mới, 11 tệp hồ sơ\n");
}

TEST_CASE("Markdown of a record stays text", "[command][git]") {
  Ward const ward;
  ward.edit(q2_file, "Hội trường A", "\"<b>*A*</b> [x](y)\"");
  CHECK(ward.diff({"HEAD", "--format", "markdown"}) ==
        "## phường Mẫu\n"
        "\n"
        "### cuộc họp\n"
        "\n"
        "- **2026-q2-committee**: Địa điểm: Hội trường A -> \\<b>\\*A\\*\\</b> \\[x\\](y)\n");
}

}  // namespace
}  // namespace bcd::test
