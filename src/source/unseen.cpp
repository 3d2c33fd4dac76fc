#include "unseen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view carriage_return = "U+000D", tab = "U+0009";
constexpr Text lone_return{"ký tự CR (U+000D) không kèm LF, không phải dấu xuống dòng",
                           "a CR (U+000D) without LF, which is not a line end"};
constexpr Text tab_on_empty{"dòng trông như trống nhưng có tab (U+0009); YAML không nhận",
                            "a line that looks empty contains a tab (U+0009), which YAML rejects"};

// Returns the message for a character. It contains {character} if the words do not identify it.
Text words_for(char32_t point, utf8::Unseen kind) {
  using enum utf8::Unseen;
  switch (point) {
    case 0xA0:
      return {"dấu cách không ngắt ({character}): chỉ trông giống dấu cách",
              "a no-break space ({character}), which only looks like a space"};
    case 0xAD:
      return {"dấu gạch nối mềm ({character}), không nhìn thấy được; thường lẫn vào khi dán từ tệp PDF",
              "a soft hyphen ({character}), which is invisible; often pasted from a PDF"};
    case 0x200B:
      return {"ký tự không nhìn thấy được ({character})", "an invisible character (zero width space, {character})"};
    case 0x2060:
      return {"ký tự không nhìn thấy được ({character})", "an invisible character (word joiner, {character})"};
    case 0xFEFF:
      return {"dấu BOM ({character}) ở giữa tệp, không nhìn thấy được",
              "a byte order mark ({character}) in the middle of the file, which is invisible"};
    default:
      break;
  }
  if (kind == blank)
    return {"dấu cách lạ ({character}): chỉ trông giống dấu cách",
            "an unusual space ({character}), which only looks like a space"};
  if (kind == line_end)
    return {"dấu ngắt dòng {character}: chỉ trông giống xuống dòng",
            "a line separator ({character}), which only looks like a line end"};
  if (kind == nothing) return {"ký tự không nhìn thấy được ({character})", "an invisible character ({character})"};
  return {"ký tự đổi chiều chữ ({character}), không nhìn thấy được",
          "an invisible character that changes the direction of text ({character})"};
}

// Skips the byte order mark at the start, which is allowed.
std::size_t begin_of(std::string_view bytes) { return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; }

std::string_view looks_like_what(utf8::Unseen kind) {
  return kind == utf8::Unseen::blank ? " " : kind == utf8::Unseen::line_end ? "\n" : "";
}

// One such character, or one run of CRs, in a file.
struct Place {
  Span span;
  std::string name;          // "U+00A0", for people to look up
  std::string_view instead;  // the visible equivalent: " ", "\n" or ""
  Text what;
  bool turns = false;  // true if removing it may change the visible order
  Edit edit() const { return {span, std::string{instead}}; }
};

// True if the character belongs to a symbol, such as the joiners between the parts of an emoji.
bool is_of_symbol(char32_t point, char32_t before) {
  bool const joins = point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0020 && point <= 0xE007F);
  bool const after_joint =
      before == 0x200D || (before >= 0xFE00 && before <= 0xFE0F) || (before >= 0xE0020 && before <= 0xE007F);
  return joins && (after_joint || utf8::is_symbol(before));
}

// Calls `see(place)` for each such character from an offset on, in order.
void each_character(std::string_view bytes, std::size_t from, auto const& see) {
  char32_t before = 0;
  for (std::size_t at = from; at < bytes.size();) {
    utf8::Decoded const one = utf8::decode(bytes, at);
    std::size_t const size = std::max<std::size_t>(one.size, 1);
    auto const kind = utf8::unseen(one.point);
    if (kind != utf8::Unseen::none && !is_of_symbol(one.point, before))
      see(Place{{std::uint32_t(at), std::uint32_t(at + size)},
                fmt::format("U+{:04X}", std::uint32_t(one.point)),
                looks_like_what(kind),
                words_for(one.point, kind),
                kind == utf8::Unseen::right_to_left});
    before = one.point;
    at += size;
  }
}
void each_return(std::string_view bytes, auto const& see) {
  for (std::size_t at = bytes.find('\r'); at != bytes.npos;) {
    std::size_t const end = std::min(bytes.find_first_not_of('\r', at), bytes.size());
    bool const line_end = end < bytes.size() && bytes[end] == '\n';  // CRLF if there is only one CR
    if (!line_end || end - at > 1) {
      // Without LF each CR of the run is a line end of its own. Before LF the run is one place.
      for (std::size_t one = at; one < (line_end ? at + 1 : end); ++one)
        see(Place{{std::uint32_t(one), std::uint32_t(line_end ? end : one + 1)},
                  std::string{carriage_return},
                  line_end ? std::string_view{} : "\n",
                  lone_return});
    }
    at = bytes.find('\r', end);
  }
}
void each_tab_on_empty(File const& file, auto const& see) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const line = file.line(number);
    if (line.find_first_not_of(" \t") != line.npos || line.find('\t') == line.npos) continue;
    std::uint32_t const begin = file.line_start(number);
    see(Place{{begin, begin + std::uint32_t(line.size())}, std::string{tab}, {}, tab_on_empty});
  }
}

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
    bool const is_blank = one.point == U' ' || one.point == U'\t' || utf8::unseen(one.point) == utf8::Unseen::blank;
    if (!is_blank) begin = i;
  }
  return begin;
}

