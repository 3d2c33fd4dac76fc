#include "meeting_paper.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/duties.hpp"
#include "bcd/unit/attendance.hpp"
#include "bcd/unit/authority.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {

MeetingPaper meeting_paper_of(Asked const& asked) {
  unit::Record<record::Meeting> const& record = *asked.meeting;
  Date const day = *record.value.date;
  return {
      asked.unit, asked.as_of, record, record.value, day, record.value.body->id, *asked.unit.in_force(day).regulation};
}

Stage stage_of(MeetingPaper const& s) {
  if (*s.meeting.status == record::MeetingStatus::postponed) return Stage::postponed;
  if (*s.meeting.status == record::MeetingStatus::cancelled) return Stage::cancelled;
  return ledger::held(s.record, s.as_of) ? Stage::held : Stage::ahead;
}

std::string called_off(MeetingPaper const& s, std::string_view outcome) {
  Stage const stage = stage_of(s);
  if (stage != Stage::postponed && stage != Stage::cancelled) return {};
  std::string const what = stage == Stage::postponed ? "đã hoãn" : "đã hủy";
  std::string const why = s.meeting.reason ? " (" + in_sentence(unended(*s.meeting.reason)) + ")" : "";
  return "Hồ sơ ghi cuộc họp này " + what + why + "; " + std::string{outcome} + ".";
}

std::string not_held(MeetingPaper const& s, std::string_view outcome) {
  Stage const stage = stage_of(s);
  if (stage == Stage::held) return {};
  if (stage != Stage::ahead) return called_off(s, outcome);
  std::string const why =
      *s.meeting.status == record::MeetingStatus::held
          ? "ngày họp ghi trong hồ sơ (" + short_date(s.day) + ") sau ngày lấy số liệu (" + short_date(s.as_of) + ")"
          : "theo hồ sơ, cuộc họp này mới dự kiến";
  return "Bản soạn sẵn: " + why + "; hoàn thiện sau khi họp.";
}

std::optional<Phrase> not_taking_place(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  Stage const stage = stage_of(s);
  if (stage != Stage::postponed && stage != Stage::cancelled) return std::nullopt;
  Text const what = stage == Stage::postponed ? Text{"đã hoãn", "postponed"} : Text{"đã hủy", "cancelled"};
  return Phrase{{"không lập văn bản này: cuộc họp '{id}' {what}", "not written: meeting '{id}' was {what}"},
                {{"id", s.record.id}, {"what", what}}};
}

std::optional<Phrase> not_ahead(Asked const& asked) {
  if (auto const why = not_taking_place(asked)) return why;
  MeetingPaper const s = meeting_paper_of(asked);
  if (stage_of(s) != Stage::held) return std::nullopt;
  return Phrase{{"không lập giấy mời: cuộc họp '{id}' đã họp ngày {day}; xem lại giấy mời như trước ngày họp bằng "
                 "--as-of",
                 "no invitation is written: meeting '{id}' was held on {day}; to see it as before that day, use "
                 "--as-of"},
                {{"id", s.record.id}, {"day", s.day}}};
}

std::string body_full_name(MeetingPaper const& s) {
  return s.body == main_body(s.regulation) ? *s.unit.unit().committee->on(s.day)
                                           : regulation::body_name(s.regulation, s.body);
}

std::string fellows(MeetingPaper const& s, std::string_view body) {
  record::Body const* const found = s.regulation.body(body);
  return (found && found->of ? "" : "thành viên ") + regulation::body_name(s.regulation, body);
}

std::string opening_words(MeetingPaper const& s) {
  record::Meeting const& m = s.meeting;
  bool const online = m.mode && *m.mode == record::MeetingMode::online;
  std::string words = long_date(s.day) + ", ";
  if (m.place || !online) words += "tại " + (m.place ? unended(*m.place) : gap("địa điểm họp")) + ", ";
  words += body_full_name(s) + (is_conference(*m.kind) ? " tổ chức " : " ") + meeting_words(m);
  if (m.mode) words += " theo hình thức " + std::string{record::word_title(*m.mode).in(Lang::vi)};
  return words + ".";
}

