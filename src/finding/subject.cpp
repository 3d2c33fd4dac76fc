#include "bcd/finding/subject.hpp"

namespace bcd {

Subject Subject::duty(std::string const& party, Period period, std::string_view about) {
  Subject made{Kind::duty, party + " " + period.str() + (about.empty() ? "" : " ") + std::string{about}};
  made.who_ = party.size();
  made.period_ = period;
  return made;
}

Subject Subject::spell(std::string const& party, Date from) {
  Subject made{Kind::spell, party + " " + from.str()};
  made.who_ = party.size();
  return made;
}

Subject Subject::of(Period period) {
  Subject made{Kind::period, period.str()};
  made.period_ = period;
  return made;
}

std::string_view Subject::who() const {
  return kind_ == Kind::party ? std::string_view{text_} : std::string_view{text_}.substr(0, who_);
}

}  // namespace bcd
