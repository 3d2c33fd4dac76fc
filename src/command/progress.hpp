// The progress of a long run, on one line of the terminal that is cleared at the end.
#pragma once
#include <chrono>
#include <mutex>

#include "session.hpp"

namespace bcd::command {

// Nothing is shown if stderr is not a terminal, with --quiet, for a single step, or in the first half second.
class Progress {
 public:
  // `words` contains {done} and {total}: "đã xét {done}/{total} đơn vị".
  Progress(Session const& session, Text words, std::size_t total);
  ~Progress();
  Progress(Progress const&) = delete;
  void step();  // counts one more step as done; may be called from any thread

 private:
  void draw();

  Session const& session_;
  Text words_;
  std::size_t total_, done_ = 0;
  bool shown_;
  int width_ = 0;  // columns of the line on the terminal; 0 if there is none
  std::chrono::milliseconds next_{};
  std::mutex one_at_a_time_;
};

}  // namespace bcd::command
