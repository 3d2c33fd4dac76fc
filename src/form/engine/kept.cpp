#include "bcd/form/kept.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <vector>

#include "bcd/text/hash.hpp"
#include "bcd/text/split.hpp"
#include "bcd/text/trim.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {
namespace {

constexpr std::string_view opens = "<!-- bcd:giữ", closes = "<!-- /bcd:giữ -->", ends = "-->", stamps = "<!-- bcd:lập ";

// One line written by bcd, or one complete block of a person.
struct Piece {
  std::string line;                // the line; "" for a block
  std::string name;                // of a block
  std::vector<std::string> lines;  // the lines between the markers of a block
  bool is_block = false;
  bool blank() const { return !is_block && line.find_first_not_of(" \t") == line.npos; }
};
struct Parsed {
  std::vector<Piece> pieces;
  std::optional<MarkerFault> fault;
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string_view line : split(text, "\n")) {
    if (line.ends_with('\r')) line.remove_suffix(1);  // CRLF written by an editor is not an edit
    lines.emplace_back(line);
  }
  return lines;
}

constexpr std::string_view blanks = " \t";

// Normalizes a line to NFC, so that a marker is recognized in any Unicode composition. Returns it unchanged if it is
// not valid UTF-8.
std::string normal(std::string_view line) {
  return utf8::first_invalid(line) == line.npos ? utf8::to_nfc(line) : std::string{line};
}

// Returns the name in an opening marker, or nothing if the line is not one.
std::optional<std::string> name_in(std::string_view line) {
  if (!line.starts_with(opens) || !line.ends_with(ends)) return std::nullopt;
  return std::string{trimmed(line.substr(opens.size(), line.size() - opens.size() - ends.size()), blanks)};
}

Parsed parse(std::string_view text) {
  using enum MarkerFault::What;
  Parsed parsed;
  std::set<std::string> names;
  int number = 0, opened = 0;
  for (std::string& line : lines_of(text)) {
    ++number;
    std::string const marker = normal(trimmed(line, blanks));
    auto const name = name_in(marker);
    if (opened == 0 && name) {
      if (name->empty()) return {{}, MarkerFault{nameless, {}, number}};
      if (!names.insert(*name).second) return {{}, MarkerFault{twice, *name, number}};
      parsed.pieces.push_back({{}, *name, {}, true});
      opened = number;
    } else if (name) {
      return {{}, MarkerFault{unclosed, parsed.pieces.back().name, opened}};
    } else if (marker == closes) {
      if (opened == 0) return {{}, MarkerFault{not_open, {}, number}};
      opened = 0;
    } else if (opened != 0) {
      parsed.pieces.back().lines.push_back(std::move(line));
    } else {
      parsed.pieces.push_back({std::move(line), {}, {}, false});
    }
  }
  if (opened != 0) return {{}, MarkerFault{unclosed, parsed.pieces.back().name, opened}};
  return parsed;
}

bool is_stamp(std::string_view line) { return line.starts_with(stamps) && line.ends_with(ends); }

std::string joined(std::vector<Piece> const& pieces) {
  std::string text;
  for (Piece const& piece : pieces) {
    if (!piece.is_block) {
      text += piece.line + "\n";
      continue;
    }
    text += fmt::format("{} {} {}\n", opens, piece.name, ends);
    for (std::string const& line : piece.lines) text += line + "\n";
    text += std::string{closes} + "\n";
  }
  return text;
}

// Number of identical lines before this one; used to match the n-th occurrence, because a line such as "## 1." may
// repeat.
std::size_t occurrence(std::vector<Piece> const& pieces, std::size_t place) {
  return std::size_t(std::count_if(pieces.begin(), pieces.begin() + std::ptrdiff_t(place),
                                   [&](Piece const& one) { return !one.is_block && one.line == pieces[place].line; }));
}

// Returns the index in `fresh` of the piece at index `place` of `old`, or npos if it is gone.
std::size_t counterpart(std::vector<Piece> const& fresh, std::vector<Piece> const& old, std::size_t place) {
  Piece const& sought = old[place];
  std::size_t skip = sought.is_block ? 0 : occurrence(old, place);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    bool const same = sought.is_block ? fresh[i].is_block && fresh[i].name == sought.name
                                      : !fresh[i].is_block && fresh[i].line == sought.line;
    if (same && skip-- == 0) return i;
  }
  return std::string::npos;
}

