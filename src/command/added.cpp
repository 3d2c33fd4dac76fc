#include "added.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bcd/output/terminal.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/workspace/invalid_id.hpp"

namespace bcd::command {

void require_id(Session const& session, std::string const& id) {
  if (!record::is_id(id)) session.refuse(workspace::invalid_id(id));
}

void make_files(Session const& session, std::string const& folder, workspace::NewFiles const& files) {
  session.granted(workspace::make_files(session.at(folder), folder, files));
}

void remove_placeholders(Session const& session, std::string const& folder, std::vector<std::string> const& paths,
                         bool dry_run) {
  for (std::string const& path : paths) {
    Args const args{{"path", workspace::shown_path(folder, path)}};
    if (dry_run)
      session.print(session.say({"sẽ bỏ hồ sơ giữ chỗ {path}\n", "would remove the placeholder {path}\n"}, args));
    else if (workspace::remove_file(session.at(folder), path))
      session.done({"đã bỏ hồ sơ giữ chỗ {path}\n", "removed the placeholder {path}\n"}, args);
    else
      session.complain(session.say({"bcd: không xóa được hồ sơ giữ chỗ {path}; đề nghị tự xóa\n",
                                    "bcd: the placeholder {path} cannot be removed; remove it by hand\n"},
                                   args));
  }
}

void complain_of_kept(Session const& session, std::string const& folder,
                      std::vector<workspace::KeptPlaceholder> const& kept) {
  for (workspace::KeptPlaceholder const& one : kept) {
    Arg const path = workspace::shown_path(folder, one.path);
    if (!one.written_in) {
      session.complain(session.say({"bcd: giữ lại hồ sơ giữ chỗ {path} vì còn được dẫn trong {records}; sửa các hồ sơ "
                                    "đó rồi xóa hồ sơ giữ chỗ\n",
                                    "bcd: the placeholder {path} is kept because it is named in {records}; fix that "
                                    "first, then remove the placeholder\n"},
                                   {{"path", path}, {"records", one.named_in}}));
      continue;
    }
    Arg const also = one.named_in.empty()
                         ? Arg{""}
                         : Arg{" (còn được dẫn trong " + one.named_in + ")", " (named in " + one.named_in + ")"};
    session.complain(session.say({"bcd: giữ lại hồ sơ giữ chỗ {path} vì đã có nội dung ghi thêm{also}; chuyển nội dung "
                                  "đó sang hồ sơ mới rồi xóa hồ sơ giữ chỗ\n",
                                  "bcd: the placeholder {path} is kept because it was edited{also}; move the edits to "
                                  "the new record, then remove the placeholder\n"},
                                 {{"path", path}, {"also", also}}));
  }
}

std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong) {
  std::string text;
  for (LocatedFinding const& one : wrong) {
    std::string_view line = one.excerpt.line;
    line.remove_prefix(std::min(line.find_first_not_of(" -"), line.size()));
    text += fmt::format("\n  {}{}{} [{}]", line, line.empty() ? "" : "  → ", one.message(session.lang), one.rule->id);
  }
  return text;
}

std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told) {
  if (told.empty()) return {};
  std::string text = session.say({"bcd check phát hiện thêm:\n", "new findings of bcd check:\n"});
  for (LocatedFinding const& one : told) text += output::finding_text(one, session.lang, session.colours());
  return text;
}

Exit exit_for(std::vector<LocatedFinding> const& told) {
  return std::ranges::any_of(told, [](LocatedFinding const& one) { return one.severity == Severity::error; })
             ? Exit::findings
             : Exit::clean;
}

}  // namespace bcd::command
