#include "bcd/unit/new_record.hpp"

#include <algorithm>
#include <functional>

#include "bcd/record/kinds.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/unit/tasks.hpp"
#include "new_kinds.hpp"

namespace bcd::unit {
namespace {

using record::Draft;
using record::DraftValue;
using record::Form;
using record::ShapeInfo;
using record::Target;

constexpr std::size_t longest_topic = 40;  // of the words an id takes from a title

std::string month_part(Draft const& draft, std::string_view key) { return draft.text(key).substr(0, 7); }
std::string topic(Draft const& draft, std::string_view key) { return id_of(draft.text(key), longest_topic); }
std::string first_of(Draft const& draft, std::string const& key) { return draft.text(draft.given(key + ".0") ? key + ".0" : key); }

// "2026-03-15-hop-giao-ban" without the days before its words.
std::string without_date(std::string id) {
  while (!id.empty() && ((id.front() >= '0' && id.front() <= '9') || id.front() == '-')) id.erase(0, 1);
  return id;
}

std::string meeting_id(Draft const& draft) {
  if (draft.text("kind") == "regular") return id_of(draft.text("period")) + "-" + id_of(draft.text("body"));
  return month_part(draft, "date") + "-" + id_of(draft.text("body")) + "-" + id_of(draft.text("kind"));
}
std::string report_id(Draft const& draft) {
  std::string id = id_of(draft.text("period")) + "-" + id_of(draft.text("from"));
  if (draft.text("kind") == "ad-hoc") id += "-" + (draft.given("request") ? without_date(draft.text("request")) : "ad-hoc");
  return id;
}
std::string programme_id(Draft const& draft) { return draft.text("year") + (draft.given("of") ? "-" + id_of(draft.text("of")) : ""); }

// How the new record of a kind is made. `day` is the field whose day is as-of's when nobody sets another.
struct NewKind {
  record::KindInfo const* kind;
  std::string_view day;
  FillFault (*fill)(Filling const&);
  std::string (*id)(Draft const&);
};
template <class R>
constexpr NewKind new_kind(std::string_view day, FillFault (*fill)(Filling const&), std::string (*id)(Draft const&)) { return {&record::kind_info<R>, day, fill, id}; }

std::vector<NewKind> const& table() {
  static std::vector<NewKind> const kinds{
      new_kind<record::Member>("", fill_member, [](Draft const& draft) { return topic(draft, "name"); }),
      new_kind<record::Meeting>("date", fill_meeting, meeting_id),
      new_kind<record::Report>("", fill_report, report_id),
      new_kind<record::Programme>("", fill_programme, programme_id),
      new_kind<record::Document>("date", [](Filling const& f) { f.draft.fill("issuer", "committee"); return FillFault{}; }, [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "title"); }),
      new_kind<record::Decision>("date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "text"); }),
      new_kind<record::Delegation>("since", nullptr, [](Draft const& draft) { return month_part(draft, "since") + "-" + id_of(draft.text("to")); }),
      new_kind<record::Consultation>("sent", fill_consultation, [](Draft const& draft) { return month_part(draft, "sent") + "-" + topic(draft, "question"); }),
      new_kind<record::Inspection>("date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + id_of(first_of(draft, "targets")); }),
      new_kind<record::Request>("issued", nullptr, [](Draft const& draft) { return month_part(draft, "issued") + "-" + topic(draft, "subject"); }),
      new_kind<record::Proposal>("date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "text"); }),
      new_kind<record::Commendation>("date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + id_of(first_of(draft, "to"), longest_topic); }),
      new_kind<record::Budget>("", fill_budget, [](Draft const& draft) { return draft.text("year"); }),
      new_kind<record::Holidays>("", fill_holidays, [](Draft const& draft) { return draft.text("year"); })};
  return kinds;
}

NewKind const& find(record::KindInfo const& kind) { return *std::ranges::find(table(), &kind, &NewKind::kind); }

// Someone or something of this unit to stand in an example; "" keeps the example's own.
std::string someone(Unit const& unit, Date as_of, Target targets, bool in_list) {
  auto const last = [](auto const& table) { return table.all.empty() ? std::string{} : table.all.back().id; };
  if (includes(targets, Target::all_members)) return std::string{record::all_members_word};
  if (includes(targets, Target::agency)) return in_list ? *unit.unit().agencies->back()->id : unit.unit().standing_agency->id;
  if (includes(targets, Target::member)) {
    auto const seats = unit.seats("committee", as_of);
    return seats.empty() ? last(unit.members) : seats.front().member->id;
  }
  if (includes(targets, Target::meeting)) return last(unit.meetings);
  if (includes(targets, Target::request)) return last(unit.requests);
  if (includes(targets, Target::decision)) return last(unit.decisions);
  return {};
}

// How far the days of a record are from those of its kind's examples, which are of one meeting, one report.
int days_from_examples(Draft const& draft) {
  auto const between = [&](std::string_view key, auto const& day_of) {
    auto const field = std::ranges::find(draft.kind().fields, key, &record::FieldInfo::key);
    auto const example = day_of(field->example), own = day_of(draft.text(key));
    return example && own ? *own - *example : 0;
  };
  std::string_view const day = find(draft.kind()).day;
  if (!day.empty()) return between(day, [](std::string_view text) { auto const parsed = parse_date(text); return parsed.fault == DateFault::none ? std::optional{parsed.date} : std::nullopt; });
  if (!draft.given("period")) return 0;
  return between("period", [](std::string_view text) { auto const period = parse_period(text); return period ? std::optional{period->last()} : std::nullopt; });
}

// Examples name people of no unit and days of no record; here those of this one stand in their place.
void settle(Unit const& unit, Date as_of, int days, ShapeInfo const& shape, DraftValue& value, bool in_list) {
  if (shape.form == Form::reference)
    if (std::string id = someone(unit, as_of, shape.targets, in_list); !id.empty()) value.text = std::move(id);
  if (shape.form == Form::date)
    if (ParsedDate const example = parse_date(value.text); example.fault == DateFault::none) value.text = (example.date + days).str();
  if (shape.form == Form::list)
    for (DraftValue& item : value.items) settle(unit, as_of, days, *shape.item, item, true);
  if (shape.form == Form::object)
    for (record::FieldInfo const& field : shape.object->fields)
      if (DraftValue* const one = value.find(field.key)) settle(unit, as_of, days, *field.shape, *one, false);
}

}  // namespace

std::vector<record::KindInfo const*> const& new_kinds() {
  static std::vector<record::KindInfo const*> const kinds = [] {
    std::vector<record::KindInfo const*> made;
    for (NewKind const& one : table()) made.push_back(one.kind);
    return made;
  }();
  return kinds;
}

std::string_view day_field(record::KindInfo const& kind) { return find(kind).day; }

std::optional<Draft::Fault> complete(Unit const& unit, Date as_of, Draft& draft) {
  NewKind const& kind = find(draft.kind());
  if (kind.fill)
    if (auto fault = kind.fill({unit, as_of, draft})) return fault;
  draft.name_words("status");
  if (!kind.day.empty()) draft.fill(kind.day, as_of.str());
  int const days = days_from_examples(draft);
  for (record::FieldInfo const& field : draft.kind().fields) {
    if (field.need != record::Need::optional || field.key == "waivers") continue;
    DraftValue example = record::example_of(field, draft.lang());
    settle(unit, as_of, days, *field.shape, example, false);
    draft.fill(field.key, std::move(example));
  }
  return std::nullopt;
}

std::string usual_id(Unit const& unit, Draft const& draft) {
  std::string const id = find(draft.kind()).id(draft);
  std::string const usual = id.empty() || id.ends_with('-') ? id + std::string{draft.kind().name} : id;
  // Two people may bear one name; two records of one period are one too many.
  if (&draft.kind() != &record::kind_info<record::Member> || path_of(unit, draft.kind(), usual).empty()) return usual;
  for (int number = 2;; ++number)
    if (std::string const next = usual + "-" + std::to_string(number); path_of(unit, draft.kind(), next).empty()) return next;
}

std::string usual_path(Draft const& draft, std::string const& id) {
  std::string folder{draft.kind().folder};
  if (&draft.kind() == &record::kind_info<record::Meeting>) folder += "/" + draft.text("date").substr(0, 4);
  if (&draft.kind() == &record::kind_info<record::Report>)
    if (auto const period = draft.read<Period>("period")) folder += "/" + std::to_string(period->year) + "/" + period->last().str().substr(5, 2);
  return folder + "/" + id + ".yaml";
}

std::string path_of(Unit const& unit, record::KindInfo const& kind, std::string_view id) {
  std::string path;
  auto const look = [&](auto const& records) {
    for (auto const& one : records)
      if (path.empty() && one.id == id) path = one.file->path();
  };
  unit.each_table([&](auto const& records) {
    if (&record::kind_info<typename std::remove_cvref_t<decltype(records)>::Kind> == &kind) look(records.all);
  });
  if (&kind == &record::kind_info<record::Holidays>) look(unit.holidays);
  return path;
}

FillFault fill_member(Filling const& f) {
  for (int i = 0; i == 0 || f.draft.given("seats." + std::to_string(i)); ++i) {
    std::string const seat = "seats." + std::to_string(i);
    f.draft.fill(seat + ".body", f.unit.known_body("committee") ? "committee" : *f.unit.in_force(f.as_of).regulation->record->bodies->front()->id);
    f.draft.fill(seat + ".role", std::string{record::word_id(record::Role::member)});
    f.draft.fill(seat + ".from", f.as_of.str());
  }
  return std::nullopt;
}

FillFault fill_consultation(Filling const& f) {
  Date const sent = f.draft.read<Date>("sent").value_or(f.as_of);
  f.draft.fill("due", f.unit.calendar.roll(sent + 7, regulation::Roll::next_working_day).str());
  std::string const body = f.draft.given("replaces_meeting.body") ? f.draft.text("replaces_meeting.body") : "committee";
  std::vector<DraftValue> people;
  for (SeatHolder const& holder : f.unit.seats(body, sent)) people.push_back(record::scalar(holder.member->id, *holder.member->value.name));
  if (!people.empty()) f.draft.fill("asked", record::list(std::move(people)));
  if (auto const duty = next_meeting(f.unit, body, f.as_of)) {
    DraftValue replaced = record::offered(record::map({{"body", record::scalar(body)}, {"period", record::scalar(duty->period.str())}}));
    replaced.beside = Text{"khi việc này thay cho cuộc họp của kỳ ấy", "where this stands in for that period's meeting"}.in(f.lang());
    f.draft.fill("replaces_meeting", std::move(replaced));
  }
  return std::nullopt;
}

}  // namespace bcd::unit
