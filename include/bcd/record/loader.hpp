// From a YAML tree to a record: every fault at its own place, to any depth, with "did you mean".
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// A record of kind R read from one file. `whole` is false when any fault beyond a warning was met: then the value holds
// what could be read, and rules must not judge by it.
template <class R>
struct Record {
  std::string id;
  source::File const* file = nullptr;
  R value;
  bool whole = false;
  R const* operator->() const { return &value; }
};

// Fills `object` (of the kind) from the tree; false when something did not fit.
bool load_object(KindInfo const& kind, source::Node const& node, source::File const& file, void* object, Findings& out);

// Parses one file and loads it as a record; its id is the file's stem.
template <class R>
Record<R> load_record(source::File const& file, Findings& out);

bool load_document(KindInfo const& kind, source::File const& file, void* object, Findings& out);
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
