// Lists of records, and of the objects that bcd.yaml and the members' records contain in lists: agencies, seats.
#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "bcd/record/kinds.hpp"
#include "bcd/record/path.hpp"
#include "listing_kinds.hpp"

namespace bcd::output {
namespace {

using record::AtBase;
using record::FieldPath;
using record::KindInfo;
using record::ShapeInfo;
using record::ValueForm;

// The source of one row: its id, its path and the object itself.
struct Entry {
  std::string id, path;
  bool whole;
  void const* object;
  std::optional<std::string> member = {};  // for a seat, the name of its member; "" if the record gives none
};
using Entries = std::function<void(unit::Unit const&, std::function<void(Entry const&)> const&)>;

Value::Type value_form(ValueForm form) {
  if (form == ValueForm::whole || form == ValueForm::number) return Value::Type::number;
  return form == ValueForm::boolean ? Value::Type::boolean : Value::Type::text;
}

// Returns the values of a field as a cell. For objects the cell is their number in a list, or true for a single one
// that is given.
Cell cell_of(FieldPath const& path, void const* object, Date day, std::string_view figure) {
  auto const found = values_at(path, object, day);
  if (path.leaf->form == ValueForm::object) {
    auto const count = std::ranges::count_if(found, [](AtBase const* at) { return at != nullptr; });
    if (count == 0) return {};
    return path.many ? Cell::number(int(count)) : Cell::truth(true);
  }
  Cell cell;
  cell.list =
      figure.empty() && (path.many || path.leaf->form == ValueForm::lines || path.leaf->form == ValueForm::figures);
  for (AtBase const* at : found) {
    if (!at) {
      cell.values.push_back({Value::Type::nothing, ""});
      continue;
    }
    void const* const raw = path.leaf->value(const_cast<AtBase*>(at));
    if (path.leaf->form == ValueForm::lines)
      for (auto const& line : static_cast<record::Lines const*>(raw)->items)
        cell.values.push_back({Value::Type::text, *line});
    else if (path.leaf->form == ValueForm::figures)
      for (auto const& one : static_cast<record::Figures const*>(raw)->items) {
        std::string const number = fmt::format("{}", *one.number);
        if (figure.empty()) cell.values.push_back({Value::Type::text, one.name + "=" + number});
        else if (one.name == figure) cell.values.push_back({Value::Type::number, number});
      }
    else cell.values.push_back({value_form(path.leaf->form), record::plain_text(*path.leaf, *at)});
  }
  return cell;
}

// Columns shown by default in addition to the required fields.
struct Extras {
  std::string_view kind;
  std::vector<std::string_view> keys;
};
std::vector<std::string_view> extras(std::string_view kind) {
  static std::vector<Extras> const all{{"member", {"post", "agency", "seats.body", "seats.role"}},
                                       {"meeting", {"period", "place", "conclusion.number"}},
                                       {"report", {"submitted", "request"}},
                                       {"programme", {"of", "adopted.meeting", "adopted.number"}},
                                       {"delegation", {"until", "number"}},
                                       {"decision", {"number"}},
                                       {"consultation", {"outcome"}},
                                       {"inspection", {"report.date"}},
                                       {"request", {"to", "number"}},
                                       {"proposal", {"kind", "reviewed.outcome"}},
                                       {"commendation", {"kind", "to", "number"}},
                                       {"budget", {"spent"}},
                                       {"agency", {"reports", "from", "to"}},
                                       {"seat", {"to", "decision"}}};
  for (Extras const& one : all)
    if (one.kind == kind) return one.keys;
  return {};
}

class OfRecords final : public Listing {
 public:
  OfRecords(KindInfo const& kind, std::string_view many, Entries entries, bool seats = false)
      : entries_{std::move(entries)} {
    name = kind.name;
    plural = many;
    title = kind.title;
    columns_.push_back({std::string{unit_key}, shape_of<std::string>(), false});
    columns_.push_back({"id", shape_of<std::string>(), true});
    if (seats) columns_.push_back({"member", shape_of<std::string>(), true, true});
    auto const extra = extras(kind.name);
    for (FieldPath& path : record::field_paths(kind)) {
      bool const single = !path.many && path.leaf->form != ValueForm::object && path.leaf->form != ValueForm::lines &&
                          path.leaf->form != ValueForm::figures;
      bool const needed = path.steps.size() == 1 && path.steps.front()->need == record::Need::required && single;
      bool const taken = std::ranges::find(columns_, path.key, &ListColumn::key) != columns_.end();
      if (!taken)
        columns_.push_back({path.key,
                            path.leaf->form == ValueForm::object ? (path.many ? shape_of<double>() : shape_of<bool>())
                            : path.leaf->form == ValueForm::figures ? shape_of<std::string>()
                                                                    : path.leaf,
                            needed || std::ranges::find(extra, path.key) != extra.end(),
                            &kind == &record::kind_info<record::Member> && path.key == "name"});
      paths_.push_back(std::move(path));
    }
    columns_.push_back({"path", shape_of<std::string>(), true});
    columns_.push_back({"broken", shape_of<bool>(), true});
  }
  std::vector<ListColumn> const& columns() const override { return columns_; }
  ListColumn find_column(std::string_view key) const override {
    if (ListColumn const known = Listing::find_column(key); !known.key.empty()) return known;
    return figures_at(key) ? ListColumn{std::string{key}, shape_of<double>(), false} : ListColumn{};
  }
  std::vector<ListRow> rows(ListedUnit const& of, std::span<std::string const> keys) const override {
    std::vector<ListRow> all;
    entries_(of.unit, [&](Entry const& entry) {
      ListRow& row = all.emplace_back();
      for (std::string const& key : keys) row.push_back(cell(of, entry, key));
    });
    return all;
  }

