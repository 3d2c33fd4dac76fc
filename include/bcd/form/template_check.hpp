// Checks a unit's own template. Mustache prints nothing for an unknown name and drops the text of a section left open,
// and a signed paper must not lose a line that way.
#pragma once
#include "bcd/finding/finding.hpp"
#include "bcd/form/form.hpp"

namespace bcd::form {

extern RuleInfo const template_broken;
// Returns each error in the template, sorted by position: a tag or section opened or closed wrongly, a name missing
// from the model of the form, an unknown partial, a text in an old encoding. The findings point into `file`, which must
// outlive them.
std::vector<Finding> template_faults(source::File const& file, PaperForm const& form);

}  // namespace bcd::form
