#include "framing.hpp"

#include <algorithm>
#include <charconv>

namespace bcd::lsp {
namespace {

constexpr std::size_t largest_body = 64 * 1024 * 1024, largest_header = 64 * 1024;
constexpr std::string_view header_end = "\r\n\r\n";

bool same_word(std::string_view a, std::string_view b) {
  auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// Returns the length that a header names, or null.
std::optional<std::size_t> content_length(std::string_view header) {
  constexpr std::string_view name = "Content-Length";
  std::optional<std::size_t> length;
  while (!header.empty()) {
    std::string_view const line = header.substr(0, header.find("\r\n"));
    header.remove_prefix(std::min(header.size(), line.size() + 2));
    std::size_t const colon = line.find(':');
    if (colon == line.npos || !same_word(line.substr(0, colon), name)) continue;
    std::string_view value = line.substr(colon + 1);
    while (value.starts_with(' ') || value.starts_with('\t')) value.remove_prefix(1);
    while (value.ends_with(' ') || value.ends_with('\t')) value.remove_suffix(1);
    std::size_t number = 0;
    auto const [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault == std::errc{} && end == value.data() + value.size() && !value.empty()) length = number;
  }
  return length;
}

}  // namespace

std::optional<Frame> Framing::next() {
  if (to_skip_ > 0) {
    std::size_t const some = std::min(to_skip_, waiting_.size());
    waiting_.erase(0, some);
    to_skip_ -= some;
    if (to_skip_ > 0) return std::nullopt;
  }
  if (length_) return from_body();
  std::size_t const end = waiting_.find(header_end);
  if (end == waiting_.npos) {
    if (waiting_.size() <= largest_header) return std::nullopt;
    waiting_.clear();
    return Frame{.fault = "the header has no end"};
  }
  length_ = content_length(std::string_view{waiting_}.substr(0, end));
  waiting_.erase(0, end + header_end.size());
  if (!length_) return Frame{.fault = "the header has no Content-Length"};
  if (*length_ > largest_body) {
    to_skip_ = *length_;
    length_.reset();
    return Frame{.fault = "the message is too large"};
  }
  return from_body();
}

std::optional<Frame> Framing::from_body() {
  if (waiting_.size() < *length_) return std::nullopt;
  Frame frame{.json = Json::parse(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(*length_), nullptr, false)};
  if (frame.json.is_discarded()) frame = {.json = nullptr, .fault = "the message is not JSON"};
  waiting_.erase(0, *length_);
  length_.reset();
  return frame;
}

std::string framed(Json const& message) {
  std::string const body = dumped(message);
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace bcd::lsp
