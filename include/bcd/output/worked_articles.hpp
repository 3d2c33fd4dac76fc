// Articles of legal texts with the clauses that say the same, at least one of each kind, for bcd-regulation(5).
#pragma once
#include <span>
#include <string_view>

namespace bcd::output {

struct WorkedArticle {
  std::string_view kind, article;
  std::string_view text;    // as a Vietnamese regulation says it
  std::string_view clause;  // "meeting: {body: committee, every: quarter}"
};
std::span<WorkedArticle const> worked_articles();
// Returns the first one of a kind of clause; null if there is none.
WorkedArticle const* worked_article(std::string_view kind);

}  // namespace bcd::output
