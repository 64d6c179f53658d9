// The command line: subcommands, their arguments bound to variables, and what they run.
// command_line.cpp is the one file that includes CLI11.
//
//     void add_feel(CommandLine& line) {
//       auto given = std::make_shared<Given>();  // Filled before `run` is called.
//       line.subcommand("feel", "Evaluates a FEEL expression", examples)
//           .required("EXPRESSION", given->expression, "What to evaluate")
//           .option("--context", "JSON", given->context, "Its variables")
//           .run([given] { return evaluate(*given); });
//     }
//
// Each variable keeps its value when nothing is given for it, and must live as long as what runs.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/cauce/exit.h"

namespace cauce::tools {

class Subcommand {
 public:
  struct Parser;
  explicit Subcommand(Parser& parser) : parser_(parser) {}

  // Arguments by position.
  Subcommand& required(const char* name, std::string& to, const char* help);
  Subcommand& required(const char* name, std::vector<std::string>& to, const char* help);  // 1 on.
  Subcommand& positional(const char* name, std::optional<std::string>& to, const char* help);

  // `name` begins with "--"; `placeholder` is what the help calls the value.
  Subcommand& required_option(const char* name, const char* placeholder, std::string& to,
                              const char* help);
  Subcommand& option(const char* name, const char* placeholder, std::string& to, const char* help);
  Subcommand& option(const char* name, const char* placeholder, std::optional<std::string>& to,
                     const char* help);
  Subcommand& option(const char* name, const char* placeholder, std::vector<std::string>& to,
                     const char* help);  // May be given several times.
  Subcommand& option(const char* name, const char* placeholder, unsigned& to, unsigned min,
                     unsigned max, const char* help);
  // The value may be left out: then it is empty text.
  Subcommand& option_with_default(const char* name, const char* placeholder,
                                  std::optional<std::string>& to, const char* help);
  Subcommand& flag(const char* name, bool& to, const char* help);

  template <class Choice>
  Subcommand& choice(const char* name, Choice& to,
                     std::vector<std::pair<std::string, Choice>> choices, const char* help) {
    std::vector<std::string> names;
    for (const auto& [text, value] : choices) names.push_back(text);
    return choice_by_name(
        name, std::move(names), help,
        [&to, choices = std::move(choices)](std::size_t at) { to = choices[at].second; });
  }

  Subcommand& run(std::function<Exit()> body);

 private:
  Subcommand& choice_by_name(const char* name, std::vector<std::string> names, const char* help,
                             std::function<void(std::size_t)> chosen);

  Parser& parser_;
};

class CommandLine {
 public:
  CommandLine();
  ~CommandLine();

  // `examples`: lines for the end of the help, each a command and perhaps what it does.
  Subcommand subcommand(const char* name, const char* summary, const char* examples);

  // Parses, runs the one subcommand that was named, and says how that ended.
  Exit run(int argc, const char* const* argv);

 private:
  struct App;
  std::unique_ptr<App> app_;
};

}  // namespace cauce::tools
