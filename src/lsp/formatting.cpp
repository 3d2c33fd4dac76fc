// Formatting as `bcd fmt` does it.
#include "bcd/record/arrange.hpp"
#include "edits.hpp"
#include "features.hpp"

namespace bcd::lsp {

Json format(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return nullptr;
  source::File const file{view->path, std::string{view->text()}};
  record::Arranged const made = record::arrange(*view->kind, file);
  // As bcd fmt: a broken file, or one whose content would change, is left as it is.
  bool const safe =
      made.faults.empty() && record::says_the_same(file, made.bytes) && record::keeps_comments(file, made.bytes);
  if (!safe || made.bytes == view->text()) return Json::array();
  return Json::array({difference(view->map, made.bytes)});
}

}  // namespace bcd::lsp
