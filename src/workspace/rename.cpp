#include "bcd/workspace/rename.hpp"

#include <algorithm>

#include "bcd/source/yaml_text.hpp"
#include "bcd/text/split.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/workspace/new_files.hpp"
#include "named_id.hpp"
#include "rename_scan.hpp"
#include "rename_subjects.hpp"

namespace bcd::workspace {
namespace {

using record::WrittenScalar;

// Returns the value with the new id, or null if it does not contain the old one.
std::optional<std::string> with_new_id(RenameAsked const& asked, WrittenScalar const& one) {
  auto const& [rule, old_id, new_id] = asked;
  bool const defining = !rule.is_file() && &one.kind == rule.kind && one.field.key == "id";
  if ((defining || rule.named_by(one.field)) && one.value == old_id) return new_id;
  std::string const tasks{rule.task_prefix};
  if (rule.tasks_named_by(one.field) && one.value.starts_with(tasks + old_id + "/"))
    return tasks + new_id + std::string{one.value.substr(tasks.size() + old_id.size())};
  return std::nullopt;
}

// Replaces a scalar, keeping its quotes.
source::Edit edit_of(source::File const& file, source::Span span, std::string const& value) {
  std::string_view const raw = file.text(span);
  bool const quoted = raw.size() > 1 && (raw.front() == '"' || raw.front() == '\'') && raw.back() == raw.front();
  return {span, quoted ? raw.front() + value + raw.front() : source::scalar_text(value)};
}

bool gets_new_path(RenameAsked const& asked, ScannedFile const& read) {
  return asked.rule.is_file() && read.kind == asked.rule.kind && read.defines_old;
}
std::string path_after(RenameAsked const& asked, ScannedFile const& read) {
  std::string const& path = read.file.path();
  if (!gets_new_path(asked, read)) return path;
  return path.substr(0, path.rfind('/') + 1) + asked.new_id + std::string{unit::yaml_ending};
}

// Adds the edits of all references, and returns the subjects of waivers that may be one.
std::vector<WrittenSubject> replace_references(RenameAsked const& asked, Scan& scan) {
  std::vector<WrittenSubject> subjects;
  for (ScannedFile& read : scan.files)
    record::each_scalar(*read.kind, read.document.root, [&](WrittenScalar const& one) {
      if (&one.kind == &record::kind_info<record::Waiver> && one.field.key == "subject") {
        if (auto value = subject_with_new_id(asked, one.value))
          subjects.push_back(
              {read.file.path(), one.span, std::move(*value), one.value == asked.old_id, gets_new_path(asked, read)});
      } else if (auto const value = with_new_id(asked, one)) {
        read.edits.push_back(edit_of(read.file, one.span, *value));
      }
    });
  return subjects;
}

// Returns a refusal if a reference is written as a block ("lead: >-" and the id on the next line): replacing one word
// would leave the rest of the block behind.
std::optional<Refusal> written_as_block(RenameAsked const& asked, Scan const& scan, std::string const& folder) {
  std::optional<Refusal> refusal;
  for (ScannedFile const& read : scan.files)
    record::each_scalar(*read.kind, read.document.root, [&](WrittenScalar const& one) {
      std::string_view const raw = read.file.text(one.span);
      bool const block = raw.starts_with('|') || raw.starts_with('>');
      if (refusal || !block || !with_new_id(asked, one)) return;
      refusal = Refusal{{"{path}, dòng {line}: mã '{old}' viết thành khối nhiều dòng; viết lại trên một dòng rồi chạy "
                         "lại; chưa ghi gì",
                         "{path}, line {line}: the id '{old}' is written as a block; write it on one line and run "
                         "again; nothing was written"},
                        {{"path", shown_path(folder, read.file.path())},
                         {"line", read.file.position(one.span.begin).line},
                         {"old", asked.old_id}}};
    });
  return refusal;
}

// True if the text contains the word; letters, digits, '-' and '_' continue a word.
bool has_word(std::string_view text, std::string_view word) {
  auto const is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    std::size_t const end = at + word.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) return true;
  }
  return false;
}

void add_mentions(RenameAsked const& asked, ScannedFile const& read, std::vector<Mention>& mentions) {
  std::string const after = source::edited(read.file, read.edits);
  int number = 0;
  for (std::string_view const line : split(after, "\n")) {
    ++number;
    if (has_word(line, asked.old_id)) mentions.push_back({path_after(asked, read), number, std::string{line}});
  }
}

