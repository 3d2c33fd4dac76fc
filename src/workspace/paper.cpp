#include "bcd/workspace/paper.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/form/json.hpp"
#include "bcd/form/template_check.hpp"
#include "bcd/regulation/regulation.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::workspace {
namespace {

namespace fs = std::filesystem;

Result<unit::Record<record::Meeting> const*> find_meeting(form::PaperForm const& form, unit::Unit const& unit,
                                                          std::string const& id) {
  if (id.empty())
    return Refusal{{"mẫu '{form}' cần mã cuộc họp: bcd report {form} MÃ-CUỘC-HỌP",
                    "form '{form}' needs a meeting: bcd report {form} MEETING-ID"},
                   {{"form", form.id}}};
  if (auto const* const meeting = unit.meetings.find(id)) return meeting;
  if (unit.meetings.known(id))
    return Refusal{
        {"hồ sơ cuộc họp '{id}' có lỗi; xem: bcd check", "the record of meeting '{id}' is faulty; see: bcd check"},
        {{"id", id}}};
  std::vector<std::string_view> ids;
  for (auto const& one : unit.meetings.all) ids.push_back(one.id);
  return Refusal{{"không có cuộc họp '{id}'{hint}", "there is no meeting '{id}'{hint}"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}}};
}

Result<std::string> find_sender(form::PaperForm const& form, unit::Unit const& unit, std::string const& id) {
  if (id.empty())
    return Refusal{
        {"mẫu '{form}' cần mã nơi nhận: bcd report {form} MÃ, hoặc --all -o THƯ-MỤC cho mọi nơi có việc quá hạn",
         "form '{form}' needs a recipient: bcd report {form} ID, or --all -o FOLDER for all recipients with overdue "
         "obligations"},
        {{"form", form.id}}};
  if (unit.known_party(id)) return id;
  std::vector<std::string_view> ids;
  for (auto const& one : unit.members.all) ids.push_back(one.id);
  for (auto const& one : *unit.unit().agencies) ids.push_back(*one->id);
  return Refusal{{"không có thành viên, cơ quan hay ban, tổ nào có mã '{id}'{hint}",
                  "there is no member, agency or body '{id}'{hint}"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}}};
}

// Returns the id of a record that the form can be written for.
Result<std::string> find_record(form::PaperForm const& form, unit::Unit const& unit, std::string const& id) {
  if (id.empty()) {
    if (form.of == form::Of::member)
      return Refusal{{"mẫu '{form}' cần mã thành viên: bcd report {form} MÃ-THÀNH-VIÊN",
                      "form '{form}' needs a member: bcd report {form} MEMBER-ID"},
                     {{"form", form.id}}};
    return Refusal{{"mẫu '{form}' cần mã hồ sơ: bcd report {form} MÃ-HỒ-SƠ",
                    "form '{form}' needs a record: bcd report {form} RECORD-ID"},
                   {{"form", form.id}}};
  }
  std::vector<std::string> const ids = form::subjects_of(form, unit);
  if (std::ranges::binary_search(ids, id)) return id;
  bool faulty = false;
  unit.each_table([&]<class R>(unit::Table<R> const& table) {
    bool const of_kind = form.of == form::Of::member
                             ? std::is_same_v<R, record::Member>
                             : std::ranges::find(form.folders, record::Kind<R>::folder) != form.folders.end();
    faulty = faulty || (of_kind && table.known(id) && !table.find(id));
  });
  if (faulty)
    return Refusal{{"hồ sơ '{id}' có lỗi; xem: bcd check", "the record '{id}' is faulty; see: bcd check"},
                   {{"id", id}}};
  std::vector<std::string_view> const near{ids.begin(), ids.end()};
  return Refusal{
      {"không có hồ sơ '{id}' để lập mẫu '{form}'{hint}", "there is no record '{id}' for form '{form}'{hint}"},
      {{"id", id}, {"form", form.id}, {"hint", did_you_mean(id, near)}}};
}

// The last period that ended by the day.
Period last_ended(Date day, Every every) {
  Period const current = period_of(day, every);
  return current.last() <= day ? current : current.previous();
}

