#include "rename_scan.hpp"

#include <algorithm>

#include "bcd/record/loader.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/regulation/regulation.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/workspace/changes.hpp"
#include "bcd/workspace/invalid_id.hpp"
#include "bcd/workspace/new_files.hpp"

namespace bcd::workspace {
namespace {

using record::KindInfo;
using record::WrittenScalar;

Args args_of(RenameAsked const& asked) {
  return {{"old", asked.old_id}, {"new", asked.new_id}, {"what", Arg{asked.rule.kind->title}}};
}

// True if the file's name is one of the two ids or its text may contain the old one. A backslash may hide an id.
bool may_name(RenameAsked const& asked, unit::RecordFile const& record, std::string_view bytes) {
  std::string const id = record::stem(record.path);
  return record.kind->folder.empty() || id == asked.old_id || id == asked.new_id ||
         bytes.find(asked.old_id) != bytes.npos || bytes.find('\\') != bytes.npos;
}

// Notes which things have the old and the new id.
void note_ids(RenameAsked const& asked, ScannedFile& read, Scan& scan) {
  auto const meet = [&](KindInfo const& kind, std::string_view id) {
    bool const is_old = id == asked.old_id, is_new = id == asked.new_id;
    if (&kind == asked.rule.kind) {
      scan.ids.emplace(id);
      read.defines_old = read.defines_old || is_old;
      read.defines_new = read.defines_new || is_new;
    } else {
      if (is_old) scan.of_old.push_back(&kind);
      if (is_new) scan.of_new.push_back(&kind);
    }
  };
  if (!read.kind->folder.empty()) meet(*read.kind, record::stem(read.file.path()));
  record::each_scalar(*read.kind, read.document.root, [&](WrittenScalar const& one) {
    bool const uses = &one.kind == &record::kind_info<record::RegulationUse> && one.field.key == "use";
    bool const extends = &one.kind == &record::kind_info<record::RegulationRecord> && one.field.key == "extends";
    if (extends || (uses && unit::own_regulation(one.value).empty())) scan.built_in.emplace(one.value);
    if (one.field.key == "id" && &one.kind != &record::kind_info<record::RegulationRecord>) meet(one.kind, one.value);
  });
}

// True if a built-in regulation that the unit uses declares the body.
bool is_built_in(Scan const& scan, std::string const& body) {
  return std::ranges::any_of(scan.built_in, [&](std::string const& id) {
    auto const regulation = regulation::builtin_regulation(id);
    return regulation && regulation->body(body);
  });
}

// Returns a kind of party among the kinds if a party is renamed: the ids of parties stand in the same fields.
KindInfo const* other_party(RenameRule const& rule, std::vector<KindInfo const*> const& kinds) {
  auto const found = std::ranges::find_if(kinds, [&](KindInfo const* kind) {
    RenameRule const* const other = rename_rule(kind->name);
    return other && other->kind == kind && other->is_party();
  });
  return !rule.is_party() || found == kinds.end() ? nullptr : *found;
}

std::optional<Refusal> wrong_new_id(RenameAsked const& asked) {
  auto const& [rule, old_id, new_id] = asked;
  Args args = args_of(asked);
  if (!rule.in_figures && !record::is_id(new_id)) {
    std::string const id = id_of(new_id);
    return invalid_id(new_id,
                      id.empty() ? Arg{""} : Arg{" (có phải ý là '" + id + "'?)", " (did you mean '" + id + "'?)"});
  }
  if (auto refusal = too_long(new_id)) return refusal;
  if (new_id.empty() || new_id == old_id)
    return Refusal{{"mã mới trống hoặc trùng mã cũ", "the new id is empty, or the same as the old one"}, {}};
  bool const word = rule.is_party() && new_id == record::all_members_word;
  bool const as_programme = rule.target == record::Target::meeting && new_id.starts_with("programme-");
  if (word || as_programme)
    return Refusal{{"mã '{new}' có nghĩa riêng trong hồ sơ nên không đặt được; chọn mã khác",
                    "id '{new}' has a meaning of its own in records; choose another"},
                   args};
  return std::nullopt;
}

std::optional<Refusal> wrong_old_id(Scan const& scan, RenameAsked const& asked) {
  auto const& [rule, old_id, new_id] = asked;
  Args args = args_of(asked);
  if (rule.target == record::Target::body && is_built_in(scan, old_id))
    return Refusal{{"'{old}' do quy chế có sẵn đặt nên không đổi được",
                    "'{old}' is declared by a built-in regulation and cannot be renamed"},
                   args};
  auto const count = std::ranges::count_if(scan.files, &ScannedFile::defines_old);
  if (count == 0) {
    std::vector<std::string_view> const candidates{scan.ids.begin(), scan.ids.end()};
    args.push_back({"hint", did_you_mean(old_id, candidates)});
    return Refusal{{"không có {what} nào mang mã '{old}'{hint}", "no {what} has the id '{old}'{hint}"}, args};
  }
  if (count > 1 && rule.is_file())
    return Refusal{{"có {count} tệp cùng mang mã '{old}'; đổi tên một tệp bằng tay trước, xem: bcd check",
                    "{count} files have the id '{old}'; rename one of them by hand first, see: bcd check"},
                   {{"count", std::size_t(count)}, {"old", old_id}}};
  if (KindInfo const* const other = other_party(rule, scan.of_old)) {
    args.push_back({"other", Arg{other->title}});
    return Refusal{
        {"mã '{old}' vừa là {what} vừa là {other}, nên không rõ mỗi chỗ dẫn mã ấy chỉ bên nào; sửa bằng tay",
         "the id '{old}' is used twice ({what}, {other}), so it is unclear what each reference means; change "
         "it by hand"},
        args};
  }
  return std::nullopt;
}

}  // namespace

Result<Scan> scan(source::Reader const& reader, std::string const& folder, RenameAsked const& asked) {
  unit::Listing const listing = unit::list_unit(reader);
  auto const refuse = [&](std::string const& path) {
    return Refusal{
        {"'{path}' không đọc được trọn vẹn nên không rõ trong đó có mã '{old}' không; chưa ghi gì: sửa chỗ đó "
         "trước (xem: bcd check) rồi chạy lại",
         "'{path}' cannot be read whole, so it is unknown if it contains '{old}'; nothing was written: fix "
         "it first (see: bcd check) and run again"},
        {{"path", shown_path(folder, path)}, {"old", asked.old_id}}};
  };
  if (!listing.unreadable.empty()) return refuse(listing.unreadable.front());
  Scan result;
  for (unit::RecordFile const& record : unit::record_files(reader, listing)) {
    source::Bytes bytes = reader.read(record.path);
    if (auto refusal = incomplete(reader)) return *refusal;
    if (bytes.fault != source::ReadFault::none) {
      bool const in_the_way = record.kind == asked.rule.kind && record::stem(record.path) == asked.new_id;
      return in_the_way ? blocked_by(shown_path(folder, record.path)) : refuse(record.path);
    }
    if (!may_name(asked, record, bytes.data)) {
      if (record.kind == asked.rule.kind) result.ids.insert(record::stem(record.path));
      continue;
    }
    source::File file{record.path, std::move(bytes.data)};
    source::Document document = source::parse_yaml(file);
    if (!document.whole) return refuse(record.path);
    result.files.push_back({std::move(file), record.kind, std::move(document)});
    note_ids(asked, result.files.back(), result);
  }
  return result;
}

std::optional<Refusal> refusal_of(Scan const& scan, std::string const& folder, RenameAsked const& asked) {
  if (auto refusal = wrong_new_id(asked)) return refusal;
  if (auto refusal = wrong_old_id(scan, asked)) return refusal;
  // A body may have the new id in another regulation: it is then the same body in both.
  bool const of_body = asked.rule.target == record::Target::body;
  for (ScannedFile const& one : scan.files)
    if (one.defines_new && (!of_body || one.defines_old))
      return Refusal{{"mã '{new}' đã có ({path}); chọn mã khác", "id '{new}' is taken ({path}); choose another"},
                     {{"new", asked.new_id}, {"path", shown_path(folder, one.file.path())}}};
  KindInfo const* other = other_party(asked.rule, scan.of_new);
  if (!other && asked.rule.is_party() && is_built_in(scan, asked.new_id)) other = &record::kind_info<record::Body>;
  if (!other) return std::nullopt;
  return Refusal{
      {"'{new}' đã là mã của một {other}; chọn mã khác", "'{new}' is already used as an id ({other}); choose another"},
      {{"new", asked.new_id}, {"other", Arg{other->title}}}};
}

}  // namespace bcd::workspace
