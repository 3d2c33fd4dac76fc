// Reports asked for outside the regular ones, each with a due day of its own.
#include <algorithm>

#include "families.hpp"

namespace bcd::rule {
namespace {

// Calls `see(request, addressee, provisions, law, answer, limit)` for each addressee whom a clause makes answer; `answer` is the
// first report submitted for it, or null.
void each_asked(Case const& c, auto const& see) {
  for (auto const& request : c.unit.requests.all) {
    if (!request.whole || *request->issued > c.as_of || *request->due < *request->issued) continue;
    regulation::Law const law = c.unit.law(*request->issued);
    for (auto const& to : *request->to) {
      auto provisions = law.all(&record::Clause::request);
      std::erase_if(provisions, [&](auto const& one) { return !unit::covers(c.unit, *one.clause->of, to->id, *request->issued); });
      if (provisions.empty()) continue;
      for (auto const& provision : provisions) c.judged(*provision.entry, request.id);
      unit::Answer const answer = unit::answer_to(c.unit, request, to->id, c.as_of);
      see(request, to, provisions, law, answer.report, answer.limit);
    }
  }
}

// Could a report that failed to load, or that misspells its sender or its request, be the answer?
bool may_be_answered(Case const& c, std::string const& request, std::string const& from) {
  return std::ranges::any_of(c.unit.reports.all, [&](auto const& one) {
    bool const this_request = one->request ? one->request->id == request || !c.unit.requests.known(one->request->id) : !one.whole;
    bool const this_sender = one->from ? one->from->id == from || !c.unit.known_party(one->from->id) : !one.whole;
    bool const faulty = !one.whole || !c.unit.requests.known(one->request->id) || !c.unit.known_party(one->from->id);
    return this_request && this_sender && faulty;
  });
}

bool rests_on_request(record::Clause const& clause) { return bool(clause.request); }

void check_unanswered(Case const& c, Rule const& rule, Findings& out) {
  each_asked(c, [&](auto const& request, auto const& to, auto const& provisions, auto const& law, auto const* answer, Date limit) {
    if (answer || c.as_of <= limit || may_be_answered(c, request.id, to->id)) return;
    add(out, rule, *request.file, to.span, to->id, {{"from", c.sender(to->id, limit)}, {"request", request.id}, {"about", *request->subject}, {"due", limit}}, provisions, law.regulation());
  });
}

Rule const request_unanswered{
    .info = {.id = "request-unanswered",
             .message = {"{from} chưa báo cáo theo yêu cầu về '{about}', hạn {due}", "{from} has not answered the request about '{about}', due {due}"},
             .fix = {"đôn đốc nơi gửi, rồi thêm báo cáo (kind: ad-hoc, request: {request}) vào reports/; nếu được miễn, thêm waivers trong yêu cầu ấy", "press the sender, then add the report (kind: ad-hoc, request: {request}) to reports/; if excused, waive it in the request"},
             .why = {"Yêu cầu báo cáo có hạn riêng; mỗi nơi được yêu cầu phải có một báo cáo dẫn đến yêu cầu ấy.", "A request has a due day of its own; each addressee owes a report that names the request."},
             .bad = "# requests/2026-02-an-toan.yaml: to: [cong-an], due: 2026-02-10; không có báo cáo nào ghi request: 2026-02-an-toan\n",
             .good = "kind: ad-hoc\nperiod: 2026-02\nfrom: cong-an\nrequest: 2026-02-an-toan\nstatus: submitted\nsubmitted: 2026-02-09\n"},
    .check = check_unanswered,
    .rests_on = rests_on_request};

void check_late(Case const& c, Rule const& rule, Findings& out) {
  each_asked(c, [&](auto const& request, auto const& to, auto const& provisions, auto const& law, auto const* answer, Date limit) {
    if (!answer || *answer->value.submitted <= limit) return;
    add(out, rule, *answer->file, answer->value.submitted.span, to->id, {{"from", c.sender(to->id, limit)}, {"request", request.id}, {"submitted", *answer->value.submitted}, {"due", limit}}, provisions, law.regulation());
  });
}

Rule const request_late{
    .info = {.id = "request-late",
             .message = {"{from} trả lời yêu cầu {request} ngày {submitted}, muộn hơn hạn {due}", "{from} answered the request {request} on {submitted}, after {due}"},
             .fix = {"ghi đúng ngày gửi; nếu được gia hạn, ghi extension (until, by, reason); nếu đúng là muộn, có thể thêm waivers", "record the right day; if extended, record extension (until, by, reason); if late, it may be waived"},
             .why = {"Báo cáo theo yêu cầu phải gửi không sau hạn của yêu cầu, hoặc không sau ngày được gia hạn.", "A report on request is sent no later than the request's due day, or the day it was extended to."},
             .bad = "# due: 2026-02-10\nrequest: 2026-02-an-toan\nsubmitted: 2026-02-12\n",
             .good = "request: 2026-02-an-toan\nsubmitted: 2026-02-09\n"},
    .check = check_late,
    .rests_on = rests_on_request};

}  // namespace

Family request_rules() {
  static constexpr Rule const* rules[]{&request_unanswered, &request_late};
  return rules;
}

}  // namespace bcd::rule
