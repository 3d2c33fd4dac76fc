#include "bcd/command/run.hpp"

#include <fmt/core.h>

#include <exception>
#include <filesystem>

#include "bcd/source/writer.hpp"
#include "bcd/workspace/asked_paths.hpp"
#include "cli.hpp"
#include "days.hpp"
#include "help.hpp"
#include "version.hpp"

namespace bcd::command {
namespace {

// Returns the language of the call: --lang at any position, then the environment, then Vietnamese. Computed before the
// arguments are parsed, because messages about the call itself are in this language.
Lang language(std::vector<std::string> const& arguments, World const& world) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view const one = arguments[i];
    if (one == "--lang" && i + 1 < arguments.size()) return parse_lang(arguments[i + 1]).value_or(Lang::vi);
    if (one.starts_with("--lang=")) return parse_lang(one.substr(7)).value_or(Lang::vi);
  }
  return world.language.starts_with("en") ? Lang::en : Lang::vi;
}

Exit parse_and_act(std::vector<std::string> const& arguments, Session& session) {
  Command const whole = program(session);
  Call const call = arguments.empty() ? Call{Call::Asks::help, {&whole}} : parse(whole, arguments, session);
  if (call.asks == Call::Asks::help) {
    session.print(help_text(call.path, session.lang, session.world.columns));
    return Exit::clean;
  }
  if (call.asks == Call::Asks::version) {
    session.print(version_text());
    return Exit::clean;
  }
  session.folder = workspace::as_named("", session.folder);
  if (session.quiet && session.verbose)
    session.refuse({"--quiet và --verbose không dùng cùng nhau; bỏ một trong hai",
                    "--quiet and --verbose cannot be used together; remove one"});
  return call.command().act(session);
}

}  // namespace

Date Session::as_of() const { return as_of_text.empty() ? world.today : day_of(*this, "--as-of", as_of_text); }

std::string Session::at(std::string const& path) const {
  // Not place(), which copies the environment of git for every path.
  return workspace::Place{.folder = folder}.at(path);
}

void Session::require_writable(std::string const& path) const {
  // No output of bcd is YAML, so an existing YAML file is a record or belongs to another program.
  if ((path.ends_with(".yaml") || path.ends_with(".yml")) && std::filesystem::exists(at(path)))
    refuse({"không ghi đè '{path}': đó là tệp YAML, có thể là hồ sơ",
            "'{path}' was not overwritten: it is a YAML file and may be a record"},
           {{"path", path}});
  if (!source::may_write(at(path))) refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", path}});
}

void Session::write(std::string const& path, std::string_view bytes) const {
  if (path == "-") return print(bytes);
  source::NewFile const file{path, std::string{bytes}};
  write({&file, 1});
}

void Session::write(std::span<source::NewFile const> files) const {
  std::vector<source::NewFile> placed;
  for (source::NewFile const& one : files) {
    require_writable(one.path);
    placed.push_back({at(one.path), one.bytes});
  }
  if (!source::write_together(placed))
    refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", files.back().path}});
  for (source::NewFile const& one : files)
    tell({"bcd: đã ghi '{path}'\n", "bcd: wrote '{path}'\n"}, {{"path", one.path}});
}

std::string Session::read(std::string const& path) const {
  auto bytes = source::read_whole(at(path));
  if (!bytes) refuse_unreadable(path);
  return *std::move(bytes);
}

void Session::refuse_unreadable(std::string const& path) const {
  refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}});
}

void Session::make_folder(std::string const& path) const {
  std::error_code fault;
  std::string const whole = at(path);
  if (!std::filesystem::is_directory(whole, fault) && !std::filesystem::create_directories(whole, fault))
    refuse({"không tạo được thư mục '{path}'", "the folder '{path}' cannot be created"}, {{"path", path}});
}

bool Session::colours() const { return colour == "always" || (colour == "auto" && world.terminal && !world.no_colour); }

Exit run(std::vector<std::string> const& arguments, World const& world) {
  Session session{world, language(arguments, world)};
  try {
    Exit const exit = parse_and_act(arguments, session);
    // Check the stream, because a paper redirected to a full disk must not be lost without an error.
    if (std::fflush(world.out) == 0 && std::ferror(world.out) == 0) return exit;
    session.refuse({"không ghi được kết quả (đĩa đầy hoặc đường ống đã đóng?)",
                    "the output cannot be written (disk full or pipe closed?)"});
  } catch (Unusable const& refused) {
    session.complain(fmt::format("bcd: {}\n", refused.message));
    return Exit::unusable;
  } catch (std::exception const& fault) {
    session.complain(fmt::format(
        "bcd: {}: {}\n",
        session.say({"lỗi nội bộ của bcd, đề nghị báo lại", "internal error of bcd, please report it"}), fault.what()));
    return Exit::internal;
  }
}

}  // namespace bcd::command
