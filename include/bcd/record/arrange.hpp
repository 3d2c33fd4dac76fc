// Formats one file: puts the keys of each map in the order of its kind and normalizes the bytes. Lines are moved and
// values are never rewritten, so that comments, quotes and line breaks stay as the person wrote them.
#pragma once
#include <string>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// A map whose keys are not in the order of its kind and stay so, because moving them would not be safe.
struct Unmoved {
  int line;  // of the first key
  Text why;
};

struct Arranged {
  std::string bytes;                  // the original bytes if there is nothing to change
  Findings faults;                    // why the file was not formatted; empty if it was
  std::vector<Unmoved> unmoved = {};  // unmoved maps of a formatted file, from the top
};

// Rules for comments and empty lines:
// A comment moves with the key below it, even across empty lines. A comment at the end of a line, or below a key and
// indented more than it, belongs to that key.
// The first comment of a file is its heading and stays at the top. So does anything at the top of a map that an empty
// line separates from the first key. Anything below the last key stays at the end.
// Empty lines move with the key below them. If a key becomes the first of its map, its empty line goes to the former
// first key. There is never more than one empty line in a row, and none at either end.
// No comment is lost, and no empty line between two others.
// Keys unknown to the kind come last.
Arranged arrange(KindInfo const& kind, source::File const& file);

// True if two trees have the same values. The order of keys, quotes and Unicode normalization are ignored.
bool same_values(source::Node const& a, source::Node const& b);
// True if the bytes have the same values as the file. False if either does not parse.
bool says_the_same(source::File const& file, std::string_view bytes);
// True if the bytes contain each comment of the file and at least as many empty lines between others. False if either
// does not parse.
bool keeps_comments(source::File const& file, std::string_view bytes);

}  // namespace bcd::record
