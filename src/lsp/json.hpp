// JSON as the protocol uses it.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace bcd::lsp {

using Json = nlohmann::json;

// Error codes of JSON-RPC and of the protocol.
enum class ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  request_failed = -32803,
  request_cancelled = -32800
};
// Thrown by a request that cannot be carried out. The dispatcher answers it with the code and message.
struct RequestError {
  ErrorCode code;
  std::string message;
};

// Bytes that are not UTF-8 are replaced, because a message may quote a broken file.
inline std::string dumped(Json const& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Returns the value at a pointer such as "/capabilities/workspace", or null if there is none.
inline Json const& at_or_null(Json const& json, std::string_view pointer) {
  static Json const null;
  Json::json_pointer const path{std::string{pointer}};
  return json.contains(path) ? json.at(path) : null;
}
inline bool is_true(Json const& json, std::string_view pointer) {
  Json const& value = at_or_null(json, pointer);
  return value.is_boolean() && value.get<bool>();
}

}  // namespace bcd::lsp
