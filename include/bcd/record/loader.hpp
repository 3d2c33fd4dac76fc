// Loads a record from a YAML tree. Reports every error at its own position, at any depth, with "did you mean".
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// A record of kind R loaded from one file. If any finding is an error, `whole` is false: the value contains only the
// parts that loaded, and rules must not use it.
template <class R>
struct Record {
  std::string id;
  source::File const* file = nullptr;
  R value;
  bool whole = false;
  R const* operator->() const { return &value; }
};

// Fills `object` (of the kind) from the tree. Returns false if a value is invalid.
bool load_object(KindInfo const& kind, source::Node const& node, source::File const& file, void* object, Findings& out);

// Parses one file and loads it as a record. The record's id is the file's stem.
template <class R>
Record<R> load_record(source::File const& file, Findings& out);

bool load_document(KindInfo const& kind, source::File const& file, void* object, Findings& out);
// Returns the file name without folder and extension.
std::string stem(std::string_view path);
bool is_id(std::string_view text);  // [a-z0-9][a-z0-9-]*

template <class R>
Record<R> load_record(source::File const& file, Findings& out) {
  Record<R> record;
  record.id = stem(file.path());
  record.file = &file;
  record.whole = load_document(kind_info<R>, file, &record.value, out);
  return record;
}

}  // namespace bcd::record
