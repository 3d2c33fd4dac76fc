#include "unseen.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

struct Unseen {
  std::string_view bytes, name;  // UTF-8; as a person may look it up
  std::string_view instead;      // what it looks like
  Text what;
};
constexpr std::string_view carriage_return = "U+000D", tab = "U+0009";
constexpr Text lone_return{"ký tự CR (U+000D) không kèm LF, không phải dấu xuống dòng", "a CR (U+000D) without LF, which ends no line"};
constexpr Text tab_on_empty{"dòng trông như trống nhưng có tab (U+0009); YAML không nhận", "a line that looks empty holds a tab (U+0009), which YAML does not take"};
constexpr std::array all{
    Unseen{"\xC2\xA0", "U+00A0", " ", {"dấu cách không ngắt (U+00A0): trông như dấu cách mà không phải dấu cách", "a no-break space (U+00A0), which looks like a blank and is none"}},
    Unseen{"\xE2\x80\xAF", "U+202F", " ", {"dấu cách không ngắt, hẹp (U+202F): trông như dấu cách mà không phải dấu cách", "a narrow no-break space (U+202F), which looks like a blank and is none"}},
    Unseen{"\xE2\x80\x87", "U+2007", " ", {"dấu cách rộng bằng chữ số (U+2007): trông như dấu cách mà không phải dấu cách", "a figure space (U+2007), which looks like a blank and is none"}},
    Unseen{"\xE3\x80\x80", "U+3000", " ", {"dấu cách rộng (U+3000): trông như dấu cách mà không phải dấu cách", "an ideographic space (U+3000), which looks like a blank and is none"}},
    Unseen{"\xE2\x80\x8B", "U+200B", "", {"ký tự không nhìn thấy được (U+200B)", "a character that cannot be seen (zero width space, U+200B)"}},
    Unseen{"\xE2\x81\xA0", "U+2060", "", {"ký tự không nhìn thấy được (U+2060)", "a character that cannot be seen (word joiner, U+2060)"}},
    Unseen{byte_order_mark, "U+FEFF", "", {"dấu BOM (U+FEFF) ở giữa tệp, không nhìn thấy được", "a byte order mark (U+FEFF) in the middle, which cannot be seen"}},
    Unseen{"\xE2\x80\xA8", "U+2028", "\n", {"dấu ngắt dòng U+2028: trông như xuống dòng mà không phải", "a line separator (U+2028), which looks like a line end and is none"}},
    Unseen{"\xE2\x80\xA9", "U+2029", "\n", {"dấu ngắt đoạn U+2029: trông như xuống dòng mà không phải", "a paragraph separator (U+2029), which looks like a line end and is none"}},
};

// One character, or one run of CRs, that stands in a file.
struct Place {
  Span span;
  std::string_view name, instead;
  Text what;
  Edit edit() const { return {span, std::string{instead}}; }
};

// Calls `see(place)` for each in the file, kind by kind; a `see` that returns false ends that kind.
void each_character(std::string_view bytes, auto const& see) {
  for (Unseen const& one : all) {
    std::size_t const start = one.bytes == byte_order_mark && bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t at = bytes.find(one.bytes, start); at != bytes.npos; at = bytes.find(one.bytes, at + one.bytes.size()))
      if (!see(Place{{std::uint32_t(at), std::uint32_t(at + one.bytes.size())}, one.name, one.instead, one.what})) break;
  }
}
void each_return(std::string_view bytes, auto const& see) {
  for (std::size_t at = bytes.find('\r'); at != bytes.npos;) {
    std::size_t const end = std::min(bytes.find_first_not_of('\r', at), bytes.size());
    bool const line_end = end < bytes.size() && bytes[end] == '\n';  // of one CR it is that of Windows
    if (!line_end || end - at > 1) {
      // Each stands for a line end of its own, but not those before an LF.
      for (std::size_t one = at; one < (line_end ? at + 1 : end); ++one)
        if (!see(Place{{std::uint32_t(one), std::uint32_t(line_end ? end : one + 1)}, carriage_return, line_end ? std::string_view{} : "\n", lone_return})) return;
    }
    at = bytes.find('\r', end);
  }
}
void each_tab_on_empty(File const& file, auto const& see) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const line = file.line(number);
    if (line.find_first_not_of(" \t") != line.npos || line.find('\t') == line.npos) continue;
    std::uint32_t const begin = file.line_start(number);
    see(Place{{begin, begin + std::uint32_t(line.size())}, tab, {}, tab_on_empty});
  }
}

