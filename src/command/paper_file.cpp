#include "paper_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "bcd/form/json.hpp"
#include "bcd/form/kept.hpp"
#include "bcd/form/markdown.hpp"
#include "bcd/output/pandoc.hpp"
#include "bcd/source/writer.hpp"
#include "format_of.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

// Returns the content of the file, or nullopt if there is no such regular file (a device is not a paper). Refuses if
// the file cannot be read.
std::optional<std::string> old_text(Session const& session, std::string const& path) {
  std::error_code fault;
  if (!fs::is_regular_file(session.at(path), fault)) return std::nullopt;
  return session.read(path);
}

[[noreturn]] void refuse_markers(Session const& session, std::string const& path, form::MarkerFault const& fault) {
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

// Returns the paper without its stamp and with LF line ends, to compare two papers.
std::string without_stamp(std::string_view paper) {
  std::string text;
  for (char const c : paper)
    if (c != '\r') text += c;
  std::size_t const at = text.rfind("\n<!-- bcd:lập ");
  return at == text.npos ? text : text.substr(0, at);
}

// Returns the fresh paper with the blocks that a person wrote in the old one ("" if there is no old paper). Unless
// --force is given, refuses if the old file was not written by bcd, is another paper, or was edited outside its blocks.
// Always refuses if block markers are malformed.
std::string with_written(Session const& session, PaperFile const& paper, std::string const& path,
                         std::string const& fresh, std::string const& old) {
  auto const stamp = form::stamp_of(old);
  bool const ours = old.empty() || stamp;
  if (!paper.force && !ours)
    session.refuse({"'{path}' đã có và không phải do bcd lập; ghi ra tệp khác, hoặc thêm --force để thay",
                    "'{path}' exists and was not written by bcd; write to another file, or add --force to replace it"},
                   {{"path", path}});
  if (!paper.force && stamp && stamp->asked != paper.asked)
    session.refuse({"'{path}' là văn bản khác ({other}); ghi ra tệp khác, hoặc thêm --force để thay",
                    "'{path}' is another paper ({other}); write to another file, or add --force to replace it"},
                   {{"path", path}, {"other", stamp->asked}});
  if (auto const fault = form::keep_written(fresh, "").fault)
    refuse_markers(session, paper.asked, *fault);  // the error is in the unit's own template
  form::Merged merged = form::keep_written(fresh, old);
  if (merged.fault) refuse_markers(session, path, *merged.fault);
  if (!paper.force && stamp && stamp->rest != form::rest_of(old))
    session.refuse(
        {"'{path}' đã được sửa tay ngoài các khối giữ lại, lập lại sẽ mất phần sửa; đưa phần sửa vào khối <!-- bcd:giữ "
         "TÊN --> … <!-- /bcd:giữ -->, sửa hồ sơ, hoặc thêm --force để bỏ phần sửa",
         "'{path}' was edited by hand outside its blocks, and writing it again would lose the edit; move the edit into "
         "a block <!-- bcd:giữ NAME --> … <!-- /bcd:giữ -->, correct the records, or add --force to drop the edit"},
        {{"path", path}});
  return merged.text;
}

int tell_gaps(Session const& session, std::string const& path, std::string_view text) {
  int const gaps = gaps_in(text);
  if (gaps > 0)
    session.complain(session.say({"{path}: còn {gaps} chỗ [CẦN ĐIỀN]\n", "{path}: gaps [CẦN ĐIỀN] to fill: {gaps}\n"},
                                 {{"path", path}, {"gaps", gaps}}));
  return gaps;
}

// Writes the paper as .docx, .html or .pdf. Blocks written by a person are taken from the Markdown paper of the same
// name in the same folder, if there is one.
int put_converted(Session const& session, PaperFile const& paper) {
  fs::path beside = paper.path;
  beside.replace_extension(".md");
  std::string text = printed(paper);
  if (auto const old = old_text(session, beside.string()))
    text = with_written(session, paper, beside.string(), text, *old);
  // A converted file has no stamp, so bcd cannot detect whether it was edited.
  std::error_code fault;
  if (!paper.force && fs::is_regular_file(session.at(paper.path), fault))
    session.refuse(
        {"'{path}' đã có, có thể đã được sửa tay; ghi ra tệp khác, hoặc thêm --force để thay",
         "'{path}' exists and may have been edited by hand; write to another file, or add --force to replace it"},
        {{"path", paper.path}});
  using enum output::Converted::Fault;
  FileKind const kind = kind_of(session, paper.path);
  output::Target const target = kind == FileKind::docx  ? output::Target::docx
                                : kind == FileKind::pdf ? output::Target::pdf
                                                        : output::Target::html;
  output::Converted const made = output::convert(without_stamp(text), target, paper.title);
  if (made.fault == no_pandoc)
    session.refuse({"chưa có pandoc nên không ghi được '{path}'; cài: apt install pandoc, hoặc ghi ra tệp .md",
                    "pandoc is not installed, so '{path}' cannot be written; install it with: apt install pandoc, or "
                    "write a .md file"},
                   {{"path", paper.path}});
  if (made.fault == no_pdf_engine)
    session.refuse(
        {"chưa có weasyprint nên không ghi được '{path}'; cài: apt install weasyprint, hoặc ghi ra tệp .docx",
         "weasyprint is not installed, so '{path}' cannot be written; install it with: apt install weasyprint, or "
         "write a .docx file"},
        {{"path", paper.path}});
  if (made.fault != none)
    session.refuse({"pandoc không chuyển được văn bản sang '{path}': {said}",
                    "pandoc could not convert the paper to '{path}': {said}"},
                   {{"path", paper.path}, {"said", made.said}});
  session.write(paper.path, made.bytes);
  return tell_gaps(session, paper.path, text);
}

}  // namespace

