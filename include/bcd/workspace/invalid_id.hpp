// The refusal of an id that cannot be one.
#pragma once
#include <string_view>

#include "bcd/workspace/result.hpp"

namespace bcd::workspace {

// Why `id` is refused if record::is_id() is false. `hint`: the end of the message, as did_you_mean() returns it.
inline Refusal invalid_id(std::string_view id, Arg hint = "") {
  return {{"mã '{id}' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-'{hint}",
           "id '{id}' is not valid: use only a-z, digits and '-'{hint}"},
          {{"id", id}, {"hint", std::move(hint)}}};
}

}  // namespace bcd::workspace
