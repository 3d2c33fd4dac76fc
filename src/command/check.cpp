// bcd check: findings and a summary line; in other formats for CI; against a baseline.
#include <algorithm>
#include <memory>

#include "baseline_file.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/workspace/asked_paths.hpp"
#include "command.hpp"
#include "fix.hpp"
#include "judged.hpp"
#include "outputs.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct CheckOptions {
  std::vector<std::string> paths, outputs;
  std::string format, fail_on = "error", baseline, write_baseline;
  rule::Selection selection;
  workspace::GitOptions git;
  bool fix = false;
};

void require_rules(Session const& session, std::vector<std::string> const& ids) {
  for (std::string const& id : ids) {
    if (rule::find(id)) continue;
    session.refuse({"không có quy tắc '{id}'{hint}", "there is no rule '{id}'{hint}"},
                   {{"id", id}, {"hint", did_you_mean(id, rule::all_ids())}});
  }
}

std::optional<Severity> fails_from(std::string const& word) {
  if (word == "never") return std::nullopt;
  return word == "warning" ? Severity::warning : Severity::error;
}

// Refuses options that contradict each other.
void require_sense(Session const& session, CheckOptions const& options) {
  bool const partly = !options.git.since.empty() || !options.paths.empty() || !options.selection.only.empty() ||
                      !options.selection.skip.empty();
  if (partly && !options.write_baseline.empty())
    session.refuse({"--write-baseline ghi mọi phát hiện nên không dùng cùng --since, --rule, --skip hay đường dẫn",
                    "--write-baseline writes every finding and cannot be used with --since, --rule, --skip or a path"});
  bool const in_git = !workspace::of_files(options.git) || !options.git.since.empty() || options.git.history;
  if (options.fix && in_git)
    session.refuse(
        {"--fix sửa các tệp trên đĩa nên không dùng cùng --rev, --staged, --since hay --history; muốn sửa một phần thì "
         "ghi đường dẫn, --rule hay --skip",
         "--fix changes the files on disk and cannot be used with --rev, --staged, --since or --history; to fix only a "
         "part, give paths, --rule or --skip"});
}

// Refuses an output file that cannot be written, before any record is read.
void require_places(Session const& session, CheckOptions const& options, Outputs const& outputs) {
  for (auto const& [format, file] : outputs.files) session.require_writable(file);
  if (!options.write_baseline.empty()) session.require_writable(options.write_baseline);
}

// The units judged, and of what was found only that which was asked for.
workspace::Judged look(Session const& session, CheckOptions const& options, rule::Selection const& selection,
                       workspace::AskedPaths const& asked) {
  workspace::Judged judged = judge_units(session, options.paths, options.git, selection);
  for (rule::Verdict& verdict : judged.verdicts) {
    std::erase_if(verdict.findings, [&](LocatedFinding const& one) { return !asked(one.path); });
    std::erase_if(verdict.files, [&](std::string const& path) { return !asked(path); });
    if (!options.paths.empty()) verdict.records = int(verdict.files.size());
  }
  return judged;
}

// To a person who may not know that some of it need not be fixed by hand.
void tell_of_fix(Session const& session, std::vector<rule::Verdict> const& verdicts) {
  std::ptrdiff_t count = 0;
  for (rule::Verdict const& verdict : verdicts)
    count += std::ranges::count_if(verdict.findings,
                                   [](LocatedFinding const& one) { return one.open() && !one.edits.empty(); });
  if (count > 0)
    session.print(session.say(
        {"bcd tự sửa được {count} phát hiện: thêm --fix\n", "findings that bcd can fix itself: {count}; add --fix\n"},
        {{"count", std::size_t(count)}}));
}

