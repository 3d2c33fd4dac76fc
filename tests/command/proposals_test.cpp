// Each command and example that bcd prints for the user to follow passes the check when it is done as printed.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <regex>
#include <set>
#include <utility>

#include "bcd/rule/rules.hpp"
#include "bcd/workspace/new_record.hpp"
#include "git.hpp"
#include "new_office.hpp"
#include "printed_calls.hpp"

namespace bcd::test {
namespace {

// Follows `bcd new KIND` in the folder: if it prints a call, makes that call. Returns a line for each new finding, with
// a mark if the output of the call does not announce it.
Strings follow_new(std::string const& folder, std::string const& day, std::string const& kind) {
  std::set<std::string> const before = findings(folder, day);
  auto const call = [&](Strings arguments) {
    arguments.insert(arguments.begin(), {"-C", folder, "--as-of", day});
    return run(arguments);
  };
  Outcome made = call({"new", kind});
  if (std::string const shown = line_after(made.err, "\nví dụ: "); !shown.empty()) {
    INFO(shown);
    CHECK(made.exit == 2);
    made = call(shell_words(shown));
  }
  Strings fresh;
  if (made.exit != 0) fresh.push_back(kind + ": " + made.err + made.out);
  for (std::string const& finding : findings(folder, day))
    if (!before.contains(finding))
      fresh.push_back(kind + ": " + finding + (made.out.find(finding) == made.out.npos ? " (not announced)" : ""));
  return fresh;
}

TEST_CASE("the call that bcd new shows makes a record without new findings, in every kind, example and regulation",
          "[command]") {
  struct Place {
    std::string example, day;
    Strings expected;
  };
  for (Place const& place : {Place{"xa-mau", "2026-10-01", {}},
                             {"xa-mau", "2026-05-20", {}},
                             {"phuong-mau", "2026-10-01", {}},
                             {"phuong-mau", "2026-05-20", {}},
                             {"xa-moi", "2026-10-05", {}}}) {
    Strings fresh;
    for (record::KindInfo const* kind : workspace::new_kinds()) {
      Folder const folder;
      folder.copy(source_dir() / "examples" / place.example);
      std::ranges::move(follow_new(folder.path(), place.day, std::string{kind->name}), std::back_inserter(fresh));
    }
    INFO(place.example << " " << place.day);
    CHECK(fresh == place.expected);
  }
  // Nobody in a new unit holds a role to which khanh-khe lets the head delegate: then no call would do.
  std::string const nobody =
      "delegation: bcd: phải ghi các trường sau bằng --set:\n  from: Người ủy quyền\n  to: Người được ủy quyền\n  "
      "scope: "
      "Việc được ủy quyền\nchưa nêu được ví dụ: đơn vị chưa có người mà quy chế chấp nhận cho from\n";
  for (std::string const regulation : {"khanh-khe", "la-gi"}) {
    NewOffice const office{regulation};
    for (int round = 0; round < 2; ++round) {  // in the second, each record is beside one that is alike
      Strings fresh;
      for (record::KindInfo const* kind : workspace::new_kinds())
        std::ranges::move(follow_new(office.path(), "2026-10-01", std::string{kind->name}), std::back_inserter(fresh));
      // Numbers that the drafts offer in comments are not used again, so the second one skips them, which is announced.
      std::erase_if(fresh, [](std::string const& one) {
        return one.find("[number-gap]") != one.npos && !one.ends_with("(not announced)");
      });
      INFO(regulation << " " << round);
      CHECK(fresh == (regulation == "khanh-khe" ? Strings{nobody} : Strings{}));
    }
  }
}

TEST_CASE("on a day on which nobody is in office no call is shown that would be one's duty", "[command]") {
  for (std::string const kind : {"document", "consultation", "inspection", "delegation", "decision"}) {
    Folder const folder;
    folder.copy(source_dir() / "examples/xa-moi");  // the committee was established on 20 August
    Outcome const made = run({"-C", folder.path(), "--as-of", "2026-07-01", "new", kind});
    INFO(kind << made.err);
    CHECK(made.exit == 2);
    CHECK(made.err.find("\nchưa nêu được ví dụ: đơn vị chưa có người mà quy chế chấp nhận cho ") != std::string::npos);
  }
}

TEST_CASE("the programme that is proposed is the next one owed, also when next year's exists", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-moi");
  CHECK(run({"-C", folder.path(), "--as-of", "2026-10-05", "new", "programme"}).out == "đã lập programmes/2028.yaml\n");
}

TEST_CASE("what bcd new proposes names ids of the unit, whatever its regulation calls its bodies", "[command]") {
  Folder const folder;
  std::string const text = read_text(source_dir() / "src/regulation/builtin/khanh-khe.yaml");
  std::string own = std::regex_replace(text, std::regex{"([^a-z-])committee([^a-z-])"}, "$1ban$2");
  folder.write("quy-che.yaml", std::regex_replace(own, std::regex{"\nid: khanh-khe\n"}, "\nid: quy-che\n"));
  std::string const unit = folder.path() + "/xa";
  Outcome const made = run({"--as-of", "2026-10-01", "init", unit, "--regulation", folder.path() + "/quy-che.yaml",
                            "--name", "xã Mẫu", "--since", "2026-10-01", "--head", "Nguyễn Văn A"});
  INFO(made.err);
  REQUIRE(made.exit == 0);
  for (record::KindInfo const* kind : workspace::new_kinds())
    if (kind->name != "delegation") CHECK(follow_new(unit, "2026-10-01", std::string{kind->name}) == Strings{});
  std::size_t texts = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator{unit}) {
    std::string const path = entry.path().string();
    if (!path.ends_with(".yaml") || path.ends_with("quy-che.yaml")) continue;
    INFO(path);
    ++texts;
    CHECK_FALSE(std::regex_search(read_text(path), std::regex{"[^a-z-]committee[^a-z:-]"}));
  }
  CHECK(texts > 15);
}

TEST_CASE("a decision is proposed as agreed with the deputies, a delegation as the law allows it", "[command]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  auto const proposed = [&](Strings call) {
    call.insert(call.begin(), {"-C", folder.path(), "--as-of", "2026-10-01", "new"});
    return line_after(run(call).err, "ví dụ: ");
  };
  CHECK(proposed({"decision"}) ==
        "bcd new decision --set 'text=Điều chuyển 05 máy tính cho Trung tâm Phục vụ hành chính công' --set "
        "agreed_with=tran-thi-b,pham-thi-d,hoang-van-e");
  CHECK(proposed({"decision", "--set", "text=x", "--set", "by=tran-thi-b"}) ==
        "bcd new decision --set agreed_with=pham-thi-d,hoang-van-e --set text=x --set by=tran-thi-b");
  CHECK(proposed({"delegation"}) == "bcd new delegation --set from=nguyen-van-a --set to=tran-thi-b --set scope=chair");
  CHECK(proposed({"delegation", "--set", "scope=sign"}) ==
        "bcd new delegation --set from=nguyen-van-a --set to=tran-thi-b --set scope=sign");
  CHECK(proposed({"delegation", "--set", "to=pham-thi-d"}) ==
        "bcd new delegation --set from=nguyen-van-a --set scope=chair --set to=pham-thi-d");
}

