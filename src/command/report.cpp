// bcd report: a paper, from the records and a template.
#include <filesystem>
#include <memory>

#include "bcd/form/json.hpp"
#include "bcd/workspace/paper_errors.hpp"
#include "format_of.hpp"
#include "paper_file.hpp"
#include "report_asked.hpp"
#include "report_copies.hpp"
#include "report_folder.hpp"
#include "report_overview.hpp"
#include "report_paper.hpp"
#include "report_reminders.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

// Of a unit: the Word file whose styles and head of pages its papers take.
constexpr std::string_view own_reference = "templates/reference.docx";

Exit deliver(Session const& session, ReportOptions const& options, ReportPaper const& paper,
             std::optional<std::string> const& own) {
  PaperFile const file = file_of(session, options, paper, own);
  if (options.format == "json") {
    std::string const text = paper.model(paper.as_of).dump(2, ' ', false, form::Model::error_handler_t::replace) + "\n";
    if (paper.output.empty()) session.print(text);
    else put_json(session, file, text);
    return Exit::clean;
  }
  if (options.check) return is_current(session, file) ? Exit::clean : Exit::findings;
  int gaps = 0;
  if (paper.output.empty()) {
    std::string const text = printed(file);
    session.print(text);
    gaps = gaps_in(text);
  } else {
    gaps = put(session, file);
  }
  return options.fail_on == "gaps" && gaps > 0 ? Exit::findings : Exit::clean;
}

// A record that cannot be read is in no paper; whoever signs must know.
void tell_unread(Session const& session, unit::Unit const& unit, form::Of of) {
  auto const paths = form::unread_records(unit, of);
  if (paths.empty()) return;
  std::string list;
  for (std::string const& path : paths) (list += list.empty() ? "" : ", ") += path;
  session.complain(session.say({"bcd: {count} hồ sơ còn lỗi, chưa được tính vào văn bản: {list}; xem: bcd check\n",
                                "bcd: faulty records that are not in the paper: {count} ({list}); see: bcd check\n"},
                               {{"count", paths.size()}, {"list", list}}));
}

// A paper whose record the check holds wrong is written, but whoever signs must know.
void tell_errors(Session const& session, form::PaperForm const& form, form::Asked const& asked,
                 std::string const& folder) {
  auto const errors = workspace::errors_of_record(form, asked, folder, session.as_of());
  if (!errors) return;
  std::string rules;
  for (std::string const& id : errors->rules) (rules += rules.empty() ? "" : ", ") += id;
  session.complain(session.say({"bcd: hồ sơ {path} còn {count} lỗi theo quy chế ({rules}), chưa nên ký; xem: bcd "
                                "check\n",
                                "bcd: the record {path} is not to be signed yet, errors under the regulation: {count} "
                                "({rules}); see: bcd check\n"},
                               {{"path", errors->path}, {"count", errors->count}, {"rules", rules}}));
}

