// Is a unit's own template sound? Mustache itself prints nothing for a name it does not know and drops what a section
// left open swallows; a paper that is signed must not lose a line that way.
#pragma once
#include "bcd/finding/finding.hpp"
#include "bcd/form/form.hpp"

namespace bcd::form {

extern RuleInfo const template_broken;
// Each fault at its place in the template, in order: a tag or section left open or closed wrongly, a name that the
// form's model does not have, a part there is not. The findings point into `file`.
std::vector<Finding> template_faults(source::File const& file, Form const& form);

}  // namespace bcd::form
