// The choice of the regulation of a new unit (bcd init --regulation).
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "bcd/regulation/regulation.hpp"
#include "session.hpp"

namespace bcd::command {

constexpr std::string_view copied_regulation = "quy-che.yaml";

// A built-in regulation, or a file that is in the unit's folder or is copied into it.
struct NewRegulation {
  std::shared_ptr<regulation::Regulation const> regulation;
  std::string use;  // its name in bcd.yaml: "la-gi", "./quy-che.yaml"
  std::optional<std::string>
      copied;  // content to write as quy-che.yaml; nullopt if it is built in or already in the unit's folder
};

// Returns the regulation that `asked` names: the id of a built-in, or the path of a file (with a '/' or ending in
// .yaml). Refuses if there is no such regulation, or the file has errors. `folder` is the folder of the new unit.
NewRegulation choose_regulation(Session const& session, std::string const& asked, std::string const& folder);

}  // namespace bcd::command
