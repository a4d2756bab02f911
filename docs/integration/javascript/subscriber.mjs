// A department's subscriber: takes each event of its queue in once, checked against its schema.
//
//   npm install
//   AMQP_URL='amqp://department.marketing:...@127.0.0.1:17672/%2F' \
//     node subscriber.mjs salesplatform.department.marketing ../../../contracts/schemas events.jsonl
//
// A fourth argument ends it when so many events are in the file.
import { appendFileSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import amqp from "amqplib";

const [queue, schemas, file, count] = process.argv.slice(2);
const PREFETCH = 50;
const TYPE_PREFIX = "salesplatform.";

// Stands for the department's own database: the ids of what was taken in, kept with what it was.
const known = new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).id) : []);
const store = openSync(file, "a");

let stopping = false;

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

const connection = await amqp.connect(process.env.AMQP_URL);
connection.on("error", (reason) => {
  console.error(`The broker is away: ${reason.message}`);
  process.exitCode = 1;
});
const channel = await connection.createChannel();
await channel.prefetch(PREFETCH);
// Our own tag: the first deliveries may be here before the broker's answer that would name one.
const consumerTag = `subscriber-${process.pid}`;
await channel.consume(queue, async (message) => {
  if (message === null || stopping) return; // The queue is gone, or what the broker sent ahead goes back to it.
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
  if (count && known.size >= Number(count)) await stop();
}, { consumerTag });

async function stop() {
  if (stopping) return;
  stopping = true;
  await channel.cancel(consumerTag);
  await channel.close();
  await connection.close();
}
