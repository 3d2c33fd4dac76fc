// The papers that bcd writes. A form is a Mustache template over a JSON model: its view makes the model from the
// records, render() makes Markdown from the model. Both are pure: same unit, same day, same bytes. Papers are always
// Vietnamese, in the official layout of the Party; what the records do not hold is printed [CẦN ĐIỀN: …], never
// invented.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/model.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::form {

using Model = nlohmann::json;

// What a paper is asked of. The unit must be judgeable; what is told by form's `of` must be there.
struct Asked {
  unit::Unit const& unit;
  Date as_of;  // tasks and reports stand as of this day
  unit::Record<record::Meeting> const* meeting = nullptr;
  std::optional<Period> period{};
  std::string sender{};  // a member, an agency or a body
};

enum class Of { meeting, period, year, sender, unit, units };
struct Form {
  std::string_view id;  // minutes: also the name of its template, and of the unit's own templates/minutes.md
  Text title;
  Of of;
  Model (*view)(Asked const&);  // null for a form of many units
  Keys (*keys)();               // the model's own keys; those of every paper come beside them (common_keys)
  // The day the paper itself was sent, if it stands in the records and was sent by as_of; null for a form that has no
  // such record.
  std::optional<Date> (*sent_on)(Asked const&) = nullptr;
  std::string_view template_text() const;  // the built-in one
};
std::span<Form const> forms();
Form const* find(std::string_view id);
// The day a paper of one unit stands as of: the day it was sent, if that is recorded. Else asked.as_of, but for a paper
// of a period not later than the period's last day, unless the user gave the day (`day_given`).
Date paper_day(Form const& form, Asked const& asked, bool day_given);
Keys common_keys();  // as_of, unit ("" in a paper of many units), form, unread
// The files of records that could not be read and that a paper of that kind would tell of: of a meeting, or of who sits
// where, the members; of anything else, all. In the order of kinds, then of paths.
std::vector<std::string> unread_records(unit::Unit const& unit, Of of);

// The model of a form of one unit, whole: the view's own keys, the common ones, NAME_any beside each list. Without
// charts each key of that shape is "". A paper that was sent by asked.as_of stands as of the day it was sent, whatever
// came later.
Model model_of(Form const& form, Asked const& asked, bool charts);
// The same for the overview, from one row a unit (overview_row).
Model overview_of(std::vector<Model> const& rows, Date as_of, Period period, bool charts);

struct Rendered {
  std::string text;  // Markdown, LF, one final newline
  int gaps = 0;      // how many [CẦN ĐIỀN: …] are left to fill
};
// `own_template` replaces the built-in; it may use the built-in parts too, {{>head}}, {{>signature}} and {{>chart}}. It
// must be sound (template_faults).
Rendered render(Form const& form, Model const& model, std::optional<std::string_view> own_template = std::nullopt);

}  // namespace bcd::form
