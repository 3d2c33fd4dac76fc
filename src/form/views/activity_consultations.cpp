// Section I of the activity report: written consultations of members.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/counting.hpp"
#include "consultation_replies.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

using Consultation = unit::Record<record::Consultation>;

std::string asked_words(record::Consultation const& one) {
  return "từ ngày " + short_date(*one.sent) + " đến ngày " + short_date(*one.due);
}

}  // namespace

// Returns the consultations sent out in the period. Each counts once, even if it replaces a meeting.
std::vector<std::string> consultations_of(ReportingPeriod const& reporting) {
  std::vector<Consultation const*> found;
  for (auto const& one : reporting.unit().consultations.all) {
    if (one.whole && *one->sent <= reporting.as_of() && ledger::counts_in(reporting.period, one.value))
      found.push_back(&one);
  }
  std::ranges::stable_sort(found, {}, [](auto const* one) { return *one->value.sent; });
  std::vector<std::string> lines;
  for (auto const* consultation : found) {
    record::Consultation const& one = consultation->value;
    std::string words = unended(*one.question) + " (" + asked_words(one) + ")";
    if (one.replaces_meeting) {
      auto const& regulation = *reporting.unit().in_force(*one.sent).regulation;
      words += ", thay cuộc họp định kỳ " + one.replaces_meeting->period->spoken(Lang::vi) + " của " +
               regulation::body_name(regulation, one.replaces_meeting->body->id);
    }
    auto const [replied, opinions] = reply_counts(one, reporting.as_of());
    words += ": " + replied + (opinions.empty() ? "" : " (" + opinions + ")") + "; kết quả: ";
    words += one.outcome                     ? unended(*one.outcome)
             : *one.due >= reporting.as_of() ? "chưa hết hạn trả lời"
                                             : gap("kết quả lấy ý kiến");
    lines.push_back(std::move(words));
  }
  return lines;
}

}  // namespace bcd::form
