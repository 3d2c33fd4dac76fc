// Loading a folder: the kind of each file, the effect of one faulty file, and the seats.
#include <catch2/catch.hpp>

#include "unit/memory_unit.hpp"

namespace bcd::test {
namespace {

using unit::Unit;

std::string const meeting = "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-03-25\n";
std::string const report = "kind: monthly\nperiod: 2026-03\nfrom: phong\nstatus: draft\n";
std::string const head = member("Nguyễn Văn A", 1, seat("committee", "head"));

Strings findings(Files files) { return said(load(std::move(files))->findings); }
Strings seats(Unit const& unit, std::string_view body, Date day) {
  Strings all;
  for (auto const& holder : unit.seats(body, day))
    all.push_back(holder.member->id + " " + std::string{record::word_id(*holder.seat->role)});
  return all;
}

TEST_CASE("a record's kind is its top folder, at any depth, and its id is the file's stem", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)},
                                {"members/a.yaml", head},
                                {"meetings/2026/m.yaml", meeting},
                                {"reports/2026/03/r.yaml", report}});
  CHECK(unit->members.find("a") != nullptr);
  CHECK(unit->meetings.find("m")->file->path() == "meetings/2026/m.yaml");
  CHECK(unit->reports.find("r") != nullptr);
  CHECK(unit->members.find("m") == nullptr);
  CHECK(unit->read.size() == 4);
}

TEST_CASE("attachments, templates and what is not YAML are left alone", "[unit]") {
  CHECK(findings({{"bcd.yaml", config(khanh_khe)},
                  {"README.md", "#"},
                  {"members/a.txt", "x"},
                  {"attachments/x.yaml", "["},
                  {"templates/minutes.md", "x"},
                  {"templates/x.yml", "["}}) == Strings{});
}

TEST_CASE("a YAML file in no kind's folder is a stray, with the folder that was likely meant", "[unit]") {
  CHECK(findings({{"bcd.yaml", config(khanh_khe)},
                  {"meeting/m.yaml", meeting},
                  {"ghi-chu/x.yaml", "a: 1\n"},
                  {"x.yaml", "a: 1\n"},
                  {"members/a.yml", head}}) ==
        (Strings{
            "ghi-chu/x.yaml:1:1 stray-file this file is not read as a record: it is not in the folder of any kind of "
            "record",
            "meeting/m.yaml:1:1 stray-file this file is not read as a record: it is not in the folder of any kind of "
            "record (did you mean 'meetings'?)",
            "members/a.yml:1:1 stray-file this file is not read as a record: its extension must be .yaml",
            "x.yaml:1:1 stray-file this file is not read as a record: it is not in the folder of any kind of record"}));
}

TEST_CASE("a unit within the folder keeps its own files", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)},
                                {"members/a.yaml", head},
                                {"thon/bcd.yaml", "["},
                                {"thon/members/b.yaml", "["},
                                {"thon-khac.txt", ""}});
  CHECK(unit->members.all.size() == 1);
}

TEST_CASE("two files of one id are told at the second, and only the first is judged", "[unit]") {
  auto const unit = load({{"bcd.yaml", config(khanh_khe)},
                          {"meetings/2025/m.yaml", meeting},
                          {"meetings/2026/m.yaml", meeting},
                          {"reports/m.yaml", report}});
  CHECK(said(unit->findings) ==
        Strings{"meetings/2026/m.yaml:1:1 duplicate-id id 'm' is already used by meetings/2025/m.yaml"});
  CHECK(unit->meetings.find("m")->file->path() == "meetings/2025/m.yaml");
  CHECK_FALSE(unit->meetings.all[1].whole);
}

TEST_CASE("a file name that is no id is told, and its record is not judged", "[unit]") {
  auto const unit = load({{"bcd.yaml", config(khanh_khe)}, {"members/Lê Văn C.yaml", head}});
  CHECK(
      said(unit->findings) ==
      Strings{
          "members/Lê Văn C.yaml:1:1 bad-value 'Lê Văn C' is not a record id: a file name of a-z, digits and '-' (did "
          "you mean 'le-van-c.yaml'?)"});
  CHECK(unit->members.find("Lê Văn C") == nullptr);
}

