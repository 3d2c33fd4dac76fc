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

// A unit lies in no other, and its folder is there or can be made in one that is.
void require_place(Session const& session, std::string const& folder);
// "xa-mau" of "xã Mẫu", else of the folder's own name.
std::string usual_unit_id(Session const& session, InitOptions const& options);
// Returns the day of --since, or the usual one if it is "".
Date read_since(Session const& session, std::string const& text);
// What was typed on the command line goes into records as it is, once its letters are composed.
void require_words(Session const& session, std::string_view option, std::string& text);
// The unit's name says its level, or --level does, and not two of them.
void settle_name(Session const& session, InitOptions& options);
// What kind of agency the standing agency is must be a fact: its own name's, or said. One that the regulation does not
// let be it is made only when somebody says so.
void settle_standing_agency(Session const& session, InitOptions& options, regulation::Regulation const& regulation);

}  // namespace bcd::command
