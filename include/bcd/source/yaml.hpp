// Strict YAML: one document per file, no anchors, aliases, tags, merge keys or duplicate keys. Parses a file to a small
// tree in which every node has its byte span, and a list of faults with their spans.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/file.hpp"
#include "bcd/text/bilingual.hpp"

namespace bcd::source {

// `encoding`: the bytes are not valid text. `garbled`: valid UTF-8 that was decoded or typed in another encoding.
enum class FaultKind { unreadable, encoding, not_nfc, hygiene, syntax, feature, duplicate_key, garbled };

// `what` fills {what} in the rule's message. `detail` is data (a key, a character).
struct Fault {
  FaultKind kind;
  Span span;
  Text what;
  std::string detail;
  bool fatal() const { return kind != FaultKind::not_nfc && kind != FaultKind::hygiene && kind != FaultKind::garbled; }
};

struct Entry;
struct Node {
  enum class Type : std::uint8_t { null, scalar, list, map };
  Type type = Type::null;
  bool plain = false;  // a scalar written without quotes and not as a block
  bool flow = false;   // a list or map written in brackets
  // Of a null without a word: its key or dash. Of a list or map: its first item.
  Span span;
  std::string value;        // of a scalar, or the word of a written null
  std::vector<Node> items;  // of a list
  // Of a map, in file order. Of a duplicate key only the first entry is kept.
  std::vector<Entry> entries;
  // The value of a map's key; null if there is none.
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
  bool whole = true;  // false: there is a fatal fault and the tree must not be used
};

Document parse_yaml(File const& file);

// True if a YAML reader of another version may parse this plain scalar as a number, boolean, null or date.
bool is_ambiguous(std::string_view plain);

}  // namespace bcd::source
