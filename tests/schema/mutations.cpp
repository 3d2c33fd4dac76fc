#include "mutations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "bcd/record/kinds.hpp"
#include "places.hpp"
#include "scalars.hpp"

namespace bcd::test {
namespace {

using record::FieldInfo;
using record::KindInfo;
using record::Need;
using record::ShapeInfo;
using record::ValueForm;
using source::Entry;
using source::Node;

std::string misspelt(std::string key, Random& random) {
  std::size_t const at = random.below(key.size());
  switch (random.below(4)) {
    case 0:
      key.erase(at, 1);
      break;
    case 1:
      key.insert(at, 1, key[at]);
      break;
    case 2:
      key.front() = char(std::toupper(key.front()));
      break;
    default:
      std::swap(key[at], key[key.size() - 1 - at]);
      break;
  }
  return key.empty() ? "x" : key;
}

// ---- changes; each returns false if it found nothing to change

bool drop_key(Place const& place, Random& random) {
  if (place.node->entries.empty()) return false;
  place.node->entries.erase(place.node->entries.begin() + std::ptrdiff_t(random.below(place.node->entries.size())));
  return true;
}
bool misspell_key(Place const& place, Random& random) {
  if (place.node->entries.empty()) return false;
  Entry& entry = place.node->entries[random.below(place.node->entries.size())];
  if (entry.key.empty() || std::ranges::any_of(entry.key, [](char c) { return c < 0; })) return false;
  std::string const key = misspelt(entry.key, random);
  if (place.node->find(key)) return false;
  entry.key = key;
  return true;
}
bool add_strange_key(Place const& place, Random& random) {
  if (place.node->type != Node::Type::map) return false;
  static constexpr std::array keys{"ghi_chu", "note2", "x", "Họ tên", "date ", "__proto__", "constructor", "$ref", "0"};
  std::string const key = random.pick(keys);
  if (!place.node->find(key)) put(*place.node, key, stray_scalar(random));
  return true;
}
bool shuffle_keys(Place const& place, Random& random) {
  for (std::size_t i = place.node->entries.size(); i > 1; --i)
    std::swap(place.node->entries[i - 1], place.node->entries[random.below(i)]);
  return place.node->entries.size() > 1;
}
// Adds a declared key that the record does not have.
bool add_known_key(Place const& place, Random& random) {
  KindInfo const* const kind = place.kind();
  if (!kind) return false;
  FieldInfo const& field = random.pick(kind->fields);
  if (place.node->find(field.key)) return false;
  put(*place.node, field.key, example_of(field));
  return true;
}
bool drop_choices(Place const& place, Random& random) {
  KindInfo const* const kind = place.kind();
  if (!kind) return false;
  std::vector<FieldInfo const*> choices;
  for (FieldInfo const& field : kind->fields)
    if (field.need == Need::one_of) choices.push_back(&field);
  if (choices.empty()) return false;
  for (FieldInfo const* field : choices) erase(*place.node, field->key);
  for (int chosen = random.between(0, 2); chosen > 0; --chosen) {
    FieldInfo const& one = *random.pick(choices);
    put(*place.node, one.key, example_of(one));
  }
  return true;
}
// Sets a field that others depend on, and removes a dependent field or gives it an empty value.
bool turn_condition(Place const& place, Random& random) {
  KindInfo const* const kind = place.kind();
  if (!kind) return false;
  for (FieldInfo const& field : kind->fields) {
    if (field.when_key.empty()) continue;
    auto const on = std::ranges::find(kind->fields, field.when_key, &FieldInfo::key);
    std::string_view const word = random.one_in(3) ? random.pick(on->shape->words).id : field.when_word;
    put(*place.node, field.when_key, random.one_in(4) ? in_quotes(std::string{word}) : plain(std::string{word}));
    if (random.one_in(2)) erase(*place.node, field.key);
    else put(*place.node, field.key, random.one_in(4) ? Node{} : example_of(field));
    return true;
  }
  return false;
}
bool to_null(Place const& place, Random& random) {
  static constexpr std::array words{"", "~", "null", "Null", "NULL"};
  *place.node = Node{};
  place.node->value = random.pick(words);
  return true;
}
bool wrap(Place const& place, Random& random) {
  Node const was = *place.node;
  *place.node = random.one_in(2) ? list_of({was}) : map_of("name", was);
  return true;
}
bool unwrap(Place const& place, Random&) {
  Node* const inner = !place.node->items.empty()     ? &place.node->items.front()
                      : !place.node->entries.empty() ? &place.node->entries.front().value
                                                     : nullptr;
  if (!inner) return false;
  Node const was = *inner;
  *place.node = was;
  return true;
}
bool empty_list(Place const& place, Random&) {
  *place.node = list_of({});
  return true;
}
bool empty_map(Place const& place, Random&) {
  *place.node = Node{};
  place.node->type = Node::Type::map;
  return true;
}
bool change_items(Place const& place, Random& random) {
  if (place.node->type != Node::Type::list || place.node->items.empty()) return false;
  std::vector<Node>& items = place.node->items;
  Node const one = items[random.below(items.size())];
  switch (random.below(4)) {
    case 0:
      items.push_back(one);
      break;
    case 1:
      items.erase(items.begin());
      break;
    case 2:
      items.push_back(Node{});
      break;
    default:
      items.push_back(list_of({one}));
      break;
  }
  return true;
}
bool stray(Place const& place, Random& random) {
  *place.node = stray_scalar(random);
  return true;
}
bool likely(Place const& place, Random& random) {
  if (!place.shape || place.shape->form == ValueForm::list || place.shape->form == ValueForm::object ||
      place.shape->form == ValueForm::figures)
    return false;
  *place.node = likely_scalar(*place.shape, random);
  if (place.shape->form == ValueForm::lines && random.one_in(2))
    *place.node = list_of({*place.node, likely_scalar(*place.shape, random)});
  return true;
}
bool requote(Place const& place, Random&) {
  if (place.node->type != Node::Type::scalar) return false;
  place.node->plain = false;
  return true;
}

struct Change {
  std::string_view name;
  int weight;
  bool (*make)(Place const&, Random&);
};
constexpr Change changes[]{{"drop a key", 8, drop_key},
                           {"misspell a key", 4, misspell_key},
                           {"a strange key", 3, add_strange_key},
                           {"keys in another order", 3, shuffle_keys},
                           {"add a known key", 10, add_known_key},
                           {"the choices", 6, drop_choices},
                           {"a condition", 6, turn_condition},
                           {"null", 3, to_null},
                           {"wrap", 3, wrap},
                           {"unwrap", 2, unwrap},
                           {"an empty list", 2, empty_list},
                           {"an empty map", 2, empty_map},
                           {"change the items", 6, change_items},
                           {"a stray scalar", 8, stray},
                           {"a likely scalar", 40, likely},
                           {"put in quotes", 6, requote}};

Change const& draw(Random& random) {
  int total = 0;
  for (Change const& one : changes) total += one.weight;
  int left = random.between(0, total - 1);
  for (Change const& one : changes)
    if ((left -= one.weight) < 0) return one;
  return changes[0];
}

}  // namespace

std::string mutate(KindInfo const& kind, Node& root, Random& random) {
  ShapeInfo whole{ValueForm::object};
  whole.object = &kind;
  while (true) {
    Places places;
    collect({&root, &whole, ""}, places);
    Change const& change = draw(random);
    // Some changes fit few places, so try several places before choosing another change.
    for (int tries = 0; tries < 30; ++tries) {
      Place const& place = random.pick(places);
      bool const of_whole = place.node == &root;
      if (of_whole && !random.one_in(4)) continue;
      if (change.make(place, random))
        return fmt::format("{} at {}", change.name, place.path.empty() ? "the whole" : place.path);
    }
  }
}

}  // namespace bcd::test
