#include "period_paper.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "bcd/form/words.hpp"
#include "bcd/ledger/duties.hpp"
#include "form/words/people.hpp"

namespace bcd::form {

unit::Record<record::Report> const* recorded_report(unit::Unit const& unit, Period period, Date as_of) {
  std::string const committee = main_body(*unit.in_force(std::min(period.last(), as_of)).regulation);
  unit::Record<record::Report> const* found = nullptr;
  // A report with a subject of its own is not the general report. Of several versions, the newest one sent is valid.
  auto const rank = [&](unit::Record<record::Report> const& one) {
    bool const sent = ledger::submitted(one, as_of);
    return std::tuple{!one->subject.given, sent, sent ? *one->submitted : Date{}};
  };
  for (auto const& report : unit.reports.all) {
    bool const of_period = report.whole && report->from->id == committee &&
                           *report->kind == ledger::report_kind(period.every) && *report->period == period &&
                           *report->status != record::ReportStatus::returned;
    if (of_period && (!found || rank(*found) < rank(report))) found = &report;
  }
  return found;
}

std::optional<Phrase> before_the_regulation(Asked const& asked) {
  Date const first = std::min(*asked.unit.unit().since, asked.unit.regulations.front().from);
  if (!asked.period || asked.period->last() >= first) return std::nullopt;
  return Phrase{{"không lập văn bản này: đến hết kỳ {period} đơn vị chưa áp dụng quy chế nào; theo bcd.yaml (since, "
                 "regulations), tính từ ngày {day}",
                 "not written: until the end of {period} the unit had no regulation; bcd.yaml (since, regulations) "
                 "counts from {day}"},
                {{"period", asked.period->str()}, {"day", first}}};
}

PeriodPaper period_paper(Asked const& asked, std::string subject, unit::Record<record::Report> const* own) {
  unit::Unit const& unit = asked.unit;
  Period const period = *asked.period;
  Date const day = std::min(period.last(), asked.as_of);
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  std::string const committee = main_body(regulation), body = regulation::body_name(regulation, committee);
  Date const written = asked.as_of;
  Profile const& profile = profile_on(written);

  Paper paper{committee, "BC", "ngày, tháng, năm ký báo cáo"};
  // The paper is the one that was sent only as of the day it was sent: as of another day it says other things.
  bool const sent = own && own->value.submitted;
  bool const this_one = sent && *own->value.submitted == asked.as_of;
  if (own && own->value.number && (this_one || !sent)) paper.number = *own->value.number;
  if (this_one) paper.date = written;
  std::string to = value_or_gap(unit.unit().superior->on(day), "cơ quan nhận báo cáo");
  if (own && own->value.to && !unit.known_body(*own->value.to)) to = told_party(unit, *own->value.to, day);
  std::string const signer = own && own->value.signer ? own->value.signer->id : head_of(unit, committee, written);
  // the recipients that the records name
  std::vector<std::string> const receivers{to, "Các thành viên " + body,
                                           known_name(unit, unit.standing_agency(day), day)};
  return {.head = head(unit, written, paper),
          .subject = std::move(subject),
          .committee = *unit.unit().committee->on(day),
          .body = body,
          .period = period,
          .as_of = asked.as_of,
          .profile = profile,
          .signature = signature(recipients(receivers, profile), signed_by(unit, signer, committee, written))};
}

Rank rank_of(unit::Unit const& unit, std::string const& id) {
  if (auto const* member = unit.members.find(id))
    return {1, member->value.order ? int(*member->value.order) : 10000, id};
  auto const& agencies = *unit.unit().agencies;
  auto const place = std::ranges::find_if(agencies, [&](auto const& agency) { return *agency->id == id; });
  if (place != agencies.end()) return {2, int(place - agencies.begin()), id};
  return {0, 0, id};
}

}  // namespace bcd::form
