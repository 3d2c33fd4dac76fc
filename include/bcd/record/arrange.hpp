// Laying out one file: the keys of each map in the order of its kind, and the bytes tidy. Lines are moved, values never
// written anew, so that comments, quotes and line breaks stay as the person wrote them.
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// Keys of one map that are not in the order of its kind and stay so, since moving them would not be safe.
struct Unmoved {
  int line;  // of the first of them
  Text why;
};

struct Arranged {
  std::string bytes;                  // those of the file where there is nothing to change
  Findings faults;                    // why the file was left as it is; empty when it could be laid out
  std::vector<Unmoved> unmoved = {};  // what stays in a file that was laid out, from the top
};

// A comment goes with the key below it, whatever empty lines stand between, and so does one at the end of a line; those
// below a key that are indented more than it belong to the key. The first comment of a file is its heading and stays at
// the top, as does what stands at the top of any map and an empty line parts from the first key; what stands below the
// last key stays at the end. Empty lines go with the key below them, and from the one that comes to be first to the one
// that was; there is never more than one, and none at either end. No comment is lost, nor an empty line between two
// others. Keys that the kind does not know come last.
Arranged arrange(KindInfo const& kind, source::File const& file);

// Do two trees say the same, whatever the order of their keys, their quotes and their Unicode form?
bool same_values(source::Node const& a, source::Node const& b);
// Do the new bytes say what the file does? Not when either cannot be read whole.
bool says_the_same(source::File const& file, std::string_view bytes);
// Do they hold each comment of the file, and at least as many empty lines between others? Not when either cannot be
// read whole.
bool keeps_remarks(source::File const& file, std::string_view bytes);

}  // namespace bcd::record
