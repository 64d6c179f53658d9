// `cauce message`: a message for the one who waits for it.
#include "tools/cauce/conversation.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace message_subcommand {

struct Given {
  Where where{};
  Format format = Format::table;
  std::string name{};
  std::optional<std::string> keys{}, variables{}, business_key{}, instance{};
};

const Value& member(const Value& of, std::string_view name) {
  static const Value none;
  const Value* found = of.context() ? of.context()->find(name) : nullptr;
  return found ? *found : none;
}

// Where it went: a new process instance, or one that waited.
Table receivers(const Value& results) {
  Table table{{"processInstanceId", "started"}, {}};
  if (const List* list = results.list())
    for (const Value& each : *list) {
      const Value& started = member(each, "processInstance");
      table.rows.push_back({started.is_null()
                                ? member(member(each, "execution"), "processInstanceId")
                                : member(started, "id"),
                            !started.is_null()});
    }
  return table;
}

Exit send(const Given& given) {
  const auto keys = read_variables(given.keys, "--keys");
  if (!keys.ok()) return report(keys.error());
  const auto variables = read_variables(given.variables, "--variables");
  if (!variables.ok()) return report(variables.error());
  Context body{{"messageName", given.name},
               {"correlationKeys", *keys},
               {"processVariables", *variables},
               {"resultEnabled", true}};
  if (given.business_key) body.put("businessKey", *given.business_key);
  if (given.instance) body.put("processInstanceId", *given.instance);
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  const auto results = conversation->post("/engine-rest/message", body);
  if (!results.ok()) return report(results.error());
  print(receivers(*results), given.format);
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce message evaluacion_solicitada --user ana:ana --keys '{"alianza": "sence-maule"}'
  cauce message pedido --db cauce.db --as ana --variables '{"monto": 1200}'

A message for nobody, or for more than one, is refused: exit status 1.)";

}  // namespace message_subcommand

void add_message(CommandLine& line) {
  using namespace message_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command =
      line.subcommand("message", "Sends a message to the one who waits for it", examples);
  command.required("NAME", given->name, "The message's name, as drawn")
      .option("--keys", "JSON", given->keys, "Correlation keys, as a JSON object")
      .option("--business-key", "KEY", given->business_key, "Only to the case of this name")
      .option("--instance", "ID", given->instance, "Only to this process instance")
      .option("--variables", "JSON", given->variables,
              "What it carries, as a JSON object; - reads it from stdin");
  add_where(command, given->where);
  add_request_id(command, given->where);
  add_format_option(command, given->format);
  command.run([given] { return send(*given); });
}

}  // namespace cauce::tools
