// Any bytes can be read as a case file; what can be read runs on an engine, whose states stay sound
// and whose journal leads to them again, whatever the story does.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "adapters/bpmn/reader.h"
#include "adapters/cases/run_case.h"

namespace {

using namespace cauce;

constexpr std::size_t steps_max = 200;  // A long story tells no more, only slower.

// What every name of a file stands for: a loop through most of what waits.
constexpr std::string_view drawing = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:fuzz"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
<message id="m" name="news"/><message id="h" name="halt"/><dataStore id="d" name="D"/>
<process id="p" isExecutable="true"><dataStoreReference id="dr" dataStoreRef="d"/>
<startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="merge"/>
<exclusiveGateway id="merge"/><sequenceFlow id="f2" sourceRef="merge" targetRef="fork"/>
<parallelGateway id="fork"/><sequenceFlow id="f3" sourceRef="fork" targetRef="work"/>
<userTask id="work" camunda:candidateGroups="staff"/>
<boundaryEvent id="late" attachedToRef="work" cancelActivity="false"><timerEventDefinition>
<timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
<sequenceFlow id="f4" sourceRef="late" targetRef="remind"/><userTask id="remind"/>
<boundaryEvent id="stop" attachedToRef="work"><messageEventDefinition messageRef="h"/>
</boundaryEvent><sequenceFlow id="f5" sourceRef="stop" targetRef="done"/>
<sequenceFlow id="f6" sourceRef="work" targetRef="done"/><exclusiveGateway id="done"/>
<sequenceFlow id="f16" sourceRef="done" targetRef="join"/>
<sequenceFlow id="f7" sourceRef="fork" targetRef="each"/>
<subProcess id="each"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2
</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="es"/>
<sequenceFlow id="f8" sourceRef="es" targetRef="wait"/><eventBasedGateway id="wait"/>
<sequenceFlow id="f9" sourceRef="wait" targetRef="heard"/>
<sequenceFlow id="f10" sourceRef="wait" targetRef="waited"/>
<intermediateCatchEvent id="heard"><messageEventDefinition messageRef="m"/>
</intermediateCatchEvent><intermediateCatchEvent id="waited"><timerEventDefinition>
<timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent></subProcess>
<sequenceFlow id="f11" sourceRef="each" targetRef="join"/>
<parallelGateway id="join"/><sequenceFlow id="f12" sourceRef="join" targetRef="count"/>
<scriptTask id="count" scriptFormat="feel" camunda:resultVariable="n"><script>n + 1</script>
</scriptTask><sequenceFlow id="f13" sourceRef="count" targetRef="again"/>
<exclusiveGateway id="again" default="f14"/><sequenceFlow id="f14" sourceRef="again" targetRef="e"/>
<sequenceFlow id="f15" sourceRef="again" targetRef="merge"><conditionExpression>n &lt; 3
</conditionExpression></sequenceFlow><endEvent id="e"/></process></definitions>)";

Result<Resource, Diagnostics> read_resource(const std::string& name, const std::string& bytes,
                                            std::span<const NamedBytes>) {
  bpmn::ReadResult read = bpmn::read(bytes, name);
  if (has_errors(read.diagnostics)) return Failure{std::move(read.diagnostics)};
  return Resource{name, bytes, std::move(read.processes), {}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const cases::CaseFile read = cases::read_cases(text, "fuzz.case");
  if (has_errors(read.diagnostics)) return 0;
  for (const cases::Case& story : read.cases) {
    if (story.steps.size() > steps_max) continue;
    const cases::CaseResult result = cases::run_case(
        story, read_resource,
        [](const std::string&, const std::string&) { return std::optional(std::string(drawing)); });
    for (const Diagnostic& finding : result.findings)
      if (finding.rule == "case-state" || finding.rule == "case-replay") {
        std::cerr << finding.message << '\n';
        std::abort();
      }
  }
  return 0;
}
