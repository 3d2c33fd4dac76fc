// bcd due: lists obligations, with who must meet each and its due day.
#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "bcd/workspace/dues.hpp"
#include "command.hpp"
#include "format_of.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

constexpr int most_days = 366;
constexpr std::array<std::string_view, 4> formats{"text", "json", "ics", "markdown"};

struct DueOptions {
  std::vector<std::string> paths;
  ResultPlace result;
  std::string within = std::to_string(output::default_soon) + "d", who, fail_on = "never";
  bool all = false;
};

// Returns the day "30d", "2w" or "1m" after `from`. Returns nullopt if `within` does not have this form or the day is
// more than 366 days later. A month ends on the last day of the target month if that month has no such day.
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
  bool const terminal = !to_file && session.world.terminal;
  return output::due_text(report, !to_file && session.colours(), terminal ? session.world.columns : 80);
}

// Returns the obligations found. Reports on stderr the units that are not judgeable and the records that did not load.
workspace::DuesFound dues_of(Session const& session, workspace::DuesAsked const& asked,
                             std::vector<std::string> const& paths) {
  std::vector<std::string> const folders = units_at(session, as_named(session, paths));
  std::optional<ReadingProgress> reading;
  reading.emplace(session, Text{"đã tính việc của {done}/{total} đơn vị", "obligations of {done}/{total} units listed"},
                  folders);
  auto result = workspace::find_dues(session.place(), folders, asked, session.as_of(), reading->watch());
  reading.reset();
  workspace::DuesFound found = session.granted(std::move(result));
  for (std::string const& folder : found.unjudged)
    complain_of_unjudged(session, folder, {"nên không tính được việc phải làm", "so its obligations are unknown"});
  for (auto const& one : found.faulty) complain_of_faulty(session, one.unit, one.folder, one.paths);
  return found;
}

Exit due(Session const& session, DueOptions const& options) {
  Date const as_of = session.as_of();
  auto const soon = day_after(as_of, options.within);
  if (!soon)
    session.refuse(
        {"--within '{text}' không phải khoảng thời gian dạng 30d (ngày), 2w (tuần), 1m (tháng), nhiều nhất một năm",
         "--within '{text}' is not a time like 30d (days), 2w (weeks) or 1m (months), of at most a year"},
        {{"text", options.within}});
  std::string const format = result_format(session, options.result, formats);
  workspace::DuesFound const found = dues_of(
      session, {*soon, options.all, options.all || format == "ics", format == "ics", options.who}, options.paths);
  if (found.units.empty()) return Exit::unusable;  // already reported
  deliver_result(session, options.result,
                 written(session, {found.units, as_of, *soon, session.lang}, format, !options.result.output.empty()));
  if (!found.unjudged.empty()) return Exit::unusable;
  bool const fails = options.fail_on != "never" && std::ranges::any_of(found.units, [&](output::UnitDues const& unit) {
                       return std::ranges::any_of(unit.dues, [&](ledger::Due const& one) {
                         return one.failed() || (options.fail_on == "soon" && one.state == ledger::DueState::soon);
                       });
                     });
  return fails ? Exit::findings : Exit::clean;
}

}  // namespace

Command due_command() {
  auto const options = std::make_shared<DueOptions>();
  return {
      .name = "due",
      .about = {"Liệt kê việc phải làm: ai, việc gì, theo điều nào, hạn ngày nào",
                "List obligations: whose, under which article, due by which day"},
      .options =
          {units_argument(options->paths),
           {.names = "--within",
            .about = {"Khoảng thời gian coi là sắp đến hạn: 30d (ngày), 2w (tuần), 1m (tháng); mặc định 30d",
                      "Time ahead that counts as due soon: 30d (days), 2w (weeks), 1m (months); default 30d"},
            .value = &options->within,
            .placeholder = {"KHOẢNG", "TIME"}},
           {.names = "--format",
            .about = {"Dạng kết quả (ics: lịch)", "Output format (ics: a calendar)"},
            .value = &options->result.format,
            .choices = {formats.begin(), formats.end()}},
           output_option(options->result.output, formats),
           {.names = "--all",
            .about = {"Cả việc đã xong, được miễn và chưa đến hạn: từ ngày since đến hết năm",
                      "Also obligations done, waived or due later: from the day since to the end of the year"},
            .value = &options->all},
           {.names = "--who",
            .about = {"Chỉ việc của người, cơ quan hay ban, tổ này: mã hoặc tên",
                      "Only the obligations of this person, agency or body: id or name"},
            .value = &options->who,
            .placeholder = {"AI", "WHO"}},
           {.names = "--fail-on",
            .about = {"Trả về 1 khi: late (có việc quá hạn chưa xong hoặc chưa xét được, không được miễn), soon (kể cả "
                      "việc sắp đến hạn), never (mặc định)",
                      "Exit 1 if: late (an obligation is overdue or unclear, and not waived), soon (or due soon), "
                      "never (the default)"},
            .value = &options->fail_on,
            .choices = {"late", "soon", "never"}}},
      .act = [options](Session const& session) { return due(session, *options); },
      .examples = {{"bcd --as-of 2026-10-01 due",
                    {"việc đến hạn trong 30 ngày và mọi việc quá hạn",
                     "obligations due within 30 days, and all overdue ones"}},
                   {"bcd --as-of 2026-10-01 due --within 2w --who cong-an",
                    {"việc của một nơi, trong hai tuần", "the obligations of one agency within two weeks"}},
                   {"bcd --as-of 2026-10-01 due --fail-on late",
                    {"trả về 1 khi có việc quá hạn; cho lịch chạy hằng ngày của CI",
                     "exit 1 if an obligation is overdue; for a daily CI job"}},
                   {"bcd --as-of 2026-10-01 due --within 3m --format ics --output viec-phai-lam.ics",
                    {"lịch ba tháng tới cho điện thoại", "a calendar of the next three months for a phone"}}},
      .exit_one = {"theo --fail-on", "as set by --fail-on"}};
}

}  // namespace bcd::command
