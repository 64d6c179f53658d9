// The npm client of the dialect, unmodified, works a queue of tasks: some fail and are retried, some
// end in a BPMN error, of some the lock is extended. The server's history says whether each was
// done, and done once. The last line counts the checks.
//
//     node external_tasks.mjs EXECUTABLE

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Client, Variables } from "camunda-external-task-client-js";

const tasks = 1000;
const patience = 300_000; // Milliseconds for the whole queue.

// What a worker does with a number, and how often it is handed over.
const fate = (n) =>
  n % 50 === 3 ? "stall" : ["fail", "error", "extend"][n % 10] ?? "complete";
const attempts = (n) => (["fail", "stall"].includes(fate(n)) ? 2 : 1);

let passed = 0;
let failed = 0;
function check(what, found, expected) {
  if (JSON.stringify(found) === JSON.stringify(expected)) {
    passed += 1;
    return;
  }
  failed += 1;
  console.error(`expected ${what} to be ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

async function serve(executable, folder) {
  const server = spawn(
    executable,
    ["serve", "--db", path.join(folder, "queue.db"), "--listen", "127.0.0.1:0", "--auth", "off"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: server.stdout });
  for await (const line of lines) {
    const url = line.match(/^listening on (http:\S+)$/)?.[1];
    if (url) return { server, rest: `${url}/engine-rest` };
  }
  throw new Error("the server ended before it listened");
}

async function ask(url, method = "GET", body = undefined) {
  const response = await fetch(url, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

async function deploy(rest) {
  const form = new FormData();
  const drawing = await readFile(new URL("queue.bpmn", import.meta.url));
  form.append("deployment-name", "queue");
  form.append("queue.bpmn", new Blob([drawing]), "queue.bpmn");
  const response = await fetch(`${rest}/deployment/create`, { method: "POST", body: form });
  if (!response.ok) throw new Error(`deployment: ${response.status} ${await response.text()}`);
}

const start = (rest, n) =>
  ask(`${rest}/process-definition/key/queue/start`, "POST", {
    variables: { n: { value: n, type: "Integer" } },
  });

async function start_all(rest) {
  let next = 0;
  const lane = async () => {
    while (next < tasks) await start(rest, next++);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

const finished = async (rest) =>
  (await ask(`${rest}/history/process-instance/count?finished=true`)).count;

async function until(what, holds, time) {
  const end = Date.now() + time;
  while (Date.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  console.error(`${what} took more than ${time} ms`);
  return false;
}

const handed = new Map(); // By number: how often a worker got it.
const troubles = [];

async function work(rest, { task, taskService }) {
  const n = task.variables.get("n");
  const before = handed.get(n) ?? 0;
  handed.set(n, before + 1);
  const kind = fate(n);
  if (kind === "error") return taskService.handleBpmnError(task, "odd", `${n} is odd`);
  if (kind === "fail" && before === 0)
    return taskService.handleFailure(task, {
      errorMessage: `cannot do ${n} yet`,
      errorDetails: "details",
      retries: 2,
      retryTimeout: 100,
    });
  if (kind === "stall" && before === 0) {
    await taskService.handleFailure(task, { errorMessage: "stalled", retries: 0, retryTimeout: 0 });
    return ask(`${rest}/external-task/${task.id}/retries`, "PUT", { retries: 1 });
  }
  if (kind === "extend") await taskService.extendLock(task, 60_000);
  const result = new Variables();
  result.set("result", n * 2);
  return taskService.complete(task, result);
}

function employ(rest, name) {
  const client = new Client({
    baseUrl: rest,
    workerId: name,
    maxTasks: 20,
    asyncResponseTimeout: 20_000,
    lockDuration: 60_000,
    use: (one) => {
      for (const event of ["poll:error", "complete:error", "handleFailure:error",
                           "handleBpmnError:error", "extendLock:error"])
        one.on(event, (...about) => troubles.push(`${name}: ${event}: ${about.at(-1)}`));
    },
  });
  client.subscribe("queue", (handle) =>
    work(rest, handle).catch((error) => troubles.push(`${name}: ${error}`)));
  return client;
}

async function check_history(rest) {
  const numbers = Array.from({ length: tasks }, (_, n) => n);
  const errors = numbers.filter((n) => fate(n) === "error").length;
  const at = async (activity) =>
    (await ask(`${rest}/history/activity-instance/count?activityId=${activity}`)).count;
  check("the tasks in the history", await at("work"), tasks);
  check("the tasks that ended well", await at("done"), tasks - errors);
  check("the tasks that ended in an error", await at("refused"), errors);
  check("the tasks that are left", (await ask(`${rest}/external-task/count`)).count, 0);
  check("the incidents that are left", (await ask(`${rest}/incident/count`)).count, 0);
  const results = await ask(`${rest}/history/variable-instance?variableName=result`);
  const sorted = results.map((each) => each.value).sort((a, b) => a - b);
  const wanted = numbers.filter((n) => fate(n) !== "error").map((n) => n * 2);
  check("the results", sorted, wanted);
  const doubled = numbers.filter((n) => handed.get(n) !== attempts(n));
  check("the numbers that were handed over too often or too rarely", doubled, []);
  check("the troubles of the workers", troubles, []);
}

async function main(executable) {
  const folder = await mkdtemp(path.join(tmpdir(), "cauce-clients-"));
  const { server, rest } = await serve(executable, folder);
  try {
    await deploy(rest);
    const clients = ["first", "second"].map((name) => employ(rest, name));
    await start_all(rest);
    const all = await until("the queue", async () => (await finished(rest)) === tasks, patience);
    check("the end of the queue", all, true);
    await check_history(rest);
    // Both wait now, for much longer than this takes.
    await start(rest, tasks + 5);
    const soon = await until("a task that appears while workers wait",
                             async () => (await finished(rest)) === tasks + 1, 10_000);
    check("a task that appears while workers wait, done at once", soon, true);
    for (const client of clients) client.stop();
  } finally {
    server.kill("SIGTERM");
    const begun = Date.now();
    const code = await new Promise((resolve) => server.once("exit", resolve));
    check("the exit of the server", code, 0);
    check("the server's end, although workers wait", Date.now() - begun < 5_000, true);
    await rm(folder, { recursive: true });
  }
}

await main(process.argv[2]).catch((error) => {
  failed += 1;
  console.error(error);
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1); // The clients have no way to give up a poll.
