// The parts shared by the papers of one record: who issues the paper, its head, its grounds, the signature.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "form/words/paper_voice.hpp"

namespace bcd::form {

struct RecordPaper {
  unit::Unit const& unit;
  Date day;            // of the paper, and of the names, posts and clauses in it
  std::string body;    // id of the body that issues it
  std::string agency;  // id of the standing agency if the number says that it issues the paper, else ""
  regulation::Regulation const& regulation;  // in force on `day`
  std::string standing() const { return known_name(unit, unit.standing_agency(day), day); }
  std::string body_words() const { return regulation::body_name(regulation, body); }
  // The issuer inside a sentence: the name of the body, or of the agency.
  std::string issuer() const { return agency.empty() ? body_words() : known_name(unit, agency, day); }
};
// `number`: of the paper; "" if unknown. Its symbol tells which body of the regulation issued the paper, or that the
// standing agency did. Otherwise the committee issues it.
RecordPaper record_paper(unit::Unit const& unit, Date day, std::string const& number);

// Returns the recorded day of a paper unless it is after the day that is asked about: then the paper is not out yet.
inline std::optional<Date> if_reached(Date day, Asked const& asked) {
  return day <= asked.as_of ? std::optional{day} : std::nullopt;
}

// The paper with what is printed around its text.
struct RecordFrame : RecordPaper {
  PaperHead head;
  std::string title;  // the type of paper in capitals; "" for a letter
  std::string subject;
  std::vector<SignatureRow> signature;
};
// `type`: the symbol of the type of paper, for a number that is not recorded. `about`: the subject line of a letter.
PaperHead record_head(RecordPaper const& paper, std::string_view type, std::string const& number,
                      std::optional<Date> date, std::string about = {});
// Returns the id of who decides what the paper says: `recorded` unless it is empty, otherwise the head of the body that
// issues the paper; "" if none is recorded.
std::string deciding_member(RecordPaper const& paper, std::string const& recorded = {});
// Returns the id of the member whose name the paper bears: deciding_member(), or who signs for the standing agency if
// it issues the paper. The registers name the same member. "" if unknown.
std::string signing_member(RecordPaper const& paper, std::string const& recorded = {});
// The signature of `signer`, or of the standing agency if it issues the paper.
std::vector<Line> record_signature(RecordPaper const& paper, std::string_view signer);

// Returns the role that the person signs in, in capitals: TRƯỞNG BAN CHỈ ĐẠO. The name of the body if they have none.
std::string deciding_title(RecordPaper const& paper, std::string_view member);
// Returns the grounds with their punctuation: each ends with ';', the last one with `last`: "," before the words that
// decide, else ".".
std::vector<std::string> grounds(std::vector<std::string> all, std::string_view last);
// Returns the regulation and, if it is not empty, the clauses `basis` as grounds: "Căn cứ Quy chế …".
std::vector<std::string> grounds_of_law(RecordPaper const& paper, std::string const& basis);
// Returns citations, "khoản 2 Điều 18 Quy chế", with the regulation named, "Quy chế làm việc của Ban Chỉ đạo": for a
// paper that names it nowhere else.
std::string regulation_named(RecordPaper const& paper, std::string citations);
// "Quy chế làm việc của Ban Chỉ đạo …, số 01-QC/BCĐ, ngày 05/01/2026", as the unit's papers cite it.
std::string regulation_ground(RecordPaper const& paper);
// "đồng chí Trần Thị B, Phó Bí thư, Phó Trưởng Ban Chỉ đạo": with the seat in the first body of the regulation where
// the person has one.
std::string introduced_here(RecordPaper const& paper, std::string_view id);

// `Paper`: a struct derived from RecordFrame.
template <class Paper>
constexpr auto record_frame_keys = keys_of<Paper>(
    group<&Paper::head>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text<&Paper::title>("title", {"Tên loại văn bản", "The type of paper"}),
    text<&Paper::subject>("subject", {"Trích yếu", "The subject"}),
    text("issuer", {"Nơi ban hành, viết trong câu", "The issuer, in a sentence"},
         [](RecordPaper const& paper) { return paper.issuer(); }),
    text("body", {"Tên gọi tắt của ban, tổ ban hành", "Short name of the body that issues it"},
         [](RecordPaper const& paper) { return paper.body_words(); }),
    text<regulation_ground>("regulation",
                            {"Quy chế của đơn vị, như văn bản viện dẫn", "The unit's regulation, as papers cite it"}),
    text("standing_agency", {"Tên Cơ quan Thường trực", "Name of the standing agency"},
         [](RecordPaper const& paper) { return paper.standing(); }),
    text("end_mark", {"Dấu kết thúc văn bản", "The mark that ends the text"},
         [](RecordPaper const& paper) { return profile_on(paper.day).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](RecordPaper const& paper) { return profile_on(paper.day).rule; }),
    list<&Paper::signature>("signature", {"Nơi nhận và chữ ký, từng dòng", "Recipients and signature, line by line"},
                            signature_keys));

// A person in a table of a paper.
struct PersonRow {
  std::string name, post, role;
};
inline constexpr auto person_keys = keys_of<PersonRow>(row_number("no", {"Số thứ tự", "Number"}),
                                                       text<&PersonRow::name>("name", {"Họ và tên", "Full name"}),
                                                       text<&PersonRow::post>("post", {"Chức vụ nơi công tác", "Post"}),
                                                       text<&PersonRow::role>("role", {"Chức danh, vai trò", "Role"}));
// `role`: in the group that the paper is about; if empty, the person's title in the issuing body.
PersonRow person_row(RecordPaper const& paper, std::string_view member, std::string role = {});

}  // namespace bcd::form