TEST_CASE("one broken file spoils no other, and its id is still known", "[unit]") {
  auto const unit = load({{"bcd.yaml", config(khanh_khe)},
                          {"members/a.yaml", "name: [\n"},
                          {"members/b.yaml", "name: \xFF\n"},
                          {"members/c.yaml", head},
                          {"members/d.yaml", std::string(source::largest_file + 1, '#')}});
  Strings rules;
  for (Finding const& one : unit->findings) rules.push_back(one.file->path() + " " + std::string{one.rule->id});
  CHECK(rules ==
        (Strings{"members/a.yaml yaml-syntax", "members/b.yaml text-encoding", "members/d.yaml file-unreadable"}));
  CHECK(unit->judgeable);
  CHECK(unit->members.find("c") != nullptr);
  CHECK(unit->members.find("a") == nullptr);
  CHECK(unit->members.known("a"));
  CHECK(unit->members.known("d"));
  CHECK_FALSE(unit->members.known("e"));
}

TEST_CASE("without bcd.yaml, or with a broken one, nothing is judged, yet the other files are looked at", "[unit]") {
  auto const without = load({{"members/a.yaml", "nam: A\n"}});
  CHECK_FALSE(without->judgeable);
  CHECK(said(without->findings).front() == "bcd.yaml:1:1 file-unreadable the file cannot be opened");
  CHECK(without->findings.size() > 1);
  auto const broken = load({{"bcd.yaml", config(khanh_khe) + "unknown: 1\n"}});
  CHECK_FALSE(broken->judgeable);
}

TEST_CASE("a regulation that is not there makes the unit unjudgeable, and says which was likely meant", "[unit]") {
  auto const unit = load({{"bcd.yaml", config("{use: khanh-ke, from: 2026-01-01}")}});
  CHECK_FALSE(unit->judgeable);
  CHECK(said(unit->findings) == Strings{"bcd.yaml:5:21 bad-value 'khanh-ke' is not the id of a built-in regulation "
                                        "(see: bcd regulation list) or a file ./….yaml (did you mean 'khanh-khe'?)"});
  CHECK(findings({{"bcd.yaml", config("{use: ./rieng.yaml, from: 2026-01-01}")}}) ==
        Strings{"bcd.yaml:5:21 bad-value './rieng.yaml' is not a readable regulation file of the unit"});
}

TEST_CASE("a regulation of the unit's own is read, counted, no stray; a broken one is told in its own file", "[unit]") {
  std::string const own =
      "id: rieng\ntitle: Quy chế riêng\nbodies: [{id: committee, name: Ban}]\nclauses: [{article: \"1\", task: {}}]\n";
  auto const unit =
      load_sound({{"bcd.yaml", config("{use: ./quy-che/rieng.yaml, from: 2026-01-01}")}, {"quy-che/rieng.yaml", own}});
  CHECK(unit->in_force(Date{2026, 2, 1}).regulation->id() == "rieng");
  CHECK(unit->read.size() == 2);
  CHECK(unit->known_body("committee"));
  CHECK_FALSE(unit->known_body("standing"));
  auto const broken =
      load({{"bcd.yaml", config("{use: ./rieng.yaml, from: 2026-01-01}")}, {"rieng.yaml", own + "titel: x\n"}});
  CHECK(said(broken->findings) ==
        Strings{"rieng.yaml:5:1 unknown-key 'titel' is not a key of regulation (did you mean 'title'?)"});
  CHECK_FALSE(broken->judgeable);
}

TEST_CASE("the unit's holidays join those that come with the program, and a broken file of them does not", "[unit]") {
  std::string const tet =
      "year: 2027\ndays: [{date: 2027-02-05, to: 2027-02-10, kind: holiday, name: Tết, source: Thông báo}]\n";
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)}, {"holidays/2027.yaml", tet}});
  CHECK_FALSE(unit->calendar.working(Date{2027, 2, 8}));
  CHECK_FALSE(unit->calendar.working(Date{2026, 11, 24}));
  CHECK(load({{"bcd.yaml", config(khanh_khe)}, {"holidays/2027.yaml", tet + "x: 1\n"}})
            ->calendar.working(Date{2027, 2, 8}));
}

