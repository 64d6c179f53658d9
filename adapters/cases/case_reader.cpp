#include <algorithm>
#include <set>

#include "adapters/cases/case_file.h"
#include "adapters/cases/logical_lines.h"
#include "adapters/cases/step_reader.h"
#include "engine/base/utf8.h"

namespace cauce::cases {
namespace {

constexpr std::size_t file_bytes_max = 4'000'000;

// What holds for a case before it runs: of the file, then changed by lines of the case itself.
struct Setting {
  std::optional<Instant> clock{};
  const Zone* zone = Zone::find("America/Santiago");
  std::map<std::string, std::vector<std::string>> people{};
  std::vector<Step> steps{};
  bool runs = false;  // A step was seen that needs the clock.
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

template <class Take>
void each_part(std::string_view text, char separator, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) take(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// `ana: encargado; tomas: equipo, jefe`
void read_people(Cursor& cursor, Setting& setting) {
  const std::string text = cursor.rest();
  each_part(text, ';', [&](std::string_view person) {
    const std::size_t colon = std::min(person.find(':'), person.size());
    const std::string name(trimmed(person.substr(0, colon)));
    if (name.empty() || name.find(' ') != name.npos)
      return cursor.fail("expected a name and ':' before the groups, found '" +
                         std::string(person) + "'");
    auto& groups = setting.people[name];
    groups.clear();
    each_part(person.substr(std::min(colon + 1, person.size())), ',',
              [&](std::string_view group) { groups.emplace_back(group); });
  });
  if (setting.people.empty()) cursor.fail("expected at least one person");
}

const User* user_of(const Step& step) {
  if (const auto* start = std::get_if<StartInstance>(&step.action)) return &start->user;
  if (const auto* message = std::get_if<SendMessage>(&step.action)) return &message->user;
  if (const auto* work = std::get_if<WorkOnTask>(&step.action)) return &work->user;
  return nullptr;
}

class Reading {
 public:
  explicit Reading(std::string_view file) : file_(file) {}

  void take(const LogicalLine& line) {
    Cursor cursor(line.text);
    const std::string verb = cursor.word("a step");
    if (verb == "case")
      begin_case(line.line, cursor.rest());
    else
      take_step(line.line, verb, cursor);
    if (cursor.error()) find(line.line, *cursor.error());
  }

  CaseFile finish(Diagnostics findings) {
    finish_case();
    if (file_read_.cases.empty()) find(0, "expected at least one line 'case' with a name");
    findings.insert(findings.end(), file_read_.diagnostics.begin(), file_read_.diagnostics.end());
    sort_by_place(findings);
    file_read_.diagnostics = std::move(findings);
    return std::move(file_read_);
  }

 private:
  void find(std::uint32_t line, std::string message) {
    file_read_.diagnostics.push_back(
        {file_, line, 0, Severity::error, "case-step", std::move(message), {}, {}});
  }

  void begin_case(std::uint32_t line, std::string name) {
    finish_case();
    if (name.empty()) find(line, "expected a name after 'case'");
    if (!names_.insert(name).second) find(line, "expected each case to have a name of its own");
    open_ = Case{};
    open_->name = std::move(name);
    open_->line = line;
    setting_ = common_;
  }

  void finish_case() {
    if (!open_) return;
    open_->file = file_;
    open_->clock = setting_.clock.value_or(Instant{});
    open_->zone = setting_.zone;
    open_->people = setting_.people;
    open_->steps = setting_.steps;
    if (!setting_.clock)
      find(open_->line, "expected a line 'clock' with the time at which the case begins");
    file_read_.cases.push_back(std::move(*open_));
    open_.reset();
  }

  void take_step(std::uint32_t line, const std::string& verb, Cursor& cursor) {
    Setting& setting = open_ ? setting_ : common_;
    if (verb == "people") return read_people(cursor, setting);
    if (verb == "clock" || verb == "zone") {
      if (setting.runs) cursor.fail("expected '" + verb + "' before anything runs");
      if (verb == "clock") {
        setting.clock = read_time(cursor, *setting.zone);
      } else {
        const std::string name = cursor.word("a time zone");
        const Zone* zone = Zone::find(name);
        if (zone == nullptr) return cursor.fail("expected a time zone, found '" + name + "'");
        setting.zone = zone;
      }
      return cursor.expect_end();
    }
    auto step = read_step(verb, cursor, {setting.zone});
    if (!step || cursor.error()) return;
    step->line = line;
    if (const User* user = user_of(*step); user && *user && !setting.people.contains(**user))
      return cursor.fail("expected '" + **user + "' to be named in a line 'people' before");
    if (!std::holds_alternative<DeployFiles>(step->action)) setting.runs = true;
    setting.steps.push_back(std::move(*step));
  }

  std::string file_;
  Setting common_{}, setting_{};
  std::optional<Case> open_;
  std::set<std::string> names_;
  CaseFile file_read_;
};

CaseFile unreadable(std::string_view file, std::string message) {
  return {{},
          {{std::string(file), 0, 0, Severity::error, "case-text", std::move(message), {}, {}}}};
}

}  // namespace

CaseFile read_cases(std::string_view text, std::string_view file) {
  if (text.size() > file_bytes_max)
    return unreadable(file, "expected at most " + std::to_string(file_bytes_max) + " bytes");
  if (!is_utf8(text)) return unreadable(file, "expected UTF-8");
  Diagnostics findings;
  Reading reading(file);
  for (const LogicalLine& line : logical_lines(text, file, findings)) reading.take(line);
  return reading.finish(std::move(findings));
}

}  // namespace cauce::cases
