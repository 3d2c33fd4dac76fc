#include "paper_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "bcd/form/json.hpp"
#include "bcd/form/kept.hpp"
#include "bcd/form/markdown.hpp"
#include "bcd/source/writer.hpp"
#include "format_of.hpp"
#include "paper_conversion.hpp"
#include "paper_parts.hpp"
#include "paper_pictures.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

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

// Returns the paper as the text of its file, with its stamp.
std::string stamped(Session const& session, PaperFile const& paper, form::Rendered const& rendered,
                    std::string const& path) {
  return form::stamped(text_with_pictures(session, rendered, path), stamp_words(paper), paper.as_of);
}

// Writes the paper as .docx, .html or .pdf. Blocks written by a person are taken from the Markdown paper of the same
// name in the same folder, if there is one.
int put_converted(Session const& session, PaperFile const& paper) {
  fs::path beside = paper.path;
  beside.replace_extension(".md");
  form::Rendered const rendered = paper.write(paper.as_of);
  std::string text = stamped(session, paper, rendered, paper.path);
  if (auto const old = old_text(session, beside.string()))
    text = with_written(session, paper, beside.string(), text, *old);
  // A converted file has no stamp, so bcd cannot detect whether it was edited.
  std::error_code fault;
  if (!paper.force && fs::is_regular_file(session.at(paper.path), fault))
    session.refuse(
        {"'{path}' đã có, có thể đã được sửa tay; ghi ra tệp khác, hoặc thêm --force để thay",
         "'{path}' exists and may have been edited by hand; write to another file, or add --force to replace it"},
        {{"path", paper.path}});
  output::PaperText const content{without_stamp(text), picture_links(rendered, paper.path), rendered.pictures,
                                  paper.names, paper.reference};
  session.write(paper.path, converted(session, content, paper));
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
  return form::stamped(form::with_pictures_inside(paper.write(paper.as_of)), stamp_words(paper), paper.as_of);
}

int gaps_in(std::string_view text) {
  int gaps = 0;
  for (std::size_t at = text.find(form::gap_opens); at != text.npos; at = text.find(form::gap_opens, at + 1)) ++gaps;
  return gaps;
}

int put(Session const& session, PaperFile const& paper) {
  if (kind_of(session, paper.path) != FileKind::markdown) return put_converted(session, paper);
  auto const old = old_text(session, paper.path);
  form::Rendered const rendered = paper.write(paper.as_of);
  std::string const fresh = stamped(session, paper, rendered, paper.path);
  std::string const text = with_written(session, paper, paper.path, fresh, old.value_or(""));
  std::vector<source::NewFile> files = stale_pictures(session, rendered, paper.path);
  if (!paper.force) leave_others_alone(session, files);
  // If only the stamp would change, leave the file alone, so that a rerun on another day makes no diff.
  if (!old || without_stamp(text) != without_stamp(*old) || !form::stamp_of(*old)) files.push_back({paper.path, text});
  if (!files.empty()) {
    session.require_writable(paper.path);  // the refusal names the paper, not a picture of it
    session.write(files);
  }
  remove_left_over(session, rendered, paper.path);
  return tell_gaps(session, paper.path, text);
}

void leave_papers_alone(Session const& session, std::string const& path) {
  if (auto const old = old_text(session, path); old && form::stamp_of(*old))
    session.refuse({"'{path}' là văn bản do bcd report lập; ghi kết quả này vào tệp khác",
                    "'{path}' is a paper written by bcd report; write this output to another file"},
                   {{"path", path}});
}

}  // namespace bcd::command
