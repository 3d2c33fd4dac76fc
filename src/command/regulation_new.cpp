// bcd regulation new: the skeleton of a regulation, one entry for each article, clause and point of its legal text.
#include "regulation_new.hpp"

#include <filesystem>
#include <memory>

#include "bcd/output/pandoc.hpp"
#include "bcd/regulation/outline.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/legacy.hpp"
#include "bcd/text/split.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

struct SkeletonOptions {
  std::string text, output;
};

std::string ending_of(std::string const& path) { return utf8::lower(fs::path{path}.extension().string()); }

// Returns the bytes of a .docx as plain text, one paragraph a line.
std::string plain_text(Session const& session, std::string const& path, std::string_view bytes) {
  output::Converted made = output::text_of_docx(bytes);
  using enum output::Converted::Fault;
  if (made.fault == no_pandoc)
    session.refuse(
        {"đọc tệp .docx cần chương trình pandoc (cài: apt install pandoc), hoặc lưu văn bản thành .txt",
         "reading a .docx needs the program pandoc (install: apt install pandoc); or save the text as .txt"});
  if (made.fault != none)
    session.refuse({"pandoc không đọc được '{path}': {said}", "pandoc cannot read '{path}': {said}"},
                   {{"path", path}, {"said", made.said}});
  return std::move(made.bytes);
}

Exit make(Session const& session, SkeletonOptions const& options) {
  std::string const text = legal_text(session, options.text);
  regulation::Outline const outline = regulation::outline_of(text);
  if (outline.entries.empty())
    session.refuse(
        {"'{path}': không thấy điều nào; mỗi điều phải bắt đầu một dòng, như \"Điều 1. …\", hoặc mỗi mục như "
         "\"I. …\"",
         "'{path}': no article found; each must begin a line, like \"Điều 1. …\", or each section like "
         "\"I. …\""},
        {{"path", options.text}});
  for (regulation::OddLine const& one : outline.odd)
    session.complain(session.say(
        {"bcd: {path}:{line}: \"{text}\" giống đầu một điều, khoản nhưng số không nối tiếp nên được đọc như lời văn "
         "của "
         "mục trước; xem lại văn bản\n",
         "bcd: {path}:{line}: \"{text}\" looks like the start of an article or clause, but its number does not follow, "
         "so it was read as words of the entry before; look at the text\n"},
        {{"path", options.text}, {"line", one.line}, {"text", regulation::first_words(one.text)}}));
  std::string id = id_of(fs::path{options.text}.stem().string());
  if (id.empty()) id = "quy-che";
  std::string const made = regulation::skeleton(outline, id);
  if (options.output.empty()) {
    session.print(made);
    return Exit::clean;
  }
  if (ending_of(options.output) != ".yaml")
    session.refuse({"không ghi vào '{path}': đuôi tệp phải là của quy chế; các dạng: yaml (.yaml)",
                    "'{path}' is not written: it needs the ending of a regulation; formats: yaml (.yaml)"},
                   {{"path", options.output}});
  switch (source::create_whole(session.at(options.output), made)) {
    case source::Creation::created:
      break;
    case source::Creation::exists:
      session.refuse({"'{path}' đã có; không ghi đè", "'{path}' exists and is not overwritten"},
                     {{"path", options.output}});
    case source::Creation::failed:
      session.refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", options.output}});
  }
  session.done({"{path}: {count} mục, mỗi mục còn ghi [CẦN ĐIỀN]. Xem mục còn lại: bcd regulation coverage {path}\n",
                "{path}: entries still to be decided: {count}. To list them: bcd regulation coverage {path}\n"},
               {{"path", options.output}, {"count", std::to_string(outline.entries.size())}});
  return Exit::clean;
}

}  // namespace

std::string legal_text(Session const& session, std::string const& path) {
  std::string const ending = ending_of(path);
  if (ending != ".txt" && ending != ".md" && ending != ".docx")
    session.refuse({"văn bản quy chế phải là tệp .txt, .md hoặc .docx: '{path}'",
                    "the text of a regulation must be a .txt, .md or .docx file: '{path}'"},
                   {{"path", path}});
  std::string bytes = session.read(path);
  std::string text = ending == ".docx" ? plain_text(session, path, bytes) : std::move(bytes);
  if (utf8::first_invalid(text) != text.npos)
    session.refuse({"'{path}' không phải văn bản UTF-8; mở bằng Word, lưu lại dạng văn bản thuần, mã hóa UTF-8",
                    "'{path}' is not UTF-8 text; open it in Word and save it as plain text in UTF-8"},
                   {{"path", path}});
  if (may_be_legacy(text)) {
    for (std::string_view const line : split(text, "\n"))
      if (auto const legacy = read_legacy(line))
        session.refuse({"'{path}' gõ bằng bảng mã cũ (đọc ra là \"{text}\"); chuyển sang Unicode rồi làm lại",
                        "'{path}' is in an old encoding (it reads \"{text}\"); convert it to Unicode first"},
                       {{"path", path}, {"text", legacy->text}});
  }
  return text;
}

Command regulation_new_command() {
  auto const options = std::make_shared<SkeletonOptions>();
  return {.name = "new",
          .about = {"Lập bộ khung quy chế từ văn bản: mỗi điều, khoản, điểm một mục chờ quyết định",
                    "Make the skeleton of a regulation from its text: one entry for each article, clause and point"},
          .options = {{.names = "TEXT",
                       .about = {"Văn bản quy chế: .txt, .md hoặc .docx (cần pandoc)",
                                 "Text of the regulation: .txt, .md or .docx (needs pandoc)"},
                       .value = &options->text,
                       .takes = Takes::file,
                       .required = true},
                      {.names = "-o,--output",
                       .about = {"Tệp .yaml sẽ lập, không ghi đè; bỏ trống: in ra",
                                 "The .yaml file to make, never "
                                 "overwritten; default: print it"},
                       .value = &options->output,
                       .takes = Takes::file}},
          .act = [options](Session const& session) { return make(session, *options); }};
}

}  // namespace bcd::command
