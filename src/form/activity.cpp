// Báo cáo kết quả hoạt động: what the committee reports of a month, a quarter, half a year or a year.
#include <algorithm>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using unit::Unit;

// The committee's own report of the period, where the office has already recorded it: it holds the number and the day.
Record<record::Report> const* own_report(Unit const& unit, std::string const& committee, Period period) {
  for (auto const& report : unit.reports.all)
    if (report.whole && report->from->id == committee && *report->kind == unit::report_kind(period.every) &&
        *report->period == period && *report->status != record::ReportStatus::returned)
      return &report;
  return nullptr;
}

std::string head_of(Unit const& unit, std::string const& committee, Date day) {
  for (auto const& holder : unit.seats(committee, day))
    if (*holder.seat->role == record::Role::head) return holder.member->id;
  return {};
}

// Nơi nhận: those the records know. The last line is where the paper is kept.
std::vector<Line> recipients(Unit const& unit, std::string const& to, std::string const& committee, Date day, Profile const& profile) {
  std::vector<std::string> names{to};
  names.push_back("Các thành viên " + regulation::body_name(*unit.in_force(day).regulation, committee));
  names.push_back(unit.name_of(unit.unit().standing_agency->id, day));
  std::vector<Line> lines{{"Nơi nhận:"}};
  for (std::string const& name : names) lines.push_back({name + std::string{profile.separator}, Style::item});
  lines.push_back({std::string{profile.store}, Style::item});
  return lines;
}

}  // namespace

Model activity_view(Unit const& unit, Date as_of, Period period) {
  rule::Case const c{unit, as_of};
  rule::Verdict const verdict = rule::judge(unit, "", as_of, {});
  Term const term{c, verdict, period};

  Date const day = std::min(period.last(), as_of);
  std::string const committee = main_body(*unit.in_force(day).regulation);
  auto const* const own = own_report(unit, committee, period);
  bool const sent = own && own->value.submitted;
  Date const written = sent ? *own->value.submitted : as_of;
  Profile const& profile = profile_on(written);

  Paper paper{committee, "BC", "ngày, tháng, năm ký báo cáo", {}, {}};
  if (own && own->value.number) paper.number = *own->value.number;
  if (sent) paper.date = written;
  std::string to = unit.unit().superior ? *unit.unit().superior : gap("cơ quan nhận báo cáo");
  if (own && own->value.to && !unit.known_body(*own->value.to)) to = *own->value.to;
  std::string const signer = own && own->value.signer ? own->value.signer->id : head_of(unit, committee, written);

  return {{"as_of", as_of.str()},
          {"unit", *unit.unit().name},
          {"period", period.str()},
          {"head", head(unit, written, paper)},
          {"title", "BÁO CÁO"},
          {"subject", "kết quả hoạt động " + period.spoken(Lang::vi) + ", nhiệm vụ " + period.next().spoken(Lang::vi)},
          {"committee", *unit.unit().committee},
          {"body", regulation::body_name(*unit.in_force(day).regulation, committee)},
          {"period_words", period.spoken(Lang::vi)},
          {"next_words", period.next().spoken(Lang::vi)},
          {"next_capitals", utf8::upper(period.next().spoken(Lang::vi))},
          {"from", short_date(period.first())},
          {"to", short_date(period.last())},
          {"as_of_words", short_date(as_of)},
          {"meetings", meetings_of(term)},
          {"tasks", tasks_of(term)},
          {"discipline", discipline_of(term)},
          {"figures", figures_of(term)},
          {"voices", voices_of(term)},
          {"waived", waived_of(term)},
          {"ahead", ahead_of(term)},
          {"cause_gap", gap("nguyên nhân của các tồn tại, khó khăn nêu trên")},
          {"end_mark", profile.end_mark},
          {"layout_rule", profile.rule},
          {"signature", signature(recipients(unit, to, committee, day, profile), signed_by(unit, signer, committee, written))}};
}

}  // namespace bcd::form
