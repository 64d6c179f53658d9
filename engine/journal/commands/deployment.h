// Commands that bring files. (See journal/command.h.)
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/dmn/decisions.h"
#include "engine/model/process.h"

namespace cauce {

// A file to deploy, read already: the core knows no XML.
struct Resource {
  std::string name{};
  std::string bytes{};
  std::vector<std::shared_ptr<const Process>> processes{};  // Of BPMN files.
  std::optional<std::string> form_id{};                     // Of form files.
  std::shared_ptr<const dmn::Decisions> decisions{};        // Of DMN files.
};

// Refused with `invalid_input` when the resources hold nothing to deploy.
struct Deploy {
  std::string name{};
  std::string source{};
  std::vector<Resource> resources{};
  // A definition whose file is, to the byte, its latest version's gets no new version; when nothing
  // is new, nothing happens and the reply names the deployment that is there.
  bool only_changed = false;
};

}  // namespace cauce
