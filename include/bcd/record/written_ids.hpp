// The scalars of a file with the fields they belong to, found by the declaration of its kind. Works on the YAML tree,
// so that references are found even in a record that does not load.
#pragma once
#include "bcd/record/path.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// A scalar of a declared field; of `figures`, the key of a figure.
struct WrittenScalar {
  KindInfo const& kind;  // the record, or the part of it, that declares the field
  FieldInfo const& field;
  std::string_view value;
  source::Span span;  // with its quotes
};

// Calls `see(WrittenScalar)` for every scalar of a declared field, at any depth, in the order of the file. Values of
// unknown keys and of the wrong type are skipped.
template <class See>
void each_scalar(KindInfo const& kind, source::Node const& node, See const& see);
template <class See>
void each_scalar_in(KindInfo const& kind, FieldInfo const& field, ShapeInfo const& shape, source::Node const& node,
                    See const& see) {
  if (node.type == source::Node::Type::scalar) see(WrittenScalar{kind, field, node.value, node.span});
  if (shape.form == ValueForm::object) each_scalar(*shape.object, node, see);
  if (shape.form == ValueForm::figures)
    for (source::Entry const& entry : node.entries) see(WrittenScalar{kind, field, entry.key, entry.key_span});
  for (source::Node const& item : node.items) {
    if (shape.form == ValueForm::dated && item.type == source::Node::Type::map) {
      if (source::Node const* const value = item.find("value")) each_scalar_in(kind, field, *shape.item, *value, see);
    } else if (shape.form == ValueForm::list || shape.form == ValueForm::lines) {
      each_scalar_in(kind, field, one_of(shape), item, see);
    }
  }
}
template <class See>
void each_scalar(KindInfo const& kind, source::Node const& node, See const& see) {
  for (source::Entry const& entry : node.entries)
    if (FieldInfo const* const field = find_field(kind, entry.key))
      each_scalar_in(kind, *field, *field->shape, entry.value, see);
}

}  // namespace bcd::record
