// Formats the values of a finding for a paper: names for ids, 25/3/2026 for days.
#pragma once
#include <string>

#include "bcd/rule/rule.hpp"

namespace bcd::form {

std::string meeting_words_in_full(rule::CheckContext const& c,
                                  record::Meeting const& meeting);                    // with its body and day
std::string report_words(rule::CheckContext const& c, record::Report const& report);  // with its sender

class PaperVoice : public Voice {
 public:
  explicit PaperVoice(rule::CheckContext const& c) : Voice{Lang::vi}, c_{c} {}  // `c` must outlive this object
  std::string day(Date day) const override;
  // Returns the id itself if the records do not contain it.
  std::string name(Reference const& of, std::string_view after) const override;

 private:
  rule::CheckContext const& c_;
};

// Returns the text with names in place of the ids of tasks, meetings, reports, members and agencies, and with dates as
// papers write them. For text that a person or a rule wrote with ids in it.
std::string without_ids(rule::CheckContext const& c, std::string_view text);
// Such a text for the middle of a sentence: without its end mark, and with a small first letter unless it begins with
// the name of a member, an agency or a body of the unit, or as in_sentence() says.
std::string told(rule::CheckContext const& c, std::string_view text);

}  // namespace bcd::form
