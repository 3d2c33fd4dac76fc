#include "reporting_requests.hpp"

#include <algorithm>
#include <vector>

#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {
namespace {

using Request = unit::Record<record::Request>;
using Report = unit::Record<record::Report>;

enum class Answered { in_time, late, missing, waiting, unreadable };
struct Answer {
  Answered result;
  Date limit;
  Report const* report;  // the first one sent, or null
};

// Uses the criteria of request-unanswered and request-late: the first answer sent counts, and an extension moves the
// limit.
Answer answer_of(ReportingPeriod const& reporting, Request const& request, std::string const& from) {
  auto const [report, limit] = ledger::answer_to(reporting.unit(), request, from, reporting.as_of());
  bool const broken = std::ranges::any_of(reporting.unit().reports.all, [&](Report const& one) {
    return !one.whole && (!one->request || one->request->id == request.id) && (!one->from || one->from->id == from);
  });
  Answered result = Answered::waiting;
  if (report) result = *report->value.submitted > limit ? Answered::late : Answered::in_time;
  else if (broken) result = Answered::unreadable;
  else if (reporting.as_of() > limit) result = Answered::missing;
  return {result, limit, report};
}

bool accepted(ReportingPeriod const& reporting, Request const& request, std::string const& from, Answer const& answer) {
  bool const late = answer.result == Answered::late;
  return late ? reporting.verdict.waived(rule::request_late, Subject::party(from), answer.report->file->path())
              : reporting.verdict.waived(rule::request_unanswered, Subject::party(from), request.file->path());
}

std::string state_words(ReportingPeriod const& reporting, Answer const& answer, bool waived) {
  std::string const end = waived ? ", đã được chấp nhận" : "";
  switch (answer.result) {
    case Answered::in_time:
      return "đúng hạn";
    case Answered::late:
      return "trễ " + std::to_string(*answer.report->value.submitted - answer.limit) + " ngày" + end;
    case Answered::missing:
      return "chưa trả lời, quá hạn " + std::to_string(reporting.as_of() - answer.limit) + " ngày" + end;
    case Answered::waiting:
      return "chưa đến hạn";
    case Answered::unreadable:
      return "hồ sơ còn lỗi, chưa xác định";
  }
  return {};
}

}  // namespace

Requests requests_of(ReportingPeriod const& reporting) {
  std::vector<Request const*> issued;
  for (auto const& request : reporting.unit().requests.all)
    if (request.whole && *request->issued <= reporting.as_of() && reporting.period.contains(*request->issued))
      issued.push_back(&request);
  std::ranges::stable_sort(issued, {}, [](auto const* one) { return *one->value.issued; });
  Requests found;
  std::array<int, 5> tally{};
  for (auto const* request : issued)
    for (auto const& to : *request->value.to) {
      Answer const answer = answer_of(reporting, *request, to->id);
      ++tally[std::size_t(answer.result)];
      record::Request const& asked = request->value;
      std::string due = short_date(*asked.due);
      if (answer.limit > *asked.due) due += ", gia hạn đến " + short_date(answer.limit);
      Report const* const report = answer.report;
      found.rows.push_back({.number = asked.number ? *asked.number : gap("số văn bản yêu cầu"),
                            .issued = short_date(*asked.issued),
                            .subject = unended(*asked.subject),
                            .due = due,
                            .sender = known_name(reporting.unit(), to->id, *asked.issued),
                            .sent = report ? short_date(*report->value.submitted) : "",
                            .state = state_words(reporting, answer, accepted(reporting, *request, to->id, answer)),
                            .answer = report && report->value.number ? *report->value.number : "",
                            .id = report ? report->id : ""});
    }
  if (found.rows.empty()) return found;
  auto const count = [&](Answered result) { return count_words(tally[std::size_t(result)]); };
  found.words = count_words(int(issued.size())) + " yêu cầu, phải có " + count_words(int(found.rows.size())) +
                " lượt trả lời; trong đó đúng hạn: " + count(Answered::in_time) + ", trễ: " + count(Answered::late) +
                ", chưa trả lời: " + count(Answered::missing);
  if (int const open = tally[std::size_t(Answered::waiting)] + tally[std::size_t(Answered::unreadable)]; open > 0)
    found.words += ", chưa đến hạn hoặc chưa xác định: " + count_words(open);
  return found;
}

}  // namespace bcd::form
