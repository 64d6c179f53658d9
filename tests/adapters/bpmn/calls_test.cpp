// Calls, global tasks, decisions, and work that is done outside.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

Element read_node(std::string_view node, std::string_view outside = {}) {
  const auto result = read(drawing(around(node), outside), "x.bpmn");
  INFO(all_of(result.diagnostics));
  REQUIRE_FALSE(result.processes.empty());
  for (const auto& process : result.processes)
    if (process->id == "p") return element_of(*process, "a");
  FAIL("no process p");
  return {};
}

std::string call(std::string_view attributes, std::string_view inner = {}) {
  return "<callActivity id='a' " + std::string(attributes) + ">" + std::string(inner) +
         "</callActivity>";
}

std::string extended(std::string_view inner) {
  return "<extensionElements>" + std::string(inner) + "</extensionElements>";
}

std::string found_at(std::string_view node, std::string_view outside = {}) {
  return found_in(drawing(around(node), outside));
}

constexpr std::string_view global =
    "<globalScriptTask id='g'><script>1</script></globalScriptTask>";

}  // namespace

TEST_CASE("a call names a process of the file, another one or an expression") {
  const auto called = [](std::string_view name) {
    return text_of(
        read_node(call("calledElement='" + std::string(name) + "'"), global).call->process.id);
  };
  CHECK(called("elsewhere") == "elsewhere");
  CHECK(called("t:g") == "g");
  CHECK(called("x:imported") == "imported");
  CHECK(called("${which}") == "=which");
  CHECK(found_at(call("")) == "call-target-missing");
  CHECK(found_at(call("calledElement='s'")) == "reference-type");
  CHECK(found_at(call("calledElement='q'"), "<process id='q' isExecutable='false'/>") ==
        "call-not-executable?");
}

TEST_CASE("a call says which version it means") {
  const auto reference = [](std::string_view attributes) {
    return read_node(call("calledElement='q' " + std::string(attributes))).call->process;
  };
  CHECK(reference("").binding == Binding::latest);
  CHECK(reference("camunda:calledElementBinding='deployment'").binding == Binding::deployment);
  const auto version =
      reference("camunda:calledElementBinding='version' camunda:calledElementVersion='3'");
  CHECK(version.binding == Binding::version);
  CHECK(text_of(version.version) == "=3");
  const auto tag =
      reference("camunda:calledElementBinding='versionTag' camunda:calledElementVersionTag='1.0'");
  CHECK(tag.binding == Binding::version_tag);
  CHECK(text_of(tag.version) == "1.0");
  CHECK(found_at(call("calledElement='q' camunda:calledElementBinding='newest'")) ==
        "call-binding");
  CHECK(found_at(call("calledElement='q' camunda:calledElementBinding='version'")) ==
        "call-binding");
  CHECK(found_at(call("calledElement='q' camunda:calledElementBinding='version' "
                      "camunda:calledElementVersion='zero'")) == "call-binding");
}

TEST_CASE("variables pass as the mappings say") {
  const auto mapped = *read_node(call("calledElement='q'",
                                      extended("<camunda:in businessKey='${key}'/>"
                                               "<camunda:in source='a b' target='c'/>"
                                               "<camunda:in sourceExpression='${1}' target='d'/>"
                                               "<camunda:in variables='all' local='true'/>"
                                               "<camunda:out source='r' target='s'/>")))
                           .call;
  CHECK(mapped.business_key.has_value());
  REQUIRE(mapped.in.size() == 3);
  CHECK(mapped.in[0].source.free_names() == std::vector<std::string>{"a b"});
  CHECK(mapped.in[1].target == "d");
  CHECK((mapped.in[2].all && mapped.in[2].local));
  REQUIRE(mapped.out.size() == 1);
  CHECK(mapped.out[0].target == "s");
  CHECK(found_at(call("calledElement='q'", extended("<camunda:in source='x'/>"))) ==
        "call-mapping");
  CHECK(found_at(call("calledElement='q'", extended("<camunda:out target='x'/>"))) ==
        "call-mapping");
}

TEST_CASE("data inputs and outputs of a call are those of what is called") {
  const auto element = read_node(
      call("calledElement='q'",
           "<ioSpecification><dataInput id='di' name='order'/><dataOutput id='dt' name='bill'/>"
           "<inputSet/><outputSet/></ioSpecification>"));
  REQUIRE(element.call->in.size() == 1);
  CHECK((text_of(element.call->in[0].source) == "=order" && element.call->in[0].target == "order"));
  REQUIRE(element.call->out.size() == 1);
  CHECK(element.call->out[0].target == "bill");
  CHECK(element.call->out[0].local);
}

TEST_CASE("the words of Camunda 8 are understood") {
  const auto called = read_node(
      "<callActivity id='a'>" +
      extended("<zeebe:calledElement processId='q' propagateAllChildVariables='false'/>") +
      "</callActivity>");
  CHECK(text_of(called.call->process.id) == "q");
  CHECK((called.call->in.size() == 1 && called.call->in[0].all));
  CHECK(called.call->out.empty());
  const auto job =
      read_node("<serviceTask id='a'>" +
                extended("<zeebe:taskDefinition type='ship' retries='3'/>") + "</serviceTask>");
  CHECK(text_of(job.external->topic) == "ship");
  const auto rule =
      read_node("<businessRuleTask id='a'>" +
                extended("<zeebe:calledDecision decisionId='d' resultVariable='r'/>") +
                "</businessRuleTask>");
  CHECK(text_of(rule.decision->decision.id) == "d");
  CHECK(rule.result_variable == "r");
}

