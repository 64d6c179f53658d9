#include "tools/cauce/command_line.h"

#include <algorithm>
#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>

#include "tools/cauce/version.h"

namespace cauce::tools {

struct Subcommand::Parser {
  CLI::App& app;
  std::function<Exit()> body{};
};

struct CommandLine::App {
  CLI::App cli{"Cauce runs BPMN 2.0 flowcharts as they are drawn.", "cauce"};
  std::vector<std::unique_ptr<Subcommand::Parser>> parsers{};
};

namespace {

std::string join(const std::vector<std::string>& names, const char* between) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : between) + name;
  return text;
}

}  // namespace

Subcommand& Subcommand::required(const char* name, std::string& to, const char* help) {
  parser_.app.add_option(name, to, help)->required()->type_name("");
  return *this;
}

Subcommand& Subcommand::required(const char* name, std::vector<std::string>& to, const char* help) {
  parser_.app.add_option(name, to, help)->required()->type_name("");
  return *this;
}

Subcommand& Subcommand::positional(const char* name, std::optional<std::string>& to,
                                   const char* help) {
  parser_.app
      .add_option_function<std::string>(
          name, [&to](const std::string& text) { to = text; }, help)
      ->type_name("");
  return *this;
}

Subcommand& Subcommand::required_option(const char* name, const char* placeholder, std::string& to,
                                        const char* help) {
  parser_.app.add_option(name, to, help)->required()->type_name(placeholder);
  return *this;
}

Subcommand& Subcommand::option(const char* name, const char* placeholder, std::string& to,
                               const char* help) {
  parser_.app.add_option(name, to, help)->type_name(placeholder)->capture_default_str();
  return *this;
}

Subcommand& Subcommand::option(const char* name, const char* placeholder,
                               std::optional<std::string>& to, const char* help) {
  parser_.app
      .add_option_function<std::string>(
          name, [&to](const std::string& text) { to = text; }, help)
      ->type_name(placeholder);
  return *this;
}

Subcommand& Subcommand::option(const char* name, const char* placeholder,
                               std::vector<std::string>& to, const char* help) {
  parser_.app
      .add_option_function<std::string>(
          name, [&to](const std::string& text) { to.push_back(text); }, help)
      ->type_name(placeholder)
      ->multi_option_policy(CLI::MultiOptionPolicy::Throw)
      ->trigger_on_parse();
  return *this;
}

Subcommand& Subcommand::option(const char* name, const char* placeholder, unsigned& to,
                               unsigned min, unsigned max, const char* help) {
  parser_.app.add_option(name, to, help)
      ->check(CLI::Range(min, max))
      ->type_name(placeholder)
      ->capture_default_str();
  return *this;
}

Subcommand& Subcommand::option_with_default(const char* name, const char* placeholder,
                                            std::optional<std::string>& to, const char* help) {
  parser_.app
      .add_option_function<std::vector<std::string>>(
          name,
          [&to](const std::vector<std::string>& values) {
            to = values.empty() ? std::string() : values.front();
          },
          help)
      ->expected(0, 1)
      ->type_name(std::string("[") + placeholder + "]");
  return *this;
}

Subcommand& Subcommand::flag(const char* name, bool& to, const char* help) {
  parser_.app.add_flag(name, to, help);
  return *this;
}

Subcommand& Subcommand::choice_by_name(const char* name, std::vector<std::string> names,
                                       const char* help, std::function<void(std::size_t)> chosen) {
  parser_.app
      .add_option_function<std::string>(
          name,
          [names, chosen = std::move(chosen)](const std::string& text) {
            chosen(static_cast<std::size_t>(std::ranges::find(names, text) - names.begin()));
          },
          help)
      ->check([names](const std::string& text) {
        if (std::ranges::find(names, text) != names.end()) return std::string();
        return "expected one of " + join(names, ", ") + ", but found '" + text + "'";
      })
      ->type_name(join(names, "|"));
  return *this;
}

Subcommand& Subcommand::run(std::function<Exit()> body) {
  parser_.body = std::move(body);
  return *this;
}

CommandLine::CommandLine() : app_(std::make_unique<App>()) {
  app_->cli.set_version_flag("--version", std::string("cauce ") + version);
  app_->cli.require_subcommand(1);
  app_->cli.footer(
      "`cauce SUBCOMMAND --help` explains each. Data goes to stdout, messages to "
      "stderr.\nExit status: 0 done, 1 the input or the process says no, 2 wrong "
      "usage, 3 our fault.");
}

CommandLine::~CommandLine() = default;

Subcommand CommandLine::subcommand(const char* name, const char* summary, const char* examples) {
  CLI::App* sub = app_->cli.add_subcommand(name, summary);
  sub->footer(std::string("Examples:\n") + examples);
  app_->parsers.push_back(std::make_unique<Subcommand::Parser>(Subcommand::Parser{*sub}));
  return Subcommand(*app_->parsers.back());
}

Exit CommandLine::run(int argc, const char* const* argv) {
  try {
    app_->cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app_->cli.exit(error, std::cout, std::cerr) == 0 ? Exit::done : Exit::usage;
  }
  for (const auto& parser : app_->parsers)
    if (parser->app.parsed()) try {
        return parser->body();
      } catch (const std::exception& error) {
        return report({Exit::fault, error.what()});
      }
  return Exit::usage;
}

}  // namespace cauce::tools
