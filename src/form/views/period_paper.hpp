// The parts shared by all reports of the committee on a period: head, subject, the words for the period, signature.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include "form/words/layout.hpp"

namespace bcd::form {

// Concatenates two arrays of keys, so that keys shared by several models are declared once.
template <std::size_t A, std::size_t B>
constexpr std::array<Key, A + B> both(std::array<Key, A> const& first, std::array<Key, B> const& second) {
  std::array<Key, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = first[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = second[i];
  return all;
}

inline constexpr std::array period_paper_keys{
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}),
    text("subject", {"Trích yếu", "The subject"}),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"}),
    text("body", {"Tên gọi tắt của Ban Chỉ đạo", "Short name of the committee"}),
    text("period", {"Kỳ, như 2026-Q1", "The period, for example 2026-Q1"}),
    text("period_words", {"Kỳ bằng lời", "The period in words"}),
    text("from", {"Ngày đầu kỳ", "First day of the period"}),
    text("to", {"Ngày cuối kỳ", "Last day of the period"}),
    text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"}),
    text("end_mark", {"Dấu kết thúc phần nội dung", "The mark that ends the text"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Nơi nhận và chữ ký, từng dòng", "Recipients and signature, line by line"}, signature_keys)};

// Returns the committee's own report of the period as recorded, which contains the number and day of the paper. Prefers
// a general report to one with a subject of its own, then one sent by as_of to one not sent, then the newest. Returned
// reports are ignored. Null if there is none.
unit::Record<record::Report> const* recorded_report(unit::Unit const& unit, Period period, Date as_of);
// Returns the shared part of the model, as period_paper_keys describes. `own` is the recorded report of this paper,
// from which the number, day, recipient and signer are taken; null if none is recorded.
Model period_paper(Asked const& asked, std::string subject, unit::Record<record::Report> const* own = nullptr);

// The sort key of a sender or a lead in a list: bodies first, then people by rank, then agencies in the order of
// bcd.yaml.
using Rank = std::tuple<int, int, std::string>;
Rank rank_of(unit::Unit const& unit, std::string const& id);

}  // namespace bcd::form
