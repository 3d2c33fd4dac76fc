// Biên bản: the minutes of one meeting. What was said is not in the records, so it is a gap; a planned meeting has more of them.
#include <algorithm>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using unit::Unit;

struct Sitting {
  Unit const& unit;
  record::Meeting const& meeting;
  Date day;
  std::string const& body;
  regulation::Regulation const& regulation;
};

bool is_present(Sitting const& s, std::string_view id) {
  return std::ranges::any_of(*s.meeting.present, [&](auto const& one) { return one->id == id; });
}
bool is_absent(Sitting const& s, std::string_view id) {
  return std::ranges::any_of(*s.meeting.absent, [&](auto const& one) { return one->member->id == id; });
}

std::string absence_words(Sitting const& s, record::Absence const& absence) {
  std::string const head = regulation::role_title(s.regulation, s.body, record::Role::head, Lang::vi);
  std::vector<std::string> parts{absence.reason ? "lý do: " + unended(*absence.reason) : gap("lý do vắng")};
  auto const tell = [&](record::At<Date> const& day, std::string const& what) {
    if (day) parts.push_back(what + " ngày " + short_date(*day));
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
    parts.push_back(words);
  }
  return capitalised(introduced(s.unit, absence.member->id, s.body, s.day)) + "; " + joined(parts, "; ") + ".";
}

// Everyone with a seat that day is present, absent, or a gap: nobody is dropped in silence.
Model attendance(Sitting const& s) {
  Model present = Model::array(), absent = Model::array(), guests = Model::array();
  std::vector<std::string> unaccounted;
  auto const seats = s.unit.seats(s.body, s.day);
  for (auto const& holder : seats) {
    record::Member const& member = holder.member->value;
    if (is_present(s, holder.member->id))
      present.push_back({{"no", present.size() + 1},
                         {"name", *member.name},
                         {"post", member.post ? *member.post : ""},
                         {"role", regulation::role_title(s.regulation, s.body, *holder.seat->role, Lang::vi)}});
    else if (!is_absent(s, holder.member->id)) unaccounted.push_back(*member.name);
  }
  for (auto const& one : *s.meeting.absent) absent.push_back({{"text", absence_words(s, *one)}});
  for (auto const& one : *s.meeting.present)
    if (std::ranges::none_of(seats, [&](auto const& holder) { return holder.member->id == one->id; }))
      guests.push_back({{"text", capitalised(introduced(s.unit, one->id, s.body, s.day))}});
  for (auto const& guest : *s.meeting.guests) guests.push_back({{"text", *guest->name + (guest->agency ? ", " + *guest->agency : "")}});
  std::string const count = present.empty() ? gap("số người có mặt") : std::to_string(present.size());
  bool const anyone = !present.empty();
  return {{"present", std::move(present)},
          {"present_any", anyone},
          {"present_count", count + "/" + std::to_string(seats.size())},
          {"absent", absent},
          {"absent_any", !absent.empty()},
          {"absent_count", absent.size()},
          {"unaccounted", unaccounted.empty() ? "" : gap("có mặt hay vắng: " + joined(unaccounted, ", "))},
          {"guests", guests},
          {"guests_any", !guests.empty()}};
}

Model conclusions(Sitting const& s) {
  Model items = Model::array();
  for (auto const& item : *s.meeting.conclusion->items) {
    std::vector<std::string> partners;
    for (auto const& one : *item->partners) partners.push_back(comrade(s.unit, one->id, s.day));
    items.push_back({{"no", int(*item->no)},
                     {"text", unended(*item->text)},
                     {"lead", item->lead ? comrade(s.unit, item->lead->id, s.day) : gap("cơ quan, người chủ trì")},
                     {"partners", joined(partners, ", ")},
                     {"due", item->due ? short_date(*item->due) : item->due_text ? unended(*item->due_text) : gap("thời hạn")},
                     {"product", item->product ? unended(*item->product) : ""}});
  }
  return items;
}

// Vào hồi …, ngày …, tại …, Ban Chỉ đạo … họp …
std::string opening(Sitting const& s) {
  record::Meeting const& m = s.meeting;
  bool const of_committee = s.body == main_body(s.regulation);
  bool const online = m.mode && *m.mode == record::MeetingMode::online;
  std::string words = "Vào hồi " + (m.start ? clock(*m.start) : gap("giờ bắt đầu")) + ", " + long_date(s.day) + ", ";
  if (m.place || !online) words += "tại " + (m.place ? unended(*m.place) : gap("địa điểm họp")) + ", ";
  words += of_committee ? *s.unit.unit().committee : regulation::body_name(s.regulation, s.body);
  words += (is_conference(*m.kind) ? " tổ chức " : " ") + meeting_words(m);
  if (m.mode) words += " theo hình thức " + std::string{record::word_title(*m.mode).in(Lang::vi)};
  return words + ".";
}

