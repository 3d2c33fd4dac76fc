// `bcd report reminder --all`: a reminder for each sender with overdue obligations.
#include "report_reminders.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/form/views.hpp"
#include "report_copies.hpp"
#include "report_paper.hpp"

namespace bcd::command {

Exit remind_all(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                unit::Unit const& unit, std::optional<std::string> const& own) {
  require_folder(session, options);
  std::filesystem::path const folder = options.output;
  bool current = true;
  int gaps = 0;
  std::vector<std::string> asked;
  auto const there = stamped_files(session, options.output);
  // --check compares with the newest day stamped in the files, unless --as-of is given.
  Date day = session.as_of();
  if (options.check && session.as_of_text.empty()) {
    std::optional<Date> last;
    for (auto const& [path, stamp] : there) last = std::max(last.value_or(stamp.as_of), stamp.as_of);
    day = last.value_or(day);
  }
  for (std::string const& sender : form::senders_to_remind(unit, day)) {
    ReportPaper const paper{form, sender, (folder / ("reminder-" + sender + ".md")).string(), session.as_of(),
                            [&](Date as_of) {
                              return form::model_of(form, {unit, as_of, nullptr, {}, sender}, !options.no_charts);
                            }};
    PaperFile const file = file_of(session, options, paper, own);
    asked.push_back(file.asked);
    if (options.check) current = is_current(session, file) && current;
    else gaps += put(session, file);
  }
  for (auto const& [path, stamp] : there) {
    if (!stamp.asked.starts_with("reminder ") || std::ranges::find(asked, stamp.asked) != asked.end()) continue;
    session.complain(session.say({"{path}: không còn việc quá hạn; xóa tệp nếu không cần nữa\n",
                                  "{path}: nothing is overdue any more; remove the file if it is no longer needed\n"},
                                 {{"path", path}}));
    current = false;
  }
  if (options.check) return current ? Exit::clean : Exit::findings;
  session.done({"{count} văn bản đôn đốc trong '{path}'\n", "reminders in '{path}': {count}\n"},
               {{"count", asked.size()}, {"path", options.output}});
  return options.fail_on == "gaps" && gaps > 0 ? Exit::findings : Exit::clean;
}

}  // namespace bcd::command
