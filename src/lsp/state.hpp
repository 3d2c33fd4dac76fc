// The state of a server, and what a request about a position in a file starts from.
#pragma once
#include <optional>
#include <string>

#include "bcd/record/field.hpp"
#include "units.hpp"

namespace bcd::lsp {

// What the client said it can do.
struct ClientAbilities {
  bool renames_files = false, versioned_edits = false, watches_files = false, symbol_tree = false, snippets = false;
  bool prepares_rename = false;
};

struct State {
  explicit State(Settings given) : settings{std::move(given)}, units{settings, documents} {}
  State(State const&) = delete;
  Settings settings;
  Documents documents;
  Units units;
  Encoding encoding = Encoding::utf16;
  ClientAbilities client;

  std::string say(Text text, Args const& args = {}) const { return fill(text, settings.lang, args); }
};

// An open file of a unit.
struct FileView {
  State& state;
  JudgedUnit& unit;
  OpenDocument const& document;
  std::string path;              // in the unit
  record::KindInfo const* kind;  // null if it is not a record
  LineMap map;

  std::string_view text() const { return document.text; }
  Lang lang() const { return state.settings.lang; }
  Date today() const { return state.settings.today(); }
  unit::Unit const* records() const { return unit.records(); }
};

// Returns the open file that params.textDocument names, or null if it is not open or in no unit. Its unit has been
// loaded once; call view.state.units.judged(view.unit) if it must be judged with the present texts.
std::optional<FileView> view_of(State& state, Json const& params);
// Returns the kind of a file from its path in the unit; null if it is not a record.
record::KindInfo const* kind_of(JudgedUnit const& unit, std::string_view path);
// Returns the present text of a file of the unit: that in the editor if it is open, else that on disk without
// a byte order mark, as an editor shows it. "" if it cannot be read.
std::string text_of(State const& state, JudgedUnit const& unit, std::string const& path);

}  // namespace bcd::lsp
