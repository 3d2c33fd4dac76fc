// A paper written in Markdown -> Word, HTML or PDF, laid out as the Party's papers are. Needs the program
// pandoc (2.17 or later), for PDF also weasyprint.
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
  std::string bytes;  // the file, when there is no fault
  std::string said;   // what pandoc said when it failed, for whoever looks for the cause
};
// Same input, same bytes (with the same pandoc). Leaves nothing behind; touches no network.
Converted convert(std::string_view markdown, Target target, std::string const& title);

// What the conversion works with (src/output/pandoc/, embedded when the program is built).
struct Asset {
  std::string_view name;  // "paper.lua"
  std::string_view bytes;
};
std::span<Asset const> pandoc_assets();

}  // namespace bcd::output
