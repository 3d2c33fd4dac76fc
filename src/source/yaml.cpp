#include "bcd/source/yaml.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "bcd/source/yaml_readers.hpp"
#include "fast_yaml.hpp"
#include "garbled.hpp"
#include "invisible_chars.hpp"
#include "yaml_reference.hpp"
#include "yaml_strict.hpp"

namespace bcd::source {
namespace {

bool by_reference = false;  // set before the first file is parsed

// Returns the faults of the bytes. The document is not whole if they are not text.
Document checked_bytes(File const& file) {
  Document document;
  check_bytes(file, document.faults);
  document.whole = std::ranges::none_of(document.faults, &Fault::fatal);
  return document;
}

// Appends the faults of the texts and of what is around them.
void check_parsed(File const& file, Document& document) {
  check_blanks(file, document);
  check_texts(file, document);
  spare_letters(file, document);
}

// Reads a document whose bytes were checked. Returns false, and leaves the document as it was, if yaml-cpp must read
// it.
bool read_fast(File const& file, Document& document) {
  Document made;
  TreeBuilder tree{file.bytes(), made};
  if (!fast::read_document(file.bytes(), tree) || !made.whole) return false;
  document.root = std::move(made.root);
  check_parsed(file, document);
  return true;
}

void read_by_reference(File const& file, Document& document) {
  read_by_yaml_cpp(file, document);
  if (document.whole) check_strict(file, document);
  check_parsed(file, document);
  bool const broken =
      std::ranges::any_of(document.faults, [](Fault const& fault) { return fault.kind == FaultKind::syntax; });
  if (broken || document.root.type == Node::Type::scalar) blame_invisible_chars(file, document);
}

}  // namespace

Document parse_yaml(File const& file) {
  Document document = checked_bytes(file);
  if (document.whole && (by_reference || !read_fast(file, document))) read_by_reference(file, document);
  return document;
}

std::optional<Document> parse_yaml_fast(File const& file) {
  Document document = checked_bytes(file);
  if (document.whole && read_fast(file, document)) return document;
  return std::nullopt;
}

Document parse_yaml_by_reference(File const& file) {
  Document document = checked_bytes(file);
  if (document.whole) read_by_reference(file, document);
  return document;
}

void always_read_by_reference() { by_reference = true; }

}  // namespace bcd::source
