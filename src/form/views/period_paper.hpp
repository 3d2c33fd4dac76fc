// The parts shared by all reports of the committee on a period: head, subject, the words for the period, signature.
#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {

struct PeriodPaper {
  PaperHead head;
  std::string subject, committee, body;
  Period period;
  Date as_of;
  Profile const& profile;
  std::vector<SignatureRow> signature;
};
// `Paper`: a struct derived from PeriodPaper.
template <class Paper>
constexpr auto period_paper_keys = keys_of<Paper>(
    group<&Paper::head>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](PeriodPaper const&) { return "BÁO CÁO"; }),
    text<&Paper::subject>("subject", {"Trích yếu", "The subject"}),
    text<&Paper::committee>("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"}),
    text<&Paper::body>("body", {"Tên gọi tắt của Ban Chỉ đạo", "Short name of the committee"}),
    text("period", {"Kỳ, như 2026-Q1", "The period, for example 2026-Q1"},
         [](PeriodPaper const& paper) { return paper.period.str(); }),
    text("period_words", {"Kỳ bằng lời", "The period in words"},
         [](PeriodPaper const& paper) { return paper.period.spoken(Lang::vi); }),
    text("from", {"Ngày đầu kỳ", "First day of the period"},
         [](PeriodPaper const& paper) { return short_date(paper.period.first()); }),
    text("to", {"Ngày cuối kỳ", "Last day of the period"},
         [](PeriodPaper const& paper) { return short_date(paper.period.last()); }),
    text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
         [](PeriodPaper const& paper) { return short_date(paper.as_of); }),
    text("end_mark", {"Dấu kết thúc phần nội dung", "The mark that ends the text"},
         [](PeriodPaper const& paper) { return paper.profile.end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](PeriodPaper const& paper) { return paper.profile.rule; }),
    list<&Paper::signature>("signature", {"Nơi nhận và chữ ký, từng dòng", "Recipients and signature, line by line"},
                            signature_keys));

// Returns the committee's own report of the period as recorded, which contains the number and day of the paper. Prefers
// a general report to one with a subject of its own, then one sent by as_of to one not sent, then the newest. Returned
// reports are ignored. Null if there is none.
unit::Record<record::Report> const* recorded_report(unit::Unit const& unit, Period period, Date as_of);
// `own` is the recorded report of this paper, from which the number, day, recipient and signer are taken; null if none
// is recorded.
PeriodPaper period_paper(Asked const& asked, std::string subject, unit::Record<record::Report> const* own = nullptr);

// The sort key of a sender or a lead in a list: bodies first, then people by rank, then agencies in the order of
// bcd.yaml.
using Rank = std::tuple<int, int, std::string>;
Rank rank_of(unit::Unit const& unit, std::string const& id);

}  // namespace bcd::form
