// Formats clauses in words: the parts shared by several kinds. Bodies and roles have the names that the regulation
// gives them.
#pragma once
#include <fmt/format.h>

#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {

struct Speaker {
  Lang lang;
  Regulation const* regulation;

  std::string pick(Text text) const { return std::string{text.in(lang)}; }
  template <class... A>
  std::string say(Text text, A const&... args) const {
    return fmt::format(fmt::runtime(text.in(lang)), args...);
  }
  std::string body(std::string_view id) const { return regulation ? body_name(*regulation, id) : std::string{id}; }
  // Returns the items with commas between them. In English `last` stands before the last one.
  template <class T>
  std::string join(record::List<T> const& list, auto const& say, std::string_view last = ", ") const {
    std::string all;
    for (std::size_t i = 0; i < (*list).size(); ++i) {
      if (i > 0) all += lang == Lang::en && i + 1 == (*list).size() ? last : std::string_view{", "};
      all += say(*(*list)[i]);
    }
    return all;
  }
  std::string bodies(record::List<record::BodyRef> const& list) const {
    return join(
        list, [&](record::BodyRef const& one) { return body(one.id); }, " and ");
  }
  // " (họp đột xuất)", " (trừ họp mở rộng)": the kinds of meeting to which the clause applies; "" if it applies to all.
  std::string kinds(record::OnMeetings auto const& clause) const {
    std::string text;
    if (!(*clause.only).empty()) text += " (" + words(clause.only) + ")";
    if (!(*clause.except).empty())
      text += say({" (trừ {kinds})", " (except: {kinds})"}, fmt::arg("kinds", words(clause.except)));
    return text;
  }
  // Returns the bodies of the clause with the kinds of their meetings.
  std::string meetings_of(record::OnMeetings auto const& clause) const { return bodies(clause.bodies) + kinds(clause); }
  std::string role_of(std::string_view body, record::Role role) const {
    return regulation ? role_title(*regulation, body, role, lang) : pick(record::word_title(role));
  }
  // Returns the holders of the roles by the titles in the body: "Trưởng Ban, Phó Trưởng Ban", "the head or a deputy".
  // In English the last two are joined by `last`; `many` stands before a role that several people may hold.
  std::string holders(std::string_view body, record::List<record::Role> const& list, std::string_view last = " or ",
                      std::string_view many = "a ") const {
    std::string all;
    for (std::size_t i = 0; i < (*list).size(); ++i) {
      record::Role const role = *(*list)[i];
      bool const sole = role == record::Role::head || role == record::Role::standing_deputy;
      if (i > 0) all += lang == Lang::en && i + 1 == (*list).size() ? last : ", ";
      if (lang == Lang::en) all += sole ? "the " : many;
      all += role_of(body, role);
    }
    return all;
  }
  // Like holders() with the titles in the first of the bodies.
  std::string roles(record::List<record::BodyRef> const& bodies, record::List<record::Role> const& list) const {
    return holders((*bodies).empty() ? std::string_view{} : std::string_view{(*bodies)[0]->id}, list);
  }
  std::string senders(record::Senders const& from) const {
    if (from.members_of)
      return say({"thành viên {body}", "each member of {body}"}, fmt::arg("body", body(from.members_of->id)));
    if (from.body) return body(from.body->id);
    if (*from.agencies == record::ReportingAgencies::all) return pick({"mọi cơ quan, đơn vị", "every agency"});
    if (*from.agencies == record::ReportingAgencies::standing)
      return pick({"Cơ quan Thường trực", "the standing agency"});
    std::string const marked = pick({"các cơ quan, tổ chức", "each reporting agency"});
    if ((*from.kinds).empty()) return marked;
    return say({"{marked} và mọi {kinds}", "{marked} and every {kinds}"}, fmt::arg("marked", marked),
               fmt::arg("kinds", words(from.kinds)));
  }
  template <class E>
  std::string words(record::List<E> const& list, std::string_view last = ", ") const {
    return join(
        list, [&](E one) { return pick(record::word_title(one)); }, last);
  }
  std::string cadence(record::Recurrence const& clause) const;
  // "mỗi tuần", "mỗi năm", "mỗi 5 năm".
  std::string each(record::Recurrence const& clause) const;
  // ", chậm nhất ngày 20", ", từ ngày 1 đến ngày 5": the due day; "" if the clause names none. `no_later`: the words
  // before a day, which a report leaves out.
  std::string due_day(record::DueDays const& days, record::Recurrence const& clause, Text no_later) const;
  // ", chậm nhất hết tháng 1", ", chậm nhất ngày 31/12 năm trước".
  std::string in_year(record::Cadence const& clause) const;

  std::string limit(record::At<Duration> const& within) const {
    if (!within) return {};
    return say({" trong {limit}", " within {limit}"}, fmt::arg("limit", within->spoken(lang)));
  }
};

// Returns the words for clauses on meetings and their papers. Empty for other kinds.
std::string meeting_words(Speaker const& speaker, record::Clause const& clause);
// Returns the words for clauses on the office's work and on authority. Empty for other kinds.
std::string office_words(Speaker const& speaker, record::Clause const& clause);

}  // namespace bcd::regulation
