// What stands at the cursor, explained.
#include <algorithm>

#include "bcd/record/regulation_record.hpp"
#include "bcd/regulation/outline.hpp"
#include "features.hpp"
#include "hover_words.hpp"
#include "key_words.hpp"
#include "place.hpp"
#include "record_day.hpp"

namespace bcd::lsp {
namespace {

using record::ValueForm;

// The first words of the article, where the text of the regulation is beside it: quy-che.txt or quy-che.md beside
// quy-che.yaml. "" if there is no such file, or it has no such article.
std::string words_of_text(FileView const& view, std::string_view article) {
  std::string const stem = view.path.substr(0, view.path.rfind('.'));
  for (std::string const ending : {".txt", ".md"}) {
    auto const legal = regulation::outline_of(text_of(view.state, view.unit, stem + ending));
    std::string const below = std::string{article} + ".";  // of a whole article, the heading is with its first entry
    for (regulation::OutlineEntry const& entry : legal.entries) {
      bool const exact = entry.article == article;
      if (exact || (entry.article.starts_with(below) && !entry.heading.empty()))
        return regulation::first_words(exact && !entry.text.empty() ? entry.text : entry.heading);
    }
  }
  return {};
}

// The clause at the cursor of a regulation or a house rule, in words; "" if there is none there.
std::string about_clause(FileView const& view, std::uint32_t offset) {
  unit::Unit const* const unit = view.unit.loaded.get();
  if (!unit || unit->regulations.empty()) return {};
  auto const in = [&](auto const& clauses, regulation::Regulation const* of) -> std::string {
    record::Clause const* found = nullptr;
    for (auto const& one : clauses)
      if (one.span.begin <= offset) found = &*one;
    if (!found) return {};
    std::string text = regulation::words(*found, of).in(view.lang());
    if (!found->article) return text;
    if (std::string const article = article_words(*found->article, view.lang()); !article.empty())
      text = "**" + article + "**: " + text;
    std::string const legal = of ? words_of_text(view, *found->article) : "";
    return legal.empty() ? text : text + "\n\n> " + legal;
  };
  if (view.path == "bcd.yaml")
    return unit->config.whole && unit->config.file->bytes() == view.text() ? in(*unit->unit().house_rules, nullptr)
                                                                           : "";
  for (auto const& used : unit->regulations)
    if (used.regulation->file->path() == view.path && used.regulation->file->bytes() == view.text())
      return in(*used.regulation->record->clauses, used.regulation.get());
  return {};
}

// True if the place is inside the list of clauses.
bool in_clauses(Outline const& outline, Place const& place) {
  for (int node = place.node >= 0 ? place.node : place.parent; node >= 0;
       node = outline.nodes[std::size_t(node)].parent) {
    OutlineNode const& one = outline.nodes[std::size_t(node)];
    if (one.parent < 0) return one.key == "clauses" || one.key == "house_rules";
  }
  return false;
}

std::string about_value(FileView const& view, Outline const& outline, Place const& place) {
  if (!place.field || !place.shape) return {};
  std::string const value{unquoted(view.text().substr(place.token.begin, place.token.end - place.token.begin))};
  record::ShapeInfo const& shape = place.shape->form == ValueForm::dated ? *place.shape->item : *place.shape;
  if (value.empty()) return {};
  if (place.field->key == "rule")
    if (std::string text = about_rule(value, view.lang()); !text.empty()) return text;
  if (shape.form == ValueForm::reference) return about_id(view, shape.targets, value, record_day(view, outline));
  if (place.field->or_id != record::Target{})
    return about_id(view, place.field->or_id, value, record_day(view, outline));
  if (shape.form == ValueForm::date)
    if (auto const day = parse_date(value).day()) return about_day(view, *day);
  if (shape.form == ValueForm::period)
    if (auto const period = parse_period(value))
      return "**" + period->spoken(view.lang()) + "**: " + period->first().str() + " – " + period->last().str();
  if (shape.form == ValueForm::word) {
    auto const word = std::ranges::find(shape.words, std::string_view{value}, &record::Word::id);
    if (word != shape.words.end()) return "**" + value + "**: " + std::string{word->title.in(view.lang())};
  }
  return {};
}

}  // namespace

Json hover(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return nullptr;
  state.units.judged(view->unit);
  std::uint32_t const offset = view->map.offset(params.at("position"));
  Outline const outline = outline_of(view->text());
  Place const place = place_at(*view->kind, view->text(), outline, offset);
  std::string text;
  if (place.at == Place::At::value) text = about_value(*view, outline, place);
  if (place.at == Place::At::key && place.field) text = key_words(*place.field, view->lang());
  if (in_clauses(outline, place))
    if (std::string const clause = about_clause(*view, offset); !clause.empty())
      text = text.empty() ? clause : clause + "\n\n---\n\n" + text;
  if (text.empty()) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", text}}}, {"range", view->map.range(place.token)}};
}

}  // namespace bcd::lsp
