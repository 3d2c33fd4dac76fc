#include "invisible_chars.hpp"

#include <algorithm>
#include <set>

#include "bcd/text/utf8.hpp"
#include "garbled.hpp"
#include "invisible_places.hpp"

namespace bcd::source {
namespace {

// True if there is no fatal fault except duplicate keys.
bool readable(Document const& document) {
  return std::ranges::none_of(
      document.faults, [](Fault const& fault) { return fault.fatal() && fault.kind != FaultKind::duplicate_key; });
}

// Returns the offset at which the trailing spaces of the line begin, counting look-alike spaces of any kind.
std::size_t last_blanks(std::string_view bytes, std::size_t at) {
  std::size_t const end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
  std::size_t begin = at;
  for (std::size_t i = at; i < end;) {
    utf8::Decoded const one = utf8::decode(bytes, i);
    i += std::max<std::size_t>(one.size, 1);
    bool const is_blank =
        one.point == U' ' || one.point == U'\t' || utf8::invisible(one.point) == utf8::Invisible::blank;
    if (!is_blank) begin = i;
  }
  return begin;
}

// Returns the edits that fix the places, which are sorted. A look-alike space at the end of a line is removed instead
// of replaced.
std::vector<Edit> edits_of(File const& file, std::vector<InvisiblePlace> const& places) {
  std::vector<Edit> edits;
  std::size_t blanks = 0, line_end = 0;  // of the line examined last
  for (InvisiblePlace const& one : places) {
    edits.push_back(one.edit());
    if (one.instead != " ") continue;
    if (one.span.begin >= line_end) {
      blanks = last_blanks(file.bytes(), one.span.begin);
      line_end = std::min(file.bytes().find_first_of("\r\n", one.span.begin), file.bytes().size());
    }
    if (one.span.begin >= blanks) edits.back().text.clear();
  }
  return edits;
}

// Returns the spans of the texts in another encoding, in which a no-break space or a soft hyphen may be a letter. Only
// Ð in place of Đ leaves the other characters as they are.
std::vector<Span> texts_in_other_encodings(File const& file, Document const& document) {
  std::vector<Span> texts;
  for (Fault const& fault : document.faults)
    if (fault.kind == FaultKind::garbled && !fault.detail.empty() && garbled_edits(fault, file).empty())
      texts.push_back(fault.span);
  std::ranges::sort(texts, {}, &Span::begin);
  return texts;
}
bool is_letter_of(std::vector<Span> const& texts, InvisiblePlace const& place) {
  if (place.name != "U+00A0" && place.name != "U+00AD") return false;
  auto const next = std::ranges::upper_bound(texts, place.span.begin, {}, &Span::begin);
  return next != texts.begin() && place.span.begin < std::prev(next)->end;
}

// Returns the text as it looks: invisible characters removed, look-alike spaces replaced, in NFC.
std::string seen(std::string_view text) {
  std::string plain;
  std::size_t done = 0;
  each_invisible_letter(text, 0, [&](InvisiblePlace const& one) {
    if (one.turns || one.instead == "\n") return;
    (plain += text.substr(done, one.span.begin - done)) += one.instead;
    done = one.span.end;
  });
  return utf8::to_nfc(plain += text.substr(done));
}

bool looks_like(std::string const& before, std::string const& after) {
  if (before == after) return true;
  std::string const a = seen(before), b = seen(after);
  std::size_t const begin = std::min(a.find_first_not_of(" \r"), a.size()), end = a.find_last_not_of(" \r") + 1;
  return a == b || (begin < end && std::string_view{a}.substr(begin, end - begin) ==
                                       // Surrounding spaces are not part of a value.
                                       b);
}

}  // namespace

void check_invisible_chars(File const& file, std::vector<Fault>& faults) {
  std::set<std::string> told;
  auto const first = [&](InvisiblePlace const& one) {
    if (told.insert(one.name).second) faults.push_back({FaultKind::hygiene, one.span, one.what, one.name});
  };
  each_invisible_char(file, first);
}

void spare_letters(File const& file, Document& document) {
  std::vector<Span> const texts = texts_in_other_encodings(file, document);
  if (texts.empty()) return;
  std::erase_if(document.faults, [&](Fault& fault) {
    if (fault.kind != FaultKind::hygiene || fault.detail.empty()) return false;
    std::vector<InvisiblePlace> const places = invisible_places(file, fault.detail);
    auto const stray = std::ranges::find_if_not(places, [&](auto const& one) { return is_letter_of(texts, one); });
    if (stray != places.end()) fault.span = stray->span;
    return stray == places.end();
  });
}

void blame_invisible_chars(File const& file, Document& document) {
  std::vector<InvisiblePlace> const places = parse_suspects(file);
  if (places.empty()) return;
  File const plain{file.path(), edited(file, edits_of(file, places))};
  Document const after = parse_yaml(plain);
  if (!readable(after) || after.root.type != Node::Type::map) return;
  std::erase_if(document.faults, [&](Fault const& fault) {
    bool const of_these = fault.kind == FaultKind::hygiene && !fault.detail.empty();
    bool const there = fault.kind == FaultKind::hygiene &&
                       std::ranges::any_of(places, [&](InvisiblePlace const& one) { return one.span == fault.span; });
    return fault.fatal() || of_these || there;
  });
  document.whole = false;
  InvisiblePlace const& one = places.front();
  document.faults.push_back({FaultKind::syntax, one.span, one.what, one.name});
}

std::vector<Edit> invisible_char_edits(Fault const& fault, File const& file, Document const& document) {
  if (fault.kind == FaultKind::syntax) return edits_of(file, parse_suspects(file));
  std::vector<InvisiblePlace> places = invisible_places(file, fault.detail);
  if (std::ranges::any_of(places, &InvisiblePlace::turns)) return {};
  std::vector<Span> const texts = texts_in_other_encodings(file, document);
  std::erase_if(places, [&](InvisiblePlace const& one) { return is_letter_of(texts, one); });
  std::vector<Edit> edits = edits_of(file, places);
  File const plain{file.path(), edited(file, edits)};
  Document const after = parse_yaml(plain);
  bool const less = after.faults.size() < document.faults.size();
  return after.whole && less && looks_the_same(document.root, after.root) ? edits : std::vector<Edit>{};
}

bool looks_the_same(Node const& before, Node const& after, std::span<Span const> but) {
  auto const changed = [&](Span span) {
    auto const at = std::ranges::lower_bound(but, span.begin, {}, &Span::begin);
    return at != but.end() && *at == span;
  };
  if (before.type == Node::Type::scalar && after.type == Node::Type::scalar)
    return changed(before.span) || looks_like(before.value, after.value);
  if (before.type != after.type) return changed(before.span);  // a single value put into a list, or out of one
  auto const same_entry = [&](Entry const& a, Entry const& b) {
    return (changed(a.key_span) || looks_like(a.key, b.key)) && looks_the_same(a.value, b.value, but);
  };
  return std::ranges::equal(before.items, after.items,
                            [&](Node const& a, Node const& b) { return looks_the_same(a, b, but); }) &&
         std::ranges::equal(before.entries, after.entries, same_entry);
}

}  // namespace bcd::source
