// One paper that `bcd report` writes, and its file.
#include "report_paper.hpp"

#include "bcd/form/json.hpp"
#include "bcd/text/shell_word.hpp"

namespace bcd::command {
namespace {

// The command that writes the paper, to follow "bcd".
std::string command_of(Session const& session, ReportOptions const& options, std::string const& id,
                       std::string const& output) {
  std::string text = session.folder == "." ? "" : "-C " + shell_word(session.folder) + " ";
  text += "report " + options.form;
  if (!id.empty()) text += " " + shell_word(id);
  if (!options.period.empty()) text += " --period " + shell_word(options.period);
  if (options.no_charts) text += " --no-charts";
  if (!options.own_template.empty()) text += " --template " + shell_word(options.own_template);
  return text + " -o " + shell_word(output);
}

}  // namespace

PaperFile file_of(Session const& session, ReportOptions const& options, ReportPaper const& paper,
                  std::optional<std::string> const& own) {
  auto const write = [&paper, own](Date as_of) {
    return form::render(paper.form, paper.model(as_of), own ? std::optional<std::string_view>{*own} : std::nullopt);
  };
  return {paper.output,
          workspace::stamp_words(options.form, paper.id, options.period),
          session.say(paper.form.title),
          command_of(session, options, paper.id, paper.output),
          options.force,
          paper.as_of,
          write,
          paper.names,
          paper.reference};
}

}  // namespace bcd::command
