// The papers that bcd writes. A form is a Mustache template over a JSON model: view() makes the model from the records,
// render() makes Markdown from the model. Both are pure: same unit, same day, same bytes. Papers are always Vietnamese, in
// the official layout of the Party; what the records do not hold is printed [CẦN ĐIỀN: …], never invented.
#pragma once
#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::form {

using Model = nlohmann::json;

enum class Of { meeting, period };
struct Form {
  std::string_view id;  // minutes: also the name of its template, and of the unit's own templates/minutes.md
  Text title;
  Of of;
  std::string_view template_text() const;  // the built-in one
};
std::span<Form const> forms();
Form const* find(std::string_view id);

// Of a form of a meeting, and of a form of a period. The unit must be judgeable; tasks and reports stand as of the day.
Model view(Form const& form, unit::Unit const& unit, Date as_of, unit::Record<record::Meeting> const& meeting);
Model view(Form const& form, unit::Unit const& unit, Date as_of, Period period);

struct Rendered {
  std::string text;  // Markdown, LF, one final newline
  int gaps = 0;      // how many [CẦN ĐIỀN: …] are left to fill
  std::string unclosed;  // a section that the template opens and never closes: Mustache would drop the rest in silence
};
// `own_template` replaces the built-in; it may use the built-in parts too, {{>head}} and {{>signature}}.
Rendered render(Form const& form, Model const& model, std::optional<std::string_view> own_template = std::nullopt);

}  // namespace bcd::form
