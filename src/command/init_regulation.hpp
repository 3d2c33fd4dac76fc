// Which regulation a new unit takes.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "bcd/regulation/regulation.hpp"
#include "session.hpp"

namespace bcd::command {

constexpr std::string_view copied_regulation = "quy-che.yaml";

// One that comes with the program, or a file that is copied into the unit.
struct NewRegulation {
  std::shared_ptr<regulation::Regulation const> regulation;
  std::string use;  // as bcd.yaml names it
  std::optional<std::string>
      copied;  // its bytes, to be written as quy-che.yaml; nothing where it is in the unit already
};

// By a built-in's id or a file's path. Refuses one that is not there, or is faulty. `folder`: the unit's.
NewRegulation choose_regulation(Session const& session, std::string const& asked, std::string const& folder);

}  // namespace bcd::command
