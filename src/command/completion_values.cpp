// Candidates for the values of options: ids built into the program, and ids of the records in the folder.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/ledger/tasks.hpp"
#include "bcd/output/explain.hpp"
#include "bcd/output/listing.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/rule.hpp"
#include "bcd/workspace/new_record.hpp"
#include "bcd/workspace/rename.hpp"
#include "completion_line.hpp"
#include "manual_pages.hpp"
#include "new_options.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using Words = std::vector<Candidate>;

Words rules(Session const& session, std::vector<RuleInfo const*> const& all) {
  Words words;
  for (RuleInfo const* rule : all) words.push_back({std::string{rule->id}, session.say(severity_word(rule->severity))});
  return words;
}

Words kinds(Session const& session) {
  Words words;
  for (record::KindInfo const* kind : workspace::new_kinds())
    words.push_back({std::string{kind->name}, session.say(kind->title)});
  words.push_back({std::string{year_kind}, session.say({"các cuộc họp của một năm", "the meetings of a year"})});
  return words;
}

Words listings(Session const& session) {
  Words words;
  for (auto const& one : output::listings()) words.push_back({std::string{one->plural}, session.say(one->title)});
  return words;
}

Words schemas(Session const& session) {
  Words words;
  for (record::KindInfo const* kind : record::kinds())
    words.push_back({std::string{kind->name}, session.say(kind->title)});
  for (form::PaperForm const& form : form::forms())
    words.push_back({"form-" + std::string{form.id}, session.say(form.title)});
  return words;
}

Words forms(Session const& session) {
  Words words;
  for (form::PaperForm const& form : form::forms()) words.push_back({std::string{form.id}, session.say(form.title)});
  return words;
}

Words meetings(Session const& session, unit::Unit const& unit) {
  Words words;
  for (auto const& meeting : unit.meetings.all) {
    std::string about;
    if (meeting.whole)
      about = meeting->date->str() + ", " + unit.name_of(meeting->body->id, *meeting->date) + ", " +
              session.say(word_title(*meeting->status));
    words.push_back({std::string{meeting.id}, about});
  }
  std::ranges::sort(words, {}, &Candidate::word);
  return words;
}

Words records(form::PaperForm const& form, unit::Unit const& unit, Date day) {
  Words words;
  for (std::string const& id : form::subjects_of(form, unit))
    words.push_back({id, form::named_subject_words(form, unit, id, day)});
  return words;
}

Words senders(Session const& session, unit::Unit const& unit) {
  Words words;
  if (!unit.judgeable) return words;
  for (std::string const& id : form::senders_to_remind(unit, session.as_of()))
    words.push_back({id, unit.name_of(id, session.as_of())});
  return words;
}

Words renamed_kinds(Session const& session) {
  Words words;
  for (workspace::RenamedKind const& kind : workspace::renamed_kinds())
    words.push_back({std::string{kind.name}, session.say(kind.title)});
  return words;
}

// Adds the bodies of the unit's own regulations, except those of a built-in one that they extend.
void add_own_bodies(unit::Unit const& unit, Words& words) {
  for (auto const& used : unit.regulations) {
    record::RegulationRecord const& own = used.regulation->record.value;
    if (regulation::builtin_regulation(*own.id)) continue;
    auto const base = own.extends ? regulation::builtin_regulation(*own.extends) : nullptr;
    for (auto const& body : *own.bodies)
      if (!base || !base->body(*body->id)) words.push_back({*body->id, *body->name});
  }
}

