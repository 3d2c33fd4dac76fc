#include "permission.hpp"

#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::Role;

// True if the finding is placed at the id of the person, plain or in quotes.
bool stands_at(Finding const& finding, std::string_view id) {
  std::string_view text = finding.file->text(finding.span);
  if (text.size() > 1 && (text.front() == '"' || text.front() == '\'')) text = text.substr(1, text.size() - 2);
  return text == id;
}

// True if the waived finding is about the person themselves, so they may not waive it.
bool excuses(unit::Unit const& unit, Finding const& finding, std::string_view id) {
  Subject const& subject = finding.subject;
  if (subject.who() == id || stands_at(finding, id)) return true;
  record::Item const* const task = unit::find_item(unit, subject.str());
  return task && task->lead && task->lead->id == id;
}

}  // namespace

constinit RuleInfo const waiver_without_authority{
    .id = "waiver-without-authority",
    .message = {"{by} không có thẩm quyền đồng ý cho miễn '{rule}' ngày {date}: {why}",
                "{by} had no authority to waive '{rule}' on {date}: {why}"},
    .fix =
        {"ghi by là người có thẩm quyền đã đồng ý; nếu chưa ai đồng ý, xin ý kiến hoặc xóa mục miễn (waivers) này",
         "record in `by` the person with authority who agreed; if nobody agreed, ask for consent or delete the waiver"},
    .bad =
        "waivers:\n  - {rule: absence-late, subject: le-van-c, reason: Đi công tác, by: le-van-c, date: 2026-03-26}\n",
    .good =
        "waivers:\n  - {rule: absence-late, subject: le-van-c, reason: Đi công tác, by: nguyen-van-a, date: "
        "2026-03-26}\n"};

static void check_extension(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& report : c.unit.reports.all) {
    if (!report.whole || !report->extension) continue;
    record::Extension const& extension = *report->extension;
    std::string const& by = extension.by->id;
    Date const day = extension.on ? *extension.on : *extension.until;
    bool const own = by == report->from->id;
    regulation::Law const law = c.unit.law(day);
    if (law.all(&record::Clause::report).empty() && law.all(&record::Clause::request).empty()) continue;
    if (!c.unit.members.known(by) || (!own && may_excuse(c.unit, by, day))) continue;
    Text const why = own ? Text{"là chính người gửi báo cáo", "they are the sender of the report"}
                         : Text{"không phải người đứng đầu, cấp phó hay người được ủy quyền điều hành",
                                "they are not a head, a deputy or a person delegated to lead"};
    Finding& finding = add(out, rule, *report.file, extension.by.span, Subject::party(by),
                           {{"by", Arg::member(by)}, {"until", *extension.until}, {"why", why}});
    if (!own) finding.severity = Severity::warning;
  }
}

Rule const extension_without_authority{
    .info = {.id = "extension-without-authority",
             .message = {"{by} không có thẩm quyền gia hạn đến {until}: {why}",
                         "{by} had no authority to extend to {until}: {why}"},
             .fix = {"ghi by là người đã cho gia hạn và có thẩm quyền; nếu chưa ai cho, xóa extension",
                     "record in `by` the person with authority who granted it; if nobody did, delete extension"},
             .bad = "from: le-van-c\nextension: {until: 2026-02-24, by: le-van-c, reason: Trùng dịp nghỉ Tết}\n",
             .good = "from: le-van-c\nextension: {until: 2026-02-24, by: nguyen-van-a, reason: Trùng dịp nghỉ Tết}\n"},
    .check = check_extension,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report || clause.request); }};

bool may_excuse(unit::Unit const& unit, std::string_view member, Date day) {
  auto const* const known = unit.members.find(member);
  if (!known || unit.delegation(member, record::DelegatedScope::lead, day)) return true;
  return std::ranges::any_of(*known->value.seats, [&](auto const& seat) {
    if (!unit.known_body(seat->body->id) || (seat->to && *seat->to < *seat->from)) return true;
    return seat->held_on(day) &&
           (*seat->role == Role::head || *seat->role == Role::standing_deputy || *seat->role == Role::deputy);
  });
}

void check_granter(unit::Unit const& unit, record::Waiver const& waiver, source::File const& file,
                   std::vector<Finding const*> const& covered, Findings& out) {
  std::string const& by = waiver.by->id;
  if (!unit.members.known(by)) return;
  bool const own = std::ranges::any_of(covered, [&](Finding const* one) { return excuses(unit, *one, by); });
  if (!own && may_excuse(unit, by, *waiver.date)) return;
  Text const why = own ? Text{"là chính người được miễn", "the finding is about them"}
                       : Text{"không phải người đứng đầu, cấp phó hay người được ủy quyền điều hành",
                              "they are not a head, a deputy or a person delegated to lead"};
  Args args{{"by", Arg::member(by)}, {"rule", *waiver.rule}, {"date", *waiver.date}, {"why", why}};
  record::add(out, waiver_without_authority, file, waiver.by.span, Subject::party(by), std::move(args));
  if (!own) out.back().severity = Severity::warning;
}

Family permission_rules() {
  static constexpr Rule const* rules[]{&extension_without_authority};
  return rules;
}

}  // namespace bcd::rule
