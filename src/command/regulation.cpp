// bcd regulation: the built-in regulations; one in words, against the rules, or against another.
#include "bcd/output/regulation.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "bcd/output/coverage.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/unit/discover.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using RegulationPtr = std::shared_ptr<regulation::Regulation const>;

// A built-in by its id, or a unit's own .yaml file. Null when the file is faulty; its faults are printed.
RegulationPtr find(Session const& session, std::string const& id) {
  if (!id.ends_with(".yaml")) {
    RegulationPtr const found = regulation::builtin_regulation(id);
    if (!found)
      session.refuse({"không có quy chế '{id}'{hint} (xem danh sách: bcd regulation list)",
                      "there is no regulation '{id}'{hint} (for the list: bcd regulation list)"},
                     {{"id", id}, {"hint", did_you_mean(id, regulation::builtin_regulation_ids())}});
    return found;
  }
  std::filesystem::path const whole = std::filesystem::path{session.folder} / id;
  source::Bytes bytes = source::DiskReader{whole.parent_path().string()}.read(whole.filename().string());
  if (bytes.fault != source::ReadFault::none)
    session.refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", id}});
  record::Findings faults;
  RegulationPtr const loaded =
      regulation::load_regulation(std::make_unique<source::File>(id, std::move(bytes.data)), faults);
  for (Finding const& fault : faults)
    session.print(output::finding_text(locate(fault, {}, {}), session.lang, session.colours()));
  return loaded->record.whole ? loaded : nullptr;
}

Exit show(Session const& session, std::string const& id) {
  RegulationPtr const regulation = find(session, id);
  if (!regulation) return Exit::findings;
  session.print(output::regulation_text(*regulation, session.lang));
  return Exit::clean;
}

// One regulation's coverage, with the records of the units that use it. A unit that cannot be judged is not counted.
rule::Coverage covered(Session const& session, regulation::Regulation const& regulation,
                       std::vector<std::string> const& folders) {
  rule::Coverage coverage{regulation};
  for (std::string const& folder : folders) coverage.count(*load(session, folder), session.as_of());
  return coverage;
}

Exit coverage(Session const& session, std::string const& id, output::TableForm form) {
  std::vector<RegulationPtr> asked;
  std::vector<std::string> folders;
  if (id.empty()) {
    folders = units_at(session, {});
    for (std::string const& folder : folders) {
      std::unique_ptr<unit::Unit> const unit = load_sound(session, folder);
      for (auto const& used : unit->regulations)
        if (std::ranges::none_of(asked,
                                 [&](RegulationPtr const& known) { return rule::same_text(*known, *used.regulation); }))
          asked.push_back(used.regulation);
    }
  } else {
    folders = unit::find_units(session.folder, ".").folders;
    asked.push_back(find(session, id));
    if (!asked.front()) return Exit::findings;
  }
  std::vector<rule::Coverage> all;
  for (RegulationPtr const& one : asked) all.push_back(covered(session, *one, folders));
  session.print(output::coverage_tables(all, form, session.lang));
  return Exit::clean;
}

Exit diff(Session const& session, std::string const& before, std::string const& after) {
  RegulationPtr const one = find(session, before), other = find(session, after);
  if (!one || !other) return Exit::findings;
  session.print(output::regulation_diff(*one, *other, session.lang));
  return Exit::clean;
}

}  // namespace

void declare_regulation(CLI::App& program, Session& session) {
  CLI::App* const command = program.add_subcommand(
      "regulation", session.say({"Các quy chế: diễn giải, đối chiếu với quy tắc, so sánh",
                                 "Regulations: in words, against the rules, against each other"}));
  command->require_subcommand(1);
  CLI::App* const list =
      command->add_subcommand("list", session.say({"Liệt kê các quy chế có sẵn", "List the built-in ones"}));
  list->callback([&session] {
    session.action = [&session] {
      session.print(output::regulation_list_text());
      return Exit::clean;
    };
  });
  std::string const which = session.say({"Mã quy chế có sẵn, hoặc tệp .yaml", "Id of a built-in, or a .yaml file"});
  auto const id = std::make_shared<std::string>(), other = std::make_shared<std::string>(),
             format = std::make_shared<std::string>("text");
  CLI::App* const in_words = command->add_subcommand(
      "show", session.say({"Diễn giải từng điều khoản của một quy chế", "One regulation, its clauses in words"}));
  session.takes(in_words->add_option("ID", *id, which)->required(), Takes::regulation);
  in_words->callback([&session, id] { session.action = [&session, id] { return show(session, *id); }; });

  CLI::App* const covered = command->add_subcommand(
      "coverage",
      session.say(
          {"Từng điều, khoản: loại điều khoản, quy tắc xét, số hồ sơ đã xét trong thư mục, hoặc lý do không kiểm tra",
           "Each article and clause: its kind, the rules, how many records here were judged by it, or the reason it is "
           "not checked"}));
  session.takes(covered->add_option("ID", *id,
                                    which + session.say({"; bỏ trống: các quy chế mà đơn vị trong thư mục áp dụng",
                                                         "; left out: those of the units here"})),
                Takes::regulation);
  covered
      ->add_option("--format", *format,
                   session.say({"Dạng kết quả: text, markdown, json", "Output: text, markdown, json"}))
      ->check(CLI::IsMember({"text", "markdown", "json"}));
  covered->callback([&session, id, format] {
    session.action = [&session, id, format] {
      auto const form = *format == "json"       ? output::TableForm::json
                        : *format == "markdown" ? output::TableForm::markdown
                                                : output::TableForm::text;
      return coverage(session, *id, form);
    };
  });

  CLI::App* const compare =
      command->add_subcommand("diff", session.say({"So sánh hai quy chế: điều nào giống, điều nào chỉ một bên có",
                                                   "Compare two: what both say, what only one says"}));
  session.takes(compare->add_option("A", *id, which)->required(), Takes::regulation);
  session.takes(compare->add_option("B", *other, which)->required(), Takes::regulation);
  compare->callback(
      [&session, id, other] { session.action = [&session, id, other] { return diff(session, *id, *other); }; });
  session.pages["regulation"] = {
      .about = {{"Đọc lại một quy chế bằng lời, để đối chiếu với văn bản giấy: điều nào được xét bằng quy tắc nào, "
                 "điều nào không và vì sao. Quy chế là một mã có sẵn (khanh-khe, la-gi) hoặc tệp .yaml của đơn vị; tệp "
                 "có lỗi thì lỗi được in ra. Cách viết quy chế: bcd-regulation(5).",
                 "Reads a regulation back in words, to hold it against the paper: which article is checked by which "
                 "rules, which is not and why. A regulation is the id of a built-in (khanh-khe, la-gi) or a unit's "
                 ".yaml file; the faults of a file are printed. How a regulation is written: bcd-regulation(5)."}},
      .examples = {{"bcd regulation list", {"các quy chế có sẵn", "the built-in regulations"}, ""},
                   {"bcd regulation show khanh-khe", {"từng điều khoản bằng lời", "every clause in words"}, ""},
                   {"bcd regulation coverage",
                    {"điều nào được xét, bằng quy tắc nào, với bao nhiêu hồ sơ của đơn vị ở đây",
                     "which articles are checked, by which rules, on how many records of the unit here"}},
                   {"bcd regulation diff khanh-khe la-gi",
                    {"hai quy chế giống, khác nhau ở đâu", "where two regulations agree and differ"},
                    ""}}};
}

}  // namespace bcd::command
