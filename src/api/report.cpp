// Papers for programs that embed bcd.
#include <algorithm>

#include "bcd/form/json.hpp"
#include "bcd/form/kept.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/workspace/paper.hpp"
#include "guarded.hpp"

namespace bcd::api {
namespace {

About about_of(form::Of of) {
  switch (of) {
    case form::Of::meeting:
      return About::meeting;
    case form::Of::period:
      return About::period;
    case form::Of::year:
      return About::year;
    case form::Of::sender:
      return About::recipient;
    case form::Of::unit:
      return About::unit;
    case form::Of::units:
      return About::units;
    case form::Of::record:
      return About::record;
    case form::Of::member:
      return About::member;
  }
  return About::unit;
}

// Returns the folder of the unit that the request is for. Refused if there are several and it names none, or one that
// was not opened.
workspace::Result<std::string> unit_of(PaperRequest const& request, std::vector<std::string> const& units) {
  if (request.unit.empty() && units.size() == 1) return units.front();
  if (request.unit.empty())
    return workspace::Refusal{{"có {count} đơn vị ở đây; yêu cầu phải nêu thư mục của một đơn vị",
                               "there are {count} units here; the request must give the folder of one"},
                              {{"count", units.size()}}};
  if (std::ranges::find(units, request.unit) != units.end()) return request.unit;
  std::vector<std::string_view> const folders{units.begin(), units.end()};
  return workspace::Refusal{{"không có đơn vị nào trong '{folder}'{hint}", "there is no unit in '{folder}'{hint}"},
                            {{"folder", request.unit}, {"hint", did_you_mean(request.unit, folders)}}};
}

// One paper of a unit or of all units of a place.
class Writing {
 public:
  Writing(workspace::Place place, std::vector<std::string> const& units, PaperRequest const& request, Lang lang)
      : place_{std::move(place)}, units_{units}, request_{request}, lang_{lang} {}

  Result<Paper> paper() {
    auto const day = day_of(request_.as_of);
    if (!day) return refused(day.refusal());
    auto const form = workspace::find_form(request_.form);
    if (!form) return refused(form.refusal());
    About const about = about_of((*form)->of);
    bool const of_period = about == About::period || about == About::year || about == About::units;
    asked_.form = request_.form;
    asked_.as_of = *day;
    (of_period ? asked_.period : asked_.id) = request_.subject;
    if (about == About::member) asked_.period = request_.period;
    return about == About::units ? of_all(**form) : of_one(**form);
  }

 private:
  Refusal refused(workspace::Refusal const& refusal) const { return api::refused(refusal, lang_); }

  Result<Paper> of_all(form::PaperForm const& form) {
    auto const period = workspace::find_period(form, asked_, nullptr);
    if (!period) return refused(period.refusal());
    asked_.period = period->str();
    Date const day = workspace::overview_day(asked_, *period);
    auto const model = workspace::overview_of(place_, units_, day, *period, request_.charts, {});
    if (!model) return refused(model.refusal());
    return written(form, *model, "", day);
  }

  Result<Paper> of_one(form::PaperForm const& form) {
    auto const folder = unit_of(request_, units_);
    if (!folder) return refused(folder.refusal());
    auto const unit = workspace::load_judgeable(place_, *folder);
    if (!unit) return refused(unit.refusal());
    auto const asked = workspace::asked_of(form, asked_, **unit);
    if (!asked) return refused(asked.refusal());
    if (asked->period) asked_.period = asked->period->str();
    Date const day = form::paper_day(form, *asked, asked_.day_given);
    form::Asked as_of_day = *asked;
    as_of_day.as_of = day;
    auto result = written(form, form::model_of(form, as_of_day, request_.charts), *folder, day);
    if (result) result->unread = form::unread_records(**unit, form.of);
    return result;
  }

  Result<Paper> written(form::PaperForm const& form, form::Model const& model, std::string const& folder,
                        Date day) const {
    auto const own = workspace::own_template(place_, folder, form, asked_);
    if (!own) return refused(own.refusal());
    if (!own->faults.empty()) {
      std::string faults;
      for (LocatedFinding const& one : own->faults) faults += output::finding_text(one, lang_, false);
      return Refusal{faults + refused(own->faulty).message};
    }
    form::Rendered const text =
        form::render(form, model, own->text ? std::optional<std::string_view>{*own->text} : std::nullopt);
    std::string const words = workspace::stamp_words(asked_);
    return Paper{form::stamped(form::with_pictures_inside(text), words, day), text.gaps, {}};
  }

  workspace::Place place_;
  std::vector<std::string> const& units_;
  PaperRequest const& request_;
  Lang lang_;
  workspace::PaperRequest asked_;
};

}  // namespace

std::vector<Form> forms(Language language) {
  std::vector<Form> all;
  for (form::PaperForm const& one : form::forms())
    all.push_back({std::string{one.id}, std::string{one.title.in(lang_of(language))}, about_of(one.of)});
  return all;
}

Result<Paper> Records::report(PaperRequest const& request) const noexcept {
  Lang const lang = lang_of(language_);
  return guarded<Paper>(lang, [&] { return Writing{workspace::Place{folder_}, units_, request, lang}.paper(); });
}

}  // namespace bcd::api