TEST_CASE("tasks of Camunda 8 say who, which form, which data and how often") {
  const auto user = read_node(
      "<userTask id='a'>" +
      extended("<zeebe:assignmentDefinition assignee='=who' candidateGroups='staff, boss'/>"
               "<zeebe:taskSchedule dueDate='=due'/><zeebe:priorityDefinition priority='60'/>"
               "<zeebe:formDefinition formId='f'/>") +
      "</userTask>");
  CHECK(text_of(user.human_task->assignee) == "=who");
  CHECK(text_of(user.human_task->candidate_groups) == "staff|boss");
  CHECK(text_of(user.human_task->due_date) == "=due");
  CHECK(text_of(user.human_task->priority) == "60");
  CHECK(user.form->form_id == "f");
  const auto mapped =
      read_node("<task id='a'>" +
                extended("<zeebe:ioMapping><zeebe:input source='=x + 1' target='y'/>"
                         "<zeebe:output source='=y' target='z'/></zeebe:ioMapping>") +
                "<multiInstanceLoopCharacteristics>" +
                extended("<zeebe:loopCharacteristics inputCollection='=list' inputElement='item' "
                         "outputCollection='results' outputElement='=result'/>") +
                "</multiInstanceLoopCharacteristics></task>");
  CHECK((mapped.input_parameters.size() == 1 && mapped.input_parameters[0].name == "y"));
  CHECK((mapped.output_parameters.size() == 1 && mapped.output_parameters[0].name == "z"));
  CHECK(text_of(mapped.multi_instance->collection) == "=list");
  CHECK(mapped.multi_instance->input_item == "item");
  CHECK(mapped.multi_instance->output_collection == "results");
  CHECK(mapped.multi_instance->output_item == "result");
  const auto script = read_node("<scriptTask id='a'>" +
                                extended("<zeebe:script expression='=1 + 1' resultVariable='r'/>") +
                                "</scriptTask>");
  CHECK((text_of(script.script) == "=1 + 1" && script.result_variable == "r"));
  CHECK(found_at("<task id='a'>" +
                 extended("<zeebe:ioMapping><zeebe:input source='=x' target='a.b'/>"
                          "</zeebe:ioMapping>") +
                 "</task>") == "parameter");
}

TEST_CASE("a service is done outside by topic") {
  const auto topic = [](std::string_view attributes, std::string_view outside = {}) {
    return text_of(read_node("<serviceTask id='a' " + std::string(attributes) + "/>", outside)
                       .external->topic);
  };
  CHECK(topic("camunda:type='external' camunda:topic='ship'") == "ship");
  CHECK(topic("camunda:topic='${t}' camunda:type='external'") == "=t");
  CHECK(topic("implementation='http://ship.example'") == "http://ship.example");
  CHECK(topic("operationRef='op'",
              "<interface id='i' name='i'><operation id='op' name='ship'><inMessageRef>m"
              "</inMessageRef></operation></interface><message id='m' name='m'/>") == "ship");
  CHECK(found_at("<serviceTask id='a'/>") == "service-topic-missing");
  CHECK(found_at("<serviceTask id='a' implementation='##WebService'/>") == "service-topic-missing");
  CHECK(found_at("<serviceTask id='a' camunda:type='external'/>") == "service-topic-missing");
  CHECK(found_at("<serviceTask id='a' camunda:type='mail'/>") == "service-type");
  const auto thrown = read_node(
      "<intermediateThrowEvent id='a'><messageEventDefinition camunda:type='external' "
      "camunda:topic='tell' camunda:taskPriority='7'/></intermediateThrowEvent>");
  CHECK(text_of(thrown.external->topic) == "tell");
  CHECK(text_of(thrown.external->priority) == "=7");
  CHECK(thrown.event.trigger() == EventTrigger::message);
}

TEST_CASE("a business rule task calls a decision") {
  const auto rule = read_node(
      "<businessRuleTask id='a' camunda:decisionRef='d' camunda:mapDecisionResult='singleEntry' "
      "camunda:resultVariable='r' camunda:decisionRefBinding='deployment'/>");
  CHECK(text_of(rule.decision->decision.id) == "d");
  CHECK(rule.decision->decision.binding == Binding::deployment);
  CHECK(rule.decision->result == DecisionResult::single_entry);
  CHECK(rule.result_variable == "r");
  CHECK(found_at("<businessRuleTask id='a'/>") == "decision-missing");
  CHECK(found_at("<businessRuleTask id='a' camunda:decisionRef='d' "
                 "camunda:mapDecisionResult='first'/>") == "decision-result");
}

TEST_CASE("a global task is a process of one task") {
  const auto result =
      read(drawing(around(call("calledElement='g'")),
                   "<globalUserTask id='g' name='Ask' camunda:assignee='ana'><ioSpecification>"
                   "<dataInput id='di' name='question'/><inputSet/><outputSet/></ioSpecification>"
                   "</globalUserTask>"),
           "x.bpmn");
  INFO(all_of(result.diagnostics));
  REQUIRE(result.processes.size() == 2);
  const Process& process = *result.processes[1];
  CHECK((process.id == "g" && process.name == "Ask"));
  REQUIRE(process.elements.size() == 2);
  CHECK(process.elements[1].id == "g_task");
  CHECK(process.elements[1].type == ElementType::user_task);
  CHECK(text_of(process.elements[1].human_task->assignee) == "ana");
  CHECK(process.at(root_element).declared.at(0).name == "question");
}

}  // namespace cauce::bpmn
