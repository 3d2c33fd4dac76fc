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

void ClauseChecker::check(record::Clause const& clause, std::string const& article, std::string const& branch) {
  record::FieldInfo const& field = record::kind_field(clause);
  source::Span const span = field.in_const(&clause).span;
  check_lists(field, clause);
  if (clause.meeting && clause.meeting->before && clause.meeting->before->id == clause.meeting->body->id)
    bad(clause.meeting->before.span, clause.meeting->before->id, Text{"một ban, tổ khác", "another body"});
  if (clause.report && clause.report->due_day && clause.report->by_day)
    record::add(
        out_, record::wrong_type, file_, clause.report->by_day.span, record::stem(file_.path()),
        {{"expected", Text{"chỉ một trong các khóa due_day (tháng cuối kỳ), by_day (tháng sau kỳ)",
                           "only one of the keys due_day (last month of the period), by_day (following month)"}},
         {"found", Text{"có thêm 'by_day'", "another one, 'by_day'"}}});
  if (clause.quorum && clause.quorum->more_than && clause.quorum->more_than->over == clause.quorum->more_than->under)
    bad(clause.quorum->more_than.span, clause.quorum->more_than->str(),
        Text{"phân số nhỏ hơn 1 (không thể có hơn tất cả)", "a fraction below 1 (more than all is impossible)"});
  if (Lack const lack = lacking(clause); !lack.key.empty())
    missing(span, lack.key, field.shape->object->title, lack.why);
  std::vector<std::string> const settled = matters(clause);
  if (clause.report && branch.empty()) check_reports(clause, article, settled);
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
      record::add(out_, record::clause_conflict, file_, span, id, {{"id", id}});
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

// Two clauses of different articles that ask the same senders for a report of one period must name their subjects.
// Otherwise one report would satisfy both.
void ClauseChecker::check_reports(record::Clause const& clause, std::string const& article,
                                  std::vector<std::string> const& settled) {
  bool told = false;
  for (std::string const& matter : settled) {
    auto const [other, fresh] = reports_.try_emplace(matter, article);
    if (fresh || other->second == article || std::exchange(told, true)) continue;
    missing(
        clause.report.span, "subject", record::kind_field(clause).shape->object->title,
        Arg{"vì " + article_words(other->second, Lang::vi) + " cũng giao báo cáo cùng kỳ cho nơi gửi ấy",
            "because " + article_words(other->second, Lang::en) + " asks that sender for a report of that period too"});
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