std::string recorder(Sitting const& s) {
  if (s.meeting.minutes && s.meeting.minutes->recorded_by) return s.meeting.minutes->recorded_by->id;
  return s.meeting.secretary ? s.meeting.secretary->id : std::string{};
}

// A meeting that did not take place has no minutes; the paper says so before anything else.
std::string not_held(Sitting const& s) {
  using enum record::MeetingStatus;
  record::Meeting const& m = s.meeting;
  if (*m.status == planned) return "Bản soạn sẵn: hồ sơ ghi cuộc họp này mới ở mức dự kiến; hoàn thiện sau khi họp.";
  if (*m.status != postponed && *m.status != cancelled) return {};
  std::string const what = *m.status == postponed ? "được hoãn" : "bị hủy";
  return "Hồ sơ ghi cuộc họp này " + what + (m.reason ? " (" + unended(*m.reason) + ")" : "") + "; không lập biên bản.";
}

}  // namespace

Model minutes_view(Unit const& unit, Date as_of, Record<record::Meeting> const& record) {
  record::Meeting const& m = record.value;
  Date const day = *m.date;
  Sitting const s{unit, m, day, m.body->id, *unit.in_force(day).regulation};
  Date const written = m.minutes && m.minutes->date ? *m.minutes->date : day;
  std::string const noun = is_conference(*m.kind) ? "hội nghị" : "cuộc họp";
  Paper paper{s.body, "BB", "ngày, tháng, năm lập biên bản", {}, {}};
  if (m.minutes && m.minutes->number) paper.number = *m.minutes->number;
  if (m.minutes && m.minutes->date) paper.date = *m.minutes->date;

  Model agenda = Model::array();
  for (auto const& one : *m.agenda) agenda.push_back({{"no", agenda.size() + 1}, {"text", unended(*one)}});
  std::string const secretary = m.secretary ? m.secretary->id : recorder(s);
  std::string approved;
  if (m.minutes && m.minutes->approved_at)
    if (auto const* later = unit.meetings.find(m.minutes->approved_at->id))
      approved = "Biên bản được thông qua tại " + meeting_noun(later->value) + " ngày " + short_date(*later->value.date);

  std::string const recorded_by = recorder(s);
  std::string const hand = unit.members.find(recorded_by) ? unit.name_of(recorded_by, day) : gap("họ và tên người ghi biên bản");
  std::vector<Line> right = signed_by(unit, m.chair ? m.chair->id : std::string{}, s.body, day);
  right.insert(right.begin(), Line{"CHỦ TRÌ", Style::strong});
  std::vector<Line> left{{"NGƯỜI GHI BIÊN BẢN", Style::strong}};
  left.insert(left.end(), right.size() - 2, Line{});  // so that both names stand on one line
  left.push_back({hand, Style::strong});
  auto const items = conclusions(s);
  return {{"as_of", as_of.str()},
          {"unit", *unit.unit().name},
          {"meeting", record.id},
          {"head", head(unit, written, paper)},
          {"title", "BIÊN BẢN"},
          {"subject", meeting_words(m) + " của " + regulation::body_name(s.regulation, s.body)},
          {"not_held", not_held(s)},
          {"opening", opening(s)},
          {"meeting_noun", capitalised(noun)},
          {"chair", m.chair ? introduced(unit, m.chair->id, s.body, day) : gap("người chủ trì")},
          {"secretary", secretary.empty() ? gap("thư ký, người ghi biên bản") : introduced(unit, secretary, s.body, day)},
          {"attendance", attendance(s)},
          {"agenda", agenda},
          {"agenda_any", !agenda.empty()},
          {"agenda_gap", gap("nội dung, chương trình cuộc họp")},
          {"discussion", gap("diễn biến, ý kiến phát biểu")},
          {"concluding", m.chair ? comrade(unit, m.chair->id, day) : gap("người chủ trì")},
          {"conclusions", items},
          {"conclusions_any", !items.empty()},
          {"conclusions_gap", gap("kết luận của người chủ trì")},
          {"end", m.end ? clock(*m.end) : gap("giờ kết thúc")},
          {"approved", approved},
          {"end_mark", profile_on(written).end_mark},
          {"layout_rule", profile_on(written).rule},
          {"signature", signature(left, right)}};
}

}  // namespace bcd::form
