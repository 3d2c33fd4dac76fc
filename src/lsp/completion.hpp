// What completion works with: the place of the cursor, and the candidates for it.
#pragma once
#include <string>
#include <vector>

#include "place.hpp"
#include "state.hpp"

namespace bcd::lsp {

// Kinds of candidates, as the protocol numbers them.
enum class CandidateKind { text = 1, field = 5, unit = 11, value = 12, keyword = 14, reference = 18, constant = 21 };

struct Candidate {
  std::string text;                           // to insert
  std::string label = {};                     // shown; empty: the text
  std::string detail = {}, explanation = {};  // beside the label; below it
  int rank = 1;                               // lower ranks come first; in the order of the list within a rank
  CandidateKind kind = CandidateKind::value;
};
using Candidates = std::vector<Candidate>;

struct CompletionPlace {
  FileView const& view;
  Outline const& outline;
  Place const& place;
  unit::Unit const* records;  // null if the unit has none that could be loaded
  Date day;                   // of the record

  Lang lang() const { return view.lang(); }
  std::string say(Text text, Args const& args = {}) const { return fill(text, lang(), args); }
  // The value of a key at the top of the record, or beside the cursor.
  std::string_view top(std::string_view key) const { return value_of(view.text(), outline, -1, key); }
  std::string_view beside(std::string_view key) const { return value_of(view.text(), outline, place.parent, key); }
};

// Each appends its candidates.
void add_keys(CompletionPlace const& at, Candidates& out);
void add_references(CompletionPlace const& at, record::Target targets, Candidates& out);
void add_days(CompletionPlace const& at, Candidates& out);
void add_periods(CompletionPlace const& at, Candidates& out);
void add_numbers(CompletionPlace const& at, Candidates& out);           // of papers, "05-TB/BCĐ"
void add_next_item_number(CompletionPlace const& at, Candidates& out);  // `no` of items

}  // namespace bcd::lsp