Renaming renaming(RenameAsked const& asked, Scan const& scan) {
  Renaming made;
  for (bool const defining : {false, true})
    for (ScannedFile const& read : scan.files) {
      std::string path = path_after(asked, read);
      if (path == read.file.path()) path.clear();
      if (read.defines_old != defining || (read.edits.empty() && path.empty())) continue;
      made.places += read.edits.size();
      made.changes.push_back({read.file.path(), std::string{read.file.bytes()}, read.edits, std::move(path)});
    }
  // The ids of some records are also a year or a period, which is mentioned everywhere.
  if (!parse_period(asked.old_id))
    for (ScannedFile const& read : scan.files) add_mentions(asked, read, made.mentions);
  return made;
}

// Adds to a refusal without a hint that the old id is the name of something of the kind.
void hint_at_name(RecordSource const& records, std::string const& folder, Date as_of, RenameAsked const& asked,
                  Refusal& refusal) {
  auto const hint = std::ranges::find(refusal.args, "hint", &NamedArg::name);
  if (hint == refusal.args.end() || !hint->value.empty() || !asked.rule.is_party()) return;
  if (auto const unit = load(records, folder); unit && (*unit)->judgeable)
    hint->value = did_you_mean_name(**unit, as_of, asked.rule.target, asked.old_id, {});
}

Refusal no_such_kind(std::string_view kind) {
  std::vector<std::string_view> names;
  std::string all;
  for (RenamedKind const& one : renamed_kinds()) {
    names.push_back(one.name);
    (all += all.empty() ? "" : ", ") += one.name;
  }
  return {{"không có loại '{kind}'{hint}; các loại: {all}", "there is no kind '{kind}'{hint}; the kinds: {all}"},
          {{"kind", kind}, {"hint", did_you_mean(kind, names)}, {"all", all}}};
}

}  // namespace

Result<Renaming> rename_id(Place const& place, std::string const& folder, Date as_of, std::string_view kind,
                           std::string const& old_id, std::string const& new_id) {
  return rename_id(on_disk(place), folder, as_of, kind, old_id, new_id);
}

Result<Renaming> rename_id(RecordSource const& records, std::string const& folder, Date as_of, std::string_view kind,
                           std::string const& old_id, std::string const& new_id) {
  RenameRule const* const rule = rename_rule(kind);
  if (!rule) return no_such_kind(kind);
  RenameAsked const asked{*rule, old_id, new_id};
  auto read = scan(*records.open(folder), folder, asked);
  if (!read) return read.refusal();
  if (auto refusal = refusal_of(*read, folder, asked)) {
    if (std::ranges::none_of(read->files, &ScannedFile::defines_old))
      hint_at_name(records, folder, as_of, asked, *refusal);
    return *refusal;
  }
  if (auto refusal = written_as_block(asked, *read, folder)) return *refusal;
  auto subjects = replace_references(asked, *read);
  bool const ambiguous = !read->of_old.empty() || parse_period(old_id);
  if (ambiguous && !subjects.empty())
    if (auto const settled = settle(records, folder, as_of, asked, subjects); !settled) return settled.refusal();
  for (WrittenSubject const& one : subjects) {
    if (!one.meant) continue;
    auto const file = std::ranges::find_if(read->files, [&](auto const& each) { return each.file.path() == one.path; });
    file->edits.push_back(edit_of(file->file, one.span, one.value));
  }
  return renaming(asked, *read);
}

Result<Renaming> renamed_in(source::Reader const& reader, std::string_view kind, std::string const& old_id,
                            std::string const& new_id) {
  RenameRule const* const rule = rename_rule(kind);
  if (!rule) return no_such_kind(kind);
  RenameAsked const asked{*rule, old_id, new_id};
  auto read = scan(reader, ".", asked);
  if (!read) return read.refusal();
  for (WrittenSubject const& one : replace_references(asked, *read)) {
    auto const file = std::ranges::find_if(read->files, [&](auto const& each) { return each.file.path() == one.path; });
    file->edits.push_back(edit_of(file->file, one.span, one.value));
  }
  return renaming(asked, *read);
}

}  // namespace bcd::workspace
