#include "bcd/unit/new_unit.hpp"

#include <algorithm>

#include "bcd/record/draft.hpp"
#include "bcd/record/member.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/gap.hpp"
#include "bcd/unit/placeholder.hpp"

namespace bcd::unit {
namespace {

using record::AgencyKind;
using record::Draft;
using record::DraftValue;
using regulation::Regulation;

// The kind of agency a name tells of; nothing when it tells of none.
std::optional<AgencyKind> told_kind(std::string_view name) {
  struct Sign {
    std::string_view words;
    AgencyKind kind;
  };
  static constexpr Sign signs[]{{"van phong dang uy", AgencyKind::party_office}, {"dang uy", AgencyKind::party_committee},   {"cong an", AgencyKind::police},
                                {"hoi dong nhan dan", AgencyKind::peoples_council}, {"uy ban nhan dan", AgencyKind::peoples_committee}, {"ubnd", AgencyKind::peoples_committee},
                                {"mat tran", AgencyKind::fatherland_front}, {"phong", AgencyKind::department}, {"trung tam", AgencyKind::department}};
  std::string const words = fold(name) + " ";
  for (Sign const& sign : signs)
    if (words.starts_with(std::string{sign.words} + " ")) return sign.kind;
  return std::nullopt;
}

// What the regulation says the standing agency is.
std::optional<AgencyKind> asked_kind(Regulation const& regulation) {
  for (record::Clause const* clause : regulation.clauses<record::CompositionClause>())
    if (!clause->under && !(*clause->composition->standing_agency).empty()) return *(*clause->composition->standing_agency).front();
  return std::nullopt;
}

struct FirstAgency {
  std::string id, name;
  AgencyKind kind;
};
// Those every commune has, and the standing agency, which may be one of them; its id comes second.
std::pair<std::vector<FirstAgency>, std::string> first_agencies(NewUnit const& unit, Regulation const& regulation) {
  std::string const of = unit.name.empty() ? "" : " " + unit.name;
  std::vector<FirstAgency> agencies{{"dang-uy", "Đảng ủy" + of, AgencyKind::party_committee}, {"van-phong-dang-uy", "Văn phòng Đảng ủy", AgencyKind::party_office}, {"ubnd", "Ủy ban nhân dân" + of, AgencyKind::peoples_committee}};
  auto const asked = asked_kind(regulation);
  std::string name = unit.standing_agency;
  if (name.empty() && asked == AgencyKind::party_office) return {agencies, "van-phong-dang-uy"};
  for (FirstAgency const& one : agencies)
    if (!name.empty() && fold(one.name) == fold(name)) return {agencies, one.id};
  std::string id = name.empty() ? "co-quan-thuong-truc" : id_of(name, 40);
  if (name.empty()) name = gap("tên Cơ quan Thường trực");
  if (id.empty()) id = "co-quan-thuong-truc";
  agencies.push_back({id, name, told_kind(name).value_or(asked.value_or(AgencyKind::department))});
  return {agencies, id};
}

DraftValue agency_entry(FirstAgency const& agency) {
  return record::map({{"id", record::scalar(agency.id)}, {"name", record::scalar(agency.name)}, {"kind", record::scalar(std::string{record::word_id(agency.kind)})}});
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
  list.items.push_back(offered_agency("cong-an", "Công an" + (unit.name.empty() ? "" : " " + unit.name), AgencyKind::police));
  list.items.push_back(offered_agency("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam" + (unit.name.empty() ? "" : " " + unit.name), AgencyKind::fatherland_front));
  draft.fill("agencies", std::move(list));
  draft.tell("agencies", {std::string{Text{"Mỗi cơ quan, đơn vị một mục; reports: true là nơi phải báo cáo định kỳ.", "One entry an agency; reports: true marks those that owe regular reports."}.in(draft.lang())}});
}

// A rule of the unit's own and another reading of the text, as examples that may be taken as they are.
void offer_own_rules(Draft& draft, Regulation const& regulation) {
  Lang const lang = draft.lang();
  DraftValue const rule = record::map({{"decided", record::map({{"number", record::scalar("05-KL/BCĐ")}, {"date", record::scalar("2026-01-20")}})},
                                       {"quorum", record::map({{"bodies", record::list({record::scalar("committee")})}, {"more_than", record::scalar("1/2")}})}});
  draft.fill("house_rules", record::offered(record::list({rule})));
  draft.tell("house_rules", {std::string{Text{"Quy định nội bộ: điều quy chế không nói mà đơn vị tự đặt (man bcd-regulation).", "House rules: what the regulation leaves open and the unit decided (man bcd-regulation)."}.in(lang)}});
  record::Reading const* shown = nullptr;
  for (auto const& reading : *regulation.record->readings)
    if (regulation::is_obeyed(regulation, *reading) && (!shown || *reading->reading == "roll")) shown = &*reading;
  if (!shown) return;
  auto const other = std::ranges::find_if(*shown->alternatives, [&](auto const& one) { return *one != *shown->value; });
  if (other == (*shown->alternatives).end()) return;
  DraftValue const choice = record::map({{"article", record::scalar(*shown->article)}, {"reading", record::scalar(*shown->reading)}, {"value", record::scalar(**other)}});
  draft.fill("readings", record::offered(record::list({choice})));
  draft.tell("readings", {std::string{Text{"Chọn cách hiểu khác ở chỗ quy chế không nói rõ; mọi chỗ: bcd regulation show ", "Another reading where the text is unclear; for all of them: bcd regulation show "}.in(lang)} + regulation.id(), *shown->question});
}

void offer_waivers(Draft& draft) {
  auto const field = std::ranges::find(draft.kind().fields, std::string_view{"waivers"}, &record::FieldInfo::key);
  draft.fill("waivers", record::example_of(*field, draft.lang()));
  draft.tell("waivers", {std::string{Text{"Chấp nhận một điều còn thiếu như hiện trạng; điều sai trong một hồ sơ thì ghi trong chính hồ sơ ấy.", "Accepts something missing as it is; a fault in a record is waived in that record."}.in(draft.lang())}});
}

std::string_view level_of(std::string_view name) {
  std::string const words = fold(name) + " ";
  return words.starts_with("xa ") ? "commune" : words.starts_with("phuong ") ? "ward" : words.starts_with("dac khu ") ? "special-zone" : "";
}
// "Mẫu" of "xã Mẫu".
std::string place_of(std::string const& name) {
  std::string_view rest = name;
  if (std::size_t const blank = rest.find(' '); !level_of(name).empty() && blank != rest.npos) rest.remove_prefix(level_of(name) == "special-zone" ? std::min(rest.size(), rest.find(' ', blank + 1)) : blank);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return std::string{rest};
}

std::string config_text(NewUnit const& unit, Regulation const& regulation, Lang lang) {
  Draft draft{record::kind_info<record::UnitRecord>, lang};
  std::string const name = unit.name.empty() ? gap("tên xã, phường") : unit.name;
  draft.fill("unit", unit.id);
  draft.fill("name", name);
  if (std::string_view const level = level_of(unit.name); !level.empty()) draft.fill("level", std::string{level});
  if (!unit.province.empty()) draft.fill("province", unit.province);
  draft.fill("committee", unit.committee.empty() ? "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số " + name : unit.committee);
  if (!unit.superior.empty() || !unit.name.empty()) draft.fill("superior", unit.superior.empty() ? "Đảng ủy " + unit.name : unit.superior);
  if (!unit.name.empty()) draft.fill("place", place_of(unit.name));
  draft.fill("since", unit.since.str());
  draft.tell("since", {std::string{Text{"Các kỳ họp, kỳ báo cáo bắt đầu từ ngày này mới bị tính là nợ.", "Only periods that begin on or after this day are owed."}.in(lang)}});
  draft.fill("regulations", record::list({record::map({{"use", record::scalar(unit.use)}, {"from", record::scalar(std::min(unit.since, unit.seated).str())}})}));
  draft.tell("regulations", {std::string{Text{"Khi thay quy chế: thêm một mục, from là ngày quy chế mới có hiệu lực.", "When the regulation changes: add an entry, from being the day the new one takes effect."}.in(lang)}});
  add_agencies(draft, unit, regulation);
  draft.tell("figures", {std::string{Text{"Tên đầy đủ của chỉ tiêu mà báo cáo ghi bằng khóa ngắn.", "Full names of the figures that reports give under short keys."}.in(lang)}});
  offer_own_rules(draft, regulation);
  offer_waivers(draft);
  return draft.yaml({"yaml-language-server: $schema=.schemas/unit.json", fill({"Hồ sơ đơn vị. Dòng bắt đầu bằng '#' là phần chưa ghi: bỏ dấu '#' rồi sửa cho đúng. Mọi trường: man bcd-records", "The unit. Lines that begin with '#' are not filled in yet: take the '#' away and put it right. All fields: man bcd-records"}, lang, {})});
}

// Those whose seats a composition clause says one person always holds.
std::vector<HeldSeat> needed_seats(Regulation const& regulation) {
  std::vector<HeldSeat> seats;
  for (record::Clause const* clause : regulation.clauses<record::CompositionClause>())
    for (auto const& body : *clause->composition->bodies)
      for (auto const& role : *clause->composition->one)
        if (std::ranges::none_of(seats, [&](HeldSeat const& one) { return one.body == body->id && one.role == *role; })) seats.push_back({body->id, *role});
  return seats;
}

void add_member(NewUnit const& unit, HeldSeat const& seat, std::string const& name, std::string const& id, std::string const& order, Lang lang, FirstFiles& out) {
  Draft draft{record::kind_info<record::Member>, lang};
  draft.fill("name", name);
  draft.fill("order", order);
  draft.fill("seats.0.body", seat.body);
  draft.fill("seats.0.role", std::string{record::word_id(seat.role)});
  draft.fill("seats.0.from", unit.seated.str());
  out.files.emplace_back("members/" + id + ".yaml", draft.yaml({"yaml-language-server: $schema=../.schemas/member.json"}));
}

}  // namespace

Date usual_since(Date day) { return period_of(day, Every::quarter).next().first(); }

FirstFiles first_files(NewUnit const& unit, Regulation const& regulation, Lang lang) {
  FirstFiles out;
  out.files.emplace_back("bcd.yaml", config_text(unit, regulation, lang));
  int order = 0;
  for (HeldSeat const& seat : needed_seats(regulation)) {
    std::string const title = regulation::role_title(regulation, seat.body, seat.role, Lang::vi);
    bool const known = !unit.head.empty() && order == 0 && seat.role == record::Role::head;
    std::string const name = known ? unit.head : gap("họ và tên " + title);
    std::string id = id_of(known ? name : title);
    auto const taken = [&](std::string const& one) { return std::ranges::any_of(out.files, [&](auto const& file) { return file.first == "members/" + one + ".yaml"; }); };
    if (id.empty() || taken(id)) id = id_of(seat.body) + "-" + std::string{record::word_id(seat.role)};
    add_member(unit, seat, name, id, std::to_string(++order), lang, out);
  }
  for (auto const& [path, bytes] : out.files)
    for (std::size_t at = bytes.find(gap_opens); at != bytes.npos; at = bytes.find(gap_opens, at + 1))
      out.gaps.push_back(path + ": " + bytes.substr(at, bytes.find(']', at) + 1 - at));
  return out;
}

}  // namespace bcd::unit