// The length of the periods for which the committee, the first body of the regulation, meets; of several, the shortest.
Every usual_length(unit::Unit const& unit, Date day) {
  regulation::Law const law = unit.law(day);
  auto const& bodies = *law.regulation().record->bodies;
  std::optional<Every> found;
  for (auto const& provision : law.all(&record::Clause::meeting)) {
    record::MeetingClause const& clause = *provision.clause;
    if (bodies.empty() || !clause.every || clause.body->id != *bodies.front()->id) continue;
    found = std::min(found.value_or(Every::year), clause.length());
  }
  return found.value_or(Every::quarter);
}

Period usual_period(form::PaperForm const& form, Date day, unit::Unit const* unit) {
  if (form.of == form::Of::year || form.of == form::Of::member) return period_of(day, Every::year);
  Every const length = unit ? usual_length(*unit, day) : Every::quarter;
  Period const ended = last_ended(day, length);
  bool const too_early = unit && ended.last() < *unit->unit().since;  // no period of the unit has ended yet
  return too_early ? period_of(day, length) : ended;
}

}  // namespace

Result<form::PaperForm const*> find_form(std::string const& id) {
  if (form::PaperForm const* const found = form::find(id)) return found;
  std::vector<std::string_view> ids;
  for (form::PaperForm const& one : form::forms()) ids.push_back(one.id);
  return Refusal{{"không có mẫu '{id}'{hint} (xem danh sách: bcd report)",
                  "there is no form '{id}'{hint} (for the list: bcd report)"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}}};
}

Result<Done> require_period_fits(form::PaperForm const& form, PaperRequest const& request) {
  using form::Of;
  bool const of_period = form.of == Of::period || form.of == Of::year || form.of == Of::units || form.of == Of::member;
  if (!of_period && !request.period.empty())
    return Refusal{
        {"mẫu '{form}' không lập theo kỳ; bỏ --period", "form '{form}' is not for a period; remove --period"},
        {{"form", form.id}}};
  return Done{};
}

Result<Period> find_period(form::PaperForm const& form, PaperRequest const& request, unit::Unit const* unit) {
  bool const of_year = form.of == form::Of::year || form.of == form::Of::member;
  if (!request.id.empty() && form.of != form::Of::member)
    return Refusal{{"mẫu '{form}' lập cho một kỳ, không lập cho '{id}'; dùng --period",
                    "form '{form}' is for a period, not for '{id}'; use --period"},
                   {{"form", form.id}, {"id", request.id}}};
  if (request.period.empty()) return usual_period(form, request.as_of, unit);
  auto const period = parse_period(request.period);
  if (of_year && (!period || period->every != Every::year))
    return Refusal{
        {"mẫu '{form}' cần --period là một năm, dạng 2026", "form '{form}' needs --period to be a year like 2026"},
        {{"form", form.id}}};
  if (!period)
    return Refusal{{"mẫu '{form}' cần --period dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026",
                    "form '{form}' needs --period like 2026-03, 2026-Q1, 2026-H1 or 2026"},
                   {{"form", form.id}}};
  bool const looks_back = form.of != form::Of::year;  // false: the programme of a year is written before the year
  if (looks_back && period->first() > request.as_of)
    return Refusal{{"kỳ {period} chưa bắt đầu vào ngày {day}", "period {period} has not begun on {day}"},
                   {{"period", request.period}, {"day", request.as_of}}};
  return *period;
}

