// Documentation of the forms, generated without any record: the JSON Schema (2020-12) of a form's model, and the manual
// page bcd-forms.7.
#pragma once
#include <string>

#include "bcd/form/form.hpp"

namespace bcd::output {

std::string form_schema_json(form::PaperForm const& form);
std::string forms_page(Lang lang);

}  // namespace bcd::output
