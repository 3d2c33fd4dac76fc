// Builds the tree of a document from the events of a reader. Both readers use it, so that they cannot differ in spans.
#pragma once
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

// True for the words that YAML reads as no value.
bool is_null_word(std::string_view text);
// Returns the word at an offset, up to a space, a line end or a character that ends it in brackets.
Span word_at(std::string_view bytes, std::size_t at);
inline std::string_view text(std::string_view bytes, Span span) {
  return bytes.substr(span.begin, span.end - span.begin);
}

// Receives the nodes of one document in the order of the file. Appends its faults to the document and clears `whole`.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view bytes, Document& document) : bytes_{bytes}, document_{document} {}

  void scalar(Span span, std::string value, bool plain);
  void null_word(Span span);
  // A value that is not written. `next`: offset of the token that follows it.
  void empty(std::size_t next);
  // A null for what cannot be read, which was reported.
  void unreadable(Span span);
  void open(Node::Type type, bool flow, std::size_t at);
  void close();

  void fault(FaultKind kind, Span span, Text what, std::string detail = {});
  void feature(Span span, Text what) { fault(FaultKind::feature, span, what); }

 private:
  // An open list or map, and the key that has no value yet.
  struct Level {
    Node node;
    bool key_waits = false;
    std::string key;
    Span key_span;
    std::unordered_set<std::string> keys;  // only of a large map, to make lookups fast
    // True if the map already has this key.
    bool has(std::string const& wanted);
  };

  Span empty_place(std::size_t next) const;
  void add(Node node);

  std::string_view bytes_;
  Document& document_;
  std::vector<Level> levels_;
  bool rooted_ = false;  // the root is complete
};

}  // namespace bcd::source
