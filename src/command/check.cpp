// bcd check: findings and a summary line.
#include <algorithm>
#include <filesystem>

#include "bcd/output/json.hpp"
#include "bcd/output/terminal.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string format = "text", fail_on = "error";
  rule::Selection selection;
};

void require_rules(Session const& session, std::vector<std::string> const& ids) {
  for (std::string const& id : ids) {
    if (rule::find(id)) continue;
    session.refuse({"không có quy tắc '{id}'{hint}", "there is no rule '{id}'{hint}"}, {{"id", id}, {"hint", did_you_mean(id, rule::all_ids())}});
  }
}

// Keeps the findings at or below the paths asked for; a unit's own folder asks for all of it.
void narrow(Session const& session, std::vector<std::string> const& paths, std::vector<rule::Verdict>& verdicts) {
  if (paths.empty()) return;
  auto const whole = [&](std::string const& path) {
    std::error_code fault;
    std::string text = std::filesystem::absolute(std::filesystem::path{session.folder} / path, fault).lexically_normal().generic_string();
    if (text.ends_with('/')) text.pop_back();
    return text;
  };
  std::vector<std::string> wanted;
  for (std::string const& path : paths) wanted.push_back(whole(path));
  auto const asked = [&](std::string const& path) {
    std::string const at = whole(path);
    return std::ranges::any_of(wanted, [&](std::string const& one) { return at == one || at.starts_with(one + "/"); });
  };
  for (rule::Verdict& verdict : verdicts) std::erase_if(verdict.findings, [&](LocatedFinding const& one) { return !asked(one.path); });
}

Exit check(Session const& session, CheckOptions const& options) {
  require_rules(session, options.selection.only);
  require_rules(session, options.selection.skip);
  std::vector<rule::Verdict> verdicts = judge_all(session, units_at(session, options.paths), options.selection);
  narrow(session, options.paths, verdicts);
  output::Summary const summary = output::summarize(verdicts);

  if (options.format == "json") {
    session.print(output::findings_json(verdicts, session.as_of()));
  } else {
    for (LocatedFinding const* finding : output::in_order(verdicts))
      if (!finding->waived) session.print(output::finding_text(*finding, session.lang, session.colours()));
    session.print(output::summary_text(summary, session.lang));
  }

  bool judged = true;
  for (rule::Verdict const& verdict : verdicts) {
    if (verdict.judged) continue;
    judged = false;
    session.complain(session.say({"bcd: đơn vị '{folder}' chưa được xét: bcd.yaml hoặc quy chế có lỗi, sửa các lỗi ấy trước\n", "bcd: unit '{folder}' was not judged: bcd.yaml or its regulation is faulty; mend that first\n"}, {{"folder", verdict.folder}}));
  }
  if (!judged) return Exit::unusable;
  bool const fails = (options.fail_on != "never" && summary.errors > 0) || (options.fail_on == "warning" && summary.warnings > 0);
  return fails ? Exit::findings : Exit::clean;
}

}  // namespace

void declare_check(CLI::App& program, Session& session) {
  auto const options = std::make_shared<CheckOptions>();
  CLI::App* const command = program.add_subcommand("check", session.say({"Kiểm tra hồ sơ theo quy chế", "Check the records against the regulation"}));
  command->add_option("PATH", options->paths, session.say({"Thư mục hoặc tệp cần kiểm tra; bỏ trống: mọi đơn vị trong thư mục", "Folders or files to check; left out: every unit in the folder"}));
  command->add_option("--format", options->format, session.say({"Dạng kết quả: text, json", "Output: text, json"}))->check(CLI::IsMember({"text", "json"}));
  command->add_option("--rule", options->selection.only, session.say({"Chỉ những quy tắc này (cách nhau bằng dấu phẩy)", "Only these rules (separated by commas)"}))->delimiter(',')->take_all();
  command->add_option("--skip", options->selection.skip, session.say({"Bỏ qua những quy tắc này", "Leave these rules out"}))->delimiter(',')->take_all();
  command->add_option("--fail-on", options->fail_on, session.say({"Mức làm lệnh trả về 1: error, warning, never", "Severity that makes the exit code 1: error, warning, never"}))->check(CLI::IsMember({"error", "warning", "never"}));
  command->callback([&session, options] { session.action = [&session, options] { return check(session, *options); }; });
}

}  // namespace bcd::command
