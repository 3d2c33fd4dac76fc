// On a signal, unfinished files are removed and the program ends by that signal.
#include "bcd/source/interrupt.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "bcd/source/writer.hpp"
#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

// Runs the work in a child process, which must not return, and returns its exit status.
int end_of(std::function<void()> const& work) {
  pid_t const child = ::fork();
  if (child == 0) {
    for (int const signal : {SIGINT, SIGTERM, SIGHUP, SIGABRT})
      ::signal(signal, SIG_DFL);  // Catch2 installs its own handlers
    source::clean_up_when_interrupted();
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}
bool ended_by(int status, int signal) { return WIFSIGNALED(status) && WTERMSIG(status) == signal; }

TEST_CASE("a file in the making is removed when a signal ends the program, which ends by that signal", "[source]") {
  for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
    Folder const folder;
    folder.write("a.md", "old\n");
    int const status = end_of([&] {
      source::Unfinished const one{folder.path() + "/a.md"}, other{folder.path() + "/b.md"};
      if (one.file() < 0 || other.file() < 0 || ::write(one.file(), "new", 3) != 3) ::_exit(9);
      ::raise(signal);
    });
    CHECK(ended_by(status, signal));
    CHECK(read_text(folder.path() + "/a.md") == "old\n");
    CHECK(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) == 1);
  }
}

TEST_CASE("what a killed run left is hidden, and the next run that writes there removes it", "[source]") {
  Folder const folder;
  int const status = end_of([&] {
    source::Unfinished const one{folder.path() + "/a.md"};
    if (::write(one.file(), "half", 4) != 4) ::_exit(9);
    ::raise(SIGKILL);
  });
  CHECK(ended_by(status, SIGKILL));
  auto const names = [&] {
    std::set<std::string> all;
    for (auto const& entry : fs::directory_iterator{folder.path()}) all.insert(entry.path().filename().string());
    return all;
  };
  REQUIRE(names().size() == 1);
  CHECK(names().begin()->starts_with(".a.md.bcd-"));
  folder.write(".b.md", "kept");
  REQUIRE(source::write_whole(folder.path() + "/c.md", "new\n"));
  CHECK(names() == std::set<std::string>{".b.md", "c.md"});
}

TEST_CASE("a file that another run is writing is not taken for one left behind", "[source]") {
  Folder const folder;
  source::Unfinished const theirs{folder.path() + "/a.md"};
  REQUIRE(::write(theirs.file(), "half", 4) == 4);
  int const status = end_of([&] { ::_exit(source::write_whole(folder.path() + "/b.md", "new\n") ? 0 : 9); });
  CHECK(status == 0);
  CHECK(fs::exists(theirs.path()));
}

TEST_CASE("what was finished before the signal stays", "[source]") {
  Folder const folder;
  int const status = end_of([&] {
    if (!source::write_whole(folder.path() + "/a.md", "new\n")) ::_exit(9);
    ::raise(SIGTERM);
  });
  CHECK(ended_by(status, SIGTERM));
  CHECK(read_text(folder.path() + "/a.md") == "new\n");
}

TEST_CASE("a signal that is ignored stays ignored", "[source]") {
  Folder const folder;
  int const status = end_of([&] {
    ::signal(SIGHUP, SIG_IGN);
    source::clean_up_when_interrupted();
    ::raise(SIGHUP);
    ::_exit(source::write_whole(folder.path() + "/a.md", "new\n") ? 7 : 9);
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 7);
}

TEST_CASE("a signal that is held back ends the program when what holds it goes, and reaches the child", "[source]") {
  Folder const folder;
  int const status = end_of([&] {
    source::HeldBack const held;
    sigset_t term, before;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &term,
                  &before);  // until the child has default handlers, as a new program has
    pid_t const child = ::fork();
    if (child == 0) {
      ::signal(SIGTERM, SIG_DFL);
      ::sigprocmask(SIG_SETMASK, &before, nullptr);
      ::sleep(60);
      ::_exit(0);
    }
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    ::raise(SIGTERM);
    source::HeldBack::pass_on_to(child);
    int ended = 0;
    ::waitpid(child, &ended, 0);
    if (ended_by(ended, SIGTERM)) folder.write("child-ended", "");
  });
  CHECK(ended_by(status, SIGTERM));
  CHECK(fs::exists(folder.path() + "/child-ended"));
}

}  // namespace
}  // namespace bcd::test
