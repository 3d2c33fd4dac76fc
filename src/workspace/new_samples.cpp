#include "new_samples.hpp"

#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "bcd/record/path.hpp"
#include "bcd/unit/authority.hpp"
#include "new_kinds.hpp"

namespace bcd::workspace {
namespace {

using record::Draft;
using record::DraftValue;
using record::FieldInfo;
using record::Need;
using record::ShapeInfo;
using record::Target;
using record::ValueForm;

// Returns the number of days between the record and the examples of its kind, which all describe one meeting, one
// report or one year.
int days_from_examples(Draft const& draft, std::string_view day_field) {
  auto const between = [&](std::string_view key, auto const& day_of) {
    auto const field = record::find_field(draft.kind(), key);
    auto const example = day_of(field->example), own = day_of(draft.text(key));
    return example && own ? *own - *example : 0;
  };
  auto const end_of = [](std::string_view text) {
    auto const period = parse_period(text);
    return period ? std::optional{period->last()} : std::nullopt;
  };
  if (!day_field.empty()) return between(day_field, [](std::string_view text) { return parse_date(text).day(); });
  return draft.given("period") ? between("period", end_of) : draft.given("year") ? between("year", end_of) : 0;
}

// The context in which an example is adapted to the unit.
struct Setting {
  unit::Unit const& unit;
  Date as_of, day;   // the day of the record, or as-of if it has none
  int days;          // from the days of the examples
  std::string body;  // the body that issues the record's papers; "" if none does
  std::string signer, seal;
};

// Adapts an example to the unit. Returns false if it cannot be correct yet.
bool settle(Setting const& s, std::string_view key, ShapeInfo const& shape, DraftValue& value, bool in_list);

// Adapts the fields of an object. Returns false if a required field, or every field of a choice, cannot be correct.
bool settle_fields(Setting const& s, record::KindInfo const& kind, DraftValue& value, Lang lang) {
  bool chosen = false, choice = false;
  for (FieldInfo const& field : kind.fields) {
    choice = choice || field.need == Need::one_of;
    if (!value.find(field.key)) {
      if (field.need != Need::one_of || chosen) continue;
      DraftValue other = record::example_of(field, lang);
      other.offered = false;
      value.add(std::string{field.key}, std::move(other));
    }
    if (!field.seldom && settle(s, field.key, *field.shape, *value.find(field.key), false)) {
      chosen = chosen || field.need == Need::one_of;
      continue;
    }
    if (field.need == Need::required) return false;
    std::erase_if(value.entries, [&](auto const& one) { return one.first == field.key; });
  }
  return !value.entries.empty() && (!choice || chosen);
}

bool settle(Setting const& s, std::string_view key, ShapeInfo const& shape, DraftValue& value, bool in_list) {
  if (key == "file") return false;  // no file exists yet
  auto const put = [&](std::string text) {
    value.as_is = value.as_is && text == value.text;
    value.text = std::move(text);
    return !value.text.empty();
  };
  if (key == "signer") return put(s.signer);
  if (key == "seal") return put(s.seal);
  if (key == "number") return !s.body.empty() && put(sample_number(s.unit, s.day, s.body, value.text));
  switch (shape.form) {
    case ValueForm::reference:
      return put(sample_reference(s.unit, s.as_of, shape.targets, in_list));
    case ValueForm::date:
      if (auto const example = parse_date(value.text).day()) value.text = (*example + s.days).str();
      return true;
    case ValueForm::list:
      // A notice also goes to the agencies that receive tasks.
      if (shape.item->form == ValueForm::reference && includes(shape.item->targets, Target::all_members)) {
        value.items = {record::scalar(std::string{record::all_members_word}),
                       record::scalar(s.unit.standing_agency(s.as_of))};
        if (std::string const last = *s.unit.unit().agencies->back()->id; last != value.items.back().text)
          value.items.push_back(record::scalar(last));
        return true;
      }
      return std::ranges::all_of(value.items, [&](DraftValue& item) { return settle(s, "", *shape.item, item, true); });
    case ValueForm::object:
      return settle_fields(s, *shape.object, value, Lang::vi);
    case ValueForm::dated:
      return settle(s, key, *shape.item, value, in_list);
    default:
      return true;
  }
}

// "Người vắng: khi có thì ghi absent, gồm member, reason, reported"
DraftValue in_words(FieldInfo const& field, Lang lang) {
  ShapeInfo const& shape = record::one_of(*field.shape);
  std::string keys;
  if (shape.form == ValueForm::object)
    for (FieldInfo const& one : shape.object->fields) (keys += keys.empty() ? "" : ", ") += one.key;
  Args const args{{"title", field.title.in(lang)}, {"key", field.key}, {"keys", keys}};
  DraftValue made = record::offered(record::scalar(
      keys.empty()
          ? fill({"{title}: khi có thì ghi {key}", "{title}: if there is one, give {key}"}, lang, args)
          : fill({"{title}: khi có thì ghi {key}, gồm {keys}", "{title}: if there is one, give {key}, with {keys}"},
                 lang, args)));
  made.type = DraftValue::Type::words;
  return made;
}

Setting setting_of(unit::Unit const& unit, Date as_of, Draft const& draft, std::string_view day_field) {
  Date const day = draft.read<Date>(day_field.empty() ? "date" : day_field).value_or(as_of);
  Setting s{unit, as_of, day, days_from_examples(draft, day_field), usual_body(unit, day), {}, {}};
  record::SignedPaper paper = record::SignedPaper::conclusion;
  if (draft.given("body")) s.body = draft.text("body");
  if (&draft.kind() == &record::kind_info<record::Report>) {
    s.body = unit.known_body(draft.text("from")) ? draft.text("from") : "";
    paper = record::SignedPaper::report;
  }
  // A person signs their own report.
  s.signer = !s.body.empty()                         ? usual_signer(unit, s.body, paper, draft.text("number"), day)
             : unit.members.find(draft.text("from")) ? draft.text("from")
                                                     : "";
  s.seal = usual_seal(unit, s.signer, day);
  return s;
}

}  // namespace

void offer_samples(unit::Unit const& unit, Date as_of, Draft& draft, std::string_view day_field) {
  for (FieldInfo const& field : draft.kind().fields)
    if (field.need == Need::optional && field.key != "waivers" && !draft.given(field.key))
      draft.fill(field.key, sample_of(unit, as_of, draft, day_field, field));
}

DraftValue sample_of(unit::Unit const& unit, Date as_of, Draft const& draft, std::string_view day_field,
                     FieldInfo const& field) {
  DraftValue example = record::example_of(field, draft.lang());
  bool const fits =
      !field.seldom && settle(setting_of(unit, as_of, draft, day_field), field.key, *field.shape, example, false);
  return fits ? example : in_words(field, draft.lang());
}

std::string sample_reference(unit::Unit const& unit, Date as_of, record::Target targets, bool in_list) {
  if (includes(targets, Target::all_members)) return std::string{record::all_members_word};
  if (includes(targets, Target::agency))
    return in_list ? *unit.unit().agencies->back()->id : unit.standing_agency(as_of);
  if (includes(targets, Target::member)) {
    auto const seats = unit.seats(usual_body(unit, as_of), as_of);
    return !seats.empty()             ? seats.front().member->id
           : unit.members.all.empty() ? std::string{}
                                      : unit.members.all.back().id;
  }
  return includes(targets, Target::body) ? usual_body(unit, as_of) : std::string{};
}

std::string sample_number(unit::Unit const& unit, Date day, std::string_view body, std::string_view example) {
  record::Body const* declared = unit.in_force(day).regulation->body(body);
  if (declared && !declared->symbol && declared->of) declared = unit.in_force(day).regulation->body(declared->of->id);
  if (!declared || !declared->symbol) return {};
  std::string rest{example.substr(std::min(example.find_first_not_of("0123456789"), example.size()))};
  if (std::size_t const slash = rest.find('/'); slash != rest.npos)
    rest = rest.substr(0, slash + 1) + *declared->symbol;
  for (int next = 1; next < 1000; ++next) {
    std::string const number = (next < 10 ? "0" : "") + std::to_string(next) + rest;
    if (std::ranges::none_of(unit.files,
                             [&](auto const& file) { return file->bytes().find(number) != std::string_view::npos; }))
      return number;
  }
  return {};
}

std::string usual_signer(unit::Unit const& unit, std::string_view body, record::SignedPaper paper,
                         std::string_view number, Date day) {
  auto const clauses = unit::signing_clauses(unit.law(day), body, paper, number);
  for (unit::SeatHolder const& holder : unit.seats(body, day)) {
    record::Role const role = *holder.seat->role;
    if (clauses.empty() && role == record::Role::head) return holder.member->id;
    if (std::ranges::any_of(clauses, [&](unit::SigningClause const& one) { return one.lets(role); }))
      return holder.member->id;
  }
  return {};
}

std::string usual_seal(unit::Unit const& unit, std::string_view signer, Date day) {
  auto const* const member = unit.members.find(signer);
  if (!member) return {};
  for (auto const& line : unit.law(day).all(&record::Clause::seal)) {
    record::SealClause const& clause = *line.clause;
    if (clause.issuer || (*clause.bodies).empty() || !fits(unit, clause, signer, day)) continue;
    if (*clause.seal == record::own_agency) return unit.agency_of(member->value, day);
    for (auto const& agency : *unit.unit().agencies)
      if (int(*agency->kind->on(day)) == int(*clause.seal)) return *agency->id;
    return {};
  }
  return {};
}

}  // namespace bcd::workspace
