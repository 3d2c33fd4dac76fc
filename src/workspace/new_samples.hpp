// The lines that a new record offers as comments: examples from this unit that pass the check once the '#' is removed.
#pragma once
#include <string>
#include <string_view>

#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// Offers every optional field that is not given. `day_field`: the field with the record's day, "" if there is none. A
// field whose example cannot be correct yet (a meeting that does not exist, a signer whom the law does not name) is
// described in words instead.
void offer_samples(unit::Unit const& unit, Date as_of, record::Draft& draft, std::string_view day_field);

// Returns the example of one field adapted to the unit, or a description in words if it cannot be correct.
record::DraftValue sample_of(unit::Unit const& unit, Date as_of, record::Draft const& draft, std::string_view day_field,
                             record::FieldInfo const& field);

// Returns the id of a person or thing in this unit for an example, or "" if only the user can choose, as for a meeting
// or a task.
std::string sample_reference(unit::Unit const& unit, Date as_of, record::Target targets, bool in_list);
// "06-KH/BCĐ" as a paper of the body, with the next number that occurs in no file of the unit. Returns "" if the body
// has no symbol.
std::string sample_number(unit::Unit const& unit, Date day, std::string_view body, std::string_view example);

// Returns the member who signs a body's paper of that number ("" while it has none) by law, or "" if nobody may. If no
// clause names a signer, the head signs.
std::string usual_signer(unit::Unit const& unit, std::string_view body, record::SignedPaper paper,
                         std::string_view number, Date day);
// Returns the agency whose seal the signer's papers bear by law, or "" if no clause applies.
std::string usual_seal(unit::Unit const& unit, std::string_view signer, Date day);

}  // namespace bcd::workspace
