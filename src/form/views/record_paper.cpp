#include "record_paper.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/record/paper_number.hpp"
#include "form/words/people.hpp"

namespace bcd::form {
namespace {

// "CQTTBCĐ": how the standing agency signs when it acts for the committee, besides the symbol of its own.
bool is_of_agency(unit::Unit const& unit, regulation::Regulation const& regulation, std::string_view issuer, Date day) {
  record::Agency const* const agency = unit.agency(unit.standing_agency(day));
  if (!agency) return false;
  if (agency->symbol && issuer == *agency->symbol) return true;
  record::Body const* const committee = regulation.body(main_body(regulation));
  return committee && committee->symbol && issuer == "CQTT" + *committee->symbol;
}

}  // namespace

RecordPaper record_paper(unit::Unit const& unit, Date day, std::string const& number) {
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  RecordPaper paper{unit, day, main_body(regulation), {}, regulation};
  auto const parsed = record::parse_number(number);
  if (!parsed) return paper;
  for (auto const& body : *regulation.record->bodies)
    if (body->symbol && *body->symbol == parsed->issuer) {
      paper.body = *body->id;
      return paper;
    }
  if (is_of_agency(unit, regulation, parsed->issuer, day)) paper.agency = unit.standing_agency(day);
  return paper;
}

PaperHead record_head(RecordPaper const& paper, std::string_view type, std::string const& number,
                      std::optional<Date> date, std::string about) {
  Paper with{paper.body, type, "ngày, tháng, năm ban hành"};
  with.number = number;
  with.date = date;
  with.agency = paper.agency;
  with.about = std::move(about);
  return head(paper.unit, paper.day, with);
}

std::string deciding_member(RecordPaper const& paper, std::string const& recorded) {
  return recorded.empty() ? head_of(paper.unit, paper.body, paper.day) : recorded;
}

std::string signing_member(RecordPaper const& paper, std::string const& recorded) {
  return paper.agency.empty() ? deciding_member(paper, recorded)
                              : agency_signer(paper.unit, paper.agency, paper.body, paper.day);
}

std::vector<Line> record_signature(RecordPaper const& paper, std::string_view signer) {
  return paper.agency.empty() ? signed_by(paper.unit, signer, paper.body, paper.day)
                              : signed_for_agency(paper.unit, paper.agency, paper.body, paper.day);
}

std::string deciding_title(RecordPaper const& paper, std::string_view member) {
  auto const* const seat = paper.unit.seat(member, paper.body, paper.day);
  return utf8::upper(seat ? full_title(paper.regulation, paper.body, *seat->role) : paper.body_words());
}

std::vector<std::string> grounds(std::vector<std::string> all, std::string_view last) {
  for (std::string& one : all) one = unended(one) + std::string{&one == &all.back() ? last : ";"};
  return all;
}

std::vector<std::string> grounds_of_law(RecordPaper const& paper, std::string const& basis) {
  std::vector<std::string> all{"Căn cứ " + regulation_ground(paper)};
  if (!basis.empty()) all.push_back("Căn cứ " + basis);
  return all;
}

std::string regulation_named(RecordPaper const& paper, std::string citations) {
  if (citations.ends_with("Quy chế"))
    citations += " làm việc của " + regulation::body_name(paper.regulation, main_body(paper.regulation));
  return citations;
}

std::string regulation_ground(RecordPaper const& paper) { return regulation_title(paper.unit, paper.day); }

std::string introduced_here(RecordPaper const& paper, std::string_view id) {
  for (auto const& body : *paper.regulation.record->bodies)
    if (paper.unit.seat(id, *body->id, paper.day)) return introduced(paper.unit, id, *body->id, paper.day);
  return introduced(paper.unit, id, "", paper.day);
}

PersonRow person_row(RecordPaper const& paper, std::string_view id, std::string role) {
  auto const* const member = paper.unit.members.find(id);
  if (!member) return {known_name(paper.unit, id, paper.day), gap("chức vụ"), std::move(role)};
  auto const* const seat = paper.unit.seat(id, paper.body, paper.day);
  if (role.empty() && seat) role = regulation::role_title(paper.regulation, paper.body, *seat->role, Lang::vi);
  return {*member->value.name, value_or_gap(member->value.post->on(paper.day), "chức vụ"), std::move(role)};
}

}  // namespace bcd::form
