#include "moments.hpp"

#include "bcd/record/path.hpp"

namespace bcd::rule {
namespace {

using record::AtBase;
using record::FieldInfo;
using record::Target;

// Returns the date in field `key` of the record, or null if the record or the field is missing.
template <class R>
std::optional<Date> day_of(unit::Table<R> const& table, std::string_view id, std::string_view key) {
  Record<R> const* const found = table.find(id);
  FieldInfo const* const field = found ? record::find_field(record::kind_info<R>, key) : nullptr;
  if (!field || field->shape->form != record::ValueForm::date) return std::nullopt;
  AtBase const& at = field->in_const(&found->value);
  return at.given ? std::optional{value_as<Date>(*field->shape, at)} : std::nullopt;
}

// A task of a meeting can be done from the meeting's day on, a task of a programme from the start of the programme's
// year.
std::optional<Date> given_on(CheckContext const& c, std::string_view id) {
  ledger::Task const* const task = c.tasks.find(id);
  if (!task) return std::nullopt;
  if (task->meeting) return task->given;
  for (auto const& programme : c.unit.programmes.all)
    if (programme.whole && unit::tasks_of(programme) == task->set_by)
      return std::min(task->given, Date{*programme->year, 1, 1});
  return task->given;
}

std::optional<Date> day_behind(CheckContext const& c, Target target, std::string_view id, std::string_view key) {
  switch (target) {
    case Target::meeting:
      return day_of(c.unit.meetings, id, key);
    case Target::request:
      return day_of(c.unit.requests, id, key);
    case Target::decision:
      return day_of(c.unit.decisions, id, key);
    case Target::report:
      return day_of(c.unit.reports, id, key);
    case Target::task:
      return given_on(c, id);
    default:
      return std::nullopt;
  }
}

}  // namespace

Way::Way(record::KindInfo const& kind, std::string_view path) {
  std::size_t const arrow = path.find("->");
  if (arrow != path.npos) beyond_ = path.substr(arrow + 2);
  record::KindInfo const* at = &kind;
  for (std::string_view rest = path.substr(0, arrow); !rest.empty();) {
    std::size_t const dot = std::min(rest.find('.'), rest.size());
    FieldInfo const* const field = record::find_field(*at, rest.substr(0, dot));
    if (field->shape->form == record::ValueForm::list && !list_) {
      list_ = field;
      list_place_ = steps_.size();
    }
    steps_.push_back(field);
    at = record::one_of(*field->shape).object;
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
}

AtBase const* Way::follow(void const* object, std::size_t first, std::size_t last) const {
  AtBase const* at = nullptr;
  for (std::size_t i = first; i < last; ++i) {
    at = &steps_[i]->in_const(object);
    if (!at->given) return nullptr;
    object = steps_[i]->value(object);
  }
  return at;
}

std::size_t Way::count(void const* record) const {
  if (!list_) return 1;
  AtBase const* const list = follow(record, 0, list_place_ + 1);
  return list ? list_->shape->size(list_->shape->value(const_cast<AtBase*>(list))) : 0;
}

AtBase const* Way::at(void const* record, std::size_t item) const {
  if (!list_) return follow(record, 0, steps_.size());
  AtBase const* const list = follow(record, 0, list_place_ + 1);
  if (!list) return nullptr;
  AtBase const* const one = list_->shape->at(list_->shape->value(const_cast<AtBase*>(list)), item);
  if (!one->given || list_place_ + 1 == steps_.size()) return one->given ? one : nullptr;
  return follow(list_->shape->item->value(const_cast<AtBase*>(one)), list_place_ + 1, steps_.size());
}

std::optional<Date> day_at(CheckContext const& c, Way const& way, void const* record, std::size_t item) {
  AtBase const* const at = way.at(record, item);
  if (!at) return std::nullopt;
  if (way.shape().form == record::ValueForm::date) return value_as<Date>(way.shape(), *at);
  if (way.beyond().empty() || way.shape().form != record::ValueForm::reference) return std::nullopt;
  std::string const& id = value_as<record::Ref<Target::member>>(way.shape(), *at).id;
  for (Target const target : record::targets)
    if (record::includes(way.shape().targets, target))
      if (auto const day = day_behind(c, target, id, way.beyond())) return day;
  return std::nullopt;
}

Arg title_words(FieldInfo const& field) {
  auto const lower_first = [](std::string_view title) {
    std::string words{title};
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') words.front() = char(words.front() - 'A' + 'a');
    return words;
  };
  return {lower_first(field.title.in(Lang::vi)), lower_first(field.title.in(Lang::en))};
}

}  // namespace bcd::rule
