// Loads a unit's folder. Each file is parsed on its own, so that an error in one file does not stop the others.
#include <algorithm>
#include <map>

#include "bcd/regulation/sound.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/unit/parallel.hpp"
#include "bcd/unit/unit.hpp"
#include "check_fields.hpp"

namespace bcd::unit {
namespace {

using record::Findings;
using source::File;

// Result of reading one file. The record itself goes to the table of its kind.
struct Loading {
  std::unique_ptr<File> file;
  Findings findings;
};

// Reads and loads the files of one kind in parallel. The records in `into` are in the order of `paths`.
template <class R>
void load_kind(source::Reader const& reader, std::vector<std::string> const& paths, unsigned threads, Unit& unit,
               std::vector<Record<R>>& into) {
  std::vector<Loading> loading(paths.size());
  into.resize(paths.size());
  side_by_side(paths.size(), threads, [&](std::size_t i) {
    source::Bytes bytes = reader.read(paths[i]);
    Loading& one = loading[i];
    one.file = std::make_unique<File>(paths[i], std::move(bytes.data));
    if (bytes.fault != source::ReadFault::none) {
      record::add_read_fault(one.findings, *one.file, bytes.fault);
      into[i].id = record::stem(paths[i]);
      into[i].file = one.file.get();
      return;
    }
    into[i] = record::load_record<R>(*one.file, one.findings);
  });
  for (Loading& one : loading) {
    std::ranges::move(one.findings, std::back_inserter(unit.findings));
    unit.files.push_back(std::move(one.file));
  }
  std::ranges::copy(paths, std::back_inserter(unit.read));
}

// Offers the name that a file should have: "Đặng Hòa" and "x-a (1)" -> "dang-hoa", "x-a-1".
Arg id_hint(std::string const& stem) {
  std::string const id = id_of(stem.ends_with(yaml_ending) ? record::stem(stem) : stem);
  if (id.empty()) return "";
  return {" (có phải ý là '" + id + std::string{yaml_ending} + "'?)",
          " (did you mean '" + id + std::string{yaml_ending} + "'?)"};
}

// Ids are file stems. Reports an id of the wrong form or a second file with the same id in a kind, and marks that
// record broken. Then builds the index.
template <class R>
void check_ids(Table<R>& table, Findings& out) {
  for (std::size_t i = 0; i < table.all.size(); ++i) {
    Record<R>& one = table.all[i];
    if (!record::is_id(one.id)) {
      record::add(out, record::bad_value, *one.file, {}, one.id,
                  {{"value", one.id},
                   {"expected", Text{"mã hồ sơ: tên tệp chỉ gồm chữ thường a-z, số và dấu '-'",
                                     "a record id: a file name of a-z, digits and '-'"}},
                   {"hint", id_hint(one.id)}});
      one.whole = false;
    }
  }
  std::unordered_map<std::string_view, Record<R> const*> first;
  for (Record<R>& one : table.all) {
    auto const [place, fresh] = first.try_emplace(one.id, &one);
    if (fresh) continue;
    record::add(out, record::duplicate_id, *one.file, {}, one.id,
                {{"id", one.id}, {"other", Arg{"tệp " + place->second->file->path(), place->second->file->path()}}});
    one.whole = false;
  }
  table.index();
}

void add_unreadable(std::string const& path, Unit& unit) {
  auto file = std::make_unique<File>(path, std::string{});
  record::add(unit.findings, record::file_unreadable, *file, {}, path,
              {{"what", Text{"không đọc được thư mục này, chưa rõ có hồ sơ nào trong đó",
                             "this folder cannot be read, so its records are unknown"}}});
  unit.files.push_back(std::move(file));
}

// The reason why a YAML-like file is not a record.
Text why_stray(std::string_view path) {
  if (is_lock_file(path))
    return {"là tệp khóa do Excel hay Word để lại; đóng chương trình ấy, hoặc xóa tệp",
            "it is a lock file left by Excel or Word; close the program, or delete the file"};
  if (path.ends_with(yaml_ending))
    return {"không nằm trong thư mục của loại hồ sơ nào", "it is not in the folder of any kind of record"};
  if (path.ends_with(' '))
    return {"tên tệp kết thúc bằng dấu cách; đuôi tệp phải là .yaml",
            "its name ends with a space; its extension must be .yaml"};
  if (path.size() != without_invisible_end(path).size())
    return {"tên tệp kết thúc bằng ký tự không nhìn thấy được; đuôi tệp phải là .yaml",
            "its name ends with an invisible character; its extension must be .yaml"};
  return {"đuôi tệp phải là .yaml", "its extension must be .yaml"};
}

void add_stray(std::string const& path, Unit& unit) {
  auto file = std::make_unique<File>(path, std::string{});
  bool const in_wrong_folder = path.ends_with(yaml_ending) && !is_lock_file(path);
  Arg const hint = in_wrong_folder ? did_you_mean(top_folder(path), record_folders()) : Arg{""};
  record::add(unit.findings, record::stray_file, *file, {}, record::stem(path),
              {{"what", why_stray(path)}, {"hint", hint}});
  unit.files.push_back(std::move(file));
}

// Loads the regulations that bcd.yaml names: built-ins by id, or the unit's own files. Returns false if none is named,
// one is missing or broken, two begin on the same day, or a house rule or a choice of reading is invalid.
bool load_regulations(source::Reader const& reader, Listing const& listing, Unit& unit) {
  bool sound = true;
  if ((*unit.unit().regulations).empty())
    record::add(unit.findings, record::wrong_type, *unit.config.file, unit.unit().regulations.span, "bcd",
                {{"expected", Text{"ít nhất một quy chế", "at least one regulation"}},
                 {"found", Text{"là danh sách trống", "an empty list"}}});
  std::map<std::string, std::shared_ptr<regulation::Regulation const>> by_name;
  for (auto const& use : *unit.unit().regulations) {
    std::string const& name = *use->use;
    std::shared_ptr<regulation::Regulation const>& loaded = by_name[name];
    if (loaded) {
      // Already loaded: bcd.yaml names it for another day too.
    } else if (std::string const own{own_regulation(name)}; !own.empty()) {
      // Only files in the listing are read. A path through a link or with '..' is not in it.
      source::Bytes bytes = listing.has(own) ? reader.read(own) : source::Bytes{{}, source::ReadFault::unreadable};
      auto file = std::make_unique<File>(own, std::move(bytes.data));
      if (bytes.fault != source::ReadFault::none) {
        record::add(
            unit.findings, record::bad_value, *unit.config.file, use->use.span, "bcd",
            {{"value", name},
             {"expected", Text{"tệp quy chế của đơn vị mà bcd đọc được", "a readable regulation file of the unit"}},
             {"hint", ""}});
        sound = false;
        continue;
      }
      loaded = regulation::load_regulation(std::move(file), unit.findings);
      unit.read.push_back(own);
    } else {
      loaded = regulation::builtin_regulation(name);
      if (!loaded) {
        auto const ids = regulation::builtin_regulation_ids();
        record::add(
            unit.findings, record::bad_value, *unit.config.file, use->use.span, "bcd",
            {{"value", name},
             {"expected", Text{"mã quy chế có sẵn (xem: bcd regulation list) hay tệp ./….yaml",
                               "the id of a built-in regulation (see: bcd regulation list) or a file ./….yaml"}},
             {"hint", did_you_mean_or_list(name, ids)}});
        sound = false;
        continue;
      }
    }
    sound = sound && loaded->record.whole;
    unit.regulations.push_back({*use->from, use->use.span, loaded});
  }
  std::ranges::stable_sort(unit.regulations, {}, &RegulationInForce::from);
  for (std::size_t i = 1; i < unit.regulations.size(); ++i) {
    if (unit.regulations[i].from != unit.regulations[i - 1].from) continue;
    record::add(unit.findings, record::bad_value, *unit.config.file, unit.regulations[i].span, "bcd",
                {{"value", unit.regulations[i].from.str()},
                 {"expected",
                  Text{"ngày mà chưa quy chế nào khác bắt đầu áp dụng", "a day on which no other regulation begins"}},
                 {"hint", ""}});
    sound = false;
  }
  for (auto& rule : unit.config.value.house_rules.value)
    if (rule.value.report) record::set_levels(rule.value.report.value);
  sound = regulation::check_house_rules(unit.unit(), *unit.config.file, unit.findings) && sound;
  // Choices of readings can be checked only if all regulations loaded.
  return sound && !unit.regulations.empty() && check_reading_choices(unit);
}

}  // namespace

void add_meeting(Unit& unit, std::string const& path, std::string bytes) {
  unit.files.push_back(std::make_unique<File>(path, std::move(bytes)));
  auto& all = unit.meetings.all;
  auto const after = std::ranges::upper_bound(all, path, {}, [](auto const& one) { return one.file->path(); });
  all.insert(after, record::load_record<record::Meeting>(*unit.files.back(), unit.findings));
  unit.meetings.index();
}

std::unique_ptr<Unit> load_unit(source::Reader const& reader, unsigned threads) {
  auto unit = std::make_unique<Unit>();
  Listing listing = list_unit(reader);
  std::vector<Record<record::UnitRecord>> config;
  load_kind(reader, {"bcd.yaml"}, 1, *unit, config);
  unit->config = std::move(config.front());
  unit->each_table([&](auto& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    load_kind(reader, listing.by_folder[record::kind_info<Kind>.folder], threads, *unit, table.all);
    check_ids(table, unit->findings);
  });
  load_kind(reader, listing.by_folder[record::kind_info<record::Holidays>.folder], threads, *unit, unit->holidays);
  check_fields(*unit);
  unit->calendar = regulation::builtin_calendar();
  for (auto const& year : unit->holidays)
    if (year.whole) unit->calendar.add(year.value);
  for (std::string const& path : listing.unreadable) add_unreadable(path, *unit);
  // An unreadable folder may contain records that satisfy an obligation, so nothing can be judged.
  unit->judgeable = unit->config.whole && load_regulations(reader, listing, *unit) && listing.unreadable.empty();
  for (std::string const& path : listing.stray) {
    bool const regulation = std::ranges::any_of(*unit->unit().regulations,
                                                [&](auto const& use) { return own_regulation(*use->use) == path; });
    if (!regulation) add_stray(path, *unit);
  }
  return unit;
}

}  // namespace bcd::unit
