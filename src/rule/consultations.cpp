// Written consultations: everyone asked, replies and outcome there, time for replies as set, outcome reported.
#include "bcd/ledger/consultations.hpp"

#include <algorithm>

#include "bcd/ledger/votes.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

// Calls `see(consultation, provision, law)` for each consultation sent by as_of and each clause that applies to it.
void each_consultation(CheckContext const& c, auto const& see) {
  for (auto const& one : c.unit.consultations.all) {
    if (!one.whole || *one->sent > c.as_of || *one->due < *one->sent) continue;
    regulation::Law const law = c.unit.law(*one->sent);
    for (auto const& provision : state_of(c, one.value).provisions) see(one, provision, law);
  }
}

// Returns what is incomplete, in words.
std::vector<Arg> lacks(record::Consultation const& one, ledger::ConsultationState const& state, bool over,
                       bool replies_known) {
  auto const named = [](std::vector<std::string> const& who) {
    std::vector<Arg> members;
    for (std::string const& id : who) members.push_back(Arg::member(id));
    return Args{{"who", Arg::list(members)}};
  };
  std::vector<Arg> what;
  if (!state.unasked.empty()) what.push_back({Text{"chưa hỏi {who}", "not asked: {who}"}, named(state.unasked)});
  if (over && replies_known && !state.enough()) {
    if (state.all_needed())
      what.push_back({Text{"chưa có trả lời của {who}", "no reply from: {who}"}, named(state.silent)});
    else
      what.push_back({Text{"mới có {replied} trên {asked} người trả lời, cần {needed}",
                           "replies: {replied} of {asked}; {needed} needed"},
                      {{"replied", state.replied}, {"asked", state.asked}, {"needed", state.needed}}});
  }
  if (over && !one.outcome && !state.ask_outcome.empty())
    what.push_back(Text{"chưa ghi kết quả (outcome)", "outcome not recorded"});
  return what;
}

}  // namespace

static void check_consultation(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& one : c.unit.consultations.all) {
    if (!one.whole || *one->sent > c.as_of || *one->due < *one->sent) continue;
    ledger::ConsultationState const state = state_of(c, one.value);
    for (auto const& provision : state.provisions) c.judged(*provision.entry, one.id);
    auto const unknown = [&](auto const& ref) { return !c.unit.members.find(ref->id); };
    if (state.provisions.empty() || std::ranges::any_of(*one->asked, unknown)) continue;
    bool const over = c.as_of > *one->due;
    bool const replies_known =
        std::ranges::none_of(*one->replies, [&](auto const& reply) { return unknown(reply->member); });
    std::vector<Arg> const what = lacks(one.value, state, over, replies_known);
    if (what.empty()) continue;
    source::Span const span = state.unasked.empty() ? one->due.span : one->asked.span;
    auto const& behind = !state.unasked.empty() ? state.provisions
                         : !one->outcome        ? state.ask_outcome
                                                : state.ask_replies;
    add(out, rule, *one.file, span, one.id, {{"due", *one->due}, {"what", Arg::list(what, "; ")}}, behind,
        c.unit.law(*one->sent).regulation());
  }
}

Rule const consultation_incomplete{
    .info = {.id = "consultation-incomplete",
             .message = {"việc lấy ý kiến bằng văn bản (hạn {due}) chưa hoàn thành: {what}",
                         "the written consultation (due {due}) is not complete: {what}"},
             .fix = {"hỏi đủ người, ghi trả lời vào replies và kết quả vào outcome; nếu có người không trả lời, thêm "
                     "waivers có lý do",
                     "ask everyone, and record the replies and the outcome; if someone did not reply, waive it with "
                     "the reason"},
             .bad = "# mọi người được hỏi phải trả lời\nsent: 2026-08-10\ndue: 2026-08-17\nasked: [tran-thi-b, "
                    "le-van-c]\nreplies:\n  - {member: tran-thi-b, date: 2026-08-14, opinion: agree}\n",
             .good = "sent: 2026-08-10\ndue: 2026-08-17\nasked: [tran-thi-b]\nreplies:\n  - {member: tran-thi-b, date: "
                     "2026-08-14, opinion: agree}\noutcome: Thống nhất thông qua\n"},
    .check = check_consultation,
    .rests_on = [](record::Clause const& clause) { return bool(clause.consultation); }};

