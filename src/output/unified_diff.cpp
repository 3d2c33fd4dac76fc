#include "bcd/output/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bcd/text/split.hpp"

namespace bcd::output {
namespace {

using source::Edit;
using source::Span;
using Lines = std::vector<std::string_view>;

constexpr std::size_t context_lines = 3;

// Whole lines that the edits replace: lines [begin, end) of the old text by `text`.
struct Part {
  std::size_t begin, end;
  std::string text;
};

// Returns the whole lines that the edit changes. Empty for lines that are added between two others.
Span whole_lines(std::string_view bytes, Edit const& edit) {
  Span const span = edit.span;
  std::size_t const before = span.begin == 0 ? bytes.npos : bytes.rfind('\n', span.begin - 1);
  std::size_t const begin = before == bytes.npos ? 0 : before + 1;
  bool const ends_line = span.end == begin || (span.end > span.begin && bytes[span.end - 1] == '\n');
  // The next line stays as it is only if the text that comes before it ends a line.
  bool const apart = ends_line && (edit.text.ends_with('\n') || (edit.text.empty() && span.begin == begin));
  std::size_t const end = apart ? span.end : std::min(bytes.find('\n', span.end), bytes.size() - 1) + 1;
  return {std::uint32_t(begin), std::uint32_t(std::min(end, bytes.size()))};
}

std::vector<Part> parts_of(std::string_view bytes, std::vector<Edit> edits) {
  std::ranges::sort(edits, {}, [](Edit const& one) { return one.span.begin; });
  std::vector<std::pair<Span, std::vector<Edit>>> regions;
  for (Edit& edit : edits) {
    Span const lines = whole_lines(bytes, edit);
    if (!regions.empty() && lines.begin < regions.back().first.end) {
      regions.back().first.end = std::max(regions.back().first.end, lines.end);
      regions.back().second.push_back(std::move(edit));
    } else {
      regions.push_back({lines, {std::move(edit)}});
    }
  }
  std::vector<Part> parts;
  for (auto& [region, own] : regions) {
    auto const begin = std::size_t(std::ranges::count(bytes.substr(0, region.begin), '\n'));
    std::string_view const old = bytes.substr(region.begin, region.end - region.begin);
    std::string text = source::edited(bytes, region, std::move(own));
    if (text != old) parts.push_back({begin, begin + lines_with_ends(old).size(), std::move(text)});
  }
  return parts;
}

void write_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range_of(std::size_t begin, std::size_t count) {
  std::string const first = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? first : first + "," + std::to_string(count);
}

}  // namespace

std::string unified_diff(std::string const& path, std::string const& new_path, std::string_view bytes,
                         std::vector<Edit> const& edits) {
  std::string const& after = new_path.empty() ? path : new_path;
  std::vector<Part> const parts = parts_of(bytes, edits);
  if (parts.empty() && after == path) return {};
  std::string out = fmt::format("diff --git a/{} b/{}\n", path, after);
  if (after != path) out += fmt::format("rename from {}\nrename to {}\n", path, after);
  if (!parts.empty()) out += fmt::format("--- a/{}\n+++ b/{}\n", path, after);
  Lines const old = lines_with_ends(bytes);
  std::size_t shift = 0;  // lines added by the hunks before, modulo 2^n
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t last = i;
    while (last + 1 < parts.size() && parts[last + 1].begin <= parts[last].end + 2 * context_lines) ++last;
    std::size_t const begin = parts[i].begin - std::min(parts[i].begin, context_lines),
                      end = std::min(parts[last].end + context_lines, old.size());
    std::string body;
    std::size_t at = begin, added = 0, removed = 0;
    auto const keep_to = [&](std::size_t line) {
      for (; at < line; ++at) write_line(body, ' ', old[at]);
    };
    for (; i <= last; ++i) {
      keep_to(parts[i].begin);
      for (; at < parts[i].end; ++at, ++removed) write_line(body, '-', old[at]);
      for (std::string_view const line : lines_with_ends(parts[i].text)) {
        write_line(body, '+', line);
        ++added;
      }
    }
    keep_to(end);
    out += fmt::format("@@ -{} +{} @@\n{}", range_of(begin, end - begin),
                       range_of(begin + shift, end - begin + added - removed), body);
    shift += added - removed;
  }
  return out;
}

}  // namespace bcd::output
