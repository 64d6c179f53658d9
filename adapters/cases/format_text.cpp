#include "adapters/cases/case_file.h"

namespace cauce::cases {

std::string_view format_text() {
  return R"(A .case file is UTF-8 text, one step a line. A # at the start of a line or after a space
begins a comment. A line goes on until its brackets are closed. Lines before the first 'case'
are common to all cases of the file; each case runs on a fresh engine in memory, on a virtual
clock.

Setting up
  process FILE...                  deploys the files together; paths are relative to the case file
  zone America/Santiago            the zone in which times are told; before 'clock'
  clock 2026-03-02T09:00:00[America/Santiago]   when the case begins; Z and offsets do as well
  people ana: encargado; tomas: equipo, jefe    who there is, with groups
  case SENTENCE                    begins a case

Doing. 'as' names one of the people; without it an operator acts, who may do everything.
  data-store STORE {record}
  start PROCESS [key BUSINESSKEY] [as USER] [{variables}] [named NAME] [PART...] [skipping]
                                   with PARTs of modify that begin something: there, and not at
                                   the start event
  message MESSAGE [correlation KEY|{keys}] [key BUSINESSKEY] [as USER] [{variables}] [named NAME]
  signal SIGNAL [{variables}]      to all who wait for it
  conditions [PROCESS] [{variables}]   those of start events are looked at, over the variables
  claim|release TASK [of NAME] [where FEEL] [as USER]
  complete TASK [of NAME] [where FEEL] [as USER] [{variables}]
  assign TASK [of NAME] [where FEEL] to USER [as USER]
  delegate TASK [of NAME] [where FEEL] to USER [as USER]
  resolve TASK [of NAME] [where FEEL] [as USER] [{variables}]
  forward TASK [of NAME] [where FEEL] to GROUP [as USER]
  suspend-task|resume-task|skip TASK [of NAME] [where FEEL] [as USER]
  fail|escalate TASK with CODE [of NAME] [where FEEL] [as USER] [{variables}]
  work TOPIC take [by WORKER]      locks an external task for five minutes; the worker is 'worker'
  work TOPIC complete [by WORKER] [{variables}]
  work TOPIC error CODE [saying MESSAGE] [by WORKER] [{variables}]
  work TOPIC fail [saying MESSAGE] [retries NUMBER] [after PT1H] [by WORKER] [{variables}]
  set VARIABLE [in ELEMENT] = FEEL [of NAME]    in the process instance, or the nearest scope
                                   around the running element ('instance of' goes in parentheses)
  migrate [NAME] to PROCESS [version N] [map SOURCE TARGET]... [drop SOURCE]... [updating]
    [{variables}]                  elements of the same id are mapped; 'updating' waits anew
  report ELEMENT KIND [saying TEXT] [about TEXT] [of NAME]    an incident there
  annotate ELEMENT with TEXT|clear [of NAME]    the incident there
  retry ELEMENT [of NAME]          the incident there
  trigger ELEMENT [{variables}] [of NAME]       what waits there goes on
  timer EVENT fire|suspend|resume|cancel|recalculate [now] [of NAME]    the one that waits there
  timer EVENT to TIME [cascading] [of NAME]     cascading, the firings after it move as far
  cancel [NAME]
  suspend|resume [NAME]
  modify PART... [skipping] [because TEXT] [of NAME]    all of it or nothing; 'skipping' input
                                   and output parameters; a PART is one of
    before ELEMENT|after ELEMENT|flow FLOW [in SCOPE [N]] [{variables}] [local {variables}]
    cancel ELEMENT [N] [older]     every instance of it, or the Nth that runs
  suspend-process|resume-process PROCESS [with instances]   every version of it
  advance PT1H                     moves the clock; timers fire one by one when they are due
  advance to TIME
  reject STEP                      the step must be refused and change nothing

A worker goes on with the task that it has, even if its lock is over, else it takes one first.
TASK is the id of a user task of which exactly one is open; with 'where', the oldest for which FEEL
over the variables that the task sees is true. NAME is the name of an instance, or its number in the
order in which they began; without it the first is meant.

Expecting. 'expect of NAME ...' looks at another instance than the first.
  task TASK                        exactly one is open; short for 'expect task TASK'
  expect open [TASK...]            these are open, each as often as it is named, and no others
  expect variable NAME = FEEL      of the process instance
  expect that FEEL                 true over the variables of the process instance
  expect data-store STORE that FEEL             over 'records', the latest version of each record
  expect passed ID...              elements entered and flows taken, in this order, others between
  expect timer EVENT at TIME
  expect incidents none
  expect incident ELEMENT [KIND] [saying "A PART OF ITS MESSAGE"]
  expect decision ELEMENT that FEEL             over 'inputs', 'outputs' and the 'rules' that fired,
                                   when it was last evaluated there
  expect running|suspended|ended|canceled|failed|stuck
  expect instances NUMBER          so many have begun

A case stops at its first difference. After every case, whatever it expects, the journal must decode
to itself and lead to the same states; what has ended must have left nothing behind; and what still
runs must wait for something, unless the case says 'expect stuck'.
)";
}

}  // namespace cauce::cases
