// Numbers and limits of the office's work: inspections of a period, replies to proposals, terms of office, extensions
// of tasks.
#include "bcd/ledger/office_duties.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {

static void check_inspections(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::inspection_duties(c.unit, c.as_of)) {
    auto const found = ledger::inspections_in(c.unit, duty.period, c.as_of);
    for (auto const* one : found) c.judged(*duty.provision.entry, one->id);
    int const needed = *duty.provision.clause->at_least;
    if (int(found.size()) >= needed || !ledger::broken_inspections(c.unit).empty()) continue;
    std::string const& body = duty.provision.clause->body->id;
    Subject const subject = Subject::duty(body, duty.period);
    add(out, rule, *c.unit.config.file, duty.asked_at, subject,
        {{"body", body_arg(*duty.in_force, body)},
         {"period", duty.period},
         {"count", found.size()},
         {"needed", needed},
         {"subject", subject.str()}},
        duty.provision, *duty.in_force);
  }
}

Rule const inspections_too_few{
    .info = {.id = "inspections-too-few",
             .message = {"{body} kiểm tra, giám sát {count} lần trong {period}, cần ít nhất {needed} lần",
                         "inspections of {body} in {period}: {count}; needed: at least {needed}"},
             .fix = {"thêm hồ sơ đoàn kiểm tra còn thiếu vào inspections/; nếu không tổ chức đủ, ghi waivers trong "
                     "bcd.yaml với subject: {subject}",
                     "add the inspections that are not recorded to inspections/; if there were too few, waive it in "
                     "bcd.yaml with subject: {subject}"},
             .bad = "# quy chế: mỗi quý kiểm tra ít nhất 1 lần; quý I/2026 không có hồ sơ nào khác trong "
                    "inspections/\nfrom: 2026-04-06\nto: 2026-04-08\n",
             .good = "from: 2026-03-30\nto: 2026-04-01\n"},
    .check = check_inspections,
    .rests_on = [](record::Clause const& clause) { return clause.inspection && clause.inspection->at_least; }};

static void check_reply(CheckContext const& c, Rule const& rule, Findings& out) {
  ledger::each_reply(c, [&](ledger::Reply const& reply) {
    bool const late = reply.done && reply.on && *reply.on > reply.limit;
    if (reply.done ? !late : c.as_of <= reply.limit) return;
    Arg const what = late ? Arg{Text{"được xem xét, trả lời ngày {day}, trễ so với hạn {due}",
                                     "was considered on {day}, after the due day {due}"},
                                {{"day", *reply.on}, {"due", reply.limit}}}
                          : Arg{Text{"chưa được xem xét, trả lời (hạn {due})", "has not been considered (due {due})"},
                                {{"due", reply.limit}}};
    record::Proposal const& proposal = reply.proposal.value;
    add(out, rule, *reply.proposal.file, proposal.reviewed ? proposal.reviewed.span : proposal.date.span,
        reply.proposal.id, {{"from", Arg::party(proposal.from->id)}, {"date", *proposal.date}, {"what", what}},
        reply.provision, reply.law.regulation());
  });
}

Rule const proposal_late{
    .info = {.id = "proposal-late",
             .message = {"đề xuất của {from} ngày {date} {what}", "the proposal of {from} of {date} {what}"},
             .fix = {"xem xét, trả lời rồi ghi reviewed (meeting hoặc by, date, outcome); nếu đúng là trễ hạn, thêm "
                     "waivers có lý do và người đồng ý",
                     "consider and answer it, then record reviewed (meeting, or by and date, and outcome); if it was "
                     "late, waive it with the reason and who agreed"},
             .bad = "# quy chế: trả lời trong 15 ngày\nfrom: le-van-c\ndate: 2026-03-02\ntext: Lắp đặt wifi công "
                    "cộng\nreviewed: {by: nguyen-van-a, date: 2026-03-19, outcome: Đồng ý}\n",
             .good = "from: le-van-c\ndate: 2026-03-02\ntext: Lắp đặt wifi công cộng\nreviewed: {by: nguyen-van-a, "
                     "date: 2026-03-17, outcome: Đồng ý}\n"},
    .check = check_reply,
    .rests_on = [](record::Clause const& clause) { return clause.proposal && clause.proposal->within; }};

