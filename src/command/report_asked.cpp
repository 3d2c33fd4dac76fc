#include "report_asked.hpp"

#include <filesystem>

#include "bcd/form/template_check.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

unit::Record<record::Meeting> const& find_meeting(Session const& session, form::PaperForm const& form,
                                                  unit::Unit const& unit, std::string const& id) {
  if (id.empty())
    session.refuse({"mẫu '{form}' cần mã cuộc họp: bcd report {form} MÃ-CUỘC-HỌP",
                    "form '{form}' needs a meeting: bcd report {form} MEETING-ID"},
                   {{"form", form.id}});
  if (auto const* const meeting = unit.meetings.find(id)) return *meeting;
  if (unit.meetings.known(id))
    session.refuse(
        {"hồ sơ cuộc họp '{id}' có lỗi; xem: bcd check", "the record of meeting '{id}' is faulty; see: bcd check"},
        {{"id", id}});
  std::vector<std::string_view> ids;
  for (auto const& one : unit.meetings.all) ids.push_back(one.id);
  session.refuse({"không có cuộc họp '{id}'{hint}", "there is no meeting '{id}'{hint}"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}});
}

std::string find_sender(Session const& session, form::PaperForm const& form, unit::Unit const& unit,
                        std::string const& id) {
  if (id.empty())
    session.refuse(
        {"mẫu '{form}' cần mã nơi nhận: bcd report {form} MÃ, hoặc --all -o THƯ-MỤC cho mọi nơi có việc quá hạn",
         "form '{form}' needs a recipient: bcd report {form} ID, or --all -o FOLDER for all recipients with overdue "
         "obligations"},
        {{"form", form.id}});
  if (unit.known_party(id)) return id;
  std::vector<std::string_view> ids;
  for (auto const& one : unit.members.all) ids.push_back(one.id);
  for (auto const& one : *unit.unit().agencies) ids.push_back(*one->id);
  session.refuse({"không có thành viên, cơ quan hay ban, tổ nào có mã '{id}'{hint}",
                  "there is no member, agency or body '{id}'{hint}"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}});
}

}  // namespace

form::PaperForm const& find_form(Session const& session, std::string const& id) {
  if (form::PaperForm const* const found = form::find(id)) return *found;
  std::vector<std::string_view> ids;
  for (form::PaperForm const& one : form::forms()) ids.push_back(one.id);
  session.refuse({"không có mẫu '{id}'{hint} (xem danh sách: bcd report)",
                  "there is no form '{id}'{hint} (for the list: bcd report)"},
                 {{"id", id}, {"hint", did_you_mean(id, ids)}});
}

Period find_period(Session const& session, form::PaperForm const& form, ReportOptions const& options) {
  if (!options.id.empty())
    session.refuse({"mẫu '{form}' lập cho một kỳ, không lập cho '{id}'; dùng --period",
                    "form '{form}' is for a period, not for '{id}'; use --period"},
                   {{"form", form.id}, {"id", options.id}});
  auto const period = parse_period(options.period);
  if (form.of == form::Of::year && (!period || period->every != Every::year))
    session.refuse(
        {"mẫu '{form}' cần --period là một năm, dạng 2026", "form '{form}' needs --period to be a year like 2026"},
        {{"form", form.id}});
  if (!period)
    session.refuse({"mẫu '{form}' cần --period dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026",
                    "form '{form}' needs --period like 2026-03, 2026-Q1, 2026-H1 or 2026"},
                   {{"form", form.id}});
  bool const looks_back = form.of != form::Of::year;  // false: the programme of a year is written before the year
  if (looks_back && period->first() > session.as_of())
    session.refuse({"kỳ {period} chưa bắt đầu vào ngày {day}", "period {period} has not begun on {day}"},
                   {{"period", options.period}, {"day", session.as_of()}});
  return *period;
}

form::Asked asked_of(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                     unit::Unit const& unit) {
  form::Asked asked{unit, session.as_of()};
  using form::Of;
  if (form.of == Of::meeting) asked.meeting = &find_meeting(session, form, unit, options.id);
  if (form.of == Of::period || form.of == Of::year) asked.period = find_period(session, form, options);
  if (form.of == Of::sender) asked.sender = find_sender(session, form, unit, options.id);
  if (form.of == Of::unit && !options.id.empty())
    session.refuse(
        {"mẫu '{form}' lập cho cả đơn vị, không lập cho '{id}'", "form '{form}' is for the whole unit, not for '{id}'"},
        {{"form", form.id}, {"id", options.id}});
  return asked;
}

std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::PaperForm const& form) {
  std::filesystem::path const base = std::filesystem::path{session.folder};
  std::filesystem::path file = base / folder / "templates" / (options.form + ".md");
  std::string shown =
      (std::filesystem::path{folder} / "templates" / (options.form + ".md")).lexically_normal().generic_string();
  if (!options.own_template.empty()) {
    file = base / options.own_template;
    shown = options.own_template;
  } else if (std::error_code fault; !std::filesystem::exists(file, fault)) {
    return std::nullopt;
  }
  source::Bytes bytes = source::DiskReader{file.parent_path().string()}.read(file.filename().string());
  if (bytes.fault != source::ReadFault::none)
    session.refuse({"không đọc được mẫu '{path}'", "the template '{path}' cannot be read"}, {{"path", shown}});
  if (utf8::first_invalid(bytes.data) != std::string::npos)
    session.refuse({"mẫu '{path}' không phải UTF-8", "the template '{path}' is not UTF-8"}, {{"path", shown}});
  source::File const text{shown, std::move(bytes.data)};
  auto const faults = form::template_faults(text, form);
  for (Finding const& fault : faults)
    session.complain(output::finding_text(locate(fault, "", ""), session.lang, session.colours()));
  if (!faults.empty())
    session.refuse({"mẫu '{path}' có {count} lỗi nên không lập văn bản",
                    "no paper was written; faults in the template '{path}': {count}"},
                   {{"path", shown}, {"count", faults.size()}});
  return std::string{text.bytes()};
}

}  // namespace bcd::command
