#include "bcd/command/run.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <filesystem>

#include "asked_paths.hpp"
#include "bcd/command/examples.hpp"
#include "bcd/source/writer.hpp"
#include "help.hpp"
#include "session.hpp"
#include "version.hpp"

namespace bcd::command {
namespace {

// The language of the call: --lang wherever it stands, then the environment, then Vietnamese. Needed before the options
// are declared, since they are described in it.
Lang language(std::vector<std::string> const& arguments, World const& world) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view const one = arguments[i];
    if (one == "--lang" && i + 1 < arguments.size()) return parse_lang(arguments[i + 1]).value_or(Lang::vi);
    if (one.starts_with("--lang=")) return parse_lang(one.substr(7)).value_or(Lang::vi);
  }
  return world.language.starts_with("en") ? Lang::en : Lang::vi;
}

// "--lang: fr not in {vi,en}" in Vietnamese.
std::string words_for(std::string what) {
  std::size_t const at = what.find(" not in ");
  return at == what.npos ? what : what.replace(at, 8, " không thuộc ");
}

// What stands where a command should: its name, and the nearest of those there are.
std::string said_of_command(CLI::App const& program, Session const& session) {
  CLI::App const* at = &program;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  auto const left = program.remaining(true);
  auto const word =
      std::ranges::find_if(left, [](std::string const& one) { return !one.empty() && !one.starts_with('-'); });
  if (word == left.end()) return session.say({"thiếu tên lệnh", "a command is missing"});
  std::vector<std::string> names;
  for (CLI::App const* one : at->get_subcommands([](CLI::App const* below) { return !below->get_group().empty(); }))
    names.push_back(one->get_name());
  std::vector<std::string_view> const candidates{names.begin(), names.end()};
  std::string const above = at == &program ? "" : at->get_name() + " ";
  return session.say({"không có lệnh '{name}'{hint}", "there is no command '{name}'{hint}"},
                     {{"name", above + *word}, {"hint", did_you_mean(*word, candidates)}});
}

// What CLI11 objects to, said in the language of the call; the option or value it names is kept.
std::string said(CLI::ParseError const& fault, CLI::App const& program, Session const& session) {
  std::string const what = fault.what();
  if (dynamic_cast<CLI::ExtrasError const*>(&fault))
    return session.say({"tham số lạ: {what}", "{what}"}, {{"what", Arg{what.substr(what.find(": ") + 2), what}}});
  if (dynamic_cast<CLI::RequiredError const*>(&fault)) {
    if (what.starts_with("A subcommand")) return said_of_command(program, session);
    return session.say({"thiếu tham số: {what}", "{what}"}, {{"what", Arg{what.substr(0, what.find(' ')), what}}});
  }
  if (dynamic_cast<CLI::ValidationError const*>(&fault) || dynamic_cast<CLI::ConversionError const*>(&fault))
    return session.say({"giá trị không nhận được: {what}", "{what}"}, {{"what", Arg{words_for(what), what}}});
  if (dynamic_cast<CLI::ArgumentMismatch const*>(&fault))
    return session.say({"thiếu hoặc thừa giá trị của {what}", "{what}"},
                       {{"what", Arg{what.substr(0, what.find(':')), what}}});
  return session.say({"gọi lệnh không đúng: {what}", "{what}"}, {{"what", what}});
}