TEST_CASE("the regulation in force changes on the day it says, and the first also stands before it", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config("{use: la-gi, from: 2026-07-01}, {use: khanh-khe, from: 2026-01-01}")}});
  auto const on = [&](Date day) { return unit->law(day).regulation().id(); };
  CHECK((Strings{on(Date{2025, 1, 1}), on(Date{2026, 6, 30}), on(Date{2026, 7, 1}), on(Date{2030, 1, 1})}) ==
        (Strings{"khanh-khe", "khanh-khe", "la-gi", "la-gi"}));
}

// ---- seats

TEST_CASE("a seat is held from its first day to its last, both included", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config(khanh_khe)},
                  {"members/a.yaml", member("A", 1, seat("committee", "head", "2026-01-05", "2026-06-30"))},
                  {"members/b.yaml", member("B", 2, seat("committee", "head", "2026-07-01"))}});
  CHECK(seats(*unit, "committee", Date{2026, 1, 4}) == Strings{});
  CHECK(seats(*unit, "committee", Date{2026, 1, 5}) == Strings{"a head"});
  CHECK(seats(*unit, "committee", Date{2026, 6, 30}) == Strings{"a head"});
  CHECK(seats(*unit, "committee", Date{2026, 7, 1}) == Strings{"b head"});
  CHECK(unit->seat("b", "committee", Date{2026, 6, 30}) == nullptr);
}

TEST_CASE("people stand by their order, then by role, then by id", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)},
                                {"members/d.yaml", "name: D\nseats:\n" + seat("committee", "member")},
                                {"members/c.yaml", "name: C\nseats:\n" + seat("committee", "member")},
                                {"members/z.yaml", "name: Z\nseats:\n" + seat("committee", "deputy")},
                                {"members/x.yaml", member("X", 2, seat("committee", "head"))},
                                {"members/y.yaml", member("Yến", 1, seat("committee", "member"))}});
  CHECK(seats(*unit, "committee", Date{2026, 2, 1}) ==
        (Strings{"y member", "x head", "z deputy", "c member", "d member"}));
}

TEST_CASE("a derived body is made of the seats of another, as the regulation of the day says, each person once",
          "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config("{use: khanh-khe, from: 2026-01-01}, {use: la-gi, from: 2026-07-01}")},
                  {"members/a.yaml", member("A", 1, seat("committee", "head"))},
                  {"members/b.yaml", member("B", 2, seat("committee", "standing-deputy") + seat("standing", "member"))},
                  {"members/c.yaml", member("C", 3, seat("committee", "deputy"))},
                  {"members/d.yaml", member("D", 4, seat("committee", "member"))},
                  {"members/e.yaml", member("E", 5, seat("support-team", "head"))}});
  CHECK(seats(*unit, "standing", Date{2026, 6, 30}) == (Strings{"a head", "b standing-deputy", "c deputy"}));
  CHECK(seats(*unit, "standing", Date{2026, 7, 1}) == (Strings{"a head", "b standing-deputy"}));
  CHECK(seats(*unit, "committee", Date{2026, 7, 1}) ==
        (Strings{"a head", "b standing-deputy", "c deputy", "d member"}));
  CHECK(seats(*unit, "stranger", Date{2026, 7, 1}) == Strings{});
}

TEST_CASE("an id is called by the name of the person, agency or body it is, else by itself", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)}, {"members/a.yaml", head}});
  auto const name = [&](std::string_view id) { return unit->name_of(id, Date{2026, 2, 1}); };
  CHECK((Strings{name("a"), name("phong"), name("standing"), name("ai-do")}) ==
        (Strings{"Nguyễn Văn A", "Phòng Văn hóa", "Thường trực Ban Chỉ đạo", "ai-do"}));
}

TEST_CASE("how many threads read the files changes nothing", "[unit]") {
  Files files{{"bcd.yaml", config(khanh_khe)}};
  for (int i = 0; i < 60; ++i)
    files["members/m" + std::to_string(i) + ".yaml"] =
        i % 3 == 0 ? "nam: A\n" : member("A", i + 1, seat("committee", "member"));
  auto const one = load(files, 1), eight = load(files, 8);
  CHECK(said(one->findings) == said(eight->findings));
  CHECK(seats(*one, "committee", Date{2026, 2, 1}) == seats(*eight, "committee", Date{2026, 2, 1}));
  CHECK(seats(*one, "committee", Date{2026, 2, 1}).size() == 40);
}

}  // namespace
}  // namespace bcd::test
