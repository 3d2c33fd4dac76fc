// The manual pages of section 5, in mdoc, generated from the declarations of kinds and clauses.
#pragma once
#include <string>

#include "bcd/text/bilingual.hpp"

namespace bcd::output {

std::string records_page(Lang lang);     // bcd-records.5: each kind of record and its fields
std::string regulation_page(Lang lang);  // bcd-regulation.5: the fields of a regulation and each kind of clause

}  // namespace bcd::output
