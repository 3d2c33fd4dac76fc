#include "report_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "bcd/form/json.hpp"
#include "bcd/output/paper_folder.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/text/shell_word.hpp"
#include "bcd/workspace/stamped_paper.hpp"
#include "paper_parts.hpp"
#include "report_paper.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;
using output::FolderPaper;
using output::FolderState;

// The .md files below a folder, sorted by path. Folders whose name begins with a dot, and links, are left out.
struct Found {
  std::vector<std::pair<std::string, form::Stamp>> papers;  // path as the user sees it
  std::vector<std::string> broken;                          // files whose stamp is malformed
  int foreign = 0;                                          // other files, but for the charts that bcd drew
};
Found papers_in(Session const& session, std::string const& folder) {
  Found found;
  std::error_code fault;
  fs::path const root = session.at(folder);
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator at{root, fault}, end; !fault && at != end; at.increment(fault)) {
    std::string const name = at->path().filename().string();
    if (name.starts_with('.')) {
      if (at->is_directory(fault)) at.disable_recursion_pending();
      continue;
    }
    if (at->is_symlink(fault) || !at->is_regular_file(fault)) continue;
    paths.push_back((fs::path{folder} / fs::relative(at->path(), root, fault)).string());
  }
  if (fault)
    session.refuse({"không đọc được thư mục '{path}'", "the folder '{path}' cannot be read"}, {{"path", folder}});
  std::ranges::sort(paths);
  for (std::string const& path : paths) {
    bool const picture = path.ends_with(".svg");
    auto const text = picture || path.ends_with(".md") ? old_text(session, path) : std::nullopt;
    if (picture && text && form::is_own_svg(*text)) continue;  // a chart of one of the papers
    auto const stamp = text ? form::stamp_of(*text) : std::nullopt;
    if (stamp) found.papers.emplace_back(path, *stamp);
    else if (text && text->find("\n<!-- bcd:lập ") != text->npos) found.broken.push_back(path);
    else ++found.foreign;
  }
  return found;
}

// The papers of a folder of one place: a unit, or the units of an overview.
class FolderRun {
 public:
  FolderRun(Session const& session, ReportOptions const& options, std::string const& folder)
      : session_{session}, options_{options}, folders_{units_at(session, {})}, result_{folder, {}, 0} {
    if (folders_.size() == 1) unit_ = load_sound(session, folders_.front());
  }

  output::PaperFolder go() {
    Found const found = papers_in(session_, result_.path);
    result_.foreign = found.foreign;
    if (found.papers.empty() && found.broken.empty())
      session_.refuse({"trong '{path}' không có văn bản nào do bcd lập", "'{path}' holds no paper written by bcd"},
                      {{"path", result_.path}});
    std::vector<form::Stamp> stamps;
    for (auto const& [path, stamp] : found.papers) {
      stamps.push_back(stamp);
      result_.papers.push_back(paper(path, stamp));
    }
    for (std::string const& path : found.broken)
      result_.papers.push_back({path,
                                "",
                                {},
                                FolderState::faulty,
                                0,
                                session_.say({"dấu của bcd ở cuối tệp bị hỏng", "its stamp is malformed"}),
                                ""});
    if (unit_)
      for (auto const& one : workspace::missing_papers(*unit_, stamps, session_.as_of()))
        if (auto const command = call(one))
          result_.papers.push_back({"", one.asked, one.date, FolderState::missing, 0, "", *command});
    return std::move(result_);
  }

 private:
  // Returns the call that writes the paper into the folder, as of the paper's own day if it is refused as of today.
  // Returns nothing if it is refused on both days: nobody can miss it.
  std::optional<std::string> call(workspace::RecordedPaper const& paper) const {
    auto const stamped = workspace::request_of({paper.asked, "", Date{}, 0});
    workspace::PaperRequest request = stamped->request;
    request.day_given = true;
    auto const refused = [&](Date day) {
      request.as_of = day;
      return !workspace::asked_of(*stamped->form, request, *unit_);
    };
    bool const past = refused(session_.as_of());
    if (past && refused(paper.date)) return std::nullopt;
    std::string text = past ? "bcd --as-of " + paper.date.str() : "bcd";
    text += (session_.folder == "." ? "" : " -C " + shell_word(session_.folder)) + " report " + request.form;
    if (!request.id.empty()) text += " " + shell_word(request.id);
    if (!request.period.empty()) text += " --period " + request.period;
    std::string name = paper.asked + ".md";
    std::ranges::replace(name, ' ', '-');
    return text + " -o " + shell_word((fs::path{result_.path} / name).string());
  }

  FolderPaper faulty(std::string const& path, form::Stamp const& stamp, workspace::Refusal const& why) const {
    return {path, stamp.asked, stamp.as_of, FolderState::faulty, 0, session_.say(why.text, why.args), ""};
  }

