// Pictures as Enhanced Metafiles ([MS-EMF]): vector pictures that every version of Word and LibreOffice shows, with
// nothing else installed.
#pragma once
#include <string>

#include "bcd/form/drawing.hpp"

namespace bcd::output {

// The same drawing gives the same bytes. It is 165 mm wide, the text of a paper.
std::string emf_of(form::Drawing const& drawing);

}  // namespace bcd::output
