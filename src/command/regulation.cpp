// bcd regulation: the built-in regulations, and one in words.
#include "bcd/output/regulation.hpp"

#include <filesystem>

#include "bcd/output/terminal.hpp"
#include "bcd/source/reader.hpp"
#include "session.hpp"

namespace bcd::command {

namespace {

// A unit's own regulation in words; or what is wrong with it.
Exit show_file(Session const& session, std::string const& path) {
  std::filesystem::path const whole = std::filesystem::path{session.folder} / path;
  source::Bytes bytes = source::DiskReader{whole.parent_path().string()}.read(whole.filename().string());
  if (bytes.fault != source::ReadFault::none) session.refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}});
  record::Findings faults;
  auto const regulation = regulation::load_regulation(std::make_unique<source::File>(path, std::move(bytes.data)), faults);
  for (Finding const& fault : faults) session.print(output::finding_text(locate(fault, {}, {}), session.lang, session.colours()));
  if (!regulation->record.whole) return Exit::findings;
  session.print(output::regulation_text(*regulation, session.lang));
  return Exit::clean;
}

}  // namespace

void declare_regulation(CLI::App& program, Session& session) {
  CLI::App* const command = program.add_subcommand("regulation", session.say({"Các quy chế có sẵn", "The built-in regulations"}));
  command->require_subcommand(1);
  CLI::App* const list = command->add_subcommand("list", session.say({"Liệt kê", "List them"}));
  list->callback([&session] {
    session.action = [&session] {
      session.print(output::regulation_list_text());
      return Exit::clean;
    };
  });
  auto const id = std::make_shared<std::string>();
  CLI::App* const show = command->add_subcommand("show", session.say({"Diễn giải từng điều khoản của một quy chế", "One regulation, its clauses in words"}));
  show->add_option("ID", *id, session.say({"Mã quy chế có sẵn, hoặc tệp .yaml", "Id of a built-in, or a .yaml file"}))->required();
  show->callback([&session, id] {
    session.action = [&session, id] {
      if (id->ends_with(".yaml")) return show_file(session, *id);
      auto const regulation = regulation::builtin_regulation(*id);
      if (!regulation)
        session.refuse({"không có quy chế '{id}'{hint} (xem danh sách: bcd regulation list)", "there is no regulation '{id}'{hint} (for the list: bcd regulation list)"},
                       {{"id", *id}, {"hint", did_you_mean(*id, regulation::builtin_regulation_ids())}});
      session.print(output::regulation_text(*regulation, session.lang));
      return Exit::clean;
    };
  });
}

}  // namespace bcd::command