Exit report(Session const& session, ReportOptions options) {
  if (is_of_folder(session, options)) return go_through_folder(session, options);
  if (!options.from.empty() && (options.form.empty() || options.print_template))
    session.refuse({"--from đứng sau mẫu: bcd report overview --from TỆP ...",
                    "--from follows the form: bcd report overview --from FILE ..."});
  if (options.form.empty()) {
    result_format(session, {"", options.output}, text_only);
    deliver_result(session, {"", options.output}, form_list(session));
    return Exit::clean;
  }
  form::PaperForm const& form = *session.granted(workspace::find_form(options.form));
  if (options.print_template) {
    result_format(session, {"", options.output}, markdown_only);
    if (!options.output.empty() && !options.force && std::filesystem::exists(session.at(options.output)))
      session.refuse({"'{path}' đã có, có thể là mẫu đã sửa; ghi ra tệp khác, hoặc thêm --force để thay",
                      "'{path}' exists and may be an edited template; write to another file, or add --force to "
                      "replace it"},
                     {{"path", options.output}});
    deliver_result(session, {"", options.output}, form.template_text());
    return Exit::clean;
  }
  bool const one_file = !options.output.empty() && !options.all && !options.each;
  if (one_file && kind_of(session, options.output, options.format) == FileKind::json) options.format = "json";
  require_sense(session, options, form);
  options.model_only = options.format == "json";
  options.as_of = session.as_of();
  options.day_given = !session.as_of_text.empty();
  if (form.of == form::Of::units) {
    ReportPaper const paper = overview_paper(session, options, form);
    return deliver(session, options, paper, own_template(session, "", options, form));
  }
  bool const charts = !options.no_charts;
  std::vector<std::string> const folders = units_at(session, {});
  if (folders.size() > 1)
    session.refuse({"có {count} đơn vị ở đây; chọn một bằng -C", "there are {count} units here; choose one with -C"},
                   {{"count", folders.size()}});
  auto const unit = load_sound(session, folders.front());
  auto const own = own_template(session, folders.front(), options, form);
  tell_unread(session, *unit, form.of);
  if (options.all) return remind_all(session, options, form, *unit, own);
  form::Asked const asked = session.granted(workspace::asked_of(form, options, *unit));
  if (asked.period) options.period = asked.period->str();  // named in the stamp, so that the file stays of this period
  if (!options.check && !options.model_only) tell_errors(session, form, asked, folders.front());
  if (options.each) return write_copies(session, options, form, asked, own);
  auto const model = [&](Date day) {
    form::Asked of_day = asked;
    of_day.as_of = day;
    return form::model_of(form, of_day, charts);
  };
  ReportPaper paper{form, options.id, options.output, form::paper_day(form, asked, options.day_given), model};
  for (auto const& member : unit->members.all)
    if (member.whole) paper.names.push_back(*member->name);
  if (auto bytes = source::read_whole(session.at((std::filesystem::path{folders.front()} / own_reference).string())))
    paper.reference = std::move(*bytes);
  return deliver(session, options, paper, own);
}

}  // namespace

