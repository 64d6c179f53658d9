// `cauce start`: a new process instance.
#include "tools/cauce/conversation.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace start_subcommand {

struct Given {
  Where where{};
  Format format = Format::table;
  std::string process{};
  bool by_definition = false;
  std::optional<std::string> business_key{};
  std::optional<std::string> variables{};
};

Exit start(const Given& given) {
  const auto variables = read_variables(given.variables, "--variables");
  if (!variables.ok()) return report(variables.error());
  Context body{{"variables", *variables}};
  if (given.business_key) body.put("businessKey", *given.business_key);
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  const std::string which = (given.by_definition ? "" : "key/") + encoded(given.process);
  const auto started =
      conversation->post("/engine-rest/process-definition/" + which + "/start", body);
  if (!started.ok()) return report(started.error());
  print(table_of({*started}, {"id", "definitionId", "businessKey", "ended"}), given.format);
  return Exit::done;
}

constexpr const char* examples = R"(  cauce start ps54 --user ana:ana
  cauce start pedido --db cauce.db --as ana --business-key 2026-117 --variables '{"monto": 1200}'
  cauce start pedido --request-id 7f3a --variables - < variables.json)";

}  // namespace start_subcommand

void add_start(CommandLine& line) {
  using namespace start_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand("start", "Starts a process instance", examples);
  command
      .required("PROCESS", given->process,
                "Id of the process as drawn: its latest version is started")
      .flag("--definition", given->by_definition, "PROCESS is the id of one version instead")
      .option("--business-key", "KEY", given->business_key, "What people call this case")
      .option("--variables", "JSON", given->variables, "A JSON object; - reads it from stdin");
  add_where(command, given->where);
  add_request_id(command, given->where);
  add_format_option(command, given->format);
  command.run([given] { return start(*given); });
}

}  // namespace cauce::tools
