// A department's subscriber: takes each event of its queue in once, checked against its schema.
//
//   npm install
//   AMQP_URL='amqp://department.marketing:...@127.0.0.1:17672/%2F' \
//     node subscriber.mjs salesplatform.department.marketing ../../../contracts/schemas events.jsonl
//
// A fourth argument ends it when so many events are in the file.
import { appendFileSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import amqp from "amqplib";

const [queue, schemas, file, count] = process.argv.slice(2);
const PREFETCH = 50;
const PAUSE_MILLISECONDS = 2000;
const TYPE_PREFIX = "salesplatform.";

// Stands for the department's own database: the ids of what was taken in, kept with what it was.
const known = new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).id) : []);
const store = openSync(file, "a");

const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
const validators = new Map();

function validatorOf(name) {
  if (!validators.has(name)) validators.set(name, ajv.compile(JSON.parse(readFileSync(join(schemas, `${name}.json`), "utf8"))));
  return validators.get(name);
}

/** The event in a message. Throws what is wrong with it. */
function read(message) {
  const headers = message.properties.headers;
  const name = headers["cloudEvents:type"].slice(TYPE_PREFIX.length);
  // Amounts are decimals of up to 28 digits. JSON.parse rounds them: whoever calculates with them keeps the text, as the store does here.
  const text = message.content.toString("utf8");
  const valid = validatorOf(name);
  if (!valid(JSON.parse(text))) throw new Error(ajv.errorsText(valid.errors));
  return { id: headers["cloudEvents:id"], name, subject: headers["cloudEvents:subject"], position: headers["cloudEvents:position"], text };
}

function takeIn(event) {
  if (known.has(event.id)) return false;
  appendFileSync(store, `${JSON.stringify(event)}\n`);
  fsyncSync(store);
  known.add(event.id);
  return true;
}

/** Takes events in until there are enough of them, which it answers with true, or until the session is lost. */
async function subscribe() {
  const connection = await amqp.connect(process.env.AMQP_URL);
  // Not every end of a session is an error to the client: one that an operator ended is not.
  const lost = new Promise((resolve) => connection.on("close", () => resolve(false)));
  connection.on("error", (reason) => console.error(`The session ended: ${reason.message}`));
  const channel = await connection.createChannel();
  channel.on("error", (reason) => console.error(`The session ended: ${reason.message}`));
  await channel.prefetch(PREFETCH);
  // Our own tag: the first deliveries may be here before the broker's answer that would name one.
  const consumerTag = `subscriber-${process.pid}`;
  let stopping = false;
  const enough = new Promise((resolve, reject) => {
    channel.consume(queue, (message) => {
      if (message === null || stopping) return; // The queue is gone, or what the broker sent ahead goes back to it.
      handle(channel, message);
      if (!count || known.size < Number(count)) return;
      stopping = true;
      resolve(true);
    }, { consumerTag }).catch(reject);
  });
  if (!(await Promise.race([enough, lost]))) return false;
  await channel.cancel(consumerTag);
  await channel.close();
  await connection.close();
  return true;
}

function handle(channel, message) {
  let event;
  try {
    event = read(message);
  } catch (reason) {
    // Not for us to repair: it goes to our dead letters, where an operator sees it.
    console.error(`rejected ${message.properties.messageId}: ${reason.message}`);
    channel.reject(message, false);
    return;
  }
  console.log(`${takeIn(event) ? "took in" : "knew"} ${event.id} ${event.name} ${event.subject}`);
  // Only now: had we died before, the event would come again.
  channel.ack(message);
}

/** Ends the program for what does not get better by trying again. */
function endIfRefused(reason) {
  const account = /ACCESS.REFUSED.*(login|credentials)/is.test(reason.message);
  console.error(account ? "The broker does not accept the account: was its password renewed?" : reason.message);
  if (account || /\b(403|404)\b/.test(reason.message)) process.exit(1);
  return false;
}

while (!(await subscribe().catch(endIfRefused))) {
  console.error("The broker is away; trying again.");
  await setTimeout(PAUSE_MILLISECONDS);
}
