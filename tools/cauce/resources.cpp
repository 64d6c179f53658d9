#include "tools/cauce/resources.h"

#include <algorithm>

#include "adapters/bpmn/form.h"
#include "adapters/bpmn/reader.h"
#include "adapters/dmn/reader.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace fs = std::filesystem;

namespace {

bool is_drawing(std::string_view name) {
  return name.ends_with(".bpmn") || name.ends_with(".bpmn20.xml");
}
bool is_form(std::string_view name) { return name.ends_with(".form"); }

}  // namespace

Result<Resource, Diagnostics> read_resource(std::string name, std::string bytes,
                                            std::span<const NamedBytes> beside) {
  Resource resource;
  resource.name = std::move(name);
  if (is_drawing(resource.name)) {
    bpmn::ReadResult read = bpmn::read(bytes, resource.name);
    if (has_errors(read.diagnostics)) return Failure{std::move(read.diagnostics)};
    resource.processes = std::move(read.processes);
  } else if (dmn::is_model(resource.name, bytes)) {
    dmn::ReadResult read = dmn::read(bytes, resource.name, beside);
    if (has_errors(read.diagnostics)) return Failure{std::move(read.diagnostics)};
    resource.decisions = std::move(read.decisions);
  } else if (is_form(resource.name)) {
    auto form = bpmn::read_form(bytes, resource.name);
    if (!form.ok()) return Failure{form.error()};
    resource.form_id = form->id;
  }
  resource.bytes = std::move(bytes);
  return resource;
}

Result<std::vector<fs::path>, Problem> deployable_files(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && (is_drawing(name) || dmn::is_model_name(name) || is_form(name)))
      files.push_back(entry.path());
  }
  if (error)
    return Failure{Problem{Exit::refused,
                           "cannot read the folder " + folder.string() + ": " + error.message()}};
  if (files.empty())
    return Failure{Problem{
        Exit::refused,
        "expected " + folder.string() + " to hold *.bpmn, *.dmn or *.form files, but it has none"}};
  std::ranges::sort(files);
  return files;
}

Result<std::vector<Resource>, Problem> read_resources(const std::vector<fs::path>& files) {
  std::vector<NamedBytes> contents;
  for (const fs::path& file : files) {
    auto bytes = read_file(file);
    if (!bytes.ok()) return Failure{bytes.error()};
    contents.push_back({file.filename().string(), std::move(*bytes)});
  }
  std::vector<Resource> resources;
  Diagnostics findings;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path& file = files[i];
    auto resource = read_resource(contents[i].name, contents[i].bytes, contents);
    if (resource.ok()) {
      resources.push_back(std::move(*resource));
      continue;
    }
    for (Diagnostic finding : resource.error()) {
      finding.file = file.string();
      findings.push_back(std::move(finding));
    }
  }
  if (findings.empty()) return resources;
  std::string lines = to_lines(findings);
  lines.pop_back();
  return Failure{Problem{Exit::refused, "cannot deploy, since files have errors:\n" + lines}};
}

Result<Reply, Problem> deploy_folder(Runtime& runtime, const fs::path& folder) {
  const auto files = deployable_files(folder);
  if (!files.ok()) return Failure{files.error()};
  auto resources = read_resources(*files);
  if (!resources.ok()) return Failure{resources.error()};
  Deploy deploy;
  deploy.name = fs::absolute(folder).lexically_normal().filename().string();
  if (deploy.name.empty())  // After a trailing slash.
    deploy.name = fs::absolute(folder).lexically_normal().parent_path().filename().string();
  deploy.source = "cauce serve";
  deploy.resources = std::move(*resources);
  deploy.only_changed = true;
  Actor actor;
  actor.authority = Authority::operator_;
  auto reply = runtime.execute({std::move(deploy), std::move(actor), {}});
  if (reply.ok()) return *reply;
  std::string message = "cannot deploy " + folder.string() + ": " + reply.error().message;
  if (!reply.error().diagnostics.empty()) message += "\n" + to_lines(reply.error().diagnostics);
  return Failure{Problem{Exit::refused, std::move(message)}};
}

}  // namespace cauce::tools
