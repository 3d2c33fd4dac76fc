// Splits a stream of bytes into the messages of the protocol: a header with Content-Length, an empty line, JSON.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "json.hpp"

namespace bcd::lsp {

struct Frame {
  Json json = {};
  std::string fault = {};  // why there is no JSON; "" if there is
  Json id = {};            // of the request with the fault; null if it is not known
};

class Framing {
 public:
  void feed(std::string_view bytes) { waiting_.append(bytes); }
  // Returns the next complete message, or null if more bytes are needed. A header without a usable length, a length
  // that is wrong, a body that is not JSON, and one over the limit or nested too deeply are faults; the stream is read
  // on after them, from the next header.
  std::optional<Frame> next();

 private:
  bool skip();
  std::optional<Frame> from_header();
  std::optional<Frame> from_body();
  std::string waiting_;
  std::optional<std::size_t> length_;  // of the body that is expected; null before its header is complete
  std::size_t searched_ = 0;           // bytes of that body that contain no header
  std::size_t to_skip_ = 0;            // bytes of a body that is too large
};

// Returns the message with its header.
std::string framed(Json const& message);

}  // namespace bcd::lsp
