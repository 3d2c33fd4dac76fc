// Obligations that someone was given: requests, tasks, written consultations, inspections, opinions of absent members.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/ledger/outcome.hpp"
#include "due_list.hpp"

namespace bcd::ledger {
namespace {

Arg about(Text before, std::string const& text) {
  return {Text{"{before}{text}", "{before}{text}"}, {{"before", before}, {"text", text}}};
}

void add_requests(DueList& list) {
  Ledger const& c = list.c;
  each_asked(c, [&](auto const& request, auto const& to, auto const& provisions, auto const& law, auto const* answer,
                    Date limit) {
    if (!c.unit.known_party(to->id)) return;
    Due due{.kind = DueKind::request,
            .who = to->id,
            .name = {},
            .what = about({"Báo cáo theo yêu cầu: ", "Report on request: "}, *request->subject),
            .citations = cited(provisions, law.regulation()),
            .due = *request->due,
            .rolled = {},
            .limit = limit,
            .done_on = {},
            .subject = Subject::party(to->id),
            .path = request.file->path(),
            .key = request.id + " " + to->id};
    DueList::Progress progress{.told_in = request.file->path(), .doubtful = doubtful_answers(c, request.id, to->id)};
    for (auto const& report : c.unit.reports.all) {
      if (answer || !report.whole || !report->request || report->request->id != request.id ||
          report->from->id != to->id)
        continue;
      progress.begun = true;  // a draft, or one returned
      due.path = report.file->path();
    }
    // If no clause obliges the addressee to answer, a check cannot find the answer late, so the state is unknown.
    progress.unknown = provisions.empty() && c.as_of > limit;
    due.source.request = &request;
    due.done = answer;
    if (answer) {
      due.done_on = *answer->value.submitted;
      due.path = progress.told_in = answer->file->path();
    }
    list.add(std::move(due), progress);
  });
}

void add_tasks(DueList& list) {
  Ledger const& c = list.c;
  for (Task const& task : c.tasks.all()) {
    if (!task.item->due || !task.counts || (!task.done() && !task.open())) continue;
    regulation::Law const law = c.unit.law(task.given);
    Date const day = *task.item->due;
    Due due{.kind = DueKind::task,
            .who = task.holder,
            .name = {},
            .what = about({"Nhiệm vụ: ", "Task: "}, *task.item->text),
            .citations = cited(law.all(&record::Clause::task), law.regulation()),
            .due = day,
            .rolled = {},
            .limit = day,
            .done_on = task.state.done_on,
            .subject = Subject::task(task.id),
            .path = task.file->path(),
            .key = {}};
    due.done = task.done();
    due.source.task = &task;
    bool const unknown = task.unknown(c.as_of) || task.unreported(c.as_of);
    DueList::Progress progress{.late = task.late(), .begun = true, .unknown = unknown};
    // A report of the holder that failed to load may report the task as done.
    if (task.overdue(c.as_of)) progress.doubtful = c.doubtful_reports(task.holder);
    list.add(std::move(due), progress);
  }
}

// The replies of the people asked, and the outcome that the progress agency records.
void add_consultations(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& one : c.unit.consultations.all) {
    if (!one.whole || *one->sent > c.as_of || *one->due < *one->sent) continue;
    // An unknown id may belong to a member who replied, so treat the state as unclear.
    Files doubtful;
    auto const look_for = [&](auto const& ref) {
      if (!c.unit.members.find(ref->id)) doubtful.push_back(broken_or(c.unit.members, ref->id, one.file));
    };
    for (auto const& asked : *one->asked) look_for(asked);
    for (auto const& reply : *one->replies) look_for(reply->member);
    std::ranges::sort(doubtful, {}, &source::File::path);
    doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
    regulation::Law const law = c.unit.law(*one->sent);
    auto const provisions = consultation_clauses(law, one.value);
    auto const blank = [&](std::string const& who, Text before) {
      return Due{.kind = DueKind::consultation,
                 .who = who,
                 .name = {},
                 .what = about(before, *one->question),
                 .citations = cited(provisions, law.regulation()),
                 .due = *one->due,
                 .rolled = {},
                 .limit = *one->due,
                 .done_on = {},
                 .subject = one.id,
                 .path = one.file->path(),
                 .key = {}};
    };
    for (auto const& asked : *one->asked) {
      bool const silent = is_silent(c.unit, one.value, asked->id, c.as_of);
      // If no clause requires every reply, a reply is owed only until the outcome is recorded.
      if (silent && provisions.empty() && one->outcome) continue;
      Due due = blank(asked->id, {"Trả lời lấy ý kiến: ", "Reply to the consultation: "});
      due.key = one.id + " " + asked->id;
      due.source.consultation = &one;
      for (auto const& reply : *one->replies)
        if (reply->member->id == asked->id && *reply->date <= c.as_of && !due.done_on) due.done_on = *reply->date;
      due.done = doubtful.empty() ? !silent : due.done_on.has_value();
      list.add(std::move(due), {.late = false, .doubtful = doubtful});
    }
    Due due = blank(c.unit.standing_agency(*one->due),
                    {"Ghi kết quả lấy ý kiến: ", "Record the outcome of the consultation: "});
    due.key = one.id + " outcome";
    due.done = one->outcome.given;
    list.add(std::move(due), {.begun = !(*one->replies).empty(), .doubtful = doubtful});
  }
}

// Written opinions of absent members, if a clause requires one.
void add_opinions(DueList& list) {
  Ledger const& c = list.c;
  each_absence(c, true, [&](SeenAbsence const& seen) {
    if (!seen.owes_opinion()) return;
    Date const day = *seen.meeting->date;
    Arg const body = body_arg(seen.law.regulation(), seen.meeting->body->id);
    Due due{
        .kind = DueKind::opinion,
        .who = seen.member(),
        .name = {},
        .what = {Text{"Ý kiến bằng văn bản về cuộc họp {body} {day}", "Written opinion on the meeting of {body} {day}"},
                 {{"body", body}, {"day", day}}},
        .citations = {regulation::cite(seen.provision, seen.law.regulation())},
        .due = day,
        .rolled = {},
        .limit = day,
        .done_on = seen.opinion_on(c.as_of),
        .subject = Subject::party(seen.member()),
        .path = seen.meeting.file->path(),
        .key = seen.meeting.id + " " + seen.member()};
    due.done = due.done_on.has_value();
    due.source.meeting = &seen.meeting;
    // No rule reports a late opinion.
    list.add(std::move(due), {.late = false, .over = seen.held, .told_in = seen.meeting.file->path()});
  });
}

void add_inspections(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& one : c.unit.inspections.all) {
    if (!one.whole || *one->to >= c.as_of || *one->to < *one->from) continue;
    regulation::Law const law = c.unit.law(*one->to);
    for (auto const& provision : law.all(&record::Clause::inspection)) {
      auto const limit = inspection_limit(c, law, provision, one.value);
      Due due{.kind = DueKind::inspection,
              .who = one->lead->id,
              .name = {},
              .what = about({"Báo cáo kết quả kiểm tra theo ", "Report on the inspection under "}, *one->number),
              .citations = {regulation::cite(provision, law.regulation())},
              .due = {},
              .rolled = {},
              .limit = {},
              .done_on = {},
              .subject = one.id,
              .path = one.file->path(),
              .key = {}};
      if (limit.set) due.due = due.limit = limit.last;
      due.done = one->report && *one->report->date <= c.as_of;
      if (due.done) due.done_on = *one->report->date;
      else due.expected = next_meeting(c, provision.clause->body->id, *one->to);
      // Without a limit, a report may wait until the body meets again.
      bool const over = !limit.set && c.next_held(provision.clause->body->id, *one->to);
      std::optional<bool> const late =
          due.done_on && limit.last ? std::optional{*due.done_on > *limit.last} : std::nullopt;
      list.add(std::move(due), {.late = late, .over = over});
    }
  }
}

}  // namespace

void add_asked(DueList& list) {
  add_requests(list);
  add_tasks(list);
  add_consultations(list);
  add_inspections(list);
  add_opinions(list);
}

}  // namespace bcd::ledger
