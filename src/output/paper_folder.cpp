#include "bcd/output/paper_folder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t states = record::Words<FolderState>::table.size();

std::array<int, states> counts_of(PaperFolder const& folder) {
  std::array<int, states> counts{};
  for (FolderPaper const& one : folder.papers) ++counts[std::size_t(one.state)];
  return counts;
}

std::string line_of(FolderPaper const& one, Lang lang) {
  std::string line = one.path.empty() ? one.asked : one.path;
  line += ": " + std::string{record::word_title(one.state).in(lang)};
  if (!one.reason.empty()) line += ": " + one.reason;
  if (!one.command.empty())
    line += "; " + fill({"lập bằng: {command}", "write it with: {command}"}, lang, {{"command", one.command}});
  if (one.gaps > 0)
    line += fill({" (còn {gaps} chỗ [CẦN ĐIỀN])", " (gaps [CẦN ĐIỀN]: {gaps})"}, lang, {{"gaps", one.gaps}});
  return line + "\n";
}

}  // namespace

bool PaperFolder::in_order() const {
  return std::ranges::all_of(papers, [](FolderPaper const& one) {
    return one.state == FolderState::fresh || one.state == FolderState::rewritten;
  });
}

std::string paper_folder_text(PaperFolder const& folder, Lang lang) {
  std::string text;
  for (FolderPaper const& one : folder.papers) text += line_of(one, lang);
  auto const counts = counts_of(folder);
  std::string parts;
  for (std::size_t i = 0; i < states; ++i)
    if (counts[i] > 0)
      parts +=
          fmt::format("{}{} {}", parts.empty() ? "" : ", ", counts[i], record::word_title(FolderState(i)).in(lang));
  text += fill({"{count} văn bản: {parts}", "{count} papers: {parts}"}, lang,
               {{"count", folder.papers.size()}, {"parts", parts}});
  if (folder.foreign > 0)
    text += fill(
        {"; {count} tệp khác không do bcd lập, để nguyên", "; {count} other files, not written by bcd, left alone"},
        lang, {{"count", folder.foreign}});
  return text + "\n";
}

std::string paper_folder_json(PaperFolder const& folder) {
  Json papers = Json::array(), summary = Json::object();
  for (FolderPaper const& one : folder.papers) {
    std::size_t const space = one.asked.find(' ');
    Json row{{"path", one.path.empty() ? Json(nullptr) : Json(one.path)},
             {"state", record::word_id(one.state)},
             {"form", one.asked.substr(0, space)},
             {"subject", space == one.asked.npos ? "" : one.asked.substr(space + 1)},
             {"as_of", one.as_of ? Json(one.as_of->str()) : Json(nullptr)},
             {"gaps", one.gaps},
             {"reason", one.reason},
             {"command", one.command}};
    papers.push_back(std::move(row));
  }
  auto const counts = counts_of(folder);
  for (std::size_t i = 0; i < states; ++i) summary[std::string{record::Words<FolderState>::table[i].id}] = counts[i];
  summary["foreign"] = folder.foreign;
  Json const all{
      {"version", 1}, {"folder", folder.path}, {"papers", std::move(papers)}, {"summary", std::move(summary)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
