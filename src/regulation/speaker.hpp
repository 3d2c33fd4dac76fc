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
  template <class T>
  std::string join(record::List<T> const& list, auto const& say) const {
    std::string all;
    for (auto const& item : *list) all += (all.empty() ? "" : ", ") + say(*item);
    return all;
  }
  std::string bodies(record::List<record::BodyRef> const& list) const {
    return join(list, [&](record::BodyRef const& one) { return body(one.id); });
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
  // Returns the roles by the titles in the first of the bodies.
  std::string roles(record::List<record::BodyRef> const& bodies, record::List<record::Role> const& list) const {
    std::string const first = (*bodies).empty() ? std::string{} : (*bodies)[0]->id;
    return join(list, [&](record::Role role) { return role_of(first, role); });
  }
  std::string senders(record::Senders const& from) const {
    if (from.members_of)
      return say({"thành viên {body}", "members of {body}"}, fmt::arg("body", body(from.members_of->id)));
    if (from.body) return body(from.body->id);
    if (*from.agencies == record::ReportingAgencies::all) return pick({"mọi cơ quan, đơn vị", "all agencies"});
    std::string const marked = pick({"các cơ quan, tổ chức", "the reporting agencies"});
    if ((*from.kinds).empty()) return marked;
    return say({"{marked} và mọi {kinds}", "{marked} and every {kinds}"}, fmt::arg("marked", marked),
               fmt::arg("kinds", words(from.kinds)));
  }
  template <class E>
  std::string words(record::List<E> const& list) const {
    return join(list, [&](E one) { return pick(record::word_title(one)); });
  }
  std::string cadence(auto const& clause) const {
    if (clause.every) return pick(record::word_title(*clause.every));
    return say({"tháng {months}", "months {months}"},
               fmt::arg("months", join(clause.months, [](int month) { return std::to_string(month); })));
  }

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
