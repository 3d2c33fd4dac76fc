#include "completion.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bcd/regulation/regulation.hpp"
#include "bcd/text/fold.hpp"
#include "features.hpp"
#include "record_day.hpp"

namespace bcd::lsp {
namespace {

using record::ValueForm;

void add_words(CompletionPlace const& at, std::span<record::Word const> words, Candidates& out) {
  for (record::Word const& word : words)
    out.push_back({.text = std::string{word.id},
                   .detail = std::string{word.title.in(at.lang())},
                   .kind = CandidateKind::constant});
}

void add_rules(CompletionPlace const& at, Candidates& out) {
  // Those with a finding in this file come first.
  auto const found = [&](std::string_view id) {
    return std::ranges::any_of(at.view.unit.verdict.findings, [&](LocatedFinding const& one) {
      return one.path == at.view.path && one.rule->id == id;
    });
  };
  for (RuleInfo const* rule : rule::all())
    out.push_back({.text = std::string{rule->id},
                   .detail = at.say(severity_word(rule->severity)),
                   .rank = found(rule->id) ? 0 : 1,
                   .kind = CandidateKind::constant});
}

// The subjects of the findings that a waiver here may cover.
void add_subjects(CompletionPlace const& at, Candidates& out) {
  std::string_view const rule = at.beside("rule");
  for (LocatedFinding const& one : at.view.unit.verdict.findings)
    if ((rule.empty() || one.rule->id == rule) && (one.path == at.view.path || at.view.path == "bcd.yaml"))
      out.push_back({.text = one.subject.str(), .detail = one.message(at.lang())});
}

void add_text_values(CompletionPlace const& at, Candidates& out) {
  std::string_view const key = at.place.field->key;
  if (key == "rule" &&
      (at.place.map == &record::kind_info<record::Waiver> || at.place.map == &record::kind_info<record::CheckChoice>))
    return add_rules(at, out);
  if (key == "subject" && at.place.map == &record::kind_info<record::Waiver>) return add_subjects(at, out);
  if (key == "number") return add_numbers(at, out);
  if (key == "use")
    for (std::string_view const id : regulation::builtin_regulation_ids()) out.push_back({.text = std::string{id}});
  if (at.place.field->or_id != record::Target{}) add_references(at, at.place.field->or_id, out);
}

void add_values(CompletionPlace const& at, Candidates& out) {
  record::ShapeInfo const* shape = at.place.shape;
  if (!shape || !at.place.field) return;
  if (shape->form == ValueForm::dated) shape = shape->item;
  switch (shape->form) {
    case ValueForm::word:
      return add_words(at, shape->words, out);
    case ValueForm::boolean:
      for (char const* word : {"true", "false"}) out.push_back({.text = word, .kind = CandidateKind::keyword});
      return;
    case ValueForm::reference:
      return add_references(at, shape->targets, out);
    case ValueForm::date:
      return add_days(at, out);
    case ValueForm::period:
      return add_periods(at, out);
    case ValueForm::whole:
      if (at.place.field->key == "no") add_next_item_number(at, out);
      return;
    case ValueForm::text:
    case ValueForm::lines:
      return add_text_values(at, out);
    case ValueForm::list:
      // The value of a list on the line of its key: brackets, or nothing before the '-' of the next line.
      if (shape->item->form == ValueForm::reference || shape->item->form == ValueForm::word)
        out.push_back({.text = "[]", .kind = CandidateKind::keyword});
      return;
    default:
      return;
  }
}

// True if a value here would touch the ':' or '-' before it, and then YAML would not read it as a value.
bool needs_blank(CompletionPlace const& at) {
  std::uint32_t const begin = at.place.token.begin;
  if (begin == 0 || begin != at.place.token.end) return false;
  char const before = at.view.text()[begin - 1];
  return before == ':' || before == '-';
}

// A candidate with the text it replaces. The filter has the id, the label without tone marks, and the label.
Json item_json(CompletionPlace const& at, Candidate const& one, std::size_t index) {
  std::string const label = one.label.empty() ? one.text : one.label;
  std::string const text = (at.place.wants_dash ? "- " : needs_blank(at) ? " " : "") + one.text;
  std::string filter = one.text + " " + fold(label + " " + one.detail);
  if (label != one.text) filter += " " + label;
  Json item{{"label", label},
            {"kind", int(one.kind)},
            {"sortText", fmt::format("{}{:05}", one.rank, index)},
            {"filterText", filter},
            {"textEdit", {{"range", at.view.map.range(at.place.token)}, {"newText", text}}}};
  if (!one.detail.empty()) item["detail"] = one.detail;
  if (!one.explanation.empty()) item["documentation"] = {{"kind", "markdown"}, {"value", one.explanation}};
  return item;
}

}  // namespace

Json complete(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return nullptr;
  Outline const outline = outline_of(view->text());
  Place const place = place_at(*view->kind, view->text(), outline, view->map.offset(params.at("position")));
  CompletionPlace const at{*view, outline, place, view->records(), record_day(*view, outline)};
  Candidates all;
  if (place.at == Place::At::key) add_keys(at, all);
  if (place.at == Place::At::value) add_values(at, all);
  Json items = Json::array();
  for (std::size_t i = 0; i < all.size(); ++i) items.push_back(item_json(at, all[i], i));
  return {{"isIncomplete", false}, {"items", std::move(items)}};
}

}  // namespace bcd::lsp
