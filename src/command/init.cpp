// bcd init: a new unit that checks clean and can be used at once.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "added.hpp"
#include "bcd/output/schema.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/judge.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/text/shell_word.hpp"
#include "bcd/workspace/new_unit.hpp"
#include "command.hpp"
#include "init_options.hpp"
#include "init_regulation.hpp"

namespace bcd::command {
namespace fs = std::filesystem;
namespace {

// Git on Windows checks text files out with CRLF unless it is told not to.
constexpr std::string_view attributes_name = ".gitattributes";
constexpr std::string_view attributes = "*.yaml text eol=lf\n*.md text eol=lf\n*.json text eol=lf\n";

// The unit as it will be, looked at before it is made: nothing faulty is written.
std::vector<LocatedFinding> findings_of(Session const& session, workspace::NewFiles const& files) {
  source::MemoryReader const reader{{files.begin(), files.end()}};
  auto const made = unit::load_unit(reader, 1);
  std::vector<LocatedFinding> found = rule::judge(*made, "", session.as_of(), {}).findings;
  if (made->judgeable) return found;
  std::string list;
  for (LocatedFinding const& one : found) list += "\n" + output::finding_text(one, session.lang, false);
  throw Unusable{
      session.say({"không lập được đơn vị từ các giá trị đã ghi:", "no unit can be created from these values:"}) +
      list};
}

void tell(Session const& session, InitOptions const& options, workspace::FirstFiles const& first,
          std::vector<LocatedFinding> const& findings, bool copied, bool attributes_made) {
  if (session.quiet) return;
  std::string const& folder = options.folder;
  session.print(session.say(
      {"đã lập đơn vị {unit} theo quy chế {regulation}:\n", "created unit {unit} under regulation {regulation}:\n"},
      {{"unit", options.unit.id}, {"regulation", options.unit.use}}));
  for (auto const& [path, bytes] : first.files) session.print("  " + workspace::shown_path(folder, path) + "\n");
  if (copied) session.print("  " + workspace::shown_path(folder, std::string{copied_regulation}) + "\n");
  session.print(session.say({"  {folder} (lược đồ cho trình soạn thảo)\n", "  {folder} (schemas for editors)\n"},
                            {{"folder", workspace::shown_path(folder, ".schemas/")}}));
  if (attributes_made)
    session.print(session.say(
        {"  {path} (git giữ xuống dòng LF trên mọi máy)\n", "  {path} (git keeps line ends LF on every machine)\n"},
        {{"path", workspace::shown_path(folder, std::string{attributes_name})}}));
  session.print(
      session.say({"nghĩa vụ tính từ {since}\n", "obligations count from {since}\n"}, {{"since", options.unit.since}}));
  if (!first.gaps.empty()) session.print(session.say({"còn phải điền:\n", "still to be filled in:\n"}));
  for (std::string const& one : first.gaps) session.print("  " + workspace::shown_path(folder, one) + "\n");
  for (LocatedFinding const& one : findings)
    session.print(session.say(
        {"lưu ý: {severity}[{rule}]: {message}\n", "note: {severity}[{rule}]: {message}\n"},
        {{"severity", severity_word(one.severity)}, {"rule", one.rule->id}, {"message", one.message(session.lang)}}));
  std::string place = session.at(folder);
  if (place.size() > 1 && place.ends_with('/')) place.pop_back();
  std::string const at = place == "." ? "" : "-C " + shell_word(place) + " ";
  session.print(session.say(
      {"tiếp theo: sửa bcd.yaml; rồi\n  bcd {at}import members DANH-SÁCH.csv\n  bcd {at}new meeting\n  bcd {at}check\n",
       "next: edit bcd.yaml; then\n  bcd {at}import members ROSTER.csv\n  bcd {at}new meeting\n  bcd {at}check\n"},
      {{"at", at}}));
}

Exit init(Session const& session, InitOptions options) {
  for (auto const& [option, text] : {std::pair{"--name", &options.unit.name},
                                     {"--committee", &options.unit.committee},
                                     {"--province", &options.unit.province},
                                     {"--superior", &options.unit.superior},
                                     {"--standing-agency", &options.unit.standing_agency},
                                     {"--head", &options.unit.head}})
    require_words(session, option, *text);
  settle_name(session, options);
  require_place(session, options.folder);
  if (options.unit.id.empty()) options.unit.id = usual_unit_id(session, options);
  require_id(session, options.unit.id);
  NewRegulation const chosen = choose_regulation(session, options.regulation, options.folder);
  settle_standing_agency(session, options, *chosen.regulation);
  options.unit.use = chosen.use;
  options.unit.since = read_since(session, options.since);
  options.unit.seated = std::min(session.as_of(), options.unit.since);

  workspace::FirstFiles const first = workspace::first_files(options.unit, *chosen.regulation, session.lang);
  workspace::NewFiles files = first.files, judged = first.files;
  if (chosen.copied) files.emplace_back(copied_regulation, *chosen.copied);
  if (chosen.use.starts_with("./"))
    judged.emplace_back(chosen.use.substr(2), std::string{chosen.regulation->file->bytes()});
  for (record::KindInfo const* kind : record::kinds())
    files.emplace_back(".schemas/" + std::string{kind->name} + ".json", output::schema_json(*kind));
  std::error_code ignored;
  fs::path const attributes_path = fs::path{session.at(options.folder)} / attributes_name;
  bool const attributes_made = !fs::exists(fs::symlink_status(attributes_path, ignored));
  if (attributes_made) files.emplace_back(attributes_name, attributes);
  auto const findings = findings_of(session, judged);
  make_files(session, options.folder, files);
  tell(session, options, first, findings, chosen.copied.has_value(), attributes_made);
  return exit_for(findings);
}

}  // namespace

Command init_command() {
  auto const options = std::make_shared<InitOptions>();
  workspace::NewUnit& unit = options->unit;
  return {
      .name = "init",
      .about = {"Lập một đơn vị mới trong một thư mục", "Create a new unit in a folder"},
      .options =
          {{.names = "DIR",
            .about = {"Thư mục; bỏ trống: thư mục hiện tại. Chưa có thì được tạo",
                      "The folder; default: the current one. Created if it does not exist"},
            .value = &options->folder,
            .takes = Takes::folder},
           {.names = "--regulation",
            .about = {"Quy chế: mã quy chế có sẵn, hoặc tệp ./quy-che.yaml (được chép vào đơn vị)",
                      "The regulation: a built-in's id, or a file ./quy-che.yaml (copied into the unit)"},
            .value = &options->regulation,
            .takes = Takes::regulation,
            .required = true},
           {.names = "--name",
            .about = {"Tên đơn vị, như 'xã Mẫu'", "Name of the unit, for example 'xã Mẫu'"},
            .value = &unit.name,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--level",
            .about = {"Cấp, khi tên không có chữ xã, phường, đặc khu",
                      "Level, if the name does not contain the word xã, phường, đặc khu"},
            .value = &options->level,
            .choices = {"commune", "ward", "special-zone"}},
           {.names = "--unit",
            .about = {"Mã đơn vị; bỏ trống: từ tên, hoặc từ tên thư mục",
                      "Id of the unit; default: made from its name, or from the name of the folder"},
            .value = &unit.id,
            .placeholder = {"MÃ", "ID"}},
           {.names = "--committee",
            .about = {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"},
            .value = &unit.committee,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--province",
            .about = {"Tỉnh, thành phố", "Province"},
            .value = &unit.province,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--superior",
            .about = {"Cơ quan cấp trên, ghi ở phần đầu văn bản; bỏ trống: Đảng ủy của đơn vị",
                      "Superior body, printed in the letterhead; default: the unit's Party committee"},
            .value = &unit.superior,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--standing-agency",
            .about = {"Tên Cơ quan Thường trực", "Name of the standing agency"},
            .value = &unit.standing_agency,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--standing-agency-kind",
            .about = {"Loại của Cơ quan Thường trực (như agencies.kind), khi tên không nói rõ hoặc khác "
                      "loại mà quy chế nêu",
                      "Kind of the standing agency (as in agencies.kind), if its name does not show it or "
                      "the regulation names another"},
            .value = &options->standing_agency_kind,
            .placeholder = {"LOẠI", "KIND"}},
           {.names = "--head",
            .about = {"Họ và tên người đứng đầu Ban Chỉ đạo", "Full name of the committee's head"},
            .value = &unit.head,
            .placeholder = {"TÊN", "NAME"}},
           {.names = "--since",
            .about = {"Ngày bắt đầu tính nghĩa vụ; bỏ trống: ngày đầu quý sau ngày xét",
                      "First day of the unit's obligations; default: the first day of the quarter after --as-of"},
            .value = &options->since,
            .takes = Takes::date}},
      .act = [options](Session const& session) { return init(session, *options); },
      .examples = {{"bcd init xa-mau --regulation khanh-khe",
                    {"đơn vị mới trong thư mục xa-mau", "a new unit in folder xa-mau"},
                    ""},
                   {"bcd init --regulation la-gi --unit phuong-mau --since 2027-01-01",
                    {"ngay trong thư mục này", "in the current folder"},
                    ""}},
      .exit_one = {"đơn vị đã lập, nhưng bcd check thấy lỗi", "the unit was created, but bcd check finds an error"}};
}

}  // namespace bcd::command
