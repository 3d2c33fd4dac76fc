// bcd new: creates a record of a kind, filled in from the facts that the unit already contains.
#include "bcd/workspace/new_record.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "added.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/record/path.hpp"
#include "bcd/text/shell_word.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/workspace/placeholder.hpp"
#include "command.hpp"
#include "new_options.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using record::Draft;
using record::FieldInfo;
using record::KindInfo;

KindInfo const& find_kind(Session const& session, std::string const& name) {
  auto const& kinds = workspace::new_kinds();
  auto const found = std::ranges::find(kinds, name, &KindInfo::name);
  if (found != kinds.end()) return **found;
  std::vector<std::string_view> names;
  std::string all;
  for (KindInfo const* kind : kinds) {
    names.push_back(kind->name);
    (all += all.empty() ? "" : ", ") += kind->name;
  }
  if (name.empty())
    session.refuse({"ghi loại hồ sơ cần lập, một trong: {all}", "give the kind of record to create, one of: {all}"},
                   {{"all", all}});
  session.refuse(
      {"không có loại hồ sơ '{name}'{hint}; các loại: {all}", "there is no kind '{name}'{hint}; the kinds: {all}"},
      {{"name", name}, {"hint", did_you_mean(name, names)}, {"all", all}});
}

// Refuses because required fields are missing. The message lists them and gives an example call: the user's call with a
// plausible value of this unit for each missing field.
[[noreturn]] void refuse_missing(Session const& session, NewOptions const& options, unit::Unit const& unit,
                                 Draft const& draft) {
  workspace::Proposal const proposal = workspace::propose(unit, session.as_of(), draft);
  std::string const id = options.id.empty() ? proposal.id : options.id;
  std::string list, call = "bcd new " + options.kind + (id.empty() ? "" : " " + id);
  std::vector<std::string> left_out;  // "key=" of each missing field; not in the example, as it unsets the field
  for (auto const& [path, field] : draft.missing()) {
    list += "\n  " + path + ": " + std::string{field->title.in(session.lang)};
    left_out.push_back(path + "=");
  }
  for (auto const& [path, value] : proposal.sets) call += " --set " + shell_word(path + "=" + value);
  for (std::string const& set : options.sets)
    if (std::ranges::find(left_out, set) == left_out.end()) call += " --set " + shell_word(set);
  if (!options.period.empty()) call += " --period " + shell_word(options.period);
  if (!options.date.empty()) call += " --date " + shell_word(options.date);
  Text const example = proposal.nobody_for.empty()
                           ? Text{"ví dụ: {call}", "for example: {call}"}
                           : Text{"chưa nêu được ví dụ: đơn vị chưa có người mà quy chế chấp nhận cho {path}",
                                  "no example: the unit has nobody whom the regulation accepts for {path}"};
  throw Unusable{session.say({"phải ghi các trường sau bằng --set:", "give these fields with --set:"}) + list + "\n" +
                 session.say(example, {{"call", call}, {"path", proposal.nobody_for}})};
}

// Returns the placeholders of `bcd init` whose seats the new member holds. Empty if the draft has no seats.
workspace::FilledPlaceholders placeholders(unit::Unit const& unit, Draft const& draft) {
  std::vector<workspace::HeldSeat> held;
  for (int i = 0; draft.given("seats." + std::to_string(i)); ++i) {
    std::string const seat = "seats." + std::to_string(i);
    if (auto const role = draft.read<record::Role>(seat + ".role")) held.push_back({draft.text(seat + ".body"), *role});
  }
  return workspace::filled_placeholders(unit, held);
}

void require_short(Session const& session, std::string const& id) {
  if (auto const refusal = workspace::too_long(id)) session.refuse(refusal->text, refusal->args);
}

void require_untaken(Session const& session, unit::Unit const& unit, KindInfo const& kind, std::string const& folder,
                     std::string const& id) {
  if (std::string const taken = workspace::path_of(unit, kind, id); !taken.empty())
    session.refuse({"mã '{id}' đã có ({path}); ghi mã khác: bcd new {kind} MÃ",
                    "id '{id}' already exists ({path}); give another: bcd new {kind} ID"},
                   {{"id", id}, {"path", workspace::shown_path(folder, taken)}, {"kind", kind.name}});
}