Command report_command() {
  auto const options = std::make_shared<ReportOptions>();
  std::string ids;
  for (form::PaperForm const& one : form::forms()) (ids += ids.empty() ? "" : ", ") += one.id;
  return {
      .name = "report",
      .about = {"Lập một văn bản; không có tham số: liệt kê các mẫu",
                "Write a paper; without arguments: list the forms"},
      .options =
          {{.names = "FORM",
            .about = {{"Mẫu văn bản: {ids}", "Form: {ids}"}, {{"ids", ids}}},
            .value = &options->form,
            .takes = Takes::form},
           {.names = "ID",
            .about =
                {"Mã cuộc họp, hồ sơ hay thành viên mà mẫu lập cho; với mẫu reminder: mã nơi nhận",
                 "Id of the meeting, record or member that the form is about; for form reminder, of the recipient"},
            .value = &options->id,
            .takes = Takes::of_form},
           {.names = "--period",
            .about = {"Kỳ, với mẫu của một kỳ: 2026-03, 2026-Q1, 2026-H1, 2026 (mặc định: kỳ vừa kết thúc; với mẫu "
                      "programme, năm của ngày được xét)",
                      "Period, for a form about a period: 2026-03, 2026-Q1, 2026-H1, 2026 (default: the last period "
                      "that ended; for form programme, the year of the as-of day)"},
            .value = &options->period,
            .takes = Takes::period},
           {.names = "--all",
            .about = {"Với mẫu reminder: một văn bản cho mỗi nơi có việc quá hạn, ghi vào thư mục -o",
                      "With form reminder: one paper for each recipient with overdue obligations, in folder -o"},
            .value = &options->all},
           {.names = "--each",
            .about = {"Một bản cho mỗi nơi nhận (invitation, request, consultation), ghi vào thư mục -o",
                      "One copy for each recipient (invitation, request, consultation), in folder -o"},
            .value = &options->each},
           {.names = "-o,--output",
            .about = {"Ghi vào tệp này thay vì in ra; .docx, .html, .pdf qua pandoc. Biểu đồ của tệp .md là các tệp "
                      ".svg cùng tên bên cạnh. Khối <!-- bcd:giữ TÊN --> viết tay trong tệp được giữ lại",
                      "Write to this file instead of printing; .docx, .html, .pdf through pandoc. The charts of a .md "
                      "file are .svg files of its name beside it. Text written by hand in a block <!-- bcd:giữ NAME "
                      "--> of the file is kept"},
            .value = &options->output,
            .takes = Takes::file},
           {.names = "--check",
            .about = {"Không ghi; trả về 1 khi tệp -o không còn khớp hồ sơ, kèm lệnh lập lại. --check THƯ-MỤC: mọi văn "
                      "bản trong thư mục",
                      "Write nothing; exit 1 if file -o does not match the records, and print the command that updates "
                      "it. --check FOLDER: all papers of the folder"},
            .value = &options->check},
           {.names = "--refresh",
            .about =
                {"Lập lại mọi văn bản do bcd lập trong thư mục này mà không còn khớp hồ sơ; tệp đã sửa tay ngoài các "
                 "khối giữ lại thì để nguyên",
                 "Write again every paper of bcd in this folder that does not match the records; a file edited "
                 "outside its blocks is left alone"},
            .value = &options->refresh,
            .takes = Takes::folder},
           {.names = "--from",
            .about = {"Với mẫu overview: gộp các tổng hợp đã lập bằng --format json thay vì đọc hồ sơ",
                      "With form overview: join overviews made with --format json instead of reading records"},
            .value = &options->from,
            .takes = Takes::file,
            .several = true},
           {.names = "--fail-on",
            .about = {"Trả về 1 khi: gaps (văn bản, đã ghi hay in ra, còn chỗ [CẦN ĐIỀN]), never (mặc định)",
                      "Exit 1 if: gaps (the paper, written or printed, has gaps [CẦN ĐIỀN] left), never (the default)"},
            .value = &options->fail_on,
            .choices = {"gaps", "never"}},
           {.names = "--force",
            .about = {"Ghi đè cả tệp không do bcd lập hoặc đã sửa tay ngoài các khối giữ lại",
                      "Overwrite even a file that bcd did not write, or that was edited outside its blocks"},
            .value = &options->force},
           {.names = "--no-charts", .about = {"Bỏ các biểu đồ", "Leave the charts out"}, .value = &options->no_charts},
           {.names = "--format",
            .about = {"Dạng (json: dữ liệu của mẫu; với --check, --refresh THƯ-MỤC: từng văn bản)",
                      "Output format (json: the form's model; with --check, --refresh FOLDER: each paper)"},
            .value = &options->format,
            .choices = {"markdown", "json"}},
           {.names = "--template",
            .about = {"Mẫu Mustache dùng thay mẫu có sẵn (mặc định: templates/MẪU.md của đơn vị, nếu có)",
                      "Mustache template to use instead (default: the unit's templates/FORM.md, if it has "
                      "one)"},
            .value = &options->own_template,
            .takes = Takes::file},
           {.names = "--print-template",
            .about = {"In mẫu Mustache có sẵn, để làm gốc cho templates/MẪU.md",
                      "Print the built-in Mustache template, as a start for templates/FORM.md"},
            .value = &options->print_template}},
      .act = [options](Session const& session) { return report(session, *options); },
      .examples = {{"bcd report", {"các mẫu văn bản, và mỗi mẫu cần gì", "the forms, and what each needs"}},
                   {"bcd report minutes 2026-q3-committee -o bien-ban.md",
                    {"biên bản một cuộc họp, vào tệp", "the minutes of a meeting, into a file"}},
                   {"bcd report activity --period 2026-Q3",
                    {"báo cáo kết quả hoạt động quý III", "the activity report of the third quarter"}},
                   {"bcd report reminder --all -o don-doc --as-of 2026-10-01",
                    {"công văn đôn đốc mọi nơi có việc quá hạn, mỗi nơi một tệp",
                     "a reminder to each recipient with overdue obligations, one file each"}},
                   {"bcd report invitation 2026-q4-committee --each -o giay-moi",
                    {"giấy mời, mỗi người được mời một bản", "the invitation, a copy for each person invited"}},
                   {"bcd report overview --period 2026-Q3",
                    {"tổng hợp mọi đơn vị trong thư mục", "every unit of the folder in one table"},
                    "examples"},
                   {"bcd report invitation --print-template",
                    {"mẫu có sẵn, để sửa thành mẫu riêng trong templates/",
                     "the built-in template, as a start for your own in templates/"},
                    ""}},
      .exit_one = {
          "với --check: có tệp không còn khớp hồ sơ; với --refresh: có tệp không lập lại được; với --fail-on "
          "gaps: còn chỗ [CẦN ĐIỀN]",
          "with --check: a file does not match the records; with --refresh: a file was not written again; with "
          "--fail-on gaps: gaps are left"}};
}

}  // namespace bcd::command
