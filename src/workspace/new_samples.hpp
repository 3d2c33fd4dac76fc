// The lines a new record offers as comments: examples of this unit, that a check accepts once the '#' is taken away.
#pragma once
#include <string>
#include <string_view>

#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// Offers every field that is optional and not given. `day_field`: the field with the record's day, "" where it has
// none. What cannot be right yet (a meeting there is not, a signer the law does not name) is told in words instead.
void offer_samples(unit::Unit const& unit, Date as_of, record::Draft& draft, std::string_view day_field);

// The example of one field, settled so; in words where it cannot be right.
record::DraftValue sample_of(unit::Unit const& unit, Date as_of, record::Draft const& draft, std::string_view day_field,
                             record::FieldInfo const& field);

// A value that would do for a field somebody left unsaid: of this unit, and of a day to come.
std::string sample_value(unit::Unit const& unit, Date as_of, record::FieldInfo const& field);
// "06-KH/BCĐ" as a paper of the body, with the next number no file of the unit names; "" when the body has no symbol.
std::string sample_number(unit::Unit const& unit, Date day, std::string_view body, std::string_view example);

// Who signs a body's paper of that number ("" while it has none), and with whose seal, as the clauses have it; "" where
// they tell nobody.
std::string usual_signer(unit::Unit const& unit, std::string_view body, record::SignedPaper paper,
                         std::string_view number, Date day);
std::string usual_seal(unit::Unit const& unit, std::string_view signer, Date day);

}  // namespace bcd::workspace
