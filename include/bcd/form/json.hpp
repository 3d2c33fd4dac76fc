// The papers together with the JSON library, for code that reads or prints a model. A view needs only its declaration.
#pragma once
#include <nlohmann/json.hpp>

#include "bcd/form/form.hpp"
