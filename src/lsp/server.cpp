#include "bcd/lsp/server.hpp"

#include <deque>
#include <set>

#include "diagnostics.hpp"
#include "features.hpp"
#include "framing.hpp"
#include "lifecycle.hpp"

namespace bcd::lsp {
namespace {

struct Request {
  std::string_view method;
  Json (*answer)(State&, Json const& params);
};
constexpr Request requests[]{
    {"textDocument/completion", complete},     {"textDocument/hover", hover},
    {"textDocument/codeAction", code_actions}, {"textDocument/definition", definition},
    {"textDocument/references", references},   {"textDocument/documentSymbol", document_symbols},
    {"workspace/symbol", workspace_symbols},   {"textDocument/prepareRename", prepare_rename},
    {"textDocument/rename", rename},           {"workspace/willRenameFiles", will_rename_files},
    {"textDocument/formatting", format},       {"textDocument/inlayHint", inlay_hints}};

struct Notification {
  std::string_view method;
  void (*act)(State&, Json const& params);
};
// An open file of a new bcd.yaml makes a unit, so the unit of a path is looked for again each time.
constexpr Notification notifications[]{
    {"textDocument/didOpen", [](State& s, Json const& params) { s.units.touch(s.documents.open(params)); }},
    {"textDocument/didChange",
     [](State& s, Json const& params) { s.units.touch(s.documents.change(params, s.encoding)); }},
    {"textDocument/didSave", [](State& s, Json const& params) { s.units.touch(s.documents.save(params)); }},
    {"textDocument/didClose", [](State& s, Json const& params) { s.units.touch(s.documents.close(params)); }},
    {"workspace/didChangeWorkspaceFolders", change_folders},
    {"workspace/didChangeWatchedFiles", change_watched_files},
    {"workspace/didRenameFiles", [](State& s, Json const&) { s.units.touch_all(); }}};

Json answer_of(Json const& id, Json result) { return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}}; }
Json error_of(Json const& id, ErrorCode code, std::string const& message) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", int(code)}, {"message", message}}}};
}

std::string method_of(Json const& message) {
  auto const found = message.is_object() ? message.find("method") : message.end();
  return found != message.end() && found->is_string() ? found->get<std::string>() : std::string{};
}
bool is_request(Json const& message) { return message.contains("id"); }

}  // namespace

class Server::Inside {
 public:
  explicit Inside(Settings settings) : state_{std::move(settings)} {}
  std::string answer();
  std::string publish();
  Framing framing;
  std::optional<int> exit_code;

 private:
  std::set<std::string> cancelled() const;
  void handle(Frame const& frame, std::set<std::string> const& cancelled);
  void handle_request(std::string const& method, Json const& message);
  void handle_notification(std::string const& method, Json const& message);
  Json result_of(std::string const& method, Json const& params);
  void send(Json const& message) {
    log("<- " + dumped(message));
    out_ += framed(message);
  }
  void log(std::string_view line) const {
    if (state_.settings.log) state_.settings.log(line);
  }

  State state_;
  std::deque<Frame> waiting_;
  std::string out_;
  enum class Phase { fresh, running, shut_down } phase_ = Phase::fresh;
};

// Returns the ids, as JSON text, of the requests that waiting messages cancel.
std::set<std::string> Server::Inside::cancelled() const {
  std::set<std::string> ids;
  for (Frame const& one : waiting_)
    if (method_of(one.json) == "$/cancelRequest") ids.insert(dumped(at_or_null(one.json, "/params/id")));
  return ids;
}

std::string Server::Inside::answer() {
  while (auto frame = framing.next()) waiting_.push_back(*std::move(frame));
  std::set<std::string> const ids = cancelled();
  while (!waiting_.empty() && !exit_code) {
    Frame const frame = std::move(waiting_.front());
    waiting_.pop_front();
    handle(frame, ids);
  }
  return std::exchange(out_, {});
}