std::string head_title(MeetingPaper const& s) {
  return regulation::role_title(s.regulation, s.body, record::Role::head, Lang::vi);
}
std::string standing_agency(MeetingPaper const& s) { return known_name(s.unit, s.unit.standing_agency(s.day), s.day); }

// Before the meeting the law tells who will chair it; afterwards only the record can tell who did.
std::string chair_of(MeetingPaper const& s) {
  if (s.meeting.chair) return s.meeting.chair->id;
  if (stage_of(s) != Stage::ahead) return {};
  std::vector<std::string> away;
  for (auto const& one : *s.meeting.absent) away.push_back(one->member->id);
  auto const chair = unit::usual_chair(s.unit, s.unit.law(s.day), s.body, *s.meeting.kind, s.day, away);
  return chair.member ? chair.member->id : std::string{};
}

std::string secretary_of(MeetingPaper const& s) {
  return s.meeting.secretary ? s.meeting.secretary->id : recorder_of(s);
}

std::string recorder_of(MeetingPaper const& s) {
  if (s.meeting.minutes && s.meeting.minutes->recorded_by) return s.meeting.minutes->recorded_by->id;
  return s.meeting.secretary ? s.meeting.secretary->id : std::string{};
}

std::string chair_words(MeetingPaper const& s) {
  std::string const chair = chair_of(s);
  return chair.empty() ? gap("người chủ trì") : introduced(s.unit, chair, s.body, s.day);
}

std::string secretary_words(MeetingPaper const& s) {
  std::string const secretary = secretary_of(s);
  return secretary.empty() ? gap("thư ký, người ghi biên bản") : introduced(s.unit, secretary, s.body, s.day);
}

std::string subject_words(MeetingPaper const& s) {
  return meeting_words(s.meeting) + " của " + regulation::body_name(s.regulation, s.body);
}

std::string concluding_words(MeetingPaper const& s) {
  std::string const chair = chair_of(s);
  return chair.empty() ? gap("người chủ trì") : comrade(s.unit, chair, s.day);
}

std::vector<AgendaItem> agenda_of(MeetingPaper const& s) {
  std::vector<AgendaItem> agenda;
  for (auto const& one : *s.meeting.agenda) agenda.push_back({unended(*one)});
  return agenda;
}

MemberRow member_row(MeetingPaper const& s, unit::SeatHolder const& holder) {
  record::Member const& member = holder.member->value;
  return {.name = *member.name,
          .post = value_or_gap(member.post->on(s.day), "chức vụ"),
          .role = regulation::role_title(s.regulation, s.body, *holder.seat->role, Lang::vi)};
}

std::string until_words(MeetingPaper const& s) {
  return s.meeting.end_date && *s.meeting.end_date > s.day ? " đến hết " + long_date(*s.meeting.end_date) : "";
}

std::string leave_words(record::Leave const& leave) {
  std::string const words =
      "vắng dài ngày, lý do: " + in_sentence(unended(*leave.reason)) + ", từ ngày " + short_date(*leave.from);
  return leave.to ? words + " đến ngày " + short_date(*leave.to) : words;
}

std::vector<std::string> absence_notes(MeetingPaper const& s, record::Absence const& absence) {
  std::string const head = head_title(s);
  std::vector<std::string> notes{absence.reason ? "lý do: " + in_sentence(unended(*absence.reason))
                                                : gap("lý do vắng")};
  auto const tell = [&](record::At<Date> const& day, std::string const& what) {
    if (day) notes.push_back(what + " ngày " + short_date(*day));
  };
  tell(absence.reported, "đã báo cáo " + head);
  tell(absence.notified, "đã thông báo Cơ quan Thường trực");
  tell(absence.consent, "được " + head + " đồng ý");
  if (absence.opinion) {
    tell(absence.opinion->received, "đã gửi ý kiến bằng văn bản");
    if (!absence.opinion->received) tell(absence.opinion->requested, "chưa gửi ý kiến bằng văn bản theo yêu cầu");
  }
  if (absence.substitute) {
    std::string words = "cử " + *absence.substitute->name + " dự thay";
    if (absence.substitute->consent) words += " (được đồng ý ngày " + short_date(*absence.substitute->consent) + ")";
    notes.push_back(words);
  }
  return notes;
}

