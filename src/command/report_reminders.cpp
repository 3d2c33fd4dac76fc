// `bcd report reminder --all`: a reminder for each sender with overdue obligations.
#include "report_reminders.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/form/views.hpp"
#include "report_copies.hpp"

namespace bcd::command {

Exit remind_all(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                unit::Unit const& unit, std::optional<std::string> const& own) {
  PaperSet set{{},
               stamped_files(session, options.output),
               "reminder ",
               {"{path}: không còn việc quá hạn; xóa tệp nếu không cần nữa\n",
                "{path}: nothing is overdue any more; remove the file if it is no longer needed\n"},
               {"{count} văn bản đôn đốc trong '{path}'\n", "reminders in '{path}': {count}\n"}};
  // --check compares with the newest day stamped in the files, unless --as-of is given.
  Date day = session.as_of();
  if (options.check && session.as_of_text.empty()) {
    std::optional<Date> last;
    for (auto const& [path, stamp] : set.there) last = std::max(last.value_or(stamp.as_of), stamp.as_of);
    day = last.value_or(day);
  }
  std::filesystem::path const folder = options.output;
  for (std::string const& sender : form::senders_to_remind(unit, day)) {
    auto const model = [&form, &unit, &options, sender](Date as_of) {
      return form::model_of(form, {unit, as_of, nullptr, {}, sender}, !options.no_charts);
    };
    set.papers.push_back({form, sender, (folder / ("reminder-" + sender + ".md")).string(), session.as_of(), model});
  }
  return write_set(session, options, set, own);
}

}  // namespace bcd::command
