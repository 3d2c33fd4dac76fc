// What a field of a record takes and whether it must be there, in words: for the manual pages and for the editors'
// hover.
#pragma once
#include <string>

#include "bcd/record/field.hpp"

namespace bcd::output {

// "bắt buộc", "required"; "required when kind: regular"; "" for a field that may always be left out.
std::string need_words(record::FieldInfo const& field, Lang lang);

// "mã người, cơ quan", "id of a person, agency"; a list tells its items, an object only that it is one.
std::string shape_words(record::ShapeInfo const& shape, Lang lang);

// Where files of the kind stand in a unit's folder: "meetings/.../ID.yaml", "bcd.yaml".
std::string file_of(record::KindInfo const& kind);

}  // namespace bcd::output
