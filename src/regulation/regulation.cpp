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

std::shared_ptr<Regulation const> load_regulation(std::unique_ptr<source::File> file, record::Findings& out) {
  auto regulation = std::make_shared<Regulation>();
  regulation->file = std::move(file);
  regulation->record = record::load_record<record::RegulationRecord>(*regulation->file, out);
  if (regulation->record.whole) regulation->record.whole = check_sound(regulation->record.value, *regulation->file, out);
  return regulation;
}

namespace {

bool is_regulation(Builtin const& builtin) { return !builtin.name.starts_with("holidays-"); }

}  // namespace

std::shared_ptr<Regulation const> builtin_regulation(std::string_view id) {
  // Each is parsed when first asked for: a check under one need not pay for the others.
  static std::mutex guard;
  static std::map<std::string_view, std::shared_ptr<Regulation const>> loaded;
  auto const builtin = std::ranges::find_if(builtins(), [&](Builtin const& one) { return one.name == id && is_regulation(one); });
  if (builtin == builtins().end()) return nullptr;
  std::lock_guard const hold{guard};
  std::shared_ptr<Regulation const>& slot = loaded[builtin->name];
  record::Findings faults;  // none: a test loads every built-in
  if (!slot) slot = load_regulation(std::make_unique<source::File>(std::string{builtin->name} + ".yaml", std::string{builtin->bytes}), faults);
  return slot;
}

std::vector<std::string_view> builtin_regulation_ids() {
  std::vector<std::string_view> ids;
  for (Builtin const& one : builtins())
    if (is_regulation(one)) ids.push_back(one.name);
  return ids;
}

bool is_obeyed(std::string_view reading) {
  static constexpr std::string_view names[]{"roll", "combine", "head-reports", "absence-lead-scope", "absence-lead-days", "standing-chair"};
  return std::ranges::find(names, reading) != std::end(names);
}

std::string_view Law::reading(std::string_view article, std::string_view name) const {
  auto const regulation = std::ranges::find_if(*regulation_->record->readings, [&](auto const& one) { return *one->article == article && *one->reading == name; });
  if (regulation == (*regulation_->record->readings).end()) return {};
  record::Reading const& reading = **regulation;
  for (auto const& choice : *unit_->readings) {
    if (*choice->article != article) continue;
    // A choice without a name is of the reading that has such an alternative.
    bool const meant = choice->reading ? *choice->reading == name : std::ranges::any_of(*reading.alternatives, [&](auto const& one) { return *one == *choice->value; });
    if (meant) return *choice->value;
  }
  return *reading.value;
}

Roll Law::roll(std::string_view article) const {
  std::string_view const value = reading(article, "roll");
  if (value == "next-working-day") return Roll::next_working_day;
  if (value == "previous-working-day") return Roll::previous_working_day;
  return Roll::none;
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

}  // namespace bcd::regulation
