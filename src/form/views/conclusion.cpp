// Thông báo kết luận: the chair's conclusions at a meeting, sent to those who must carry them out.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

// Returns the reason why the notice cannot be issued yet, or "" if it can.
std::string remark(MeetingPaper const& s) {
  std::string const unheld = not_held(s, "không ban hành thông báo kết luận");
  if (!unheld.empty()) return unheld;
  if (!s.meeting.conclusion) return "Hồ sơ chưa ghi kết luận của cuộc họp này; bổ sung hồ sơ trước khi ban hành.";
  if ((*s.meeting.conclusion->items).empty())
    return "Hồ sơ chưa ghi nội dung, nhiệm vụ trong kết luận của cuộc họp này; bổ sung hồ sơ trước khi ban hành.";
  return {};
}

// "Các thành viên Ban Chỉ đạo", "Các đồng chí Thường trực Ban Chỉ đạo".
std::string all_of(MeetingPaper const& s, std::string_view body) {
  std::string const words = fellows(s, body);
  return (words.starts_with("thành viên") ? "Các " : "Các đồng chí ") + words;
}

// A list of distinct names in insertion order.
class Names {
 public:
  void add(std::string name) {
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(std::move(name));
  }
  std::vector<std::string> const& all() const { return names_; }

 private:
  std::vector<std::string> names_;
};

// Returns the bodies whose members must receive the conclusion by law; the meeting's own body if the law names none. In
// a record, `all-members` means these bodies.
std::vector<std::string> bodies_told(MeetingPaper const& s) {
  std::vector<std::string> bodies;
  for (auto const& provision : s.unit.law(s.day).about(&record::Clause::conclusion, s.meeting))
    if (record::has(provision.clause->deliver_to, record::DeliverTo::members))
      bodies.push_back(provision.clause->members_of ? provision.clause->members_of->id : s.body);
  if (bodies.empty()) bodies.push_back(s.body);
  return bodies;
}

void add_agencies(MeetingPaper const& s, Names& names) {
  auto const add = [&](std::string const& id) {
    if (s.unit.agency(id)) names.add(known_name(s.unit, id, s.day));
  };
  for (auto const& item : *s.meeting.conclusion->items) {
    if (item->lead) add(item->lead->id);
    for (auto const& partner : *item->partners) add(partner->id);
  }
}

// Returns the recorded recipients, else the recipients the law requires, else a gap.
std::vector<std::string> receivers(MeetingPaper const& s) {
  Names names;
  auto const add_members = [&] {
    for (std::string const& body : bodies_told(s)) names.add(all_of(s, body));
  };
  for (auto const& one : *s.meeting.conclusion->sent_to)
    if (one->id == record::all_members_word) add_members();
    else names.add(capitalised(comrade(s.unit, one->id, s.day)));
  if (names.all().empty())
    for (auto const& provision : s.unit.law(s.day).about(&record::Clause::conclusion, s.meeting))
      for (auto const& whom : *provision.clause->deliver_to) {
        if (*whom == record::DeliverTo::agencies) add_agencies(s, names);
        else add_members();
      }
  if (names.all().empty()) names.add(gap("nơi nhận thông báo kết luận"));
  return names.all();
}

struct Conclusion : MeetingPaper {
  record::Conclusion const& conclusion;
  Date written;  // date of the paper
};

PaperHead head_of(Conclusion const& s) {
  Paper paper{s.body, "TB", "ngày, tháng, năm ban hành thông báo"};
  if (s.conclusion.number) paper.number = *s.conclusion.number;
  if (s.conclusion.date) paper.date = s.written;
  return head(s.unit, s.written, paper);
}

// "cuộc họp định kỳ quý III/2026 của Ban Chỉ đạo"
std::string at(Conclusion const& s) {
  return meeting_noun(s.meeting) + " của " + regulation::body_name(s.regulation, s.body);
}