std::string shown_paths(std::string const& folder, std::vector<std::string> const& paths) {
  std::string all;
  for (std::string const& one : paths) all += (all.empty() ? "" : ", ") + workspace::shown_path(folder, one);
  return all;
}

void require_no_namesake(Session const& session, unit::Unit const& unit, Draft const& draft, std::string const& folder,
                         workspace::Namesakes const& namesakes) {
  if (!namesakes.same.empty())
    session.refuse({"đã có hồ sơ của '{name}': {paths}; cùng một người thì ghi thêm vào hồ sơ đó (vị trí mới là một "
                    "mục của seats); người khác thì ghi mã riêng: bcd new member {id} …",
                    "'{name}' is recorded: {paths}; if it is the same person, change that record (a new seat is an "
                    "item of seats); if not, give an id: bcd new member {id} …"},
                   {{"name", draft.text("name")},
                    {"paths", shown_paths(folder, namesakes.same)},
                    {"id", workspace::usual_id(unit, draft)}});
}

// Prints who has the same name as the new member, or nearly the same.
void print_namesakes(Session const& session, std::string const& folder, workspace::Namesakes const& namesakes) {
  if (!namesakes.same.empty())
    session.print(session.say({"lưu ý: trùng họ tên với {paths}\n", "note: same name as {paths}\n"},
                              {{"paths", shown_paths(folder, namesakes.same)}}));
  if (!namesakes.alike.empty())
    session.print(session.say({"lưu ý: họ tên gần giống {paths}; cùng một người thì xóa một hồ sơ\n",
                               "note: nearly the same name as {paths}; if it is one person, delete one record\n"},
                              {{"paths", shown_paths(folder, namesakes.alike)}}));
}

Exit new_record(Session const& session, NewOptions const& options) {
  if (options.kind == year_kind) return new_meetings(session, options);
  require_single(session, options);
  KindInfo const& kind = find_kind(session, options.kind);
  if (!options.id.empty()) require_id(session, options.id);
  require_short(session, options.id);
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  session.granted(workspace::require_sound_members(session.place(), folder, *unit));
  Draft draft{kind, session.lang};
  apply_options(session, options, draft);
  if (!options.id.empty()) require_untaken(session, *unit, kind, folder, options.id);
  auto const additions = session.granted(workspace::Additions::open(session.place(), folder, session.as_of()));
  require_fit(session, additions, draft, options.id.empty() ? "bcd-new" : options.id);
  if (auto const fault = workspace::complete(*unit, session.as_of(), draft)) session.refuse(fault->what, fault->args);
  if (!draft.missing().empty()) refuse_missing(session, options, *unit, draft);

  if (std::string const twin = workspace::path_of_twin(*unit, draft); !twin.empty())
    session.refuse({"kỳ này đã có hồ sơ {path}; hoàn thiện hồ sơ đó, hoặc lập cho kỳ khác bằng --period",
                    "the period already has the record {path}; complete it, or give another period with --period"},
                   {{"path", workspace::shown_path(folder, twin)}});
  workspace::Namesakes const namesakes = workspace::namesakes_of(*unit, draft);
  if (options.id.empty()) require_no_namesake(session, *unit, draft, folder, namesakes);
  std::string const id = options.id.empty() ? workspace::usual_id(*unit, draft) : options.id;
  require_short(session, id);
  require_untaken(session, *unit, kind, folder, id);
  std::string const path = workspace::usual_path(draft, id);
  workspace::NewFiles const files{
      {path, draft.yaml(workspace::record_heading(session.place(), folder, kind, path, session.lang))}};
  auto const [added, removed, kept] = session.granted(additions.judge_replacing(files, placeholders(*unit, draft)));
  complain_of_kept(session, folder, kept);
  if (!added.wrong.empty()) refuse_wrong(session, added.wrong);
  if (options.print) {
    session.print(files.front().second);
    session.complain(told_lines(session, added.other));
    return exit_for(added.other);
  }
  make_files(session, folder, files);
  session.done({"đã lập {path}\n", "created {path}\n"}, {{"path", workspace::shown_path(folder, path)}});
  print_namesakes(session, folder, namesakes);
  remove_placeholders(session, folder, removed);
  for (std::string const& words : draft.warnings())
    session.print(session.say({"lưu ý: {what}\n", "note: {what}\n"}, {{"what", words}}));
  session.print(told_lines(session, added.other));
  return exit_for(added.other);
}

}  // namespace

