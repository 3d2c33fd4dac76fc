#include "bcd/workspace/new_unit.hpp"

#include <algorithm>

#include "agency_words.hpp"
#include "bcd/record/draft.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/path.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/gap.hpp"
#include "bcd/workspace/placeholder.hpp"
#include "place_words.hpp"

namespace bcd::workspace {
namespace {

using record::AgencyKind;
using record::Draft;
using record::DraftValue;
using regulation::Regulation;

// Returns the clause that restricts the kinds of agency that may be the standing agency, or null if the regulation has
// none.
record::Clause const* standing_clause(Regulation const& regulation) {
  for (record::Clause const* clause : regulation.clauses<record::CompositionClause>())
    if (!clause->under && !(*clause->composition->standing_agency).empty()) return clause;
  return nullptr;
}

struct FirstAgency {
  std::string id, name;
  AgencyKind kind;
};
// Returns the agencies every commune has plus the standing agency, unless it is one of them, and the id of the standing
// agency.
std::pair<std::vector<FirstAgency>, std::string> first_agencies(NewUnit const& unit, Regulation const& regulation) {
  std::string const of = unit.name.empty() ? "" : " " + unit.name;
  std::vector<FirstAgency> agencies{{"dang-uy", "Đảng ủy" + of, AgencyKind::party_committee},
                                    {"van-phong-dang-uy", "Văn phòng Đảng ủy", AgencyKind::party_office},
                                    {"ubnd", "Ủy ban nhân dân" + of, AgencyKind::peoples_committee}};
  std::string const& name = unit.standing_agency;
  if (name.empty()) {
    record::Clause const* const clause = standing_clause(regulation);
    AgencyKind const asked = clause ? *(*clause->composition->standing_agency).front() : AgencyKind::other;
    for (FirstAgency const& one : agencies)
      if (one.kind == asked) return {agencies, one.id};
    agencies.push_back({"co-quan-thuong-truc", gap("tên Cơ quan Thường trực"), asked});
    return {agencies, agencies.back().id};
  }
  for (FirstAgency const& one : agencies)
    if (bare_agency(one.name, unit.name) == bare_agency(name, unit.name)) return {agencies, one.id};
  std::string const id = id_of(name, 40);
  agencies.push_back({id.empty() ? "co-quan-thuong-truc" : id, name, *standing_kind(unit)});
  return {agencies, agencies.back().id};
}

DraftValue agency_entry(FirstAgency const& agency) {
  return record::map({{"id", record::scalar(agency.id)},
                      {"name", record::scalar(agency.name)},
                      {"kind", record::scalar(std::string{record::word_id(agency.kind)})}});
}
DraftValue offered_agency(std::string id, std::string name, AgencyKind kind) {
  DraftValue one = record::offered(agency_entry({std::move(id), std::move(name), kind}));
  one.add("reports", record::scalar("true"));
  return one;
}

void add_agencies(Draft& draft, NewUnit const& unit, Regulation const& regulation) {
  auto const [agencies, standing] = first_agencies(unit, regulation);
  draft.fill("standing_agency", standing);
  DraftValue list = record::list();
  for (FirstAgency const& one : agencies) list.items.push_back(agency_entry(one));
  std::string const of = unit.name.empty() ? "" : " " + unit.name;
  for (FirstAgency const& other : {FirstAgency{"cong-an", "Công an" + of, AgencyKind::police},
                                   {"mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam" + of, AgencyKind::fatherland_front}})
    if (std::ranges::none_of(agencies,
                             [&](FirstAgency const& one) { return one.kind == other.kind || one.id == other.id; }))
      list.items.push_back(offered_agency(other.id, other.name, other.kind));
  draft.fill("agencies", std::move(list));
  draft.tell(
      "agencies",
      {std::string{Text{"Mỗi cơ quan, đơn vị một mục; reports: true là cơ quan, đơn vị phải báo cáo định kỳ.",
                        "One entry for each agency; reports: true marks agencies that must send regular reports."}
                       .in(draft.lang())}});
}

// Offers a house rule and another reading of the text, as examples that are valid as they are.
void offer_own_rules(Draft& draft, Regulation const& regulation) {
  Lang const lang = draft.lang();
  record::Body const& body =
      regulation.body("committee") ? *regulation.body("committee") : *regulation.record->bodies->front();
  DraftValue const decided =
      record::map({{"number", record::scalar("05-KL/BCĐ")}, {"date", record::scalar("2026-01-20")}});
  DraftValue const rule = record::map({{"decided", decided},
                                       {"quorum", record::map({{"bodies", record::list({record::scalar(*body.id)})},
                                                               {"more_than", record::scalar("1/2")}})}});
  draft.fill("house_rules", record::offered(record::list({rule})));
  draft.tell("house_rules",
             {std::string{Text{
                 "Quy định nội bộ: nội dung quy chế không quy định, đơn vị tự quyết định (man 5 bcd-regulation).",
                 "House rules: matters that the regulation leaves open and the unit decided (man 5 bcd-regulation)."}
                              .in(lang)}});
  record::Reading const* shown = nullptr;
  for (auto const& reading : *regulation.record->readings)
    if (regulation::is_obeyed(regulation, *reading) && (!shown || *reading->reading == regulation::reading::roll))
      shown = &*reading;
  if (!shown) return;
  auto const other = std::ranges::find_if(*shown->alternatives, [&](auto const& one) { return *one != *shown->value; });
  if (other == (*shown->alternatives).end()) return;
  DraftValue const choice = record::map({{"article", record::scalar(*shown->article)},
                                         {"reading", record::scalar(*shown->reading)},
                                         {"value", record::scalar(**other)},
                                         {"decided", decided}});
  draft.fill("readings", record::offered(record::list({choice})));
  draft.tell("readings",
             {std::string{Text{"Chọn cách hiểu khác ở chỗ quy chế không quy định rõ; xem mọi chỗ: bcd regulation show ",
                               "Another reading where the text is unclear; to see all readings: bcd regulation show "}
                              .in(lang)} +
                  regulation.id(),
              shown->asked(lang)});
}

// Offers a waiver agreed by the first of the first members, so that its id exists.
void offer_waivers(Draft& draft, std::string const& by) {
  auto const field = record::find_field(draft.kind(), "waivers");
  DraftValue waivers = record::example_of(*field, draft.lang());
  if (!by.empty()) *waivers.items.front().find("by") = record::scalar(by, waivers.items.front().find("by")->beside);
  draft.fill("waivers", std::move(waivers));
  draft.tell("waivers",
             {std::string{
                 Text{"Chấp nhận một việc còn thiếu như hiện trạng; lỗi trong một hồ sơ thì ghi trong chính hồ sơ đó.",
                      "Waives something missing; a fault in a record is waived in that record."}
                     .in(draft.lang())}});
}

std::string config_text(NewUnit const& unit, Regulation const& regulation, std::string const& first_member, Lang lang) {
  Draft draft{record::kind_info<record::UnitRecord>, lang};
  std::string const name = unit.name.empty() ? gap("tên xã, phường") : unit.name;
  draft.fill("unit", unit.id);
  draft.fill("name", name);
  if (std::string_view const level = level_of(unit.name); !level.empty()) draft.fill("level", std::string{level});
  if (!unit.province.empty()) draft.fill("province", unit.province);
  draft.fill("committee", unit.committee.empty()
                              ? "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số " + name
                              : unit.committee);
  if (!unit.superior.empty() || !unit.name.empty())
    draft.fill("superior", unit.superior.empty() ? "Đảng ủy " + unit.name : unit.superior);
  if (!unit.name.empty()) draft.fill("place", place_of(unit.name));
  draft.fill("since", unit.since.str());
  draft.tell("since", {std::string{Text{"Chỉ tính nghĩa vụ của các kỳ họp, kỳ báo cáo bắt đầu từ ngày này.",
                                        "Only periods that begin on or after this day have obligations."}
                                       .in(lang)}});
  draft.fill("regulations",
             record::list({record::map({{"use", record::scalar(unit.use)},
                                        {"from", record::scalar(std::min(unit.since, unit.seated).str())}})}));
  draft.tell("regulations",
             {std::string{Text{"Khi thay quy chế: thêm một mục, from là ngày quy chế mới có hiệu lực.",
                               "When the regulation changes: add an entry; from is the day the new one takes effect."}
                              .in(lang)}});
  add_agencies(draft, unit, regulation);
  draft.tell("figures", {std::string{Text{"Tên đầy đủ của các chỉ tiêu ghi bằng khóa ngắn trong báo cáo.",
                                          "Full names of the figures that have short keys in reports."}
                                         .in(lang)}});
  offer_own_rules(draft, regulation);
  offer_waivers(draft, first_member);
  return draft.yaml({"yaml-language-server: $schema=.schemas/unit.json",
                     fill({"Hồ sơ đơn vị. Dòng bắt đầu bằng '#' là phần chưa ghi: bỏ dấu '#' rồi sửa cho đúng. Các "
                           "trường: man bcd-records",
                           "The unit. Lines that begin with '#' are not filled in yet: remove the '#' and correct "
                           "them. All fields: man bcd-records"},
                          lang, {})});
}

// Returns the seats that must always be held by one person, by the composition clauses.
std::vector<HeldSeat> needed_seats(Regulation const& regulation) {
  std::vector<HeldSeat> seats;
  for (record::Clause const* clause : regulation.clauses<record::CompositionClause>())
    for (auto const& body : *clause->composition->bodies)
      for (auto const& role : *clause->composition->one)
        if (std::ranges::none_of(seats, [&](HeldSeat const& one) { return one.body == body->id && one.role == *role; }))
          seats.push_back({body->id, *role});
  return seats;
}

}  // namespace

std::optional<AgencyKind> standing_kind(NewUnit const& unit) {
  return unit.standing_agency_kind ? unit.standing_agency_kind : told_kind(unit.standing_agency);
}

AskedAgency asked_standing_agency(Regulation const& regulation) {
  AskedAgency asked;
  record::Clause const* const clause = standing_clause(regulation);
  if (!clause) return asked;
  for (auto const& kind : *clause->composition->standing_agency) asked.kinds.push_back(*kind);
  if (clause->article) asked.article = *clause->article;
  return asked;
}

Date usual_since(Date day) { return period_of(day, Every::quarter).next().first(); }

FirstFiles first_files(NewUnit const& unit, Regulation const& regulation, Lang lang) {
  FirstFiles out;
  out.files.emplace_back("bcd.yaml", "");
  std::string first_member;
  int order = 0;
  for (HeldSeat const& seat : needed_seats(regulation)) {
    std::string const title = regulation::role_title(regulation, seat.body, seat.role, Lang::vi);
    bool const known = !unit.head.empty() && order == 0 && seat.role == record::Role::head;
    std::string const name = known ? unit.head : gap("họ và tên " + title);
    std::string id = id_of(known ? name : title);
    auto const taken = [&](std::string const& one) {
      return std::ranges::any_of(out.files, [&](auto const& file) { return file.first == "members/" + one + ".yaml"; });
    };
    if (id.empty() || taken(id)) id = id_of(seat.body) + "-" + std::string{record::word_id(seat.role)};
    if (first_member.empty()) first_member = id;
    out.files.emplace_back("members/" + id + ".yaml", first_member_text(name, ++order, seat, unit.seated, lang));
  }
  out.files.front().second = config_text(unit, regulation, first_member, lang);
  for (auto const& [path, bytes] : out.files)
    for (std::size_t at = bytes.find(gap_opens); at != bytes.npos; at = bytes.find(gap_opens, at + 1))
      if (std::string gap = path + ": " + bytes.substr(at, bytes.find(']', at) + 1 - at);
          std::ranges::find(out.gaps, gap) == out.gaps.end())
        out.gaps.push_back(std::move(gap));
  return out;
}

}  // namespace bcd::workspace
