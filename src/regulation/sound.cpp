#include "bcd/regulation/sound.hpp"

#include <algorithm>
#include <unordered_set>

#include "bcd/record/loader.hpp"

namespace bcd::regulation {
namespace {

using record::Body;

// "14", "14.5", "19.1.a": an article, a clause, a point.
bool is_article(std::string_view text) {
  auto const digits = [](std::string_view part) { return !part.empty() && part.find_first_not_of("0123456789") == part.npos; };
  std::size_t const first = text.find('.');
  if (!digits(text.substr(0, first))) return false;
  if (first == text.npos) return true;
  std::string_view const rest = text.substr(first + 1);
  std::size_t const second = rest.find('.');
  if (!digits(rest.substr(0, second))) return false;
  return second == rest.npos || (second + 1 < rest.size() && rest.find('.', second + 1) == rest.npos && rest.find(' ') == rest.npos);
}

class Checker {
 public:
  Checker(record::RegulationRecord const& regulation, source::File const& file, record::Findings& out) : regulation_{regulation}, file_{file}, out_{out} {}

  bool run() {
    std::size_t const before = out_.size();
    for (auto const& body : *regulation_.bodies) check_body(*body);
    for (auto const& clause : *regulation_.clauses) check_clause(*clause, clause.span);
    return out_.size() == before;
  }

 private:
  void bad(source::Span span, std::string value, Text expected) {
    record::add(out_, record::bad_value, file_, span, record::stem(file_.path()), {{"value", std::move(value)}, {"expected", expected}, {"hint", ""}});
  }
  Body const* find(std::string_view id) const {
    for (auto const& body : *regulation_.bodies)
      if (*body->id == id) return &*body;
    return nullptr;
  }
  void check_body(Body const& body) {
    std::string const& id = *body.id;
    if (!record::is_id(id)) bad(body.id.span, id, {"mã: chữ thường a-z, số và dấu '-'", "an id: a-z, digits and '-'"});
    if (!seen_.insert(id).second) record::add(out_, record::duplicate_id, file_, body.id.span, id, {{"id", id}, {"other", Text{"ban, tổ ở trên", "a body above"}}});
    if (!body.of) return;
    Body const* const whole = find(body.of->id);
    if (!whole || whole->of) bad(body.of.span, body.of->id, {"mã một ban, tổ có thành viên của chính nó", "the id of a body with seats of its own"});
    if ((*body.roles).empty())
      record::add(out_, record::missing_key, file_, body.of.span, id, {{"key", "roles"}, {"kind", record::kind_info<Body>.title}, {"title", Text{"khi có of", "when it has of"}}});
  }
  void check_clause(record::Clause const& clause, source::Span span) {
    if (!clause.article) record::add(out_, record::missing_key, file_, span, record::stem(file_.path()), {{"key", "article"}, {"kind", record::kind_info<record::Clause>.title}, {"title", Text{"điều, khoản", "article"}}});
    else if (!is_article(*clause.article)) bad(clause.article.span, *clause.article, {"số điều, khoản dạng \"14\", \"14.5\" hoặc \"19.1.a\"", "an article like \"14\", \"14.5\" or \"19.1.a\""});
  }

  record::RegulationRecord const& regulation_;
  source::File const& file_;
  record::Findings& out_;
  std::unordered_set<std::string_view> seen_;
};

}  // namespace

bool check_sound(record::RegulationRecord const& regulation, source::File const& file, record::Findings& out) { return Checker{regulation, file, out}.run(); }

}  // namespace bcd::regulation
