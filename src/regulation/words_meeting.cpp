// Clauses in a few words in both languages: meetings and their papers.
#include "speaker.hpp"

namespace bcd::regulation {
namespace {

struct MeetingSpeaker : Speaker {
  // "Ban Chỉ đạo họp định kỳ hằng quý", "Ban Chỉ đạo họp chuyên đề ít nhất 2 lần mỗi năm".
  std::string how_many(record::MeetingClause const& clause) const {
    std::string const who = body(clause.body->id), name = pick(record::meeting_name(clause.meetings()));
    if (clause.needed() > 1)
      return say({"{body} {name} ít nhất {count} lần {every}", "{body} holds at least {count} {name}s {every}"},
                 fmt::arg("body", who), fmt::arg("name", name), fmt::arg("count", clause.needed()),
                 fmt::arg("every", each(clause)));
    if (clause.meetings() == record::MeetingKind::regular)
      return say({"{body} họp định kỳ {every}", "{body} meets regularly: {every}"}, fmt::arg("body", who),
                 fmt::arg("every", cadence(clause)));
    std::string const article = lang == Lang::vi ? "" : name.starts_with('e') ? "an " : "a ";
    return say({"{body} {name} {every}", "{body} holds {name} {every}"}, fmt::arg("body", who),
               fmt::arg("name", article + name), fmt::arg("every", cadence(clause)));
  }
  std::string operator()(record::MeetingClause const& clause) const {
    std::string text = how_many(clause) + due_day(clause, clause, {"chậm nhất ", ""});
    if (clause.before)
      text += say({", trước cuộc họp của {other}", ", before the meeting of {other}"},
                  fmt::arg("other", body(clause.before->id)));
    if (clause.before && clause.earlier_day && *clause.earlier_day)
      text += pick({" ít nhất 01 ngày", " by at least one day"});
    return text;
  }
  // Returns the person to be informed or asked: the chair, or the head by the title in the first body.
  std::string told(record::AbsenceClause const& clause, record::ToldPerson person) const {
    if (person == record::ToldPerson::chair) return pick({"người chủ trì", "the chair"});
    std::string const first = (*clause.bodies).empty() ? std::string{} : (*clause.bodies)[0]->id;
    std::string const title =
        regulation ? role_title(*regulation, first, record::Role::head, lang) : pick({"người đứng đầu", "head"});
    return lang == Lang::vi ? title : "the " + title;
  }
  // Returns "không được vắng họp quá 2 lần không có lý do trong một năm".
  std::string limited(record::AbsenceLimit const& limit) const {
    int const most = *limit.at_most;
    std::string excuses;
    for (auto const& one : *limit.excused_by)
      excuses += (excuses.empty() ? "" : pick({" hoặc ", " or "})) + pick(record::word_title(*one));
    if (!excuses.empty()) excuses = say({" không có {what}", " without {what}"}, fmt::arg("what", excuses));
    std::string text =
        most == 0 ? pick({"không được vắng họp", "may not be absent"}) : pick({"không được vắng họp", "may be absent"});
    if (most > 0)
      text += (most == 1 ? pick({" quá 1 lần", " at most 1 time"})
                         : say({" quá {count} lần", " at most {count} times"}, fmt::arg("count", most)));
    if (limit.in_a_row && most > 0) text += pick({" liên tiếp", " in a row"});
    text += excuses;
    if (limit.every && most > 0) text += within(*limit.every);
    return text;
  }
  std::string within(Every every) const {
    switch (every) {
      case Every::week:
        return pick({" trong một tuần", " in one week"});
      case Every::month:
        return pick({" trong một tháng", " in one month"});
      case Every::quarter:
        return pick({" trong một quý", " in one quarter"});
      case Every::half_year:
        return pick({" trong 6 tháng", " in one half-year"});
      case Every::year:
      case Every::years:
        return pick({" trong một năm", " in one year"});
    }
    return {};
  }
  std::string operator()(record::AbsenceClause const& clause) const {
    bool const only_limit = clause.limit && !clause.report_to && !clause.notify && !clause.lead && !clause.consent &&
                            !clause.opinion && !clause.substitute;
    std::string const often = clause.limit ? limited(*clause.limit) : std::string{};
    if (only_limit) {
      std::string const whose =
          (*clause.roles).empty() ? pick({"thành viên", "a member"}) : roles(clause.bodies, clause.roles);
      return say({"{who} {bodies} {limited}", "{who} of {bodies} {limited}"}, fmt::arg("who", whose),
                 fmt::arg("bodies", bodies(clause.bodies)), fmt::arg("limited", often));
    }
    std::string duties;
    auto const part = [&](std::string const& words, Text joint) {
      duties += (duties.empty() ? "" : pick(joint)) + words;
    };
    Text const along{" và ", " and "}, next{"; ", "; "};
    if (clause.report_to)
      part(say({"báo cáo {whom}", "is reported to {whom}"}, fmt::arg("whom", told(clause, *clause.report_to))), along);
    if (clause.notify) part(pick({"thông báo cho Cơ quan Thường trực", "is notified to the standing agency"}), along);
    if (duties.empty() && clause.lead) part(pick({"báo", "is announced"}), along);
    if (clause.lead)
      duties += say({" trước ngày họp ít nhất {lead}", " at least {lead} before the meeting"},
                    fmt::arg("lead", clause.lead->spoken(lang)));
    if (clause.consent)
      part(say({"được {whom} đồng ý", "needs the consent of {whom}"}, fmt::arg("whom", told(clause, *clause.consent))),
           next);
    if (clause.opinion)
      part(*clause.opinion == record::OpinionNeed::always
               ? pick({"gửi ý kiến bằng văn bản", "a written opinion must be sent"})
               : pick({"gửi ý kiến bằng văn bản theo yêu cầu của người chủ trì",
                       "a written opinion must be sent if the chair requests it"}),
           next);
    std::string const who = (*clause.roles).empty() ? std::string{} : roles(clause.bodies, clause.roles) + " ";
    std::string const which = kinds(clause);
    std::string text = lang == Lang::vi ? who + "vắng họp" + which + (duties.empty() ? "" : " phải ")
                                        : "an absence " + (who.empty() ? who : "of " + who);
    if (lang == Lang::en && !which.empty()) text += "from meetings" + which + " ";
    text += duties;
    if (clause.substitute) {
      if (text.ends_with(' ')) text.pop_back();
      std::string const joint = !duties.empty() ? "; " : pick({" ", ": "});
      text += joint + pick(record::word_title(*clause.substitute));
    }
    if (clause.limit) text += pick({"; ", "; each "}) + often;
    return text;
  }
  std::string operator()(record::ConclusionClause const& clause) const {
    std::string text =
        say({"kết luận của {bodies} được thông báo bằng văn bản", "conclusions of {bodies} are notified in writing"},
            fmt::arg("bodies", meetings_of(clause)));
    std::string const limits = limit(clause.within) + sent(clause);
    if ((*clause.deliver_to).empty()) return text + limits;
    std::string const whom = join(clause.deliver_to, [&](record::DeliverTo one) {
      std::string word = pick(record::word_title(one));
      if (one == record::DeliverTo::members && clause.members_of)
        word += pick({" ", " of "}) + body(clause.members_of->id);
      return word;
    });
    text += say({" đến {whom}", " to {whom}"}, fmt::arg("whom", whom));
    return text + limits;
  }
  std::string operator()(record::MinutesClause const& clause) const {
    std::string text = say({"cuộc họp của {bodies} phải có biên bản", "meetings of {bodies} must have minutes"},
                           fmt::arg("bodies", meetings_of(clause)));
    if (clause.by) text += pick({", do Cơ quan Thường trực ghi", ", recorded by the standing agency"});
    text += limit(clause.within);
    if (!(*clause.signers).empty())
      text += say({", có chữ ký của {who}", ", signed by {who}"}, fmt::arg("who", words(clause.signers)));
    text += sent(clause);
    if (clause.approved_at) text += pick({", thông qua tại cuộc họp kế tiếp", ", approved at the next meeting"});
    if (!(*clause.deliver_to).empty())
      text += say({", gửi đến {whom}", ", sent to {whom}"}, fmt::arg("whom", words(clause.deliver_to)));
    return text;
  }
  std::string operator()(record::ChairClause const& clause) const {
    std::string text =
        say({"{roles} chủ trì cuộc họp của {bodies}", "{roles} chairs the meetings of {bodies}"},
            fmt::arg("roles", roles(clause.bodies, clause.roles)), fmt::arg("bodies", meetings_of(clause)));
    if (!(*clause.in_absence).empty())
      text += say({"; {roles} khi người đứng đầu vắng", "; {roles} when the head is absent"},
                  fmt::arg("roles", roles(clause.bodies, clause.in_absence)));
    return text;
  }
  std::string at_request(record::ConveneRequest const& of, record::List<record::BodyRef> const& called) const {
    if (of.at_least)
      return say({"ít nhất {share} số thành viên", "at least {share} of the members"},
                 fmt::arg("share", of.at_least->str()));
    if (of.superior) return pick({"cấp trên", "the superior body"});
    return of.any_member ? pick({"bất kỳ thành viên nào", "any member"}) : roles(called, of.roles);
  }
  std::string operator()(record::ConveneClause const& clause) const {
    std::string text;
    auto const part = [&](std::string const& words) { text += (text.empty() ? "" : "; ") + words; };
    auto const convenes = [&](record::List<record::Role> const& who) {
      return say({"{roles} triệu tập cuộc họp của {bodies}", "{roles} convenes the meetings of {bodies}"},
                 fmt::arg("roles", roles(clause.bodies, who)), fmt::arg("bodies", meetings_of(clause)));
    };
    if (!(*clause.by).empty()) part(convenes(clause.by));
    if (!(*clause.in_absence).empty())
      part((text.empty() ? convenes(clause.in_absence) : roles(clause.bodies, clause.in_absence)) +
           pick({" khi người đứng đầu vắng", " when the head is absent"}));
    if (clause.on_request)
      part(say({"{bodies} họp{kinds} theo yêu cầu của {who}", "{bodies} meets{kinds} at the request of {who}"},
               fmt::arg("bodies", bodies(clause.bodies)), fmt::arg("kinds", kinds(clause)),
               fmt::arg("who", at_request(*clause.on_request, clause.bodies))));
    return text;
  }
  std::string operator()(record::QuorumClause const& clause) const {
    std::string const of = pick(record::word_title(clause.of ? *clause.of : record::QuorumBase::members));
    std::string text = clause.more_than ? say({"cuộc họp của {bodies} phải có hơn {share} {of}",
                                               "meetings of {bodies} need more than {share} of the {of}"},
                                              fmt::arg("bodies", meetings_of(clause)),
                                              fmt::arg("share", clause.more_than->str()), fmt::arg("of", of))
                                        : say({"cuộc họp của {bodies} phải có ít nhất {share} {of}",
                                               "meetings of {bodies} need at least {share} of the {of}"},
                                              fmt::arg("bodies", meetings_of(clause)),
                                              fmt::arg("share", clause.at_least->str()), fmt::arg("of", of));
    if (!(*clause.with).empty())
      text += say({", trong đó có {roles}", ", with {roles} present"},
                  fmt::arg("roles", holders((*clause.bodies).empty() ? std::string_view{}
                                                                     : std::string_view{(*clause.bodies)[0]->id},
                                            clause.with, " and ")));
    return text;
  }
  // ", gửi trong 7 ngày sau cuộc họp"; "" if the clause sets no time.
  std::string sent(auto const& clause) const {
    if (!clause.sent_within) return {};
    return say({", gửi trong {limit} sau cuộc họp", ", sent within {limit} of the meeting"},
               fmt::arg("limit", clause.sent_within->spoken(lang)));
  }
  std::string operator()(record::NoticeClause const& clause) const {
    std::string text =
        say({"giấy mời họp {bodies}", "invitations of {bodies}"}, fmt::arg("bodies", meetings_of(clause)));
    if (clause.lead)
      text += say({" gửi trước ngày họp ít nhất {lead}", " are sent at least {lead} before the meeting"},
                  fmt::arg("lead", clause.lead->spoken(lang)));
    if (!(*clause.needs).empty())
      text +=
          (clause.lead ? pick({", phải nêu ", " and state "}) : pick({" phải nêu ", " state "})) + words(clause.needs);
    return text;
  }
  std::string operator()(record::MaterialsClause const& clause) const {
    std::string const whose = clause.report_of ? body(clause.report_of->id) : std::string{};
    if (!clause.lead)
      return say({"cuộc họp của {bodies} phải có báo cáo của {body}", "meetings of {bodies} have a report of {body}"},
                 fmt::arg("bodies", meetings_of(clause)), fmt::arg("body", whose));
    std::string text = say({"tài liệu họp {bodies} gửi trước ngày họp ít nhất {lead}",
                            "papers of {bodies} are sent at least {lead} before the meeting"},
                           fmt::arg("bodies", meetings_of(clause)), fmt::arg("lead", clause.lead->spoken(lang)));
    if (clause.report_of)
      text += say({", trong đó có báo cáo của {body}", ", including a report of {body}"}, fmt::arg("body", whose));
    return text;
  }
};

}  // namespace

std::string meeting_words(Speaker const& speaker, record::Clause const& c) {
  MeetingSpeaker const say{speaker};
  if (c.meeting) return say(*c.meeting);
  if (c.absence) return say(*c.absence);
  if (c.conclusion) return say(*c.conclusion);
  if (c.minutes) return say(*c.minutes);
  if (c.convene) return say(*c.convene);
  if (c.chair) return say(*c.chair);
  if (c.quorum) return say(*c.quorum);
  if (c.notice) return say(*c.notice);
  if (c.materials) return say(*c.materials);
  return {};
}

}  // namespace bcd::regulation
