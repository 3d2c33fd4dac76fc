#include "lsp/client.hpp"

#include <algorithm>
#include <stdexcept>

#include "bcd/text/utf8.hpp"

namespace bcd::test {

std::string framed(Json const& message) {
  std::string const body = message.dump();
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::vector<Json> messages_in(std::string_view bytes) {
  std::vector<Json> all;
  constexpr std::string_view header = "Content-Length: ";
  while (!bytes.empty()) {
    if (!bytes.starts_with(header)) throw std::runtime_error{"no header: " + std::string{bytes.substr(0, 80)}};
    std::size_t const end = bytes.find("\r\n\r\n");
    std::size_t const length = std::stoul(std::string{bytes.substr(header.size(), end - header.size())});
    all.push_back(Json::parse(bytes.substr(end + 4, length)));
    bytes.remove_prefix(end + 4 + length);
  }
  return all;
}

Json usual_abilities() {
  return {{"workspace", {{"workspaceEdit", {{"documentChanges", true}, {"resourceOperations", {"rename"}}}}}},
          {"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}};
}

Client::Client(std::string folder, Json abilities, Date today)
    : server{{.lang = Lang::vi, .today = [today] { return today; }}}, folder_{std::move(folder)} {
  request("initialize", {{"rootUri", uri("")}, {"capabilities", std::move(abilities)}, {"processId", nullptr}});
  notify("initialized", Json::object());
  settle();
}

std::string Client::uri(std::string const& path) const {
  return "file://" + folder_ + (path.empty() ? "" : "/" + path);
}
std::string Client::path(std::string const& uri) const {
  std::string const start = "file://" + folder_ + "/";
  if (!uri.starts_with(start)) return uri;
  std::string path;
  for (std::size_t i = start.size(); i < uri.size(); ++i) {
    bool const coded = uri[i] == '%' && i + 2 < uri.size();
    path += coded ? char(std::stoi(uri.substr(i + 1, 2), nullptr, 16)) : uri[i];
    if (coded) i += 2;
  }
  return path;
}

void Client::take(std::string_view bytes) {
  for (Json& one : messages_in(bytes)) {
    sent_by_server.push_back(one);
    if (one.value("method", "") == "textDocument/publishDiagnostics") {
      Json& params = one["params"];
      std::string const at = path(params["uri"]);
      if (params["diagnostics"].empty()) findings.erase(at);
      else findings[at] = params["diagnostics"];
    }
    if (!one.contains("method") && one.contains("id") && one["id"].is_number()) answers_[one["id"]] = one;
  }
}

Json Client::request(std::string const& method, Json params) {
  int const id = ++last_id_;
  server.receive(framed({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}}));
  take(server.answer());
  Json const answer = answers_.at(id);
  return answer.contains("error") ? answer["error"] : answer.at("result");
}

void Client::notify(std::string const& method, Json params) {
  server.receive(framed({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}));
  take(server.answer());
}

void Client::settle() { take(server.publish()); }

void Client::open(std::string const& path) { open(path, read_text(std::filesystem::path{folder_} / path)); }
void Client::open(std::string const& path, std::string const& text) {
  texts_[path] = text;
  Json const document{{"uri", uri(path)}, {"languageId", "yaml"}, {"version", ++versions_[path]}, {"text", text}};
  notify("textDocument/didOpen", {{"textDocument", document}});
}

void Client::change(std::string const& path, std::string const& text) {
  texts_[path] = text;
  notify("textDocument/didChange", {{"textDocument", {{"uri", uri(path)}, {"version", ++versions_[path]}}},
                                    {"contentChanges", Json::array({{{"text", text}}})}});
}

std::string const& Client::type(std::string const& path, std::string const& was, std::string const& now) {
  std::size_t const at = text(path).find(was);
  if (at == std::string::npos) throw std::runtime_error{path + " has no " + was};
  replace(path, at, at + was.size(), now);
  return text(path);
}

void Client::replace(std::string const& path, std::size_t begin, std::size_t end, std::string const& now) {
  Json const range{{"start", position(path, begin)}, {"end", position(path, end)}};
  texts_.at(path).replace(begin, end - begin, now);
  notify("textDocument/didChange", {{"textDocument", {{"uri", uri(path)}, {"version", ++versions_[path]}}},
                                    {"contentChanges", Json::array({{{"range", range}, {"text", now}}})}});
}

void Client::close(std::string const& path) {
  texts_.erase(path);
  notify("textDocument/didClose", {{"textDocument", {{"uri", uri(path)}}}});
}

Json Client::ask(std::string const& method, std::string const& path, std::string const& before, Json more) {
  std::size_t const at = text(path).find(before);
  if (at == std::string::npos) throw std::runtime_error{path + " has no " + before};
  more["textDocument"] = {{"uri", uri(path)}};
  more["position"] = position(path, at + before.size());
  return request(method, std::move(more));
}

Json Client::position(std::string const& path, std::size_t offset) const {
  std::string const& text = texts_.at(path);
  std::size_t const start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  std::size_t units = 0;
  for (std::size_t at = start; at < offset;) {
    utf8::Decoded const one = utf8::decode(text, at);
    units += one.point >= 0x10000 ? 2 : 1;
    at += std::max<std::size_t>(one.size, 1);
  }
  return {{"line", std::count(text.begin(), text.begin() + std::ptrdiff_t(offset), '\n')}, {"character", units}};
}

std::size_t Client::offset(std::string const& path, Json const& position) const {
  auto const open = texts_.find(path);
  std::string const text = open == texts_.end() ? read_text(std::filesystem::path{folder_} / path) : open->second;
  std::size_t at = 0;
  for (int line = position.at("line"); line > 0; --line) {
    std::size_t const end = text.find('\n', at);
    if (end == text.npos) return text.size();
    at = end + 1;
  }
  for (int units = position.at("character"); units > 0 && at < text.size() && text[at] != '\n';) {
    utf8::Decoded const one = utf8::decode(text, at);
    units -= one.point >= 0x10000 ? 2 : 1;
    at += std::max<std::size_t>(one.size, 1);
  }
  return at;
}

std::string Client::after(std::string const& path, Json const& edits) const {
  auto const open = texts_.find(path);
  std::string text = open == texts_.end() ? read_text(std::filesystem::path{folder_} / path) : open->second;
  struct Placed {
    std::size_t begin, end;
    std::string now;
  };
  std::vector<Placed> placed;
  for (Json const& one : edits)
    placed.push_back({offset(path, one.at("range").at("start")), offset(path, one.at("range").at("end")),
                      one.at("newText").get<std::string>()});
  std::ranges::stable_sort(placed, std::greater{}, &Placed::begin);
  for (Placed const& one : placed) text.replace(one.begin, one.end - one.begin, one.now);
  return text;
}

std::map<std::string, std::string> Client::edited(Json const& edit) const {
  std::map<std::string, std::string> texts;
  if (edit.contains("changes"))
    for (auto const& [uri, edits] : edit["changes"].items()) texts[path(uri)] = after(path(uri), edits);
  if (edit.contains("documentChanges"))
    for (Json const& one : edit["documentChanges"]) {
      if (one.value("kind", "") == "rename") {
        std::string const was = path(one["oldUri"]), now = path(one["newUri"]);
        texts[now] = texts.contains(was) ? texts[was] : after(was, Json::array());
        texts.erase(was);
        continue;
      }
      std::string const at = path(one.at("textDocument").at("uri"));
      texts[at] = after(at, one.at("edits"));
    }
  return texts;
}

}  // namespace bcd::test
