// Votes that records state: carried by the share that the regulation asks for, settled if tied, secret, and counted
// right.
#include "bcd/ledger/votes.hpp"

#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::rule {
namespace {

using ledger::Ballot;
using record::VoteBase;
using record::VoteClause;
using record::VotePlace;
using record::VoteSide;

// Returns the number of people of whom the clause asks a share.
int base_of(VoteClause const& clause, Ballot const& ballot) {
  if (clause.base() == VoteBase::members) return ballot.members;
  if (clause.base() == VoteBase::replies) return ballot.votes.total();
  return ballot.voters ? *ballot.voters : ballot.votes.total();
}

// True if there were more ballots than people who could vote. Nothing else is then said about them.
bool miscounted(Ballot const& ballot) { return ballot.voters && ballot.votes.total() > *ballot.voters; }

// Calls `see(ballot, provision, law)` for each ballot on something that was carried, and each clause that applies.
void each_vote(CheckContext const& c, auto const& see) {
  for (Ballot const& ballot : ledger::ballots(c)) {
    if (ballot.body.empty() || ballot.votes.rejected() || miscounted(ballot)) continue;
    regulation::Law const law = c.unit.law(ballot.day);
    for (auto const& provision : law.about(&record::Clause::vote, ballot.body, ballot.kind)) {
      if (!provision.clause->applies_at(ballot.place)) continue;
      c.judged(*provision.entry, ballot.record);
      see(ballot, provision, law);
    }
  }
}

bool sets_share(VoteClause const& clause) { return clause.more_than || clause.at_least; }
// True if the votes reach the share.
bool reaches(VoteClause const& clause, Ballot const& ballot, int need) {
  return !sets_share(clause) || int(*ballot.votes.for_) >= need;
}
int needed(VoteClause const& clause, int base) {
  if (!sets_share(clause)) return 0;
  return clause.more_than ? clause.more_than->more_than_of(base) : clause.at_least->at_least_of(base);
}
// True if the clause leaves a tie to the chair, and there is one that the share does not decide.
bool left_to_chair(VoteClause const& clause, Ballot const& ballot, int need) {
  return clause.tie && ballot.votes.tied() && !reaches(clause, ballot, need);
}

// Returns the role of the clause of which no holder was for it, or null. A role without any holder is not required.
std::optional<record::Role> role_against(CheckContext const& c, VoteClause const& clause, Ballot const& ballot) {
  if (!ballot.sides_known) return std::nullopt;
  auto const seats = c.unit.seats(ballot.body, ballot.day);
  for (auto const& role : *clause.with) {
    bool any = false, agreed = false;
    for (auto const& holder : seats) {
      if (*holder.seat->role != *role) continue;
      any = true;
      agreed = agreed || !ballot.not_for.contains(holder.member->id);
    }
    if (any && !agreed) return *role;
  }
  return std::nullopt;
}

}  // namespace

static void check_carried(CheckContext const& c, Rule const& rule, Findings& out) {
  each_vote(c, [&](Ballot const& ballot, auto const& provision, auto const& law) {
    VoteClause const& clause = *provision.clause;
    int const base = base_of(clause, ballot), need = needed(clause, base);
    bool const tie = left_to_chair(clause, ballot, need);
    if (tie && !ballot.votes.chair) return;  // reported by vote-tie-unsettled
    bool const share = reaches(clause, ballot, need) || (tie && *ballot.votes.chair == VoteSide::for_);
    auto const role = role_against(c, clause, ballot);
    if (share && !role) return;
    auto const title = [&](Lang lang) { return regulation::role_title(law.regulation(), ballot.body, *role, lang); };
    Arg why{""};
    if (share) why = {"không có sự tán thành của " + title(Lang::vi), "the " + title(Lang::en) + " was not for it"};
    else if (tie)
      why = Text{"hai bên ngang nhau và người chủ trì không tán thành", "tied, and the chair was not for it"};
    else why = {Text{"cần {need}", "{need} needed"}, {{"need", need}}};
    Text const of = record::word_title(clause.base());
    Finding& finding =
        add(out, rule, *ballot.file, ballot.span, ballot.subject,
            {{"for", int(*ballot.votes.for_)}, {"base", base}, {"of", of}, {"why", why}}, provision, law.regulation());
    // Only the words of the outcome say that it was carried.
    if (ballot.counted) finding.severity = std::min(finding.severity, Severity::warning);
  });
}

