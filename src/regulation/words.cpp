// Clauses in a few words in both languages: reports, tasks, reviews, attendance, votes, decisions between meetings.
#include "speaker.hpp"

namespace bcd::regulation {
namespace {

using record::Clause;

struct ClauseSpeaker : Speaker {
  std::string operator()(record::ReviewClause const& clause) const {
    Text text{"{body} tổ chức sơ kết, tổng kết {every}", "{body} reviews its work {every}"};
    if (clause.every)
      text = clause.length() >= Every::year
                 ? Text{"{body} tổng kết công tác {every}", "{body} reviews its work {every}"}
                 : Text{"{body} sơ kết công tác {every}", "{body} reviews its work {every}"};
    return say(text, fmt::arg("body", body(clause.body->id)), fmt::arg("every", cadence(clause))) +
           due_day(clause, clause, {"chậm nhất ", ""});
  }
  std::string operator()(record::ConsultationClause const& clause) const {
    std::string text = say({"{bodies} cho ý kiến bằng văn bản", "{bodies} may be consulted in writing"},
                           fmt::arg("bodies", bodies(clause.bodies)));
    std::string const which = kinds(clause);
    if (clause.replaces_meeting && *clause.replaces_meeting)
      text += which.empty() ? pick({", được thay cuộc họp định kỳ", ", also in place of a regular meeting"})
                            : pick({", được thay cuộc họp", ", also in place of a meeting"}) + which;
    std::string who;
    if (clause.replies) who = pick(record::word_title(*clause.replies));
    else if (clause.at_least)
      who = say({"ít nhất {share} số người được hỏi", "at least {share} of those asked"},
                fmt::arg("share", clause.at_least->str()));
    if (clause.within)
      text += say({"; hạn trả lời {limit} kể từ ngày gửi", "; replies are due within {limit} of sending"},
                  fmt::arg("limit", clause.within->spoken(lang)));
    if (!who.empty())
      text += say({"; phải có trả lời của {who}", "; replies are needed from {who}"}, fmt::arg("who", who));
    if (clause.report_at)
      text += say({"; kết quả báo cáo tại {where}", "; the outcome is reported at {where}"},
                  fmt::arg("where", pick(record::word_title(*clause.report_at))));
    return text;
  }
  std::string operator()(record::VoteClause const& clause) const {
    std::string text = say({"{bodies} quyết định", "decisions of {bodies}"}, fmt::arg("bodies", meetings_of(clause)));
    if (clause.at) text += " " + pick(record::word_title(*clause.at));
    bool const how = clause.more_than || clause.at_least || clause.secret || !(*clause.with).empty();
    text += how ? pick({"", " are taken"}) : pick({" bằng biểu quyết", " are taken by vote"});
    if (clause.secret && *clause.secret) text += pick({" bằng bỏ phiếu kín", " by secret ballot"});
    std::string const of = pick(record::word_title(clause.base()));
    std::string const who = (*clause.with).empty() ? std::string{} : roles(clause.bodies, clause.with);
    bool const half = clause.more_than && clause.more_than->over * 2 == clause.more_than->under;
    if (clause.more_than)
      text += say({" khi quá {share} {of} tán thành", " if more than {share} of {of} are for them"},
                  fmt::arg("share", half ? pick({"nửa", "half"}) : clause.more_than->str()), fmt::arg("of", of));
    else if (clause.at_least)
      text += say({" khi ít nhất {share} {of} tán thành", " if at least {share} of {of} are for them"},
                  fmt::arg("share", clause.at_least->str()), fmt::arg("of", of));
    if (!who.empty())
      text += clause.more_than || clause.at_least
                  ? say({", trong đó có {who}", ", among them {who}"}, fmt::arg("who", who))
                  : say({" khi có sự tán thành của {who}", " if {who} is for them"}, fmt::arg("who", who));
    if (clause.tie) text += "; " + pick(record::word_title(*clause.tie));
    if (clause.recorded && *clause.recorded)
      text += pick({"; kết luận phải ghi kết quả biểu quyết", "; conclusions state the votes"});
    return text;
  }
  std::string operator()(record::AttendanceClause const& clause) const {
    std::string text;
    if (clause.all && *clause.all)
      text = say({"cuộc họp của {bodies} phải ghi từng thành viên có mặt hay vắng",
                  "meetings of {bodies} record each member as present or absent"},
                 fmt::arg("bodies", meetings_of(clause)));
    std::string guests = words(clause.guests);
    if (!(*clause.guest_bodies).empty()) guests += (guests.empty() ? "" : ", ") + bodies(clause.guest_bodies);
    if (guests.empty()) return text;
    return (text.empty() ? say({"cuộc họp của {bodies} phải mời {guests}", "meetings of {bodies} invite: {guests}"},
                               fmt::arg("bodies", meetings_of(clause)), fmt::arg("guests", guests))
                         : text + say({"; phải mời {guests}", "; they invite: {guests}"}, fmt::arg("guests", guests)));
  }
  std::string operator()(record::DecisionClause const& clause) const {
    auto const titles = [&](auto const& list) { return holders(clause.body->id, list); };
    std::string text;
    if (!(*clause.by).empty())
      text = say({"giữa hai kỳ họp của {body}, {who} quyết định", "between meetings of {body}, {who} decides"},
                 fmt::arg("body", body(clause.body->id)), fmt::arg("who", titles(clause.by)));
    if (!(*clause.in_absence).empty())
      text += (text.empty() ? "" : "; ") +
              say({"{who} quyết định khi người đứng đầu vắng", "{who} decides when the head is absent"},
                  fmt::arg("who", titles(clause.in_absence)));
    if ((*clause.agree_with).empty() && !clause.report_at) return text;
    text += (text.empty() ? "" : "; ") +
            say({"việc {body} quyết định giữa hai kỳ họp", "a decision of {body} between meetings"},
                fmt::arg("body", body(clause.body->id)));
    if (!(*clause.agree_with).empty()) {
      bool const any = clause.agreed_by && *clause.agreed_by == record::AgreedBy::any;
      std::string const who =
          any ? titles(clause.agree_with) : holders(clause.body->id, clause.agree_with, " and ", "every ");
      text += any ? say({" phải thống nhất với ít nhất một người giữ chức danh {who}", " must be agreed with {who}"},
                        fmt::arg("who", who))
                  : say({" phải thống nhất với tất cả những người giữ chức danh {who}", " must be agreed with {who}"},
                        fmt::arg("who", who));
    }
    if (clause.report_at)
      text += say({"{and} báo cáo tại {where}", "{and} reported at {where}"},
                  fmt::arg("and", (*clause.agree_with).empty() ? pick({" phải", " must be"}) : pick({" và", " and"})),
                  fmt::arg("where", pick(record::word_title(*clause.report_at))));
    return text;
  }
  // Returns the due day and the addressee of a report, or of one of its levels.
  std::string by_and_to(auto const& clause, record::Recurrence const& periods) const {
    std::string text;
    if (clause.due_time) text += say({", chậm nhất {time}", ", by {time}"}, fmt::arg("time", clause.due_time->str()));
    text += due_day(clause, periods, {});
    if (clause.to) text += say({", gửi {to}", ", to {to}"}, fmt::arg("to", body(*clause.to)));
    if (clause.via) text += pick({" qua Cơ quan Thường trực", " through the standing agency"});
    return text;
  }
  std::string operator()(record::ReportClause const& clause) const {
    std::string text = say({"{who} báo cáo {every}", "{who} reports {every}"}, fmt::arg("who", senders(*clause.from)),
                           fmt::arg("every", cadence(clause)));
    if (clause.subject) text += say({" về {subject}", " on {subject}"}, fmt::arg("subject", *clause.subject));
    text += by_and_to(clause, clause);
    if (clause.window)
      text += say({", số liệu từ ngày {from} tháng trước kỳ đến ngày {to} tháng cuối kỳ",
                   ", with figures from day {from} of the month before to day {to} of the last month"},
                  fmt::arg("from", int(*clause.window->from_day)), fmt::arg("to", int(*clause.window->to_day)));
    if (clause.supersedes && *clause.supersedes)
      text += pick({"; thay cho báo cáo kỳ ngắn hơn kết thúc cùng tháng",
                    "; it replaces the report of a shorter period that ends in the same month"});
    for (auto const& level : *clause.then)
      text += say({"; {who} tổng hợp, báo cáo", "; compiled and sent on by {who}"},
                  fmt::arg("who", senders(*level->from))) +
              by_and_to(*level, clause);
    return text;
  }
  std::string operator()(record::TaskClause const& clause) const {
    std::string text = pick({"người, cơ quan được giao nhiệm vụ chịu trách nhiệm về kết quả, tiến độ",
                             "the person or agency given a task is responsible for its result and progress"});
    if (!(*clause.needs).empty())
      text += say({"; nhiệm vụ phải nêu {needs}", "; a task must name {needs}"},
                  fmt::arg("needs", words(clause.needs, " and ")));
    if (clause.extension_lead)
      text += clause.extension_lead->count == 0
                  ? pick({"; đề nghị gia hạn chậm nhất trong ngày đến hạn",
                          "; an extension is asked for no later than on the due day"})
                  : say({"; đề nghị gia hạn trước ngày đến hạn ít nhất {lead}",
                         "; an extension is asked for at least {lead} before the due day"},
                        fmt::arg("lead", clause.extension_lead->spoken(lang)));
    return text;
  }
  std::string clause(Clause const& one) const {
    if (one.review) return (*this)(*one.review);
    if (one.consultation) return (*this)(*one.consultation);
    if (one.vote) return (*this)(*one.vote);
    if (one.attendance) return (*this)(*one.attendance);
    if (one.decision) return (*this)(*one.decision);
    if (one.report) return (*this)(*one.report);
    if (one.task) return (*this)(*one.task);
    if (one.not_checked)
      return say({"không kiểm tra bằng máy: {reason}", "not checked: {reason}"},
                 fmt::arg("reason", one.not_checked->why(lang)));
    std::string const text = meeting_words(*this, one);
    return text.empty() ? office_words(*this, one) : text;
  }
};

}  // namespace

Arg words(record::Clause const& clause, Regulation const* regulation) {
  return {ClauseSpeaker{{Lang::vi, regulation}}.clause(clause), ClauseSpeaker{{Lang::en, regulation}}.clause(clause)};
}

}  // namespace bcd::regulation
