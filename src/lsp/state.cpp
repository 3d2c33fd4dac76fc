#include "state.hpp"

#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/source/bytes.hpp"
#include "bcd/unit/listing.hpp"
#include "uri.hpp"

namespace bcd::lsp {

record::KindInfo const* kind_of(JudgedUnit const& unit, std::string_view path) {
  if (path == "bcd.yaml") return &record::kind_info<record::UnitRecord>;
  if (!path.ends_with(unit::yaml_ending)) return nullptr;
  if (std::string_view const top = unit::top_folder(path); !top.empty())
    for (record::KindInfo const* const kind : record::kinds())
      if (kind->folder == top) return kind;
  unit::Unit const* const records = unit.records();
  if (!records) return nullptr;
  for (auto const& use : *records->unit().regulations)
    if (unit::own_regulation(*use->use) == path) return &record::kind_info<record::RegulationRecord>;
  return nullptr;
}

std::string text_of(State const& state, JudgedUnit const& unit, std::string const& path) {
  workspace::Place const place = state.units.place(unit);
  if (OpenDocument const* const open = state.documents.at_path(place.at(path))) return open->text;
  std::string text = workspace::on_disk(place).open(".")->read(path).data;
  if (text.starts_with(source::byte_order_mark)) text.erase(0, source::byte_order_mark.size());
  return text;
}

std::optional<FileView> view_of(State& state, Json const& params) {
  OpenDocument const* const document = state.documents.at_uri(params.at("textDocument").at("uri").get<std::string>());
  if (!document || document->path.empty()) return std::nullopt;
  JudgedUnit* const unit = state.units.of(document->path);
  if (!unit) return std::nullopt;
  if (!unit->loaded) state.units.judged(*unit);
  std::string path = path_below(unit->folder, document->path);
  record::KindInfo const* const kind = kind_of(*unit, path);
  return FileView{state, *unit, *document, std::move(path), kind, LineMap{document->text, state.encoding}};
}

}  // namespace bcd::lsp
