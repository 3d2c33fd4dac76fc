// Lists that are sets: each person, agency or task may occur only once. Of replies to a consultation, one per person
// asked counts.
#include <algorithm>
#include <set>

#include "bcd/record/path.hpp"
#include "bcd/rule/rules.hpp"
#include "moments.hpp"

namespace bcd::rule {
namespace {

using record::AtBase;
using record::FieldInfo;
using record::ValueForm;

// The key of a list item: the item itself, or the field that its kind declares (`once`). Null if it has none.
struct Key {
  record::ShapeInfo const* shape = nullptr;
  AtBase const* at = nullptr;
};
Key key_of(record::ShapeInfo const& item, AtBase const& at) {
  if (item.form == ValueForm::reference || item.form == ValueForm::word) return {&item, &at};
  if (item.form != ValueForm::object || item.object->once.empty()) return {};
  FieldInfo const* const field = record::find_field(*item.object, item.object->once);
  AtBase const& value = field->in_const(item.value(const_cast<AtBase*>(&at)));
  return value.given ? Key{field->shape, &value} : Key{};
}

Arg named(record::ShapeInfo const& shape, std::string const& id) {
  if (shape.form != ValueForm::reference) return id;
  if (record::includes(shape.targets, record::Target::task)) return Arg::task(id);
  if (record::includes(shape.targets, record::Target::decision)) return Arg::decision(id);
  return id == record::all_members_word ? Arg{id} : Arg::party(id);
}

// Calls `twice(field, key, value)` for each item of a list in the record, at any depth, that repeats an earlier one.
void each_repeated(record::KindInfo const& kind, void const* object, auto const& twice);

void look_in(FieldInfo const& field, record::ShapeInfo const& shape, AtBase const& at, auto const& twice) {
  void const* const value = shape.value(const_cast<AtBase*>(&at));
  if (shape.form == ValueForm::object) return each_repeated(*shape.object, value, twice);
  record::ShapeInfo const* const item = record::in_list(shape);
  if (!item) return;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < shape.size(value); ++i) {
    AtBase const& one = *shape.at(value, i);
    if (!one.given) continue;
    Key const key = shape.form == ValueForm::list ? key_of(*item, one) : Key{};
    if (key.at)
      if (std::string id = record::plain_text(*key.shape, *key.at); !seen.insert(id).second) twice(field, key, id);
    look_in(field, *item, one, twice);
  }
}

void each_repeated(record::KindInfo const& kind, void const* object, auto const& twice) {
  for (FieldInfo const& field : kind.fields)
    if (AtBase const& at = field.in_const(object); at.given) look_in(field, *field.shape, at, twice);
}

}  // namespace

static void check_twice(CheckContext const& c, Rule const& rule, Findings& out) {
  each_record(c.unit, [&](auto const& record) {
    using R = std::remove_cvref_t<decltype(record.value)>;
    each_repeated(record::kind_info<R>, &record.value,
                  [&](FieldInfo const& list, Key const& key, std::string const& id) {
                    add(out, rule, *record.file, key.at->span, Subject::written(id),
                        {{"id", named(*key.shape, id)}, {"list", title_words(list)}});
                  });
  });
}

Rule const listed_twice{
    .info =
        {.id = "listed-twice",
         .severity = Severity::warning,
         .message = {"{id} có hai lần trong cùng một danh sách ({list})", "{id} is listed twice ({list})"},
         .fix = {"giữ một; nếu là hai người, hai nơi khác nhau thì sửa mã; người đổi ý kiến thì giữ ý kiến mới nhất",
                 "keep one; if two different ones are meant, correct the id; if a reply was changed, keep the newest"},
         .bad = "team: [le-van-c, hoang-van-e, le-van-c]\n",
         .good = "team: [le-van-c, hoang-van-e]\n",
         .yields = true},
    .check = check_twice};

static void check_unasked(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& one : c.unit.consultations.all) {
    // An unknown name among those asked may belong to the person who replied.
    if (!one.whole || std::ranges::any_of(*one->asked, [&](auto const& who) { return !c.unit.members.known(who->id); }))
      continue;
    for (auto const& reply : *one->replies) {
      std::string const& who = reply->member->id;
      if (c.unit.members.known(who) && !record::has(one->asked, who))
        add(out, rule, *one.file, reply->member.span, Subject::party(who), {{"who", Arg::member(who)}});
    }
  }
}

Rule const reply_unasked{
    .info = {.id = "reply-unasked",
             .severity = Severity::warning,
             .message = {"{who} không có tên trong những người được hỏi nên ý kiến này không được tính",
                         "{who} is not among those asked, so this reply does not count"},
             .fix = {"nếu người ấy được hỏi, thêm vào asked; nếu ghi nhầm người, sửa member",
                     "if they were asked, add them to asked; if it is the wrong person, correct member"},
             .bad =
                 "asked: [tran-thi-b, le-van-c]\nreplies:\n  - {member: vu-thi-g, date: 2026-08-14, opinion: agree}\n",
             .good =
                 "asked: [tran-thi-b, le-van-c]\nreplies:\n  - {member: le-van-c, date: 2026-08-14, opinion: agree}\n"},
    .check = check_unasked};

Family set_rules() {
  static constexpr Rule const* rules[]{&listed_twice, &reply_unasked};
  return rules;
}

}  // namespace bcd::rule
