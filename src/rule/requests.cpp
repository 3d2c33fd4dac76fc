// Reports on request, each with its own due day.
#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

bool rests_on_request(record::Clause const& clause) { return bool(clause.request); }

}  // namespace

static void check_unanswered(CheckContext const& c, Rule const& rule, Findings& out) {
  each_asked(c, [&](auto const& request, auto const& to, auto const& provisions, auto const& law, auto const* answer,
                    Date limit) {
    if (provisions.empty() || answer || c.as_of <= limit || !doubtful_answers(c, request.id, to->id).empty()) return;
    add(out, rule, *request.file, to.span, Subject::party(to->id),
        {{"from", c.sender(to->id, limit)},
         {"request", Arg::request(request.id)},
         {"about", *request->subject},
         {"due", limit}},
        provisions, law.regulation());
  });
}

Rule const request_unanswered{
    .info = {.id = "request-unanswered",
             .message = {"{from} chưa báo cáo theo yêu cầu về '{about}', hạn {due}",
                         "{from} has not answered the request about '{about}', due {due}"},
             .fix = {"đôn đốc nơi gửi, rồi thêm báo cáo (kind: ad-hoc, request: {request}) vào reports/; nếu được "
                     "miễn, thêm waivers trong yêu cầu ấy",
                     "remind the sender, then add the report (kind: ad-hoc, request: {request}) to reports/; if "
                     "excused, waive it in the request"},
             .bad = "# requests/2026-02-an-toan.yaml: to: [cong-an], due: 2026-02-10; không có báo cáo nào ghi "
                    "request: 2026-02-an-toan\n",
             .good = "kind: ad-hoc\nperiod: 2026-02\nfrom: cong-an\nrequest: 2026-02-an-toan\nstatus: "
                     "submitted\nsubmitted: 2026-02-09\n"},
    .check = check_unanswered,
    .rests_on = rests_on_request};

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  each_asked(c, [&](auto const& request, auto const& to, auto const& provisions, auto const& law, auto const* answer,
                    Date limit) {
    if (provisions.empty() || !answer || *answer->value.submitted <= limit) return;
    add(out, rule, *answer->file, answer->value.submitted.span, Subject::party(to->id),
        {{"from", c.sender(to->id, limit)},
         {"request", Arg::request(request.id)},
         {"submitted", *answer->value.submitted},
         {"due", limit}},
        provisions, law.regulation());
  });
}

Rule const request_late{
    .info =
        {.id = "request-late",
         .message = {"{from} trả lời yêu cầu {request} ngày {submitted}, trễ so với hạn {due}",
                     "{from} answered request {request} on {submitted}, after the due day {due}"},
         .fix = {"ghi đúng ngày gửi; nếu được gia hạn, ghi extension (until, by, reason); nếu đúng là trễ hạn, có thể "
                 "thêm waivers",
                 "record the correct day; if it was extended, record extension (until, by, reason); if it was late, it "
                 "may be waived"},
         .bad = "# due: 2026-02-10\nrequest: 2026-02-an-toan\nsubmitted: 2026-02-12\n",
         .good = "request: 2026-02-an-toan\nsubmitted: 2026-02-09\n"},
    .check = check_late,
    .rests_on = rests_on_request};

Family request_rules() {
  static constexpr Rule const* rules[]{&request_unanswered, &request_late};
  return rules;
}

}  // namespace bcd::rule
