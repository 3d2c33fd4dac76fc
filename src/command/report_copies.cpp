#include "report_copies.hpp"

#include <algorithm>
#include <filesystem>

#include "report_paper.hpp"

namespace bcd::command {

void require_folder(Session const& session, ReportOptions const& options) {
  if (!options.check) session.make_folder(options.output);
}

Exit write_copies(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                  form::Asked const& asked, std::optional<std::string> const& own) {
  require_folder(session, options);
  std::filesystem::path const folder = options.output;
  bool current = true;
  int gaps = 0;
  std::vector<std::string> written;
  auto const there = stamped_files(session, options.output);
  for (form::Recipient const& recipient : form.recipients(asked)) {
    form::Asked copy = asked;
    copy.recipient = recipient.key;
    auto const model = [&](Date day) {
      form::Asked of_day = copy;
      of_day.as_of = day;
      return form::model_of(form, of_day, !options.no_charts);
    };
    std::string const name = options.form + "-" + options.id + "-" + recipient.key + ".md";
    ReportPaper const paper{
        form,  options.id,   (folder / name).string(), form::paper_day(form, copy, options.day_given),
        model, recipient.key};
    PaperFile const file = file_of(session, options, paper, own);
    written.push_back(file.asked);
    if (options.check) current = is_current(session, file) && current;
    else gaps += put(session, file);
  }
  for (auto const& [path, stamp] : there) {
    if (!stamp.asked.starts_with(options.form + " " + options.id + " ") ||
        std::ranges::find(written, stamp.asked) != written.end())
      continue;
    session.complain(session.say({"{path}: không còn là nơi nhận văn bản này; xóa tệp nếu không cần nữa\n",
                                  "{path}: does not receive this paper any more; remove the file if it is no longer "
                                  "needed\n"},
                                 {{"path", path}}));
    current = false;
  }
  if (options.check) return current ? Exit::clean : Exit::findings;
  session.done({"{count} bản trong '{path}'\n", "copies in '{path}': {count}\n"},
               {{"count", written.size()}, {"path", options.output}});
  return options.fail_on == "gaps" && gaps > 0 ? Exit::findings : Exit::clean;
}

}  // namespace bcd::command
