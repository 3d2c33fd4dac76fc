#include "message_text.hpp"

#include <algorithm>
#include <charconv>

namespace bcd::lsp {
namespace {

constexpr int deepest = 500;

// Takes the events of the parser until the id is known.
class TopId final : public nlohmann::json_sax<Json> {
 public:
  Json id;

  bool null() override { return scalar(nullptr); }
  bool boolean(bool value) override { return scalar(value); }
  bool number_integer(number_integer_t value) override { return scalar(value); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(value); }
  bool number_float(number_float_t value, string_t const&) override { return scalar(value); }
  bool string(string_t& value) override { return scalar(value); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return ++depth_ > 0; }
  bool end_object() override { return --depth_ > 0; }
  bool start_array(std::size_t) override { return ++depth_ > 0; }
  bool end_array() override { return --depth_ > 0; }
  bool key(string_t& name) override {
    is_id_ = depth_ == 1 && name == "id";
    return true;
  }
  bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) override { return false; }

 private:
  bool scalar(Json value) {
    if (is_id_ && depth_ == 1) id = std::move(value);
    return !is_id_;
  }
  int depth_ = 0;
  bool is_id_ = false;
};

// Returns the code unit of an escape "\uXXXX" at the place, or null.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || text.size() < at + 6) return std::nullopt;
  unsigned unit = 0;
  auto const [end, fault] = std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  return fault == std::errc{} && end == text.data() + at + 6 ? std::optional{unit} : std::nullopt;
}
bool is_high(std::optional<unsigned> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool is_low(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

}  // namespace

bool is_too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    char const c = json[at];
    if (in_string && c == '\\') ++at;
    else if (c == '"') in_string = !in_string;
    else if (!in_string && (c == '{' || c == '[') && ++depth > deepest) return true;
    else if (!in_string && (c == '}' || c == ']')) --depth;
  }
  return false;
}

std::string with_whole_characters(std::string json) {
  for (std::size_t at = json.find('\\'); at != json.npos; at = json.find('\\', at)) {
    auto const unit = escaped_unit(json, at);
    if (is_high(unit) && is_low(escaped_unit(json, at + 6))) at += 12;
    else if (is_high(unit) || is_low(unit)) json.replace(at, 6, "\\ufffd"), at += 6;
    else at += 2;
  }
  return json;
}

Json id_in(std::string_view json) {
  TopId found;
  Json::sax_parse(json.begin(), json.end(), &found);
  return found.id;
}

}  // namespace bcd::lsp
