// Clauses in a few words in both languages: the office's work of the year, and authority.
#include "bcd/regulation/clause_words.hpp"
#include "bcd/text/written_day.hpp"
#include "speaker.hpp"

namespace bcd::regulation {
namespace {

struct OfficeSpeaker {
  Speaker const& s;

  std::string operator()(record::RequestClause const& c) const {
    return s.say({"{who} báo cáo khi có yêu cầu, theo hạn của yêu cầu",
                  "{who} reports on request, by the due day of the request"},
                 fmt::arg("who", s.senders(*c.of)));
  }
  std::string operator()(record::ProgrammeClause const& c) const {
    return s.say({"{body} thông qua chương trình công tác hằng năm", "{body} adopts a programme of work every year"},
                 fmt::arg("body", s.body(c.body->id))) +
           s.in_year(c);
  }
  std::string operator()(record::PlanClause const& c) const {
    return s.say({"từng thành viên {body} có kế hoạch năm theo lĩnh vực được phân công",
                  "each member of {body} has a yearly plan for their area"},
                 fmt::arg("body", s.body(c.members_of->id))) +
           s.in_year(c);
  }
  std::string operator()(record::BudgetClause const& c) const {
    return s.pick({"kinh phí hoạt động được bố trí hằng năm", "a budget is set aside every year"}) + s.in_year(c);
  }
  std::string operator()(record::InspectionClause const& c) const {
    std::string text;
    if (c.at_least)
      text = s.say({"{body} kiểm tra, giám sát {every} ít nhất {count} lần",
                    "{body} makes at least {count} inspections {every}"},
                   fmt::arg("body", s.body(c.body->id)), fmt::arg("count", int(*c.at_least)),
                   fmt::arg("every", c.length() == Every::years ? s.each(c) : s.cadence(c)));
    if (!c.asks_report()) return text;
    return text + (text.empty() ? "" : "; ") +
           s.say({"đoàn kiểm tra, giám sát báo cáo kết quả với {body}",
                  "inspection teams report their results to {body}"},
                 fmt::arg("body", s.body(c.body->id))) +
           s.limit(c.within);
  }
  std::string operator()(record::ProposalClause const& c) const {
    std::string const text = s.say({"đề xuất, kiến nghị được {bodies} xem xét", "proposals are considered by {bodies}"},
                                   fmt::arg("bodies", s.bodies(c.bodies)));
    return c.within ? text + s.pick({", trả lời", " and answered"}) + s.limit(c.within) +
                          s.pick({" kể từ ngày nhận", " of the day received"})
                    : text;
  }
  std::string operator()(record::FeedbackClause const& c) const {
    std::string text = s.say({"ý kiến về quy chế được tổng hợp, báo cáo {bodies} xem xét, quyết định",
                              "opinions on the regulation are compiled and decided by {bodies}"},
                             fmt::arg("bodies", s.bodies(c.bodies)));
    if (c.by_head && *c.by_head) text += s.pick({" (hoặc người đứng đầu)", " (or its head)"});
    return text;
  }
  std::string operator()(record::CommendationClause const& c) const {
    std::string const what =
        (*c.kinds).empty() ? s.pick({"biểu dương, phê bình", "commendation or criticism"}) : s.words(c.kinds);
    return s.say({"{what} trên cơ sở đề nghị của {who}", "{what} requires a proposal of {who}"}, fmt::arg("what", what),
                 fmt::arg("who", s.words(c.proposed_by, " or ")));
  }
  // Returns "Phó Trưởng Ban", "thành viên thuộc công an": the people a composition clause counts. In English the plural
  // unless there is one.
  std::string counted(record::CompositionClause const& c, int count) const {
    auto const many = [&](std::string word) {
      if (s.lang == Lang::vi || count == 1) return word;
      return word.ends_with('y') ? word.substr(0, word.size() - 1) + "ies" : word + "s";
    };
    std::string const first = (*c.bodies).empty() ? std::string{} : (*c.bodies)[0]->id;
    std::string who = (*c.roles).empty()
                          ? many(s.pick({"thành viên", "member"}))
                          : s.join(c.roles, [&](record::Role role) { return many(s.role_of(first, role)); });
    if (!(*c.agency).empty())
      who += s.say({" thuộc {kinds}", " from the {kinds}"}, fmt::arg("kinds", s.words(c.agency)));
    return who;
  }
  std::string numbers(record::CompositionClause const& c) const {
    int const least = c.at_least ? int(*c.at_least) : 0, most = c.at_most ? int(*c.at_most) : 0;
    Text const pattern =
        least == most ? Text{"{bodies} luôn có đúng {most} {who}", "{bodies} always has exactly {most} {who}"}
        : least == 0  ? Text{"{bodies} có không quá {most} {who}", "{bodies} has at most {most} {who}"}
        : most == 0   ? Text{"{bodies} có ít nhất {least} {who}", "{bodies} has at least {least} {who}"}
                      : Text{"{bodies} có từ {least} đến {most} {who}", "{bodies} has {least} to {most} {who}"};
    return s.say(pattern, fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("least", least), fmt::arg("most", most),
                 fmt::arg("who", counted(c, most > 0 ? most : least)));
  }
  std::string operator()(record::CompositionClause const& c) const {
    std::string text;
    auto const part = [&](std::string const& words) { text += (text.empty() ? "" : "; ") + words; };
    if (!(*c.one).empty())
      part(s.say({"{bodies} luôn có đúng một {roles}", "{bodies} always has exactly one {roles}"},
                 fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("roles", s.join(c.one, [&](record::Role role) {
                   return s.role_of((*c.bodies)[0]->id, role);
                 }))));
    if (c.counts()) part(numbers(c));
    if (!(*c.standing_agency).empty())
      part(s.say({"Cơ quan Thường trực là {kinds}", "the kind of the standing agency is: {kinds}"},
                 fmt::arg("kinds", s.words(c.standing_agency, " or "))));
    return text;
  }
  std::string operator()(record::MembershipClause const& c) const {
    std::string text;
    if (!(*c.needs).empty())
      text = s.say(
          {"bổ sung, thay thế thành viên {bodies} phải {needs}", "a change of members of {bodies} requires {needs}"},
          fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("needs", s.words(c.needs, " and ")));
    if (!c.term) return text;
    text +=
        (text.empty() ? "" : "; ") +
        s.say({"nhiệm kỳ của thành viên {bodies} là {years} năm", "the term of members of {bodies} is {years} years"},
              fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("years", int(*c.term->years)));
    if (!c.term->from) return text;
    // As papers write it, because the words of a clause stand in papers too.
    return text + s.say({", tính từ ngày {day}", ", from {day}"}, fmt::arg("day", written_day(*c.term->from)));
  }
  std::string operator()(record::SealClause const& c) const {
    std::string who = c.issuer             ? s.pick({"Cơ quan Thường trực", "the standing agency"})
                      : (*c.roles).empty() ? s.pick({"người ký", "the signer"})
                                           : s.roles(c.bodies, c.roles);
    if (!(*c.posts).empty())
      who += s.say({" là {posts}", " who is {posts}"},
                   fmt::arg("posts", s.join(
                                         c.posts, [](auto const& one) { return one; }, " or ")));
    else if (!(*c.agency).empty())
      who += s.say({" công tác ở {kinds}", " from the {kinds}"}, fmt::arg("kinds", s.words(c.agency)));
    if (*c.seal == record::own_agency)
      return s.say({"{who} dùng con dấu của cơ quan mình", "{who} uses the seal of their own agency"},
                   fmt::arg("who", who));
    return s.say({"{who} dùng con dấu của {owner}", "{who} uses the seal of the {owner}"}, fmt::arg("who", who),
                 fmt::arg("owner", s.pick(record::word_title(*c.seal))));
  }
  std::string operator()(record::SignClause const& c) const {
    std::string who;
    auto const add = [&](std::string const& words) { who += (who.empty() ? "" : s.pick({", ", " or "})) + words; };
    if (!(*c.roles).empty()) add(s.roles(c.bodies, c.roles));
    if (!(*c.delegated).empty())
      add(s.say({"{roles} khi được ủy quyền, phân công", "{roles} if delegated"},
                fmt::arg("roles", s.roles(c.bodies, c.delegated))));
    if (c.agency) add(s.pick({"Cơ quan Thường trực", "the standing agency"}));
    bool const typed = !(*c.types).empty();
    bool const any =
        (*c.papers).empty() || (typed && (*c.papers).size() == 1 && *(*c.papers)[0] == record::SignedPaper::document);
    std::string papers = any ? s.pick({"văn bản", "papers"}) : s.words(c.papers, " and ");
    if (typed)
      papers += s.say({" có ký hiệu {types}", " with the symbol {types}"},
                      fmt::arg("types", s.join(
                                            c.types, [](auto const& one) { return one; }, " or ")));
    return s.say({"{who} ký {papers} của {bodies}", "{who} signs {papers} of {bodies}"}, fmt::arg("who", who),
                 fmt::arg("papers", papers), fmt::arg("bodies", s.bodies(c.bodies)));
  }
  std::string operator()(record::DelegationClause const& c) const {
    return s.say({"{from} được ủy quyền, phân công {to}: {scope}", "{from} may let {to} {scope}"},
                 fmt::arg("from", s.roles(c.bodies, c.from)), fmt::arg("to", s.roles(c.bodies, c.to)),
                 fmt::arg("scope", s.words(c.scope, " and ")));
  }
};

}  // namespace

std::string office_words(Speaker const& speaker, record::Clause const& c) {
  OfficeSpeaker const say{speaker};
  if (c.request) return say(*c.request);
  if (c.programme) return say(*c.programme);
  if (c.plan) return say(*c.plan);
  if (c.budget) return say(*c.budget);
  if (c.inspection) return say(*c.inspection);
  if (c.proposal) return say(*c.proposal);
  if (c.feedback) return say(*c.feedback);
  if (c.commendation) return say(*c.commendation);
  if (c.composition) return say(*c.composition);
  if (c.membership) return say(*c.membership);
  if (c.seal) return say(*c.seal);
  if (c.sign) return say(*c.sign);
  if (c.delegation) return say(*c.delegation);
  return {};
}

Arg counted_words(record::CompositionClause const& clause, Regulation const& regulation, int count) {
  Speaker const vi{Lang::vi, &regulation}, en{Lang::en, &regulation};
  return {OfficeSpeaker{vi}.counted(clause, count), OfficeSpeaker{en}.counted(clause, count)};
}

}  // namespace bcd::regulation
