// What each kind of thing that can be renamed is called in references. Private to rename.cpp.
#pragma once
#include "bcd/record/unit_record.hpp"
#include "bcd/workspace/rename.hpp"

namespace bcd::workspace {

// If `folder` is empty, the id is not the name of a file: it stands in the field `id` of `defined_in`, a part of
// bcd.yaml or of a regulation.
struct RenameRule {
  record::KindInfo const* kind;  // of the record, or of the part with the id
  record::Target target{};       // what references to it are declared as; none if only waivers name it
  bool sets_tasks = false;       // its tasks are referred to as PREFIX + id + "/no"
  std::string_view task_prefix = {};
  bool in_figures = false;  // it is a key in the figures of reports

  bool is_file() const { return !kind->folder.empty(); }
  bool is_party() const { return record::includes(record::any_party, target); }
  // True if the field contains ids of this kind, or texts that may be one.
  bool named_by(record::FieldInfo const& field) const {
    record::ShapeInfo const& shape = record::one_of(*field.shape);
    if (shape.form == record::ValueForm::figures) return in_figures;
    return record::includes(shape.targets, target) || record::includes(field.or_id, target);
  }
  bool tasks_named_by(record::FieldInfo const& field) const {
    return sets_tasks && record::includes(record::one_of(*field.shape).targets, record::Target::task);
  }
};
// `name`: of the kind, or of its folder. Null if there is no such kind.
RenameRule const* rename_rule(std::string_view name);

}  // namespace bcd::workspace
