// The options of `bcd init`, checked before anything is created. Each function refuses a value that cannot be used.
#pragma once
#include <string>
#include <string_view>

#include "bcd/regulation/regulation.hpp"
#include "bcd/workspace/new_unit.hpp"
#include "session.hpp"

namespace bcd::command {

struct InitOptions {
  std::string folder = ".", regulation, since, level, standing_agency_kind;
  workspace::NewUnit unit;
};

// Refuses a folder inside another unit, or one whose parent does not exist.
void require_place(Session const& session, std::string const& folder);
// "xa-mau" of "xã Mẫu", else of the folder's own name.
std::string usual_unit_id(Session const& session, InitOptions const& options);
// Returns the day of --since, or the usual one if it is "".
Date read_since(Session const& session, std::string const& text);
// Refuses a text that is not one line of UTF-8; otherwise normalizes it to NFC.
void require_words(Session const& session, std::string_view option, std::string& text);
// Sets the level from the name or --level. Refuses if they contradict each other.
void settle_name(Session const& session, InitOptions& options);
// Sets the kind of the standing agency from its name or the option. A kind that the regulation does not allow must be
// given explicitly.
void settle_standing_agency(Session const& session, InitOptions& options, regulation::Regulation const& regulation);

}  // namespace bcd::command
