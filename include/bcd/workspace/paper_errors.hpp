// What the check holds against the record of a paper, so that nobody signs the paper before it is mended.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::workspace {

struct PaperErrors {
  std::string path;  // of the record, as `bcd check` prints it
  int count = 0;
  std::vector<std::string> rules;  // their ids, each once, in the order of the findings
};
// Returns the open errors of the check, as of the day, in the record of a paper that asked_of() granted; and that its
// number is also that of another paper. What others owe under the paper, a task or an answer, is no error of it.
// Returns nothing if there are none, or if the form is not of one record. `folder`: of the unit, as shown to the user.
std::optional<PaperErrors> errors_of_record(form::PaperForm const& form, form::Asked const& asked,
                                            std::string const& folder, Date as_of);

}  // namespace bcd::workspace
