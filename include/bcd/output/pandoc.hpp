// Converts a paper from Markdown to Word, HTML or PDF in the layout of Party papers. Requires the program pandoc (2.17
// or later), and weasyprint for PDF.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bcd::output {

enum class Target : std::uint8_t { docx, html, pdf };

struct Converted {
  enum class Fault : std::uint8_t { none, no_pandoc, no_pdf_engine, failed };
  Fault fault = Fault::none;
  std::string bytes;  // the converted file, if there is no error
  std::string said;   // the error output of pandoc if it failed, for diagnosis
};
// The same input gives the same bytes with the same version of pandoc. Leaves no files behind and does not use the
// network.
Converted convert(std::string_view markdown, Target target, std::string const& title);

// Returns the plain text of a Word document (.docx), one paragraph on a line, numbered lists with their numbers.
Converted text_of_docx(std::string_view docx);

// A file that the conversion uses (src/output/pandoc/, embedded at build time).
struct Asset {
  std::string_view name;  // "paper.lua"
  std::string_view bytes;
};
std::span<Asset const> pandoc_assets();

}  // namespace bcd::output
