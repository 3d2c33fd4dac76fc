// bcd check: findings and a summary line; in other formats for CI; against a baseline.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "asked_paths.hpp"
#include "bcd/output/baseline.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/source/writer.hpp"
#include "fix.hpp"
#include "judged.hpp"
#include "outputs.hpp"

namespace bcd::command {
namespace {

struct CheckOptions {
  std::vector<std::string> paths, outputs;
  std::string format, fail_on = "error", baseline, write_baseline;
  rule::Selection selection;
  GitOptions git;
  bool fix = false;
};

void require_rules(Session const& session, std::vector<std::string> const& ids) {
  for (std::string const& id : ids) {
    if (rule::find(id)) continue;
    session.refuse({"không có quy tắc '{id}'{hint}", "there is no rule '{id}'{hint}"},
                   {{"id", id}, {"hint", did_you_mean(id, rule::all_ids())}});
  }
}

output::Baseline read_baseline(Session const& session, std::string const& path) {
  auto const bytes = source::read_whole(session.at(path));
  if (!bytes) session.refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}});
  auto baseline = output::parse_baseline(*bytes);
  if (!baseline)
    session.refuse(
        {"'{path}' không phải tệp mốc mà bcd check --write-baseline của bản này đã ghi; ghi lại bằng --write-baseline",
         "'{path}' is no baseline written by bcd check --write-baseline of this version; write it again with "
         "--write-baseline"},
        {{"path", path}});
  return *std::move(baseline);
}

void tell_stale(Session const& session, std::string const& path, std::vector<output::BaselineEntry> const& gone) {
  if (gone.empty()) return;
  session.complain(session.say(
      {"bcd: {count} mục trong '{path}' không còn ứng với phát hiện nào; bỏ đi bằng --write-baseline:\n",
       "bcd: entries of '{path}' that answer to no finding any more: {count}; drop them with --write-baseline:\n"},
      {{"count", gone.size()}, {"path", path}}));
  for (output::BaselineEntry const& one : gone)
    session.complain(
        session.say({"  {unit} {path} {rule} {subject}\n", "  {unit} {path} {rule} {subject}\n"},
                    {{"unit", one.unit}, {"path", one.path}, {"rule", one.rule}, {"subject", one.subject}}));
}

void write_baseline(Session const& session, std::string const& path, output::Baseline const& baseline) {
  session.write(path, output::baseline_text(baseline));
  session.note({"bcd: đã ghi {count} phát hiện vào '{path}'\n", "bcd: wrote {count} findings to '{path}'\n"},
               {{"count", baseline.size()}, {"path", path}});
}

std::optional<Severity> fails_from(std::string const& word) {
  if (word == "never") return std::nullopt;
  return word == "warning" ? Severity::warning : Severity::error;
}

// The options that do not go together.
void require_sense(Session const& session, CheckOptions const& options) {
  bool const partly = !options.git.since.empty() || !options.paths.empty() || !options.selection.only.empty() ||
                      !options.selection.skip.empty();
  if (partly && !options.write_baseline.empty())
    session.refuse({"--write-baseline ghi mọi phát hiện nên không đi cùng --since, --rule, --skip hay đường dẫn",
                    "--write-baseline writes every finding, so it does not go with --since, --rule, --skip or a path"});
  bool const in_git = !on_disk(options.git) || !options.git.since.empty() || options.git.history;
  if (options.fix && in_git)
    session.refuse(
        {"--fix sửa các tệp như đang có trên đĩa nên không đi cùng --rev, --staged, --since hay --history; muốn chỉ "
         "sửa một phần, ghi đường dẫn, --rule hay --skip",
         "--fix mends the files as they stand on disk, so it does not go with --rev, --staged, --since or --history; "
         "to mend a part only, give paths, --rule or --skip"});
}

// What cannot be written where it is asked for, found before a record is looked at, let alone mended.
void require_places(Session const& session, CheckOptions const& options, Outputs const& outputs) {
  for (auto const& [format, file] : outputs.files) session.require_writable(file);
  if (!options.write_baseline.empty()) session.require_writable(options.write_baseline);
}

// The units judged, and of what was found only that which was asked for.
Judged look(Session const& session, CheckOptions const& options, rule::Selection const& selection,
            AskedPaths const& asked) {
  Judged judged = judge_units(session, options.paths, options.git, selection);
  for (rule::Verdict& verdict : judged.verdicts) {
    std::erase_if(verdict.findings, [&](LocatedFinding const& one) { return !asked(one.path); });
    std::erase_if(verdict.files, [&](std::string const& path) { return !asked(path); });
    if (!options.paths.empty()) verdict.records = int(verdict.files.size());
  }
  return judged;
}

