#include "edits.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "uri.hpp"

namespace bcd::lsp {

Json edit_json(LineMap const& map, source::Edit const& edit) {
  return {{"range", map.range(edit.span)}, {"newText", edit.text}};
}

Json difference(LineMap const& map, std::string_view now) {
  std::string_view const was = map.text();
  std::size_t const shorter = std::min(was.size(), now.size());
  std::size_t begin =
      std::size_t(std::ranges::mismatch(was.substr(0, shorter), now.substr(0, shorter)).in1 - was.begin());
  // Whole lines, so that no edit begins or ends inside a character.
  begin = begin == 0 ? 0 : was.rfind('\n', begin - 1) + 1;
  std::size_t end = 0;
  while (end < shorter - begin && was[was.size() - 1 - end] == now[now.size() - 1 - end]) ++end;
  std::size_t const line = was.find('\n', was.size() - end);
  end = line == was.npos ? 0 : was.size() - line - 1;
  return edit_json(map, {{std::uint32_t(begin), std::uint32_t(was.size() - end)},
                         std::string{now.substr(begin, now.size() - end - begin)}});
}

Json workspace_edit(State const& state, JudgedUnit const& unit, std::vector<workspace::FileChange> const& changes) {
  Json versioned = Json::array(), renames = Json::array(), plain = Json::object();
  for (workspace::FileChange const& file : changes) {
    std::string const path = state.units.place(unit).at(file.path);
    OpenDocument const* const open = state.documents.at_path(path);
    std::string const text = text_of(state, unit, file.path);
    LineMap const map{text, state.encoding};
    // A byte order mark is in the bytes that were read, but not in the text of an editor.
    std::uint32_t const mark = file.was.size() == text.size()                  ? 0
                               : file.was.starts_with(source::byte_order_mark) ? 3
                                                                               : 0;
    Json edits = Json::array();
    for (source::Edit edit : file.edits) {
      edit.span.begin -= std::min(edit.span.begin, mark);
      edit.span.end -= std::min(edit.span.end, mark);
      edits.push_back(edit_json(map, edit));
    }
    std::string const uri = state.documents.uri(path);
    Json const version = open ? open->version : Json{};
    if (!edits.empty()) {
      versioned.push_back({{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", edits}});
      plain[uri] = std::move(edits);
    }
    if (!file.new_path.empty())
      renames.push_back(
          {{"kind", "rename"}, {"oldUri", uri}, {"newUri", uri_of(state.units.place(unit).at(file.new_path))}});
  }
  for (Json& one : renames) versioned.push_back(std::move(one));
  return state.client.versioned_edits ? Json{{"documentChanges", std::move(versioned)}}
                                      : Json{{"changes", std::move(plain)}};
}

}  // namespace bcd::lsp
