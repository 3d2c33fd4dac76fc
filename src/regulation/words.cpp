// Clauses in a few words, in both languages. A body or role is called as the regulation calls it.
#include <fmt/format.h>

#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {
namespace {

using record::Clause;

struct Speaker {
  Lang lang;
  Regulation const* regulation;

  std::string pick(Text text) const { return std::string{text.in(lang)}; }
  template <class... A>
  std::string say(Text text, A const&... args) const { return fmt::format(fmt::runtime(text.in(lang)), args...); }
  std::string body(std::string_view id) const { return regulation ? body_name(*regulation, id) : std::string{id}; }
  template <class T>
  std::string join(record::List<T> const& list, auto const& say) const {
    std::string all;
    for (auto const& item : *list) all += (all.empty() ? "" : ", ") + say(*item);
    return all;
  }
  std::string bodies(record::List<record::BodyRef> const& list) const {
    return join(list, [&](record::BodyRef const& one) { return body(one.id); });
  }
  std::string roles(record::List<record::BodyRef> const& bodies, record::List<record::Role> const& list) const {
    std::string const first = (*bodies).empty() ? std::string{} : (*bodies)[0]->id;
    return join(list, [&](record::Role role) { return regulation ? role_title(*regulation, first, role, lang) : pick(record::word_title(role)); });
  }
  template <class E>
  std::string words(record::List<E> const& list) const {
    return join(list, [&](E one) { return pick(record::word_title(one)); });
  }
  std::string cadence(auto const& clause) const {
    if (clause.every) return pick(record::word_title(*clause.every));
    return say({"tháng {months}", "months {months}"}, fmt::arg("months", join(clause.months, [](int month) { return std::to_string(month); })));
  }

