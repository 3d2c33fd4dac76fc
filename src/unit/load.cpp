// Reading a unit's folder: which file is which kind, each parsed on its own, so that one bad file never stops the others.
#include <algorithm>
#include <array>
#include <map>

#include "bcd/record/kinds.hpp"
#include "bcd/text/nearest.hpp"
#include "bcd/regulation/sound.hpp"
#include "bcd/unit/parallel.hpp"
#include "bcd/unit/unit.hpp"
#include "check_fields.hpp"

namespace bcd::unit {
namespace {

using record::Findings;
using source::File;

// The top folders that hold records.
std::vector<std::string_view> const& record_folders() {
  static std::vector<std::string_view> const folders = [] {
    std::vector<std::string_view> made;
    for (record::KindInfo const* kind : record::kinds())
      if (!kind->folder.empty()) made.push_back(kind->folder);
    return made;
  }();
  return folders;
}
constexpr std::array free_folders{std::string_view{"templates"}, std::string_view{"attachments"}};

constexpr std::string_view yaml_ending = ".yaml";
// Endings that a person means as YAML: .yml, .YAML.
bool nearly_yaml(std::string_view path) {
  std::string ending{path.substr(path.rfind('.') == path.npos ? path.size() : path.rfind('.'))};
  for (char& c : ending) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return ending == ".yml" || ending == yaml_ending;
}

std::string_view top_folder(std::string_view path) {
  std::size_t const slash = path.find('/');
  return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

template <class Known>
bool is_one_of(std::string_view name, Known const& known) { return std::ranges::find(known, name) != known.end(); }

// What one file gave; the loaders below fill in the record of its kind.
struct Loading {
  std::unique_ptr<File> file;
  Findings findings;
};

void add_unreadable(Findings& out, File const& file, source::ReadFault fault) {
  static constexpr Text words[]{{"", ""},
                                {"không mở được tệp", "the file cannot be opened"},
                                {"tệp lớn hơn 1 MiB", "the file is over 1 MiB"},
                                {"tệp là liên kết trỏ ra ngoài thư mục đơn vị", "the file is a link that leaves the unit's folder"}};
  record::add(out, record::file_unreadable, file, {}, record::stem(file.path()), {{"what", words[std::size_t(fault)]}});
}

// Reads and loads the paths of one kind, side by side, into the table in path order.
template <class R>
void load_kind(source::Reader const& reader, std::vector<std::string> const& paths, unsigned threads, Unit& unit, std::vector<Record<R>>& into) {
  std::vector<Loading> loading(paths.size());
  into.resize(paths.size());
  side_by_side(paths.size(), threads, [&](std::size_t i) {
    source::Bytes bytes = reader.read(paths[i]);
    Loading& one = loading[i];
    one.file = std::make_unique<File>(paths[i], std::move(bytes.data));
    if (bytes.fault != source::ReadFault::none) {
      add_unreadable(one.findings, *one.file, bytes.fault);
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
  unit.file_count += int(paths.size());
}

// Ids are file stems: of the right form, and once in a kind. A second file of an id is no record to judge by.
template <class R>
void check_ids(Table<R>& table, Findings& out) {
  for (std::size_t i = 0; i < table.all.size(); ++i) {
    Record<R>& one = table.all[i];
    if (!record::is_id(one.id)) {
      record::add(out, record::bad_value, *one.file, {}, one.id,
                  {{"value", one.id}, {"expected", Text{"mã hồ sơ: tên tệp chỉ gồm chữ thường a-z, số và dấu '-'", "a record id: a file name of a-z, digits and '-'"}}, {"hint", ""}});
      one.whole = false;
    }
  }
  std::unordered_map<std::string_view, Record<R> const*> first;
  for (Record<R>& one : table.all) {
    auto const [place, fresh] = first.try_emplace(one.id, &one);
    if (fresh) continue;
    record::add(out, record::duplicate_id, *one.file, {}, one.id, {{"id", one.id}, {"other", Arg{"tệp " + place->second->file->path(), place->second->file->path()}}});
    one.whole = false;
  }
  table.index();
}

void add_stray(std::string const& path, Unit& unit) {
  auto file = std::make_unique<File>(path, std::string{});
  bool const yaml = path.ends_with(yaml_ending);
  Text const what = yaml ? Text{"không nằm trong thư mục của loại hồ sơ nào", "it is in no record kind's folder"} : Text{"đuôi tệp phải là .yaml", "its ending must be .yaml"};
  Arg const hint = yaml ? did_you_mean(top_folder(path), record_folders()) : Arg{""};
  record::add(unit.findings, record::stray_file, *file, {}, record::stem(path), {{"what", what}, {"hint", hint}});
  unit.files.push_back(std::move(file));
}

// The regulations bcd.yaml names: built-ins by id, or the unit's own files. False when one is not there or broken.
bool load_regulations(source::Reader const& reader, std::vector<std::string> const& paths, Unit& unit) {
  bool sound = true;
  if ((*unit.unit().regulations).empty())
    record::add(unit.findings, record::wrong_type, *unit.config.file, unit.unit().regulations.span, "bcd",
                {{"expected", Text{"ít nhất một quy chế", "at least one regulation"}}, {"found", Text{"là danh sách trống", "an empty list"}}});
  std::map<std::string, std::shared_ptr<regulation::Regulation const>> by_name;
  for (auto const& use : *unit.unit().regulations) {
    std::string const& name = *use->use;
    std::shared_ptr<regulation::Regulation const>& loaded = by_name[name];
    if (loaded) {
      // Named before, for another day.
    } else if (name.starts_with("./")) {
      // Only a file of the unit: what listing does not show (a path through a link, '..') is not.
      bool const listed = std::ranges::binary_search(paths, name.substr(2));
      source::Bytes bytes = listed ? reader.read(name.substr(2)) : source::Bytes{{}, source::ReadFault::unreadable};
      auto file = std::make_unique<File>(name.substr(2), std::move(bytes.data));
      if (bytes.fault != source::ReadFault::none) {
        record::add(unit.findings, record::bad_value, *unit.config.file, use->use.span, "bcd",
                    {{"value", name}, {"expected", Text{"một tệp quy chế đọc được của đơn vị", "a regulation file of the unit that can be read"}}, {"hint", ""}});
        sound = false;
        continue;
      }
      loaded = regulation::load_regulation(std::move(file), unit.findings);
      ++unit.file_count;
    } else {
      loaded = regulation::builtin_regulation(name);
      if (!loaded) {
        auto const ids = regulation::builtin_regulation_ids();
        record::add(unit.findings, record::bad_value, *unit.config.file, use->use.span, "bcd",
                    {{"value", name}, {"expected", Text{"mã quy chế có sẵn (xem: bcd regulation list) hay tệp ./….yaml", "the id of a built-in (see: bcd regulation list) or a file ./….yaml"}}, {"hint", did_you_mean(name, ids)}});
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
                {{"value", unit.regulations[i].from.str()}, {"expected", Text{"ngày mà chưa quy chế nào khác bắt đầu áp dụng", "a day on which no other regulation begins"}}, {"hint", ""}});
    sound = false;
  }
  sound = regulation::check_house_rules(unit.unit(), *unit.config.file, unit.findings) && sound;
  // The readings of a regulation that did not load cannot be chosen among.
  return sound && !unit.regulations.empty() && check_reading_choices(unit);
}

}  // namespace

std::unique_ptr<Unit> load_unit(source::Reader const& reader, unsigned threads) {
  auto unit = std::make_unique<Unit>();
  std::map<std::string_view, std::vector<std::string>> by_folder;  // the paths of each kind's records
  std::vector<std::string> stray;
  std::vector<std::string> nested;  // folders below that are units of their own
  std::vector<std::string> paths = reader.list();
  std::ranges::sort(paths);  // which of two files of an id is judged must not depend on the reader
  for (std::string const& path : paths)
    if (path != "bcd.yaml" && path.ends_with("/bcd.yaml")) nested.push_back(path.substr(0, path.size() - std::string_view{"bcd.yaml"}.size()));
  for (std::string const& path : paths) {
    bool const yaml = path.ends_with(yaml_ending);
    if (path == "bcd.yaml" || !(yaml || nearly_yaml(path))) continue;
    if (std::ranges::any_of(nested, [&](std::string const& folder) { return path.starts_with(folder); })) continue;
    std::string_view const folder = top_folder(path);
    if (is_one_of(folder, free_folders)) continue;
    if (yaml && is_one_of(folder, record_folders())) by_folder[folder].push_back(path);
    else stray.push_back(path);
  }
  std::vector<Record<record::UnitRecord>> config;
  load_kind(reader, {"bcd.yaml"}, 1, *unit, config);
  unit->config = std::move(config.front());
  unit->each_table([&](auto& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    load_kind(reader, by_folder[record::kind_info<Kind>.folder], threads, *unit, table.all);
    check_ids(table, unit->findings);
  });
  load_kind(reader, by_folder[record::kind_info<record::Holidays>.folder], threads, *unit, unit->holidays);
  check_fields(*unit);
  unit->calendar = regulation::builtin_calendar();
  for (auto const& year : unit->holidays)
    if (year.whole) unit->calendar.add(year.value);
  unit->judgeable = unit->config.whole && load_regulations(reader, paths, *unit);
  for (std::string const& path : stray) {
    bool const regulation = std::ranges::any_of(*unit->unit().regulations, [&](auto const& use) { return *use->use == "./" + path; });
    if (!regulation) add_stray(path, *unit);
  }
  return unit;
}

}  // namespace bcd::unit
