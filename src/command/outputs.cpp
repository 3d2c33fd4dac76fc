#include "outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "bcd/output/terminal.hpp"
#include "format_of.hpp"
#include "paper_file.hpp"

namespace bcd::command {
namespace fs = std::filesystem;
namespace {

// Parses "sarif=bcd.sarif": returns the format and leaves the file name in `wanted`. Returns "" if `wanted` is only a
// file name. If the text before '=' consists of lower-case letters but is not a format, refuses, because it is more
// likely a misspelt format than a part of a file name.
std::string named_format(Session const& session, std::string& wanted) {
  std::size_t const equals = wanted.find('=');
  auto const is_word = [](std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  };
  if (equals == wanted.npos || !is_word(std::string_view{wanted}.substr(0, equals))) return {};
  std::string const id = wanted.substr(0, equals);
  if (!output::find_format(id))
    session.refuse({"--output: không có dạng '{id}'{hint}", "--output: there is no format '{id}'{hint}"},
                   {{"id", id}, {"hint", did_you_mean(id, output::format_ids())}});
  wanted.erase(0, equals + 1);
  return id;
}

fs::path whole(std::string const& path) {
  std::error_code fault;
  fs::path const found = fs::weakly_canonical(path.empty() ? "." : path, fault);
  return fault ? fs::path{path} : found;
}

// True if the folder is the top of a submodule: its .git is a file that refers to .git/modules of the outer repository.
bool is_submodule(fs::path const& folder) {
  std::ifstream link{folder / ".git"};
  std::string line;
  return std::getline(link, line) && line.find("/modules/") != line.npos;
}

// Returns the nearest folder at or above `folder` that contains a .git (which is a file in a linked working tree).
// Returns an empty path if there is none. For a submodule, returns the folder of the outer repository, because a code
// host shows paths relative to that one.
fs::path git_top(fs::path folder) {
  std::error_code ignored;
  for (fs::path inner;; folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", ignored)) {
      if (!is_submodule(folder)) return folder;
      inner = folder;
    }
    if (folder == folder.parent_path()) return inner;
  }
}

void print_text(Session const& session, output::Checked const& checked) {
  for (LocatedFinding const* finding : output::in_order(checked.verdicts))
    if (finding->open()) session.print(output::finding_text(*finding, session.lang, session.colours()));
  if (!session.quiet)
    session.print(
        output::summary_text(output::summarize(checked.verdicts, checked.units_known), checked.as_of, session.lang));
}

}  // namespace

bool Outputs::tell_files() const {
  return (screen && screen->files) || std::ranges::any_of(files, [](auto const& one) { return one.first->files; });
}

Outputs choose_outputs(Session const& session, std::string const& format, std::vector<std::string> const& wanted) {
  output::Format const* const text = output::find_format("text");
  output::Format const* const chosen = format.empty() ? text : output::find_format(format);
  Outputs outputs;
  outputs.screen = format.empty() && session.world.github ? output::find_format("github") : chosen;
  std::vector<std::string_view> const ids = output::format_ids();
  for (std::string file : wanted) {
    std::string const named = named_format(session, file);
    if (file.empty()) session.refuse({"--output thiếu tên tệp", "--output needs a file name"});
    if (file == "-") {  // standard output
      outputs.screen = output::find_format(named.empty() && chosen ? chosen->id : named);
      continue;
    }
    leave_papers_alone(session, file);
    auto const same_file = [&](auto const& other) { return session.at(other.second) == session.at(file); };
    if (std::ranges::any_of(outputs.files, same_file))
      session.refuse(
          {"--output: hai kết quả cùng ghi vào một tệp '{path}'", "--output: two outputs go to the same file '{path}'"},
          {{"path", file}});
    if (named.empty() && chosen != text) outputs.screen = nullptr;  // --format then applies to the file
    outputs.files.emplace_back(output::find_format(format_of(session, named.empty() ? format : named, file, ids)),
                               file);
  }
  outputs.text_before = outputs.screen && outputs.screen->id == "github";
  return outputs;
}

// Random, unlike everything else that is printed.
static std::string secret_token() {
  std::random_device source;
  return fmt::format("bcd-{:08x}{:08x}", source(), source());
}

void deliver(Session const& session, Outputs const& outputs, output::Checked const& checked) {
  bool const text = outputs.screen && outputs.screen->id == "text";
  if (text) print_text(session, checked);
  if (outputs.text_before) {
    // GitHub runs workflow commands (::name::) that it finds in a log. Stop them around the text, because it quotes
    // records, and a record must not be able to inject a command. Nobody can compute the token from the records.
    std::string const words = output::text(checked), token = secret_token();
    session.print("::stop-commands::" + token + "\n" + words + "::" + token + "::\n");
  }
  if (outputs.screen && !text) session.print(outputs.screen->write(checked));
  for (auto const& [format, file] : outputs.files) session.write(file, format->write(checked));
}

std::string folder_in_repository(Session const& session) {
  fs::path const folder = whole(session.folder);
  // Prefer the top of the repository, because the host shows paths relative to it, and CI may have checked it out into
  // a subfolder of its workspace.
  fs::path const found = git_top(folder);
  fs::path const top = !found.empty()                   ? found
                       : session.world.checkout.empty() ? fs::path{}
                                                        : whole(session.world.checkout);
  if (top.empty()) return {};
  std::string const below = folder.lexically_relative(top).generic_string();
  return below.empty() || below == "." || below.starts_with("..") ? std::string{} : below + "/";
}

}  // namespace bcd::command