Result<form::Asked> asked_of(form::PaperForm const& form, PaperRequest const& request, unit::Unit const& unit) {
  form::Asked asked{unit, request.as_of};
  using form::Of;
  if (form.of == Of::meeting) {
    auto const meeting = find_meeting(form, unit, request.id);
    if (!meeting) return meeting.refusal();
    asked.meeting = *meeting;
  }
  if (form.of == Of::member) {
    auto const member = find_record(form, unit, request.id);
    if (!member) return member.refusal();
    asked.sender = *member;
  }
  if (form.of == Of::record) {
    auto const record = find_record(form, unit, request.id);
    if (!record) return record.refusal();
    asked.record = *record;
  }
  if (form.of == Of::period || form.of == Of::year || form.of == Of::member) {
    auto const period = find_period(form, request, &unit);
    if (!period) return period.refusal();
    asked.period = *period;
  }
  if (form.of == Of::sender) {
    auto const sender = find_sender(form, unit, request.id);
    if (!sender) return sender.refusal();
    asked.sender = *sender;
  }
  if (!request.recipient.empty()) {
    std::vector<form::Recipient> const all = form.recipients ? form.recipients(asked) : std::vector<form::Recipient>{};
    if (std::ranges::find(all, request.recipient, &form::Recipient::key) == all.end())
      return Refusal{
          {"'{recipient}' không thuộc nơi nhận của văn bản này", "'{recipient}' does not receive this paper"},
          {{"recipient", request.recipient}}};
    asked.recipient = request.recipient;
  }
  if (form.of == Of::unit && !request.id.empty())
    return Refusal{
        {"mẫu '{form}' lập cho cả đơn vị, không lập cho '{id}'", "form '{form}' is for the whole unit, not for '{id}'"},
        {{"form", form.id}, {"id", request.id}}};
  // The paper is refused as of its own day, as it would be written.
  form::Asked own_day = asked;
  own_day.as_of = form::paper_day(form, asked, request.day_given);
  if (form.not_to_be_written && !request.model_only)
    if (auto const why = form.not_to_be_written(own_day)) return Refusal{why->text, why->args};
  return asked;
}

Result<OwnTemplate> own_template(Place const& place, std::string const& folder, form::PaperForm const& form,
                                 PaperRequest const& request) {
  fs::path const base = place.folder;
  fs::path const of_unit = fs::path{folder} / "templates" / (request.form + ".md");
  bool const named = !request.own_template.empty();
  fs::path const file = base / (named ? fs::path{request.own_template} : of_unit);
  std::string const shown = named ? request.own_template : of_unit.lexically_normal().generic_string();
  if (std::error_code fault; !named && !fs::exists(file, fault)) return OwnTemplate{};
  source::Bytes bytes = source::DiskReader{file.parent_path().string()}.read(file.filename().string());
  if (bytes.fault != source::ReadFault::none)
    return Refusal{{"không đọc được mẫu '{path}'", "the template '{path}' cannot be read"}, {{"path", shown}}};
  if (utf8::first_invalid(bytes.data) != std::string::npos)
    return Refusal{{"mẫu '{path}' không phải UTF-8", "the template '{path}' is not UTF-8"}, {{"path", shown}}};
  source::File const text{shown, std::move(bytes.data)};
  OwnTemplate own{std::string{text.bytes()}};
  for (Finding const& fault : form::template_faults(text, form)) own.faults.push_back(locate(fault, "", ""));
  own.faulty = Refusal{{"mẫu '{path}' có {count} lỗi nên không lập văn bản",
                        "no paper was written; faults in the template '{path}': {count}"},
                       {{"path", shown}, {"count", own.faults.size()}}};
  return own;
}

Date overview_day(PaperRequest const& request, Period period) {
  return request.day_given ? request.as_of : std::min(request.as_of, period.last());
}

Result<form::Model> overview_of(Place const& place, std::vector<std::string> const& folders, Date as_of, Period period,
                                bool charts, Watch const& watch) {
  std::vector<form::OverviewRow> rows(folders.size());
  auto const read = each_unit(on_disk(place), folders, watch, [&](unit::Unit const& unit, std::size_t i) {
    rows[i] = form::overview_row(unit, as_of, period);
    if (rows[i].unit.empty()) rows[i].unit = folder_name(place, folders[i]);
  });
  if (!read) return read.refusal();
  return form::overview_of(rows, as_of, period, charts);
}

std::string stamp_words(PaperRequest const& request) {
  std::string words = request.form;
  for (std::string const& one : {request.id, request.period, request.recipient})
    if (!one.empty()) words += " " + one;
  return words;
}

}  // namespace bcd::workspace