static void check_term(CheckContext const& c, Rule const& rule, Findings& out) {
  ledger::each_term_end(c, c.as_of, [&](ledger::TermEnd const& end) {
    Arg const still = end.seat.to
                          ? Arg{Text{"vị trí kéo đến ngày {to}", "the seat lasts until {to}"}, {{"to", *end.seat.to}}}
                          : Arg{Text{"vị trí chưa ghi ngày cuối", "the seat has no last day"}};
    add(out, rule, *end.member.file, end.seat.to ? end.seat.to.span : end.seat.from.span, Subject::party(end.member.id),
        {{"member", Arg::member(end.member.id)},
         {"body", body_arg(end.law.regulation(), end.body)},
         {"day", end.last},
         {"still", still}},
        end.provision, end.law.regulation());
  });
}

Rule const seat_past_term{
    .info = {.id = "seat-past-term",
             .message = {"nhiệm kỳ của {member} trong {body} hết ngày {day}, {still}",
                         "the term of {member} in {body} ended on {day}; {still}"},
             .fix = {"ghi to là ngày cuối của vị trí; nếu được bổ nhiệm lại, thêm một vị trí mới (from, decision)",
                     "record to, the last day of the seat; after a new appointment, add another seat (from, decision)"},
             .bad = "# quy chế: nhiệm kỳ 5 năm\nseats:\n  - {body: committee, role: member, from: 2021-03-01}\n",
             .good = "seats:\n  - {body: committee, role: member, from: 2021-03-01, to: 2026-02-28}\n  - {body: "
                     "committee, role: member, from: 2026-03-01}\n"},
    .check = check_term,
    .rests_on = [](record::Clause const& clause) { return clause.membership && clause.membership->term; }};

static void check_extended(CheckContext const& c, Rule const& rule, Findings& out) {
  for (ledger::Task const& task : c.tasks.all()) {
    ledger::Task const* const earlier = task.item->extends ? c.tasks.find(task.item->extends->id) : nullptr;
    if (!earlier || !earlier->item->due || !task.item->due || *task.item->due <= *earlier->item->due) continue;
    regulation::Law const law = c.unit.law(task.given);
    Date const asked = task.item->asked ? *task.item->asked : task.given;
    for (auto const& provision : law.all(&record::Clause::task)) {
      if (!provision.clause->extension_lead) continue;
      c.judged(*provision.entry, task.id);
      Date const limit = c.unit.calendar.before(*earlier->item->due, *provision.clause->extension_lead);
      if (asked <= limit) continue;
      add(out, rule, *task.file, task.item->asked ? task.item->asked.span : task.item->extends.span,
          Subject::task(task.id),
          {{"task", Arg::task(earlier->id)}, {"due", *earlier->item->due}, {"asked", asked}, {"limit", limit}},
          provision, law.regulation());
    }
  }
}

Rule const task_extended_late{
    .info =
        {.id = "task-extended-late",
         .message = {"nhiệm vụ {task} (hạn {due}) được đề nghị gia hạn ngày {asked}, trễ so với ngày {limit}",
                     "the extension of task {task} (due {due}) was asked for on {asked}, after {limit}"},
         .fix = {"ghi asked là ngày đề nghị gia hạn nếu đề nghị trước cuộc họp; nếu đúng là đề nghị trễ, thêm waivers "
                 "có lý do và người đồng ý",
                 "record asked, the day the extension was asked for, if that was before the meeting; if it was "
                 "late, waive it with the reason and who agreed"},
         .bad = "# 2026-01-committee/1 có due: 2026-03-20\nitems:\n  - {no: 1, text: Số hóa hồ sơ, lead: le-van-c, "
                "due: 2026-05-29, extends: 2026-01-committee/1, asked: 2026-03-23}\n",
         .good = "items:\n  - {no: 1, text: Số hóa hồ sơ, lead: le-van-c, due: 2026-05-29, extends: "
                 "2026-01-committee/1, asked: 2026-03-16}\n"},
    .check = check_extended,
    .rests_on = [](record::Clause const& clause) { return clause.task && clause.task->extension_lead; }};

Family office_limit_rules() {
  static constexpr Rule const* rules[]{&inspections_too_few, &proposal_late, &seat_past_term, &task_extended_late};
  return rules;
}

}  // namespace bcd::rule
