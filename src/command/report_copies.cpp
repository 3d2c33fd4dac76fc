#include "report_copies.hpp"

#include <algorithm>
#include <filesystem>

namespace bcd::command {

Exit write_set(Session const& session, ReportOptions const& options, PaperSet const& set,
               std::optional<std::string> const& own) {
  if (!options.check) session.make_folder(options.output);
  bool current = true;
  int gaps = 0;
  std::vector<std::string> written;
  for (ReportPaper const& paper : set.papers) {
    PaperFile const file = file_of(session, options, paper, own);
    written.push_back(file.asked);
    if (options.check) current = is_current(session, file) && current;
    else gaps += put(session, file);
  }
  for (auto const& [path, stamp] : set.there) {
    if (!stamp.asked.starts_with(set.stamp_begins) || std::ranges::find(written, stamp.asked) != written.end())
      continue;
    session.complain(session.say(set.left_over, {{"path", path}}));
    current = false;
  }
  if (options.check) return current ? Exit::clean : Exit::findings;
  session.done(set.done, {{"count", written.size()}, {"path", options.output}});
  return options.fail_on == "gaps" && gaps > 0 ? Exit::findings : Exit::clean;
}

Exit write_copies(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                  form::Asked const& asked, std::optional<std::string> const& own) {
  PaperSet set{{},
               stamped_files(session, options.output),
               options.form + " " + options.id + " ",
               {"{path}: không còn là nơi nhận văn bản này; xóa tệp nếu không cần nữa\n",
                "{path}: does not receive this paper any more; remove the file if it is no longer needed\n"},
               {"{count} bản trong '{path}'\n", "copies in '{path}': {count}\n"}};
  std::filesystem::path const folder = options.output;
  for (form::Recipient const& recipient : form.recipients(asked)) {
    form::Asked copy = asked;
    copy.recipient = recipient.key;
    auto const model = [&form, &options, copy](Date day) {
      form::Asked of_day = copy;
      of_day.as_of = day;
      return form::model_of(form, of_day, !options.no_charts);
    };
    std::string const name = options.form + "-" + options.id + "-" + recipient.key + ".md";
    set.papers.push_back({form, options.id, (folder / name).string(), form::paper_day(form, copy, options.day_given),
                          model, recipient.key});
  }
  return write_set(session, options, set, own);
}

}  // namespace bcd::command
