// Strict YAML: one document a file, no anchors, aliases, tags, merge keys or duplicate keys. In: a file. Out: a small
// tree whose every node knows its exact bytes, and the faults met on the way, each at its own place.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/file.hpp"
#include "bcd/text/bilingual.hpp"

namespace bcd::source {

// `encoding`: the bytes are no text; `garbled`: a text of UTF-8 that was meant to be another.
enum class FaultKind { unreadable, encoding, not_nfc, hygiene, syntax, feature, duplicate_key, garbled };

// `what` fills the {what} of the rule's message; `detail` is data (a key, a character).
struct Fault {
  FaultKind kind;
  Span span;
  Text what;
  std::string detail;
  bool fatal() const { return kind != FaultKind::not_nfc && kind != FaultKind::hygiene && kind != FaultKind::garbled; }
};

struct Entry;
struct Node {
  enum class Form : std::uint8_t { null, scalar, list, map };
  Form form = Form::null;
  bool plain = false;          // a scalar written without quotes and not as a block
  bool flow = false;           // a list or map written in brackets
  Span span;                   // a null: its key; a list or map: its first item
  std::string value;           // of a scalar
  std::vector<Node> items;     // of a list
  std::vector<Entry> entries;  // of a map, in file order; a key given twice is kept once, the first
  Node const* find(std::string_view key) const;
};
struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

struct Document {
  Node root;
  std::vector<Fault> faults;
  bool whole = true;  // false: a fatal fault, the tree must not be used
};

Document parse_yaml(File const& file);

// Would YAML readers of other versions take this plain scalar for a number, boolean, null or date?
bool is_ambiguous(std::string_view plain);

}  // namespace bcd::source
