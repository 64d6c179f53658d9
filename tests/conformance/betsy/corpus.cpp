#include "tests/conformance/betsy/corpus.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>

#include "tests/conformance/betsy/run_case.h"

namespace cauce::betsy {
namespace {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts)
    (text += text.empty() ? std::string_view() : between) += part;
  return text;
}

std::string trace_text(const std::vector<std::string>& trace) {
  return "[" + joined(trace, " ") + "]";
}

// Why a case failed, on one line.
std::string account_of(const Case& each, const Ran& ran) {
  std::string text = "case " + std::to_string(each.number) + ": expected " +
                     trace_text(each.expected) + ", found " + trace_text(ran.trace);
  for (const auto& notes : {ran.reasons, ran.faults})
    if (!notes.empty()) text += "; " + joined(notes, "; ");
  return text;
}

// One line: how its cases went, what was set right for them, and why they had the errors expected.
std::string line_of(const Test& test, const std::optional<std::string>& drawing, Count& count) {
  std::vector<std::string> accounts;
  std::vector<std::string> notes;
  for (const Case& each : test.cases) {
    Ran ran;
    if (drawing)
      ran = run_case(test, each, *drawing);
    else
      ran.faults.push_back(test.file + " cannot be read");
    const bool passed = is_expected(ran, each);
    ++(passed ? count.passed : count.failed);
    if (!passed) accounts.push_back(account_of(each, ran));
    if (notes.empty()) notes = std::move(ran.corrections);
    if (passed) notes.insert(notes.end(), ran.reasons.begin(), ran.reasons.end());
  }
  std::string line = (accounts.empty() ? "ok     " : "FAILED ") + test.name;
  if (!notes.empty()) line += " (" + joined(notes, "; ") + ")";
  if (!accounts.empty()) line += ": " + joined(accounts, " | ");
  return line;
}

}  // namespace

Result<Count, std::string> run_corpus(const std::filesystem::path& folder, std::ostream& out) {
  const auto manifest = read_file(folder / "manifest.json");
  if (!manifest) return Failure{std::string("expected a manifest.json that can be read")};
  const auto tests = read_manifest(*manifest);
  if (!tests.ok()) return Failure{"manifest.json: " + tests.error()};
  Count count;
  for (const Test& test : *tests)
    out << line_of(test, read_file(folder / test.file), count) << std::endl;
  return count;
}

}  // namespace cauce::betsy
