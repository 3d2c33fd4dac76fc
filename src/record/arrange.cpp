#include "bcd/record/arrange.hpp"

#include <algorithm>

#include "arrange_flow.hpp"
#include "arrange_lines.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/source/comments.hpp"
#include "bcd/source/normalize.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::record {
namespace {

using source::Document;
using source::File;
using source::Node;

// Returns the normalized file. Removing a space or line end may reveal another edit behind it, so the edits are
// computed twice, which is enough for files written by people.
File normalized(File const& file, Document const& document) {
  std::vector<source::Edit> edits = source::all_of(source::normalization(file, document));
  if (edits.empty()) return file;
  File once{file.path(), source::edited(file, std::move(edits))};
  Document const again = source::parse_yaml(once);
  if (!again.whole) return once;
  return {file.path(), source::edited(once, source::all_of(source::normalization(once, again)))};
}

}  // namespace

Arranged arrange(KindInfo const& kind, File const& file) {
  Arranged made{std::string{file.bytes()}, {}};
  Document const document = source::parse_yaml(file);
  if (!document.whole) {
    Findings all;
    add_source_faults(all, file, document);
    std::ranges::copy_if(all, std::back_inserter(made.faults),
                         [](Finding const& one) { return one.severity == Severity::error; });
    return made;
  }
  File const normal = normalized(file, document);
  Document const parsed = source::parse_yaml(normal);
  if (!parsed.whole) {  // two keys that differed only in Unicode normalization are now equal
    std::uint32_t const at = std::uint32_t(utf8::first_not_nfc(file.bytes()).at);
    add(made.faults, duplicate_key, file, {at, at}, stem(file.path()),
        {{"key", parsed.faults.empty() ? std::string{} : parsed.faults.front().detail}});
    return made;
  }
  if (std::vector<source::Edit> edits = flow_edits(kind, parsed.root, normal, made.unmoved); edits.empty()) {
    made.bytes = arranged_lines(kind, normal, parsed, made.unmoved);
  } else {
    File const ordered{file.path(), source::edited(normal, std::move(edits))};
    made.bytes = arranged_lines(kind, ordered, source::parse_yaml(ordered), made.unmoved);
  }
  std::ranges::stable_sort(made.unmoved, {}, &Unmoved::line);
  return made;
}

bool same_values(Node const& a, Node const& b) {
  if (a.type != b.type || a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  if (a.value != b.value && utf8::to_nfc(a.value) != utf8::to_nfc(b.value)) return false;
  if (!std::ranges::equal(a.items, b.items, same_values)) return false;
  auto const by_key = [](Node const& node) {
    std::vector<std::pair<std::string, Node const*>> all;
    for (source::Entry const& entry : node.entries) all.emplace_back(utf8::to_nfc(entry.key), &entry.value);
    std::ranges::sort(all);
    return all;
  };
  return std::ranges::equal(by_key(a), by_key(b), [](auto const& one, auto const& other) {
    return one.first == other.first && same_values(*one.second, *other.second);
  });
}

bool says_the_same(File const& file, std::string_view bytes) {
  Document const before = source::parse_yaml(file), after = source::parse_yaml({file.path(), std::string{bytes}});
  return before.whole && after.whole && same_values(before.root, after.root);
}

bool keeps_comments(File const& file, std::string_view bytes) {
  File const changed{file.path(), std::string{bytes}};
  Document const before = source::parse_yaml(file), after = source::parse_yaml(changed);
  if (!before.whole || !after.whole) return false;
  source::Comments const had = source::comments_of(file, before), has = source::comments_of(changed, after);
  return had.lines == has.lines && had.gaps <= has.gaps;
}

}  // namespace bcd::record
