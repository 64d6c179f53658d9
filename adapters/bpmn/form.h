// Forms that are deployed beside drawings: JSON as form-js writes it, `*.form`.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace cauce::bpmn {

struct Form {
  std::string id;  // What camunda:formRef names.
  bool operator==(const Form&) const = default;
};

// Only checks what makes it a form: the pages interpret its components. `file` labels findings.
Result<Form, Diagnostics> read_form(std::string_view json, std::string_view file);

}  // namespace cauce::bpmn
