#include "bcd/regulation/regulation.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "bcd/regulation/builtin.hpp"
#include "bcd/regulation/sound.hpp"

namespace bcd::regulation {

record::Body const* Regulation::body(std::string_view id) const {
  for (auto const& body : *record->bodies)
    if (*body->id == id) return &*body;
  return nullptr;
}

record::Reading const* Regulation::reading(std::string_view article, std::string_view name) const {
  for (auto const& one : *record->readings)
    if (*one->article == article && *one->reading == name) return &*one;
  return nullptr;
}

namespace {

// Inserts before the regulation's own entries those of the base that it does not replace. Bodies match by id, clauses
// by article, readings by article and name.
void build_on(record::RegulationRecord const& base, record::RegulationRecord& own) {
  auto const keep = [](auto const& from, auto& into, auto const& replaced) {
    auto all = *from;
    std::erase_if(all, replaced);
    all.insert(all.end(), (*into).begin(), (*into).end());
    into.value = std::move(all);
    into.given = true;
  };
  auto const any = [](auto const& list, auto const& same) {
    return std::ranges::any_of(*list, [&](auto const& one) { return same(*one); });
  };
  keep(base.bodies, own.bodies, [&](auto const& body) {
    return any(own.bodies, [&](record::Body const& one) { return *one.id == *body->id; });
  });
  keep(base.clauses, own.clauses, [&](auto const& clause) {
    return any(own.clauses, [&](record::Clause const& one) { return *one.article == *clause->article; });
  });
  keep(base.readings, own.readings, [&](auto const& reading) {
    return any(own.readings, [&](record::Reading const& one) {
      return *one.article == *reading->article && *one.reading == *reading->reading;
    });
  });
}

// True if article a comes before b in the text: 8.10 after 8.9, 19.1.b after 19.1.a.
bool before_in_text(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    std::string_view const one = a.substr(0, a.find('.')), other = b.substr(0, b.find('.'));
    if (one != other) return one.size() != other.size() ? one.size() < other.size() : one < other;
    a.remove_prefix(std::min(one.size() + 1, a.size()));
    b.remove_prefix(std::min(other.size() + 1, b.size()));
  }
  return a.empty() && !b.empty();
}

}  // namespace

std::shared_ptr<Regulation const> load_regulation(std::unique_ptr<source::File> file, record::Findings& out) {
  auto regulation = std::make_shared<Regulation>();
  regulation->file = std::move(file);
  record::Record<record::RegulationRecord>& record = regulation->record =
      record::load_record<record::RegulationRecord>(*regulation->file, out);
  if (!record.whole) return regulation;
  std::shared_ptr<Regulation const> const base = record->extends ? builtin_regulation(*record->extends) : nullptr;
  for (auto& clause : record.value.clauses.value)
    if (clause.value.report) record::set_levels(clause.value.report.value);
  record.whole = check_sound(record.value, base ? &base->record.value : nullptr, *regulation->file, out);
  if (!record.whole) return regulation;
  if (base) {
    build_on(base->record.value, record.value);
    std::ranges::stable_sort(record.value.clauses.value, before_in_text,
                             [](auto const& clause) { return std::string_view{*clause->article}; });
  }
  for (auto const& clause : *record->clauses) {
    auto const& fields = record::Kind<record::Clause>::fields;
    regulation->by_kind[std::size_t(&record::kind_field(*clause) - fields.data())].push_back(&*clause);
  }
  return regulation;
}

namespace {

bool is_regulation(Builtin const& builtin) { return !builtin.name.starts_with("holidays-"); }

}  // namespace

