// Lấy ý kiến bằng văn bản: the ballot while replies may still come, the table of replies afterwards.
#include <algorithm>
#include <array>

#include "bcd/form/views.hpp"
#include "bcd/ledger/consultations.hpp"
#include "bcd/ledger/lookup.hpp"
#include "bcd/ledger/votes.hpp"
#include "bcd/unit/replies.hpp"
#include "consultation_replies.hpp"
#include "form/words/people.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct ConsultationPaper : RecordFrame {
  Date as_of;
  unit::Record<record::Consultation> const& record;
  bool table = false;          // the table of replies, not the ballot
  std::string recipient = {};  // whose ballot it is; "" for the ballot of all
  record::Consultation const& one() const { return record.value; }
};

std::vector<std::string> asked_words(ConsultationPaper const& paper) {
  std::vector<std::string> lines;
  auto const people = unit::people_asked(paper.one());
  for (auto const& id : people)
    if (paper.recipient.empty() || paper.recipient == id) lines.push_back(capitalised(introduced_here(paper, id)));
  for (std::string& line : lines) line += &line == &lines.back() ? "." : ";";
  return lines;
}

// "thay cuộc họp định kỳ quý III/2026 của Ban Chỉ đạo"; "" if it replaces no meeting.
std::string replaces(ConsultationPaper const& paper) {
  if (!paper.one().replaces_meeting) return {};
  record::Replaced const& meeting = *paper.one().replaces_meeting;
  return "thay cuộc họp định kỳ " + meeting.period->spoken(Lang::vi) + " của " +
         regulation::body_name(paper.regulation, meeting.body->id);
}

std::string basis(ConsultationPaper const& paper) {
  std::vector<std::string> all;
  for (auto const& provision : ledger::consultation_clauses(paper.unit.law(paper.day), paper.one())) {
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return regulation_named(paper, cited_together(std::move(all)));
}

// Returns the day of the last reply once everyone has replied, else the day of the paper.
Date counted_on(ConsultationPaper const& paper) {
  auto const replies = unit::replies_that_count(paper.one(), paper.as_of);
  if (replies.empty() || replies.size() < unit::people_asked(paper.one()).size()) return paper.as_of;
  return *(*std::ranges::max_element(replies, {}, [](record::Reply const* reply) { return *reply->date; }))->date;
}

std::string outcome(ConsultationPaper const& paper) {
  if (paper.one().outcome) return without_ids({paper.unit, paper.day}, unended(*paper.one().outcome));
  return gap("kết quả lấy ý kiến");
}

// Returns the meeting that heard the outcome by as_of, or "".
std::string reported(ConsultationPaper const& paper) {
  if (!paper.one().reported_at) return {};
  auto const* const meeting = paper.unit.meetings.find(paper.one().reported_at->id);
  if (!meeting || !ledger::held(*meeting, paper.as_of)) return {};
  return meeting_noun(meeting->value) + " ngày " + short_date(*meeting->value.date);
}

constexpr auto consultation_keys = both(
    record_frame_keys<ConsultationPaper>,
    keys_of<ConsultationPaper>(
        flag<&ConsultationPaper::table>(
            "table", {"Là bảng tổng hợp, không phải phiếu", "True for the table of replies, false for the ballot"}),
        list<asked_words>("to", {"Kính gửi, từng dòng có dấu kết thúc", "Those asked, each line with its punctuation"},
                          text_keys),
        flag("single", {"Phiếu gửi một người", "True if the ballot is for one person"},
             [](ConsultationPaper const& paper) {
               return !paper.recipient.empty() || unit::people_asked(paper.one()).size() == 1;
             }),
        text("question", {"Nội dung lấy ý kiến", "The question"},
             [](ConsultationPaper const& paper) {
               return told({paper.unit, paper.day}, *paper.one().question);
             }),
        text<basis>("basis", {"Điều khoản của Quy chế; để trống khi không có", "The clauses; \"\" if there are none"}),
        text<replaces>("replaces",
                       {"Thay cuộc họp nào; để trống khi không thay", "The meeting it replaces; \"\" if none"}),
        text("sent", {"Ngày gửi", "Day sent"},
             [](ConsultationPaper const& paper) { return short_date(*paper.one().sent); }),
        text("due", {"Hạn trả lời", "Due day"},
             [](ConsultationPaper const& paper) { return short_date(*paper.one().due); }),
        text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
             [](ConsultationPaper const& paper) { return short_date(counted_on(paper)); }),
        list("replies", {"Từng người được lấy ý kiến", "Each person asked"}, reply_keys,
             [](ConsultationPaper const& paper) { return reply_rows(paper, paper.one(), paper.as_of); }),
        text("counts", {"Số người trả lời, số ý kiến từng loại", "Replies, and opinions of each kind"},
             [](ConsultationPaper const& paper) {
               auto const [replied, opinions] = reply_counts(paper.one(), paper.as_of);
               return replied + (opinions.empty() ? "" : ": " + opinions);
             }),
        text("short_of", {"Câu nói rõ chưa đủ số ý kiến theo quy định", "Sentence saying that replies are too few"},
             [](ConsultationPaper const& paper) {
               rule::CheckContext const c{paper.unit, paper.as_of};
               return too_few_replies(ledger::state_of(c, paper.one()));
             }),
        text<outcome>("outcome", {"Kết quả, hoặc chỗ trống", "The outcome, or a gap"}),
        text<reported>("reported", {"Cuộc họp đã được báo cáo kết quả; để trống khi chưa",
                                    "The meeting that heard the outcome; \"\" if none has"})));

