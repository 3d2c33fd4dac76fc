// Descriptions of a record field, its values and whether it is required, for the manual pages and the editors' hover.
#pragma once
#include <string>

#include "bcd/record/field.hpp"

namespace bcd::output {

// "bắt buộc", "required"; "required when kind: regular"; "" for an optional field.
std::string need_words(record::FieldInfo const& field, Lang lang);

// "mã người, cơ quan", "id of a person, agency". A list is described by its items; an object only as an object.
std::string shape_words(record::ShapeInfo const& shape, Lang lang);

// Returns the location of the files of a kind in a unit's folder: "meetings/.../ID.yaml", "bcd.yaml".
std::string file_of(record::KindInfo const& kind);

}  // namespace bcd::output
