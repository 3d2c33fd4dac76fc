// Công văn yêu cầu báo cáo: a letter that asks agencies, members or bodies for a report in addition to the regular
// ones.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/ledger/duties.hpp"
#include "bcd/record/paper_number.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct RequestPaper : RecordFrame {
  record::Request const& request;
  std::vector<std::string> to;  // ids of the addressees of this copy
};

std::vector<std::string> addressees(RequestPaper const& paper) {
  std::vector<std::string> lines;
  for (std::string const& id : paper.to)
    lines.push_back(capitalised(introduced_here(paper, id)) + (&id == &paper.to.back() ? "." : ";"));
  return lines;
}

// Returns the clauses under which the addressees owe the report, each once: "khoản 2 Điều 18 Quy chế".
std::string basis(RequestPaper const& paper) {
  std::vector<std::string> all;
  for (auto const& provision : paper.unit.law(paper.day).all(&record::Clause::request)) {
    bool const applies = std::ranges::any_of(paper.to, [&](std::string const& id) {
      return ledger::covers(paper.unit, *provision.clause->of, id, paper.day);
    });
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (applies && std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return regulation_named(paper, cited_together(std::move(all)));
}

// "Công văn số 118-CV/TU, ngày 30/6/2026 của Tỉnh ủy về việc …": the incoming paper that this request answers. "" if no
// incoming paper names the number of the request as its answer.
std::string answered_paper(RequestPaper const& paper) {
  if (!paper.request.number) return {};
  for (auto const& one : paper.unit.incoming.all) {
    if (!one.whole || !one->answered || !one->answered->number || !one->number) continue;
    if (*one->answered->number != *paper.request.number) continue;
    std::string const from = told_party(paper.unit, *one->from, *one->received);
    std::string const type = record::type_symbol(*one->number) == "CV" ? "Công văn" : "văn bản";
    return type + " số " + *one->number + (one->date ? ", ngày " + short_date(*one->date) : "") + " của " + from + " " +
           in_sentence(unended(*one->title));
  }
  return {};
}

constexpr auto request_keys = both(
    record_frame_keys<RequestPaper>,
    keys_of<RequestPaper>(
        list<addressees>("to", {"Kính gửi, từng dòng có dấu kết thúc", "Addressees, each line with its punctuation"},
                         text_keys),
        flag("single", {"Chỉ gửi một nơi", "True if there is one addressee"},
             [](RequestPaper const& paper) { return paper.to.size() == 1; }),
        text("who", {"Nơi phải báo cáo, viết trong câu", "The addressees, in a sentence"},
             [](RequestPaper const& paper) {
               return paper.to.size() == 1 ? comrade(paper.unit, paper.to.front(), paper.day)
                                           : std::string{"các cơ quan, đơn vị, cá nhân nêu trên"};
             }),
        text("text", {"Nội dung phải báo cáo", "What to report on"},
             [](RequestPaper const& paper) {
               return told({paper.unit, paper.day}, *paper.request.subject);
             }),
        text<answered_paper>("answers", {"Văn bản đến mà công văn này trả lời, thực hiện; để trống khi không có",
                                         "The incoming paper that it answers; \"\" if there is none"}),
        text<basis>("basis", {"Điều khoản của Quy chế; để trống khi không có", "The clauses; \"\" if there are none"}),
        text("due", {"Hạn báo cáo", "Due day"},
             [](RequestPaper const& paper) { return short_date(*paper.request.due); })));

RequestPaper request_of(Asked const& asked) {
  record::Request const& request = asked.unit.requests.find(asked.record)->value;
  std::string const number = request.number ? *request.number : std::string{};
  Date const day = *request.issued;
  RecordPaper const paper = record_paper(asked.unit, day, number);
  std::string const about = "V/v báo cáo " + told({asked.unit, day}, *request.subject);
  std::vector<std::string> to;
  for (auto const& one : *request.to)
    if (asked.recipient.empty() || asked.recipient == one->id) to.push_back(one->id);
  std::vector<std::string> receivers{"Như trên"};
  if (paper.standing() != paper.issuer()) receivers.push_back(paper.standing() + " (để theo dõi)");
  std::string const head = deciding_member(paper);
  return {{paper, record_head(paper, "CV", number, day, about), "", about,
           signature(recipients(receivers, profile_on(day)), record_signature(paper, head))},
          request,
          std::move(to)};
}

}  // namespace

constinit View<Asked> const request_view = view_of<Asked, request_keys, request_of>();

std::optional<Date> request_sent_on(Asked const& asked) {
  return if_reached(*asked.unit.requests.find(asked.record)->value.issued, asked);
}

std::vector<Recipient> request_recipients(Asked const& asked) {
  record::Request const& request = asked.unit.requests.find(asked.record)->value;
  std::vector<Recipient> all;
  for (auto const& one : *request.to) all.push_back({one->id, known_name(asked.unit, one->id, *request.issued)});
  return all;
}

}  // namespace bcd::form
