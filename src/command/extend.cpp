// bcd extend: gives a task a new due day or another lead, as an item of the conclusion that decided it.
#include <memory>

#include "added.hpp"
#include "bcd/workspace/extend_task.hpp"
#include "changes.hpp"
#include "days.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct ExtendOptions {
  std::string task, to, lead, at, text;
  bool dry_run = false;
};

Exit extend(Session const& session, ExtendOptions const& options) {
  workspace::TaskExtension asked{.task = options.task, .lead = options.lead, .at = options.at, .text = options.text};
  if (!options.to.empty()) asked.to = day_of(session, "--to", options.to);
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  auto const extended = session.granted(workspace::extend_task(*unit, session.as_of(), asked));
  std::vector<LocatedFinding> const told = make_sound(session, folder, extended.change, options.dry_run);
  Args const args{{"id", extended.id},
                  {"task", options.task},
                  {"number", extended.number.empty() ? Arg{""} : Arg{" " + extended.number}}};
  session.done(options.dry_run
                   ? Text{"sẽ ghi {id} thay cho {task}; nội dung này phải có trong thông báo kết luận{number}\n",
                          "would record {id} in place of {task}; the conclusion notice{number} must say so\n"}
                   : Text{"đã ghi {id} thay cho {task}; nội dung này phải có trong thông báo kết luận{number}\n",
                          "recorded {id} in place of {task}; the conclusion notice{number} must say so\n"},
               args);
  session.print(told_lines(session, told));
  return exit_for(told);
}

}  // namespace

Command extend_command() {
  auto const options = std::make_shared<ExtendOptions>();
  return {
      .name = "extend",
      .about = {"Gia hạn hoặc giao lại một nhiệm vụ", "Extend or reassign a task"},
      .options =
          {{.names = "TASK",
            .about = {"Mã nhiệm vụ: CUỘC-HỌP/1 hoặc programme-2026/1", "Id of the task: MEETING/1 or programme-2026/1"},
            .value = &options->task,
            .takes = Takes::task,
            .required = true},
           {.names = "--to",
            .about = {"Hạn mới; bỏ trống khi chỉ đổi người chủ trì",
                      "The new due day; may be left out if only the lead changes"},
            .value = &options->to,
            .takes = Takes::date},
           {.names = "--lead",
            .about = {"Người, cơ quan chủ trì mới; bỏ trống: như hiện nay", "The new lead; default: the present one"},
            .value = &options->lead,
            .placeholder = {"MÃ", "ID"}},
           {.names = "--at",
            .about = {"Cuộc họp quyết định việc này; bỏ trống: cuộc họp gần nhất của ban, tổ đã giao, có thông "
                      "báo kết luận",
                      "The meeting that decided it; default: the newest meeting with a conclusion of the "
                      "body that set the task"},
            .value = &options->at,
            .placeholder = {"CUỘC-HỌP", "MEETING"}},
           {.names = "--text",
            .about = {"Nội dung ghi trong kết luận; bỏ trống: như nhiệm vụ cũ",
                      "The text in the conclusion; default: that of the task"},
            .value = &options->text},
           show_only_option(options->dry_run)},
      .act = [options](Session const& session) { return extend(session, *options); },
      .examples = {{"bcd extend 2026-q2-committee/5 --to 2027-03-31 --dry-run",
                    {"xem trước mục sẽ ghi vào kết luận gần nhất", "preview the item in the newest conclusion"}},
                   {"bcd extend 2026-01-committee-dot-xuat/5 --lead phong-kinh-te --at 2026-q3-committee",
                    {"giao lại cho cơ quan khác, theo kết luận quý III",
                     "reassign it, as the conclusion of the third quarter says"}}},
      .exit_one = {"đã ghi, nhưng bcd check thấy lỗi mới", "it was written, but bcd check finds a new error"}};
}

}  // namespace bcd::command
