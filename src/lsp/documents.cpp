#include "documents.hpp"

#include <algorithm>

#include "uri.hpp"

namespace bcd::lsp {
namespace {

std::string uri_in(Json const& params) { return params.at("textDocument").at("uri").get<std::string>(); }

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
  return (by_uri_[uri] = std::move(document)).path;
}

std::string Documents::change(Json const& params, Encoding encoding) {
  auto const found = by_uri_.find(uri_in(params));
  if (found == by_uri_.end()) return {};
  std::string text = found->second.text;
  for (Json const& change : params.at("contentChanges")) apply(text, change, encoding);
  found->second.text = std::move(text);
  found->second.edited = true;
  found->second.version = params.at("textDocument").value("version", Json{});
  return found->second.path;
}

std::string Documents::save(Json const& params) {
  auto const found = by_uri_.find(uri_in(params));
  if (found == by_uri_.end()) return {};
  found->second.edited = false;
  return found->second.path;
}

std::string Documents::close(Json const& params) {
  auto const found = by_uri_.find(uri_in(params));
  if (found == by_uri_.end()) return {};
  std::string path = found->second.path;
  by_uri_.erase(found);
  return path;
}

OpenDocument const* Documents::at_uri(std::string const& uri) const {
  auto const found = by_uri_.find(uri);
  return found == by_uri_.end() ? nullptr : &found->second;
}

OpenDocument const* Documents::at_path(std::string_view path) const {
  auto const found = std::ranges::find_if(by_uri_, [&](auto const& one) { return one.second.path == path; });
  return found == by_uri_.end() ? nullptr : &found->second;
}

std::string Documents::uri(std::string_view path) const {
  OpenDocument const* const open = at_path(path);
  return open ? open->uri : uri_of(path);
}

}  // namespace bcd::lsp