void declare_common(CLI::App& program, Session& session) {
  auto const text = [&](Text both) { return session.say(both); };
  program.set_help_flag("-h,--help", text({"In trợ giúp", "Print help"}));
  program.set_version_flag(
      "--version", "bcd",
      text({"In phiên bản của bcd và của các thư viện", "Print the version of bcd and of its libraries"}));
  program.formatter(help_formatter(session.lang));
  session.takes(program.add_option("-C", session.folder,
                                   text({"Làm việc trong thư mục này; mọi đường dẫn, kể cả của -o, tính từ đó",
                                         "Work in this folder; every path, that of -o too, counts from there"})),
                Takes::folder);
  program
      .add_option("--as-of", session.as_of_text,
                  text({"Xét như vào ngày này (2026-10-01); bỏ trống: hôm nay",
                        "Judge as of this day (2026-10-01); left out: today"}))
      ->type_name(text({"NGÀY", "DATE"}));
  program
      .add_option("--lang", session.lang_text,
                  text({"Ngôn ngữ: vi, en (mặc định: BCD_LANG, rồi locale, rồi vi)",
                        "Language: vi, en (default: BCD_LANG, then the locale, then vi)"}))
      ->check(CLI::IsMember({"vi", "en"}));
  program.add_option("--color", session.colour, text({"Màu: auto, always, never", "Colour: auto, always, never"}))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  program.add_flag("-q,--quiet", session.quiet,
                   text({"Chỉ in kết quả: không có dòng tổng kết của check, không báo đã ghi gì, không hiện tiến độ",
                         "Print the result only: no summary line of check, no word of what was written, no progress"}));
  program.add_flag("-v,--verbose", session.verbose,
                   text({"Nói thêm trên stderr: đơn vị nào, bao nhiêu tệp, quy chế nào đang áp dụng, đã ghi tệp nào",
                         "Tell more on stderr: which units, how many files, which regulation is in force, which files "
                         "were written"}));
  program.require_subcommand(1);
  program.fallthrough();
}

// The examples that a command's page shows, as they end its help.
std::string examples_text(Session const& session, std::string const& command) {
  auto const page = session.pages.find(command);
  if (page == session.pages.end() || page->second.examples.empty()) return {};
  std::string text = session.say({"Ví dụ:", "Examples:"}) + "\n";
  for (Example const& one : page->second.examples)
    text += fmt::format("  {}\n      {}\n", one.call, session.say(one.about));
  text.pop_back();  // CLI11 ends the line
  return text;
}

// A value that is there and empty is a script's variable that was never set; as if left out it would mean something
// else.
void refuse_empty(CLI::App const& command, Session const& session) {
  for (CLI::Option const* option : command.get_options())
    if (option->get_expected_min() > 0 && std::ranges::find(option->results(), "") != option->results().end())
      session.refuse({"{option} được ghi mà giá trị để trống; ghi giá trị, hoặc bỏ hẳn nó đi",
                      "{option} is given with an empty value; give one, or leave it out"},
                     {{"option", option->get_name(option->get_positional())}});
  for (CLI::App const* below : command.get_subcommands())
    if (!below->get_group().empty())
      refuse_empty(*below, session);  // the completion scripts ask about a word not begun
}

// The headings of the help of a command and of those below it, in the language of the call.
void dress(CLI::App& command, Session const& session) {
  for (CLI::Option* option : command.get_options())
    if (!option->get_positional()) option->group(session.say({"Tùy chọn", "Options"}));
  for (CLI::App* below : command.get_subcommands({})) {
    if (!below->get_group().empty()) below->group(session.say({"Lệnh", "Commands"}));
    dress(*below, session);
  }
}

Exit parse_and_act(std::vector<std::string> const& arguments, Session& session) {
  CLI::App program{
      session.say({"Kiểm tra hồ sơ của Ban Chỉ đạo xã, phường theo quy chế và lập văn bản",
                   "Checks a commune steering committee's records against its regulation and writes its papers"}),
      "bcd"};
  declare_program(program, session);
  try {
    program.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
  } catch (CLI::CallForHelp const&) {
    session.print(program.help());
    return Exit::clean;
  } catch (CLI::CallForVersion const&) {
    session.print(version_text());
    return Exit::clean;
  } catch (CLI::ParseError const& fault) {
    session.complain(fmt::format("bcd: {}\n{}\n", said(fault, program, session),
                                 session.say({"xem: bcd --help", "see: bcd --help"})));
    return Exit::unusable;
  }
  session.folder = as_named("", session.folder);
  refuse_empty(program, session);
  if (session.quiet && session.verbose)
    session.refuse({"--quiet và --verbose trái nhau; bỏ một trong hai",
                    "--quiet and --verbose contradict each other; leave one out"});
  return session.action();
}

}  // namespace