Rule const vote_not_carried{
    .info = {.id = "vote-not-carried",
             .message = {"biểu quyết có {for} tán thành trên {base} ({of}): {why}",
                         "{for} of {base} ({of}) voted for it: {why}"},
             .fix = {"kiểm tra số phiếu; nếu đúng, việc ấy chưa được thông qua: biểu quyết lại, hoặc ghi "
                     "votes.carried: false nếu kết quả là không thông qua",
                     "check the count; if it is right, the matter was not carried: vote again, or record "
                     "votes.carried: false if it was rejected"},
             .bad = "# quy chế: quá nửa tổng số thành viên; Ban Chỉ đạo có 5 người\nitems:\n  - {no: 1, text: Rà soát "
                    "quy trình, lead: cong-an, due: 2026-06-15, votes: {for: 2, against: 1}}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15, votes: {for: 3, "
                     "against: 1}}\n"},
    .check = check_carried,
    .rests_on = [](record::Clause const& clause) {
      return clause.vote && (sets_share(*clause.vote) || !(*clause.vote->with).empty());
    }};

static void check_tie(CheckContext const& c, Rule const& rule, Findings& out) {
  each_vote(c, [&](Ballot const& ballot, auto const& provision, auto const& law) {
    int const need = needed(*provision.clause, base_of(*provision.clause, ballot));
    if (!left_to_chair(*provision.clause, ballot, need) || ballot.votes.chair) return;
    add(out, rule, *ballot.file, ballot.span, ballot.subject, {{"for", int(*ballot.votes.for_)}}, provision,
        law.regulation());
  });
}

Rule const vote_tie_unsettled{
    .info = {.id = "vote-tie-unsettled",
             .message = {"{for} tán thành và {for} không tán thành, chưa ghi người chủ trì về bên nào",
                         "{for} for and {for} against; the side of the chair is not recorded"},
             .fix = {"ghi votes.chair: for hoặc against, theo biên bản kiểm phiếu",
                     "record votes.chair: for or against, as the minutes say"},
             .bad = "# quy chế: ngang nhau thì theo bên có người chủ trì\nitems:\n  - {no: 1, text: Rà soát quy trình, "
                    "lead: cong-an, due: 2026-06-15, votes: {for: 2, against: 2}}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15, votes: {for: 2, "
                     "against: 2, chair: for}}\n"},
    .check = check_tie,
    .rests_on = [](record::Clause const& clause) { return bool(clause.vote && clause.vote->tie); }};

static void check_secret(CheckContext const& c, Rule const& rule, Findings& out) {
  each_vote(c, [&](Ballot const& ballot, auto const& provision, auto const& law) {
    bool const asked = provision.clause->secret && *provision.clause->secret;
    auto const& by = ballot.votes.by;
    if (!asked || (by && *by == record::VoteWay::secret)) return;
    Arg what = Text{"chưa ghi là bỏ phiếu kín", "is not recorded as secret"};
    if (by) what = Text{"ghi là biểu quyết công khai", "was taken in the open"};
    else if (ballot.counted) what = Text{"ghi tên từng người trả lời", "names each member with their opinion"};
    add(out, rule, *ballot.file, by ? by.span : ballot.span, ballot.subject, {{"what", what}}, provision,
        law.regulation());
  });
}

Rule const vote_not_secret{
    .info = {.id = "vote-not-secret",
             .message = {"quy chế yêu cầu bỏ phiếu kín, nhưng việc biểu quyết {what}",
                         "the regulation asks for a secret ballot, but the vote {what}"},
             .fix = {"ghi votes.by: secret nếu đã bỏ phiếu kín; nếu không, bỏ phiếu lại hoặc thêm waivers có lý do",
                     "record votes.by: secret if it was; if not, vote again or waive it with the reason"},
             .bad = "# quy chế: bỏ phiếu kín\nvotes: {for: 4, against: 0, by: open}\n",
             .good = "votes: {for: 4, against: 0, by: secret}\n"},
    .check = check_secret,
    .rests_on = [](record::Clause const& clause) {
      return clause.vote && clause.vote->secret && *clause.vote->secret;
    }};

