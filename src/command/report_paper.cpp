// One paper that `bcd report` writes, and its file.
#include "report_paper.hpp"

#include <filesystem>

#include "bcd/form/json.hpp"
#include "bcd/text/shell_word.hpp"

namespace bcd::command {
namespace {

// The command that writes the paper, to follow "bcd".
std::string command_of(Session const& session, ReportOptions const& options, ReportPaper const& paper) {
  std::string text = session.folder == "." ? "" : "-C " + shell_word(session.folder) + " ";
  text += "report " + options.form;
  if (!paper.id.empty()) text += " " + shell_word(paper.id);
  if (!options.period.empty()) text += " --period " + shell_word(options.period);
  for (std::string const& file : options.from) text += " --from " + shell_word(file);
  if (options.no_charts) text += " --no-charts";
  if (!options.own_template.empty()) text += " --template " + shell_word(options.own_template);
  if (paper.recipient.empty()) return text + " -o " + shell_word(paper.output);
  std::string const folder = std::filesystem::path{paper.output}.parent_path().string();
  return text + " --each -o " + shell_word(folder.empty() ? "." : folder);
}

}  // namespace

PaperFile file_of(Session const& session, ReportOptions const& options, ReportPaper const& paper,
                  std::optional<std::string> const& own) {
  auto const write = [&paper, own](Date as_of) {
    return form::render(paper.form, paper.model(as_of), own ? std::optional<std::string_view>{*own} : std::nullopt);
  };
  workspace::PaperRequest request = options;
  request.id = paper.id;
  request.recipient = paper.recipient;
  std::string how = options.no_charts ? "--no-charts" : "";
  if (!options.own_template.empty()) how += (how.empty() ? "" : " ") + ("--template " + options.own_template);
  PaperFile file{paper.output,
                 workspace::stamp_words(request),
                 how,
                 session.say(paper.form.title),
                 command_of(session, options, paper),
                 options.force,
                 paper.as_of,
                 write,
                 paper.names,
                 paper.reference};
  file.day_fixed = !options.from.empty();  // the figures are of the day of their parts
  return file;
}

}  // namespace bcd::command
