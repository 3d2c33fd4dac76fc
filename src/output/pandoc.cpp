#include "bcd/output/pandoc.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "bcd/source/interrupt.hpp"
#include "bcd/text/base64.hpp"
#include "emf.hpp"
#include "private_folder.hpp"

extern char** environ;

namespace bcd::output {
namespace {

using Fault = Converted::Fault;

// Exit codes: 127 is the one shells use if a program cannot be run; 47 is the one of pandoc if the PDF engine is
// missing.
constexpr int cannot_run = 127, pdf_engine_missing = 47;

std::string result_name(Target target) {
  constexpr std::array names{"paper.docx", "paper.html", "paper.pdf"};
  return names[std::size_t(target)];
}

// All paths are relative to the folder pandoc runs in, because pandoc lower-cases the name of a custom reader, which
// would break an absolute path.
std::vector<std::string> arguments(Target target, std::string const& title, std::string const& reference) {
  std::vector<std::string> all{
      "pandoc", "--fail-if-warnings",
      "--data-dir=.",  // not the user's, whose templates may differ
      "--from=paper.lua", "--lua-filter=paper.lua",
      // In Word a "title" would be printed above the head, so it is stored as the property "subject".
      std::string{"--metadata="} + (target == Target::docx ? "subject=" : "pagetitle=") + title,
      "--output=" + result_name(target)};
  if (target == Target::docx) {
    all.insert(all.end(), {"--to=docx", "--reference-doc=" + reference});
  } else {
    all.insert(all.end(), {"--to=html5", "--standalone", "--template=paper.html"});
    if (target == Target::pdf) all.emplace_back("--pdf-engine=weasyprint");
  }
  all.emplace_back("paper.md");
  return all;
}

// Returns the user's environment with a fixed clock, time zone and locale, so that the output is reproducible, and with
// the temporary files of the engines in our folder.
std::vector<std::string> environment(PrivateFolder const& folder) {
  std::vector<std::string> all{"SOURCE_DATE_EPOCH=1767225600", "TZ=UTC", "LC_ALL=C.UTF-8", "TMPDIR=" + folder.path()};
  for (char** at = environ; at && *at; ++at) {
    std::string_view const entry{*at};
    std::string_view const name = entry.substr(0, entry.find('='));
    if (name != "SOURCE_DATE_EPOCH" && name != "TZ" && name != "LC_ALL" && name != "TMPDIR") all.emplace_back(entry);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> all;
  for (std::string& one : strings) all.push_back(one.data());
  all.push_back(nullptr);
  return all;
}

class Actions {
 public:
  Actions() { ::posix_spawn_file_actions_init(&all_); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&all_); }
  Actions(Actions const&) = delete;
  Actions& operator=(Actions const&) = delete;
  bool enter(std::string const& folder) { return ::posix_spawn_file_actions_addchdir_np(&all_, folder.c_str()) == 0; }
  bool open(int as, char const* path, int how) {
    return ::posix_spawn_file_actions_addopen(&all_, as, path, how, 0600) == 0;
  }
  posix_spawn_file_actions_t const* get() const { return &all_; }

 private:
  posix_spawn_file_actions_t all_{};
};

// Runs the program in the folder, without a shell and with empty input. Its output goes to the files `printed` and
// `said`.
// Returns the exit code, or cannot_run if the program was not found, or nothing if a system call failed or a signal
// ended the program.
std::optional<int> run(PrivateFolder const& folder, std::vector<std::string> arguments,
                       std::vector<std::string> environment) {
  Actions actions;
  // Standard input is empty rather than closed, because the first file opened would get its descriptor.
  bool const set = actions.enter(folder.path()) && actions.open(STDIN_FILENO, "/dev/null", O_RDONLY) &&
                   actions.open(STDOUT_FILENO, "printed", O_WRONLY | O_CREAT | O_TRUNC) &&
                   actions.open(STDERR_FILENO, "said", O_WRONLY | O_CREAT | O_TRUNC);
  if (!set) return std::nullopt;
  pid_t child = -1;
  auto const given = pointers(arguments), around = pointers(environment);
  int const error = ::posix_spawnp(&child, given.front(), actions.get(), nullptr, given.data(), around.data());
  if (error == ENOENT || error == EACCES || error == ENOTDIR) return cannot_run;
  if (error != 0) return std::nullopt;
  source::HeldBack::pass_on_to(child);
  int status = 0;
  int waited = 0;
  while ((waited = ::waitpid(child, &status, 0)) < 0 && errno == EINTR) {
  }
  source::HeldBack::pass_on_to(0);  // the process id may be reused from now on
  if (waited < 0) return std::nullopt;
  return WIFEXITED(status) ? std::optional{WEXITSTATUS(status)} : std::nullopt;
}

Converted failed(std::string said) { return {Fault::failed, {}, std::move(said)}; }

// Writes what paper.lua reads: the names of people, the pictures, and the list of their names in the text. Word shows
// EMF in every version, a page SVG inside itself.
bool write_beside(PrivateFolder const& folder, PaperText const& paper, Target target) {
  std::string list;
  for (std::size_t i = 0; i < paper.pictures.size(); ++i) {
    bool const word = target == Target::docx;
    std::string const name = fmt::format("picture-{}.{}", i + 1, word ? "emf" : "svg");
    list += paper.links[i] + "\t" + name + "\n";
    bool const written = word ? folder.write(name, emf_of(paper.pictures[i]))
                              : folder.write(name + ".base64", base64(form::svg_of(paper.pictures[i])));
    if (!written) return false;
  }
  std::string names;
  for (std::string const& name : paper.names) names += name + "\n";
  return folder.write("pictures.txt", list) && folder.write("names.txt", names);
}

// True if a font of the papers is installed with the letters of Vietnamese, or if that cannot be found out. The older
// Liberation fonts (package fonts-liberation) lack ơ and ư.
bool has_fonts(PrivateFolder const& folder) {
  auto const code = run(folder, {"fc-list", ":lang=vi", "family"}, environment(folder));
  auto const families = folder.read("printed");
  if (code != 0 || !families) return true;
  constexpr std::array<std::string_view, 3> fonts{"Times New Roman", "Liberation Serif", "Tinos"};
  return std::ranges::any_of(fonts, [&](std::string_view one) { return families->find(one) != std::string::npos; });
}

Converted convert_in(PrivateFolder const& folder, PaperText const& paper, Target target, std::string const& title) {
  if (!folder.made()) return failed("mkdtemp: " + std::error_code{errno, std::generic_category()}.message());
  for (Asset const& asset : pandoc_assets())
    if (!folder.write(asset.name, asset.bytes)) return failed(folder.file(asset.name));
  if (!folder.write("paper.md", paper.markdown)) return failed(folder.file("paper.md"));
  if (!write_beside(folder, paper, target)) return failed(folder.file("pictures.txt"));
  bool const own = !paper.reference.empty();
  if (own && (!folder.write("reference.docx", paper.reference) || !folder.write("own-reference", "yes\n")))
    return failed(folder.file("reference.docx"));
  if (target == Target::pdf && !has_fonts(folder)) return {Fault::no_fonts, {}, {}};
  auto code = run(folder, arguments(target, title, "reference.docx"), environment(folder));
  // paper.lua made sections of pages: then the last one, which pandoc takes from the reference, begins with a number.
  if (code == 0 && folder.read("sections"))
    code = run(folder, arguments(target, title, "sections.docx"), environment(folder));
  if (code == cannot_run) return {Fault::no_pandoc, {}, {}};
  if (code == pdf_engine_missing) return {Fault::no_pdf_engine, {}, {}};
  std::string said = folder.read("said").value_or("");
  if (code != 0) return failed(std::move(said));
  auto bytes = folder.read(result_name(target));
  if (!bytes || bytes->empty()) return failed(std::move(said));
  return {Fault::none, std::move(*bytes), {}};
}

}  // namespace

Converted convert(PaperText const& paper, Target target, std::string const& title) {
  try {
    source::HeldBack const until_the_folder_is_gone;
    return convert_in(PrivateFolder{}, paper, target, title);
  } catch (std::exception const& error) {  // out of memory, or a path that the system rejects
    return failed(error.what());
  }
}

Converted text_of_docx(std::string_view docx) {
  try {
    source::HeldBack const until_the_folder_is_gone;
    PrivateFolder const folder;
    if (!folder.made() || !folder.write("text.docx", docx)) return failed(folder.file("text.docx"));
    auto const code =
        run(folder,
            {"pandoc", "--data-dir=.", "--from=docx", "--to=plain", "--wrap=none", "--output=text.txt", "text.docx"},
            environment(folder));
    if (code == cannot_run) return {Fault::no_pandoc, {}, {}};
    auto text = folder.read("text.txt");
    if (code != 0 || !text) return failed(folder.read("said").value_or(""));
    return {Fault::none, std::move(*text), {}};
  } catch (std::exception const& error) {
    return failed(error.what());
  }
}

}  // namespace bcd::output
