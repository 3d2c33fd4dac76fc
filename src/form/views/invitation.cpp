// Giấy mời: convener and chair, people invited, subject, time and place, and the obligations of a member who cannot
// come.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/written_day.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/layout.hpp"
#include "invitees.hpp"

namespace bcd::form {
namespace {

using record::AbsenceClause;
using regulation::Law;
using regulation::Provision;

struct Invitation : MeetingPaper {
  Law law;                  // on the day of the meeting
  Date written;             // date of the paper
  std::string recipient{};  // whose copy it is, as addressed; "" for the paper itself
};

std::string remark(Invitation const& s) {
  if (stage_of(s) == Stage::held)
    return "Bản in lại: hồ sơ ghi cuộc họp này đã tổ chức ngày " + short_date(s.day) + ".";
  return called_off(s, "giấy mời không còn giá trị");
}

std::string time_words(Invitation const& s) {
  std::string words = s.meeting.start ? clock(*s.meeting.start) : gap("giờ họp");
  words += ", " + std::string{weekday_name(s.day).in(Lang::vi)} + ", " + long_date(s.day) + until_words(s);
  if (s.meeting.end && stage_of(s) == Stage::ahead) words += "; dự kiến kết thúc lúc " + clock(*s.meeting.end);
  return words;
}

std::string place_words(Invitation const& s) {
  if (s.meeting.place) return unended(*s.meeting.place);
  bool const online = s.meeting.mode && *s.meeting.mode == record::MeetingMode::online;
  return gap(online ? "điểm cầu, cách vào phòng họp trực tuyến" : "địa điểm họp");
}

// Returns how the meeting papers reach the members: enclosed, sent on a day, or due by a day that a clause sets.
// Returns a gap if neither the record nor the law answers.
std::string materials_words(Invitation const& s) {
  if (s.meeting.invitation && s.meeting.invitation->materials) {
    record::Invitation const& invitation = *s.meeting.invitation;
    auto const& went_out = invitation.sent ? invitation.sent : invitation.date;
    bool const enclosed = went_out && *invitation.materials <= *went_out;
    return enclosed ? "gửi kèm Giấy mời" : "gửi các đồng chí ngày " + short_date(*invitation.materials);
  }
  for (auto const& provision : s.law.about(&record::Clause::materials, s.meeting)) {
    record::MaterialsClause const& clause = *provision.clause;
    if (!clause.lead) continue;
    std::string words = "Cơ quan Thường trực gửi các đồng chí chậm nhất ngày " +
                        short_date(s.unit.calendar.before(s.day, *clause.lead));
    if (clause.report_of)
      words += ", trong đó có báo cáo của " + regulation::body_name(s.regulation, clause.report_of->id);
    return words + " (" + cited(regulation::cite(provision, s.regulation)) + ")";
  }
  return gap("tài liệu gửi kèm hoặc nơi nhận tài liệu");
}

// "báo cáo Trưởng Ban và thông báo Cơ quan Thường trực chậm nhất ngày 24/9/2026"; "" if nobody must be informed.
std::string telling(Invitation const& s, Provision<AbsenceClause> const& provision, auto const& person) {
  AbsenceClause const& clause = *provision.clause;
  std::string const report = clause.report_to ? "báo cáo " + person(*clause.report_to) : "";
  std::string const notify = clause.notify ? "thông báo Cơ quan Thường trực" : "";
  std::string const by =
      clause.lead ? " chậm nhất ngày " + short_date(unit::absence_deadline(s.unit, s.law, provision, s.day)) : "";
  if (report.empty() && notify.empty()) return by.empty() ? "" : "báo" + by;
  if (report.empty() || notify.empty()) return report + notify + by;
  std::string_view const article =
      provision.entry->article ? std::string_view{*provision.entry->article} : std::string_view{};
  // A unit may interpret the time limit as one for notifying only.
  if (s.law.reading(article, regulation::reading::absence_lead_scope) == "notify-only")
    return report + "; " + notify + by;
  return report + " và " + notify + by;
}

// Returns one clause as a sentence to the people invited, or "" if no seat of the body on that day has one of its
// roles.
std::string absence_sentence(Invitation const& s, Provision<AbsenceClause> const& provision) {
  AbsenceClause const& clause = *provision.clause;
  auto const person = [&](record::ToldPerson who) {
    return who == record::ToldPerson::chair ? std::string{"người chủ trì"} : "đồng chí " + head_title(s);
  };
  auto const seats = s.unit.seats(s.body, s.day);
  std::vector<std::string> roles, duties;
  for (auto const& role : *clause.roles)
    if (std::ranges::any_of(seats, [&](auto const& holder) { return *holder.seat->role == *role; }))
      roles.push_back(regulation::role_title(s.regulation, s.body, *role, Lang::vi));
  if (roles.empty() && !(*clause.roles).empty()) return {};
  if (std::string const told = telling(s, provision, person); !told.empty()) duties.push_back(told);
  if (clause.consent) duties.push_back("được " + person(*clause.consent) + " đồng ý");
  if (clause.opinion)
    duties.push_back(*clause.opinion == record::OpinionNeed::always
                         ? "gửi ý kiến tham gia bằng văn bản"
                         : "gửi ý kiến tham gia bằng văn bản theo yêu cầu của người chủ trì");
  std::string words =
      (roles.empty() ? "Đồng chí nào" : "Đồng chí " + joined(roles, ", ") + " nếu") + " không dự họp được thì ";
  if (!duties.empty()) words += "phải " + joined(duties, "; ");
  if (clause.substitute)
    words += (duties.empty() ? "" : "; ") + std::string{record::word_title(*clause.substitute).in(Lang::vi)};
  return words + " (" + cited(regulation::cite(provision, s.regulation)) + ").";
}

std::vector<std::string> absence_of_law(Invitation const& s) {
  std::vector<std::string> sentences;
  bool all_tell = false;  // true if a clause for all roles requires a report of absence
  auto provisions = s.law.about(&record::Clause::absence, s.meeting);
  std::ranges::stable_sort(
      provisions, {}, [](auto const& one) { return !(*one.clause->roles).empty(); });  // clauses for all roles first
  for (auto const& provision : provisions) {
    AbsenceClause const& clause = *provision.clause;
    all_tell = all_tell || ((*clause.roles).empty() && (clause.report_to || clause.notify || clause.lead));
    if (std::string const sentence = absence_sentence(s, provision); !sentence.empty()) sentences.push_back(sentence);
  }
  if (!all_tell)
    sentences.push_back("Đồng chí nào không dự họp được, đề nghị báo Cơ quan Thường trực (" + standing_agency(s) +
                        ").");
  return sentences;
}

// Returns the earliest day by which a clause requires the invitation to be sent, or "" if none does.
std::string send_by(Invitation const& s) {
  std::optional<Date> by;
  for (auto const& provision : s.law.about(&record::Clause::notice, s.meeting)) {
    if (!provision.clause->lead) continue;
    Date const day = s.unit.calendar.before(s.day, *provision.clause->lead);
    by = by ? std::min(*by, day) : day;
  }
  return by ? short_date(*by) : "";
}

std::vector<MemberRow> seats(Invitation const& s) {
  std::vector<MemberRow> rows;
  for (auto const& holder : invited_members(s)) rows.push_back(member_row(s, holder));
  return rows;
}

std::vector<std::string> guests(Invitation const& s) {
  std::vector<std::string> lines = guests_of(s);
  for (std::string& line : lines) line = capitalised(line);
  return lines;
}

// Returns the members as one line, then one line for each substitute and guest. People recorded present without a seat
// count as guests.
std::vector<std::string> invited(Invitation const& s) {
  if (!s.recipient.empty()) return {unended(s.recipient) + "."};
  std::vector<std::string> lines = substitute_lines(s);
  for (std::string& line : guests_of(s)) lines.push_back(std::move(line));
  lines.insert(lines.begin(), "Các đồng chí " + fellows(s, s.body));
  for (std::string& line : lines) line = capitalised(unended(line) + (&line == &lines.back() ? "." : ";"));
  return lines;
}

PaperHead head_of(Invitation const& s) {
  auto const& invitation = s.meeting.invitation;
  Paper paper{s.body, "GM", "ngày, tháng, năm ký giấy mời"};
  if (invitation && invitation->number) paper.number = *invitation->number;
  if (invitation && invitation->date) paper.date = s.written;
  return head(s.unit, s.written, paper);
}

std::string convener_words(Invitation const& s) {
  auto const& convener = s.meeting.convened_by;
  return convener ? introduced(s.unit, convener->id, s.body, s.written) : gap("người triệu tập");
}

std::vector<SignatureRow> signature_of(Invitation const& s) {
  return signature(recipients({"Như trên", standing_agency(s)}, profile_on(s.written)),
                   signed_by(s.unit, inviting_member(s), s.body, s.written));
}

constexpr auto seat_keys = keys_of<MemberRow>(
    row_number("no", {"Số thứ tự", "Number"}), text<&MemberRow::name>("name", {"Họ và tên", "Full name"}),
    text<&MemberRow::post>("post", {"Chức vụ nơi công tác", "Post"}),
    text<&MemberRow::role>("role", {"Chức danh trong ban, tổ", "Role in the body"}));
constexpr auto invitation_keys = keys_of<Invitation>(
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}, [](Invitation const& s) { return s.record.id; }),
    group<head_of>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Invitation const&) { return "GIẤY MỜI"; }),
    text<subject_words>("subject", {"Trích yếu", "The subject"}),
    text<remark>("remark", {"Câu nói rõ cuộc họp đã tổ chức, đã hoãn hoặc đã hủy",
                            "Sentence saying that the meeting was held, postponed or cancelled"}),
    list<invited>("invited",
                  {"Người được mời, từng dòng có dấu kết thúc", "People invited, each line with its punctuation"},
                  text_keys),
    text("addressed",
         {"\"các đồng chí\", hoặc \"đồng chí\" trong bản gửi một người",
          "How the text addresses those invited, or the one of a copy"},
         [](Invitation const& s) { return s.recipient.empty() ? "các đồng chí" : "đồng chí"; }),
    text<body_full_name>("body", {"Tên đầy đủ của ban, tổ họp", "Full name of the body that meets"}),
    text("meeting_noun", {"Cuộc họp, viết giữa câu", "The meeting, in the middle of a sentence"},
         [](Invitation const& s) { return meeting_noun(s.meeting); }),
    text<convener_words>("convener", {"Người triệu tập, chức vụ, chức danh", "The convener, with post and role"}),
    text<chair_words>("chair", {"Người chủ trì, chức vụ, chức danh", "The chair, with post and role"}),
    text<time_words>("time", {"Giờ, thứ, ngày", "Time, weekday and date"}),
    text<place_words>("place", {"Địa điểm", "Place"}),
    text("mode", {"Hình thức", "Mode"},
         [](Invitation const& s) {
           auto const& mode = s.meeting.mode;
           return mode ? std::string{record::word_title(*mode).in(Lang::vi)} : gap("hình thức họp");
         }),
    list<seats>("seats", {"Thành viên ngày họp, theo thứ tự", "Members on the day, by rank"}, seat_keys),
    list<substitute_lines>("substitutes", {"Người dự thay thành viên vắng dài ngày", "Substitutes of members on leave"},
                           text_keys),
    list<guests>("guests", {"Khách mời", "Guests"}, text_keys),
    text("guests_gap", {"Chỗ trống khi hội nghị chưa ghi khách mời", "A gap if no guests of a conference are recorded"},
         [](Invitation const& s) {
           bool const expected = !unit::all_must_attend(s.meeting) && guests_of(s).empty();
           return expected ? gap("cơ quan, tổ chức, cá nhân khác được mời, nếu có") : "";
         }),
    list<agenda_of>("agenda", {"Nội dung chương trình", "Agenda"}, agenda_keys),
    text("agenda_gap", {"Chỗ trống khi không ghi chương trình", "A gap if no agenda is recorded"},
         [](Invitation const&) { return gap("nội dung, chương trình cuộc họp"); }),
    text<materials_words>("materials",
                          {"Tài liệu gửi kèm hoặc ngày gửi", "The papers: enclosed, or the day they are sent"}),
    text<standing_agency>("standing_agency", {"Tên Cơ quan Thường trực", "Name of the standing agency"}),
    list<absence_of_law>(
        "absence",
        {"Việc phải làm khi không dự họp được, theo từng khoản", "What a person who cannot attend must do, by clause"},
        text_keys),
    text<send_by>("send_by", {"Hạn gửi giấy mời theo quy định; để trống khi không có",
                              "The last day to send it; \"\" if none is set"}),
    text("end_mark", {"Dấu kết thúc văn bản", "The mark that ends the text"},
         [](Invitation const& s) { return profile_on(s.written).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Invitation const& s) { return profile_on(s.written).rule; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký, từng dòng", "Recipients and signature, line by line"},
                       signature_keys));

Invitation invitation_of(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  bool const dated = s.meeting.invitation && s.meeting.invitation->date;
  Invitation invitation{s, s.unit.law(s.day), dated ? *s.meeting.invitation->date : std::min(s.as_of, s.day)};
  for (Recipient const& one : asked.recipient.empty() ? std::vector<Recipient>{} : invitation_recipients(asked))
    if (one.key == asked.recipient) invitation.recipient = one.name;
  return invitation;
}

}  // namespace

constinit View<Asked> const invitation_view = view_of<Asked, invitation_keys, invitation_of>();

}  // namespace bcd::form
