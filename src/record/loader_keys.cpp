// Checks the keys of a map while it is loaded: keys that its kind does not have, and keys that are missing.
#include "loader_keys.hpp"

#include <algorithm>

#include "bcd/record/path.hpp"
#include "bcd/text/nearest.hpp"

namespace bcd::record {
namespace {

// In a map with more keys than any kind has, misspelt keys are reported but not fixed.
constexpr std::size_t most_keys_mended = 200;

using source::Node;
using source::Span;

source::Entry const* find(Node const& node, std::string_view key) {
  auto const entry = std::ranges::find(node.entries, key, &source::Entry::key);
  return entry == node.entries.end() ? nullptr : &*entry;
}
bool holds(Node const& node, std::string_view key, std::string_view word) {
  source::Entry const* const entry = find(node, key);
  return entry && entry->value.value == word;
}

}  // namespace

std::string_view only_near(std::string_view given, std::vector<std::string_view> names) {
  std::string_view const best = nearest(given, names);
  std::erase(names, best);
  return is_slip(given, best) && nearest(given, names).empty() ? best : std::string_view{};
}

void add_unknown_key(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                     Node const& map, source::Entry const& entry) {
  std::vector<std::string_view> keys;
  for (FieldInfo const& field : kind.fields) keys.push_back(field.key);
  add(out, unknown_key, file, entry.key_span, subject,
      {{"key", entry.key}, {"kind", kind.title}, {"hint", did_you_mean(entry.key, keys)}});
  std::string_view const meant = only_near(entry.key, keys);
  if (map.entries.size() > most_keys_mended) return;  // to avoid quadratic time
  // If two misspelt keys could both be this key, only a person can decide.
  auto const rival = [&](source::Entry const& other) {
    return other.key_span != entry.key_span && std::ranges::find(keys, other.key) == keys.end() &&
           nearest(other.key, keys) == meant;
  };
  if (!meant.empty() && !find(map, meant) && std::ranges::none_of(map.entries, rival))
    out.back().edits.push_back({entry.key_span, std::string{meant}});
}

bool check_missing_keys(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                        Node const& node) {
  std::vector<std::string_view> strangers;
  for (source::Entry const& entry : node.entries)
    if (!find_field(kind, entry.key)) strangers.push_back(entry.key);
  bool whole = true;
  int chosen = 0;
  Span second;
  std::string choices;
  for (FieldInfo const& field : kind.fields) {
    source::Entry const* const entry = find(node, field.key);
    if (field.need == Need::one_of) {
      choices += (choices.empty() ? "" : ", ") + std::string{field.key};
      if (entry && ++chosen == 2) second = entry->key_span;
      continue;
    }
    bool const needed =
        field.need == Need::required || (!field.when_key.empty() && holds(node, field.when_key, field.when_word));
    if (!needed || entry || !nearest(field.key, strangers).empty()) continue;
    add(out, missing_key, file, node.span, subject, {{"key", field.key}, {"kind", kind.title}, {"title", field.title}});
    whole = false;
  }
  if (choices.empty() || chosen == 1 || (chosen == 0 && !strangers.empty())) return whole;
  if (chosen == 0)
    add(out, missing_key, file, node.span, subject,
        {{"key", choices}, {"kind", kind.title}, {"title", Text{"một trong các khóa này", "one of these keys"}}});
  else
    add(out, wrong_type, file, second, subject,
        {{"expected", Arg{"đúng một trong các khóa " + choices, "only one of the keys " + choices}},
         {"found", Arg{"có thêm '" + std::string{file.text(second)} + "'",
                       "another one, '" + std::string{file.text(second)} + "'"}}});
  return false;
}

}  // namespace bcd::record