  FolderPaper paper(std::string const& path, form::Stamp const& stamp) {
    auto const stamped = workspace::request_of(stamp);
    if (!stamped) return faulty(path, stamp, stamped.refusal());
    form::PaperForm const& form = *stamped->form;
    ReportOptions options = options_;
    static_cast<workspace::PaperRequest&>(options) = stamped->request;
    options.no_charts = !stamped->charts;
    if (!session_.as_of_text.empty()) options.as_of = session_.as_of();
    std::string const folder = unit_ ? folders_.front() : "";
    auto const own = workspace::own_template(session_.place(), folder, form, options);
    if (!own) return faulty(path, stamp, own.refusal());
    if (!own->faults.empty()) return faulty(path, stamp, own->faulty);
    if (form.of == form::Of::units) return of_units(path, stamp, form, options, *own);
    if (!unit_)
      return faulty(path, stamp,
                    {{"có {count} đơn vị ở đây; chọn một bằng -C", "there are {count} units here; choose one with -C"},
                     {{"count", folders_.size()}}});
    auto const asked = workspace::asked_of(form, options, *unit_);
    if (!asked) return faulty(path, stamp, asked.refusal());
    auto const model = [&, charts = stamped->charts](Date day) {
      form::Asked of_day = *asked;
      of_day.as_of = day;
      return form::model_of(form, of_day, charts);
    };
    return compared({form, options.id, path, day_of(form, *asked), model, options.recipient}, options, stamp, *own);
  }

  // A paper of a period takes the day that has since been recorded for it. Any other keeps the day of its stamp.
  Date day_of(form::PaperForm const& form, form::Asked const& asked) const {
    form::Asked today = asked;
    today.as_of = std::max(asked.as_of, session_.as_of());
    if (session_.as_of_text.empty() && form.of == form::Of::period && form.sent_on)
      if (auto const sent = form.sent_on(today)) return *sent;
    return form::paper_day(form, asked, true);
  }

  FolderPaper of_units(std::string const& path, form::Stamp const& stamp, form::PaperForm const& form,
                       ReportOptions const& options, workspace::OwnTemplate const& own) {
    auto const period = workspace::find_period(form, options, nullptr);
    if (!period) return faulty(path, stamp, period.refusal());
    auto const model = [&](Date day) {
      return session_.granted(workspace::overview_of(session_.place(), folders_, day, *period, !options.no_charts, {}));
    };
    return compared({form, "", path, options.as_of, model}, options, stamp, own);
  }

  FolderPaper compared(ReportPaper const& paper, ReportOptions const& options, form::Stamp const& stamp,
                       workspace::OwnTemplate const& own) {
    PaperFile file = file_of(session_, options, paper, own.text);
    file.day_fixed = true;
    FolderPaper line{paper.output, stamp.asked, paper.as_of, FolderState::fresh, 0, "", ""};
    JudgedPaper const judged = judge_paper(session_, file);
    bool const refresh = !options_.refresh.empty();
    if (judged.state == PaperState::broken)
      return {paper.output,
              stamp.asked,
              paper.as_of,
              FolderState::faulty,
              0,
              session_.say({"các khối giữ lại sai ở dòng {line}", "its blocks are malformed at line {line}"},
                           {{"line", judged.fault->line}}),
              ""};
    bool const differs = judged.state != PaperState::current;
    if (differs && refresh && (judged.state != PaperState::edited || options_.force)) {
      put(session_, file);
      line.state = FolderState::rewritten;
    } else if (differs) {
      line.state = judged.state == PaperState::edited ? FolderState::edited : FolderState::stale;
      line.command = "bcd --as-of " + paper.as_of.str() + " " + file.refresh +
                     (judged.state == PaperState::edited ? " --force" : "");
    }
    line.gaps = gaps_in(old_text(session_, paper.output).value_or(""));
    return line;
  }

  Session const& session_;
  ReportOptions const& options_;
  std::vector<std::string> folders_;
  std::unique_ptr<unit::Unit> unit_;
  output::PaperFolder result_;
};

}  // namespace

bool is_of_folder(Session const& session, ReportOptions const& options) {
  if (!options.refresh.empty()) return true;
  // A form needs -o here, so a word that is no form is meant to be a folder.
  std::error_code fault;
  bool const alone = options.check && options.output.empty() && !options.form.empty() && options.id.empty();
  return alone && (!form::find(options.form) || fs::is_directory(session.at(options.form), fault));
}

Exit go_through_folder(Session const& session, ReportOptions const& options) {
  bool const refresh = !options.refresh.empty();
  std::string const& folder = refresh ? options.refresh : options.form;
  bool const more = (refresh && (!options.form.empty() || options.check)) || !options.id.empty() ||
                    !options.period.empty() || !options.from.empty() || !options.output.empty() || options.all ||
                    options.each || !options.own_template.empty() || options.no_charts || options.print_template;
  if (more)
    session.refuse({"--check THƯ-MỤC và --refresh THƯ-MỤC chỉ đi cùng --force, --format json",
                    "--check FOLDER and --refresh FOLDER take only --force and --format json"});
  std::error_code fault;
  if (!fs::exists(session.at(folder), fault))
    session.refuse({"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", folder}});
  if (!fs::is_directory(session.at(folder), fault))
    session.refuse({"'{path}' không phải thư mục", "'{path}' is not a folder"}, {{"path", folder}});
  output::PaperFolder const result = FolderRun{session, options, folder}.go();
  session.print(options.format == "json" ? output::paper_folder_json(result)
                                         : output::paper_folder_text(result, session.lang));
  return result.in_order() ? Exit::clean : Exit::findings;
}

}  // namespace bcd::command
