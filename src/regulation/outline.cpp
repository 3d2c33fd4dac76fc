#include "bcd/regulation/outline.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "bcd/text/article.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/split.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::regulation {
namespace {

constexpr std::string_view blank = " \t\r\f\v";
constexpr std::string_view digits = "0123456789";
// The letters that number points, in order. Some texts leave out đ.
constexpr std::u32string_view point_letters = U"abcdđeghiklmnopqrstuvxy";

// Returns the line without blanks and without the marks of Markdown at its ends: "## **Điều 1.** Tên" -> "Điều 1. Tên".
std::string trimmed(std::string_view line) {
  std::string text = utf8::to_nfc(line);
  for (std::string_view space : {"\u00A0", "\u200B", "\uFEFF"})
    for (std::size_t at; (at = text.find(space)) != text.npos;)
      text.replace(at, space.size(), space == "\u00A0" ? " " : "");
  std::size_t const hashes = text.find_first_not_of('#');
  if (hashes != 0 && hashes != text.npos && text[hashes] == ' ') text.erase(0, hashes);
  for (std::size_t at; (at = text.find("**")) != text.npos;) text.erase(at, 2);
  std::string words;
  for (std::size_t at = text.find_first_not_of(blank); at != text.npos;) {
    std::size_t const end = std::min(text.find_first_of(blank, at), text.size());
    (words += words.empty() ? "" : " ") += text.substr(at, end - at);
    at = text.find_first_not_of(blank, end);
  }
  if (words.size() > 2 && words[1] == '\\') words.erase(1, 1);  // "1\. " in Markdown
  return words;
}

struct Marker {
  std::string label;  // "14", "8a", "đ", "II"
  std::string rest;   // the line after the marker
};

bool begins_capital(std::string_view text) {
  auto const letter = utf8::decode(text, 0);
  std::string const first{text.substr(0, letter.size)};
  return !first.empty() && utf8::lower(first) != first;
}

// Returns the label in front of one of the `ends` (".", ")", "/"), or null if the line does not begin with one of at
// most six bytes. The rest must be empty, or begin with a blank or, typed without one, with a capital: "1.Họp".
std::optional<Marker> marker(std::string_view line, std::string_view ends) {
  std::size_t const end = line.find_first_of(ends);
  if (end == line.npos || end == 0 || end > 6) return std::nullopt;
  std::string_view const rest = line.substr(end + 1);
  if (!rest.empty() && rest[0] != ' ' && !begins_capital(rest)) return std::nullopt;
  std::size_t const blanks = rest.starts_with(' ') ? 1 : 0;
  return Marker{std::string{line.substr(0, end)}, std::string{rest.substr(blanks)}};
}

// True if `label` may follow `last` in a numbering: 1 first, then 2 after 1, 1a after 1, 2 after 1a. `gap`: how many
// numbers may be left out, as where an article was repealed.
bool continues(std::string_view label, std::string const& last, int gap = 0) {
  std::size_t const size = std::min(label.find_first_not_of(digits), label.size());
  if (size == 0 || size > 3) return false;
  int const number = std::stoi(std::string{label.substr(0, size)}), before = last.empty() ? 0 : std::stoi(last);
  if (number == before) return size < label.size() && utf8::count(label.substr(size)) == 1;
  return (size == label.size() || gap > 0) && number > before && number <= before + 1 + gap;
}

// True if `label` may follow `last` as a point: a first, then the next letter or the one after it.
bool continues_points(std::string_view label, std::string_view last) {
  auto const place = [](std::string_view text) {
    auto const letter = utf8::decode(text, 0);
    std::size_t const at = letter.size ? point_letters.find(letter.point) : point_letters.npos;
    return std::pair{at, text.size() > letter.size};
  };
  auto const [at, numbered] = place(label);
  if (at == point_letters.npos || label.find_first_not_of(digits, utf8::decode(label, 0).size) != label.npos)
    return false;
  if (last.empty()) return at == 0 && !numbered;
  std::size_t const before = place(last).first;
  return numbered ? at == before : at > before && at <= before + 2;
}

bool begins_small(std::string_view text) {
  return !text.empty() && utf8::lower(text) == text && utf8::upper(text) != text;
}

class Reader {
 public:
  explicit Reader(std::vector<std::string> lines) : lines_{std::move(lines)} {
    articles_ = std::ranges::any_of(lines_, [](std::string const& line) { return article_marker(line).has_value(); });
  }

  Outline operator()() {
    for (number_ = 1; std::string const& line : lines_) {
      Counting const counted{number_};
      if (line.empty() || line.find_first_not_of("0123456789-–—_*= ") == line.npos) continue;  // a page number, a rule
      if (!top_.empty() && is_end(line)) break;
      if (!take_top(line) && !top_.empty() && !between_) take_inner(line);
      else if (top_.empty()) before_.push_back(line);
    }
    flush(true);
    made_.title = title();
    return std::move(made_);
  }

