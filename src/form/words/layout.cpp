#include "layout.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "bcd/form/words.hpp"
#include "bcd/record/paper_number.hpp"
#include "bcd/rule/numbers.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {
namespace {

constexpr std::array profiles{Profile{Date{1900, 1, 1}, "36-HD/VPTW", ",", "./.", "Lưu Văn phòng Đảng ủy."},
                              Profile{Date{2026, 5, 27}, "05-HD/VPTW", ";", ".", "Lưu Đảng ủy."}};
constexpr int lines_for_the_hand = 4;

std::string symbol_of(regulation::Regulation const& regulation, std::string_view body) {
  record::Body const* const found = regulation.body(body);
  return found && found->symbol ? *found->symbol : std::string{};
}

// Returns the symbol in the numbers of an agency's papers: as bcd.yaml declares it, otherwise as the newest paper of
// the agency bears it; "" if neither tells.
std::string agency_symbol(unit::Unit const& unit, std::string_view id) {
  record::Agency const* const agency = unit.agency(id);
  if (agency && agency->symbol) return *agency->symbol;
  unit::Record<record::Document> const* newest = nullptr;
  for (auto const& one : unit.documents.all)
    if (one.whole && one->issuer->id == id && (!newest || *newest->value.date <= *one->date)) newest = &one;
  auto const number = newest ? record::parse_number(*newest->value.number) : std::nullopt;
  return number ? number->issuer : std::string{};
}

std::vector<std::string> parts_of(std::string_view post) {
  std::vector<std::string> parts;
  post = post.substr(0, post.find('('));  // "(đến ngày …)" is a remark, not an office
  for (std::size_t at = 0; at < post.size();) {
    std::size_t const end = std::min(post.find(',', at), post.size());
    std::string_view part = post.substr(at, end - at);
    part = part.substr(std::min(part.find_first_not_of(' '), part.size()));
    part = part.substr(0, part.find_last_not_of(' ') + 1);
    if (!part.empty()) parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

// Returns the office without the superior that the head of the paper already names: "Bí thư Đảng ủy" under ĐẢNG ỦY XÃ
// MẪU is "Bí thư". Empty if `post` does not end with the start of the superior's name.
std::optional<std::string> office_in(std::string_view superior, std::string_view post) {
  for (std::size_t space = post.find(' '); space != post.npos; space = post.find(' ', space + 1)) {
    std::string_view const organ = post.substr(space + 1);
    bool const whole_words =
        superior.size() == organ.size() || (superior.size() > organ.size() && superior[organ.size()] == ' ');
    if (whole_words && superior.starts_with(organ)) return std::string{post.substr(0, space)};
  }
  return std::nullopt;
}

// Returns the office, besides the seat in the committee, in which a person signs; "" if no post is recorded. A person
// who works in the Party committee signs with the office there. A chairman of the People's Committee who is also deputy
// secretary signs as chairman, because that office has the seal.
std::string office_of(unit::Unit const& unit, record::Member const& member, Date day) {
  if (!member.post) return {};
  std::string_view const superior = *unit.unit().superior->on(day);
  record::Agency const* const agency = unit.agency(unit.agency_of(member, day));
  using enum record::AgencyKind;
  bool const of_party = !agency || *agency->kind->on(day) == party_committee || *agency->kind->on(day) == party_office;
  std::vector<std::string> const parts = parts_of(*member.post->on(day));
  for (std::string const& part : parts) {
    auto const office = office_in(superior, part);
    if (of_party && office) return *office;
    if (!of_party && !office) return part;
  }
  return parts.empty() ? std::string{} : parts.front();
}

// Returns the entry of bcd.yaml that puts the regulation in force, or null if bcd.yaml does not name it.
record::RegulationUse const* use_of(unit::Unit const& unit, unit::RegulationInForce const& in_force) {
  for (auto const& one : *unit.unit().regulations)
    if (*one->from == in_force.from) return &*one;
  return nullptr;
}

// "…, ban hành kèm theo Quyết định số 02-QĐ/BCĐ, ngày 05/01/2026", "…, số 01-QC/BCĐ, ngày 05/01/2026"
std::string with_number(std::string title, record::At<std::string> const& number, record::At<Date> const& date) {
  bool const by_decision = number && (*number).find("-QĐ") != std::string::npos;
  if (number) title += (by_decision ? ", ban hành kèm theo Quyết định số " : ", số ") + *number;
  if (date) title += ", ngày " + short_date(*date);
  return title;
}

void leave_room(std::vector<Line>& lines, std::string name) {
  lines.insert(lines.end(), lines_for_the_hand, Line{});
  lines.push_back({std::move(name), Style::strong});
}

}  // namespace

Profile const& profile_on(Date day) {
  auto const later = std::ranges::upper_bound(profiles, day, {}, &Profile::from);
  return *(later - 1);
}

std::string main_body(regulation::Regulation const& regulation) {
  auto const& bodies = *regulation.record->bodies;
  return bodies.empty() ? std::string{} : *bodies.front()->id;
}

std::string issuer_of(regulation::Regulation const& regulation, std::string_view body) {
  record::Body const* const found = regulation.body(body);
  return found && found->of ? found->of->id : std::string{body};
}

std::string regulation_title(unit::Unit const& unit, Date day) {
  unit::RegulationInForce const& in_force = unit.in_force(day);
  record::RegulationRecord const& file = in_force.regulation->record.value;
  record::RegulationUse const* const use = use_of(unit, in_force);
  bool const own_file = use && (*use->use).starts_with("./");
  std::string title = "Quy chế làm việc của " + *unit.unit().committee->on(day);
  if (own_file && file.title) title = *file.title;
  if (use && use->title) title = *use->title;
  if (use && (use->number || use->date)) return with_number(title, use->number, use->date);
  return own_file && file.issued ? with_number(title, file.issued->number, file.issued->date) : title;
}

std::string full_title(regulation::Regulation const& regulation, std::string_view body, record::Role role) {
  std::string const title = regulation::role_title(regulation, body, role, Lang::vi);
  std::string const name = regulation::body_name(regulation, issuer_of(regulation, body));
  std::string const shared = name.substr(0, name.find(' '));
  bool const once = title.size() > shared.size() && title.ends_with(" " + shared);
  return once ? title + name.substr(shared.size()) : title + " " + name;
}

PaperHead head(unit::Unit const& unit, Date day, Paper const& paper) {
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  record::UnitRecord const& config = unit.unit();
  std::string const issuer = issuer_of(regulation, paper.body), symbol = symbol_of(regulation, issuer);
  bool const of_committee = issuer == main_body(regulation) && paper.agency.empty();
  std::string const superior =
      config.superior ? utf8::upper(*config.superior->on(day)) : gap("tên cấp ủy cấp trên trực tiếp");
  std::string const committee = utf8::upper(*config.committee->on(day));
  std::string const issuer_symbol = paper.agency.empty() ? symbol : agency_symbol(unit, paper.agency);
  std::string number = paper.number;
  if (number.empty() && !paper.type.empty() && !paper.one_of_many)
    number = rule::next_number(unit, paper.type, issuer_symbol);
  if (number.empty() && !paper.type.empty())
    number =
        issuer_symbol.empty() ? gap("số, ký hiệu") : gap("số") + "-" + std::string{paper.type} + "/" + issuer_symbol;
  std::string const place = value_or_gap(config.place->on(day), "địa danh");
  std::string const issuing =
      paper.agency.empty() ? regulation::body_name(regulation, issuer) : unit.name_of(paper.agency, day);
  return {.superior = of_committee ? superior : committee,
          .issuer = of_committee ? committee : utf8::upper(issuing),
          .number = number,
          .place_date = place + ", " + (paper.date ? long_date(*paper.date) : gap(paper.date_gap)),
          .about = paper.about};
}

std::vector<Line> signed_by(unit::Unit const& unit, std::string_view id, std::string_view body, Date day) {
  auto const* const member = unit.members.find(id);
  if (!member) return signed_as(gap("chức vụ người ký"), gap("họ và tên người ký"));
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  std::vector<Line> lines;
  auto const* const seat = unit.seat(id, body, day);
  std::string const office = office_of(unit, member->value, day);
  bool const of_committee = issuer_of(regulation, body) == main_body(regulation);
  if (of_committee && seat && unit.unit().signature && *unit.unit().signature == record::SignatureStyle::on_behalf) {
    lines.push_back({"T/M " + utf8::upper(regulation::body_name(regulation, main_body(regulation))), Style::strong});
    lines.push_back({utf8::upper(regulation::role_title(regulation, body, *seat->role, Lang::vi))});
    leave_room(lines, *member->value.name);
    return lines;
  }
  // The committee has no seal of its own: its papers bear the seal of the signer's office, so that office comes first.
  if (!office.empty() && (of_committee || !seat)) lines.push_back({utf8::upper(office)});
  else if (office.empty() && of_committee && seat) lines.push_back({gap("chức vụ của người ký")});
  if (!lines.empty() && seat) lines.push_back({"kiêm"});
  if (seat) lines.push_back({utf8::upper(full_title(regulation, body, *seat->role))});
  if (lines.empty()) lines.push_back({gap("chức vụ người ký")});
  leave_room(lines, *member->value.name);
  return lines;
}

std::string agency_signer(unit::Unit const& unit, std::string_view agency, std::string_view body, Date day) {
  std::string only;
  for (auto const& holder : unit.seats(body, day)) {
    if (unit.agency_of(holder.member->value, day) != agency) continue;
    if (!only.empty()) return {};
    only = holder.member->id;
  }
  return only;
}

std::vector<Line> signed_for_agency(unit::Unit const& unit, std::string_view agency, std::string_view body, Date day,
                                    std::string_view addressee) {
  std::string const id = agency_signer(unit, agency, body, day);
  if (id.empty() || id == addressee) return signed_as(gap("chức vụ người ký"), gap("họ và tên người ký"));
  record::Member const& signer = unit.members.find(id)->value;
  auto const& post = signer.post->on(day);
  std::string_view const first = post ? std::string_view{*post}.substr(0, (*post).find_first_of(",(")) : "";
  return signed_as(first.empty() ? gap("chức vụ người ký") : utf8::upper(unended(first)), *signer.name);
}

std::vector<Line> signed_as(std::string title, std::string name) {
  std::vector<Line> lines{{std::move(title)}};
  leave_room(lines, std::move(name));
  return lines;
}

std::vector<Line> recipients(std::vector<std::string> const& names, Profile const& profile) {
  std::vector<Line> lines{{"Nơi nhận:"}};
  for (std::string const& name : names) lines.push_back({name + std::string{profile.separator}, Style::item});
  lines.push_back({std::string{profile.store}, Style::item});
  return lines;
}

std::vector<SignatureRow> signature(std::vector<Line> const& left, std::vector<Line> const& right) {
  std::vector<SignatureRow> rows(std::max(left.size(), right.size()));
  for (std::size_t at = 0; at < left.size(); ++at) rows[at].left = left[at];
  for (std::size_t at = 0; at < right.size(); ++at) rows[at].right = right[at];
  return rows;
}

}  // namespace bcd::form