std::vector<SignatureRow> signature_of(Conclusion const& s) {
  return signature(recipients(receivers(s), profile_on(s.written)),
                   signed_by(s.unit, concluding_member(s), s.body, s.written));
}

constexpr auto conclusion_keys = keys_of<Conclusion>(
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}, [](Conclusion const& s) { return s.record.id; }),
    group<head_of>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Conclusion const&) { return "THÔNG BÁO"; }),
    text("subject", {"Trích yếu: kết luận của ai, tại cuộc họp nào", "The subject: whose conclusion, at which meeting"},
         [](Conclusion const& s) { return "kết luận của " + chair_words(s) + ", tại " + at(s); }),
    text<remark>("remark", {"Câu nói rõ cuộc họp chưa họp, đã hoãn, đã hủy, hoặc chưa ghi kết luận",
                            "Sentence saying that the meeting is not held, or that no conclusion is recorded"}),
    text("opening", {"Ngày họp, nơi họp, ban, tổ họp", "Day, place and body"},
         [](Conclusion const& s) { return capitalised(opening_words(s)); }),
    text<chair_words>("chair", {"Người chủ trì, chức vụ, chức danh", "The chair, with post and role"}),
    text("meeting_noun", {"cuộc họp hay hội nghị", "The word for the meeting"},
         [](Conclusion const& s) { return is_conference(*s.meeting.kind) ? "hội nghị" : "cuộc họp"; }),
    text<presence_count>("present_count", {"Số có mặt trên tổng số thành viên", "Members present, of all members"}),
    text("fellows", {"Cách gọi thành viên của ban, tổ", "Words for the members of the body"},
         [](Conclusion const& s) { return fellows(s, s.body); }),
    text("guests", {"Đại biểu mời dự, cách nhau bằng dấu chấm phẩy", "Guests, separated by semicolons"},
         [](Conclusion const& s) { return joined(guests_of(s), "; "); }),
    list<reported_decisions>(
        "decisions",
        {"Quyết định giữa hai kỳ họp đã báo cáo tại cuộc họp", "Decisions between meetings reported at this meeting"},
        text_keys),
    text<concluding_words>("concluding", {"Người kết luận", "The person who concluded"}),
    text("assessment_gap", {"Chỗ trống cho đánh giá chung", "A gap for the general assessment"},
         [](Conclusion const&) {
           return gap("đánh giá chung: kết quả, hạn chế, nguyên nhân mà người chủ trì kết luận");
         }),
    list<conclusion_items>("conclusions", {"Nhiệm vụ kết luận giao", "Tasks assigned by the conclusion"}, item_keys),
    text<conclusion_votes>("votes", {"Biểu quyết thông qua cả kết luận", "Votes on the whole conclusion"}),
    text("conclusions_gap", {"Chỗ trống khi không ghi nhiệm vụ", "A gap if no task is recorded"},
         [](Conclusion const&) { return gap("kết luận của người chủ trì, nhiệm vụ được giao"); }),
    text("members", {"Các thành viên của ban, tổ", "The members of the body"},
         [](Conclusion const& s) { return all_of(s, s.body); }),
    text<standing_agency>("standing_agency", {"Tên Cơ quan Thường trực", "Name of the standing agency"}),
    text<head_title>("head_title", {"Chức danh người đứng đầu", "Title of the head"}),
    text<at>("at", {"Tại cuộc họp nào", "At which meeting"}),
    text("end_mark", {"Dấu kết thúc văn bản", "The mark that ends the text"},
         [](Conclusion const& s) { return profile_on(s.written).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Conclusion const& s) { return profile_on(s.written).rule; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký, từng dòng", "Recipients and signature, line by line"},
                       signature_keys));

Conclusion conclusion_of(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  record::Conclusion const& conclusion = *s.meeting.conclusion;
  return {s, conclusion, conclusion.date ? *conclusion.date : s.day};
}

}  // namespace

constinit View<Asked> const conclusion_view = view_of<Asked, conclusion_keys, conclusion_of>();

}  // namespace bcd::form
