// The papers that bcd writes. A form is a Mustache template over a JSON model: its view builds the model from the
// records, render() turns the model into Markdown. Both are pure: the same unit and day give the same bytes. Papers are
// always in Vietnamese, in the official layout of the Party. A value missing from the records is printed as [CẦN ĐIỀN:
// …], never invented.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/finding/arg.hpp"
#include "bcd/form/drawing.hpp"
#include "bcd/form/model.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::form {

// The input of a view. The unit must be judgeable, and the field that PaperForm::of requires must be set.
struct Asked {
  unit::Unit const& unit;
  Date as_of;  // the state of tasks and reports is computed for this day
  unit::Record<record::Meeting> const* meeting = nullptr;
  std::optional<Period> period{};
  std::string sender{};     // the id of a member, an agency or a body
  std::string record{};     // the id of a record of one of PaperForm::folders
  std::string recipient{};  // the key of the recipient whose copy this is; "" for the paper itself
};

// member: a member and a year. record: a record of one of PaperForm::folders.
enum class Of { meeting, period, year, sender, unit, units, record, member };
// Someone who receives a copy of a paper.
struct Recipient {
  std::string key;   // used in file names: an id, or one made from the name of a guest
  std::string name;  // as the paper addresses them
};
struct PaperForm {
  std::string_view id;  // "minutes": also the name of its built-in template and of the unit's own templates/minutes.md
  Text title;
  Of of;
  View<Asked> const* view;  // without a function for a form of many units
  // Returns the day the paper was sent, or nothing if the records do not contain it or it was sent after as_of. Null
  // for a form without such a record.
  std::optional<Date> (*sent_on)(Asked const&) = nullptr;
  // Returns the reason why nobody should sign such a paper as of asked.as_of, or nothing if it may be written. Null for
  // a form that is always written.
  std::optional<Phrase> (*not_to_be_written)(Asked const&) = nullptr;
  // Of::record: the folders of the kinds it is written for. In documents/ only papers of the type `type`.
  std::array<std::string_view, 2> folders{};
  std::string_view type{};
  // How the paper depends on the state of its record, for the manual; null if it does not.
  Text const* rule = nullptr;
  // Returns those who get a copy each. Null if the form has no such copies.
  std::vector<Recipient> (*recipients)(Asked const&) = nullptr;
  Keys keys() const { return view->keys; }  // the keys of its own model, without common_keys()
  std::string_view template_text() const;   // the built-in template; "" if there is none
};
std::span<PaperForm const> forms();
// Returns the form of that id, or null if there is none.
PaperForm const* find(std::string_view id);
// Returns the ids that a form can be written for, sorted: of meetings, of records, of members, or of everyone who may
// receive a reminder. Empty for a form that takes no id. Records that failed to load are left out.
std::vector<std::string> subjects_of(PaperForm const& form, unit::Unit const& unit);
// Returns such a subject in words: "yêu cầu số 02-CV/BCĐ, ngày 02/7/2026", "Nguyễn Văn A".
std::string named_subject_words(PaperForm const& form, unit::Unit const& unit, std::string const& id, Date day);
// The as-of day of a paper of one unit. Returns the day the paper was sent if that is recorded and not after
// asked.as_of: what happened later is not in it. Otherwise returns asked.as_of; for a paper of a period or of a
// member's year not later than the period's last day, unless the user gave the day (`day_given`).
Date paper_day(PaperForm const& form, Asked const& asked, bool day_given);
Keys common_keys();  // as_of, unit ("" in a paper of many units), form, unread
// Returns the paths of the records that failed to load and matter to a paper of that kind: only members for a paper of
// a meeting or of the unit, all kinds for any other. Sorted by kind, then by path.
std::vector<std::string> unread_records(unit::Unit const& unit, Of of);

// Returns the complete model of a form of one unit: the keys of its view, the common keys, and NAME_any for each list.
// If `charts` is false, each key of shape chart is null. asked.as_of is the day of the paper, as paper_day() returns
// it.
Model model_of(PaperForm const& form, Asked const& asked, bool charts);

// What the overview of many units counts in each unit.
enum class Counted {
  meetings_owed,
  meetings_in_time,
  meetings_late,
  meetings_replaced,
  meetings_missed,
  meetings_waiting,
  reports_owed,
  reports_in_time,
  reports_late,
  reports_missing,
  reports_waiting,
  tasks_total,
  tasks_due,
  tasks_in_time,
  tasks_overdue,
  errors,
  warnings,
  waived
};
struct OverviewCounts {
  std::array<int, std::size_t(Counted::waived) + 1> all{};
  int& operator[](Counted one) { return all[std::size_t(one)]; }
  int operator[](Counted one) const { return all[std::size_t(one)]; }
  bool operator==(OverviewCounts const&) const = default;
};
// A unit in the overview: only numbers and names, so that the unit need not stay loaded.
struct OverviewRow {
  std::string unit;     // its name, or "" if unknown
  bool judged = false;  // false if the unit is not judgeable; then all that follows is empty
  std::string id = {}, regulation = {};
  std::string unread = {};  // the number of its faulty records, in words; "" if there are none
  OverviewCounts counts{};
  bool operator==(OverviewRow const&) const = default;
};
OverviewRow overview_row(unit::Unit const& unit, Date as_of, Period period);
// Like model_of, for the overview.
Model overview_of(std::vector<OverviewRow> const& rows, Date as_of, Period period, bool charts);

// The units of an overview that was written before, to be joined with others.
struct OverviewPart {
  Date as_of;
  Period period;
  std::vector<OverviewRow> rows;
};
// Reads the model of an overview, as `bcd report overview --format json` prints it. Passing its rows, day and period to
// overview_of() gives the same figures. Null if the text is anything else.
std::optional<OverviewPart> overview_part(std::string_view text);

// True if the text is the model of a paper, as `bcd report --format json` prints it.
bool is_model(std::string_view text);

struct Rendered {
  // Markdown, LF line ends, one final newline. The n-th picture, from 1, is shown by "![words](bcd:picture-n)", alone
  // on its line.
  std::string text;
  int gaps = 0;  // number of [CẦN ĐIỀN: …] left to fill in
  std::vector<Drawing> pictures;
};
// Returns the paper with its pictures in itself, as data URIs: a text that is printed has no files beside it. VS Code
// and pandoc show them, GitHub and GitLab do not.
std::string with_pictures_inside(Rendered const& paper);
// Returns the paper with the names of its pictures: STEM-1.svg, STEM-2.svg, …, beside it in its folder.
std::string with_picture_files(Rendered const& paper, std::string const& stem);
std::string picture_name(std::string const& stem, std::size_t number);
std::string picture_link(std::string const& stem, std::size_t number);  // the name as Markdown links to it
// `own_template` replaces the built-in template and may include the built-in partials {{>head}}, {{>signature}} and
// {{>chart}}. It must have no findings from template_faults.
Rendered render(PaperForm const& form, Model const& model, std::optional<std::string_view> own_template = std::nullopt);

}  // namespace bcd::form
