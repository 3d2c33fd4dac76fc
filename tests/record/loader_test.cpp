// From YAML to a record: each fault has its own position, and none hides another.
#include "bcd/record/loader.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/record/decision.hpp"
#include "bcd/record/document.hpp"
#include "bcd/record/incoming.hpp"
#include "bcd/record/inspection.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/programme.hpp"
#include "bcd/record/proposal.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/report.hpp"
#include "bcd/record/unit_record.hpp"
#include "loading.hpp"

namespace bcd::test {
namespace {

using record::Findings;
using source::File;
using Strings = std::vector<std::string>;

TEST_CASE("every kind's own example loads without a fault", "[record]") {
  using namespace record;
  CHECK(loading<UnitRecord>(example_yaml(kind_info<UnitRecord>)) == Strings{"whole"});
  CHECK(loading<Member>(example_yaml(kind_info<Member>)) == Strings{"whole"});
  CHECK(loading<Meeting>(example_yaml(kind_info<Meeting>)) == Strings{"whole"});
  CHECK(loading<Report>(example_yaml(kind_info<Report>)) == Strings{"whole"});
  CHECK(loading<Programme>(example_yaml(kind_info<Programme>)) == Strings{"whole"});
  CHECK(loading<Document>(example_yaml(kind_info<Document>)) == Strings{"whole"});
  CHECK(loading<Decision>(example_yaml(kind_info<Decision>)) == Strings{"whole"});
  CHECK(loading<Delegation>(example_yaml(kind_info<Delegation>)) == Strings{"whole"});
  CHECK(loading<Consultation>(example_yaml(kind_info<Consultation>)) == Strings{"whole"});
  CHECK(loading<Inspection>(example_yaml(kind_info<Inspection>)) == Strings{"whole"});
  CHECK(loading<Request>(example_yaml(kind_info<Request>)) == Strings{"whole"});
  CHECK(loading<Proposal>(example_yaml(kind_info<Proposal>)) == Strings{"whole"});
  CHECK(loading<Commendation>(example_yaml(kind_info<Commendation>)) == Strings{"whole"});
  CHECK(loading<Budget>(example_yaml(kind_info<Budget>)) == Strings{"whole"});
  CHECK(loading<Incoming>(example_yaml(kind_info<Incoming>)) == Strings{"whole"});
  CHECK(loading<Holidays>(example_yaml(kind_info<Holidays>)) == Strings{"whole"});
  CHECK(loading<RegulationRecord>(example_yaml(kind_info<RegulationRecord>)) == Strings{"whole"});
  for (FieldInfo const& clause : Kind<Clause>::fields) {
    INFO(clause.key);
    CHECK(loading<Clause>(example_yaml(clause) + (clause.need == Need::one_of ? "" : "task: {}\n")) ==
          Strings{"whole"});
  }
  Strings names;
  for (KindInfo const* kind : kinds()) names.emplace_back(kind->name);
  CHECK(names == (Strings{"unit", "member", "meeting", "report", "programme", "document", "decision", "delegation",
                          "consultation", "inspection", "request", "proposal", "commendation", "budget", "incoming",
                          "holidays", "regulation"}));
}

TEST_CASE("faults at each depth are found, each at its own place, and none hides another", "[record]") {
  CHECK(loading<record::Meeting>("body: committee\n"
                                 "kind: regular\n"
                                 "period: 2026-Q5\n"
                                 "status: held\n"
                                 "date: 2026-02-30\n"
                                 "absent:\n"
                                 "  - member: le-van-c\n"
                                 "    notifed: 2026-03-23\n"
                                 "    opinion:\n"
                                 "      requested: mai\n"
                                 "      received: [2026-03-24]\n"
                                 "  - reason: Ốm\n"
                                 "conclusion:\n"
                                 "  items:\n"
                                 "    - no: 0\n"
                                 "      text: Rà soát\n"
                                 "    - {no: 2, text: Rà soát, due: thứ hai}\n"
                                 "minutes: {number: 02-BB/BCĐ, dat: 2026-03-25}\n") ==
        (Strings{"x.yaml:3:9 bad-value '2026-Q5' is not a period like 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 or "
                 "2026-2030",
                 "x.yaml:5:7 bad-value '2026-02-30' is not a day of the calendar",
                 "x.yaml:8:5 unknown-key 'notifed' is not a key of absence (did you mean 'notified'?)",
                 "x.yaml:10:18 bad-value 'mai' is not a date like 2026-03-25",
                 "x.yaml:11:17 wrong-type expected a date like 2026-03-25, found a list",
                 "x.yaml:12:5 missing-key absence needs the key 'member' (Who is absent)",
                 "x.yaml:15:11 bad-value '0' is not a whole number in the range 1–999",
                 "x.yaml:17:35 bad-value 'thứ hai' is not a date like 2026-03-25",
                 "x.yaml:18:30 unknown-key 'dat' is not a key of minutes (did you mean 'date'?)"}));
}

TEST_CASE("an unknown key names the key that was likely meant, or none", "[record]") {
  CHECK(loading<record::Meeting>(meeting + "strat: \"14:00\"\n") ==
        Strings{"x.yaml:5:1 unknown-key 'strat' is not a key of meeting (did you mean 'start'?)"});
  CHECK(loading<record::Meeting>(meeting + "budget: 5\n") ==
        Strings{"x.yaml:5:1 unknown-key 'budget' is not a key of meeting (there are: body, "
                "kind, period, review, status, date, end_date, start, end, mode, place, chair, secretary, convened_by, "
                "requested_by, superior_request, reason, invitation, agenda, present, guests, partly, absent, minutes, "
                "conclusion, reported_decisions, waivers)"});
  CHECK(loading<record::Meeting>(meeting + "strat: \"14:00\"\n", Lang::vi) ==
        Strings{"x.yaml:5:1 unknown-key cuộc họp không có khóa 'strat' (có phải ý là 'start'?)"});
}

TEST_CASE("a required key that is missing is asked for at the record's first key, unless a misspelt one stands for it",
          "[record]") {
  CHECK(loading<record::Meeting>("# ghi chú\nkind: extraordinary\ndate: 2026-03-25\nstatus: held\n") ==
        Strings{"x.yaml:2:1 missing-key meeting needs the key 'body' (Body that meets)"});
  CHECK(loading<record::Meeting>("bdoy: committee\nkind: extraordinary\ndate: 2026-03-25\nstatus: held\n") ==
        Strings{"x.yaml:1:1 unknown-key 'bdoy' is not a key of meeting (did you mean 'body'?)"});
}

TEST_CASE("a word outside its table is told with the table and the nearest of it", "[record]") {
  CHECK(loading<record::Meeting>("body: committee\nkind: plenery\nstatus: held\ndate: 2026-03-25\n") ==
        Strings{"x.yaml:2:7 bad-value 'plenery' is not one of: regular, extraordinary, plenary, thematic, review, "
                "expanded (did you mean 'plenary'?)"});
  CHECK(loading<record::Meeting>("body: committee\nkind: extraordinary\nstatus: xong\ndate: 2026-03-25\n") ==
        Strings{"x.yaml:3:9 bad-value 'xong' is not one of: planned, held, postponed, cancelled"});
}

TEST_CASE("a key is required when another holds a word, and only then", "[record]") {
  CHECK(loading<record::Meeting>(meeting) == Strings{"whole"});
  CHECK(loading<record::Meeting>("body: committee\nkind: regular\nstatus: held\ndate: 2026-03-25\n") ==
        Strings{"x.yaml:1:1 missing-key meeting needs the key 'period' (Period it is held for)"});
  CHECK(loading<record::Meeting>("body: committee\nkind: regularr\nstatus: held\ndate: 2026-03-25\n").size() == 1);
  CHECK(loading<record::Report>(report) == Strings{"whole"});
  CHECK(loading<record::Report>("kind: monthly\nperiod: 2026-03\nfrom: le-van-c\nstatus: submitted\n") ==
        Strings{"x.yaml:1:1 missing-key report needs the key 'submitted' (Day submitted)"});
  CHECK(loading<record::Report>(report +
                                "tasks:\n  - {task: m/1, status: in-progress}\n  - {task: m/2, status: done}\n") ==
        Strings{"x.yaml:7:6 missing-key task state needs the key 'done_on' (Day done)"});
}

TEST_CASE("of keys that exclude each other exactly one is given", "[record]") {
  auto const clause = [](std::string const& text) {
    Strings lines = loading<record::UnitRecord>(
        "unit: x\nname: xã Mẫu\ncommittee: Ban\nsince: 2026-01-01\nregulations: [{use: la-gi, from: "
        "2026-01-01}]\nstanding_agency: a\nagencies: [{id: a, name: A, kind: other}]\nhouse_rules:\n  - " +
        text + "\n");
    return lines;
  };
  CHECK(clause("quorum: {bodies: [committee], more_than: 1/2}") == Strings{"whole"});
  CHECK(clause("quorum: {bodies: [committee], at_least: 2/3}") == Strings{"whole"});
  CHECK(clause("quorum: {bodies: [committee]}") ==
        Strings{"x.yaml:9:14 missing-key quorum needs the key 'more_than, at_least' (one of these keys)"});
  CHECK(clause("quorum: {bodies: [committee], more_than: 1/2, at_least: 2/3}") ==
        Strings{
            "x.yaml:9:51 wrong-type expected only one of the keys more_than, at_least, found another one, 'at_least'"});
  CHECK(clause("meeting: {body: committee, months: [1, 7]}") == Strings{"whole"});
  CHECK(clause("meeting: {body: committee}") ==
        Strings{"x.yaml:9:15 missing-key regular meetings needs the key 'every, months' (one of these keys)"});
  CHECK(clause("{article: \"1.1\"}").size() == 1);
  CHECK(clause("quorun: {bodies: [committee], more_than: 1/2}") ==
        Strings{"x.yaml:9:5 unknown-key 'quorun' is not a key of clause (did you mean 'quorum'?)"});
  CHECK(clause("report: {from: {members_of: committee, agencies: reporting}, every: month}") ==
        Strings{"x.yaml:9:44 wrong-type expected only one of the keys members_of, agencies, body, found another one, "
                "'agencies'"});
}

TEST_CASE("a key given twice is told, the rest of the record is still read, and the record is not judged", "[record]") {
  CHECK(loading<record::Meeting>(meeting + "date: 2026-03-26\nplcae: Mẫu\n") ==
        (Strings{"x.yaml:5:1 duplicate-key key 'date' is already given above",
                 "x.yaml:6:1 unknown-key 'plcae' is not a key of meeting (did you mean 'place'?)"}));
}

TEST_CASE("after a fault of syntax nothing else is said of the record", "[record]") {
  CHECK(loading<record::Meeting>("body: a: b\nkin: x\n").size() == 1);
  CHECK(loading<record::Meeting>(meeting + "plcae: &x Mẫu\n") ==
        Strings{"x.yaml:5:8 yaml-feature an anchor (&) is not used in records"});
}

TEST_CASE("a record knows its id, and which of its fields were given and where", "[record]") {
  File const file{"meetings/2026/2026-q1-committee.yaml", meeting};
  Findings findings;
  auto const loaded = record::load_record<record::Meeting>(file, findings);
  CHECK(loaded.id == "2026-q1-committee");
  CHECK(file.text(loaded->date.span) == "2026-03-25");
  CHECK(loaded->date->str() == "2026-03-25");
  CHECK_FALSE(loaded->place.given);
  CHECK(record::stem("a/b.c/le-van-c.yaml") == "le-van-c");
  for (std::string id : {"le-van-c", "2026-q1", "a"}) CHECK(record::is_id(id));
  for (std::string id : {"", "-a", "A", "a_b", "lê", "a b", "a.b"}) CHECK_FALSE(record::is_id(id));
}

}  // namespace
}  // namespace bcd::test