// To a person who may not know that some of it need not be mended by hand.
void tell_of_fix(Session const& session, std::vector<rule::Verdict> const& verdicts) {
  std::ptrdiff_t count = 0;
  for (rule::Verdict const& verdict : verdicts)
    count += std::ranges::count_if(verdict.findings,
                                   [](LocatedFinding const& one) { return one.open() && !one.edits.empty(); });
  if (count > 0)
    session.print(session.say(
        {"bcd tự sửa được {count} phát hiện: thêm --fix\n", "bcd can mend {count} of these by itself: add --fix\n"},
        {{"count", std::size_t(count)}}));
}

Exit check(Session const& session, CheckOptions options) {
  options.paths = as_named(session, std::move(options.paths));
  require_rules(session, options.selection.only);
  require_rules(session, options.selection.skip);
  if (auto const ids = rule::all_ids();
      std::ranges::none_of(ids, [&](std::string_view id) { return options.selection.wants(id); }))
    session.refuse({"--rule và --skip không để lại quy tắc nào, nên không có gì để xét",
                    "--rule and --skip leave no rule, so there is nothing to judge"});
  require_sense(session, options);
  Outputs const outputs = choose_outputs(session, options.format, options.outputs);
  require_places(session, options, outputs);
  output::Baseline baseline;
  if (!options.baseline.empty()) baseline = read_baseline(session, options.baseline);
  rule::Selection selection = options.selection;
  selection.files = outputs.tell_files() || !options.paths.empty();

  AskedPaths const asked{session, options.paths};
  Judged judged_units = look(session, options, selection, asked);
  std::vector<rule::Verdict>& verdicts = judged_units.verdicts;
  Fixer fixer{session};
  // What is mended may let more be seen, in a record that could not be loaded before. Each time less is wrong
  // (record/mend.hpp), so there is a last one.
  while (options.fix) {
    output::mark_known(baseline, verdicts);
    if (!fixer.fix(verdicts)) break;
    judged_units = look(session, options, selection, asked);
  }
  bool const judged = std::ranges::all_of(verdicts, &rule::Verdict::judged) && judged_units.lost.empty();

  // Of a narrowed check nothing can be said to be gone.
  bool const narrowed = !options.git.since.empty();
  auto const gone =
      narrowed ? std::vector<output::BaselineEntry>{} : output::stale(baseline, verdicts, selection, asked);
  bool const rewrite = !options.write_baseline.empty() && judged;  // of a unit that was not judged all would be lost
  if (rewrite) baseline = output::baseline_of(verdicts);
  output::mark_known(baseline, verdicts);

  if (options.fix) fixer.tell_all(output::summarize(verdicts));
  bool const compared = !options.baseline.empty() || rewrite;
  output::Checked const checked{
      verdicts, session.as_of(),         session.lang, folder_in_repository(session), fails_from(options.fail_on),
      compared, judged_units.units_known};
  deliver(session, outputs, checked);
  if (session.world.terminal && !session.quiet && outputs.screen && outputs.screen->id == "text" && !options.fix &&
      on_disk(options.git))
    tell_of_fix(session, verdicts);
  if (rewrite) write_baseline(session, options.write_baseline, baseline);
  else tell_stale(session, options.baseline, gone);

  for (std::string const& folder : judged_units.lost)
    session.complain(session.say({"bcd: '{folder}' không còn bcd.yaml nhưng vẫn còn hồ sơ, không xét được; khôi phục "
                                  "bcd.yaml hoặc xóa hết hồ sơ\n",
                                  "bcd: '{folder}' has lost its bcd.yaml but still holds records, which cannot be "
                                  "judged; restore bcd.yaml or remove the records\n"},
                                 {{"folder", folder}}));
  for (rule::Verdict const& verdict : verdicts)
    if (!verdict.judged) session.complain("bcd: " + output::not_judged(verdict, session.lang) + "\n");
  if (!judged || fixer.failed()) return Exit::unusable;
  bool const fails = std::ranges::any_of(verdicts, [&](rule::Verdict const& one) {
    return std::ranges::any_of(one.findings, [&](LocatedFinding const& finding) { return checked.fails(finding); });
  });
  return fails ? Exit::findings : Exit::clean;
}

std::string listed(std::vector<std::string_view> const& ids) {
  std::string text;
  for (std::string_view id : ids) (text += text.empty() ? "" : ", ") += id;
  return text;
}

}  // namespace