static void check_count(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Ballot const& ballot : ledger::ballots(c))
    if (miscounted(ballot)) {
      Text const who = ballot.place == VotePlace::meeting ? Text{"số thành viên dự họp", "the members at the meeting"}
                                                          : Text{"số người được hỏi", "the people asked"};
      add(out, rule, *ballot.file, ballot.span, ballot.subject,
          {{"votes", ballot.votes.total()}, {"who", who}, {"voters", *ballot.voters}});
    }
}

Rule const vote_miscounted{
    .info =
        {.id = "vote-miscounted",
         .message = {"có {votes} phiếu, nhiều hơn {who} ({voters})", "votes: {votes}; more than {who} ({voters})"},
         .fix = {"sửa số phiếu (votes) hoặc danh sách người dự (present) cho đúng biên bản; khách mời không biểu quyết",
                 "correct the votes or the list of those present as the minutes say; guests do not vote"},
         .bad = "present: [nguyen-van-a, tran-thi-b, pham-thi-d, vu-van-g]\nconclusion:\n  items:\n    - {no: 1, text: "
                "Rà soát quy trình, lead: cong-an, due: 2026-06-15, votes: {for: 4, against: 1}}\n",
         .good = "present: [nguyen-van-a, tran-thi-b, pham-thi-d, vu-van-g]\nconclusion:\n  items:\n    - {no: 1, "
                 "text: Rà soát quy trình, lead: cong-an, due: 2026-06-15, votes: {for: 3, against: 1}}\n"},
    .check = check_count};

// Reports votes missing from a conclusion if a clause requires them: on the whole, or on each task.
static void check_recorded(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::vote, [&](auto const& meeting, auto const& provision, auto const& law) {
    VoteClause const& clause = *provision.clause;
    if (!clause.recorded || !*clause.recorded || !clause.applies_at(VotePlace::meeting)) return;
    record::Conclusion const& conclusion = *meeting->conclusion;
    if (!issued(c, meeting.value) || conclusion.votes) return;
    std::vector<Arg> missing;
    for (auto const& item : *conclusion.items)
      if (!item->votes) missing.emplace_back(int(*item->no));
    if (missing.empty() && !(*conclusion.items).empty()) return;
    Arg const what =
        missing.empty() ? Arg{""} : Arg{Text{": việc số {no}", ": task {no}"}, {{"no", Arg::list(missing)}}};
    add(out, rule, *meeting.file, meeting->conclusion.span, meeting.id, {{"date", *meeting->date}, {"what", what}},
        provision, law.regulation());
  });
}

Rule const vote_unrecorded{
    .info = {.id = "vote-unrecorded",
             .message = {"kết luận cuộc họp ngày {date} chưa ghi kết quả biểu quyết{what}",
                         "the conclusion of the meeting on {date} does not state the votes{what}"},
             .fix = {"ghi votes (for, against, abstain) ở từng việc, hoặc ở conclusion nếu biểu quyết cả kết luận",
                     "record votes (for, against, abstain) of each task, or of the conclusion if it was voted on as a "
                     "whole"},
             .bad = "# quy chế: kết luận phải ghi kết quả biểu quyết\nconclusion:\n  date: 2026-03-26\n  items:\n    - "
                    "{no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n",
             .good = "conclusion:\n  date: 2026-03-26\n  items:\n    - {no: 1, text: Rà soát quy trình, lead: cong-an, "
                     "due: 2026-06-15, votes: {for: 4}}\n"},
    .check = check_recorded,
    .rests_on = [](record::Clause const& clause) {
      return clause.vote && clause.vote->recorded && *clause.vote->recorded;
    }};

Family vote_rules() {
  static constexpr Rule const* rules[]{&vote_not_carried, &vote_tie_unsettled, &vote_not_secret, &vote_miscounted,
                                       &vote_unrecorded};
  return rules;
}

}  // namespace bcd::rule