// True if the table is due: the last day has passed, everyone has replied, or the outcome is recorded.
bool is_over(record::Consultation const& one, Date as_of) {
  auto const replied = unit::replies_that_count(one, as_of).size();
  auto const asked = unit::people_asked(one).size();
  return as_of > *one.due || (asked > 0 && replied == asked);
}

ConsultationPaper consultation_of(Asked const& asked) {
  auto const& record = *asked.unit.consultations.find(asked.record);
  record::Consultation const& one = record.value;
  bool const table = asked.recipient.empty() && is_over(one, asked.as_of);
  Date const day = table ? asked.as_of : *one.sent;
  RecordPaper paper = record_paper(asked.unit, day, "");
  if (std::string const body = ledger::consulted_body(asked.unit, one); !body.empty())
    paper.body = issuer_of(paper.regulation, body);
  std::string const subject = "về " + told({asked.unit, day}, *one.question);
  std::string const standing = asked.unit.standing_agency(day);
  if (table) {
    if (asked.unit.agency(standing)) paper.agency = standing;
    std::vector<std::string> receivers{"Các thành viên " + paper.body_words(), "Lưu hồ sơ lấy ý kiến"};
    return {
        {paper, record_head(paper, "", "", std::nullopt), "BẢNG TỔNG HỢP", "ý kiến " + subject,
         signature(recipients(receivers, profile_on(day)), signed_for_agency(asked.unit, standing, paper.body, day))},
        asked.as_of,
        record,
        true};
  }
  std::string const name = asked.recipient.empty() ? std::string{} : known_name(asked.unit, asked.recipient, day);
  std::vector<Line> voter{{"NGƯỜI CHO Ý KIẾN", Style::strong}, {"(ký, ghi rõ họ tên)"}};
  std::vector<Line> const last = signed_as("", name);
  voter.insert(voter.end(), last.begin() + 1, last.end());
  return {{paper, record_head(paper, "", "", day), "PHIẾU LẤY Ý KIẾN", subject,
           signature(recipients({"Như trên", paper.standing()}, profile_on(day)), voter)},
          asked.as_of,
          record,
          false,
          asked.recipient};
}

}  // namespace

constinit View<Asked> const consultation_view = view_of<Asked, consultation_keys, consultation_of>();

std::optional<Date> consultation_sent_on(Asked const& asked) {
  record::Consultation const& one = asked.unit.consultations.find(asked.record)->value;
  bool const ballot = !asked.recipient.empty() || !is_over(one, asked.as_of);
  return ballot ? if_reached(*one.sent, asked) : std::nullopt;
}

std::vector<Recipient> consultation_recipients(Asked const& asked) {
  record::Consultation const& one = asked.unit.consultations.find(asked.record)->value;
  std::vector<Recipient> all;
  for (auto const& id : unit::people_asked(one))
    all.push_back({std::string{id}, known_name(asked.unit, id, *one.sent)});
  return all;
}

Text const consultation_rule{
    "Đến hết hạn trả lời mà còn người chưa trả lời thì in phiếu lấy ý kiến; sau hạn, hoặc khi mọi người đã trả lời, "
    "thì "
    "in bảng tổng hợp. In lại phiếu: thêm --as-of là ngày gửi. Bản --each của từng người luôn là phiếu.",
    "Up to the due day, while replies are missing, it is the ballot. After that day, or once everyone has replied, it "
    "is "
    "the table of replies. To print the ballot again, add --as-of with the day it was sent. A copy of --each is always "
    "the ballot."};

}  // namespace bcd::form
