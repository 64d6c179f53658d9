// Variables that are declared, data stores, and what flows between them.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

constexpr std::string_view store = "<dataStore id='ds' name='Alianzas vigentes'/>";

std::string with_stores(std::string_view task) {
  return drawing(
      "<dataStoreReference id='dr' name='Alianzas' dataStoreRef='ds'/>"
      "<dataStoreReference id='own' name='Estudio'/><dataStoreReference id='bare'/>"
      "<dataObject id='do' name='Plan'/><dataObjectReference id='dor' "
      "name='Plan [draft]' "
      "dataObjectRef='do'/>" +
          around(task),
      store);
}

std::string input(std::string_view source, std::string_view target, std::string_view rest = {}) {
  return "<dataInputAssociation><sourceRef>" + std::string(source) + "</sourceRef><targetRef>" +
         std::string(target) + "</targetRef>" + std::string(rest) + "</dataInputAssociation>";
}

std::string output(std::string_view source, std::string_view target, std::string_view rest = {}) {
  return "<dataOutputAssociation>" +
         (source.empty() ? "" : "<sourceRef>" + std::string(source) + "</sourceRef>") +
         "<targetRef>" + std::string(target) + "</targetRef>" + std::string(rest) +
         "</dataOutputAssociation>";
}

constexpr std::string_view io =
    "<ioSpecification><dataInput id='di' name='alliances'/><dataOutput id='dt' name='result'/>"
    "<inputSet><dataInputRefs>di</dataInputRefs></inputSet><outputSet><dataOutputRefs>dt"
    "</dataOutputRefs></outputSet></ioSpecification>";

Element task_with(std::string_view parts) {
  const auto process = process_in(with_stores("<task id='a'>" + std::string(parts) + "</task>"));
  return element_of(*process, "a");
}

}  // namespace

TEST_CASE("properties and data objects declare variables of their scope") {
  const auto process = process_in(drawing(
      "<property id='x1' name='total'/><property id='x2'/><dataObject id='d1' name='Plan'/>"
      "<dataObject id='d2'/><dataObjectReference id='r2' name='Drawn' dataObjectRef='d2'/>" +
      around("<task id='a'><property id='x3' name='own'/></task>")));
  const auto names = [](const Element& element) {
    std::string text;
    for (const Variable& each : element.declared) text += each.name + ",";
    return text;
  };
  CHECK(names(process->at(root_element)) == "total,x2,Plan,Drawn,");
  CHECK(names(element_of(*process, "a")) == "own,");
}

TEST_CASE("a process names the data stores that it refers to") {
  const auto process = process_in(with_stores("<task id='a'/>"));
  REQUIRE(process->data_stores.size() == 3);
  CHECK(process->data_stores[0].id == "ds");
  CHECK(process->data_stores[0].name == "Alianzas vigentes");
  CHECK(process->data_stores[1].id == "Estudio");
  CHECK(process->data_stores[2].id == "bare");
}

TEST_CASE("data input associations read stores and variables") {
  const Element from_store = task_with(std::string(io) + input("dr", "di"));
  REQUIRE(from_store.data_inputs.size() == 1);
  CHECK(from_store.data_inputs[0].store == "ds");
  CHECK(from_store.data_inputs[0].target == "alliances");
  CHECK(from_store.data_inputs[0].aliases ==
        std::vector<std::string>{"Alianzas vigentes", "Alianzas", "dr"});
  const Element from_variable = task_with(std::string(io) + input("dor", "di"));
  CHECK_FALSE(from_variable.data_inputs[0].store.has_value());
  CHECK(from_variable.data_inputs[0].variable == "Plan");
}

TEST_CASE("the place that modelers put for a missing target is named as the source") {
  const std::string placeholder = "<property id='pp' name='__targetRef_placeholder'/>";
  const Element task = task_with(placeholder + input("dr", "pp") + input("own", "pp"));
  CHECK(task.declared.empty());
  CHECK(task.data_inputs[0].target == "Alianzas vigentes");
  CHECK(task.data_inputs[1].target == "Estudio");
}

TEST_CASE("a transformation knows the names of the store, blanks and all") {
  const Element task = task_with(
      std::string(io) +
      input("dr", "di", "<transformation>Alianzas vigentes[estado = \"x\"]</transformation>"));
  REQUIRE(task.data_inputs[0].transformation.has_value());
  const auto names = task.data_inputs[0].transformation->free_names();
  REQUIRE_FALSE(names.empty());
  CHECK(names.front() == "Alianzas vigentes");
}

