// A unit of one member without findings, and a record with one.
#pragma once
#include "unit_of_one.hpp"

namespace bcd::test {

struct SoundUnit : UnitOfOne {
  SoundUnit() : UnitOfOne{head} {}
};
inline std::string const error_text =
    "members/b.yaml:1:1: lỗi[unknown-key]: thành viên không có khóa 'nam' (có phải ý là 'name'?)\n    1 | nam: B\n     "
    " | ^^^\n   = cách sửa: sửa tên khóa, hoặc xóa khóa\n";
inline std::string const broken_member = "nam: B\nseats: []\n";

}  // namespace bcd::test
