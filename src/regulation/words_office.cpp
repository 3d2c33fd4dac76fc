// Clauses in a few words in both languages: the office's work of the year, and authority.
#include "speaker.hpp"

namespace bcd::regulation {
namespace {

struct OfficeSpeaker {
  Speaker const& s;

  std::string by_month(record::At<record::MonthOfYear> const& month) const {
    return month ? s.say({", chậm nhất hết tháng {month}", ", by the end of month {month}"},
                         fmt::arg("month", int(*month)))
                 : std::string{};
  }
  std::string operator()(record::RequestClause const& c) const {
    return s.say({"{who} báo cáo khi có yêu cầu, theo hạn của yêu cầu",
                  "{who} report on request, by the due day of the request"},
                 fmt::arg("who", s.senders(*c.of)));
  }
  std::string operator()(record::ProgrammeClause const& c) const {
    return s.say({"{body} thông qua chương trình công tác hằng năm", "{body} adopts a programme of work every year"},
                 fmt::arg("body", s.body(c.body->id))) +
           by_month(c.by_month);
  }
  std::string operator()(record::PlanClause const& c) const {
    return s.say({"từng thành viên {body} có kế hoạch năm theo lĩnh vực được phân công",
                  "each member of {body} has a yearly plan for their area"},
                 fmt::arg("body", s.body(c.members_of->id))) +
           by_month(c.by_month);
  }
  std::string operator()(record::BudgetClause const& c) const {
    return s.pick({"kinh phí hoạt động được bố trí hằng năm", "a budget is set aside every year"}) +
           by_month(c.by_month);
  }
  std::string operator()(record::InspectionClause const& c) const {
    return s.say({"đoàn kiểm tra, giám sát báo cáo kết quả với {body}",
                  "inspection teams report their results to {body}"},
                 fmt::arg("body", s.body(c.body->id))) +
           s.limit(c.within);
  }
  std::string operator()(record::ProposalClause const& c) const {
    return s.say({"đề xuất, kiến nghị được {bodies} xem xét", "proposals are considered by {bodies}"},
                 fmt::arg("bodies", s.bodies(c.bodies)));
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
                 fmt::arg("who", s.words(c.proposed_by)));
  }
  std::string operator()(record::CompositionClause const& c) const {
    std::string text;
    if (!(*c.one).empty())
      text = s.say({"{bodies} luôn có đúng một {roles}", "{bodies} always has exactly one {roles}"},
                   fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("roles", s.roles(c.bodies, c.one)));
    if ((*c.standing_agency).empty()) return text;
    return text + (text.empty() ? "" : "; ") +
           s.say({"Cơ quan Thường trực là {kinds}", "the standing agency is a {kinds}"},
                 fmt::arg("kinds", s.words(c.standing_agency)));
  }
  std::string operator()(record::MembershipClause const& c) const {
    return s.say(
        {"bổ sung, thay thế thành viên {bodies} phải {needs}", "a change of members of {bodies} requires {needs}"},
        fmt::arg("bodies", s.bodies(c.bodies)), fmt::arg("needs", s.words(c.needs)));
  }
  std::string operator()(record::SealClause const& c) const {
    std::string who = c.issuer             ? s.pick({"Cơ quan Thường trực", "the standing agency"})
                      : (*c.roles).empty() ? s.pick({"người ký", "the signer"})
                                           : s.roles(c.bodies, c.roles);
    if (!(*c.posts).empty())
      who += s.say({" là {posts}", " who is {posts}"},
                   fmt::arg("posts", s.join(c.posts, [](auto const& one) { return one; })));
    else if (!(*c.agency).empty())
      who += s.say({" công tác ở {kinds}", " from the {kinds}"}, fmt::arg("kinds", s.words(c.agency)));
    return s.say({"{who} dùng con dấu của {owner}", "{who} uses the seal of the {owner}"}, fmt::arg("who", who),
                 fmt::arg("owner", s.pick(record::word_title(*c.seal))));
  }
  std::string operator()(record::SignClause const& c) const {
    std::string who;
    auto const add = [&](std::string const& words) { who += (who.empty() ? "" : ", ") + words; };
    if (!(*c.roles).empty()) add(s.roles(c.bodies, c.roles));
    if (!(*c.delegated).empty())
      add(s.say({"{roles} khi được ủy quyền, phân công", "{roles} if delegated"},
                fmt::arg("roles", s.roles(c.bodies, c.delegated))));
    if (c.agency) add(s.pick({"Cơ quan Thường trực", "the standing agency"}));
    bool const typed = !(*c.types).empty();
    bool const any =
        (*c.papers).empty() || (typed && (*c.papers).size() == 1 && *(*c.papers)[0] == record::SignedPaper::document);
    std::string papers = any ? s.pick({"văn bản", "papers"}) : s.words(c.papers);
    if (typed)
      papers += s.say({" có ký hiệu {types}", " with the symbol {types}"},
                      fmt::arg("types", s.join(c.types, [](auto const& one) { return one; })));
    return s.say({"{who} ký {papers} của {bodies}", "{who} signs {papers} of {bodies}"}, fmt::arg("who", who),
                 fmt::arg("papers", papers), fmt::arg("bodies", s.bodies(c.bodies)));
  }
  std::string operator()(record::DelegationClause const& c) const {
    return s.say({"{from} được ủy quyền, phân công {to}: {scope}", "{from} may delegate to {to}: {scope}"},
                 fmt::arg("from", s.roles(c.bodies, c.from)), fmt::arg("to", s.roles(c.bodies, c.to)),
                 fmt::arg("scope", s.words(c.scope)));
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

}  // namespace bcd::regulation
