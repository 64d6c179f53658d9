// Who does a user task, until when and with which form.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

constexpr std::string_view resources = "<resource id='R1' name='office'/><resource id='R2'/>";

// "assignee / users / groups" of the user task with these attributes and children.
std::string roles(std::string_view attributes, std::string_view children,
                  std::string_view lane = {}) {
  std::string lanes;
  if (!lane.empty())
    lanes = "<laneSet id='ls'><lane id='l' name='" + std::string(lane) +
            "'><flowNodeRef>a</flowNodeRef></lane></laneSet>";
  const auto process =
      process_in(drawing(lanes + around("<userTask id='a' " + std::string(attributes) + ">" +
                                        std::string(children) + "</userTask>"),
                         resources));
  const HumanTaskDefinition& task = *element_of(*process, "a").human_task;
  return text_of(task.assignee) + " / " + text_of(task.candidate_users) + " / " +
         text_of(task.candidate_groups);
}

std::string owner(std::string_view text) {
  return "<potentialOwner><resourceAssignmentExpression><formalExpression>" + std::string(text) +
         "</formalExpression></resourceAssignmentExpression></potentialOwner>";
}

std::string performer(std::string_view text) {
  return "<humanPerformer><resourceAssignmentExpression><formalExpression>" + std::string(text) +
         "</formalExpression></resourceAssignmentExpression></humanPerformer>";
}

}  // namespace

TEST_CASE("BPMN's own roles say who does a task") {
  CHECK(roles("", "<potentialOwner><resourceRef>R1</resourceRef></potentialOwner>") ==
        "none /  / office");
  CHECK(roles("", "<potentialOwner><resourceRef>t:R2</resourceRef></potentialOwner>") ==
        "none /  / R2");
  CHECK(roles("", "<humanPerformer><resourceRef>R1</resourceRef></humanPerformer>") ==
        "office /  / ");
  CHECK(roles("", "<performer><resourceRef>R1</resourceRef></performer>") == "office /  / ");
  CHECK(roles("", owner("user(ana), group( office ), team")) == "none / ana / office|team");
  CHECK(roles("", owner("=chosen")) == "none /  / =chosen");
  CHECK(roles("", owner("user(${who}), group(g)")) == "none / =who / g");
  CHECK(roles("", performer("user(ana)")) == "ana /  / ");
  CHECK(roles("", performer("ana")) == "ana /  / ");
}

TEST_CASE("the camunda attributes say who does a task") {
  CHECK(roles("camunda:assignee='ana' camunda:candidateUsers='b, c' operaton:candidateGroups="
              "'g,${h}'",
              "") == "ana / b|c / g|=h");
  CHECK(roles("camunda:candidateUsers='=if a then [\"x\",\"y\"] else z'", "") ==
        "none / =if a then [\"x\",\"y\"] else z / ");
  CHECK(roles("camunda:candidateGroups='${a == &quot;b,c&quot;},c'", "").ends_with("|c"));
}

TEST_CASE("the lane says who does a task when nothing else does") {
  CHECK(roles("", "", "Encargado OMIL") == "none /  / Encargado OMIL");
  CHECK(roles("camunda:assignee='ana'", "", "Office") == "ana /  / ");
  CHECK(roles("", owner("g"), "Office") == "none /  / g");
}

TEST_CASE("a stronger way to say who does a task passes over a weaker one") {
  const auto result =
      read(drawing(around("<userTask id='a' camunda:assignee='ana' camunda:candidateUsers='b'>" +
                          owner("g") + "</userTask>")),
           "x.bpmn");
  CHECK(told(result.diagnostics) == "role-overridden?");
  const auto& task = *element_of(*result.processes.front(), "a").human_task;
  CHECK(text_of(task.assignee) == "ana");
  CHECK(text_of(task.candidate_users).empty());
  CHECK(text_of(task.candidate_groups) == "g");
}

