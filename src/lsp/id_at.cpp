#include "id_at.hpp"

#include <algorithm>

#include "bcd/record/loader.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/unit/items.hpp"
#include "bcd/unit/listing.hpp"

namespace bcd::lsp {
namespace {

using record::Target;

struct TargetKind {
  Target target;
  std::string_view kind;
};
constexpr TargetKind target_kinds[]{{Target::member, "member"},   {Target::agency, "agency"},
                                    {Target::body, "body"},       {Target::meeting, "meeting"},
                                    {Target::request, "request"}, {Target::decision, "decision"},
                                    {Target::report, "report"}};

// Returns the meeting or programme that sets the task of this id.
std::optional<IdAt> setter_of(unit::Unit const& unit, std::string_view task, source::Span span) {
  std::string_view const set_by = task.substr(0, task.rfind('/'));
  if (set_by.size() == task.size()) return std::nullopt;
  if (unit.meetings.known(set_by)) return IdAt{"meeting", std::string{set_by}, span};
  std::string_view const programme = unit::programme_of(set_by);
  if (unit.programmes.known(programme)) return IdAt{"programme", std::string{programme}, span};
  return std::nullopt;
}

}  // namespace

std::optional<IdAt> id_at(FileView const& view, std::uint32_t offset) {
  unit::Unit const* const unit = view.records();
  if (!unit || !view.kind) return std::nullopt;
  Outline const outline = outline_of(view.text());
  Place const place = place_at(*view.kind, view.text(), outline, offset);
  std::string const itself = record::stem(view.path);
  bool const is_record = !view.kind->folder.empty();
  if (place.at != Place::At::value || !place.field || !place.shape) {
    // A key at the top of a record stands for the record.
    if (is_record && place.at == Place::At::key && place.parent < 0 && place.node >= 0)
      return IdAt{std::string{view.kind->name}, itself, place.token, true, true};
    return std::nullopt;
  }
  std::string_view const written = view.text().substr(place.token.begin, place.token.end - place.token.begin);
  std::string const id{unquoted(written)};
  std::uint32_t const quote = written.starts_with('"') || written.starts_with('\'') ? 1 : 0;
  source::Span const span{place.token.begin + quote, place.token.begin + quote + std::uint32_t(id.size())};
  if (id.empty()) return std::nullopt;
  if (place.field->key == "id" && place.map)
    for (std::string_view const kind : {"agency", "body", "figure"})
      if (place.map->name == kind) return IdAt{std::string{kind}, id, span, true};
  record::ShapeInfo const& shape = place.shape->form == record::ValueForm::dated ? *place.shape->item : *place.shape;
  Target const targets = shape.form == record::ValueForm::reference ? shape.targets : place.field->or_id;
  for (TargetKind const& one : target_kinds)
    if (record::includes(targets, one.target) && unit::has_id(*unit, one.target, id))
      return IdAt{std::string{one.kind}, id, span};
  if (record::includes(targets, Target::task)) return setter_of(*unit, id, span);
  return std::nullopt;
}

std::optional<AskedId> asked_id(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return std::nullopt;
  state.units.judged(view->unit);
  auto id = id_at(*view, view->map.offset(params.at("position")));
  if (!id) return std::nullopt;
  return AskedId{*view, std::move(*id)};
}

std::optional<PlaceInFile> defined_at(unit::Unit const& unit, IdAt const& id) {
  if (id.kind == "agency") {
    auto const* const agency = unit.agency(id.id);
    return agency ? std::optional{PlaceInFile{"bcd.yaml", agency->id.span}} : std::nullopt;
  }
  if (id.kind == "figure") {
    for (auto const& figure : *unit.unit().figures)
      if (*figure->id == id.id) return PlaceInFile{"bcd.yaml", figure->id.span};
    return std::nullopt;
  }
  if (id.kind == "body") {
    for (auto const& used : unit.regulations) {
      auto const* const body = used.regulation->body(id.id);
      std::string const& path = used.regulation->file->path();
      if (body && std::ranges::find(unit.read, path) != unit.read.end()) return PlaceInFile{path, body->id.span};
    }
    return std::nullopt;
  }
  std::optional<PlaceInFile> found;
  unit.each_table([&](auto const& table) {
    if (record::kind_info<typename std::remove_cvref_t<decltype(table)>::Kind>.name != id.kind) return;
    for (auto const& one : table.all)
      if (one.id == id.id && !found) found = PlaceInFile{one.file->path(), {}};
  });
  return found;
}

Json location(State const& state, JudgedUnit const& unit, PlaceInFile const& place) {
  std::string const text = text_of(state, unit, place.path);
  return {{"uri", state.documents.uri(state.units.place(unit).at(place.path))},
          {"range", LineMap{text, state.encoding}.range(place.span)}};
}

}  // namespace bcd::lsp
