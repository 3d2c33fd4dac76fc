#include "report_asked.hpp"

#include <fmt/core.h>

#include "bcd/form/json.hpp"
#include "bcd/output/terminal.hpp"
#include "paper_file.hpp"

namespace bcd::command {

static Text use_of(form::Of of) {
  using enum form::Of;
  switch (of) {
    case meeting:
      return {"MÃ-CUỘC-HỌP", "MEETING-ID"};
    case period:
      return {"[--period KỲ]", "[--period PERIOD]"};
    case year:
      return {"[--period NĂM]", "[--period YEAR]"};
    case sender:
      return {"MÃ-NƠI-NHẬN | --all", "RECIPIENT-ID | --all"};
    case unit:
      return {"", ""};
    case units:
      return {"[--period KỲ]", "[--period PERIOD]"};
    case record:
      return {"MÃ-HỒ-SƠ", "RECORD-ID"};
    case member:
      return {"MÃ-THÀNH-VIÊN [--period NĂM]", "MEMBER-ID [--period YEAR]"};
  }
  return {"", ""};
}

std::string form_list(Session const& session) {
  std::string text;
  for (form::PaperForm const& one : form::forms())
    text += fmt::format("{:<12} {:<26} {}\n", one.id, session.say(use_of(one.of)), session.say(one.title));
  return text;
}

std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::PaperForm const& form) {
  workspace::OwnTemplate const own = session.granted(workspace::own_template(session.place(), folder, form, options));
  for (LocatedFinding const& fault : own.faults)
    session.complain(output::finding_text(fault, session.lang, session.colours()));
  if (!own.faults.empty()) session.refuse(own.faulty.text, own.faulty.args);
  return own.text;
}

void require_sense(Session const& session, ReportOptions const& options, form::PaperForm const& form) {
  session.granted(workspace::require_period_fits(form, options));
  if (options.check && options.output.empty())
    session.refuse({"--check cần -o TỆP (văn bản cần đối chiếu)", "--check needs -o FILE (the paper to check)"});
  bool const folder = options.all || options.each;
  if (options.check &&
      (options.format == "json" || (!folder && kind_of(session, options.output) != FileKind::markdown)))
    session.refuse({"--check chỉ xét văn bản Markdown (.md)", "--check works only with Markdown papers (.md)"});
  if (options.fail_on != "never" && (options.check || options.format == "json"))
    session.refuse({"--fail-on gaps không dùng cùng --check hay --format json",
                    "--fail-on gaps cannot be used with --check or --format json"});
  if (!options.from.empty() && form.of != form::Of::units)
    session.refuse({"--from chỉ dùng với mẫu 'overview'", "--from can only be used with form 'overview'"});
  if (options.all && form.of != form::Of::sender)
    session.refuse({"--all chỉ dùng với mẫu 'reminder'", "--all can only be used with form 'reminder'"});
  if (options.each && !form.recipients)
    session.refuse({"mẫu '{form}' không có bản cho từng nơi nhận{hint}", "form '{form}' has no copies{hint}"},
                   {{"form", form.id}, {"hint", form.of == form::Of::sender ? "; --all" : ""}});
  if (options.each && (options.output.empty() || options.format == "json"))
    session.refuse({"--each cần -o THƯ-MỤC, không kèm --format json", "--each needs -o FOLDER, and not --format json"});
  if (options.all && (options.output.empty() || !options.id.empty() || options.format == "json"))
    session.refuse({"--all cần -o THƯ-MỤC, không kèm mã nơi nhận hay --format json",
                    "--all needs -o FOLDER, and neither an id nor --format json"});
}

}  // namespace bcd::command
