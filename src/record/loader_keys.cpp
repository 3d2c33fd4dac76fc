// Checks the keys of a map while it is loaded: keys that its kind does not have, and keys that are missing.
#include "loader_keys.hpp"

#include <algorithm>

#include "bcd/record/file_rules.hpp"
#include "bcd/record/path.hpp"
#include "bcd/text/nearest.hpp"
#include "bcd/text/utf8.hpp"

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

// Keys for one value and for a list of them. A kind has one of the two.
struct KeyPair {
  std::string_view one, many;
};
constexpr KeyPair likely_keys[]{{"body", "bodies"}, {"role", "roles"},   {"month", "months"},
                                {"kind", "kinds"},  {"paper", "papers"}, {"type", "types"},
                                {"post", "posts"},  {"need", "needs"},   {"agency", "agencies"}};

// The key that is meant in place of the other of a pair, the value as that key takes it, and the edits for it. `key` is
// empty if the kind has no such key or the map already has it.
struct Meant {
  std::string key, value;
  std::vector<source::Edit> edits;
  bool several = false;  // true if the key takes one value and several are given
};
// Returns the other key of the pair. Empty if the key has none.
std::string_view other_of(std::string_view key) {
  for (KeyPair const& pair : likely_keys)
    if (key == pair.one || key == pair.many) return key == pair.one ? pair.many : pair.one;
  return {};
}
Meant other_number(source::File const& file, KindInfo const& kind, Node const& map, source::Entry const& entry) {
  std::string_view const key = other_of(entry.key);
  auto const field = key.empty() ? nullptr : find_field(kind, key);
  if (!field || find(map, key)) return {};
  bool const takes_list = field->shape->form == ValueForm::list;
  Node const& value = entry.value;
  std::string const text{file.text(value.span)};
  bool const many = value.type == Node::Type::list && value.items.size() != 1;
  if (value.type == Node::Type::map || (many && value.items.empty())) return {};
  if (!takes_list && many) return {std::string{key}, std::string{file.text(value.items[0].span)}, {}, true};
  Meant meant{std::string{key}, text, {{entry.key_span, std::string{key}}}};
  if (takes_list && value.type == Node::Type::scalar) meant.value = "[" + text + "]";
  if (!takes_list && value.type == Node::Type::list) meant.value = std::string{file.text(value.items[0].span)};
  bool const flow = value.type == Node::Type::scalar || text.starts_with('[');
  if (!flow) return {meant.key, "…", {}};  // a list on lines of its own
  if (meant.value != text) meant.edits.push_back({value.span, meant.value});
  return meant;
}

// Returns the key without its invisible characters.
std::string visible_key(std::string_view key) {
  std::string visible;
  for (std::size_t at = 0; at < key.size();) {
    utf8::Decoded const one = utf8::decode(key, at);
    std::size_t const size = std::max<std::size_t>(one.size, 1);
    if (one.size == 0 || utf8::invisible(one.point) == utf8::Invisible::none) visible += key.substr(at, size);
    at += size;
  }
  return visible;
}

// Reports a key that only has invisible characters too much. False if the key is another one. The finding replaces the
// one of the file about these characters.
bool add_invisible(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                   Node const& map, source::Entry const& entry) {
  std::string const visible = visible_key(entry.key);
  if (visible == entry.key || !find_field(kind, visible)) return false;
  std::erase_if(out, [&](Finding const& one) {
    return one.rule == &text_hygiene && one.file == &file && one.span.begin >= entry.key_span.begin &&
           one.span.end <= entry.key_span.end;
  });
  add(out, unknown_key, file, entry.key_span, subject,
      {{"key", entry.key},
       {"kind", kind.title},
       {"hint", Arg{" (có ký tự không nhìn thấy được; có phải ý là '" + visible + "'?)",
                    " (it has invisible characters; did you mean '" + visible + "'?)"}}});
  if (!find(map, visible)) out.back().edits.push_back({entry.key_span, visible});
  return true;
}

}  // namespace

std::string_view only_near(std::string_view given, std::vector<std::string_view> names) {
  std::string_view const best = nearest(given, names);
  std::erase(names, best);
  return is_slip(given, best) && nearest(given, names).empty() ? best : std::string_view{};
}

void add_unknown_key(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                     Node const& map, source::Entry const& entry) {
  if (add_invisible(out, file, subject, kind, map, entry)) return;
  std::vector<std::string_view> keys;
  for (FieldInfo const& field : kind.fields) keys.push_back(field.key);
  if (Meant meant = other_number(file, kind, map, entry); !meant.key.empty()) {
    std::string const how = meant.key + ": " + meant.value;
    Text const each = meant.several ? Text{", mỗi giá trị một mục", ", one entry for each value"} : Text{};
    add(out, unknown_key, file, entry.key_span, subject,
        {{"key", entry.key},
         {"kind", kind.title},
         {"hint", Arg{Text{" (viết {how}{each})", " (write {how}{each})"}, {{"how", how}, {"each", each}}}}});
    out.back().edits = std::move(meant.edits);
    return;
  }
  add(out, unknown_key, file, entry.key_span, subject,
      {{"key", entry.key}, {"kind", kind.title}, {"hint", did_you_mean_or_list(entry.key, keys)}});
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
  std::vector<std::string> visible;  // the unknown keys
  for (source::Entry const& entry : node.entries)
    if (!find_field(kind, entry.key)) visible.push_back(visible_key(entry.key));
  std::vector<std::string_view> const strangers{visible.begin(), visible.end()};
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
    if (std::ranges::find(strangers, other_of(field.key)) != strangers.end()) continue;
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
