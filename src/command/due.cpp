// bcd due: what is owed, by whom, by when.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>

#include "asked_paths.hpp"
#include "dues.hpp"
#include "format_of.hpp"
#include "paper_file.hpp"

namespace bcd::command {
namespace {

constexpr int most_days = 366;
constexpr std::array<std::string_view, 4> formats{"text", "json", "ics", "markdown"};

struct DueOptions {
  std::vector<std::string> paths;
  std::string within = std::to_string(output::default_soon) + "d", format, output, who, fail_on = "never";
  bool all = false;
};

// "30d", "2w", "1m" from a day on; nothing when it is none of them, or further than a year.
std::optional<Date> day_after(Date from, std::string_view within) {
  int count = 0;
  auto const [end, fault] = std::from_chars(within.data(), within.data() + within.size(), count);
  if (fault != std::errc{} || within.starts_with('-') || within.data() + within.size() - end != 1 || count > most_days)
    return std::nullopt;
  Date day = from;
  if (*end == 'd') day = from + count;
  else if (*end == 'w') day = from + 7 * count;
  else if (*end == 'm') {
    int const months = int(from.month()) - 1 + count;
    day = day_of_month(Date{from.year() + months / 12, unsigned(months % 12 + 1), 1}, int(from.day()));
  } else return std::nullopt;
  return day - from <= most_days ? std::optional{day} : std::nullopt;
}

std::string written(Session const& session, output::DueReport const& report, std::string const& format, bool to_file) {
  if (format == "json") return output::due_json(report);
  if (format == "ics") return output::due_calendar(report);
  if (format == "markdown") return output::due_markdown(report);
  return output::due_text(report, !to_file && session.colours());
}

Exit due(Session const& session, DueOptions const& options) {
  Date const as_of = session.as_of();
  auto const soon = day_after(as_of, options.within);
  if (!soon)
    session.refuse(
        {"--within '{text}' không phải khoảng thời gian dạng 30d (ngày), 2w (tuần), 1m (tháng), nhiều nhất một năm",
         "--within '{text}' is no time like 30d (days), 2w (weeks) or 1m (months), a year at most"},
        {{"text", options.within}});
  if (!options.output.empty()) leave_papers_alone(session, options.output);
  std::string const format = format_of(session, options.format, options.output, formats);
  DuesFound const found = find_dues(session, units_at(session, as_named(session, options.paths)),
                                    {*soon, options.all, options.all || format == "ics", options.who});
  if (found.units.empty()) return Exit::unusable;  // said already
  std::string const text = written(session, {found.units, as_of, *soon, session.lang}, format, !options.output.empty());
  if (options.output.empty()) session.print(text);
  else session.write(options.output, text);
  if (!found.judged) return Exit::unusable;
  bool const fails = options.fail_on != "never" && std::ranges::any_of(found.units, [&](output::UnitDues const& unit) {
                       return std::ranges::any_of(unit.dues, [&](ledger::Due const& one) {
                         return one.failed() || (options.fail_on == "soon" && one.state == ledger::DueState::soon);
                       });
                     });
  return fails ? Exit::findings : Exit::clean;
}

CommandPage page() {
  return {
      .about =
          {{"In những gì đơn vị phải làm: họp định kỳ, sơ kết, chương trình, kế hoạch, dự toán, báo cáo, nhiệm vụ, trả "
            "lời lấy ý kiến, giấy mời, tài liệu, biên bản, thông báo kết luận; ai làm, điều nào, hạn ngày nào, còn hay "
            "trễ mấy ngày. Mục trong kế hoạch riêng của một thành viên là việc người ấy tự đặt, không tính ở đây.",
            "Prints what a unit owes: regular meetings, reviews, programmes, plans, budgets, reports, tasks, replies "
            "to consultations, invitations, meeting papers, minutes, conclusion notices; who owes it, under which "
            "article, by which day, and how many days are left or gone. Items of one member's own plan are what that "
            "member set themselves, and are not counted here."},
           {"Việc quá hạn mà chưa xong luôn được nêu. Việc đã xong, việc được miễn (waivers) và việc còn xa hơn "
            "--within chỉ nêu khi có --all: khi ấy là mọi việc kể từ ngày since của bcd.yaml đến hết năm của --as-of.",
            "What is past due and not done is always told. What is done, waived, or further off than --within is told "
            "with --all only: then everything from the day since in bcd.yaml to the end of the year of --as-of."},
           {"Tình trạng: missing (quá hạn, chưa có gì), late (quá hạn, mới có dự thảo hoặc đang làm), unclear (chưa "
            "xét được vì một hồ sơ còn lỗi, nêu rõ, có thể chính là hồ sơ trả lời), soon (đến hạn trong --within, hoặc "
            "phải làm mà quy chế không đặt hạn), upcoming (muộn hơn), done-late, done. Việc missing, late trùng với "
            "phát hiện của bcd check; riêng cuộc họp phải họp trước cuộc họp của ban khác thì trễ từ ngày cuộc họp ấy, "
            "còn check nêu khi hết kỳ. Việc không dẫn điều nào là việc không điều khoản nào đòi.",
            "States: missing (past due, nothing there), late (past due; a draft, or under way), unclear (a faulty "
            "record, which is named, may be what answers it), soon (due within --within, or owed without a day being "
            "set), upcoming (later), done-late, done. Where an article is named, missing and late are where bcd check "
            "has a finding; but a meeting that has to come before another body's is late from that day on, and a check "
            "tells of it at the end of its period. What names no article is asked for by no clause."},
           {"--format ics là tệp lịch (iCalendar): mỗi việc chưa xong một sự kiện cả ngày vào ngày cuối của hạn, báo "
            "trước lúc 8 giờ sáng hôm trước. Nhập lại tệp của ngày sau thì sự kiện được cập nhật, không nhân đôi; việc "
            "đã xong hoặc được miễn còn trong tệp đến 60 ngày sau hạn với dấu hủy (STATUS:CANCELLED), để lịch đã nhập "
            "gạch hoặc bỏ nó đi. Việc quy chế không đặt hạn (biên bản, thông báo kết luận trước cuộc họp sau) vào lịch "
            "ở ngày cuộc họp ấy, chưa có lịch họp thì không vào.",
            "--format ics is a calendar file (iCalendar): an all-day event for each thing not done, on the last day in "
            "time, with an alarm at 8 a.m. the day before. Importing a later file updates the events and doubles none. "
            "What is done or waived stays in the file until 60 days after its day, marked as cancelled "
            "(STATUS:CANCELLED), so that a calendar that has it strikes it out or drops it. What has no day set "
            "(minutes, conclusion notices before the next meeting) is in it on the day of that meeting, and not before "
            "one is planned."},
           {"Đơn vị không xét được (bcd.yaml hay quy chế có lỗi) được nêu trên luồng lỗi và lệnh trả về 2; các đơn vị "
            "khác vẫn được in.",
            "A unit that cannot be judged (bcd.yaml or its regulation is faulty) is named on standard error and the "
            "exit code is 2; the other units are printed all the same."}},
      .examples = {{"bcd --as-of 2026-10-01 due",
                    {"đến hạn trong 30 ngày, và mọi việc quá hạn", "due within 30 days, and all that is late"}},
                   {"bcd --as-of 2026-10-01 due --within 2w --who cong-an",
                    {"việc của một nơi, trong hai tuần", "what one agency owes, within two weeks"}},
                   {"bcd --as-of 2026-10-01 due --fail-on late",
                    {"trả về 1 khi có việc quá hạn; cho lịch chạy hằng ngày của CI",
                     "exit 1 when something is late; for the daily schedule of CI"}},
                   {"bcd --as-of 2026-10-01 due --within 3m --format ics --output viec-phai-lam.ics",
                    {"lịch ba tháng tới cho điện thoại", "a calendar of the next three months for a telephone"}}}};
}

}  // namespace

void declare_due(CLI::App& program, Session& session) {
  auto const options = std::make_shared<DueOptions>();
  CLI::App* const command =
      program.add_subcommand("due", session.say({"Việc phải làm: ai, việc gì, theo điều nào, hạn ngày nào",
                                                 "What is due: who owes what, under which article, by when"}));
  session.takes(command->add_option("PATH", options->paths,
                                    session.say({"Thư mục hoặc tệp của đơn vị; bỏ trống: mọi đơn vị trong thư mục",
                                                 "Folders or files of units; left out: every unit in the folder"})),
                Takes::file);
  command
      ->add_option("--within", options->within,
                   session.say({"Sắp đến hạn là trong khoảng này: 30d (ngày), 2w (tuần), 1m (tháng); mặc định 30d",
                                "What is near: 30d (days), 2w (weeks), 1m (months); default 30d"}))
      ->type_name(session.say({"KHOẢNG", "TIME"}));
  command
      ->add_option("--format", options->format,
                   session.say({"Dạng kết quả: text, json, ics (lịch), markdown",
                                "Output: text, json, ics (a calendar), markdown"}))
      ->check(CLI::IsMember({"text", "json", "ics", "markdown"}));
  session.takes(
      command->add_option("-o,--output", options->output,
                          session.say({"Ghi vào tệp này thay vì in ra; dạng theo đuôi tệp (.txt, .json, .ics, .md)",
                                       "Write to this file instead of printing; its ending tells the format "
                                       "(.txt, .json, .ics, .md)"})),
      Takes::file);
  command->add_flag("--all", options->all,
                    session.say({"Cả việc đã xong, được miễn, và còn xa: từ ngày since đến hết năm",
                                 "What is done, waived or far off too: from the day since to the end of the year"}));
  command
      ->add_option("--who", options->who,
                   session.say({"Chỉ việc của người, cơ quan hay ban, tổ này: mã hoặc tên",
                                "Only what this person, agency or body owes: its id or name"}))
      ->type_name(session.say({"AI", "WHO"}));
  command
      ->add_option("--fail-on", options->fail_on,
                   session.say({"Trả về 1 khi: late (có việc quá hạn chưa xong hoặc chưa xét được, không được miễn), "
                                "soon (cả việc sắp đến hạn), never (mặc định)",
                                "Exit 1 when: late (something is past due, not done or not to be told, and not "
                                "waived), soon (something is due soon too), never (the default)"}))
      ->check(CLI::IsMember({"late", "soon", "never"}));
  command->callback([&session, options] { session.action = [&session, options] { return due(session, *options); }; });
  session.pages["due"] = page();
}

}  // namespace bcd::command