std::vector<std::string> guests_of(MeetingPaper const& s) {
  std::vector<std::string> guests;
  for (auto const& one : *s.meeting.present)
    if (!s.unit.seat(one->id, s.body, s.day)) guests.push_back(introduced(s.unit, one->id, s.body, s.day));
  for (auto const& guest : *s.meeting.guests)
    guests.push_back(told_party(s.unit, *guest->name, s.day) +
                     (guest->agency ? ", " + told_party(s.unit, *guest->agency, s.day) : ""));
  return guests;
}

std::string presence_count(MeetingPaper const& s) {
  auto const seats = unit::expected_at(s.unit, s.meeting);
  auto const present =
      std::ranges::count_if(seats, [&](auto const& holder) { return unit::is_present(s.meeting, holder.member->id); });
  return (present == 0 ? gap("số người có mặt") : std::to_string(present)) + "/" + std::to_string(seats.size());
}

std::vector<ConclusionItem> conclusion_items(MeetingPaper const& s) {
  std::vector<ConclusionItem> items;
  for (auto const& item : *s.meeting.conclusion->items) {
    std::vector<std::string> partners;
    for (auto const& one : *item->partners) partners.push_back(comrade(s.unit, one->id, s.day));
    items.push_back({.no = *item->no,
                     .text = unended(*item->text),
                     .lead = item->lead ? comrade(s.unit, item->lead->id, s.day) : gap("cơ quan, người chủ trì"),
                     .partners = joined(partners, ", "),
                     .due = item->due        ? short_date(*item->due)
                            : item->due_text ? in_sentence(unended(*item->due_text))
                                             : gap("thời hạn"),
                     .product = item->product ? in_sentence(unended(*item->product)) : "",
                     .votes = votes_words(item->votes)});
  }
  return items;
}

std::string votes_words(record::At<record::Votes> const& votes) {
  if (!votes) return {};
  auto const side = [](int count, record::VoteSide of) {
    return std::to_string(count) + " " + std::string{record::word_title(of).in(Lang::vi)};
  };
  std::vector<std::string> parts{side(*votes->for_, record::VoteSide::for_)};
  if (votes->against) parts.push_back(side(*votes->against, record::VoteSide::against));
  if (votes->abstain) parts.push_back(side(*votes->abstain, record::VoteSide::abstain));
  std::string words = joined(parts, ", ");
  if (votes->by) words += " (" + std::string{record::word_title(*votes->by).in(Lang::vi)} + ")";
  if (votes->tied() && votes->chair)
    words += ", người chủ trì " + std::string{record::word_title(*votes->chair).in(Lang::vi)};
  return words + (votes->rejected() ? "; không được thông qua" : "");
}

std::string conclusion_votes(MeetingPaper const& s) { return votes_words(s.meeting.conclusion->votes); }

std::vector<SignatureRow> signed_by_two(MeetingPaper const& s, std::string_view left_title, std::string_view writer,
                                        std::string_view name_gap) {
  std::vector<Line> right = signed_by(s.unit, chair_of(s), s.body, s.day);
  right.insert(right.begin(), Line{"CHỦ TRÌ", Style::strong});
  std::vector<Line> left{{std::string{left_title}, Style::strong}};
  left.insert(left.end(), right.size() - 2, Line{});  // puts both names on the same line
  left.push_back({s.unit.members.find(writer) ? known_name(s.unit, writer, s.day) : gap(name_gap), Style::strong});
  return signature(left, right);
}

std::string cited(Citation const& citation) {
  if (!citation.regulation.empty()) return article_words(citation.article, Lang::vi) + " Quy chế";
  return "quy định nội bộ" + (citation.decided.empty() ? "" : " tại văn bản số " + citation.decided);
}

std::string cited_together(std::vector<std::string> all) {
  static constexpr std::string_view of_regulation = " Quy chế";
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].ends_with(of_regulation) && all[i + 1].ends_with(of_regulation))
      all[i].resize(all[i].size() - of_regulation.size());
  return joined(all, ", ");
}

}  // namespace bcd::form
