#include "bcd/output/record_diff.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "bcd/record/kinds.hpp"
#include "bcd/text/split.hpp"
#include "parts.hpp"
#include "record_diff_writer.hpp"

namespace bcd::output {
namespace {

using namespace record;

// The records of one kind by id. A second file with the same id is keyed by its path.
using Entries = std::map<std::string, RecordState>;
// Keyed by the index of the kind in kinds().
std::map<std::size_t, Entries> entries(unit::Unit const& unit) {
  std::map<std::size_t, Entries> all;
  auto const keep = [&](auto const& one) {
    using R = std::remove_cvref_t<decltype(one.value)>;
    auto const place = std::size_t(std::ranges::find(kinds(), &kind_info<R>) - kinds().begin());
    RecordState const entry{&kind_info<R>, one.id, one.file, &one.value, one.whole};
    if (!all[place].try_emplace(one.id, entry).second) all[place].try_emplace(one.file->path(), entry);
  };
  keep(unit.config);
  unit.each_table([&](auto const& table) {
    for (auto const& one : table.all) keep(one);
  });
  for (auto const& one : unit.holidays) keep(one);
  for (auto const& used : unit.regulations) {  // empty while bcd.yaml is faulty
    bool const built_in = regulation::builtin_regulation(used.regulation->id()) == used.regulation;
    if (!built_in && !all[kinds().size() - 1].contains(used.regulation->record.id)) keep(used.regulation->record);
  }
  return all;
}

}  // namespace

void DiffWriter::write(RecordState const* before, RecordState const* after) {
  RecordState const& one = after ? *after : *before;
  of_ = one.kind;
  kind_ = one.kind->title.in(lang_);
  id_ = one.id;
  std::string const called = one.kind == &kind_info<Member> ? name(one.id)
                             : one.kind->folder.empty()     ? one.file->path()
                                                            : one.id;
  record_ = called == one.id || one.kind->folder.empty() ? called : fmt::format("{} ({})", called, one.id);
  if (before && after && before->file->path() != after->file->path())
    add({"chuyển tệp từ {was} sang {is}", "file moved from {was} to {is}"},
        {{"was", before->file->path()}, {"is", after->file->path()}});
  // A clone on Windows may have other line ends than git.
  if (before && after && with_unix_line_ends(before->file->bytes()) == with_unix_line_ends(after->file->bytes()))
    return;
  if (!after && one.kind == &kind_info<RegulationRecord>)
    return add({"không còn dùng tệp quy chế này", "this regulation file is no longer used"});
  if (!after) {
    if (before->whole)
      add({"xóa hồ sơ ({values})", "record removed ({values})"}, {{"values", summary(*before->kind, before->object)}});
    else add({"xóa hồ sơ; trước đó tệp có lỗi", "record removed; its file was faulty"});
    return;
  }
  if (!after->whole)
    return add({"tệp thay đổi và đang có lỗi nên không so được từng mục; xem: bcd check",
                "the file changed and is faulty, so its fields cannot be compared; see: bcd check"});
  if (before && before->whole) return fields(*after->kind, before->object, after->object, "");
  if (before)
    return add({"tệp trước đó có lỗi, nay đọc được ({values})", "the file was faulty and can now be read ({values})"},
               {{"values", summary(*after->kind, after->object)}});
  if (!said_new(*after))
    add({"thêm hồ sơ ({values})", "new record ({values})"}, {{"values", summary(*after->kind, after->object)}});
}

void DiffWriter::write(RenamedId const& renamed, KindInfo const& page) {
  of_ = &page;
  kind_ = page.title.in(lang_);
  id_ = renamed.is;
  std::string const called = name(renamed.is);
  record_ = called == renamed.is ? called : fmt::format("{} ({})", called, renamed.is);
  add({"đổi mã từ {was} thành {is}", "id {was} became {is}"}, {{"was", renamed.was}, {"is", renamed.is}});
}

UnitChanges unit_changes(std::string const& folder, unit::Unit const* before, unit::Unit const* after,
                         std::span<RenamedId const> renamed, Date as_of, Lang lang) {
  unit::Unit const& one = after ? *after : *before;
  DiffWriter writer{before, after, as_of, lang};
  UnitChanges changes{folder, *one.unit().name, {}};
  if (!before || !after) {
    Text const said = after ? Text{"đơn vị mới, {count} tệp hồ sơ", "new unit; record files: {count}"}
                            : Text{"không còn đơn vị này; trước đó có {count} tệp hồ sơ",
                                   "unit removed; record files before: {count}"};
    changes.changes.push_back({std::string{kind_info<UnitRecord>.title.in(lang)}, "bcd.yaml",
                               fill(said, lang, {{"count", one.read.size()}}), std::string{kind_info<UnitRecord>.name},
                               one.unit().unit ? *one.unit().unit : one.config.id});
    return changes;
  }
  auto was = entries(*before), is = entries(*after);
  // The regulations of a faulty bcd.yaml are unknown, so they are not compared. The error in bcd.yaml is reported
  // itself.
  if (!before->config.whole || !after->config.whole) was.erase(kinds().size() - 1), is.erase(kinds().size() - 1);
  for (std::size_t kind = 0; kind < kinds().size(); ++kind) {
    // The parts of bcd.yaml and of regulations stand under the unit.
    for (RenamedId const& each : renamed)
      if (KindInfo const* const page = each.kind->folder.empty() ? &kind_info<UnitRecord> : each.kind;
          page == kinds()[kind])
        writer.write(each, *page);
    for (auto const& [key, entry] : was[kind]) is[kind].try_emplace(key);  // a null kind: only before
    for (auto const& [key, entry] : is[kind]) {
      auto const old = was[kind].find(key);
      writer.write(old == was[kind].end() ? nullptr : &old->second, entry.kind ? &entry : nullptr);
    }
  }
  changes.changes = std::move(writer.out);
  return changes;
}

std::string changes_text(std::vector<UnitChanges> const& units, DiffForm form, Lang lang) {
  bool const markdown = form == DiffForm::markdown;
  auto const plain = [&](std::string const& text) { return markdown ? comment_text(text) : text; };
  // A line of Markdown is a change with the headings before it, so that none is left without its heading.
  std::vector<std::string> lines;
  std::string text;
  auto const end_line = [&] {
    if (markdown) lines.push_back(std::exchange(text, {}));
  };
  for (UnitChanges const& unit : units) {
    if (unit.changes.empty()) continue;
    std::string const heading = unit.name.empty()    ? unit.folder
                                : unit.folder == "." ? unit.name
                                                     : fmt::format("{} ({})", unit.name, unit.folder);
    text += fmt::format("{}{}{}\n", text.empty() && lines.empty() ? "" : "\n", markdown ? "## " : "", plain(heading));
    std::string kind;
    for (Change const& change : unit.changes) {
      if (kind != change.kind)
        text += markdown ? fmt::format("\n### {}\n\n", plain(change.kind)) : fmt::format("  {}\n", change.kind);
      kind = change.kind;
      text += fmt::format(fmt::runtime(markdown ? "- **{}**: {}\n" : "    {}: {}\n"), plain(change.record),
                          plain(change.said));
      end_line();
    }
  }
  if (!lines.empty())
    return fitting(lines, comment_limit,
                   {"Còn {count} thay đổi chưa nêu ở đây; xem đủ bằng: bcd diff",
                    "Changes left out here: {count}; for all of them: bcd diff"},
                   lang);
  if (text.empty())
    text = fmt::format("{}\n", Text{"Hồ sơ không có thay đổi.", "Nothing changed in the records."}.in(lang));
  return text;
}

std::string changes_json(std::vector<UnitChanges> const& vi, std::vector<UnitChanges> const& en) {
  using Json = nlohmann::ordered_json;
  Json units = Json::array();
  for (std::size_t i = 0; i < vi.size(); ++i) {
    if (vi[i].changes.empty()) continue;
    Json changes = Json::array();
    for (std::size_t k = 0; k < vi[i].changes.size(); ++k)
      changes.push_back({{"kind", vi[i].changes[k].kind_id},
                         {"id", vi[i].changes[k].id},
                         {"change", {{"vi", vi[i].changes[k].said}, {"en", en[i].changes[k].said}}}});
    units.push_back({{"folder", vi[i].folder}, {"name", vi[i].name}, {"changes", std::move(changes)}});
  }
  return Json{{"version", 1}, {"units", std::move(units)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
