// The options of `bcd init`, checked before anything is created.
#include "init_options.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"
#include "command.hpp"
#include "days.hpp"

namespace bcd::command {
namespace fs = std::filesystem;

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

std::string usual_unit_id(Session const& session, InitOptions const& options) {
  if (std::string id = id_of(options.unit.name); !id.empty()) return id;
  std::error_code fault;
  fs::path const whole = fs::absolute(session.at(options.folder), fault).lexically_normal();
  std::string id = id_of((whole.has_filename() ? whole : whole.parent_path()).filename().string());
  return id.empty() ? "don-vi" : id;
}

Date read_since(Session const& session, std::string const& text) {
  if (text.empty()) return workspace::usual_since(session.as_of());
  return day_of(session, "--since", text);
}

void require_words(Session const& session, std::string_view option, std::string& text) {
  text = utf8::to_nfc(text);
  bool const blank = !text.empty() && text.find_first_not_of(" \t") == text.npos;
  if (utf8::first_invalid(text) != text.npos || utf8::first_control(text) != text.npos ||
      text.find_first_of("\n\r\t") != text.npos || blank)
    session.refuse(
        {"{option}: phải là một dòng chữ UTF-8 có nội dung", "{option}: must be one line of UTF-8 text with content"},
        {{"option", option}});
}

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

namespace {

std::string kind_words(Lang lang, std::vector<record::AgencyKind> const& kinds) {
  std::string list;
  for (record::AgencyKind const kind : kinds)
    list += (list.empty() ? "" : ", ") + std::string{record::word_id(kind)} + " (" +
            std::string{record::word_title(kind).in(lang)} + ")";
  return list;
}

}  // namespace

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

}  // namespace bcd::command