 private:
  // "Điều 14. Chế độ hội họp" -> 14 and the heading.
  static std::optional<Marker> article_marker(std::string const& line) {
    if (!fold(line.substr(0, line.find(' '))).starts_with("dieu") || line.find(' ') == line.npos) return std::nullopt;
    std::string const rest = line.substr(line.find(' ') + 1);
    if (auto found = marker(rest, ".:"); found && Article{found->label}.valid()) return found;
    if (Article{rest}.valid() && rest.find_first_not_of(digits) == rest.npos) return Marker{rest, ""};
    for (std::string_view const dash : {" - ", " – "})  // "Điều 2 - Chế độ họp"
      if (std::size_t const at = rest.find(dash); at != rest.npos && at <= 4 && Article{rest.substr(0, at)}.valid())
        return Marker{rest.substr(0, at), rest.substr(at + dash.size())};
    return std::nullopt;
  }
  // True if the line looks like the start of an article, or of a clause with a number near the last one.
  bool is_odd(std::string const& line) const {
    if (auto const found = article_marker(line)) return found->rest.empty() || begins_capital(found->rest);
    auto const found = marker(line, ".)/");
    if (!found || found->label.find_first_not_of(digits) != found->label.npos || found->label.size() > 2) return false;
    int const number = std::stoi(found->label), last = clause_.empty() ? 0 : std::stoi(clause_);
    return !clause_.empty() && begins_capital(found->rest) && number <= last + 4;
  }
  // The block of signatures and addressees after the last article.
  static bool is_end(std::string const& line) {
    std::string const folded = fold(line);
    return folded.starts_with("noi nhan") || folded.starts_with("t m ") || folded.starts_with("tm ");
  }
  // "Chương II", alone or before its heading in capitals.
  static bool is_chapter(std::string const& line) {
    std::size_t const number = line.find(' ') + 1, end = std::min(line.find(' ', number), line.size());
    if (number == 0 || fold(line.substr(0, number)) != "chuong") return false;
    std::string const label = line.substr(number, end - number), heading = line.substr(end);
    return label.find_first_not_of("IVX0123456789.:") == label.npos && utf8::upper(heading) == heading;
  }
  bool take_top(std::string const& line) {
    std::string const folded = fold(line);
    if (is_chapter(line)) return between_ = !top_.empty();
    if (folded == "phu luc" ||
        (folded.starts_with("phu luc ") && folded.find(' ', 8) == folded.npos && !top_.empty())) {
      std::string const number = line.size() > 8 ? line.substr(line.rfind(' ') + 1) : "";
      std::string const label = "PL" + (folded == "phu luc" ? std::string{} : number);
      return !top_.empty() && Article{label}.valid() && (begin_top(label, ""), true);
    }
    std::optional<Marker> found;
    if (articles_) {
      found = article_marker(line);
      if (found && !top_.empty() && !top_.starts_with("PL") && !continues(found->label, top_, 2)) found.reset();
    } else {
      found = marker(line, ".-");
      if (found && (!Article{found->label}.valid() || found->label.find_first_not_of("IVX") != found->label.npos))
        found.reset();
    }
    if (!found) return false;
    begin_top(found->label, found->rest);
    return true;
  }
  void begin_top(std::string label, std::string heading) {
    flush(true);
    top_ = std::move(label);
    heading_ = std::move(heading);
    clause_.clear();
    point_.clear();
    text_.clear();
    in_heading_ = true;
    between_ = false;
  }
  void take_inner(std::string const& line) {
    if (auto found = marker(line, ".)/"); found && continues(found->label, clause_)) {
      flush(false);
      clause_ = found->label;
      point_.clear();
      begin_inner(found->rest);
    } else if (found = marker(line, ")."); found && continues_points(found->label, point_)) {
      flush(false);
      point_ = found->label;
      begin_inner(found->rest);
    } else if (in_heading_ && begins_small(line) && text_.empty()) {
      heading_ += (heading_.empty() ? "" : " ") + line;
    } else {
      if (is_odd(line)) made_.odd.push_back({number_, line});
      in_heading_ = false;
      // "57-" at the end of a line goes on without a blank.
      (text_ += text_.empty() || text_.ends_with('-') ? "" : " ") += line;
    }
  }
  void begin_inner(std::string text) {
    text_ = std::move(text);
    in_heading_ = false;
  }
  // Adds the entry read last. `ended`: the article has no further entry. An article that has clauses and no words of
  // its own before them needs no entry.
  void flush(bool ended) {
    if (top_.empty()) return;
    bool const whole = clause_.empty() && point_.empty();
    if (!whole || !text_.empty() || ended) add();
    text_.clear();
  }
  void add() {
    std::string article = top_;
    if (!clause_.empty()) article += "." + clause_;
    if (!point_.empty()) article += "." + point_;
    made_.entries.push_back({std::move(article), std::exchange(heading_, {}), text_});
  }
  // "QUY CHẾ LÀM VIỆC" and the lines up to the grounds of the text: "Quy chế làm việc Ban Chỉ đạo …".
  std::string title() const {
    std::string title;
    for (std::string const& line : before_) {
      std::string const folded = fold(line);
      bool const begins =
          folded.starts_with("quy che") || folded.starts_with("quy dinh") || folded.starts_with("noi quy");
      if (title.empty() && !begins) continue;
      if (folded.starts_with("can cu") || folded.starts_with("ban hanh kem") || line.starts_with('(')) break;
      bool const capitals = utf8::upper(line) == line;
      std::string const words = capitals ? utf8::lower(line) : line;
      title += title.empty() ? utf8::capitalised(words) : " " + words;
    }
    return title;
  }

  // Counts the line when it has been read, however that ends.
  struct Counting {
    std::size_t& number;
    ~Counting() { ++number; }
  };

  std::vector<std::string> lines_, before_;
  std::size_t number_ = 1;  // of the line that is read
  bool articles_ = false, in_heading_ = false, between_ = false;
  std::string top_, heading_, clause_, point_, text_;
  Outline made_;
};

}  // namespace

Outline outline_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string_view const line : split(text, "\n")) lines.push_back(trimmed(line));
  return Reader{std::move(lines)}();
}

}  // namespace bcd::regulation