Command new_command() {
  auto const options = std::make_shared<NewOptions>();
  std::string kinds;
  for (KindInfo const* kind : workspace::new_kinds()) (kinds += kinds.empty() ? "" : ", ") += kind->name;
  return {
      .name = "new",
      .about = {"Lập một hồ sơ mới", "Create a new record"},
      .options = {{.names = "KIND",
                   .about = {{"Loại: {kinds}; hoặc meetings: các cuộc họp của một năm",
                              "Kind: {kinds}; or meetings: the meetings of a year"},
                             {{"kinds", kinds}}},
                   .value = &options->kind,
                   .takes = Takes::kind},
                  {.names = "ID",
                   .about = {"Mã, cũng là tên tệp; bỏ trống: đặt theo loại và kỳ",
                             "Id, which is also the file's name; default: made from the kind and period"},
                   .value = &options->id},
                  {.names = "--set",
                   .about = {"Ghi một trường: khóa=giá trị; dùng được nhiều lần. Trường bên trong: "
                             "conclusion.number=…, mục của danh sách: seats.0.role=…; khóa= để trống thì bỏ trường đó",
                             "Set a field: key=value; may be repeated. A nested field: conclusion.number=…, an item "
                             "of a list: seats.0.role=…; key= without a value leaves the field out"},
                   .value = &options->sets,
                   .placeholder = {"KHÓA=GIÁ-TRỊ", "KEY=VALUE"}},
                  {.names = "--period",
                   .about = {"Kỳ (period) hoặc năm (year) của hồ sơ; bỏ trống: kỳ tiếp theo phải thực hiện",
                             "Period or year of the record; default: the next one required"},
                   .value = &options->period,
                   .takes = Takes::period},
                  {.names = "--date",
                   .about = {"Ngày của hồ sơ; bỏ trống: ngày xét, với cuộc họp: ngày làm việc cuối kỳ",
                             "Day of the record; default: the day of --as-of, for a meeting the last working day "
                             "of its period"},
                   .value = &options->date,
                   .takes = Takes::date},
                  {.names = "--print",
                   .about = {"In ra, không ghi tệp", "Print it, write no file"},
                   .value = &options->print},
                  {.names = "--year",
                   .about = {"Với meetings: lập mọi cuộc họp định kỳ của năm này, mỗi kỳ một hồ sơ dự kiến",
                             "With meetings: create all regular meetings of this year, a planned record each"},
                   .value = &options->year,
                   .placeholder = {"NĂM", "YEAR"}},
                  {.names = "--body",
                   .about = {"Với meetings: chỉ ban, tổ này", "With meetings: only this body"},
                   .value = &options->body,
                   .placeholder = {"BAN-TỔ", "BODY"}},
                  {.names = "--dry-run",
                   .about = {"Với meetings: in ra việc sẽ làm, không ghi",
                             "With meetings: print what would be done, write nothing"},
                   .value = &options->dry_run}},
      .act = [options](Session const& session) { return new_record(session, *options); },
      .examples = {{"bcd new meeting --as-of 2026-10-01",
                    {"cuộc họp định kỳ tiếp theo của Ban Chỉ đạo", "the committee's next regular meeting"}},
                   {"bcd new report --set from=le-van-c --period 2026-11 --print",
                    {"xem trước báo cáo tiếp theo của một người", "preview the next report of a member"}},
                   {"bcd new meetings --year 2027 --body committee --as-of 2026-10-01",
                    {"các cuộc họp định kỳ năm 2027 của Ban Chỉ đạo", "the committee's regular meetings of 2027"}},
                   {"bcd new budget --period 2027 --set estimate=90000000",
                    {"dự toán năm 2027", "the budget for 2027"}}},
      .exit_one = {"hồ sơ đã lập, nhưng bcd check thấy lỗi mới",
                   "the record was created, but bcd check finds a new error"}};
}

}  // namespace bcd::command
