// Checks clauses one by one and for conflicts, in a regulation or among a unit's house rules.
#include "clause_checker.hpp"

#include <algorithm>
#include <utility>

#include "bcd/record/loader.hpp"

namespace bcd::regulation {

void ClauseChecker::bad(source::Span span, std::string value, Arg expected, Arg hint) {
  record::add(out_, record::bad_value, file_, span, record::stem(file_.path()),
              {{"value", std::move(value)}, {"expected", std::move(expected)}, {"hint", std::move(hint)}});
}

void ClauseChecker::twice(source::Span span, std::string id, Text other) {
  record::add(out_, record::duplicate_id, file_, span, id, {{"id", id}, {"other", other}});
}

void ClauseChecker::missing(source::Span span, std::string_view key, Text kind, Arg title) {
  record::add(out_, record::missing_key, file_, span, record::stem(file_.path()),
              {{"key", key}, {"kind", kind}, {"title", std::move(title)}});
}

void ClauseChecker::only_one(source::Span span, std::string_view second, Text keys) {
  std::string const key{second};
  record::add(out_, record::wrong_type, file_, span, record::stem(file_.path()),
              {{"expected", keys}, {"found", Arg{"có thêm '" + key + "'", "another one, '" + key + "'"}}});
}

void ClauseChecker::check(record::Clause const& clause, std::string const& article, std::string const& branch) {
  record::FieldInfo const& field = record::kind_field(clause);
  source::Span const span = field.in_const(&clause).span;
  check_lists(field, clause);
  if (clause.meeting && clause.meeting->before && clause.meeting->before->id == clause.meeting->body->id)
    bad(clause.meeting->before.span, clause.meeting->before->id, Text{"một ban, tổ khác", "another body"});
  check_cadence(clause);
  if (clause.consultation && clause.consultation->replies && clause.consultation->at_least)
    only_one(clause.consultation->at_least.span, "at_least",
             {"chỉ một trong các khóa replies, at_least", "only one of the keys replies, at_least"});
  if (clause.vote && clause.vote->more_than && clause.vote->at_least)
    only_one(clause.vote->at_least.span, "at_least",
             {"chỉ một trong các khóa more_than, at_least", "only one of the keys more_than, at_least"});
  if (clause.vote && clause.vote->at && !clause.vote->applies_at(*clause.vote->at))
    bad(clause.vote->at.span, std::string{record::word_id(*clause.vote->at)},
        Text{"nơi biểu quyết hợp với of (present: meeting; replies: consultation)",
             "a place that agrees with of (present: meeting; replies: consultation)"});
  for (auto const* more :
       {clause.quorum ? &clause.quorum->more_than : nullptr, clause.vote ? &clause.vote->more_than : nullptr})
    if (more && more->given && more->value.over == more->value.under)
      bad(more->span, more->value.str(),
          Text{"phân số nhỏ hơn 1 (không thể có hơn tất cả)", "a fraction below 1 (more than all is impossible)"});
  if (clause.composition && clause.composition->at_least && clause.composition->at_most &&
      int(*clause.composition->at_least) > int(*clause.composition->at_most))
    bad(clause.composition->at_most.span, std::to_string(int(*clause.composition->at_most)),
        Text{"số từ at_least trở lên", "a number not below at_least"});
  if (Lack const lack = lacking(clause); !lack.key.empty())
    missing(span, lack.key, field.shape->object->title, lack.why);
  std::vector<std::string> const settled = matters(clause);
  if (branch.empty()) check_alike(clause, article);
  Settled const own{branch, meeting_scope(clause)};
  if (own.scope.empty())
    record::add(out_, record::wrong_type, file_, *own.scope.limited, record::stem(file_.path()),
                {{"expected", Text{"ít nhất một loại cuộc họp sau khi xét only, except",
                                   "at least one kind of meeting after only and except"}},
                 {"found", Text{"không còn loại nào", "none left"}}});
  std::unordered_set<std::string> ids;
  bool again = false;
  for (std::string const& matter : settled) {
    std::string const id =
        article + (article.empty() ? "" : " ") + std::string{field.key} + (matter.empty() ? "" : " " + matter);
    if (is_settled(id, own) && !std::exchange(again, true))
      record::add(out_, record::clause_conflict, file_, span, id, {{"id", id}, {"where", ""}});
    ids.insert(id);
  }
  for (std::string const& id : ids) settled_[id].push_back(own);
}

// True if an earlier clause on the matter can apply together with this one. A clause without `under` always applies, so
// it conflicts with any branch.
bool ClauseChecker::is_settled(std::string const& id, Settled const& clause) const {
  auto const found = settled_.find(id);
  return found != settled_.end() && std::ranges::any_of(found->second, [&](Settled const& other) {
           bool const together = clause.branch.empty() || other.branch.empty() || clause.branch == other.branch;
           return together && clause.scope.meets(other.scope);
         });
}

// Two clauses of different articles may not require the same of the same body or sender in a period: one record would
// satisfy both. Reports can be told apart by their subjects.
void ClauseChecker::check_alike(record::Clause const& clause, std::string const& article) {
  record::FieldInfo const& field = record::kind_field(clause);
  bool told = false;
  for (std::string const& duty : duties(clause)) {
    auto const [other, fresh] = duties_.try_emplace(duty, article);
    if (fresh || other->second == article || std::exchange(told, true)) continue;
    std::string const vi = article_words(other->second, Lang::vi), en = article_words(other->second, Lang::en);
    if (clause.report)
      missing(clause.report.span, "subject", field.shape->object->title,
              Arg{"vì " + vi + " cũng giao báo cáo cùng kỳ cho nơi gửi ấy",
                  "because " + en + " asks that sender for a report of that period too"});
    else
      record::add(out_, record::clause_conflict, file_, field.in_const(&clause).span, article + " " + duty,
                  {{"id", article + " " + duty},
                   {"where", Arg{" (" + vi + "), hồ sơ không phân biệt được hai việc",
                                 " (" + en + "), and records cannot tell the two apart"}}});
  }
}

// Reports a required list that is empty.
void ClauseChecker::check_lists(record::FieldInfo const& field, record::Clause const& clause) {
  void const* const object = field.value(&clause);
  for (record::FieldInfo const& part : field.shape->object->fields) {
    record::AtBase const& at = part.in_const(object);
    if (part.shape->form == record::ValueForm::list && part.need != record::Need::optional && at.given &&
        part.shape->size(part.value(object)) == 0)
      record::add(out_, record::wrong_type, file_, at.span, record::stem(file_.path()),
                  {{"expected", Text{"một danh sách có ít nhất một mục", "a list with at least one item"}},
                   {"found", Text{"là danh sách trống", "an empty list"}}});
  }
}

}  // namespace bcd::regulation