static void check_due(CheckContext const& c, Rule const& rule, Findings& out) {
  each_consultation(c, [&](auto const& one, auto const& provision, auto const& law) {
    auto const& within = provision.clause->within;
    if (!within) return;
    Date const limit = ledger::limit_after(c.unit, law, provision, *one->sent, within);
    if (*one->due <= limit) return;
    add(out, rule, *one.file, one->due.span, one.id, {{"sent", *one->sent}, {"due", *one->due}, {"limit", limit}},
        provision, law.regulation());
  });
}

Rule const consultation_overlong{
    .info = {.id = "consultation-overlong",
             .message = {"gửi lấy ý kiến ngày {sent} mà hạn trả lời là {due}, quá hạn {limit} của quy chế",
                         "sent on {sent}; replies are due {due}, after the last day the regulation allows, {limit}"},
             .fix = {"ghi đúng ngày gửi, hạn trả lời; nếu hạn đặt dài hơn quy chế, rút lại hoặc thêm waivers có lý do",
                     "record the correct days; if more time was given than the regulation allows, shorten it or waive "
                     "it with the reason"},
             .bad = "# quy chế: trả lời trong 5 ngày làm việc\nsent: 2026-08-10\ndue: 2026-08-24\n",
             .good = "sent: 2026-08-10\ndue: 2026-08-17\n"},
    .check = check_due,
    .rests_on = [](record::Clause const& clause) { return bool(clause.consultation && clause.consultation->within); }};

static void check_reported(CheckContext const& c, Rule const& rule, Findings& out) {
  each_consultation(c, [&](auto const& one, auto const& provision, auto const& law) {
    if (!provision.clause->report_at) return;
    bool const regular = *provision.clause->report_at == record::ReportedAt::next_regular_meeting;
    std::string const body = ledger::consulted_body(c.unit, one.value);
    if (body.empty() || !record::has(provision.clause->bodies, body) || c.broken_meeting_of(body)) return;
    auto const* const next = c.next_held(body, *one->due, regular);
    if (!next) return;
    auto const& at = one->reported_at;
    if (at && !c.unit.meetings.find(at->id)) return;  // unknown or broken, which has a finding of its own
    // It may be reported earlier, once the replies are in.
    auto const* const told = at ? c.unit.meetings.find(at->id) : nullptr;
    if (told && told->value.body->id == body && *told->value.date <= *next->value.date &&
        (told == next || ledger::held(*told, c.as_of)))
      return;
    add(out, rule, *one.file, at ? at.span : one->due.span, one.id,
        {{"due", *one->due}, {"meeting", Arg::meeting(next->id)}, {"date", *next->value.date}}, provision,
        law.regulation());
  });
}

Rule const consultation_unreported{
    .info = {.id = "consultation-unreported",
             .message =
                 {"kết quả lấy ý kiến bằng văn bản (hạn {due}) chưa ghi là báo cáo tại cuộc họp {meeting} ngày {date}",
                  "the outcome of the written consultation (due {due}) is not recorded as reported at meeting "
                  "{meeting} of {date}"},
             .fix = {"ghi reported_at: {meeting}; nếu chưa báo cáo, báo cáo tại cuộc họp sau và thêm waivers có lý do",
                     "record reported_at: {meeting}; if it was not reported, report it at the next meeting and waive "
                     "it with the reason"},
             .bad = "# quy chế: báo cáo kết quả tại cuộc họp gần nhất (2026-q2-committee)\nsent: 2026-04-06\ndue: "
                    "2026-04-13\noutcome: Thống nhất thông qua\n",
             .good =
                 "sent: 2026-04-06\ndue: 2026-04-13\noutcome: Thống nhất thông qua\nreported_at: 2026-q2-committee\n"},
    .check = check_reported,
    .rests_on = [](record::Clause const& clause) {
      return bool(clause.consultation && clause.consultation->report_at);
    }};

Family consultation_rules() {
  static constexpr Rule const* rules[]{&consultation_incomplete, &consultation_overlong, &consultation_unreported};
  return rules;
}

}  // namespace bcd::rule