void complain_of_unjudged(Session const& session, workspace::Judged const& units) {
  for (std::string const& folder : units.lost)
    session.complain(session.say({"bcd: '{folder}' còn hồ sơ nhưng không còn bcd.yaml nên không xét được; khôi phục "
                                  "bcd.yaml hoặc xóa hết hồ sơ\n",
                                  "bcd: '{folder}' has records but its bcd.yaml is gone, so they cannot be judged; "
                                  "restore bcd.yaml or remove the records\n"},
                                 {{"folder", folder}}));
  for (rule::Verdict const& verdict : units.verdicts)
    if (!verdict.judged) session.complain("bcd: " + output::not_judged(verdict, session.lang) + "\n");
}

// Refuses options that contradict each other, unknown rules, and a choice of rules that leaves none.
void require_options(Session const& session, CheckOptions const& options) {
  require_rules(session, options.selection.only);
  require_rules(session, options.selection.skip);
  if (auto const ids = rule::all_ids();
      std::ranges::none_of(ids, [&](std::string_view id) { return options.selection.wants(id); }))
    session.refuse({"--rule và --skip không để lại quy tắc nào để xét", "--rule and --skip leave no rule to check"});
  require_sense(session, options);
}

Exit check(Session const& session, CheckOptions options) {
  options.paths = as_named(session, std::move(options.paths));
  require_options(session, options);
  Outputs const outputs = choose_outputs(session, options.format, options.outputs);
  require_places(session, options, outputs);
  output::Baseline baseline;
  if (!options.baseline.empty()) baseline = read_baseline(session, options.baseline);
  rule::Selection selection = options.selection;
  selection.files = outputs.tell_files() || !options.paths.empty();
  selection.names = !options.baseline.empty() || !options.write_baseline.empty();

  workspace::AskedPaths const asked{session.folder, options.paths};
  workspace::Judged judged_units = look(session, options, selection, asked);
  std::vector<rule::Verdict>& verdicts = judged_units.verdicts;
  Fixer fixer{session};
  // A fix may let a record load and show more findings. The loop ends because each round leaves fewer errors
  // (record/fix.hpp).
  while (options.fix) {
    output::mark_known(baseline, verdicts);
    if (!fixer.fix(verdicts)) break;
    judged_units = look(session, options, selection, asked);
  }
  bool const judged = std::ranges::all_of(verdicts, &rule::Verdict::judged) && judged_units.lost.empty();

  // With --since only a part is judged, so no entry can be called stale.
  bool const narrowed = !options.git.since.empty();
  auto const gone =
      narrowed ? std::vector<output::BaselineEntry>{} : output::stale(baseline, verdicts, selection, asked);
  bool const rewrite =
      !options.write_baseline.empty() && judged;  // not if a unit was not judged, because its entries would be lost
  if (rewrite) baseline = output::baseline_of(verdicts);
  output::mark_known(baseline, verdicts);

  if (options.fix) fixer.tell_all(output::summarize(verdicts));
  bool const compared = !options.baseline.empty() || rewrite;
  output::Checked const checked{
      verdicts, session.as_of(),         session.lang, folder_in_repository(session), fails_from(options.fail_on),
      compared, judged_units.units_known};
  deliver(session, outputs, checked);
  if (session.world.terminal && !session.quiet && outputs.screen && outputs.screen->id == "text" && !options.fix &&
      workspace::of_files(options.git))
    tell_of_fix(session, verdicts);
  if (rewrite) write_baseline(session, options.write_baseline, baseline);
  else tell_stale(session, options.baseline, gone);

  complain_of_unjudged(session, judged_units);
  if (!judged || fixer.failed()) return Exit::unusable;
  bool const fails = std::ranges::any_of(verdicts, [&](rule::Verdict const& one) {
    return std::ranges::any_of(one.findings, [&](LocatedFinding const& finding) { return checked.fails(finding); });
  });
  return fails ? Exit::findings : Exit::clean;
}

}  // namespace

