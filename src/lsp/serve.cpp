#include "bcd/lsp/serve.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace bcd::lsp {
namespace {

// Waits for input, at most `milliseconds` (-1: forever). Returns true if there is some, or its end.
bool has_input(int input, int milliseconds) {
  pollfd one{input, POLLIN, 0};
  int ready;
  while ((ready = ::poll(&one, 1, milliseconds)) < 0 && errno == EINTR) {
  }
  return ready != 0;
}

// Feeds the server what can be read now. Returns false at the end of the input.
bool read_some(int input, Server& server) {
  char bytes[64 * 1024];
  ssize_t got;
  while ((got = ::read(input, bytes, sizeof bytes)) < 0 && errno == EINTR) {
  }
  if (got <= 0) return false;
  server.receive({bytes, std::size_t(got)});
  return true;
}

// Returns false if the client reads no more.
bool write(std::FILE* output, std::string const& bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), output) == bytes.size() && std::fflush(output) == 0;
}

}  // namespace

int serve(int input, std::FILE* output, Settings settings) {
  Server server{std::move(settings)};
  for (bool open = true; open && !server.exit_code();) {
    has_input(input, -1);
    do open = read_some(input, server);
    while (open && has_input(input, 0));
    if (!write(output, server.answer())) break;
    if (!server.exit_code() && !(open && has_input(input, 0)) && !write(output, server.publish())) break;
  }
  return server.exit_code().value_or(1);
}

}  // namespace bcd::lsp
