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
#include "bcd/text/fold.hpp"
#include "bcd/text/shell_word.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/workspace/new_unit.hpp"
#include "command.hpp"
#include "init_regulation.hpp"

namespace bcd::command {
namespace fs = std::filesystem;
namespace {

struct InitOptions {
  std::string folder = ".", regulation, since, level, standing_agency_kind;
  workspace::NewUnit unit;
};

// Git on Windows checks text files out with CRLF unless it is told not to.
constexpr std::string_view attributes_name = ".gitattributes";
constexpr std::string_view attributes = "*.yaml text eol=lf\n*.md text eol=lf\n*.json text eol=lf\n";

// A unit lies in no other, and its folder is there or can be made in one that is.
void require_place(Session const& session, std::string const& folder) {
  std::error_code fault;
  fs::path const place = fs::absolute(session.at(folder), fault).lexically_normal();
  fs::path const whole = place.has_filename() ? place : place.parent_path();
  if (fs::exists(fs::symlink_status(whole / "bcd.yaml", fault)))
    session.refuse({"'{folder}' đã là một đơn vị (có bcd.yaml)", "'{folder}' is already a unit (it has a bcd.yaml)"},
                   {{"folder", folder}});
  for (fs::path at = whole.parent_path(); at.has_relative_path(); at = at.parent_path())
    if (fs::exists(fs::symlink_status(at / "bcd.yaml", fault)))
      session.refuse({"'{folder}' nằm trong một đơn vị khác ('{unit}'); lập đơn vị mới ở ngoài thư mục đó",
                      "'{folder}' is inside another unit ('{unit}'); create the new unit outside it"},
                     {{"folder", folder}, {"unit", at.string()}});
  if (fs::exists(whole, fault) ? !fs::is_directory(whole, fault) : !fs::is_directory(whole.parent_path(), fault))
    session.refuse({"'{folder}' không phải thư mục, hoặc chưa có thư mục cấp trên",
                    "'{folder}' is not a folder, or its parent folder does not exist"},
                   {{"folder", folder}});
}

// "xa-mau" of "xã Mẫu", else of the folder's own name.
std::string usual_unit_id(Session const& session, InitOptions const& options) {
  if (std::string id = id_of(options.unit.name); !id.empty()) return id;
  std::error_code fault;
  fs::path const whole = fs::absolute(session.at(options.folder), fault).lexically_normal();
  std::string id = id_of((whole.has_filename() ? whole : whole.parent_path()).filename().string());
  return id.empty() ? "don-vi" : id;
}

Date read_since(Session const& session, std::string const& text) {
  if (text.empty()) return workspace::usual_since(session.as_of());
  ParsedDate const parsed = parse_date(text);
  if (parsed.fault != DateFault::none)
    session.refuse({"--since '{text}' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)",
                    "--since '{text}' is not a date like 2026-10-01 (years 1900 to 2199)"},
                   {{"text", text}});
  return parsed.date;
}

// What was typed on the command line goes into records as it is, once its letters are composed.
void require_words(Session const& session, std::string_view option, std::string& text) {
  text = utf8::to_nfc(text);
  bool const blank = !text.empty() && text.find_first_not_of(" \t") == text.npos;
  if (utf8::first_invalid(text) != text.npos || utf8::first_control(text) != text.npos ||
      text.find_first_of("\n\r\t") != text.npos || blank)
    session.refuse(
        {"{option}: phải là một dòng chữ UTF-8 có nội dung", "{option}: must be one line of UTF-8 text with content"},
        {{"option", option}});
}

// The unit's name says its level, or --level does, and not two of them.
void settle_name(Session const& session, InitOptions& options) {
  std::string& name = options.unit.name;
  if (name.empty()) {
    if (!options.level.empty())
      session.refuse({"--level chỉ dùng cùng --name", "--level can only be used with --name"});
    return;
  }
  std::string const told{workspace::level_of(name)};
  if (told.empty() && options.level.empty())
    session.refuse({"--name '{name}' không có chữ xã, phường hay đặc khu; ghi 'xã {name}', hoặc thêm --level commune "
                    "(xã), ward (phường), special-zone (đặc khu)",
                    "--name '{name}' lacks the word xã, phường or đặc khu; write 'xã {name}', or add --level commune "
                    "(xã), ward (phường), special-zone (đặc khu)"},
                   {{"name", name}});
  if (!told.empty() && !options.level.empty() && told != options.level)
    session.refuse({"--level {level} trái với tên '{name}'", "--level {level} contradicts the name '{name}'"},
                   {{"level", options.level}, {"name", name}});
  name = workspace::unit_name(name, options.level);
}

std::string kind_words(Lang lang, std::vector<record::AgencyKind> const& kinds) {
  std::string list;
  for (record::AgencyKind const kind : kinds)
    list += (list.empty() ? "" : ", ") + std::string{record::word_id(kind)} + " (named in " +
            std::string{record::word_title(kind).in(lang)} + ")";
  return list;
}

// What kind of agency the standing agency is must be a fact: its own name's, or said. One that the regulation does not
// let be it is made only when somebody says so.
void settle_standing_agency(Session const& session, InitOptions& options, regulation::Regulation const& regulation) {
  workspace::NewUnit& made = options.unit;
  if (!options.standing_agency_kind.empty()) {
    if (made.standing_agency.empty())
      session.refuse({"--standing-agency-kind chỉ dùng cùng --standing-agency",
                      "--standing-agency-kind can only be used with --standing-agency"});
    record::AgencyKind kind{};
    if (!record::shape_info<record::AgencyKind>.read(options.standing_agency_kind, &kind)) {
      std::vector<std::string_view> words;
      for (record::Word const& word : record::Words<record::AgencyKind>::table) words.push_back(word.id);
      session.refuse(
          {"không có loại cơ quan '{kind}'{hint}", "there is no kind of agency '{kind}'{hint}"},
          {{"kind", options.standing_agency_kind}, {"hint", did_you_mean(options.standing_agency_kind, words)}});
    }
    made.standing_agency_kind = kind;
  }
  if (made.standing_agency.empty() || made.standing_agency_kind) return;
  Args args{{"name", made.standing_agency}};
  auto const told = workspace::standing_kind(made);
  if (!told) {
    std::vector<record::AgencyKind> all;
    for (std::size_t i = 0; i < record::Words<record::AgencyKind>::table.size(); ++i)
      all.push_back(record::AgencyKind(i));
    args.push_back({"kinds", Arg{kind_words(Lang::vi, all), kind_words(Lang::en, all)}});
    session.refuse({"không rõ '{name}' là loại cơ quan nào; ghi --standing-agency-kind, một trong: {kinds}",
                    "the kind of agency '{name}' is unclear; give --standing-agency-kind, one of: {kinds}"},
                   args);
  }
  workspace::AskedAgency const asked = workspace::asked_standing_agency(regulation);
  if (asked.kinds.empty() || std::ranges::find(asked.kinds, *told) != asked.kinds.end()) return;
  args.push_back({"told", Arg{record::word_title(*told)}});
  args.push_back({"id", record::word_id(*told)});
  args.push_back({"asked", Arg{kind_words(Lang::vi, asked.kinds), kind_words(Lang::en, asked.kinds)}});
  args.push_back({"where", Arg{article_words(asked.article, Lang::vi), article_words(asked.article, Lang::en)}});
  session.refuse({"'{name}' là {told}, nhưng {where} của quy chế quy định Cơ quan Thường trực là {asked}; kiểm tra "
                  "lại, hoặc nếu quyết định thành lập giao đúng cơ quan đó thì thêm --standing-agency-kind {id} (bcd "
                  "check sẽ nêu cho đến khi ghi waivers)",
                  "'{name}' is of the kind {told}, but under {where} of the regulation the standing agency is of the "
                  "kind {asked}; check the name, or if the founding decision names this agency, add "
                  "--standing-agency-kind {id} (bcd check reports it until it is waived)"},
                 args);
}

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
  if (!record::is_id(options.unit.id))
    session.refuse({"mã đơn vị '{id}' không hợp lệ: chỉ gồm chữ thường a-z, số và dấu '-'",
                    "unit id '{id}' is not valid: use only a-z, digits and '-'"},
                   {{"id", options.unit.id}});
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
