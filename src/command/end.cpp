// bcd end seat: records the end of a member's seat, and lists what is left to do for the person.
#include <memory>

#include "added.hpp"
#include "bcd/form/form.hpp"
#include "bcd/output/due.hpp"
#include "bcd/workspace/end_seat.hpp"
#include "changes.hpp"
#include "days.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct EndOptions {
  std::string member, body, on, number, dated;
  bool dry_run = false;
};

Exit end_seat(Session const& session, EndOptions const& options) {
  workspace::SeatEnd asked{options.member, options.body, day_of(session, "--on", options.on), options.number};
  if (options.dated.empty() != options.number.empty())
    session.refuse({"--decision và --dated đi cùng nhau: số và ngày của văn bản",
                    "--decision and --dated go together: the number and the day of the paper"});
  if (!options.dated.empty()) asked.dated = day_of(session, "--dated", options.dated);
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  auto const ended = session.granted(workspace::end_seat(*unit, session.as_of(), asked));
  std::vector<LocatedFinding> const told = make_sound(session, folder, ended.change, options.dry_run);
  if (!ended.pending.empty())
    session.done({"còn ghi tên {member} sau ngày {on}; xem lại từng chỗ, giao người khác nếu cần:\n",
                  "still names {member} after {on}; look at each, and name another person if needed:\n"},
                 {{"member", options.member}, {"on", asked.on}});
  for (workspace::Pending const& one : ended.pending)
    session.done({"  {path}:{line}: {what}\n", "  {path}:{line}: {what}\n"},
                 {{"path", workspace::shown_path(folder, one.path)}, {"line", one.line}, {"what", one.what}});
  if (auto const faulty = form::unread_records(*unit, form::Of::units); !faulty.empty())
    session.complain(
        session.say({"bcd: {count} hồ sơ còn lỗi ({paths}) nên danh sách trên có thể chưa đủ; xem: bcd check\n",
                     "bcd: faulty records: {count} ({paths}), so the list may not be complete; see: bcd "
                     "check\n"},
                    {{"count", faulty.size()}, {"paths", output::first_paths(faulty, session.lang)}}));
  session.print(told_lines(session, told));
  return exit_for(told);
}

}  // namespace

Command end_command() {
  auto const options = std::make_shared<EndOptions>();
  Command seat{.name = "seat",
               .about = {"Ghi ngày kết thúc một vị trí trong ban, tổ", "Record the end of a seat in a body"},
               .options = {{.names = "MEMBER",
                            .about = {"Mã thành viên", "Id of the member"},
                            .value = &options->member,
                            .takes = Takes::member,
                            .required = true},
                           {.names = "--body",
                            .about = {"Ban, tổ; bỏ trống khi ngày ấy người này chỉ giữ một vị trí",
                                      "The body; may be left out if the member has only one seat on that day"},
                            .value = &options->body,
                            .placeholder = {"BAN-TỔ", "BODY"}},
                           {.names = "--on",
                            .about = {"Ngày cuối cùng giữ vị trí", "The last day of the seat"},
                            .value = &options->on,
                            .takes = Takes::date,
                            .required = true},
                           {.names = "--decision",
                            .about = {"Số văn bản cho thôi, ghi vào notice của vị trí",
                                      "Number of the paper that ends the seat, recorded as its notice"},
                            .value = &options->number,
                            .placeholder = {"SỐ", "NUMBER"}},
                           {.names = "--dated",
                            .about = {"Ngày của văn bản ấy", "Day of that paper"},
                            .value = &options->dated,
                            .takes = Takes::date},
                           show_only_option(options->dry_run)},
               .act = [options](Session const& session) { return end_seat(session, *options); },
               .exit_one = {"đã ghi, nhưng bcd check thấy lỗi mới", "it was written, but bcd check finds a new error"}};
  return {.name = "end",
          .about = {"Kết thúc một vị trí", "End a seat"},
          .below = {std::move(seat)},
          .examples = {{"bcd end seat le-van-c --body support-team --on 2026-12-31 --dry-run",
                        {"xem trước chỗ sẽ ghi và những việc còn gắn với người này",
                         "preview the edit, and what still names the person"}},
                       {"bcd end seat do-thi-k --on 2026-12-31 --decision 15-CV/ĐU --dated 2026-12-20",
                        {"ghi cả văn bản cho thôi", "record the paper as well"}}}};
}

}  // namespace bcd::command