void declare_check(CLI::App& program, Session& session) {
  auto const options = std::make_shared<CheckOptions>();
  std::vector<std::string_view> const formats = output::format_ids();
  CLI::App* const command = program.add_subcommand(
      "check", session.say({"Kiểm tra hồ sơ theo quy chế", "Check the records against the regulation"}));
  session.takes(command->add_option("PATH", options->paths,
                                    session.say({"Thư mục hoặc tệp cần kiểm tra; bỏ trống: mọi đơn vị trong thư mục",
                                                 "Folders or files to check; left out: every unit in the folder"})),
                Takes::file);
  command
      ->add_option("--format", options->format,
                   session.say({"Dạng kết quả: {formats}", "Output: {formats}"}, {{"formats", listed(formats)}}))
      ->check(CLI::IsMember(std::vector<std::string>{formats.begin(), formats.end()}));
  session.takes(command
                    ->add_option("--output", options->outputs,
                                 session.say({"Ghi kết quả vào tệp này theo --format, hoặc theo dạng đứng trước nó "
                                              "(sarif=bcd.sarif); dùng được nhiều lần",
                                              "Write to this file in the format of --format, or in the one before it "
                                              "(sarif=bcd.sarif); may be repeated"}))
                    ->allow_extra_args(false),
                Takes::file);
  session.takes(command
                    ->add_option("--rule", options->selection.only,
                                 session.say({"Chỉ những quy tắc này (cách nhau bằng dấu phẩy)",
                                              "Only these rules (separated by commas)"}))
                    ->delimiter(',')
                    ->take_all()
                    ->allow_extra_args(false),
                Takes::rule);
  session.takes(command
                    ->add_option("--skip", options->selection.skip,
                                 session.say({"Bỏ qua những quy tắc này", "Leave these rules out"}))
                    ->delimiter(',')
                    ->take_all()
                    ->allow_extra_args(false),
                Takes::rule);
  command
      ->add_option("--fail-on", options->fail_on,
                   session.say({"Mức làm lệnh trả về 1: error, warning, never",
                                "Severity that makes the exit code 1: error, warning, never"}))
      ->check(CLI::IsMember({"error", "warning", "never"}));
  session.takes(
      command->add_option(
          "--baseline", options->baseline,
          session.say({"Tệp mốc: phát hiện có trong tệp này là đã biết, được đếm nhưng không làm lệnh trả về 1",
                       "Baseline: findings in this file are known; they are counted and do not make the exit code 1"})),
      Takes::file);
  session.takes(
      command->add_option("--write-baseline", options->write_baseline,
                          session.say({"Ghi mọi phát hiện lần này vào tệp mốc ấy, cho --baseline lần sau",
                                       "Write every finding of this run to that baseline, for --baseline next time"})),
      Takes::file);
  command->add_flag("--fix", options->fix,
                    session.say({"Tự sửa trong tệp những gì chắc chắn (NFC, dấu nháy, dấu cách thừa, khóa gõ sai chỉ "
                                 "có một tên gần), rồi kiểm tra lại",
                                 "Mend in the files what is beyond doubt (NFC, quotes, stray blanks, a misspelt key "
                                 "that one name is near to), then check again"}));
  add_git_options(*command, session, options->git);
  command->callback([&session, options] { session.action = [&session, options] { return check(session, *options); }; });
  session.pages["check"] = {
      .about =
          {{"Đọc mọi đơn vị trong thư mục, xét từng hồ sơ và từng kỳ theo quy chế đang áp dụng vào ngày của nó, rồi in "
            "mỗi phát hiện: tệp, dòng, điều khoản, cách sửa. Dòng cuối là tổng kết.",
            "Reads every unit in the folder, judges each record and each period by the regulation in force on its day, "
            "and prints each finding: the file, the line, the article, how to mend it. The last line sums up."},
           {"Đơn vị luôn được xét trọn; PATH và --since chỉ chọn phát hiện nào được nêu. Phát hiện đã được miễn "
            "(waivers) hay đã có trong tệp mốc (--baseline) được đếm mà không làm lệnh trả về 1.",
            "A unit is always judged whole; PATH and --since only choose which findings are shown. Findings that are "
            "waived, or known from a --baseline, are counted and do not make the exit code 1."},
           {"Bản git lấy về một phần: với git clone --depth, --since được khi bản gốc có mặt; sparse checkout được đọc "
            "trọn, tệp chưa lấy ra thì đọc từ chỉ mục. Thiếu phần chưa lấy về thì lệnh trả về 2 và nói lệnh git cần "
            "chạy. Kho con (submodule) không được xét cùng kho ngoài mà được nêu tên.",
            "Of a repository fetched in part: after git clone --depth, --since works where the base is there; a sparse "
            "checkout is read whole, what is not checked out from the index. What was not fetched ends with exit code "
            "2 and the git command that fetches it. Submodules are not judged with the repository around them, but "
            "named."},
           {"--fix sửa trong tệp: chữ tổ hợp thành dựng sẵn (text-not-nfc); BOM, CRLF, dấu cách cuối dòng, dòng mới "
            "cuối tệp, dấu cách không ngắt và ký tự không nhìn thấy khi bỏ đi mà tệp trông vẫn thế (text-hygiene, "
            "yaml-syntax); giá trị thiếu dấu nháy (ambiguous-scalar); khóa và từ gõ sai khi có đúng một tên gần "
            "(unknown-key, bad-value). Điều được miễn, đã biết, hay nằm ngoài PATH, --rule, --skip thì để nguyên "
            "(--fix không đi cùng --rev, --staged, --since, --history); sửa mà sinh lỗi khác thì không sửa. Mỗi chỗ đã "
            "sửa được nêu trên stderr, trước là gì và nay là gì, rồi bcd đếm lại, kiểm tra lại và in điều còn lại; tệp "
            "không ghi được thì lệnh trả về 2.",
            "--fix mends in the files: decomposed Unicode (text-not-nfc); byte order marks, CRLF, blanks at line ends, "
            "a missing last line end, no-break spaces and characters that cannot be seen where the file looks the same "
            "without them (text-hygiene, yaml-syntax); values that lack quotes (ambiguous-scalar); misspelt keys and "
            "words that just one name is near to (unknown-key, bad-value). What is waived, known, or outside PATH, "
            "--rule and --skip is left alone (--fix does not go with --rev, --staged, --since or --history), and so is "
            "what would bring another error. Each place mended is told on stderr, what stood there and what does now, "
            "and how many there were; then bcd checks again and prints what is left. With a file that cannot be "
            "written the exit code is 2."},
           {"--format json nêu mỗi phát hiện bằng lời (message) và bằng giá trị (arguments): mỗi chỗ trong lời có type "
            "(text, words, number, date, period, member, party, meeting, task, report, request, decision, file, "
            "phrase, "
            "list) và value: ngày 2026-03-25, kỳ 2026-Q1, mã hồ sơ. party là mã của thành viên, cơ quan, ban hoặc tổ; "
            "phrase "
            "có arguments của nó.",
            "--format json gives each finding in words (message) and as values (arguments): each place in the words "
            "has "
            "a type (text, words, number, date, period, member, party, meeting, task, report, request, decision, "
            "file, phrase, list) and a value: the day 2026-03-25, the period 2026-Q1, a record's id. A party is the id "
            "of a "
            "member, an agency or a body; a phrase has arguments of its own."},
           {"Kiểm tra nhiều đơn vị lâu hơn nửa giây thì tiến độ hiện trên stderr, chỉ khi đó là màn hình.",
            "While a check of many units lasts more than half a second, its progress shows on stderr, where that is a "
            "terminal."}},
      .examples = {
          {"bcd check --as-of 2026-10-01",
           {"mọi phát hiện, xét như vào ngày 01/10/2026", "every finding, as of 1 October 2026"}},
          {"bcd check meetings --rule absence-late,quorum-not-met",
           {"chỉ hai quy tắc, chỉ trong thư mục meetings", "two rules only, in the folder meetings only"}},
          {"bcd check --output sarif=bcd.sarif --output junit=bcd.xml",
           {"tệp cho CI, và kết quả cho người đọc", "files for CI, and the text for people"}},
          {"bcd check --staged --since HEAD",
           {"trước khi ghi vào git: chỉ lỗi mà những gì sắp ghi gây ra", "before a commit: only what arises from it"}},
          {"bcd check --write-baseline bcd-baseline.json",
           {"ghi lại các lỗi sẵn có, để về sau chỉ lỗi mới làm lệnh trả về 1",
            "keep today's findings, so that from now on only new ones fail"},
           "examples/phuong-mau"},
          {"bcd check --fix",
           {"sửa điều chắc chắn, rồi nêu điều còn lại", "mend what is beyond doubt, then tell what is left"}},
          {"bcd -q check --fail-on warning",
           {"cho tập lệnh: không in gì khi không có gì phải sửa; cảnh báo cũng trả về 1",
            "for a script: silent where nothing is to be mended; warnings fail too"}}}};
}

}  // namespace bcd::command