TEST_CASE("data output associations write to stores and variables") {
  const Element task = task_with(std::string(io) + output("dt", "dr") +
                                 output("", "own",
                                        "<transformation>{a: 1}"
                                        "</transformation>") +
                                 output("", "dor",
                                        "<assignment><from>=a + 1</from><to>b</to>"
                                        "</assignment>"));
  REQUIRE(task.data_outputs.size() == 3);
  CHECK(task.data_outputs[0].source == "result");
  CHECK(task.data_outputs[0].store == "ds");
  CHECK(task.data_outputs[1].transformation.has_value());
  CHECK(task.data_outputs[1].store == "Estudio");
  CHECK(task.data_outputs[2].target == "Plan");
  REQUIRE(task.data_outputs[2].assignments.size() == 1);
  CHECK(task.data_outputs[2].assignments[0].to == "b");
}

TEST_CASE("an assignment names its target, or what is in it") {
  const auto assigned = [](std::string_view to) {
    const Element task =
        task_with(std::string(io) + output("", "dor",
                                           "<assignment><from>1</from><to>" + std::string(to) +
                                               "</to></assignment>"));
    REQUIRE(task.data_outputs.size() == 1);
    return task.data_outputs.front().assignments.at(0).to;
  };
  CHECK(assigned("b") == "b");
  CHECK(assigned("dor") == "");
  CHECK(assigned("= Plan") == "");
  CHECK(assigned("Plan.b") == "b");
  CHECK(assigned("Planning") == "Planning");
}

TEST_CASE("an association may have several sources when they are put together") {
  const Element task =
      task_with(std::string(io) + input("dr", "di",
                                        "<sourceRef>dor</sourceRef><transformation>Alianzas"
                                        "</transformation>"));
  REQUIRE(task.data_inputs.size() == 1);
  CHECK(task.data_inputs[0].store == "ds");
  REQUIRE(task.data_inputs[0].further.size() == 1);
  CHECK(task.data_inputs[0].further[0].variable == "Plan");
}

TEST_CASE("data sets are what is required of them") {
  const Element task = task_with(
      "<ioSpecification><dataInput id='i1' name='one'/><dataInput id='i2' name='two'/>"
      "<dataInput id='i3' name='three'/><dataOutput id='o1' name='out'/><inputSet><dataInputRefs>"
      "i1</dataInputRefs><dataInputRefs>i2</dataInputRefs><dataInputRefs>i3</dataInputRefs>"
      "<optionalInputRefs>i2</optionalInputRefs><whileExecutingInputRefs>i3"
      "</whileExecutingInputRefs></inputSet><inputSet/><outputSet><dataOutputRefs>o1"
      "</dataOutputRefs></outputSet></ioSpecification>");
  REQUIRE(task.input_sets.size() == 2);
  CHECK(task.input_sets[0].required == std::vector<std::string>{"one"});
  CHECK(task.input_sets[0].members == std::vector<std::string>{"one", "two", "three"});
  CHECK(task.input_sets[1].required.empty());
  REQUIRE(task.output_sets.size() == 1);
  CHECK(task.output_sets[0].required == std::vector<std::string>{"out"});
}

TEST_CASE("what is called has its inputs and outputs as variables") {
  const auto process = process_in(
      drawing("<ioSpecification><dataInput id='i1' name='order'/><dataOutput id='o1' name='bill'/>"
              "<inputSet><dataInputRefs>i1</dataInputRefs></inputSet><outputSet/></ioSpecification>"
              "<property id='own'/>" +
              around("<task id='a'/>")));
  const Element& root = process->at(root_element);
  REQUIRE(root.declared.size() == 3);
  CHECK(root.declared[1].name == "order");
  CHECK(root.declared[2].name == "bill");
  CHECK(root.input_sets.size() == 1);
}