// Returns the edits that fix the places, which are sorted. A look-alike space at the end of a line is removed instead
// of replaced.
std::vector<Edit> edits_of(File const& file, std::vector<Place> const& places) {
  std::vector<Edit> edits;
  std::size_t blanks = 0, line_end = 0;  // of the line examined last
  for (Place const& one : places) {
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

// Returns the places in file order, only those with this name unless it is empty.
std::vector<Place> places_of(File const& file, std::string_view name) {
  std::vector<Place> places;
  auto const keep = [&](Place one) {
    if (name.empty() || one.name == name) places.push_back(std::move(one));
  };
  each_character(file.bytes(), begin_of(file.bytes()), keep);
  each_return(file.bytes(), keep);
  std::ranges::sort(places, {}, [](Place const& one) { return one.span.begin; });
  return places;
}

// Returns every place that may prevent parsing, in file order. Excludes direction controls.
std::vector<Place> suspects(File const& file) {
  std::vector<Place> places = places_of(file, {});
  std::erase_if(places, &Place::turns);
  std::vector<Place> tabs;
  each_tab_on_empty(file, [&](Place one) {
    // Skip a tab line that contains a lone CR, because the spans would overlap.
    auto const next =
        std::ranges::lower_bound(places, one.span.begin, {}, [](Place const& other) { return other.span.begin; });
    if (next == places.end() || next->span.begin >= one.span.end) tabs.push_back(std::move(one));
  });
  std::ranges::move(tabs, std::back_inserter(places));
  std::ranges::sort(places, {}, [](Place const& one) { return one.span.begin; });
  return places;
}

// Returns the text as it looks: invisible characters removed, look-alike spaces replaced, in NFC.
std::string seen(std::string_view text) {
  std::string plain;
  std::size_t done = 0;
  each_character(text, 0, [&](Place const& one) {
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

void check_unseen(File const& file, std::vector<Fault>& faults) {
  std::set<std::string> told;
  auto const first = [&](Place const& one) {
    if (told.insert(one.name).second) faults.push_back({FaultKind::hygiene, one.span, one.what, one.name});
  };
  each_character(file.bytes(), begin_of(file.bytes()), first);
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
    bool const there = fault.kind == FaultKind::hygiene &&
                       std::ranges::any_of(places, [&](Place const& one) { return one.span == fault.span; });
    return fault.fatal() || of_these || there;
  });
  document.whole = false;
  Place const& one = places.front();
  document.faults.push_back({FaultKind::syntax, one.span, one.what, one.name});
}

std::vector<Edit> unseen_edits(Fault const& fault, File const& file, Document const& document) {
  if (fault.kind == FaultKind::syntax) return edits_of(file, suspects(file));
  std::vector<Place> const places = places_of(file, fault.detail);
  if (std::ranges::any_of(places, &Place::turns)) return {};
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
  if (before.form == Node::Form::scalar && after.form == Node::Form::scalar)
    return changed(before.span) || looks_like(before.value, after.value);
  if (before.form != after.form) return false;
  auto const same_entry = [&](Entry const& a, Entry const& b) {
    return (changed(a.key_span) || looks_like(a.key, b.key)) && looks_the_same(a.value, b.value, but);
  };
  return std::ranges::equal(before.items, after.items,
                            [&](Node const& a, Node const& b) { return looks_the_same(a, b, but); }) &&
         std::ranges::equal(before.entries, after.entries, same_entry);
}

}  // namespace bcd::source
