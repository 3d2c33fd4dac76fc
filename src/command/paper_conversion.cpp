#include "paper_conversion.hpp"

namespace bcd::command {

std::string converted(Session const& session, output::PaperText const& content, PaperFile const& paper) {
  using enum output::Converted::Fault;
  FileKind const kind = kind_of(session, paper.path);
  output::Target const target = kind == FileKind::docx  ? output::Target::docx
                                : kind == FileKind::pdf ? output::Target::pdf
                                                        : output::Target::html;
  output::Converted const made = output::convert(content, target, paper.title);
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
  if (made.fault == no_fonts)
    session.refuse(
        {"máy chưa có phông chữ Times New Roman hay Liberation Serif đủ chữ tiếng Việt nên không ghi được '{path}'; "
         "cài: apt install fonts-liberation2, hoặc ghi ra tệp .docx",
         "neither Times New Roman nor Liberation Serif with the letters of Vietnamese is installed, so '{path}' cannot "
         "be written; install: apt install fonts-liberation2, or write a .docx file"},
        {{"path", paper.path}});
  if (made.fault != none)
    session.refuse({"pandoc không chuyển được văn bản sang '{path}': {said}",
                    "pandoc could not convert the paper to '{path}': {said}"},
                   {{"path", paper.path}, {"said", made.said}});
  return made.bytes;
}

}  // namespace bcd::command
