// Compares the file of a paper with the records.
#include <algorithm>
#include <filesystem>

#include "bcd/form/json.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/text/split.hpp"
#include "paper_parts.hpp"
#include "paper_pictures.hpp"

namespace bcd::command {

namespace fs = std::filesystem;

std::optional<std::string> old_text(Session const& session, std::string const& path) {
  std::error_code fault;
  if (!fs::is_regular_file(session.at(path), fault)) return std::nullopt;
  return session.read(path);
}

void refuse_markers(Session const& session, std::string const& path, form::MarkerFault const& fault) {
  using enum form::MarkerFault::What;
  Args const args{{"path", path}, {"name", fault.name}, {"line", fault.line}};
  switch (fault.what) {
    case unclosed:
      session.refuse(
          {"{path}:{line}: khối giữ lại '{name}' chưa đóng bằng dòng <!-- /bcd:giữ -->; không ghi tệp",
           "{path}:{line}: the block '{name}' is not closed by a line <!-- /bcd:giữ -->; nothing was written"},
          args);
    case not_open:
      session.refuse(
          {"{path}:{line}: dòng <!-- /bcd:giữ --> đóng một khối chưa mở; không ghi tệp",
           "{path}:{line}: the line <!-- /bcd:giữ --> closes a block that was not opened; nothing was written"},
          args);
    case twice:
      session.refuse(
          {"{path}:{line}: có hai khối giữ lại cùng tên '{name}', phải đặt tên khác nhau; không ghi tệp",
           "{path}:{line}: two blocks have the name '{name}'; give them different names; nothing was written"},
          args);
    case nameless:
      session.refuse({"{path}:{line}: khối giữ lại chưa có tên: <!-- bcd:giữ TÊN -->; không ghi tệp",
                      "{path}:{line}: the block has no name: <!-- bcd:giữ NAME -->; nothing was written"},
                     args);
  }
  session.refuse({"{path}: không đọc được các khối giữ lại", "{path}: the blocks cannot be read"}, args);
}

std::string without_stamp(std::string_view paper) {
  std::string const text = with_unix_line_ends(paper);
  std::size_t const at = text.rfind("\n<!-- bcd:lập ");
  return at == text.npos ? text : text.substr(0, at);
}

std::string stamp_words(PaperFile const& paper) {
  return paper.options.empty() ? paper.asked : paper.asked + " " + paper.options;
}

JudgedPaper judge_paper(Session const& session, PaperFile const& paper) {
  auto const old = old_text(session, paper.path);
  if (!old) return {PaperState::missing, {}};
  auto const stamp = form::stamp_of(*old);
  if (!stamp || stamp->asked != paper.asked) return {PaperState::other, {}};
  Date const as_of = session.as_of_text.empty() && !paper.day_fixed ? stamp->as_of : paper.as_of;
  form::Rendered const rendered = paper.write(as_of);
  std::string const text = text_with_pictures(session, rendered, paper.path);
  form::Merged const merged = form::keep_written(form::stamped(text, stamp_words(paper), as_of), *old);
  if (merged.fault) return {PaperState::broken, as_of, merged.fault};
  if (without_stamp(merged.text) == without_stamp(*old))
    return {stale_pictures(session, rendered, paper.path).empty() ? PaperState::current : PaperState::stale, as_of};
  return {stamp->rest != form::rest_of(*old) ? PaperState::edited : PaperState::stale, as_of};
}

bool is_current(Session const& session, PaperFile const& paper) {
  auto const tell = [&](Text what, std::string command) {
    session.complain(session.say(what, {{"path", paper.path}, {"command", std::move(command)}}));
    return false;
  };
  JudgedPaper const judged = judge_paper(session, paper);
  std::string const asked_day = session.as_of_text.empty() ? "" : "--as-of " + session.as_of_text + " ";
  switch (judged.state) {
    case PaperState::current:
      return true;
    case PaperState::missing:
      return tell({"{path}: chưa có văn bản này; lập bằng: bcd {command}\n",
                   "{path}: the paper does not exist; write it with: bcd {command}\n"},
                  asked_day + paper.refresh);
    case PaperState::other:
      return tell(
          {"{path}: không phải văn bản này do bcd lập; ghi ra tệp khác, hoặc thay bằng: bcd {command} --force\n",
           "{path}: not this paper, or not written by bcd; write to another file, or replace it with: bcd "
           "{command} --force\n"},
          asked_day + paper.refresh);
    case PaperState::broken:
      refuse_markers(session, paper.path, *judged.fault);
    case PaperState::edited:
      return tell(
          {"{path}: đã được sửa tay ngoài các khối giữ lại; đưa phần sửa vào khối <!-- bcd:giữ TÊN -->, hoặc bỏ "
           "phần sửa và lập lại: bcd {command} --force\n",
           "{path}: edited by hand outside its blocks; move the edit into a block <!-- bcd:giữ NAME -->, or drop "
           "it and write the paper again: bcd {command} --force\n"},
          "--as-of " + judged.as_of.str() + " " + paper.refresh);
    case PaperState::stale:
      break;
  }
  return tell({"{path}: không còn khớp hồ sơ; lập lại bằng: bcd {command}\n",
               "{path}: does not match the records any more; write it again with: bcd {command}\n"},
              "--as-of " + judged.as_of.str() + " " + paper.refresh);
}

std::vector<std::pair<std::string, form::Stamp>> stamped_files(Session const& session, std::string const& folder) {
  std::vector<std::pair<std::string, form::Stamp>> found;
  std::error_code fault;
  for (auto const& entry : fs::directory_iterator{session.at(folder), fault}) {
    if (entry.path().extension() != ".md") continue;
    std::string const path = (fs::path{folder} / entry.path().filename()).string();
    if (auto const text = old_text(session, path))
      if (auto const stamp = form::stamp_of(*text)) found.emplace_back(path, *stamp);
  }
  std::ranges::sort(found, {}, &std::pair<std::string, form::Stamp>::first);
  return found;
}

}  // namespace bcd::command
