// The keys of a map that are not given yet, required ones first.
#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "completion.hpp"
#include "key_words.hpp"

namespace bcd::lsp {
namespace {

using record::FieldInfo;
using record::Need;
using record::ValueForm;

// True if nothing but a map or a list of maps can be the value, which begins on the next line.
bool goes_below(record::ShapeInfo const& shape) {
  if (shape.form == ValueForm::object || shape.form == ValueForm::figures) return true;
  return shape.form == ValueForm::list && shape.item->form == ValueForm::object;
}

bool has(std::vector<std::string> const& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

// 0 for a key that must be given, 2 for one that seldom is, else 1.
int rank_of(CompletionPlace const& at, FieldInfo const& field, std::vector<std::string> const& given) {
  if (field.need == Need::required) return 0;
  if (field.need == Need::one_of)
    return std::ranges::any_of(at.place.map->fields,
                               [&](FieldInfo const& one) { return one.need == Need::one_of && has(given, one.key); })
               ? 2
               : 0;
  if (!field.when_key.empty() && at.beside(field.when_key) == field.when_word) return 0;
  return field.seldom || field.alternative ? 2 : 1;
}

void add_figures(CompletionPlace const& at, std::vector<std::string> const& given, Candidates& out) {
  if (!at.records) return;
  for (auto const& figure : *at.records->unit().figures)
    if (!has(given, *figure->id))
      out.push_back(
          {.text = *figure->id + ": ", .label = *figure->id, .detail = *figure->name, .kind = CandidateKind::field});
}

}  // namespace

std::string key_words(FieldInfo const& field, Lang lang) {
  std::string text{field.title.in(lang)};
  if (field.need == Need::required) text += Text{" (bắt buộc)", " (required)"}.in(lang);
  if (!field.when_key.empty())
    text += fill({" (phải có khi {key}: {word})", " (required if {key}: {word})"}, lang,
                 {{"key", field.when_key}, {"word", field.when_word}});
  text += "\n\n" + fill({"Giá trị: {form}", "Value: {form}"}, lang, {{"form", record::expected(*field.shape)}});
  return text + "\n\n```yaml\n" + record::example_yaml(field) + "```";
}

void add_keys(CompletionPlace const& at, Candidates& out) {
  Place const& place = at.place;
  std::vector<std::string> const given = keys_of(at.outline, place.parent, place.node);
  if (!place.map) {
    if (place.parent < 0) return;
    record::ShapeInfo const* const shape = expected_at(*at.view.kind, at.outline, place.parent).shape;
    if (shape && shape->form == ValueForm::figures) add_figures(at, given, out);
    return;
  }
  bool const replaces = place.node >= 0 && at.outline.nodes[std::size_t(place.node)].colon;
  for (FieldInfo const& field : place.map->fields) {
    if (has(given, field.key)) continue;
    std::string const end = replaces ? "" : goes_below(*field.shape) && !place.in_brackets ? ":" : ": ";
    out.push_back({.text = std::string{field.key} + end,
                   .label = std::string{field.key},
                   .detail = std::string{field.title.in(at.lang())},
                   .explanation = key_words(field, at.lang()),
                   .rank = rank_of(at, field, given),
                   .kind = CandidateKind::field});
  }
}

}  // namespace bcd::lsp
