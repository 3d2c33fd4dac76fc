#include "format_of.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "paper_file.hpp"

namespace bcd::command {
namespace {

struct Ending {
  std::string_view ending, format;
};
// The order matters. Without --format, an extension selects the first of its formats that the command supports. The
// other formats are accepted for the extension if --format requests them.
constexpr std::array endings{
    Ending{".txt", "text"},    Ending{".txt", "table"},   Ending{".txt", "github"},   Ending{".log", "text"},
    Ending{".log", "github"},  Ending{".json", "json"},   Ending{".json", "sarif"},   Ending{".json", "gitlab"},
    Ending{".sarif", "sarif"}, Ending{".xml", "junit"},   Ending{".csv", "csv"},      Ending{".xlsx", "xlsx"},
    Ending{".ics", "ics"},     Ending{".md", "markdown"}, Ending{".txt", "markdown"}, Ending{".markdown", "markdown"},
    Ending{".docx", "docx"},   Ending{".pdf", "pdf"},     Ending{".html", "html"}};

// Returns the extension in lower case: ".PDF" -> ".pdf". Returns "" if the file has no extension or is a device.
std::string ending_of(std::string const& file) {
  if (file.starts_with("/dev/") || file.starts_with("/proc/")) return {};
  std::filesystem::path const name = std::filesystem::path{file}.filename();
  std::string ending = name.extension().string();
  if (ending.empty() && name.string().starts_with('.')) ending = name.string();  // ".sarif"
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
  return ending;
}

// Returns the formats with their extensions, for a message: "text (.txt, .log), json (.json), github".
std::string listed(std::span<std::string_view const> formats) {
  std::string all;
  for (std::string_view const format : formats) {
    std::string known;
    for (Ending const& one : endings)
      if (one.format == format && known.find(one.ending) == known.npos)
        (known += known.empty() ? "" : ", ") += one.ending;
    (all += all.empty() ? "" : ", ") += format;
    if (!known.empty()) all += " (" + known + ")";
  }
  return all;
}

}  // namespace

std::string format_of(Session const& session, std::string const& asked, std::string const& file,
                      std::span<std::string_view const> formats) {
  std::string const ending = ending_of(file);
  if (ending.empty()) return asked.empty() ? std::string{formats.front()} : asked;
  std::vector<std::string_view> said;
  for (Ending const& one : endings)
    if (one.ending == ending && std::ranges::find(formats, one.format) != formats.end()) said.push_back(one.format);
  Args const args{{"file", file}, {"ending", ending}, {"asked", asked}, {"formats", listed(formats)}};
  if (said.empty())
    session.refuse(
        {"không ghi vào '{file}': lệnh này không có dạng nào mang đuôi '{ending}'; các dạng: {formats}",
         "'{file}' is not written: no format of this command has the extension '{ending}'; formats: {formats}"},
        args);
  if (asked.empty()) return std::string{said.front()};
  if (std::ranges::find(said, asked) == said.end())
    session.refuse(
        {"không ghi dạng {asked} vào '{file}' vì đuôi tệp là của dạng khác; các dạng: {formats}",
         "format {asked} is not written to '{file}': the extension belongs to another format; formats: {formats}"},
        args);
  return asked;
}

Option output_option(std::string& output, std::span<std::string_view const> formats) {
  std::string all;
  for (std::string_view const format : formats) {
    auto const own = std::ranges::find(endings, format, &Ending::format);
    if (own != endings.end()) (all += all.empty() ? "" : ", ") += own->ending;
  }
  return {.names = "-o,--output",
          .about = {{"Ghi vào tệp này thay vì in ra; dạng theo đuôi tệp ({endings})",
                     "Write to this file instead of printing; its extension sets the format ({endings})"},
                    {{"endings", all}}},
          .value = &output,
          .takes = Takes::file};
}

std::string result_format(Session const& session, ResultPlace const& place, std::span<std::string_view const> formats) {
  if (!place.output.empty()) leave_papers_alone(session, place.output);
  return format_of(session, place.format, place.output, formats);
}

void deliver_result(Session const& session, ResultPlace const& place, std::string_view text) {
  if (place.output.empty()) session.print(text);
  else session.write(place.output, text);
}

}  // namespace bcd::command