bool readable(Document const& document) {
  return std::ranges::none_of(document.faults, [](Fault const& fault) { return fault.fatal() && fault.kind != FaultKind::duplicate_key; });
}

// The edits that put the places right. Where nothing but blanks follows in the line, a blank less is seen.
std::vector<Edit> edits_of(File const& file, std::vector<Place> const& places) {
  std::vector<Edit> edits;
  for (Place const& one : places) {
    edits.push_back(one.edit());
    if (one.instead != " ") continue;
    std::string_view rest = file.bytes().substr(one.span.end);
    for (bool more = true; std::exchange(more, false);) {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      for (Unseen const& other : all)
        if (other.instead == " " && rest.starts_with(other.bytes)) rest.remove_prefix(other.bytes.size()), more = true;
    }
    if (rest.empty() || rest.front() == '\n' || rest.front() == '\r') edits.back().text.clear();
  }
  return edits;
}

std::vector<Place> places_of(File const& file, std::string_view name) {
  std::vector<Place> places;
  auto const keep = [&](Place const& one) {
    if (name.empty() || one.name == name) places.push_back(one);
    return true;
  };
  each_character(file.bytes(), keep);
  each_return(file.bytes(), keep);
  return places;
}

// All that may keep the file from being read, in order.
std::vector<Place> suspects(File const& file) {
  std::vector<Place> places = places_of(file, {});
  each_tab_on_empty(file, [&](Place const& one) {
    // A CR that the line ends in is part of neither.
    if (std::ranges::none_of(places, [&](Place const& other) { return other.span.begin < one.span.end && one.span.begin < other.span.end; })) places.push_back(one);
  });
  std::ranges::sort(places, {}, [](Place const& one) { return one.span.begin; });
  return places;
}

// The text as it is seen.
std::string seen(std::string_view text) {
  std::string plain{text};
  for (Unseen const& one : all)
    if (one.instead != "\n")
      for (std::size_t at = plain.find(one.bytes); at != plain.npos; at = plain.find(one.bytes, at)) plain.replace(at, one.bytes.size(), one.instead);
  return utf8::to_nfc(plain);
}
bool looks_like(std::string const& before, std::string const& after) {
  if (before == after) return true;
  std::string const a = seen(before), b = seen(after);
  std::size_t const begin = std::min(a.find_first_not_of(" \r"), a.size()), end = a.find_last_not_of(" \r") + 1;
  return a == b || (begin < end && std::string_view{a}.substr(begin, end - begin) == b);  // the blanks around a value are not part of it
}

}  // namespace

void check_unseen(File const& file, std::vector<Fault>& faults) {
  std::map<std::string_view, bool> told;
  auto const first = [&](Place const& one) {
    if (!std::exchange(told[one.name], true)) faults.push_back({FaultKind::hygiene, one.span, one.what, std::string{one.name}});
    return false;
  };
  each_character(file.bytes(), first);
  each_return(file.bytes(), first);
}

void blame_unseen(File const& file, Document& document) {
  std::vector<Place> const places = suspects(file);
  if (places.empty()) return;
  File const plain{file.path(), edited(file, edits_of(file, places))};
  Document const after = parse_yaml(plain);
  if (!readable(after) || after.root.form != Node::Form::map) return;
  std::erase_if(document.faults, [&](Fault const& fault) {
    bool const of_these = fault.kind == FaultKind::hygiene && !fault.detail.empty();
    bool const there = fault.kind == FaultKind::hygiene && std::ranges::any_of(places, [&](Place const& one) { return one.span == fault.span; });
    return fault.fatal() || of_these || there;
  });
  document.whole = false;
  Place const& one = places.front();
  document.faults.push_back({FaultKind::syntax, one.span, one.what, std::string{one.name}});
}

std::vector<Edit> unseen_edits(Fault const& fault, File const& file, Document const& document) {
  if (fault.kind == FaultKind::syntax) return edits_of(file, suspects(file));
  std::vector<Edit> edits = edits_of(file, places_of(file, fault.detail));
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
  if (before.form == Node::Form::scalar && after.form == Node::Form::scalar) return changed(before.span) || looks_like(before.value, after.value);
  if (before.form != after.form) return false;
  auto const same_entry = [&](Entry const& a, Entry const& b) { return (changed(a.key_span) || looks_like(a.key, b.key)) && looks_the_same(a.value, b.value, but); };
  return std::ranges::equal(before.items, after.items, [&](Node const& a, Node const& b) { return looks_the_same(a, b, but); }) && std::ranges::equal(before.entries, after.entries, same_entry);
}

}  // namespace bcd::source
