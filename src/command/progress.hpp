// How far a long run has come, on one line of the terminal that is gone when it ends.
#pragma once
#include <chrono>
#include <mutex>

#include "session.hpp"

namespace bcd::command {

// Nothing is shown in a pipe, with --quiet, or of a run that is over within half a second.
class Progress {
 public:
  // `words` with {done} and {total}: "đã xét {done}/{total} đơn vị".
  Progress(Session const& session, Text words, std::size_t total);
  ~Progress();
  Progress(Progress const&) = delete;
  void step();  // one more is done; from any thread

 private:
  void draw();

  Session const& session_;
  Text words_;
  std::size_t total_, done_ = 0;
  bool shown_;
  int width_ = 0;  // of what stands on the terminal
  std::chrono::milliseconds next_{};
  std::mutex one_at_a_time_;
};

}  // namespace bcd::command