void Server::Inside::handle(Frame const& frame, std::set<std::string> const& cancelled) {
  if (!frame.fault.empty()) {
    log(frame.fault);
    return send(error_of(frame.id, ErrorCode::parse_error, frame.fault));
  }
  Json const& message = frame.json;
  log("-> " + dumped(message));
  std::string const method = method_of(message);
  if (method.empty()) {
    // An answer to the server's own request needs nothing; anything else is no message.
    bool const is_answer =
        message.is_object() && is_request(message) && (message.contains("result") || message.contains("error"));
    if (!is_answer) send(error_of(nullptr, ErrorCode::invalid_request, "the message has no method"));
    return;
  }
  if (!is_request(message)) return handle_notification(method, message);
  if (cancelled.contains(dumped(message.at("id"))))
    return send(error_of(message.at("id"), ErrorCode::request_cancelled, "cancelled"));
  handle_request(method, message);
}

void Server::Inside::handle_request(std::string const& method, Json const& message) {
  Json const& id = message.at("id");
  try {
    send(answer_of(id, result_of(method, at_or_null(message, "/params"))));
  } catch (RequestError const& refused) {
    send(error_of(id, refused.code, refused.message));
  } catch (Json::exception const& wrong) {
    log(method + ": " + wrong.what());
    send(error_of(id, ErrorCode::invalid_params,
                  state_.say({"tham số của {method} không đúng dạng", "the parameters of {method} have a wrong form"},
                             {{"method", method}})));
  } catch (std::exception const& fault) {
    send(error_of(
        id, ErrorCode::internal_error,
        state_.say({"lỗi nội bộ của bcd, đề nghị báo lại: {what}", "internal error of bcd, please report it: {what}"},
                   {{"what", fault.what()}})));
  }
}

Json Server::Inside::result_of(std::string const& method, Json const& params) {
  if (phase_ == Phase::shut_down) throw RequestError{ErrorCode::invalid_request, "the server is shut down"};
  if (method == "initialize") {
    if (phase_ != Phase::fresh) throw RequestError{ErrorCode::invalid_request, "the server is initialized already"};
    Json result = initialize(state_, params);
    phase_ = Phase::running;
    return result;
  }
  if (phase_ == Phase::fresh) throw RequestError{ErrorCode::not_initialized, "the server is not initialized"};
  if (method == "shutdown") {
    phase_ = Phase::shut_down;
    return nullptr;
  }
  for (Request const& one : requests)
    if (one.method == method) return one.answer(state_, params);
  throw RequestError{ErrorCode::method_not_found, "there is no method " + method};
}

void Server::Inside::handle_notification(std::string const& method, Json const& message) {
  if (method == "exit") {
    exit_code = phase_ == Phase::shut_down ? 0 : 1;
    return;
  }
  if (phase_ != Phase::running) return;
  try {
    if (method == "initialized")
      for (Json const& one : after_initialized(state_)) send(one);
    for (Notification const& one : notifications)
      if (one.method == method) one.act(state_, at_or_null(message, "/params"));
  } catch (std::exception const& fault) {
    log(method + ": " + fault.what());  // a notification has no answer
  }
}

std::string Server::Inside::publish() {
  if (phase_ != Phase::running) return {};
  try {
    for (JudgedUnit* const unit : state_.units.judge_changed()) {
      if (!unit->refusal.empty())
        send({{"jsonrpc", "2.0"},
              {"method", "window/logMessage"},
              {"params", {{"type", 2}, {"message", unit->refusal}}}});
      for (Json const& one : publish_findings(state_, *unit)) send(one);
      state_.units.release(*unit);
    }
    state_.units.drop_gone();
  } catch (std::exception const& fault) {
    log(fault.what());
  }
  return std::exchange(out_, {});
}

Server::Server(Settings settings) : inside_{std::make_unique<Inside>(std::move(settings))} {}
Server::~Server() = default;
void Server::receive(std::string_view bytes) { inside_->framing.feed(bytes); }
std::string Server::answer() { return inside_->answer(); }
std::string Server::publish() { return inside_->publish(); }
std::optional<int> Server::exit_code() const { return inside_->exit_code; }

}  // namespace bcd::lsp
