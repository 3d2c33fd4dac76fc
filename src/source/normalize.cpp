#include "bcd/source/normalize.hpp"

#include <algorithm>
#include <iterator>

#include "bcd/source/bytes.hpp"
#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/utf8.hpp"
#include "garbled.hpp"
#include "invisible_chars.hpp"

namespace bcd::source {
namespace {

Edit replace(std::size_t begin, std::size_t end, std::string text = {}) {
  return {{std::uint32_t(begin), std::uint32_t(end)}, std::move(text)};
}

// Normalizes word by word, which keeps the edits small. This is correct because characters never combine across a space
// or line end.
std::vector<Edit> to_nfc(std::string_view bytes) {
  std::vector<Edit> edits;
  if (utf8::first_not_nfc(bytes).size == 0) return edits;
  constexpr std::string_view between = " \t\r\n";
  std::size_t const start = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::size_t at = bytes.find_first_not_of(between, start); at != bytes.npos;) {
    std::size_t const end = std::min(bytes.find_first_of(between, at), bytes.size());
    std::string_view const word = bytes.substr(at, end - at);
    if (std::string nfc = utf8::to_nfc(word); nfc != word) edits.push_back(replace(at, end, std::move(nfc)));
    at = bytes.find_first_not_of(between, end);
  }
  return edits;
}

// Adds the missing final line end. If a block scalar ("|") ends at the end of the file without line end, its value has
// none either, so its header becomes "|-" to keep the value. If a block scalar with "|+" ends in a line of spaces only,
// these are removed instead, because a line end would add an empty line to the value.
void end_last_line(File const& file, Node const& node, bool inside_text, std::vector<Edit>& edits) {
  if (node.type == Node::Type::map && !node.entries.empty())
    return end_last_line(file, node.entries.back().value, inside_text, edits);
  if (node.type == Node::Type::list && !node.items.empty())
    return end_last_line(file, node.items.back(), inside_text, edits);
  std::size_t const size = file.bytes().size();
  std::string_view const sign = block_sign(file, node.span);
  bool const block = node.type == Node::Type::scalar && !node.plain && !sign.empty();
  std::string_view const last = file.line(file.line_count());
  if (inside_text && block && sign.find('+') != sign.npos && last.find_first_not_of(' ') == last.npos &&
      (node.value.empty() || node.value.ends_with('\n'))) {
    edits.push_back(replace(size - last.size(), size));
    return;
  }
  edits.push_back(replace(size, size, "\n"));
  if (!inside_text || !block || sign.find('-') != sign.npos) return;
  std::string cut{sign};
  std::erase(cut, '+');
  edits.push_back(replace(node.span.begin, node.span.begin + sign.size(), cut + "-"));
}

}  // namespace

Normalization normalization(File const& file, Document const& document) {
  Normalization made;
  std::string_view const bytes = file.bytes();
  made.nfc = to_nfc(bytes);
  if (bytes.starts_with(byte_order_mark)) made.mark.push_back(replace(0, byte_order_mark.size()));
  // Of two CRs in a row the first is content of the line for YAML and its purpose is unknown, so leave it to a person.
  for (std::size_t at = bytes.find("\r\n"); at != bytes.npos; at = bytes.find("\r\n", at + 2))
    if (at == 0 || bytes[at - 1] != '\r') made.line_ends.push_back(replace(at, at + 2, "\n"));
  std::vector<LineOfText> const lines = scalar_lines(file, document);
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const line = file.line(number);
    std::size_t const end = line.find_last_not_of(" \t") + 1;
    // Without the spaces after it, this CR would become part of the line end.
    if (end > 0 && line[end - 1] == '\r') continue;
    if (end < line.size() && !lines[std::size_t(number - 1)].ends)
      made.blanks.push_back(replace(file.line_start(number) + end, file.line_start(number) + line.size()));
  }
  if (!bytes.empty() && bytes.back() != '\n') end_last_line(file, document.root, lines.back().ends, made.last_line);
  return made;
}

std::vector<Edit> all_of(Normalization normalization) {
  std::vector<Edit> all = std::move(normalization.nfc);
  for (std::vector<Edit>* some :
       {&normalization.mark, &normalization.line_ends, &normalization.blanks, &normalization.last_line})
    std::ranges::move(*some, std::back_inserter(all));
  return all;
}

std::vector<Edit> edits_for(Fault const& fault, File const& file, Document const& document) {
  if (fault.kind == FaultKind::garbled) return document.whole ? garbled_edits(fault, file) : std::vector<Edit>{};
  bool const of_unseen = fault.kind == FaultKind::syntax || (fault.kind == FaultKind::hygiene && document.whole);
  if (of_unseen && !fault.detail.empty()) return invisible_char_edits(fault, file, document);
  if (fault.fatal() || !document.whole) return {};
  Normalization made = normalization(file, document);
  if (fault.kind == FaultKind::not_nfc) return std::move(made.nfc);
  std::string_view const there = file.text(fault.span);
  if (there == byte_order_mark) return std::move(made.mark);
  if (there.starts_with('\r')) return std::move(made.line_ends);
  if (there.empty()) return std::move(made.last_line);
  // A fault of trailing spaces inside a text is not fixed. A fault outside fixes all such spaces.
  bool const fixed = std::ranges::any_of(made.blanks, [&](Edit const& edit) { return edit.span == fault.span; });
  return fixed ? std::move(made.blanks) : std::vector<Edit>{};
}

}  // namespace bcd::source