TEST_CASE("a meeting whose invitation would be late is told the first day that can be met", "[command]") {
  NewOffice const office;
  office.write("bcd.yaml",
               office.text("bcd.yaml") + "house_rules: [{notice: {bodies: [committee], lead: 5 working days}}]\n");
  // Called for by the user: the day is kept, nothing is proposed as sent on a day that is past.
  Outcome const soon = office({"meeting", "--date", "2026-10-05"});
  CHECK(holds(soon.out,
              "lưu ý: giấy mời, tài liệu phải gửi chậm nhất ngày 2026-09-28 (quy định nội bộ), nay đã qua; họp từ ngày "
              "2026-10-08 thì còn kịp\n"));
  CHECK(holds(office.text("meetings/2026/2026-q4-committee.yaml"),
              "#   sent: 2026-10-01  # Ngày gửi: chậm nhất 2026-09-28 (quy định nội bộ)\n"));
  // Not called for: the first day that can be met, and nothing to tell.
  Outcome const extraordinary = office({"meeting", "--set", "kind=extraordinary"});
  CHECK(extraordinary.out == "đã lập meetings/2026/2026-10-committee-extraordinary.yaml\n");
  CHECK(holds(office.text("meetings/2026/2026-10-committee-extraordinary.yaml"), "\ndate: 2026-10-08\n"));
}

TEST_CASE("what bcd init says comes next can be done as it stands there", "[command]") {
  for (std::string const regulation : {"khanh-khe", "la-gi"}) {
    Folder const folder;
    folder.write("DANH-SÁCH.csv",
                 "Họ và tên,Vị trí trong Ban,Từ ngày,Số quyết định\nLương Văn K,Thành viên,01/10/2026,15-QĐ/ĐU\n");
    std::string const said = run({"--as-of", "2026-09-25", "init", folder.path() + "/xa mau", "--regulation",
                                  regulation, "--name", "xã Mẫu"})
                                 .out;
    INFO(said);
    REQUIRE(said.find("tiếp theo: ") != said.npos);
    std::set<std::string> const before = findings(folder.path() + "/xa mau", "2026-09-25");
    std::string rest = said.substr(said.find("tiếp theo: "));
    int calls = 0;
    for (std::size_t at = rest.find("\n  bcd "); at != rest.npos; at = rest.find("\n  bcd ", at + 1), ++calls) {
      Strings call = shell_words(line_after(rest.substr(at), "\n  "));
      for (std::string& word : call)
        if (word == "DANH-SÁCH.csv") word = folder.path() + "/" + word;
      call.insert(call.begin(), {"--as-of", "2026-09-25"});
      Outcome const outcome = run(call);
      INFO(regulation << outcome.out << outcome.err);
      CHECK(outcome.exit == 0);
    }
    CHECK(calls == 3);
    CHECK(findings(folder.path() + "/xa mau", "2026-09-25") == before);
  }
}

}  // namespace
}  // namespace bcd::test