FileKind kind_of(Session const& session, std::string const& path, std::string const& asked) {
  static constexpr std::array<std::string_view, 5> formats{"markdown", "json", "docx", "html",
                                                           "pdf"};  // in the order of FileKind
  return FileKind(std::ranges::find(formats, format_of(session, asked, path, formats)) - formats.begin());
}

void put_json(Session const& session, PaperFile const& paper, std::string const& text) {
  if (auto const old = old_text(session, paper.path); old && !old->empty() && !paper.force && !form::is_model(*old))
    session.refuse(
        {"'{path}' đã có và không phải dữ liệu do bcd in ra; ghi ra tệp khác, hoặc thêm --force để thay",
         "'{path}' exists and is not a model written by bcd; write to another file, or add --force to replace it"},
        {{"path", paper.path}});
  session.write(paper.path, text);
}

std::string printed(PaperFile const& paper) {
  return form::stamped(paper.write(paper.as_of).text, paper.asked, paper.as_of);
}

int gaps_in(std::string_view text) {
  int gaps = 0;
  for (std::size_t at = text.find(form::gap_opens); at != text.npos; at = text.find(form::gap_opens, at + 1)) ++gaps;
  return gaps;
}

int put(Session const& session, PaperFile const& paper) {
  if (kind_of(session, paper.path) != FileKind::markdown) return put_converted(session, paper);
  auto const old = old_text(session, paper.path);
  std::string const text = with_written(session, paper, paper.path, printed(paper), old.value_or(""));
  // If only the stamp would change, leave the file alone, so that a rerun on another day makes no diff.
  if (!old || without_stamp(text) != without_stamp(*old) || !form::stamp_of(*old)) session.write(paper.path, text);
  return tell_gaps(session, paper.path, text);
}

void leave_papers_alone(Session const& session, std::string const& path) {
  if (auto const old = old_text(session, path); old && form::stamp_of(*old))
    session.refuse({"'{path}' là văn bản do bcd report lập; ghi kết quả này vào tệp khác",
                    "'{path}' is a paper written by bcd report; write this output to another file"},
                   {{"path", path}});
}

bool is_current(Session const& session, PaperFile const& paper) {
  auto const tell = [&](Text what, Args args) {
    args.push_back({"path", paper.path});
    session.complain(session.say(what, args));
    return false;
  };
  auto const old = old_text(session, paper.path);
  std::string const asked_day = session.as_of_text.empty() ? "" : "--as-of " + session.as_of_text + " ";
  if (!old)
    return tell({"{path}: chưa có văn bản này; lập bằng: bcd {command}\n",
                 "{path}: the paper does not exist; write it with: bcd {command}\n"},
                {{"command", asked_day + paper.refresh}});
  auto const stamp = form::stamp_of(*old);
  if (!stamp || stamp->asked != paper.asked)
    return tell({"{path}: không phải văn bản này do bcd lập; ghi ra tệp khác, hoặc thay bằng: bcd {command} --force\n",
                 "{path}: not this paper, or not written by bcd; write to another file, or replace it with: bcd "
                 "{command} --force\n"},
                {{"command", asked_day + paper.refresh}});
  Date const as_of = session.as_of_text.empty() ? stamp->as_of : paper.as_of;
  std::string const command = "--as-of " + as_of.str() + " " + paper.refresh;
  form::Merged const merged = form::keep_written(form::stamped(paper.write(as_of).text, paper.asked, as_of), *old);
  if (merged.fault) refuse_markers(session, paper.path, *merged.fault);
  if (without_stamp(merged.text) == without_stamp(*old)) return true;
  if (stamp->rest != form::rest_of(*old))
    return tell({"{path}: đã được sửa tay ngoài các khối giữ lại; đưa phần sửa vào khối <!-- bcd:giữ TÊN -->, hoặc bỏ "
                 "phần sửa và lập lại: bcd {command} --force\n",
                 "{path}: edited by hand outside its blocks; move the edit into a block <!-- bcd:giữ NAME -->, or drop "
                 "it and write the paper again: bcd {command} --force\n"},
                {{"command", command}});
  return tell({"{path}: không còn khớp hồ sơ; lập lại bằng: bcd {command}\n",
               "{path}: does not match the records any more; write it again with: bcd {command}\n"},
              {{"command", command}});
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