  std::string operator()(record::MeetingClause const& clause) const {
    std::string text = say({"{body} họp định kỳ {every}", "{body} meets regularly: {every}"}, fmt::arg("body", body(clause.body->id)), fmt::arg("every", cadence(clause)));
    if (clause.by_day) text += say({", chậm nhất ngày {day} tháng sau", ", by day {day} of the month after"}, fmt::arg("day", int(*clause.by_day)));
    if (clause.before) text += say({", trước cuộc họp của {other}", ", before the meeting of {other}"}, fmt::arg("other", body(clause.before->id)));
    return text;
  }
  // The person told or asked: the head by the title the first body gives it.
  std::string told(record::AbsenceClause const& clause, record::ToldPerson person) const {
    if (person == record::ToldPerson::chair) return pick({"người chủ trì", "the chair"});
    std::string const first = (*clause.bodies).empty() ? std::string{} : (*clause.bodies)[0]->id;
    std::string const title = regulation ? role_title(*regulation, first, record::Role::head, lang) : pick({"người đứng đầu", "head"});
    return lang == Lang::vi ? title : "the " + title;
  }
  std::string operator()(record::AbsenceClause const& clause) const {
    std::string duties;
    auto const part = [&](std::string const& words, Text joint) { duties += (duties.empty() ? "" : pick(joint)) + words; };
    Text const along{" và ", " and "}, next{"; ", "; "};
    if (clause.report_to) part(say({"báo cáo {whom}", "is reported to {whom}"}, fmt::arg("whom", told(clause, *clause.report_to))), along);
    if (clause.notify) part(pick({"thông báo Cơ quan Thường trực", "notified to the standing agency"}), along);
    if (duties.empty() && clause.lead) part(pick({"báo", "is told"}), along);
    if (clause.lead) duties += say({" trước ngày họp {lead}", " {lead} before the meeting"}, fmt::arg("lead", clause.lead->spoken(lang)));
    if (clause.consent) part(say({"được {whom} đồng ý", "needs the consent of {whom}"}, fmt::arg("whom", told(clause, *clause.consent))), next);
    if (clause.opinion)
      part(*clause.opinion == record::OpinionNeed::always ? pick({"gửi ý kiến bằng văn bản", "a written opinion is sent"}) : pick({"gửi ý kiến bằng văn bản theo yêu cầu của người chủ trì", "a written opinion is sent when the chair asks"}), next);
    std::string const who = (*clause.roles).empty() ? std::string{} : roles(clause.bodies, clause.roles) + " ";
    std::string text = lang == Lang::vi ? who + "vắng họp" + (duties.empty() ? "" : " phải ") : "an absence " + (who.empty() ? who : "of the " + who);
    text += duties;
    if (clause.substitute) text += (duties.empty() ? " " : "; ") + pick(record::word_title(*clause.substitute));
    return text;
  }
  std::string operator()(record::ConclusionClause const& clause) const {
    std::string text = say({"kết luận của {bodies} được thông báo bằng văn bản", "conclusions of {bodies} are notified in writing"}, fmt::arg("bodies", bodies(clause.bodies)));
    if ((*clause.deliver_to).empty()) return text + limit(clause.within);
    std::string const whom = join(clause.deliver_to, [&](record::DeliverTo one) {
      std::string word = pick(record::word_title(one));
      if (one == record::DeliverTo::members && clause.members_of) word += pick({" ", " of "}) + body(clause.members_of->id);
      return word;
    });
    text += say({" đến {whom}", " to {whom}"}, fmt::arg("whom", whom));
    return text + limit(clause.within);
  }
  std::string operator()(record::MinutesClause const& clause) const {
    std::string text = say({"cuộc họp của {bodies} phải có biên bản", "meetings of {bodies} have minutes"}, fmt::arg("bodies", bodies(clause.bodies)));
    if (clause.by) text += pick({", do Cơ quan Thường trực ghi", ", recorded by the standing agency"});
    text += limit(clause.within);
    if (clause.approved_at) text += pick({", thông qua tại cuộc họp kế tiếp", ", approved at the next meeting"});
    return text;
  }
  std::string operator()(record::ChairClause const& clause) const {
    std::string text = say({"{roles} chủ trì cuộc họp của {bodies}", "{roles} chairs the meetings of {bodies}"}, fmt::arg("roles", roles(clause.bodies, clause.roles)), fmt::arg("bodies", bodies(clause.bodies)));
    if (!(*clause.in_absence).empty()) text += say({"; {roles} khi người đứng đầu vắng", "; {roles} when the head is absent"}, fmt::arg("roles", roles(clause.bodies, clause.in_absence)));
    return text;
  }
  std::string operator()(record::QuorumClause const& clause) const {
    std::string text = clause.more_than ? say({"cuộc họp của {bodies} phải có hơn {share} thành viên", "meetings of {bodies} need more than {share} of the members"}, fmt::arg("bodies", bodies(clause.bodies)), fmt::arg("share", clause.more_than->str()))
                                        : say({"cuộc họp của {bodies} phải có ít nhất {share} thành viên", "meetings of {bodies} need at least {share} of the members"}, fmt::arg("bodies", bodies(clause.bodies)), fmt::arg("share", clause.at_least->str()));
    if (!(*clause.with).empty()) text += say({", có mặt {roles}", ", with the {roles} present"}, fmt::arg("roles", roles(clause.bodies, clause.with)));
    return text;
  }
  std::string notice(record::NoticeClause const& clause, Text pattern) const {
    return say(pattern, fmt::arg("bodies", bodies(clause.bodies)), fmt::arg("lead", clause.lead->spoken(lang)));
  }
  std::string operator()(record::ReportClause const& clause) const {
    std::string const who = clause.from->members_of ? say({"thành viên {body}", "members of {body}"}, fmt::arg("body", body(clause.from->members_of->id)))
                            : clause.from->body     ? body(clause.from->body->id)
                                                    : pick({"các cơ quan, tổ chức", "the reporting agencies"});
    std::string text = say({"{who} báo cáo {every}", "{who} report: {every}"}, fmt::arg("who", who), fmt::arg("every", cadence(clause)));
    if (clause.due_day) text += say({", ngày {day}", ", on day {day}"}, fmt::arg("day", int(*clause.due_day)));
    if (clause.to) text += say({", gửi {to}", ", to {to}"}, fmt::arg("to", body(*clause.to)));
    if (clause.via) text += pick({" qua Cơ quan Thường trực", " through the standing agency"});
    return text;
  }
  std::string operator()(record::TaskClause const& clause) const {
    std::string text = pick({"người, cơ quan được giao nhiệm vụ chịu trách nhiệm về kết quả, tiến độ", "whoever is given a task answers for its result and progress"});
    if (!(*clause.needs).empty()) text += say({"; nhiệm vụ phải nêu {needs}", "; a task names {needs}"}, fmt::arg("needs", words(clause.needs)));
    return text;
  }
  std::string limit(record::At<Lead> const& within) const {
    if (!within) return {};
    return say({" trong {limit}", " within {limit}"}, fmt::arg("limit", within->spoken(lang)));
  }

  std::string clause(Clause const& one) const {
    if (one.meeting) return (*this)(*one.meeting);
    if (one.absence) return (*this)(*one.absence);
    if (one.conclusion) return (*this)(*one.conclusion);
    if (one.minutes) return (*this)(*one.minutes);
    if (one.chair) return (*this)(*one.chair);
    if (one.quorum) return (*this)(*one.quorum);
    if (one.notice) return notice(*one.notice, {"giấy mời họp {bodies} gửi trước ngày họp {lead}", "invitations of {bodies} go out {lead} before the meeting"});
    if (one.materials) return notice(*one.materials, {"tài liệu họp {bodies} gửi trước ngày họp {lead}", "papers of {bodies} go out {lead} before the meeting"});
    if (one.report) return (*this)(*one.report);
    if (one.task) return (*this)(*one.task);
    if (one.not_checked) return say({"không kiểm tra bằng máy: {reason}", "not checked: {reason}"}, fmt::arg("reason", *one.not_checked->reason));
    return {};
  }
};

}  // namespace

Arg words(record::Clause const& clause, Regulation const* regulation) {
  return {Speaker{Lang::vi, regulation}.clause(clause), Speaker{Lang::en, regulation}.clause(clause)};
}

}  // namespace bcd::regulation
