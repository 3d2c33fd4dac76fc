// An interrupted run (Ctrl-C, a terminal closed, kill) leaves nothing half-made behind, and still ends by its signal.
#pragma once
#include <sys/types.h>

#include <cstddef>
#include <string>

namespace bcd::source {

// From now on SIGINT, SIGTERM and SIGHUP first remove what is unfinished. One that is ignored (nohup) stays so. For
// main alone: a library does not take a process's signals.
void clean_up_when_interrupted();

// A file in the making, made beside its target under a name of its own; removed when the object goes, or when a signal
// ends the program.
class Unfinished {
 public:
  explicit Unfinished(std::string const& target);
  ~Unfinished();
  Unfinished(Unfinished const&) = delete;
  int file() const { return file_; }  // open for writing; -1 when it could not be made, and once closed
  bool close();                       // false when what was written is not safe
  std::string const& path() const { return path_; }

 private:
  std::string path_;
  int file_ = -1;
  bool made_ = false;
  std::size_t slot_;
};

// While one lives a signal does not end the program but is passed on to the child, and acted upon when the object goes:
// what cannot be removed within a signal handler, a whole folder, gets the time to be.
class HeldBack {
 public:
  HeldBack();
  ~HeldBack();
  HeldBack(HeldBack const&) = delete;
  static void pass_on_to(pid_t child);  // 0: to no one
};

}  // namespace bcd::source
