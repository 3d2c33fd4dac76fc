// Converts a paper from Markdown to Word, HTML or PDF in the layout of Party papers. Requires the program pandoc (2.17
// or later), and weasyprint for PDF.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/drawing.hpp"

namespace bcd::output {

enum class Target : std::uint8_t { docx, html, pdf };

struct Converted {
  // no_fonts: for PDF, no font of the papers that has the letters of Vietnamese is installed.
  enum class Fault : std::uint8_t { none, no_pandoc, no_pdf_engine, no_fonts, failed };
  Fault fault = Fault::none;
  std::string bytes;  // the converted file, if there is no error
  std::string said;   // the error output of pandoc if it failed, for diagnosis
};
// A paper as Markdown, with its pictures and how the text names each.
struct PaperText {
  std::string markdown;
  std::vector<std::string> links;
  std::span<form::Drawing const> pictures;
  std::vector<std::string> names = {};  // of people: kept on one line
  std::string reference = {};           // the unit's own reference.docx; "" for the one of bcd
};
// The same input gives the same bytes with the same version of pandoc. Leaves no files behind and does not use the
// network. Pictures that the paper links to, other than its own, are not read.
Converted convert(PaperText const& paper, Target target, std::string const& title);

// Returns the plain text of a Word document (.docx), one paragraph on a line, numbered lists with their numbers.
Converted text_of_docx(std::string_view docx);

// A file that the conversion uses (src/output/pandoc/, embedded at build time).
struct Asset {
  std::string_view name;  // "paper.lua"
  std::string_view bytes;
};
std::span<Asset const> pandoc_assets();

}  // namespace bcd::output
