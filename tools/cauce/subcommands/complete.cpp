// `cauce complete`: a task is done.
#include "tools/cauce/conversation.h"

namespace cauce::tools {
namespace complete_subcommand {

struct Given {
  Where where{};
  std::string task{};
  std::optional<std::string> variables{};
};

Exit complete(const Given& given) {
  const auto variables = read_variables(given.variables, "--variables");
  if (!variables.ok()) return report(variables.error());
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  const auto done = conversation->post("/engine-rest/task/" + encoded(given.task) + "/complete",
                                       Context{{"variables", *variables}});
  return done.ok() ? Exit::done : report(done.error());
}

constexpr const char* examples = R"(  cauce complete 2251799813685254 --user ana:ana
  cauce complete 2251799813685254 --user ana:ana --variables '{"agregar_redes": true}'
  cauce complete 2251799813685254 --db cauce.db --as ana --variables - < answer.json)";

}  // namespace complete_subcommand

void add_complete(CommandLine& line) {
  using namespace complete_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand("complete", "Completes a task", examples);
  command.required("TASK", given->task, "Its id, as `cauce tasks` lists it")
      .option("--variables", "JSON", given->variables,
              "What the person answered, as a JSON object; - reads it from stdin");
  add_where(command, given->where);
  add_request_id(command, given->where);
  command.run([given] { return complete(*given); });
}

}  // namespace cauce::tools
