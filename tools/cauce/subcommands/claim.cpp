// `cauce claim`: takes a task for a person.
#include "tools/cauce/conversation.h"

namespace cauce::tools {
namespace claim_subcommand {

struct Given {
  Where where{};
  std::string task{};
  std::optional<std::string> user{};
};

Exit claim(const Given& given) {
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  Context body;
  if (given.user) body.put("userId", *given.user);
  const auto done = conversation->post("/engine-rest/task/" + encoded(given.task) + "/claim", body);
  return done.ok() ? Exit::done : report(done.error());
}

constexpr const char* examples = R"(  cauce claim 2251799813685254 --user ana:ana
  cauce claim 2251799813685254 --db cauce.db --as ana
  cauce claim 2251799813685254 --for gloria            (where the one who asks is an operator))";

}  // namespace claim_subcommand

void add_claim(CommandLine& line) {
  using namespace claim_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand("claim", "Takes a task", examples);
  command.required("TASK", given->task, "Its id, as `cauce tasks` lists it")
      .option("--for", "USER", given->user, "Who gets it; else who asks");
  add_where(command, given->where);
  add_request_id(command, given->where);
  command.run([given] { return claim(*given); });
}

}  // namespace cauce::tools
