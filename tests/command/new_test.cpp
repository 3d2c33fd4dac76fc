// bcd new: creates a record of each kind, filled in from the unit. An invalid record is not written, and no file is
// overwritten.
#include <algorithm>
#include <catch2/catch.hpp>

#include "bcd/record/file_rules.hpp"
#include "bcd/workspace/new_record.hpp"
#include "new_office.hpp"

namespace bcd::test {
namespace {

// Returns the --set values that a kind requires at least. Empty if bcd can fill in every required field.
Strings least(std::string_view kind, std::string const& regulation) {
  if (kind == "member") return {"name=Phạm Thị D"};
  if (kind == "report") return {regulation == "la-gi" ? "from=nguyen-van-a" : "from=committee"};
  if (kind == "document")
    return {"number=06-KH/BCĐ", "title=Kế hoạch: an toàn, thông tin", "signer=nguyen-van-a", "seal=dang-uy"};
  if (kind == "decision") return {"text=Điều chuyển máy tính", "agreed_with=le-van-c"};
  if (kind == "delegation") return {"from=nguyen-van-a", "to=le-van-c", "scope=chair,sign"};
  if (kind == "consultation") return {"question=Dự thảo kế hoạch"};
  if (kind == "inspection")
    return {"number=07-QĐ/BCĐ", "lead=le-van-c", "team=le-van-c", "targets=ubnd", "from=2026-10-05", "to=2026-10-06"};
  if (kind == "request") return {"to=ubnd", "subject=Tình hình", "due=2027-07-20"};
  if (kind == "proposal") return {"from=le-van-c", "text=Lắp wifi"};
  if (kind == "commendation") return {"to=Tổ công nghệ số cộng đồng", "reason=Thành tích", "proposed_by=ubnd"};
  if (kind == "incoming") return {"from=Tỉnh ủy Lạng Sơn", "title=Về việc đẩy mạnh chuyển đổi số"};
  if (kind == "budget") return {"estimate=85000000"};
  return {};
}

// Returns the rules on files and references, for --rule. Other rules judge facts and may find errors in a valid record:
// a delegation to someone who is not allowed to have one is still a record.
std::string of_shape() {
  std::string ids = "unknown-reference,seat-dates,date-order,number-duplicate";
  for (RuleInfo const* rule : record::file_rules()) ids += "," + std::string{rule->id};
  return ids;
}

TEST_CASE(
    "of every kind, under both regulations, the least that is set makes a record that loads whole and is laid out as "
    "bcd fmt does it",
    "[command]") {
  for (std::string regulation : {"khanh-khe", "la-gi"}) {
    NewOffice const office{regulation};
    for (record::KindInfo const* kind : workspace::new_kinds()) {
      INFO(regulation << " " << kind->name);
      Strings call{std::string{kind->name}, "mot-ma"};
      std::size_t const before = office.files();
      if (Strings const sets = least(kind->name, regulation); !sets.empty()) {
        if (kind->name != "report" && kind->name != "member") CHECK(office({std::string{kind->name}}).exit == 2);
        for (std::string const& set : sets) call.insert(call.end(), {"--set", set});
      }
      CHECK(office.files() == before);
      Outcome const made = office(call);
      CHECK(made.err == "");
      CHECK(made.exit <= 1);  // 1: the check finds an error of fact, such as a signer without authority
      CHECK(office.files() == before + 1);
      CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check", "--rule", of_shape()}).exit == 0);
      Outcome const again = office(call);
      CHECK(again.exit == 2);
      CHECK(holds(again.err, "bcd: mã 'mot-ma' đã có ("));
      CHECK(office.files() == before + 1);
    }
    CHECK(run({"-C", office.path(), "fmt", "--check"}).exit == 0);
  }
}

// Returns the record with every suggested line enabled: removes the '#' if a key or a list item follows it.
std::string taken_up(std::string const& text) {
  std::string made;
  for (std::size_t at = 0, end; at < text.size(); at = end) {
    end = text.find('\n', at) + 1;
    std::string line = text.substr(at, end - at);
    std::size_t const hash = line.find("# ");
    if (hash != line.npos && line.find_first_not_of(' ') == hash) {
      std::string_view rest = std::string_view{line}.substr(hash + 2);
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      bool const item = rest.starts_with("- ");
      std::size_t const key = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
      if (item || (key > 0 && key != rest.npos && rest[key] == ':' && (rest[key + 1] == ' ' || rest[key + 1] == '\n')))
        line.erase(hash, 2);
    }
    made += line;
  }
  for (std::size_t at = made.find(": []"); at != made.npos; at = made.find(": []")) made.erase(at + 1, 3);
  return made;
}

TEST_CASE(
    "every offered line may be taken as it stands: no fault of shape, reference, order, seal, signature, chair or "
    "attendance",
    "[command]") {
  std::string const rules = of_shape() +
                            ",seal-mismatch,signer-without-authority,chair-without-authority,attendance-stranger,"
                            "attendance-conflict,attendance-incomplete";
  for (std::string regulation : {"khanh-khe", "la-gi"})
    for (bool const held : {false, true})
      for (record::KindInfo const* kind : workspace::new_kinds()) {
        for (std::string body :
             kind->name == "meeting" ? Strings{"committee", "standing", "support-team"} : Strings{""}) {
          if (regulation == "la-gi" && !body.empty() && body != "committee") continue;
          NewOffice const office{regulation};
          Strings call{std::string{kind->name}, "mot-ma"};
          for (std::string const& set : least(kind->name, regulation)) call.insert(call.end(), {"--set", set});
          if (!body.empty()) call.insert(call.end(), {"--set", "body=" + body});
          std::string const as_of = held ? "2027-06-30" : "2026-10-01";
          if (held && kind->name == "meeting")
            call.insert(call.end(), {"--set", "status=held", "--date", "2026-10-08", "--period",
                                     body == "support-team" ? "2026-10" : "2026-Q4"});
          Outcome const made = office(call, as_of);
          INFO(regulation << " " << kind->name << " " << body << (held ? " held " : " ") << made.err);
          REQUIRE(made.exit <= 1);
          std::string const path =
              made.out.substr(std::string{"đã lập "}.size(), made.out.find('\n') - std::string{"đã lập "}.size());
          std::string const whole = taken_up(office.text(path));
          office.write(path, whole);
          Outcome const outcome = run({"-C", office.path(), "--as-of", as_of, "check", "--rule", rules});
          INFO(whole << outcome.out);
          CHECK(outcome.exit == 0);
        }
      }
}

}  // namespace
}  // namespace bcd::test