Command check_command() {
  auto const options = std::make_shared<CheckOptions>();
  Command command{
      .name = "check",
      .about = {"Kiểm tra hồ sơ theo quy chế", "Check the records against the regulation"},
      .options =
          {{.names = "PATH",
            .about = {"Thư mục hoặc tệp cần kiểm tra; bỏ trống: mọi đơn vị trong thư mục",
                      "Folders or files to check; default: every unit in the folder"},
            .value = &options->paths,
            .takes = Takes::file},
           {.names = "--format",
            .about = {"Dạng kết quả", "Output format"},
            .value = &options->format,
            .choices = output::format_ids()},
           {.names = "-o,--output",
            .about = {"Ghi kết quả vào tệp này theo --format, hoặc theo dạng đứng trước nó (sarif=bcd.sarif); "
                      "dùng được nhiều lần",
                      "Write to this file in the format of --format, or in the format named before it "
                      "(sarif=bcd.sarif); may be repeated"},
            .value = &options->outputs,
            .takes = Takes::file},
           {.names = "--rule",
            .about = {"Chỉ những quy tắc này (cách nhau bằng dấu phẩy)", "Only these rules (separated by commas)"},
            .value = &options->selection.only,
            .takes = Takes::rule,
            .commas = true},
           {.names = "--skip",
            .about = {"Bỏ qua những quy tắc này", "Skip these rules"},
            .value = &options->selection.skip,
            .takes = Takes::rule,
            .commas = true},
           {.names = "--fail-on",
            .about = {"Mức thấp nhất làm lệnh trả về 1", "Lowest severity that makes the exit code 1"},
            .value = &options->fail_on,
            .choices = {"error", "warning", "never"}},
           {.names = "--baseline",
            .about = {"Tệp mốc: phát hiện có trong tệp này là đã biết, được đếm nhưng không làm lệnh trả về 1",
                      "Baseline: findings in this file are known; they are counted, but do not set the exit code to 1"},
            .value = &options->baseline,
            .takes = Takes::file},
           {.names = "--write-baseline",
            .about = {"Ghi mọi phát hiện lần này vào tệp mốc đó, cho --baseline lần sau",
                      "Write every finding of this run to that baseline, for --baseline next time"},
            .value = &options->write_baseline,
            .takes = Takes::file},
           {.names = "--fix",
            .about = {"Tự sửa trong tệp những gì chắc chắn (NFC, dấu nháy, dấu cách thừa, khóa gõ sai chỉ có một "
                      "tên gần), rồi kiểm tra lại",
                      "Fix in the files what is certain (NFC, quotes, extra blanks, a misspelt key with only one near "
                      "name), then check again"},
            .value = &options->fix}},
      .act = [options](Session const& session) { return check(session, *options); },
      .examples = {{"bcd check --as-of 2026-10-01",
                    {"mọi phát hiện, tính đến ngày 01/10/2026", "every finding, as of 1 October 2026"}},
                   {"bcd check meetings --rule absence-late,quorum-not-met",
                    {"chỉ hai quy tắc, chỉ trong thư mục meetings", "two rules only, in the folder meetings only"}},
                   {"bcd check --output sarif=bcd.sarif --output junit=bcd.xml",
                    {"tệp cho CI, và kết quả để đọc", "files for CI, and the text for people"}},
                   {"bcd check --staged --since HEAD",
                    {"trước khi ghi vào git: chỉ lỗi mà những gì sắp ghi gây ra",
                     "before a commit: only the findings that the commit adds"}},
                   {"bcd check --write-baseline bcd-baseline.json",
                    {"ghi lại các lỗi sẵn có, để về sau chỉ lỗi mới làm lệnh trả về 1",
                     "record today's findings, so that only new ones fail later"},
                    "examples/phuong-mau"},
                   {"bcd check --fix",
                    {"sửa những gì chắc chắn, rồi nêu phần còn lại", "fix what is certain, then list the rest"}},
                   {"bcd -q check --fail-on warning",
                    {"cho tập lệnh: không in gì khi không có gì phải sửa; cảnh báo cũng trả về 1",
                     "for a script: prints nothing if there is no finding; warnings fail too"}}},
      .exit_one = {"có phát hiện từ mức --fail-on trở lên", "a finding at or above --fail-on"}};
  for (Option& option : git_options(options->git)) command.options.push_back(std::move(option));
  return command;
}

}  // namespace bcd::command
