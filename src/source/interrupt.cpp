#include "bcd/source/interrupt.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include "bcd/source/left_behind.hpp"

namespace bcd::source {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
constexpr std::size_t none = std::size_t(-1);

// An unfinished file, readable from a signal handler because it is never allocated or freed.
struct Slot {
  enum State { free, taken, pending };
  std::atomic<int> state{free};
  char path[PATH_MAX];
};
Slot slots[8];  // files are written one at a time, or a few at a time by several threads
std::atomic<int> holders{0}, came{0};
std::atomic<pid_t> child_running{0};
static_assert(std::atomic<int>::is_always_lock_free);

void end_by(int signal) {
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
  ::raise(signal);  // blocked inside the handler, delivered after it returns
}

void interrupted(int signal) {
  if (holders > 0) {
    int const error = errno;  // the interrupted code may be about to read errno
    came = signal;
    if (pid_t const child = child_running) ::kill(child, signal);
    errno = error;
    return;
  }
  for (Slot const& slot : slots)
    if (slot.state == Slot::pending) ::unlink(slot.path);
  end_by(signal);
}

// Blocks the signals in this thread between creating a file and entering it in the table. If another thread receives a
// signal at that moment, an empty temporary file remains, but never half a record.
class Blocked {
 public:
  Blocked() {
    sigset_t ours;
    sigemptyset(&ours);
    for (int const signal : signals) sigaddset(&ours, signal);
    ::pthread_sigmask(SIG_BLOCK, &ours, &before_);
  }
  ~Blocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  Blocked(Blocked const&) = delete;

 private:
  sigset_t before_;
};

// Returns the index of the slot, or `none` if the path is too long or all slots are taken.
std::size_t take_slot(std::string const& path) {
  if (path.size() >= PATH_MAX) return none;
  for (std::size_t i = 0; i < std::size(slots); ++i) {
    int expected = Slot::free;
    if (!slots[i].state.compare_exchange_strong(expected, Slot::taken)) continue;
    std::memcpy(slots[i].path, path.c_str(), path.size() + 1);
    slots[i].state = Slot::pending;
    return i;
  }
  return none;
}

}  // namespace

void clean_up_when_interrupted() {
  for (int const signal : signals) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = interrupted;
    action.sa_flags = SA_RESTART;  // an interrupted write continues if the signal is held back
    for (int const other : signals) sigaddset(&action.sa_mask, other);
    ::sigaction(signal, &action, nullptr);
  }
}

Unfinished::Unfinished(std::string const& target) : slot_{none} {
  Blocked const quiet;
  do {
    close();
    path_ = temporary_path(target);
    file_ = ::mkostemp(path_.data(), O_CLOEXEC);
    made_ = file_ >= 0;
    if (!made_) return;
  } while (!lock_created(file_, path_));
  slot_ = take_slot(path_);
}

void Unfinished::close() {
  if (int const file = std::exchange(file_, -1); file >= 0) ::close(file);
}

Unfinished::~Unfinished() {
  close();
  if (made_) ::unlink(path_.c_str());
  if (slot_ != none) slots[slot_].state = Slot::free;
}

HeldBack::HeldBack() { ++holders; }

HeldBack::~HeldBack() {
  child_running = 0;
  if (--holders > 0) return;
  if (int const signal = came.exchange(0)) interrupted(signal);
}

void HeldBack::pass_on_to(pid_t child) {
  child_running = child;
  // If the signal came before the child was known, forward it now.
  if (int const signal = came; signal != 0 && child > 0) ::kill(child, signal);
}

}  // namespace bcd::source