 private:
  // Returns the path of the figures that "figures.NAME" refers to, or null if it is not such a key.
  FieldPath const* figures_at(std::string_view key) const {
    for (FieldPath const& path : paths_)
      if (path.leaf->form == ValueForm::figures && key.size() > path.key.size() + 1 && key.starts_with(path.key + "."))
        return &path;
    return nullptr;
  }
  Cell cell(ListedUnit const& of, Entry const& entry, std::string const& key) const {
    if (key == unit_key) return Cell{unit_id(of)};
    if (key == "id") return Cell{entry.id};
    if (key == "path") return entry.path.empty() ? Cell{} : Cell{path_in(of, entry.path)};
    if (key == "broken") return Cell::truth(!entry.whole);
    if (key == "member" && entry.member) return entry.member->empty() ? Cell{} : Cell{*entry.member};
    auto const path = std::ranges::find(paths_, key, &FieldPath::key);
    if (path != paths_.end()) return cell_of(*path, entry.object, of.as_of, {});
    FieldPath const* const figures = figures_at(key);
    return cell_of(*figures, entry.object, of.as_of, std::string_view{key}.substr(figures->key.size() + 1));
  }

  Entries entries_;
  std::vector<ListColumn> columns_;
  std::vector<FieldPath> paths_;
};

// Returns a function that visits each record of one kind.
Entries entries_of(KindInfo const& kind) {
  return [&kind](unit::Unit const& unit, auto const& see) {
    auto const each = [&](auto const& records) {
      for (auto const& one : records) see(Entry{one.id, one.file->path(), one.whole, &one.value});
    };
    unit.each_table([&](auto const& table) {
      if (&record::kind_info<typename std::remove_cvref_t<decltype(table)>::Kind> == &kind) each(table.all);
    });
    if (&kind == &record::kind_info<record::Holidays>) each(unit.holidays);
    if (&kind == &record::kind_info<record::UnitRecord>)
      see(Entry{unit.unit().unit ? *unit.unit().unit : unit.config.id, unit.config.file->path(), unit.config.whole,
                &unit.config.value});
    if (&kind == &record::kind_info<record::RegulationRecord>)
      for (auto const& used : unit.regulations) {
        bool const built_in =
            used.regulation == regulation::builtin_regulation(used.regulation->record.id);  // no file of the unit
        see(Entry{used.regulation->record.id, built_in ? "" : used.regulation->file->path(),
                  used.regulation->record.whole, &used.regulation->record.value});
      }
  };
}

void each_agency(unit::Unit const& unit, std::function<void(Entry const&)> const& see) {
  for (auto const& agency : *unit.unit().agencies)
    see({*agency->id, unit.config.file->path(), unit.config.whole, &*agency});
}
void each_seat(unit::Unit const& unit, std::function<void(Entry const&)> const& see) {
  for (auto const& member : unit.members.all)
    for (auto const& seat : *member->seats) see({member.id, member.file->path(), member.whole, &*seat, *member->name});
}

}  // namespace

std::vector<std::unique_ptr<Listing>> record_listings() {
  std::vector<std::unique_ptr<Listing>> all;
  for (KindInfo const* kind : record::kinds()) {
    std::string_view const plural = kind->name == "unit"         ? "units"
                                    : kind->name == "regulation" ? "regulations"
                                                                 : kind->folder;
    all.push_back(std::make_unique<OfRecords>(*kind, plural, entries_of(*kind)));
  }
  all.push_back(std::make_unique<OfRecords>(record::kind_info<record::Agency>, "agencies", each_agency));
  all.push_back(std::make_unique<OfRecords>(record::kind_info<record::Seat>, "seats", each_seat, true));
  return all;
}

}  // namespace bcd::output