TEST_CASE("events have data of their own") {
  const auto process = process_in(
      drawing("<dataObject id='do' name='Plan'/>" +
                  around("<intermediateCatchEvent id='a'><dataOutput id='dt' name='answer'/>" +
                         output("dt", "do") +
                         "<messageEventDefinition messageRef='m'/></intermediateCatchEvent>"
                         "<intermediateThrowEvent id='b'><property id='pr' name='own'/>"
                         "<dataInput id='di' name='question'/>" +
                         input("do", "di") +
                         "<messageEventDefinition messageRef='m'/></intermediateThrowEvent>") +
                  flows("a b e"),
              "<message id='m' name='m'/>"));
  const Element& caught = element_of(*process, "a");
  REQUIRE(caught.data_outputs.size() == 1);
  CHECK((caught.data_outputs[0].source == "answer" && caught.data_outputs[0].target == "Plan"));
  const Element& thrown = element_of(*process, "b");
  REQUIRE(thrown.data_inputs.size() == 1);
  CHECK((thrown.data_inputs[0].variable == "Plan" && thrown.data_inputs[0].target == "question"));
  CHECK(thrown.declared.at(0).name == "own");
}

TEST_CASE("parameters are texts, expressions, lists and maps") {
  const Element task = task_with(
      "<extensionElements><camunda:inputOutput><camunda:inputParameter name='t'>hello"
      "</camunda:inputParameter><camunda:inputParameter name='x'>${y}</camunda:inputParameter>"
      "<camunda:inputParameter name='l'><camunda:list><camunda:value>1</camunda:value>"
      "<camunda:script scriptFormat='feel'>a + 1</camunda:script></camunda:list>"
      "</camunda:inputParameter><camunda:inputParameter name='n'/><camunda:outputParameter "
      "name='m'><camunda:map><camunda:entry key='k'>v</camunda:entry></camunda:map>"
      "</camunda:outputParameter></camunda:inputOutput></extensionElements>");
  REQUIRE(task.input_parameters.size() == 4);
  CHECK(text_of(std::get<feel::Expression>(task.input_parameters[0].value.value)) == "hello");
  CHECK(std::get<feel::Expression>(task.input_parameters[1].value.value).language() ==
        feel::Language::juel);
  const auto& list = std::get<ParameterValue::List>(task.input_parameters[2].value.value);
  REQUIRE(list.size() == 2);
  CHECK(text_of(std::get<feel::Expression>(list[1].value)) == "=a + 1");
  REQUIRE(task.output_parameters.size() == 1);
  const auto& map = std::get<ParameterValue::Map>(task.output_parameters[0].value.value);
  CHECK((map.size() == 1 && map[0].first == "k"));
  const auto found = [](std::string_view inner) {
    return found_in(with_stores("<task id='a'><extensionElements><camunda:inputOutput>" +
                                std::string(inner) +
                                "</camunda:inputOutput></extensionElements></task>"));
  };
  CHECK(found("<camunda:inputParameter>1</camunda:inputParameter>") == "parameter");
  CHECK(found("<camunda:inputParameter name='x'><camunda:script scriptFormat='groovy'>1"
              "</camunda:script></camunda:inputParameter>") == "script-format");
  CHECK(found("<camunda:inputParameter name='x'><camunda:other/></camunda:inputParameter>") ==
        "parameter");
}

TEST_CASE("data associations that say too little or too much are found") {
  const auto found = [](std::string_view parts) {
    return found_in(
        with_stores("<task id='a'>" + std::string(io) + std::string(parts) + "</task>"));
  };
  CHECK(found(input("dr", "di")) == "");
  CHECK(found(output("", "dr")) == "data-association-empty?");
  CHECK(found("<dataOutputAssociation><sourceRef>dt</sourceRef></dataOutputAssociation>") ==
        "data-association");
  CHECK(found("<dataInputAssociation><targetRef>di</targetRef></dataInputAssociation>") ==
        "data-association");
  CHECK(found(input("dr", "dor")) == "data-association");
  CHECK(found(output("dr", "dor")) == "data-association");
  CHECK(found(input("dr", "none")) == "reference-dangling");
  CHECK(found(input("s", "di")) == "reference-type");
  CHECK(found(input("dr", "di", "<sourceRef>own</sourceRef>")) == "data-association");
  CHECK(found(output("dt", "dr", "<assignment><from>1</from></assignment>")) == "assignment");
  CHECK(found(output("dt", "dr", "<assignment><from>1</from><to>${x}</to></assignment>")) ==
        "assignment");
}

}  // namespace cauce::bpmn
