// Formats the days of a text for people as papers write them (25/3/2026). Data keeps ISO days.
#pragma once
#include "bcd/finding/arg.hpp"
#include "bcd/text/written_day.hpp"

namespace bcd::output {

class ReaderVoice : public Voice {
 public:
  using Voice::Voice;
  std::string day(Date day) const override { return written_day(day); }
};

}  // namespace bcd::output