// Returns the index in `fresh` at which a block of `old` is inserted: after the paragraph, list or table that preceded
// it, or 0 if none of the earlier pieces is left.
std::size_t place_after(std::vector<Piece> const& fresh, std::vector<Piece> const& old, std::size_t block) {
  for (std::size_t i = block; i-- > 0;) {
    if (old[i].blank()) continue;
    std::size_t at = counterpart(fresh, old, i);
    if (at == std::string::npos) continue;
    while (!fresh[at].is_block && at + 1 < fresh.size() && !fresh[at + 1].is_block && !fresh[at + 1].blank() &&
           !is_stamp(fresh[at + 1].line))
      ++at;
    return at + 1;
  }
  return 0;
}

}  // namespace

std::uint64_t rest_of(std::string_view paper) {
  Hash hash;
  for (Piece const& piece : parse(paper).pieces)
    if (!piece.is_block && !piece.blank() && !is_stamp(piece.line)) hash.bytes(piece.line).bytes("\n");
  return hash.value();
}

std::string stamped(std::string_view paper, std::string_view asked, Date as_of) {
  return fmt::format("{}\n{}{} | {} | {:016x} {}\n", paper, stamps, asked, as_of.str(), rest_of(paper), ends);
}

std::optional<Stamp> stamp_of(std::string_view paper) {
  auto const lines = lines_of(paper);
  auto const last =
      std::find_if(lines.rbegin(), lines.rend(), [](std::string const& line) { return is_stamp(normal(line)); });
  if (last == lines.rend()) return std::nullopt;
  std::string const line = normal(*last);
  std::string_view const inner =
      trimmed(std::string_view{line}.substr(stamps.size(), line.size() - stamps.size() - ends.size()), blanks);
  std::size_t const first = inner.find(" | "), second = inner.rfind(" | ");
  if (first == inner.npos || first == second) return std::nullopt;
  Stamp stamp;
  stamp.asked = inner.substr(0, first);
  if (std::size_t const options = stamp.asked.find(" --"); options != stamp.asked.npos) {
    stamp.options = stamp.asked.substr(options + 1);
    stamp.asked.resize(options);
  }
  ParsedDate const day = parse_date(inner.substr(first + 3, second - first - 3));
  std::string_view const digits = inner.substr(second + 3);
  auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), stamp.rest, 16);
  if (day.fault != DateFault::none || read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  stamp.as_of = day.date;
  return stamp;
}

Merged keep_written(std::string_view fresh_text, std::string_view old_text) {
  Parsed old = parse(old_text), fresh = parse(fresh_text);
  if (old.fault) return {{}, old.fault};
  if (fresh.fault) return {{}, fresh.fault};      // a unit's own template may contain bad markers
  std::map<std::size_t, std::vector<Piece>> own;  // blocks to insert, by index in `fresh`
  for (std::size_t i = 0; i < old.pieces.size(); ++i) {
    Piece const& block = old.pieces[i];
    if (!block.is_block) continue;
    std::size_t const same = counterpart(fresh.pieces, old.pieces, i);
    if (same != std::string::npos) fresh.pieces[same].lines = block.lines;
    else own[place_after(fresh.pieces, old.pieces, i)].push_back(block);
  }
  std::vector<Piece> merged;
  auto const blank_line = [&] {
    if (!merged.empty() && !merged.back().blank()) merged.push_back({});
  };
  for (std::size_t i = 0; i <= fresh.pieces.size(); ++i) {
    if (auto const here = own.find(i); here != own.end()) {
      for (Piece& block : here->second) {
        blank_line();
        merged.push_back(std::move(block));
      }
      if (i < fresh.pieces.size() && !fresh.pieces[i].blank()) merged.push_back({});
    }
    if (i < fresh.pieces.size()) merged.push_back(std::move(fresh.pieces[i]));
  }
  return {joined(merged), std::nullopt};
}

}  // namespace bcd::form
