#!/usr/bin/env python3
"""A department's subscriber: takes each event of its queue in once, checked against its schema.

    export AMQP_URL='amqp://department.finance:...@127.0.0.1:17672/%2F'
    python3 subscriber.py --queue salesplatform.department.finance --schemas contracts/schemas --store events.db

Needs pika and jsonschema: pip install pika jsonschema, or on Debian apt install python3-pika python3-jsonschema, which are for /usr/bin/python3.
"""
import argparse
import decimal
import json
import os
import pathlib
import sqlite3
import sys
import time

import jsonschema
import pika
import pika.exceptions

PREFIX = "salesplatform."
PREFETCH = 50
PAUSE_SECONDS = 2


class Store:
    """Stands for the department's own database. The id of an event is kept in the same transaction as what the event changes, so that an
    event that comes again changes nothing."""

    def __init__(self, path):
        self.database = sqlite3.connect(path)
        self.database.execute("create table if not exists event (id text primary key, type text, subject text, time text, body text)")

    def take_in(self, headers, body):
        with self.database:
            added = self.database.execute(
                "insert or ignore into event values (?, ?, ?, ?, ?)",
                (headers["cloudEvents:id"], headers["cloudEvents:type"], headers["cloudEvents:subject"], headers["cloudEvents:time"], body),
            )
            # Here the event's own changes would follow, before the transaction is committed.
        return added.rowcount == 1

    def count(self):
        return self.database.execute("select count(*) from event").fetchone()[0]


class Schemas:
    """The schemas of the catalogue, by the name of the event."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.known = {}

    def check(self, name, body):
        if name not in self.known:
            schema = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
            self.known[name] = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
        # Amounts are exact decimals: a float would change them.
        self.known[name].validate(json.loads(body, parse_float=decimal.Decimal))


def subscribe(arguments, schemas, store):
    connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
    channel = connection.channel()
    channel.basic_qos(prefetch_count=PREFETCH)
    # Ends at the number of events asked for; without one it never ends.
    for method, properties, body in channel.consume(arguments.queue, inactivity_timeout=1):
        if method is not None:
            handle(channel, method, properties, body, schemas, store)
        if arguments.count and store.count() >= arguments.count:
            break
    # What the broker sent ahead goes back to the queue.
    channel.cancel()
    connection.close()


def handle(channel, method, properties, body, schemas, store):
    headers = properties.headers or {}
    try:
        name = headers["cloudEvents:type"].removeprefix(PREFIX)
        schemas.check(name, body)
    except (KeyError, OSError, ValueError, jsonschema.ValidationError) as reason:
        # Not for us to repair: it goes to our dead letters, where an operator sees it.
        print(f"rejected {properties.message_id}: {str(reason).splitlines()[0]}", file=sys.stderr, flush=True)
        channel.basic_reject(method.delivery_tag, requeue=False)
        return
    new = store.take_in(headers, body.decode("utf-8"))
    print(f"{'took in' if new else 'knew'} {headers['cloudEvents:id']} {name} {headers['cloudEvents:subject']}", flush=True)
    # Only now: had we died before, the event would come again.
    channel.basic_ack(method.delivery_tag)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--queue", required=True)
    parser.add_argument("--schemas", required=True, help="folder with the catalogue's schemas")
    parser.add_argument("--store", required=True, help="file of the database")
    parser.add_argument("--count", type=int, help="end when so many events are in the store")
    arguments = parser.parse_args()
    schemas, store = Schemas(arguments.schemas), Store(arguments.store)
    while True:
        try:
            return subscribe(arguments, schemas, store)
        except pika.exceptions.ProbableAuthenticationError:
            sys.exit("The broker does not accept the account: was its password renewed?")
        except pika.exceptions.AMQPConnectionError:
            print("The broker is away; trying again.", file=sys.stderr, flush=True)
            time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main()
