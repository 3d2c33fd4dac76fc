#include "framing.hpp"

#include <algorithm>
#include <charconv>

#include "message_text.hpp"

namespace bcd::lsp {
namespace {

constexpr std::size_t largest_body = 64 * 1024 * 1024, largest_header = 64 * 1024;
constexpr std::string_view header_end = "\r\n\r\n", length_header = "Content-Length:";
constexpr std::size_t longest_length = 64;  // bytes of a header that gives a length

bool same_word(std::string_view a, std::string_view b) {
  auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// Returns the number that a header gives after its ':', or null.
std::optional<std::size_t> number_in(std::string_view value) {
  while (value.starts_with(' ') || value.starts_with('\t')) value.remove_prefix(1);
  while (value.ends_with(' ') || value.ends_with('\t')) value.remove_suffix(1);
  std::size_t number = 0;
  auto const [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
  bool const whole = fault == std::errc{} && end == value.data() + value.size() && !value.empty();
  return whole ? std::optional{number} : std::nullopt;
}

// Returns where a header with a length begins in bytes that should be JSON, or npos. JSON cannot contain one: a line
// end in a string is escaped, and there are no such words outside strings. So the length of the message was wrong.
std::size_t header_inside(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find(length_header, from); at != bytes.npos; at = bytes.find(length_header, at + 1)) {
    std::string_view const rest = bytes.substr(at + length_header.size(), longest_length);
    std::size_t const end = rest.find("\r\n");
    if (end != rest.npos && number_in(rest.substr(0, end))) return at;
  }
  return bytes.npos;
}

// Returns the length that a header names, or null. It may stand behind the rest of a message whose length was wrong.
std::optional<std::size_t> content_length(std::string_view header) {
  std::optional<std::size_t> length;
  while (!header.empty()) {
    std::string_view line = header.substr(0, header.find("\r\n"));
    header.remove_prefix(std::min(header.size(), line.size() + 2));
    if (std::size_t const inside = line.rfind(length_header); inside != line.npos) line.remove_prefix(inside);
    std::size_t const colon = line.find(':');
    if (colon == line.npos || !same_word(line.substr(0, colon + 1), length_header)) continue;
    if (auto const number = number_in(line.substr(colon + 1))) length = number;
  }
  return length;
}

Frame parsed(std::string_view body) {
  if (is_too_deep(body)) return {.fault = "the message is nested too deeply", .id = id_in(body)};
  Json json = Json::parse(body.begin(), body.end(), nullptr, false);
  if (!json.is_discarded()) return {.json = std::move(json)};
  std::string const whole = with_whole_characters(std::string{body});
  json = Json::parse(whole, nullptr, false);
  if (!json.is_discarded()) return {.json = std::move(json)};
  return {.fault = "the message is not JSON", .id = id_in(whole)};
}

}  // namespace

// Drops what has come of a body that is too large. Returns false if more of it is to come.
bool Framing::skip() {
  std::size_t some = std::min(to_skip_, waiting_.size());
  if (std::size_t const header = header_inside(waiting_, 0); header < some) {
    to_skip_ = some = header;
  } else if (some < to_skip_) {
    some -= std::min(some, longest_length);  // where a header may have begun
  }
  waiting_.erase(0, some);
  to_skip_ -= some;
  return to_skip_ == 0;
}

std::optional<Frame> Framing::next() {
  if (to_skip_ > 0 && !skip()) return std::nullopt;
  return length_ ? from_body() : from_header();
}

std::optional<Frame> Framing::from_header() {
  std::size_t const end = waiting_.find(header_end);
  if (end == waiting_.npos) {
    if (waiting_.size() <= largest_header) return std::nullopt;
    waiting_.erase(0, waiting_.size() - longest_length);  // the next header may have begun
    return Frame{.fault = "the header has no end"};
  }
  length_ = content_length(std::string_view{waiting_}.substr(0, end));
  waiting_.erase(0, end + header_end.size());
  searched_ = 0;
  if (!length_) return Frame{.fault = "the header has no Content-Length"};
  if (*length_ > largest_body) {
    to_skip_ = *length_;
    length_.reset();
    return Frame{.fault = "the message is too large"};
  }
  return from_body();
}

std::optional<Frame> Framing::from_body() {
  std::size_t const size = std::min(*length_, waiting_.size());
  std::size_t const header = header_inside(waiting_, searched_ - std::min(searched_, longest_length));
  if (header < size) {
    Frame frame{.fault = "the Content-Length is wrong", .id = id_in(std::string_view{waiting_}.substr(0, header))};
    waiting_.erase(0, header);
    length_.reset();
    return frame;
  }
  searched_ = size;
  if (waiting_.size() < *length_) return std::nullopt;
  Frame frame = parsed(std::string_view{waiting_}.substr(0, *length_));
  waiting_.erase(0, *length_);
  length_.reset();
  return frame;
}

std::string framed(Json const& message) {
  std::string const body = dumped(message);
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace bcd::lsp
