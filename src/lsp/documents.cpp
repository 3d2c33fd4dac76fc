#include "documents.hpp"

#include "uri.hpp"

namespace bcd::lsp {
namespace {

std::string uri_in(Json const& params) { return params.at("textDocument").at("uri").get<std::string>(); }

std::string key_of(std::string const& uri) {
  std::string path = path_of(uri);
  return path.empty() ? uri : path;
}

// Makes one change of a document: of a range, or of the whole text.
void apply(std::string& text, Json const& change, Encoding encoding) {
  std::string const& now = change.at("text").get_ref<std::string const&>();
  auto const range = change.find("range");
  if (range == change.end() || range->is_null()) {
    text = now;
    return;
  }
  source::Span const span = LineMap{text, encoding}.span(*range);
  text.replace(span.begin, span.end - span.begin, now);
}

}  // namespace

std::string Documents::open(Json const& params) {
  Json const& one = params.at("textDocument");
  std::string const uri = uri_in(params);
  OpenDocument document{uri, path_of(uri), one.value("version", Json{}), one.at("text").get<std::string>()};
  return (open_[key_of(uri)] = std::move(document)).path;
}

std::string Documents::change(Json const& params, Encoding encoding) {
  auto const found = open_.find(key_of(uri_in(params)));
  if (found == open_.end()) return {};
  std::string text = found->second.text;
  for (Json const& change : params.at("contentChanges")) apply(text, change, encoding);
  found->second.text = std::move(text);
  found->second.edited = true;
  found->second.version = params.at("textDocument").value("version", Json{});
  return found->second.path;
}

std::string Documents::save(Json const& params) {
  auto const found = open_.find(key_of(uri_in(params)));
  if (found == open_.end()) return {};
  found->second.edited = false;
  return found->second.path;
}

std::string Documents::close(Json const& params) {
  auto const found = open_.find(key_of(uri_in(params)));
  if (found == open_.end()) return {};
  std::string path = found->second.path;
  open_.erase(found);
  return path;
}

OpenDocument const* Documents::at_uri(std::string const& uri) const {
  auto const found = open_.find(key_of(uri));
  return found == open_.end() ? nullptr : &found->second;
}

OpenDocument const* Documents::at_path(std::string_view path) const {
  auto const found = open_.find(path);
  return found == open_.end() || found->second.path.empty() ? nullptr : &found->second;
}

std::string Documents::uri(std::string_view path) const {
  OpenDocument const* const open = at_path(path);
  return open ? open->uri : uri_of(path);
}

}  // namespace bcd::lsp
