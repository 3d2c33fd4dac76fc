#include "member_titles.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"

namespace bcd::workspace {
namespace {

using record::Role;
constexpr std::array seat_roles{Role::head, Role::standing_deputy, Role::deputy, Role::standing_member, Role::member};

struct Said {
  std::string_view words;
  Role role;
};
// Titles in common use, whatever the regulation calls the roles. '#' stands for the first word of the body's name.
constexpr Said usual_titles[]{{"truong #", Role::head},
                              {"# truong", Role::head},
                              {"pho thuong truc", Role::standing_deputy},
                              {"pho # thuong truc", Role::standing_deputy},
                              {"pho truong # thuong truc", Role::standing_deputy},
                              {"pho # truong thuong truc", Role::standing_deputy},
                              {"# pho thuong truc", Role::standing_deputy},
                              {"pho #", Role::deputy},
                              {"pho truong #", Role::deputy},
                              {"pho # truong", Role::deputy},
                              {"# pho", Role::deputy},
                              {"uy vien thuong truc", Role::standing_member},
                              {"thanh vien thuong truc", Role::standing_member},
                              {"uy vien", Role::member},
                              {"thanh vien", Role::member}};

struct Short {
  std::string_view written, meant;
};
// Abbreviations used in offices, folded.
constexpr Short short_words[]{{"tt", "thuong truc"}, {"uv", "uy vien"},      {"uvtt", "uy vien thuong truc"},
                              {"tv", "thanh vien"},  {"bcd", "ban chi dao"}, {"tgv", "to giup viec"}};

// "pho truong ban tt" -> "pho truong ban thuong truc".
std::string spelled_out(std::string_view folded) {
  std::string text;
  while (!folded.empty()) {
    std::string_view const word = folded.substr(0, folded.find(' '));
    auto const known = std::ranges::find(short_words, word, &Short::written);
    (text += text.empty() ? "" : " ") += known == std::end(short_words) ? word : known->meant;
    folded.remove_prefix(std::min(word.size() + 1, folded.size()));
  }
  return text;
}

std::string first_word(std::string const& name) { return name.substr(0, name.find(' ')); }

// True if `given` is the title, alone or with the body's name or its first word: "Trưởng Ban", "Trưởng Ban Chỉ đạo",
// "Tổ phó Tổ Giúp việc", "Thành viên Tổ".
bool says(std::string const& given, std::string const& title, std::string const& body) {
  if (title.empty()) return false;
  std::string const last = title.substr(title.rfind(' ') + 1), first = first_word(body);
  std::string const rest = body.size() > first.size() ? body.substr(first.size()) : "";
  return given == title || given == title + " " + body || given == title + " " + first ||
         (last == first && given == title + rest);
}

// Returns the role to which the regulation gives this title in the body. Empty if there is none.
std::optional<Role> titled(record::Body const& body, std::string const& given) {
  std::string const name = fold(*body.name);
  for (Role const role : seat_roles)
    if (auto const& title = body.titles->of(role); title && says(given, fold(*title), name)) return role;
  return std::nullopt;
}

// Returns the role with that id, or that offices usually call so. Empty if there is none, or if the regulation does not
// have the role that is usually called so in the body.
std::optional<Role> usually_titled(record::Body const& body, std::string const& given) {
  std::string const name = fold(*body.name);
  auto const of_body = [&](Role role) { return !body.titles || body.titles->of(role); };
  for (Role const role : seat_roles)
    if (given == fold(record::word_id(role))) return role;
  for (Role const role : seat_roles)
    if (role != Role::head && role != Role::deputy && of_body(role) &&
        given == fold(record::word_title(role).in(Lang::vi)))
      return role;
  for (Said const& one : usual_titles) {
    std::string words{one.words};
    if (std::size_t const at = words.find('#'); at != words.npos) words.replace(at, 1, first_word(name));
    if (of_body(one.role) && says(given, words, name)) return one.role;
  }
  return std::nullopt;
}

// A body named in a folded text: where, and its place in the regulation.
struct Mention {
  std::size_t at, place;
  record::Body const* body;
};
// Returns where bodies with seats of their own are named, in the order of the text.
std::vector<Mention> mentions(regulation::Regulation const& regulation, std::string const& text) {
  std::vector<Mention> found;
  std::string const spaced = " " + text + " ";
  for (std::size_t place = 0; place < regulation.record->bodies->size(); ++place) {
    record::Body const& body = *(*regulation.record->bodies)[place];
    std::string const name = fold(*body.name);
    std::size_t const at = spaced.find(" " + name + " ");
    if (!body.of && !name.empty() && at != spaced.npos) found.push_back({at, place, &body});
  }
  std::ranges::sort(found, {}, &Mention::at);
  return found;
}

}  // namespace

std::string body_of(regulation::Regulation const& regulation, std::string_view text) {
  std::string const given = fold(text);
  for (auto const& body : *regulation.record->bodies)
    if (given == fold(*body->id) || given == fold(*body->name) || (body->symbol && given == fold(*body->symbol)))
      return *body->id;
  std::string const spelled = spelled_out(given);
  auto const named = mentions(regulation, spelled);
  if (!named.empty() && named.front().at == 0) return *named.front().body->id;
  for (auto const& body : *regulation.record->bodies)
    if (!body->of && given == first_word(fold(*body->name))) return *body->id;
  return {};
}

std::string announced_body(regulation::Regulation const& regulation, std::string_view text) {
  std::string const words = spelled_out(fold(text));
  auto const named = mentions(regulation, words);
  if (named.empty()) return {};
  // "Tổ Giúp việc Ban Chỉ đạo" is the team of the committee, but "Ban Chỉ đạo, Tổ Giúp việc" are two bodies.
  bool const several =
      named.size() > 1 && (named[0].place < named[1].place || words.substr(0, named[1].at - 1).ends_with(" va"));
  return several ? std::string{} : *named.front().body->id;
}

std::optional<NamedSeat> seat_of(regulation::Regulation const& regulation, std::string_view title,
                                 std::string_view body) {
  std::string const given = spelled_out(fold(title));
  for (auto const role_in : {titled, usually_titled})
    for (auto const& one : *regulation.record->bodies) {
      if (one->of || (!body.empty() && *one->id != body)) continue;  // a derived body has no seats of its own
      if (auto const role = role_in(*one, given)) return NamedSeat{*one->id, *role};
    }
  return std::nullopt;
}

std::string titles_of(regulation::Regulation const& regulation) {
  std::string all;
  for (auto const& body : *regulation.record->bodies) {
    std::string own;
    for (Role const role : seat_roles)
      if (auto const& title = body->titles->of(role)) (own += own.empty() ? "" : ", ") += *title;
    if (!body->of && !own.empty()) (all += all.empty() ? "" : "; ") += own + " (" + *body->name + ")";
  }
  return all;
}

}  // namespace bcd::workspace
