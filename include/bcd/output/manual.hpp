// The manual pages of section 5, in mdoc, from the declarations of kinds and clauses.
#pragma once
#include <string>

#include "bcd/text/bilingual.hpp"

namespace bcd::output {

std::string records_page(Lang lang);     // bcd-records.5: every kind of record and its fields
std::string regulation_page(Lang lang);  // bcd-regulation.5: a regulation's own fields and every kind of clause

}  // namespace bcd::output
