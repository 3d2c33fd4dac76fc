#include "progress.hpp"

#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds worth_showing{500}, between_two{100};

}  // namespace

Progress::Progress(Session const& session, Text words, std::size_t total)
    : session_{session},
      words_{words},
      total_{total},
      shown_{total > 1 && session.world.error_terminal && session.world.elapsed && !session.quiet} {
  if (shown_) next_ = session.world.elapsed() + worth_showing;
}

Progress::~Progress() {
  if (width_ == 0) return;
  session_.complain("\r" + std::string(std::size_t(width_), ' ') + "\r");
  std::fflush(session_.world.err);
}

void Progress::step() {
  if (!shown_) return;
  std::scoped_lock const lock{one_at_a_time_};
  ++done_;
  milliseconds const now = session_.world.elapsed();
  if (now < next_) return;
  next_ = now + between_two;
  draw();
}

void Progress::draw() {
  std::string const text = session_.say(words_, {{"done", done_}, {"total", total_}});
  session_.complain("\r" + text);
  std::fflush(session_.world.err);
  width_ = utf8::width(text);
}

}  // namespace bcd::command