void declare_program(CLI::App& program, Session& session) {
  declare_common(program, session);
  declare_init(program, session);
  declare_new(program, session);
  declare_import(program, session);
  declare_check(program, session);
  declare_fmt(program, session);
  declare_diff(program, session);
  declare_due(program, session);
  declare_list(program, session);
  declare_report(program, session);
  declare_explain(program, session);
  declare_regulation(program, session);
  declare_schema(program, session);
  declare_completion(program, session);
  declare_manual(program, session);
  dress(program, session);
  for (CLI::App* const command : program.get_subcommands({}))
    command->footer(examples_text(session, command->get_name()));
}

std::vector<CommandExamples> examples() {
  World const nowhere;
  Session session{nowhere, Lang::en};
  CLI::App program;
  declare_program(program, session);
  std::vector<CommandExamples> all;
  for (CLI::App const* const command : program.get_subcommands({})) {
    if (command->get_group().empty()) continue;  // for the completion scripts alone
    CommandExamples& one = all.emplace_back();
    one.command = command->get_name();
    for (Example const& example : session.pages[one.command].examples)
      one.calls.push_back({std::string{example.call}, std::string{example.folder}});
  }
  return all;
}

Date Session::as_of() const {
  if (as_of_text.empty()) return world.today;
  ParsedDate const parsed = parse_date(as_of_text);
  if (parsed.fault != DateFault::none)
    refuse({"--as-of '{text}' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)",
            "--as-of '{text}' is not a date like 2026-10-01 (years 1900 to 2199)"},
           {{"text", as_of_text}});
  return parsed.date;
}

std::string Session::at(std::string const& path) const {
  std::string whole = (std::filesystem::path{folder} / path).lexically_normal().string();
  if (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  return whole;
}

void Session::require_writable(std::string const& path) const {
  // No output of bcd is YAML: what stands there is a record, or somebody else's work.
  if ((path.ends_with(".yaml") || path.ends_with(".yml")) && std::filesystem::exists(at(path)))
    refuse({"không ghi đè '{path}': đó là tệp YAML, có thể là hồ sơ",
            "'{path}' is not overwritten: it is a YAML file, perhaps a record"},
           {{"path", path}});
  if (!source::may_write(at(path))) refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", path}});
}

void Session::write(std::string const& path, std::string_view bytes) const {
  require_writable(path);
  if (!source::write_whole(at(path), bytes))
    refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", path}});
  tell({"bcd: đã ghi '{path}'\n", "bcd: wrote '{path}'\n"}, {{"path", path}});
}

void Session::takes(CLI::Option* option, Takes what) {
  values[option] = what;
  if (option->get_positional()) return;
  if (what == Takes::file) option->type_name(say({"TỆP", "FILE"}));
  if (what == Takes::folder) option->type_name(say({"THƯ-MỤC", "DIR"}));
}

bool Session::colours() const { return colour == "always" || (colour == "auto" && world.terminal && !world.no_colour); }

Exit run(std::vector<std::string> const& arguments, World const& world) {
  Session session{world, language(arguments, world)};
  try {
    Exit const exit = parse_and_act(arguments, session);
    // A paper redirected to a full disk must not be lost in silence.
    if (std::fflush(world.out) == 0 && std::ferror(world.out) == 0) return exit;
    session.refuse({"không ghi được kết quả ra (đĩa đầy hay đường ống đã đóng?)",
                    "the output cannot be written (disk full, pipe closed?)"});
  } catch (Unusable const& refused) {
    session.complain(fmt::format("bcd: {}\n", refused.message));
    return Exit::unusable;
  } catch (std::exception const& fault) {
    session.complain(fmt::format(
        "bcd: {}: {}\n", session.say({"lỗi của chính bcd, xin báo lại", "a fault of bcd itself, please report it"}),
        fault.what()));
    return Exit::internal;
  }
}

}  // namespace bcd::command
