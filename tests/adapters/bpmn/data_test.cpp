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
