#include "one_clause.hpp"

namespace bcd::regulation {
namespace {

using Matters = std::vector<std::string>;

template <class E>
Matters words(record::List<E> const& list) {
  Matters all;
  for (auto const& one : *list) all.emplace_back(record::word_id(*one));
  return all;
}
// Returns the texts of a list, or `other` if the list is empty.
Matters texts(record::List<std::string> const& list, Matters other) {
  if ((*list).empty()) return other;
  Matters all;
  for (auto const& one : *list) all.push_back(*one);
  return all;
}
Matters ids(record::List<record::BodyRef> const& list) {
  Matters all;
  for (auto const& one : *list) all.push_back(one->id);
  return all;
}
// Returns every pair of the two. An empty side means all and is written '*'.
Matters each(Matters const& first, Matters const& second) {
  Matters all;
  for (std::string const& a : first.empty() ? Matters{"*"} : first)
    for (std::string const& b : second.empty() ? Matters{"*"} : second) all.push_back(a + " " + b);
  return all;
}

Matters cadence(auto const& clause) {
  if (clause.every && clause.every->years) return {"years " + std::to_string(int(*clause.every->years))};
  if (clause.every) return {std::string{record::word_id(clause.every->word)}};
  Matters months;
  for (auto const& month : *clause.months) months.push_back("month " + std::to_string(int(*month)));
  return months;
}
// Returns the periods of a cadence. Every month is each of the fixed months.
Matters periods(auto const& clause) {
  if (!clause.every || clause.length() != Every::month) return cadence(clause);
  Matters months;
  for (int month = 1; month <= 12; ++month) months.push_back("month " + std::to_string(month));
  return months;
}
// Returns the way of asking for a meeting that a clause on convening allows.
std::string request_of(record::ConveneRequest const& request) {
  return request.at_least ? "at_least" : request.any_member ? "any_member" : request.superior ? "superior" : "roles";
}
Matters places_of(record::VoteClause const& clause) {
  Matters all;
  for (auto const place : {record::VotePlace::meeting, record::VotePlace::consultation})
    if (clause.applies_at(place)) all.emplace_back(record::word_id(place));
  return all;
}
// Returns the body and, because records tell them apart, the kind of the meetings.
std::string meetings_of(record::MeetingClause const& clause) {
  bool const regular = clause.meetings() == record::MeetingKind::regular;
  return clause.body->id + (regular ? "" : " " + std::string{record::word_id(clause.meetings())});
}
std::string sender(record::Senders const& from) {
  if (from.members_of) return "members_of " + from.members_of->id;
  if (!from.agencies) return "body " + from.body->id;
  return *from.agencies == record::ReportingAgencies::standing ? "agencies standing" : "agencies";
}

}  // namespace

std::vector<std::string> matters(record::Clause const& c) {
  if (c.meeting) return each({meetings_of(*c.meeting)}, cadence(*c.meeting));
  if (c.review) return each({c.review->body->id}, cadence(*c.review));
  if (c.report) {
    Matters senders{sender(*c.report->from)};
    for (record::ReportClause const& level : c.report->levels) senders.push_back(sender(*level.from));
    Matters const periods = each(senders, cadence(*c.report));
    return c.report->subject ? each(periods, {*c.report->subject}) : periods;
  }
  if (c.absence) return each(ids(c.absence->bodies), words(c.absence->roles));
  // Separate clauses may set who convenes and at whose request, because a grant by any one of them is enough.
  if (c.convene) {
    Matters points;
    if (!(*c.convene->by).empty()) points.emplace_back("by");
    if (!(*c.convene->in_absence).empty()) points.emplace_back("in_absence");
    if (c.convene->on_request) points.emplace_back("on_request " + request_of(*c.convene->on_request));
    return each(ids(c.convene->bodies), points);
  }
  if (c.attendance) return ids(c.attendance->bodies);
  if (c.vote) return each(ids(c.vote->bodies), places_of(*c.vote));
  if (c.chair) return ids(c.chair->bodies);
  if (c.conclusion) return ids(c.conclusion->bodies);
  if (c.minutes) return ids(c.minutes->bodies);
  if (c.quorum) return ids(c.quorum->bodies);
  if (c.notice) {
    Matters points;
    if (c.notice->lead) points.emplace_back("lead");
    if (c.notice->needs) points.emplace_back("needs");
    return each(ids(c.notice->bodies), points);
  }
  if (c.materials) return each(ids(c.materials->bodies), {c.materials->report_of ? c.materials->report_of->id : "*"});
  if (c.consultation) return ids(c.consultation->bodies);
  if (c.request) return {sender(*c.request->of)};
  if (c.plan) return {c.plan->members_of->id};
  if (c.programme) return {c.programme->body->id};
  if (c.inspection) {
    Matters points;
    if (c.inspection->asks_report()) points.emplace_back("report");
    if (c.inspection->at_least) points.emplace_back("at_least");
    return each({c.inspection->body->id}, points);
  }
  // Separate clauses may set who decides, who must agree, and the report. The same goes for the points of composition,
  // seals and signatures.
  if (c.decision) {
    Matters points;
    if (!(*c.decision->by).empty() || !(*c.decision->in_absence).empty()) points.emplace_back("by");
    if (!(*c.decision->agree_with).empty()) points.emplace_back("agree_with");
    if (points.empty()) points.emplace_back("report_at");
    return each({c.decision->body->id}, points);
  }
  if (c.membership) {
    Matters points = words(c.membership->needs);
    if (c.membership->term) points.emplace_back("term");
    return each(ids(c.membership->bodies), points);
  }
  if (c.delegation) {
    Matters const people = each(words(c.delegation->from), words(c.delegation->to));
    return each(each(ids(c.delegation->bodies), people), words(c.delegation->scope));
  }
  if (c.composition) {
    record::CompositionClause const& made = *c.composition;
    Matters points = words(made.one);
    std::string counted;
    for (std::string const& one : words(made.roles)) counted += " " + one;
    for (std::string const& one : words(made.agency)) counted += " from " + one;
    if (made.at_least) points.push_back("at_least" + counted);
    if (made.at_most) points.push_back("at_most" + counted);
    return each(ids(made.bodies), points);
  }
  if (c.seal)
    return each(each(ids(c.seal->bodies), words(c.seal->roles)),
                each(texts(c.seal->posts, words(c.seal->agency)), {c.seal->issuer ? "issuer" : "*"}));
  if (c.sign) {
    Matters people = words(c.sign->roles);
    for (std::string const& role : words(c.sign->delegated)) people.push_back("delegated " + role);
    if (c.sign->agency) people.push_back("agency");
    return each(each(ids(c.sign->bodies), words(c.sign->papers)), each(texts(c.sign->types, {}), people));
  }
  if (c.not_checked) return {*c.not_checked->reason};
  return {""};
}

std::vector<std::string> duties(record::Clause const& c) {
  Matters found;
  if (c.meeting) found = each({meetings_of(*c.meeting)}, periods(*c.meeting));
  if (c.review) found = each({c.review->body->id}, periods(*c.review));
  if (c.report) {
    found = each({sender(*c.report->from)}, periods(*c.report));
    if (c.report->subject) found = each(found, {*c.report->subject});
  }
  if (c.programme || c.plan || c.budget) found = matters(c);
  for (std::string& one : found) one.insert(0, std::string{record::kind_field(c).key} + (one.empty() ? "" : " "));
  return found;
}

MeetingScope meeting_scope(record::Clause const& clause) {
  record::FieldInfo const& field = record::kind_field(clause);
  void const* const object = field.value(&clause);
  MeetingScope scope;
  auto const named = [&](std::string_view key, record::FieldInfo const& part, bool kept) {
    if (part.key != key || part.shape->form != record::ValueForm::list) return;
    void const* const list = part.value(object);
    std::size_t const size = part.shape->size(list);
    if (size == 0) return;
    scope.limited = part.in_const(object).span;
    std::array<bool, meeting_kinds> listed{};
    for (std::size_t i = 0; i < size; ++i)
      listed[part.shape->item->word(part.shape->item->value(const_cast<record::AtBase*>(part.shape->at(list, i))))] =
          true;
    for (std::size_t i = 0; i < meeting_kinds; ++i) scope.kinds[i] = scope.kinds[i] && listed[i] == kept;
  };
  for (record::FieldInfo const& part : field.shape->object->fields) {
    named("only", part, true);
    named("except", part, false);
  }
  return scope;
}

Lack lacking(record::Clause const& c) {
  static constexpr Text nothing{"một trong các khóa này", "one of these keys"};
  if (c.composition) {
    record::CompositionClause const& made = *c.composition;
    bool const one = !(*made.one).empty();
    if ((made.roles || made.agency) && !made.counts())
      return {"at_least, at_most", {"nếu có roles, agency", "if it has roles, agency"}};
    if (!one && !made.counts() && (*made.standing_agency).empty())
      return {"one, at_least, at_most, standing_agency", nothing};
    if ((one || made.counts()) && (*made.bodies).empty())
      return {"bodies", {"nếu có one, at_least, at_most", "if it has one, at_least, at_most"}};
  }
  if (c.membership && (*c.membership->needs).empty() && !c.membership->term) return {"needs, term", nothing};
  if (c.inspection && c.inspection->at_least && !c.inspection->every)
    return {"every", {"nếu có at_least", "if it has at_least"}};
  if (c.inspection && c.inspection->every && !c.inspection->at_least)
    return {"at_least", {"nếu có every", "if it has every"}};
  if (c.sign && (*c.sign->roles).empty() && (*c.sign->delegated).empty() && !c.sign->agency)
    return {"roles, delegated, agency", nothing};
  if (c.decision && (*c.decision->by).empty() && (*c.decision->in_absence).empty() &&
      (*c.decision->agree_with).empty() && !c.decision->report_at)
    return {"by, in_absence, agree_with, report_at", nothing};
  if (c.convene && (*c.convene->by).empty() && (*c.convene->in_absence).empty() && !c.convene->on_request)
    return {"by, in_absence, on_request", nothing};
  std::vector<record::Senders const*> senders;
  if (c.request) senders.push_back(&*c.request->of);
  if (c.report) senders.push_back(&*c.report->from);
  if (c.report)
    for (record::ReportClause const& level : c.report->levels) senders.push_back(&*level.from);
  auto const waits_for_meeting = [](record::DueDays const& days) {
    return days.of && *days.of != record::CadenceEvent::period_end;
  };
  if (c.report && waits_for_meeting(*c.report) && c.report->from->agencies && !c.report->to)
    return {"to", {"là ban, tổ có cuộc họp mà of nói đến", "the body whose meeting `of` is about"}};
  for (record::Senders const* from : senders)
    if (from->kinds && !(from->agencies && *from->agencies == record::ReportingAgencies::reporting))
      return {"agencies", {"là reporting, nếu có kinds", "reporting, if it has kinds"}};
  if (c.absence && !c.absence->report_to && !c.absence->notify && !c.absence->lead && !c.absence->consent &&
      !c.absence->opinion && !c.absence->substitute && !c.absence->limit)
    return {"report_to, notify, lead, consent, opinion, substitute, limit", nothing};
  if (c.consultation && meeting_scope(c).limited &&
      !(c.consultation->replaces_meeting && *c.consultation->replaces_meeting))
    return {"replaces_meeting", {"là true, nếu có only, except", "true, if it has only or except"}};
  if (c.notice && !c.notice->lead && (*c.notice->needs).empty()) return {"lead, needs", nothing};
  if (c.materials && !c.materials->lead && !c.materials->report_of) return {"lead, report_of", nothing};
  if (c.attendance && !c.attendance->all && (*c.attendance->guests).empty() && (*c.attendance->guest_bodies).empty())
    return {"all, guests, guest_bodies", nothing};
  if (c.vote && !c.vote->more_than && !c.vote->at_least && !c.vote->secret && !c.vote->recorded &&
      (*c.vote->with).empty())
    return {"more_than, at_least, secret, recorded, with", nothing};
  if (c.vote && !c.vote->more_than && !c.vote->at_least && (c.vote->tie || c.vote->of))
    return {"more_than, at_least", {"nếu có of, tie", "if it has of or tie"}};
  if (c.meeting && c.meeting->earlier_day && !c.meeting->before)
    return {"before", {"nếu có earlier_day", "if it has earlier_day"}};
  if (c.conclusion && c.conclusion->members_of && !record::has(c.conclusion->deliver_to, record::DeliverTo::members))
    return {"deliver_to", {"gồm members, nếu có members_of", "with members, if it has members_of"}};
  return {};
}

}  // namespace bcd::regulation
