// The outline of a legal text: its articles, clauses and points in order, and the skeleton of a regulation made from
// it.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bcd::regulation {

struct OutlineEntry {
  std::string article;  // "14", "14.5", "19.1.a", "II.3", "PL1.2"
  std::string heading;  // "Chế độ hội họp": the heading of the article, with its first entry; else ""
  std::string
      text;  // the whole entry on one line, without its number; "" for an article of which only a heading is left
};
// A line that looks like the start of an article or clause, but was read as words because its number does not continue
// the numbering.
struct OddLine {
  std::size_t line;  // from 1
  std::string text;
};
struct Outline {
  std::string title;  // "Quy chế làm việc của Ban Chỉ đạo …"; "" if the text begins without one
  std::vector<OutlineEntry> entries;
  std::vector<OddLine> odd = {};
};

// Returns the first words of a text, at most about 100 characters, with "…" if it was cut.
std::string first_words(std::string_view text);

// Reads plain text or Markdown, in UTF-8 and any normal form. Lines of one sentence may be broken and separated by
// empty lines, as text copied from a PDF has them. A text without "Điều" is read by its sections "I.", "II.". A number
// at the start of a line counts only if it continues the numbering, so that "20. Tháng" within a sentence does not.
Outline outline_of(std::string_view text);

// Returns the keys of the clause kinds that the words of an entry suggest: "meeting", "absence". Empty if none does.
std::vector<std::string_view> suggested_kinds(std::string_view text);

// A clause kind and the words of legal texts that suggest it, as people write them, separated by ", ". For the manual.
struct KindHint {
  std::string_view kind, words;
};
std::span<KindHint const> kind_hints();

// Returns the YAML of a regulation of that id: one entry `not_checked` with the reason [CẦN ĐIỀN] for each entry, its
// first words and the suggested kinds as comments. It loads without findings. Nothing is decided for the user.
std::string skeleton(Outline const& outline, std::string_view id);
inline constexpr std::string_view undecided = "[CẦN ĐIỀN]";  // the reason of an entry nobody has decided on yet

}  // namespace bcd::regulation