// Returns the ids of the records of the kind, or of the agencies, figures or own bodies.
Words ids_of(unit::Unit const& unit, std::string_view kind, Date day) {
  Words words;
  unit.each_table([&](auto const& table) {
    if (record::kind_info<typename std::remove_cvref_t<decltype(table)>::Kind>.name != kind) return;
    for (auto const& one : table.all) words.push_back({one.id, kind == "member" ? unit.name_of(one.id, day) : ""});
  });
  if (kind == record::kind_info<record::Agency>.name)
    for (auto const& one : *unit.unit().agencies) words.push_back({*one->id, unit.name_of(*one->id, day)});
  if (kind == record::kind_info<record::FigureName>.name)
    for (auto const& one : *unit.unit().figures) words.push_back({*one->id, *one->name});
  if (kind == record::kind_info<record::Body>.name) add_own_bodies(unit, words);
  std::ranges::sort(words, {}, &Candidate::word);
  return words;
}

// Returns the tasks that can be extended.
Words open_tasks(unit::Unit const& unit, Date day) {
  Words words;
  if (!unit.judgeable) return words;
  ledger::TaskBook const book{unit, day};
  for (ledger::Task const& task : book.all())
    if (task.open()) words.push_back({task.id, *task.item->text});
  return words;
}

// Calls `use(unit)` for the unit in the folder, and returns what it gives. Empty if the folder does not contain exactly
// one unit. Errors are ignored, because a message would disturb the line being typed.
Words of_unit(Session const& session, auto const& use) {
  try {
    std::vector<std::string> const folders = units_at(session, {});
    return folders.size() == 1 ? use(*load(session, folders.front())) : Words{};
  } catch (Unusable const&) {
    return {};
  }
}

// Returns the ids that the form accepts: meetings, records, members or senders of the unit in the folder.
Words of_form(Session const& session, std::vector<std::string> const& before) {
  form::PaperForm const* const form = before.empty() ? nullptr : form::find(before.front());
  if (!form) return {};
  return of_unit(session, [&](unit::Unit const& unit) {
    if (form->of == form::Of::meeting) return meetings(session, unit);
    return form->of == form::Of::sender ? senders(session, unit) : records(*form, unit, session.as_of());
  });
}

}  // namespace

Completion values_of(Takes what, Command const& program, Session const& session,
                     std::vector<std::string> const& before) {
  using enum Completion::Also;
  switch (what) {
    case Takes::file:
      return {files, {}};
    case Takes::folder:
      return {folders, {}};
    case Takes::revision:
      return {revisions, {}};
    case Takes::rule:
      return {nothing, rules(session, rule::all())};
    case Takes::explained:
      return {nothing, rules(session, output::explained_rules())};
    case Takes::kind:
      return {nothing, kinds(session)};
    case Takes::renamed_kind:
      return {nothing, renamed_kinds(session)};
    case Takes::of_kind:
      return {nothing, of_unit(session, [&](unit::Unit const& unit) {
                return before.empty() ? Words{} : ids_of(unit, before.front(), session.as_of());
              })};
    case Takes::member:
      return {nothing, of_unit(session, [&](unit::Unit const& unit) {
                return ids_of(unit, record::kind_info<record::Member>.name, session.as_of());
              })};
    case Takes::task:
      return {nothing, of_unit(session, [&](unit::Unit const& unit) { return open_tasks(unit, session.as_of()); })};
    case Takes::listing:
      return {nothing, listings(session)};
    case Takes::form:
      return {nothing, forms(session)};
    case Takes::of_form:
      return {nothing, of_form(session, before)};
    case Takes::schema:
      return {nothing, schemas(session)};
    case Takes::regulation: {
      Completion all{files, {}};  // files, because a unit may have its own regulation
      for (std::string_view id : regulation::builtin_regulation_ids()) all.words.push_back({std::string{id}, {}});
      return all;
    }
    case Takes::page: {
      Completion all;
      for (std::string const& name : page_names(program)) all.words.push_back({name, {}});
      return all;
    }
    case Takes::command: {
      Completion all;
      for (Command const* one : program.shown()) all.words.push_back({std::string{one->name}, session.say(one->about)});
      return all;
    }
    case Takes::text:
    case Takes::period:
    case Takes::date:
      return {};
  }
  return {};
}

}  // namespace bcd::command
