// Tờ trình: puts a proposal before the body that must consider it, or is the recorded paper of that type.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"
#include "reviewed.hpp"

namespace bcd::form {
namespace {

struct SubmissionPaper : RecordFrame {
  std::vector<std::string> to;
  record::Proposal const* proposal = nullptr;  // null if the paper itself is recorded
  std::string basis{}, reviewed{};
};

// Returns the bodies that must consider a proposal of that kind, and the clauses that say so.
struct Considered {
  std::vector<std::string> bodies;
  std::string basis;
};
Considered considered_by(RecordPaper const& paper, bool feedback) {
  Considered found;
  std::vector<std::string> clauses;
  auto const add = [](std::vector<std::string>& list, std::string one) {
    if (std::ranges::find(list, one) == list.end()) list.push_back(std::move(one));
  };
  auto const law = paper.unit.law(paper.day);
  auto const see = [&](auto const& provisions) {
    for (auto const& provision : provisions) {
      add(clauses, cited(regulation::cite(provision, paper.regulation)));
      for (auto const& body : *provision.clause->bodies)
        add(found.bodies, regulation::body_name(paper.regulation, body->id));
    }
  };
  if (feedback) see(law.all(&record::Clause::feedback));
  else see(law.all(&record::Clause::proposal));
  if (found.bodies.empty()) found.bodies.push_back(paper.body_words());
  found.basis = regulation_named(paper, cited_together(std::move(clauses)));
  return found;
}

// Returns the addressees, each with its punctuation.
std::vector<std::string> addressed(SubmissionPaper const& paper) {
  auto lines = paper.to;
  for (std::string& line : lines) line += &line == &lines.back() ? "." : ";";
  return lines;
}

// "tại cuộc họp ngày 25/5/2026"; "" if it was not reviewed by as_of, or if the day is unknown.
std::string reviewed_words(unit::Unit const& unit, record::Proposal const& one, Date as_of) {
  auto const review = review_of(unit, one, as_of);
  if (!review || !review->day) return {};
  return (review->meeting ? "tại " + meeting_noun(*review->meeting) + " ngày " : "ngày ") + short_date(*review->day);
}

constexpr auto submission_keys =
    both(record_frame_keys<SubmissionPaper>,
         keys_of<SubmissionPaper>(
             list<addressed>("to", {"Kính trình", "Whom it is submitted to"}, text_keys),
             flag("proposal", {"Trình một đề xuất đã ghi trong hồ sơ", "True if it submits a recorded proposal"},
                  [](SubmissionPaper const& paper) { return paper.proposal != nullptr; }),
             text("from", {"Nơi đề xuất, chức vụ, chức danh", "Who proposed it, with post and role"},
                  [](SubmissionPaper const& paper) {
                    return paper.proposal ? introduced_here(paper, paper.proposal->from->id) : std::string{};
                  }),
             text("date", {"Ngày đề xuất", "Day of the proposal"},
                  [](SubmissionPaper const& paper) {
                    return paper.proposal ? short_date(*paper.proposal->date) : std::string{};
                  }),
             text("text", {"Nội dung đề xuất", "What was proposed"},
                  [](SubmissionPaper const& paper) {
                    return paper.proposal ? without_ids({paper.unit, paper.day}, unended(*paper.proposal->text))
                                          : std::string{};
                  }),
             text<&SubmissionPaper::basis>("basis", {"Điều khoản về việc xem xét; để trống khi không có",
                                                     "The clauses on its consideration; \"\" if there are none"}),
             text<&SubmissionPaper::reviewed>("reviewed", {"Đã được xem xét ở đâu, ngày nào; để trống khi chưa",
                                                           "Where and when it was considered; \"\" if it was not"})));

// The standing agency puts proposals before the committee. Records hold no number or day of the paper.
SubmissionPaper of_proposal(Asked const& asked, record::Proposal const& one) {
  Date const day = asked.as_of;
  RecordPaper paper = record_paper(asked.unit, day, "");
  std::string const standing = asked.unit.standing_agency(day);
  if (asked.unit.agency(standing)) paper.agency = standing;
  bool const feedback = one.kind && *one.kind == record::ProposalKind::regulation_feedback;
  Considered const considered = considered_by(paper, feedback);
  std::string const subject = (feedback ? "về ý kiến đối với Quy chế của " : "về đề xuất, kiến nghị của ") +
                              comrade(asked.unit, one.from->id, *one.date);
  return {{paper, record_head(paper, "TTr", "", std::nullopt), "TỜ TRÌNH", subject,
           signature(recipients({"Như trên", capitalised(comrade(asked.unit, one.from->id, day))}, profile_on(day)),
                     record_signature(paper, ""))},
          considered.bodies,
          &one,
          considered.basis,
          reviewed_words(asked.unit, one, asked.as_of)};
}

SubmissionPaper of_document(Asked const& asked, record::Document const& one) {
  Date const day = *one.date;
  RecordPaper paper = record_paper(asked.unit, day, *one.number);
  bool const by_agency = asked.unit.agency(one.issuer->id) != nullptr;
  if (by_agency) paper.agency = one.issuer->id;
  else paper.body = one.issuer->id;
  std::vector<std::string> to;
  for (auto const& line : one.recipients->items) to.push_back(told_party(asked.unit, *line, day));
  if (to.empty()) to.push_back(gap("cơ quan, người được trình"));
  return {{paper, record_head(paper, "TTr", *one.number, day), "TỜ TRÌNH", "về " + told({asked.unit, day}, *one.title),
           signature(recipients({"Như trên", paper.standing()}, profile_on(day)),
                     signed_by(asked.unit, one.signer->id, by_agency ? std::string{} : paper.body, day))},
          std::move(to)};
}

SubmissionPaper submission_of(Asked const& asked) {
  if (auto const* const proposal = asked.unit.proposals.find(asked.record)) return of_proposal(asked, proposal->value);
  return of_document(asked, asked.unit.documents.find(asked.record)->value);
}

}  // namespace

constinit View<Asked> const submission_view = view_of<Asked, submission_keys, submission_of>();

std::optional<Date> submission_sent_on(Asked const& asked) {
  if (asked.unit.proposals.find(asked.record)) return std::nullopt;
  return if_reached(*asked.unit.documents.find(asked.record)->value.date, asked);
}

std::optional<Phrase> already_reviewed(Asked const& asked) {
  auto const* const proposal = asked.unit.proposals.find(asked.record);
  auto const review = proposal ? review_of(asked.unit, proposal->value, asked.as_of) : std::nullopt;
  if (!review) return std::nullopt;
  if (!review->day)
    return Phrase{{"không lập tờ trình: đề xuất '{id}' đã được xem xét", "not written: proposal '{id}' was considered"},
                  {{"id", proposal->id}}};
  return Phrase{{"không lập tờ trình: đề xuất '{id}' đã được xem xét ngày {day}; xem lại tờ trình như trước ngày ấy "
                 "bằng --as-of",
                 "not written: proposal '{id}' was considered on {day}; to see the submission as before that day, use "
                 "--as-of"},
                {{"id", proposal->id}, {"day", *review->day}}};
}

Text const submission_rule{
    "Với một đề xuất: Cơ quan Thường trực trình ban, tổ phải xem xét. Với một văn bản có ký hiệu TTr: nơi ban hành, "
    "người "
    "ký và nơi được trình (recipients) như hồ sơ ghi. Hai hồ sơ trùng mã thì lấy đề xuất.",
    "For a proposal: the standing agency submits it to the body that must consider it. For a document of type TTr: its "
    "recorded issuer, signer and recipients. If a proposal and a document share an id, the proposal is taken."};

}  // namespace bcd::form
