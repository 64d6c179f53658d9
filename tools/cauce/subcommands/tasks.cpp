// `cauce tasks`: open tasks, or what one task shows.
#include "tools/cauce/conversation.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace tasks_subcommand {

struct Given {
  Where where{};
  Format format = Format::table;
  std::optional<std::string> task{};
  std::optional<std::string> assignee{}, candidate_user{}, candidate_group{}, instance{}, process{};
  bool unassigned = false;
};

Exit list(Conversation& conversation, const Given& given) {
  const auto unassigned =
      given.unassigned ? std::optional<std::string>("true") : std::optional<std::string>();
  const auto tasks =
      conversation.get("/engine-rest/task" + query({{"assignee", given.assignee},
                                                    {"unassigned", unassigned},
                                                    {"candidateUser", given.candidate_user},
                                                    {"candidateGroup", given.candidate_group},
                                                    {"processInstanceId", given.instance},
                                                    {"processDefinitionKey", given.process},
                                                    {"sortBy", "created"},
                                                    {"sortOrder", "asc"}}));
  if (!tasks.ok()) return report(tasks.error());
  print(table_of(tasks->list() ? *tasks->list() : List{},
                 {"id", "name", "assignee", "processInstanceId", "taskDefinitionKey", "created",
                  "due", "priority"}),
        given.format);
  return Exit::done;
}

Exit show_variables(Conversation& conversation, const Given& given) {
  const auto variables =
      conversation.get("/engine-rest/task/" + encoded(*given.task) + "/form-variables");
  if (!variables.ok()) return report(variables.error());
  Table table{{"name", "type", "value"}, {}};
  if (variables->context())
    for (const auto& [name, variable] : variables->context()->entries()) {
      const Value* type = variable.context() ? variable.context()->find("type") : nullptr;
      table.rows.push_back({name, type ? *type : Value(), plain_value(variable)});
    }
  print(table, given.format);
  return Exit::done;
}

Exit tasks(const Given& given) {
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  return given.task ? show_variables(*conversation, given) : list(*conversation, given);
}

constexpr const char* examples = R"(  cauce tasks --user ana:ana --candidate-group encargado
  cauce tasks --db cauce.db --assignee ana --format json
  cauce tasks 2251799813685254 --user ana:ana       (the variables that one task sees))";

}  // namespace tasks_subcommand

void add_tasks(CommandLine& line) {
  using namespace tasks_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command =
      line.subcommand("tasks", "Lists open tasks, or the variables that one task sees", examples);
  command.positional("TASK", given->task, "Id of one task: its variables")
      .option("--assignee", "USER", given->assignee, "Only tasks that this person has")
      .flag("--unassigned", given->unassigned, "Only tasks that nobody has")
      .option("--candidate-user", "USER", given->candidate_user, "Only tasks this person may take")
      .option("--candidate-group", "GROUP", given->candidate_group,
              "Only tasks that this group may take")
      .option("--instance", "ID", given->instance, "Only tasks of this process instance")
      .option("--process", "ID", given->process, "Only tasks of this process, as drawn");
  add_where(command, given->where);
  add_format_option(command, given->format);
  command.run([given] { return tasks(*given); });
}

}  // namespace cauce::tools
