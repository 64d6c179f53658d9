// How tests read what cases deploy: drawings, decisions and forms.
#pragma once

#include <string>

#include "adapters/bpmn/form.h"
#include "adapters/bpmn/reader.h"
#include "adapters/cases/run_case.h"
#include "adapters/dmn/reader.h"

namespace cauce::cases {

inline Result<Resource, Diagnostics> read_resource(const std::string& name,
                                                   const std::string& bytes,
                                                   std::span<const NamedBytes> beside = {}) {
  Resource resource;
  resource.name = name;
  resource.bytes = bytes;
  if (name.ends_with(".form")) {
    auto form = bpmn::read_form(bytes, name);
    if (!form.ok()) return Failure{form.error()};
    resource.form_id = form->id;
    return resource;
  }
  if (name.ends_with(".dmn")) {
    dmn::ReadResult read = dmn::read(bytes, name, beside);
    if (has_errors(read.diagnostics)) return Failure{std::move(read.diagnostics)};
    resource.decisions = std::move(read.decisions);
    return resource;
  }
  bpmn::ReadResult read = bpmn::read(bytes, name);
  if (has_errors(read.diagnostics)) return Failure{std::move(read.diagnostics)};
  resource.processes = std::move(read.processes);
  return resource;
}

}  // namespace cauce::cases