std::shared_ptr<Regulation const> builtin_regulation(std::string_view id) {
  // Parsed on first use, because a check needs only some of them.
  static std::mutex guard;
  static std::map<std::string_view, std::shared_ptr<Regulation const>> loaded;
  auto const builtin =
      std::ranges::find_if(builtins(), [&](Builtin const& one) { return one.name == id && is_regulation(one); });
  if (builtin == builtins().end()) return nullptr;
  std::lock_guard const hold{guard};
  std::shared_ptr<Regulation const>& slot = loaded[builtin->name];
  record::Findings faults;  // stays empty, because a test loads every built-in
  if (!slot)
    slot = load_regulation(
        std::make_unique<source::File>(std::string{builtin->name} + ".yaml", std::string{builtin->bytes}), faults);
  return slot;
}

std::vector<std::string_view> builtin_regulation_ids() {
  std::vector<std::string_view> ids;
  for (Builtin const& one : builtins())
    if (is_regulation(one)) ids.push_back(one.name);
  return ids;
}

Citation cite(record::Clause const& entry, Regulation const* of, Regulation const& in_force) {
  Citation citation{entry.article ? *entry.article : std::string{}, of ? of->id() : std::string{},
                    words(entry, &in_force), entry.decided ? *entry.decided->number : std::string{}};
  if (of && entry.under)
    citation.reading = reading_words(*of, citation.article, *entry.under->reading, *entry.under->value);
  return citation;
}

void add_reading(Citation& citation, Regulation const& of, Reliance const& rests_on) {
  Arg const more = reading_words(of, rests_on.article, rests_on.name, rests_on.value);
  if (citation.reading == more) return;
  if (citation.reading.in(Lang::vi).empty()) citation.reading = more;
  else {
    auto const both = [&](Lang lang) {
      return std::string{citation.reading.in(lang)} + "; " + std::string{more.in(lang)};
    };
    citation.reading = {both(Lang::vi), both(Lang::en)};
  }
}

record::ReadingChoice const* Law::choice(record::Reading const& reading) const {
  for (auto const& one : *unit_->readings) {
    if (*one->article != *reading.article) continue;
    // A choice without a name selects the reading that has its value among the alternatives.
    if (one->reading ? *one->reading == *reading.reading : record::has(reading.alternatives, *one->value)) return &*one;
  }
  return nullptr;
}

std::string_view Law::reading(std::string_view article, std::string_view name) const {
  record::Reading const* const found = regulation_->reading(article, name);
  if (!found) return {};
  record::ReadingChoice const* const chosen = choice(*found);
  return chosen ? *chosen->value : *found->value;
}

bool Law::is_unsettled(std::string_view article, std::string_view name) const {
  record::Reading const* const found = regulation_->reading(article, name);
  if (!found || !found->silent || !*found->silent) return false;
  record::ReadingChoice const* const chosen = choice(*found);
  return !chosen || !chosen->decided;
}

Reliance Law::reliance(std::string_view article, std::string_view name) const {
  record::Reading const* found = regulation_->reading(article, name);
  for (auto const& other : *regulation_->record->readings)
    if (!found && *other->reading == name) found = &*other;
  if (!found) return {};
  return {*found->article, *found->reading, reading(*found->article, name)};
}

Roll Law::roll(std::string_view article) const {
  std::string_view const value = reading(article, reading::roll);
  if (value == "none") return Roll::none;
  return value == "previous-working-day" ? Roll::previous_working_day : Roll::next_working_day;
}

std::string body_name(Regulation const& regulation, std::string_view body) {
  record::Body const* const found = regulation.body(body);
  return found ? *found->name : std::string{body};
}

std::string role_title(Regulation const& regulation, std::string_view body, record::Role role, Lang lang) {
  record::Body const* found = regulation.body(body);
  if (found && found->of && !found->titles) found = regulation.body(found->of->id);
  if (lang == Lang::vi && found && found->titles)
    if (auto const& title = found->titles->of(role)) return *title;
  return std::string{record::word_title(role).in(lang)};
}

Arg role_words(Regulation const& regulation, std::string_view body, record::Role role) {
  return {role_title(regulation, body, role, Lang::vi), role_title(regulation, body, role, Lang::en)};
}

}  // namespace bcd::regulation
