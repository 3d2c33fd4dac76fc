// `bcd report` without its output: what a request for a paper names, found in the records.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct PaperRequest {
  std::string form;  // id of the form
  // What the paper is about, as the user gave it: the id of a meeting, of a record, of a member or of a recipient; a
  // period. "" if not given.
  std::string id, period;
  std::string recipient = {};          // the key of the recipient whose copy is asked for; "" for the paper itself
  std::string own_template;            // a file, relative to the place; "": the unit's templates/FORM.md, if it has one
  std::vector<std::string> from = {};  // of an overview: files of models to join, relative to the place; empty: none
  Date as_of;
  bool day_given = true;    // false if as_of is today because the user gave no day
  bool model_only = false;  // true if only the model is asked for, which nobody signs
};

// Returns the form. Refused if there is none of that id.
Result<form::PaperForm const*> find_form(std::string const& id);
// Refused if a period is given to a form that is not for a period.
Result<Done> require_period_fits(form::PaperForm const& form, PaperRequest const& request);
// Returns the period. Without one in the request: for a form of a year, the year of the as-of day; otherwise the last
// period that ended by the as-of day, as long as the one for which the unit's committee meets regularly (a quarter if
// its regulation sets none, or if `unit` is null); the current one if none has ended since the unit's `since`. Refused
// if an id is given, because such a form has none; if the period is malformed or, for a form of a year, not a year; and
// if it begins after the as-of day, except for a form of a year.
Result<Period> find_period(form::PaperForm const& form, PaperRequest const& request, unit::Unit const* unit);
// Returns the input of the form's view: the unit, the as-of day, and the meeting, period or recipient that the form
// needs. Refused if it is missing or unknown, and if nobody should sign the paper (form::not_to_be_written). The result
// refers to the unit.
Result<form::Asked> asked_of(form::PaperForm const& form, PaperRequest const& request, unit::Unit const& unit);

// The template that replaces the built-in one.
struct OwnTemplate {
  std::optional<std::string> text;          // null if there is none
  std::vector<LocatedFinding> faults = {};  // not empty: the template must not be used
  Refusal faulty = {};                      // what to answer then
};
// Returns the template that the request names, otherwise that of the unit. `folder` is the unit's, relative to the
// place. Refused if the file cannot be read or is not UTF-8.
Result<OwnTemplate> own_template(Place const& place, std::string const& folder, form::PaperForm const& form,
                                 PaperRequest const& request);

// Returns the as-of day of an overview: not later than the period unless the user gave the day.
Date overview_day(PaperRequest const& request, Period period);
// Returns the model of an overview. Each unit is loaded, counted and freed. Refused as each_unit() is.
Result<form::Model> overview_of(Place const& place, std::vector<std::string> const& folders, Date as_of, Period period,
                                bool charts, Watch const& watch);

// Returns the units of the overviews in request.from, one file after the other. Refused if a file cannot be read, is
// not what `bcd report overview --format json` prints, or is named twice; and if two files, or a file and the request,
// are not of the same period and day.
Result<form::OverviewPart> joined_overview(Place const& place, PaperRequest const& request);

// Returns what the stamp of a paper says of it: "minutes 2026-q3-committee", "activity 2026-Q2", "member le-van-c
// 2026", "request 2026-07-mua-lu tram-y-te" for the copy of one recipient.
std::string stamp_words(PaperRequest const& request);

}  // namespace bcd::workspace
