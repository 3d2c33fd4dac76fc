// Obligations of the office without a meeting or a report: inspections of a period, replies to proposals, ends of
// terms.
#include "bcd/finding/counted.hpp"
#include "bcd/ledger/office_duties.hpp"
#include "periodic_due.hpp"

namespace bcd::ledger {

std::vector<Record<record::Inspection> const*> inspections_in(Unit const& unit, Period period, Date as_of) {
  std::vector<Record<record::Inspection> const*> found;
  for (auto const& one : unit.inspections.all)
    if (one.whole && *one->from <= as_of && period.contains(*one->from)) found.push_back(&one);
  std::ranges::sort(found, {}, [](auto const* one) { return std::pair{*one->value.from, std::string_view{one->id}}; });
  return found;
}

Files broken_inspections(Unit const& unit) {
  Files found;
  for (auto const& one : unit.inspections.all)
    if (!one.whole) found.push_back(one.file);
  return found;
}

std::pair<bool, std::optional<Date>> considered(Unit const& unit, record::Proposal const& proposal,
                                                record::ProposalClause const& clause, Date as_of) {
  if (!proposal.reviewed) return {false, std::nullopt};
  record::Reviewed const& reviewed = *proposal.reviewed;
  std::optional<Date> day = reviewed.date ? std::optional{*reviewed.date} : std::nullopt;
  if (reviewed.meeting) {
    auto const* const meeting = unit.meetings.find(reviewed.meeting->id);
    if (!meeting) return {true, std::nullopt};
    if (!held(*meeting, as_of) || !record::has(clause.bodies, meeting->value.body->id)) return {false, std::nullopt};
    if (!day) day = *meeting->value.date;
  }
  if (day && *day > as_of) return {false, std::nullopt};
  return {true, day};
}

Date term_end(record::Term const& term, Date seat_from) {
  // A term from 29 February ends on the last day of February.
  auto const last = [](Date first, int years) {
    Date const next = day_of_month(Date{first.year() + years, first.month(), 1}, int(first.day()));
    return next.day() == first.day() ? next - 1 : next;
  };
  int const years = *term.years;
  if (!term.from) return last(seat_from, years);
  int count = years;
  while (last(*term.from, count) < seat_from) count += years;
  return last(*term.from, count);
}

bool belongs_to(regulation::Regulation const& regulation, record::Seat const& seat, std::string_view body) {
  record::Body const* const named = regulation.body(body);
  if (!named || !named->of) return seat.body->id == body;
  return seat.body->id == named->of->id && record::has(named->roles, *seat.role);
}

namespace {

void add_inspection_counts(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& duty : inspection_duties(c.unit, list.last() + 1)) {
    auto const found = inspections_in(c.unit, duty.period, c.as_of);
    int const needed = *duty.provision.clause->at_least;
    Due due = blank(DueKind::inspections, duty.provision.clause->body->id,
                    {Text{"Kiểm tra, giám sát ít nhất {count} trong {period}", "At least {count} in {period}"},
                     {{"count", counted(needed, {"lần", "inspection", "inspections"})}, {"period", duty.period}}},
                    duty, duty.due);
    due.done = int(found.size()) >= needed;
    if (due.done) due.done_on = *found[std::size_t(needed - 1)]->value.from;
    if (!found.empty()) due.path = found.back()->file->path();
    list.add(std::move(due), {.begun = !found.empty(), .doubtful = broken_inspections(c.unit)});
  }
}

void add_replies(DueList& list) {
  Ledger const& c = list.c;
  each_reply(c, [&](Reply const& reply) {
    std::string const& body = (*reply.provision.clause->bodies)[0]->id;
    Due due{.kind = DueKind::proposal,
            .who = body,
            .name = {},
            .what = {Text{"Xem xét, trả lời đề xuất ngày {day}: {text}", "Reply to the proposal of {day}: {text}"},
                     {{"day", *reply.proposal->date}, {"text", *reply.proposal->text}}},
            .citations = {regulation::cite(reply.provision, reply.law.regulation())},
            .due = reply.limit,
            .rolled = {},
            .limit = reply.limit,
            .done_on = reply.on,
            .subject = reply.proposal.id,
            .path = reply.proposal.file->path(),
            .key = {}};
    due.done = reply.done;
    list.add(std::move(due), {});
  });
}

void add_terms(DueList& list) {
  Ledger const& c = list.c;
  each_term_end(c, list.last() + 1, [&](TermEnd const& end) {
    Arg const body = body_arg(end.law.regulation(), end.body);
    Due due{.kind = DueKind::term,
            .who = end.member.id,
            .name = {},
            .what = {Text{"Hết nhiệm kỳ trong {body}", "End of the term in {body}"}, {{"body", body}}},
            .citations = {regulation::cite(end.provision, end.law.regulation())},
            .due = end.last,
            .rolled = {},
            .limit = end.last,
            .done_on = {},
            .subject = Subject::party(end.member.id),
            .path = end.member.file->path(),
            .key = end.member.id + " " + end.body + " " + end.seat.from->str()};
    list.add(std::move(due), {.told_in = end.member.file->path()});
  });
}

}  // namespace

void add_of_office(DueList& list) {
  add_inspection_counts(list);
  add_replies(list);
  add_terms(list);
}

}  // namespace bcd::ledger
