// Writing what bcd printed into a golden case.
#include <stdexcept>

#include "bcd/text/utf8.hpp"
#include "golden_case.hpp"
#include "text_file.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

// Is it safe in a text file that people edit, and read back as the same bytes?
bool fits_a_case_file(std::string const& text) {
  bool const has_mark = ("\n" + text).find("\n" + std::string{section_mark}) != text.npos;
  bool const has_hidden = text.find('\r') != text.npos || text.find("\ufeff") != text.npos ||
                          utf8::first_control(text) != text.npos || utf8::first_invalid(text) != text.npos;
  return (text.empty() || text.ends_with('\n')) && !has_mark && !has_hidden;
}

// Returns the header with its exit line changed, added below the command, or removed.
std::string with_exit(std::string const& header, int exit) {
  bool const has_line = ("\n" + header).find("\nexit: ") != header.npos;
  std::string made;
  for (std::string const& line : lines_of(header)) {
    bool const here = line.starts_with(has_line ? "exit: " : "command: ");
    if (!here || !has_line) made += line + "\n";
    if (here && exit != 0) made += "exit: " + std::to_string(exit) + "\n";
  }
  return made;
}

std::size_t heading_at(std::string const& text, std::string const& heading) {
  std::size_t const at = text.find("\n" + std::string{section_mark} + heading);
  return at == text.npos ? text.size() : at + 1;
}

std::string section(std::string const& heading, std::string const& text) {
  return text.empty() ? "" : std::string{section_mark} + heading + "\n" + text;
}

void write_file(fs::path const& path, std::string const& text) {
  if (text.empty()) fs::remove(path);
  else write_text(path, text);
}

}  // namespace

void write_outcome(GoldenCase const& one, int exit, std::string const& out, std::string const& err) {
  if (fs::is_directory(one.path)) {
    write_file(one.path / "expected", out);
    write_file(one.path / "expected.err", err);
    write_file(one.path / "exit", exit == 0 ? "" : std::to_string(exit) + "\n");
    return;
  }
  if (!fits_a_case_file(out) || !fits_a_case_file(err))
    throw std::runtime_error{one.id() + ": a .case file cannot hold this output; make the case a folder"};
  std::string const text = read_text(one.path);
  std::size_t const header = heading_at(text, ""), outputs = heading_at(text, "expected");
  write_text(one.path, with_exit(text.substr(0, header), exit) + text.substr(header, outputs - header) +
                           section("expected", out) + section("expected.err", err));
}

}  // namespace bcd::test
