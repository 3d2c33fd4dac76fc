// bcd report: a paper, from the records and a template.
#include <fmt/format.h>

#include <filesystem>

#include "bcd/form/form.hpp"
#include "bcd/source/writer.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct ReportOptions {
  std::string form, id, period, output, format = "markdown", own_template;
};

std::string form_list(Session const& session) {
  std::string text;
  for (form::Form const& one : form::forms()) {
    Text const use = one.of == form::Of::meeting ? Text{"MÃ-CUỘC-HỌP", "MEETING-ID"} : Text{"--period KỲ", "--period PERIOD"};
    text += fmt::format("{:<12} {:<16} {}\n", one.id, session.say(use), session.say(one.title));
  }
  return text;
}

form::Form const& find_form(Session const& session, std::string const& id) {
  if (form::Form const* const found = form::find(id)) return *found;
  std::vector<std::string_view> ids;
  for (form::Form const& one : form::forms()) ids.push_back(one.id);
  session.refuse({"không có mẫu '{id}'{hint} (xem danh sách: bcd report)", "there is no form '{id}'{hint} (for the list: bcd report)"}, {{"id", id}, {"hint", did_you_mean(id, ids)}});
}

form::Model meeting_model(Session const& session, form::Form const& form, unit::Unit const& unit, std::string const& id) {
  if (id.empty()) session.refuse({"mẫu '{form}' cần mã cuộc họp: bcd report {form} MÃ-CUỘC-HỌP", "form '{form}' needs a meeting: bcd report {form} MEETING-ID"}, {{"form", form.id}});
  auto const* const meeting = unit.meetings.find(id);
  if (meeting) return form::view(form, unit, session.as_of(), *meeting);
  if (unit.meetings.known(id)) session.refuse({"hồ sơ cuộc họp '{id}' có lỗi; xem: bcd check", "the record of meeting '{id}' is faulty; see: bcd check"}, {{"id", id}});
  std::vector<std::string_view> ids;
  for (auto const& one : unit.meetings.all) ids.push_back(one.id);
  session.refuse({"không có cuộc họp '{id}'{hint}", "there is no meeting '{id}'{hint}"}, {{"id", id}, {"hint", did_you_mean(id, ids)}});
}

form::Model period_model(Session const& session, form::Form const& form, unit::Unit const& unit, ReportOptions const& options) {
  if (!options.id.empty()) session.refuse({"mẫu '{form}' lập cho một kỳ, không cho '{id}': dùng --period", "form '{form}' is of a period, not of '{id}': use --period"}, {{"form", form.id}, {"id", options.id}});
  auto const period = parse_period(options.period);
  if (!period) session.refuse({"mẫu '{form}' cần --period dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026", "form '{form}' needs --period like 2026-03, 2026-Q1, 2026-H1 or 2026"}, {{"form", form.id}});
  if (period->first() > session.as_of()) session.refuse({"kỳ {period} chưa bắt đầu vào ngày {day}", "period {period} has not begun on {day}"}, {{"period", options.period}, {"day", session.as_of()}});
  return form::view(form, unit, session.as_of(), *period);
}

// The template that replaces the built-in: the one named on the command line, else the unit's own.
std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options) {
  std::filesystem::path const base = std::filesystem::path{session.folder};
  if (!options.own_template.empty()) {
    std::filesystem::path const file = base / options.own_template;
    source::Bytes bytes = source::DiskReader{file.parent_path().string()}.read(file.filename().string());
    if (bytes.fault != source::ReadFault::none) session.refuse({"không đọc được mẫu '{path}'", "the template '{path}' cannot be read"}, {{"path", options.own_template}});
    return std::move(bytes.data);
  }
  source::DiskReader const reader{(base / folder).string()};
  std::string const path = "templates/" + options.form + ".md";
  if (!reader.exists(path)) return std::nullopt;
  source::Bytes bytes = reader.read(path);
  if (bytes.fault != source::ReadFault::none) session.refuse({"không đọc được mẫu '{path}'", "the template '{path}' cannot be read"}, {{"path", path}});
  return std::move(bytes.data);
}

Exit deliver(Session const& session, ReportOptions const& options, std::string const& text, int gaps) {
  if (options.output.empty()) {
    session.print(text);
    return Exit::clean;
  }
  std::filesystem::path path = options.output;
  if (path.is_relative()) path = std::filesystem::path{session.folder} / path;
  if (!source::write_whole(path.string(), text)) session.refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", options.output}});
  if (gaps > 0) session.complain(session.say({"{path}: còn {gaps} chỗ [CẦN ĐIỀN]\n", "{path}: {gaps} gaps [CẦN ĐIỀN] to fill\n"}, {{"path", options.output}, {"gaps", gaps}}));
  return Exit::clean;
}

Exit report(Session const& session, ReportOptions const& options) {
  if (options.form.empty()) {
    session.print(form_list(session));
    return Exit::clean;
  }
  form::Form const& form = find_form(session, options.form);
  std::vector<std::string> const folders = units_at(session, {});
  if (folders.size() > 1) session.refuse({"có {count} đơn vị ở đây; chọn một bằng -C", "there are {count} units here; choose one with -C"}, {{"count", folders.size()}});
  auto const unit = load_sound(session, folders.front());
  form::Model const model = form.of == form::Of::meeting ? meeting_model(session, form, *unit, options.id) : period_model(session, form, *unit, options);
  if (options.format == "json") return deliver(session, options, model.dump(2, ' ', false, form::Model::error_handler_t::replace) + "\n", 0);
  auto const own = own_template(session, folders.front(), options);
  form::Rendered const paper = form::render(form, model, own ? std::optional<std::string_view>{*own} : std::nullopt);
  if (!paper.unclosed.empty()) session.refuse({"mẫu mở phần '{section}' mà không đóng", "the template opens section '{section}' and never closes it"}, {{"section", paper.unclosed}});
  return deliver(session, options, paper.text, paper.gaps);
}

}  // namespace

void declare_report(CLI::App& program, Session& session) {
  auto const options = std::make_shared<ReportOptions>();
  CLI::App* const command = program.add_subcommand("report", session.say({"Lập một văn bản; không có tham số: liệt kê các mẫu", "Write a paper; without arguments: list the forms"}));
  command->add_option("FORM", options->form, session.say({"Mẫu văn bản: minutes, activity", "Form: minutes, activity"}));
  command->add_option("ID", options->id, session.say({"Mã cuộc họp, với mẫu của cuộc họp", "The meeting's id, for a form of a meeting"}));
  command->add_option("--period", options->period, session.say({"Kỳ, với mẫu của một kỳ: 2026-03, 2026-Q1, 2026-H1, 2026", "The period, for a form of a period: 2026-03, 2026-Q1, 2026-H1, 2026"}));
  command->add_option("-o,--output", options->output, session.say({"Ghi vào tệp này thay vì in ra", "Write to this file instead of printing"}));
  command->add_option("--format", options->format, session.say({"Dạng: markdown, json (dữ liệu của mẫu)", "Output: markdown, json (the form's model)"}))->check(CLI::IsMember({"markdown", "json"}));
  command->add_option("--template", options->own_template, session.say({"Mẫu Mustache dùng thay mẫu có sẵn (mặc định: templates/MẪU.md của đơn vị, nếu có)", "Mustache template to use instead (default: the unit's templates/FORM.md, where it has one)"}));
  command->callback([&session, options] { session.action = [&session, options] { return report(session, *options); }; });
}

}  // namespace bcd::command
