// Handles an interrupt (Ctrl-C, a closed terminal, kill): removes unfinished files, then ends the process by the same
// signal.
#pragma once
#include <sys/types.h>

#include <cstddef>
#include <string>

namespace bcd::source {

// Installs handlers for SIGINT, SIGTERM and SIGHUP that first remove unfinished files. A signal that is ignored (nohup)
// stays ignored. Called by main only, because a library must not take over the signals of a process.
void clean_up_when_interrupted();

// A temporary file in the same folder as its target, with a hidden unique name (".a.yaml.bcd-Xy12Qz"). Removed by the
// destructor, or if a signal ends the program. It is locked until it is closed, see left_behind.hpp.
class Unfinished {
 public:
  explicit Unfinished(std::string const& target);
  ~Unfinished();
  Unfinished(Unfinished const&) = delete;
  int file() const { return file_; }  // descriptor open for writing; -1 if creation failed, or after close()
  // Closes the descriptor, which also gives up the lock.
  void close();
  std::string const& path() const { return path_; }

 private:
  std::string path_;
  int file_ = -1;
  bool made_ = false;
  std::size_t slot_;
};

// While an instance exists, a signal is forwarded to the child process and acted upon only after the last instance is
// destroyed. This gives time to remove a whole folder, because a signal handler cannot do that.
class HeldBack {
 public:
  HeldBack();
  ~HeldBack();
  HeldBack(HeldBack const&) = delete;
  static void pass_on_to(pid_t child);  // 0: no child
};

}  // namespace bcd::source
