// Fixes offered for findings. Each makes the whole new text of one file; the edit is the difference.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "state.hpp"

namespace bcd::lsp {

struct Proposal {
  std::string title;
  std::string path;        // in the unit
  std::string now;         // the text after it
  bool preferred = false;  // the one that was most likely meant
};

// A finding in an open file, with its place there.
struct FoundHere {
  FileView const& view;
  LocatedFinding const& finding;
  source::Span span;  // in the open text

  std::string say(Text text, Args const& args = {}) const { return fill(text, view.lang(), args); }
  std::string_view written() const { return view.text().substr(span.begin, span.end - span.begin); }
};

// Each appends what it has for the finding.
void propose_edits(FoundHere const& at, std::vector<Proposal>& out);         // the finding's own edits
void propose_nearest(FoundHere const& at, std::vector<Proposal>& out);       // did you mean
void propose_agency(FoundHere const& at, std::vector<Proposal>& out);        // declare it in bcd.yaml
void propose_attendance(FoundHere const& at, std::vector<Proposal>& out);    // present or absent
void propose_report_tasks(FoundHere const& at, std::vector<Proposal>& out);  // tasks left out of a report
void propose_waiver_removal(FoundHere const& at, std::vector<Proposal>& out);
void propose_waiver(FoundHere const& at, std::vector<Proposal>& out);
// All certain fixes of a file, as `bcd check --fix` makes them; null if there is none.
std::optional<Proposal> fix_all(FileView const& view);

// ---- changes of a text. Null if it cannot be parsed, or the key is no list.
using NewEntries = std::vector<std::pair<std::string, std::string>>;
// Adds a map to the list of a key at the top. If the key is missing, adds it after the key that precedes it in the
// kind.
std::optional<std::string> with_item(record::KindInfo const& kind, std::string text, std::string_view key,
                                     NewEntries const& entries);
// Adds a word, such as an id, to the list of a key at the top.
std::optional<std::string> with_word(record::KindInfo const& kind, std::string text, std::string_view key,
                                     std::string const& word);

}  // namespace bcd::lsp