TEST_CASE("roles that say nothing or the wrong thing are found") {
  const auto found = [](std::string_view children) {
    return found_in(drawing(
        around("<userTask id='a' camunda:assignee='x'>" + std::string(children) + "</userTask>"),
        resources));
  };
  CHECK(found("<potentialOwner/>") == "role-empty?");
  CHECK(found("<resourceRole><resourceRef>R1</resourceRef></resourceRole>") == "role-ignored?");
  CHECK(found(performer("group(g)")) == "role-performer");
  CHECK(found(owner(" ")) == "expression-empty");
  CHECK(found("<potentialOwner><resourceAssignmentExpression><formalExpression language='groovy'>x"
              "</formalExpression></resourceAssignmentExpression></potentialOwner>") ==
        "expression-language");
  CHECK(found("<potentialOwner><resourceRef>none</resourceRef></potentialOwner>") ==
        "reference-dangling");
  CHECK(found("<potentialOwner><resourceRef>R1</resourceRef><resourceParameterBinding "
              "parameterRef='x'/></potentialOwner>") == "reference-dangling");
}

TEST_CASE("dates and priority are literals or expressions") {
  const auto process =
      process_in(drawing(around("<userTask id='a' camunda:assignee='x' camunda:dueDate='P3D' "
                                "camunda:followUpDate='=now() + d' camunda:priority='70'/>")));
  const auto& task = *element_of(*process, "a").human_task;
  CHECK(text_of(task.due_date) == "P3D");
  CHECK(text_of(task.follow_up_date) == "=now() + d");
  CHECK(text_of(task.priority) == "70");
}

TEST_CASE("a form is a key or a reference to a deployed one") {
  const auto form = [](std::string_view attributes) {
    const auto process = process_in(
        drawing(around("<userTask id='a' camunda:assignee='x' " + std::string(attributes) + "/>")));
    return element_of(*process, "a").form;
  };
  CHECK_FALSE(form("").has_value());
  CHECK(form("camunda:formKey='embedded:x.html'")->key == "embedded:x.html");
  CHECK(form("camunda:formRef='f'")->form_id == "f");
  CHECK(form("camunda:formRef='f'")->binding == FormBinding::latest);
  CHECK(form("camunda:formRef='f' camunda:formRefBinding='deployment'")->binding ==
        FormBinding::deployment);
  const auto version = form(
      "camunda:formRef='f' camunda:formRefBinding='version' "
      "camunda:formRefVersion='3'");
  CHECK((version->binding == FormBinding::version && version->version == 3));
  const auto start = process_in(drawing("<startEvent id='s' operaton:formKey='k'/>"));
  CHECK(element_of(*start, "s").form->key == "k");
}

TEST_CASE("a form that cannot be found later is refused") {
  const auto found = [](std::string_view attributes) {
    return found_in(
        drawing(around("<userTask id='a' camunda:assignee='x' " + std::string(attributes) + "/>")));
  };
  CHECK(found("camunda:formRef='f' camunda:formKey='k'") == "form-reference");
  CHECK(found("camunda:formRef='=f'") == "form-reference");
  CHECK(found("camunda:formRef='f' camunda:formRefBinding='newest'") == "form-reference");
  CHECK(found("camunda:formRef='f' camunda:formRefBinding='version'") == "form-reference");
  CHECK(found("camunda:formRef='f' camunda:formRefBinding='version' camunda:formRefVersion='0'") ==
        "form-reference");
}

TEST_CASE("a resource with parameters is the one of these values") {
  const auto owner = [](std::string_view value) {
    return drawing(around("<userTask id='a'><potentialOwner><resourceRef>R</resourceRef>" +
                          std::string(value) + "</potentialOwner></userTask>"),
                   "<resource id='R' name='sellers'><resourceParameter id='region' "
                   "name='region' isRequired='true'/></resource>");
  };
  const auto process =
      process_in(owner("<resourceParameterBinding parameterRef='region'><formalExpression>where"
                       "</formalExpression></resourceParameterBinding>"));
  CHECK(text_of(element_of(*process, "a").human_task->candidate_groups) ==
        "=\"sellers\" + \"/\" + string(where)");
  CHECK(found_in(owner("")) == "resource-parameter");
  CHECK(found_in(owner("<resourceParameterBinding parameterRef='region'><formalExpression>${x}"
                       "</formalExpression></resourceParameterBinding>")) == "resource-parameter");
}

TEST_CASE("a task names the variable that says why somebody decides against a recommendation") {
  const auto process =
      process_in(drawing(around("<userTask id='a' xmlns:cauce='http://cauce.cl/schema/bpmn/1.0' "
                                "cauce:overrideReason='why'/>")));
  CHECK(element_of(*process, "a").human_task->override_reason == "why");
}

}  // namespace cauce::bpmn
