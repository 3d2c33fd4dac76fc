// The skeleton of a regulation: every entry of an outline, still to be decided.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bcd/regulation/outline.hpp"
#include "bcd/source/yaml_text.hpp"
#include "bcd/text/article.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/split.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::regulation {
namespace {

constexpr std::array hints{
    KindHint{"meeting",
             "họp định kỳ, mỗi quý một lần, mỗi tháng một lần, 3 tháng một lần, họp thường kỳ, phiên họp, giao ban, "
             "hằng tuần, "
             "mỗi tuần một lần, họp chuyên đề, hội nghị chuyên đề"},
    KindHint{"review", "sơ kết, tổng kết, 5 năm một lần"},
    KindHint{"convene", "triệu tập, họp đột xuất, họp bất thường"},
    KindHint{"chair", "chủ trì họp, chủ trì cuộc họp, chủ trì các cuộc họp, chủ trì phiên họp, chủ tọa"},
    KindHint{"absence", "vắng mặt, vắng họp, không dự họp được, không tham dự được, dự họp thay"},
    KindHint{"quorum", "có mặt ít nhất, quá nửa số thành viên, hai phần ba, 2/3, trên 50%"},
    KindHint{"attendance", "thành phần dự họp, thành phần tham dự, điểm danh, được mời dự, mời tham dự"},
    KindHint{"vote", "biểu quyết, bỏ phiếu, tán thành, quá nửa tổng số, ý kiến ngang nhau, đa số"},
    KindHint{"notice", "giấy mời, thông báo mời họp, gửi trước, thông báo thời gian"},
    KindHint{"materials", "gửi tài liệu, tài liệu họp, tài liệu phục vụ, gửi trước"},
    KindHint{"minutes", "biên bản"},
    KindHint{"conclusion", "thông báo kết luận, kết luận của"},
    KindHint{"consultation", "lấy ý kiến bằng văn bản, phiếu lấy ý kiến, xin ý kiến bằng văn bản"},
    KindHint{"decision", "giữa hai kỳ họp, thống nhất với, quyết định những vấn đề"},
    KindHint{"report",
             "báo cáo định kỳ, báo cáo hằng tháng, báo cáo hằng quý, báo cáo tháng, báo cáo quý, báo cáo tuần, "
             "trước ngày, ngày làm việc cuối cùng"},
    KindHint{"request", "báo cáo đột xuất, báo cáo theo yêu cầu, theo yêu cầu của"},
    KindHint{"programme", "chương trình công tác, chương trình, kế hoạch năm"},
    KindHint{"plan", "kế hoạch thực hiện của, xây dựng kế hoạch"},
    KindHint{"task", "chịu trách nhiệm về tiến độ, thời hạn hoàn thành, được phân công, gia hạn"},
    KindHint{"inspection", "kiểm tra, giám sát"},
    KindHint{"sign", "ký ban hành, ký thay, ký các văn bản, thẩm quyền ký"},
    KindHint{"seal", "con dấu, sử dụng dấu"},
    KindHint{"delegation", "ủy quyền"},
    KindHint{"composition", "gồm các đồng chí, cơ cấu, thành phần gồm, Trưởng Ban là, không quá"},
    KindHint{"membership", "thay đổi thành viên, bổ sung thành viên, kiện toàn, nhiệm kỳ, 5 năm, 05 năm"},
    KindHint{"proposal", "kiến nghị, đề xuất"},
    KindHint{"feedback", "sửa đổi bổ sung Quy chế, vướng mắc, chưa phù hợp"},
    KindHint{"commendation", "khen thưởng, biểu dương, phê bình"},
    KindHint{"budget", "kinh phí, dự toán"}};

}  // namespace

std::string first_words(std::string_view text) {
  std::string words;
  for (std::string_view const word : split(text, " ")) {
    if (utf8::count(words) + utf8::count(word) > 100) return words + " …";
    (words += words.empty() ? "" : " ") += word;
  }
  return words;
}

std::span<KindHint const> kind_hints() { return hints; }

std::vector<std::string_view> suggested_kinds(std::string_view text) {
  std::string const folded = " " + fold(text) + " ";
  std::vector<std::string_view> kinds;
  for (KindHint const& hint : hints)
    if (std::ranges::any_of(split(hint.words, ", "), [&](std::string_view words) {
          return folded.find(" " + fold(words) + " ") != folded.npos;
        }))
      kinds.push_back(hint.kind);
  return kinds;
}

std::string skeleton(Outline const& outline, std::string_view id) {
  std::string const title = outline.title.empty() ? std::string{undecided} : outline.title;
  std::string text = fmt::format(
      "# Bộ khung lập từ văn bản; chưa có điều nào được quyết định thay đơn vị. Mỗi mục not_checked ghi {0} phải thay\n"
      "# bằng một loại điều khoản (man 5 bcd-regulation), hoặc ghi lý do không kiểm tra bằng máy được.\n"
      "# Các từ sau \"gợi ý\" chỉ là loại điều khoản mà lời văn nhắc đến.\n"
      "id: {1}\n"
      "title: {2}\n"
      "bodies:\n"
      "  - {{id: committee, name: \"{0}\"}}  # Ban Chỉ đạo; thêm symbol, article, titles và các ban, tổ khác\n"
      "clauses:\n",
      undecided, id, source::scalar_text(title));
  for (OutlineEntry const& entry : outline.entries) {
    std::string const top = entry.article.substr(0, entry.article.find('.'));
    if (!entry.heading.empty())
      text += fmt::format("\n  # {}. {}\n", Article{top}.words(Lang::vi), first_words(entry.heading));
    if (!entry.text.empty()) text += fmt::format("  # {}: {}\n", entry.article, first_words(entry.text));
    std::string suggested;
    for (std::string_view kind : suggested_kinds(entry.text.empty() ? entry.heading : entry.text))
      (suggested += suggested.empty() ? "" : ", ") += kind;
    text += fmt::format("  - {{article: \"{}\", not_checked: {{reason: \"{}\"}}}}{}\n", entry.article, undecided,
                        suggested.empty() ? "" : "  # gợi ý: " + suggested);
  }
  return text;
}

}  // namespace bcd::regulation
