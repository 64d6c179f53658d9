// `cauce deploy`: files become definitions, on a server or straight on a database.
#include <filesystem>

#include "tools/cauce/conversation.h"
#include "tools/cauce/input.h"
#include "tools/cauce/output.h"
#include "tools/cauce/resources.h"

namespace cauce::tools {
namespace deploy_subcommand {
namespace fs = std::filesystem;

struct Given {
  Where where{};
  Format format = Format::table;
  std::vector<std::string> files{};
  std::string name{};
  bool only_changed = false;
};

struct Form {
  std::string content_type{}, body{};
};

// RFC 7578. The boundary is one that stands in none of the parts.
Form multipart(const std::vector<std::pair<std::string, std::string>>& fields,
               const std::vector<std::pair<std::string, std::string>>& files) {
  std::string boundary = "cauce-part";
  const auto occurs = [&] {
    for (const auto* parts : {&fields, &files})
      for (const auto& [name, content] : *parts)
        if (content.find(boundary) != std::string::npos) return true;
    return false;
  };
  while (occurs()) boundary += "-part";
  std::string body;
  const auto open = [&](const std::string& name) {
    body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  };
  for (const auto& [name, content] : fields) {
    open(name);
    body += "\r\n\r\n" + content + "\r\n";
  }
  for (const auto& [name, content] : files) {
    open(name);
    body += "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" +
            content + "\r\n";
  }
  body += "--" + boundary + "--\r\n";
  return {"multipart/form-data; boundary=" + boundary, std::move(body)};
}

// Folders stand for the drawings, decisions and forms in them.
Result<std::vector<fs::path>, Problem> all_files(const std::vector<std::string>& names) {
  std::vector<fs::path> files;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (!fs::is_directory(name, ignored)) {
      files.emplace_back(name);
      continue;
    }
    auto inside = deployable_files(name);
    if (!inside.ok()) return inside;
    files.insert(files.end(), inside->begin(), inside->end());
  }
  return files;
}

Table definitions(const Value& deployment) {
  Table table{{"deployment", "definition", "process", "decision", "version", "resource"}, {}};
  const Context* members = deployment.context();
  const auto member = [&](std::string_view name) {
    const Value* value = members ? members->find(name) : nullptr;
    return value ? *value : Value();
  };
  const auto add = [&](const Value& made, bool is_process) {
    if (!made.context()) return;
    for (const auto& [id, definition] : made.context()->entries()) {
      const auto cells = table_of({definition}, {"id", "key", "version", "resource"}).rows[0];
      table.rows.push_back({member("id"), cells[0], is_process ? cells[1] : Value(),
                            is_process ? Value() : cells[1], cells[2], cells[3]});
    }
  };
  add(member("deployedProcessDefinitions"), true);
  add(member("deployedDecisionDefinitions"), false);
  return table;
}

// The answer of the dialect joins the findings in one line; people get a line each.
Problem told(Problem problem) {
  constexpr std::string_view before_first = " Errors: ", between = " | ";
  if (const auto at = problem.message.find(before_first); at != std::string::npos)
    problem.message.replace(at + before_first.size() - 1, 1, "\n");
  for (auto at = problem.message.find(between); at != std::string::npos;
       at = problem.message.find(between, at))
    problem.message.replace(at, between.size(), "\n");
  return problem;
}

Exit deploy(const Given& given) {
  const auto files = all_files(given.files);
  if (!files.ok()) return report(files.error());
  std::vector<std::pair<std::string, std::string>> parts;
  for (const fs::path& file : *files) {
    auto bytes = read_file(file);
    if (!bytes.ok()) return report(bytes.error());
    const std::string name = file.filename().string();
    if (name.find_first_of("\"\r\n") != std::string::npos)
      return report({Exit::refused, "expected a file name without quotes and line ends: " + name});
    parts.emplace_back(name, std::move(*bytes));
  }
  const Form form = multipart({{"deployment-name", given.name},
                               {"deployment-source", "cauce deploy"},
                               {"deploy-changed-only", given.only_changed ? "true" : "false"}},
                              parts);
  auto conversation = Conversation::open(given.where, Missing::create);
  if (!conversation.ok()) return report(conversation.error());
  const auto made =
      conversation->post("/engine-rest/deployment/create", form.content_type, form.body);
  if (!made.ok()) return report(told(made.error()));
  print(definitions(*made), given.format);
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce deploy processes/ps54 --name ps54 --only-changed --user admin:PASSWORD
  cauce deploy flow.bpmn task.form --db cauce.db

Running instances stay on their version; new ones take the new one.)";

}  // namespace deploy_subcommand

void add_deploy(CommandLine& line) {
  using namespace deploy_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand("deploy", "Deploys drawings, decisions and forms", examples);
  command.required("FILE", given->files, "Files, or folders: the *.bpmn, *.dmn and *.form in them")
      .option("--name", "NAME", given->name, "What the deployment is called")
      .flag("--only-changed", given->only_changed, "What is deployed already gets no new version");
  add_where(command, given->where);
  add_request_id(command, given->where);
  add_format_option(command, given->format);
  command.run([given] { return deploy(*given); });
}

}  // namespace cauce::tools
