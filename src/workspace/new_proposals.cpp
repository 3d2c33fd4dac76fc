// The values that `bcd new` proposes for the fields that only the user knows. A record made of them passes the check.
#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "bcd/record/path.hpp"
#include "bcd/workspace/new_record.hpp"
#include "new_kinds.hpp"
#include "new_samples.hpp"

namespace bcd::workspace {
namespace {

using record::Draft;
using record::Role;
using record::ValueForm;

// Who delegates what to whom.
struct Handover {
  std::string from, to, scope;
};

// Returns a delegation that the law allows on the day and that agrees with the values given. Nothing if nobody holds
// the roles that the law names. If the law names none, returns the given values, completed with two holders of a seat.
Handover handover(unit::Unit const& unit, Date day, Draft const& draft, std::string_view usual_scope) {
  auto const fits = [&](std::string_view key, std::string_view value) {
    return !draft.given(key) || draft.text(key) == value;
  };
  auto const holders = [&](std::string const& body, auto const& held, std::string_view key, std::string_view besides) {
    std::vector<std::string> found;
    for (unit::SeatHolder const& one : unit.seats(body, day))
      if (record::has(held, *one.seat->role) && one.member->id != besides && fits(key, one.member->id))
        found.push_back(one.member->id);
    return found;
  };
  regulation::Law const law = unit.law(day);
  auto const provisions = law.all(&record::Clause::delegation);
  for (auto const& provision : provisions)
    for (auto const& body : *provision.clause->bodies)
      for (std::string const& from : holders(body->id, provision.clause->from, "from", ""))
        for (std::string const& to : holders(body->id, provision.clause->to, "to", from))
          for (auto const& scope : *provision.clause->scope)
            if (fits("scope.0", record::word_id(*scope))) return {from, to, std::string{record::word_id(*scope)}};
  if (!provisions.empty()) return {};
  Handover made{draft.text("from"), draft.text("to"), std::string{usual_scope}};
  for (unit::SeatHolder const& one : unit.seats(usual_body(unit, day), day)) {
    std::string const& id = one.member->id;
    if (made.from.empty() && id != made.to) made.from = id;
    else if (made.to.empty() && id != made.from) made.to = id;
  }
  return made;
}

// Returns the ids of those who must agree to a decision on that day, separated by commas: by law, else the deputies. If
// there are none, returns the first member besides the one who decides.
std::string agreeing(unit::Unit const& unit, Date day, Draft const& draft) {
  std::vector<std::string> ids;
  auto const add = [&](std::string_view body, auto const& agrees) {
    for (unit::SeatHolder const& one : unit.seats(body, day))
      if (agrees(*one.seat->role) && one.member->id != draft.text("by") && std::ranges::count(ids, one.member->id) == 0)
        ids.push_back(one.member->id);
  };
  for (auto const& provision : unit.law(day).all(&record::Clause::decision))
    add(provision.clause->body->id, [&](Role role) { return record::has(provision.clause->agree_with, role); });
  std::string const body = usual_body(unit, day);
  if (ids.empty()) add(body, [](Role role) { return role == Role::standing_deputy || role == Role::deputy; });
  if (ids.empty()) add(body, [](Role role) { return role != Role::head; });
  if (ids.empty()) add(body, [](Role) { return true; });
  std::string all;
  for (std::string const& id : ids) (all += all.empty() ? "" : ",") += id;
  return all;
}

// "Nguyễn Văn A", or with the next letter that no member of the unit has.
std::string unused_name(unit::Unit const& unit, std::string_view example) {
  static constexpr std::string_view letters = "ABCDEGHIKLMNOPQRSTUVXY";
  for (char const letter : letters) {
    std::string name = std::string{example.substr(0, example.size() - 1)} + letter;
    if (std::ranges::none_of(unit.members.all, [&](auto const& one) { return one.whole && *one->name == name; }))
      return name;
  }
  return std::string{example};
}

// Returns a member for the team besides the one who leads it, or "" if the unit has only that one.
std::string other_member(unit::Unit const& unit, Date day, std::string const& lead) {
  auto const seats = unit.seats(usual_body(unit, day), day);
  std::string const first = !lead.empty() || seats.empty() ? lead : seats.front().member->id;
  auto const other = std::ranges::find_if(seats, [&](auto const& one) { return one.member->id != first; });
  return other == seats.end() ? std::string{} : other->member->id;
}

// Returns a value for a field that the user left out, such that a check accepts the record: an id of this unit, a day
// in the future. "" if the unit has nobody whom the law would accept.
std::string value_for(unit::Unit const& unit, Date as_of, Draft const& draft, record::FieldInfo const& field) {
  record::KindInfo const& kind = draft.kind();
  std::string_view const of_day = day_field(kind);
  Date const day = of_day.empty() ? as_of : draft.read<Date>(of_day).value_or(as_of);
  std::string_view example = field.example;
  if (example.size() > 1 && example.starts_with('"') && example.ends_with('"'))
    example = example.substr(1, example.size() - 2);
  std::string value;
  if (&kind == &record::kind_info<record::Report> && field.key == "from")
    value = next_sender(unit, as_of, draft.read<Period>("period"));
  if (&kind == &record::kind_info<record::Member> && field.key == "name") value = unused_name(unit, example);
  if (&kind == &record::kind_info<record::Decision> && field.key == "agreed_with") value = agreeing(unit, day, draft);
  if (&kind == &record::kind_info<record::Inspection> && field.key == "team")
    value = other_member(unit, day, draft.text("lead"));
  if (&kind == &record::kind_info<record::Delegation>) {
    Handover const made = handover(unit, day, draft, example);
    if (field.key == "from") return made.from;
    if (field.key == "to") return made.to;
    if (field.key == "scope") return made.scope;
  }
  std::string const body = usual_body(unit, day);
  std::string const signer = usual_signer(unit, body, record::SignedPaper::document, {}, day);
  if (field.key == "signer") return signer;
  if (field.key == "seal") value = usual_seal(unit, signer, day);
  record::ShapeInfo const& shape = record::one_of(*field.shape);
  bool const of_person = shape.form == ValueForm::reference && includes(shape.targets, record::Target::member) &&
                         !includes(shape.targets, record::Target::agency);
  if (value.empty() && of_person && unit.seats(body, day).empty()) return {};  // nobody is in office on the day
  if (value.empty() && shape.form == ValueForm::reference)
    value = sample_reference(unit, day, shape.targets, field.shape->form == ValueForm::list);
  if (!value.empty()) return value;
  if (shape.form == ValueForm::date)
    return unit.calendar.roll(std::max(as_of, day) + 14, regulation::Roll::next_working_day).str();
  if (field.key == "number") value = sample_number(unit, day, body, example);
  return value.empty() ? std::string{example} : value;
}

// Returns the optional fields that the law asks for and the draft lacks, each as its path and a value: the decision of
// a seat.
std::vector<std::pair<std::string, std::string>> needed_by_law(unit::Unit const& unit, Draft const& draft) {
  std::vector<std::pair<std::string, std::string>> needed;
  if (&draft.kind() != &record::kind_info<record::Member>) return needed;
  for (int i = 0; draft.given("seats." + std::to_string(i)); ++i) {
    std::string const seat = "seats." + std::to_string(i), key = seat + ".decision";
    auto const from = draft.read<Date>(seat + ".from");
    if (draft.given(key) || !from) continue;
    regulation::Law const law = unit.law(*from);
    bool const asked = std::ranges::any_of(
        law.about(&record::Clause::membership, draft.text(seat + ".body")),
        [](auto const& one) { return record::has(one.clause->needs, record::MembershipNeed::decision); });
    auto const& established = unit.unit().established;
    auto const field = record::find_field(record::kind_info<record::Seat>, "decision");
    if (asked) needed.emplace_back(key, established ? *established->number : std::string{field->example});
  }
  return needed;
}

}  // namespace

Proposal propose(unit::Unit const& unit, Date as_of, Draft const& draft) {
  Proposal made;
  Draft whole = draft;
  for (auto const& [path, field] : draft.missing()) {
    std::string value = value_for(unit, as_of, draft, *field);
    if (value.empty() && made.nobody_for.empty()) made.nobody_for = path;
    whole.set(path, value);
    made.sets.emplace_back(path, std::move(value));
  }
  for (auto& one : needed_by_law(unit, draft)) made.sets.push_back(std::move(one));
  std::string const usual = usual_id(unit, whole);
  std::string id = usual;
  for (int number = 2; !path_of(unit, draft.kind(), id).empty(); ++number) id = usual + "-" + std::to_string(number);
  if (id != usual) made.id = id;
  return made;
}

}  // namespace bcd::workspace
