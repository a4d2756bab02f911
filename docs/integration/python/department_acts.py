#!/usr/bin/env python3
"""What departments do in the platform over gRPC, each in its role: finance posts a cost and approves a
budget, HR agrees appraisal criteria, production reports a slip.

    python3 -m grpc_tools.protoc -I contracts/protos -I GOOGLEAPIS --python_out=gen --grpc_python_out=gen \\
        salesplatform/budget/v1/budget.proto salesplatform/launchcoordination/v1/launchcoordination.proto \\
        salesplatform/teamperformance/v1/appraisals.proto salesplatform/platform/v1/files.proto \\
        salesplatform/platform/v1/roles.proto \\
        google/type/money.proto google/type/decimal.proto google/type/date.proto
    export PYTHONPATH=gen SALESPLATFORM_TOKEN="$(salesctl token --role finance --as wang.fang)"
    python3 department_acts.py --service 127.0.0.1:17105 post-cost --team east-china --document INV-815 --category travel \\
        --on 2026-09-15 --amount 1250.50 --currency CNY

GOOGLEAPIS is a folder with google/type/*.proto: a copy of https://github.com/googleapis/googleapis, the site-packages that pip install
googleapis-common-protos fills, or, where the platform was built, ~/.nuget/packages/google.api.commonprotos/2.17.0/content/protos. Needs grpcio and
grpcio-tools: from pip, or on Debian apt install python3-grpcio python3-grpc-tools, which are for /usr/bin/python3.
"""
import argparse
import decimal
import os
import sys
import uuid

import grpc
from google.type import date_pb2, money_pb2
from salesplatform.budget.v1 import budget_pb2, budget_pb2_grpc
from salesplatform.launchcoordination.v1 import launchcoordination_pb2, launchcoordination_pb2_grpc
from salesplatform.teamperformance.v1 import appraisals_pb2, appraisals_pb2_grpc

NANOS = 1_000_000_000
DEADLINE_SECONDS = 30


def metadata(key):
    """Who calls, and the key that makes a repeat of this command have one effect."""
    return [("authorization", f"Bearer {os.environ['SALESPLATFORM_TOKEN']}"), ("idempotency-key", key)]


def money(text, currency):
    """Exact: units and nanos of one sign."""
    nanos = int(decimal.Decimal(text) * NANOS)
    sign = -1 if nanos < 0 else 1
    return money_pb2.Money(currency_code=currency, units=sign * (abs(nanos) // NANOS), nanos=sign * (abs(nanos) % NANOS))


def date(text):
    year, month, day = (int(part) for part in text.split("-"))
    return date_pb2.Date(year=year, month=month, day=day)


def post_cost(channel, arguments, key):
    # The invoice's own number: the same invoice again changes nothing, whatever the key.
    cost = budget_pb2.Cost(
        source="erp", revision=1, team=arguments.team, occurred_on=date(arguments.on), category=arguments.category,
        document=arguments.document, description=arguments.description, amount=money(arguments.amount, arguments.currency))
    reply = budget_pb2_grpc.CostsStub(channel).Post(
        budget_pb2.PostCostRequest(cost=cost), metadata=metadata(key), timeout=DEADLINE_SECONDS)
    return budget_pb2.CostOutcome.Name(reply.outcome)


def agree_criteria(channel, arguments, key):
    reply = appraisals_pb2_grpc.AppraisalCriteriaStub(channel).Agree(
        appraisals_pb2.CriteriaRequest(team=arguments.team, fiscal_year=arguments.year), metadata=metadata(key), timeout=DEADLINE_SECONDS)
    return f"{reply.status}, revision {reply.revision_in_force}"


def report_slip(channel, arguments, key):
    slip = launchcoordination_pb2.SlipDeliveryRequest(
        launch=launchcoordination_pb2.LaunchRequest(launch=arguments.launch), delivery=arguments.delivery, due_on=date(arguments.to),
        reason=arguments.reason)
    reply = launchcoordination_pb2_grpc.DeliveriesStub(channel).Slip(slip, metadata=metadata(key), timeout=DEADLINE_SECONDS)
    return f"{reply.name}: {reply.status}"


def approve_budget(channel, arguments, key):
    # Without a first day: from the beginning of the fiscal year for its first budget, from today for a revision.
    approval = budget_pb2.ApproveBudgetRequest(budget=budget_pb2.BudgetRequest(team=arguments.team, fiscal_year=arguments.year))
    reply = budget_pb2_grpc.BudgetsStub(channel).Approve(approval, metadata=metadata(key), timeout=DEADLINE_SECONDS)
    return f"{reply.status}, revision {reply.revision_in_force}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--service", required=True, help="host and port of the service's gRPC endpoint")
    parser.add_argument("--key", default=str(uuid.uuid4()), help="idempotency key; give the same again to repeat safely")
    acts = parser.add_subparsers(required=True)
    for name, act, fields in [
        ("post-cost", post_cost, ["team", "document", "category", "on", "amount", "currency"]),
        ("approve-budget", approve_budget, ["team", "year"]),
        ("agree-criteria", agree_criteria, ["team", "year"]),
        ("report-slip", report_slip, ["launch", "delivery", "to", "reason"]),
    ]:
        act_parser = acts.add_parser(name)
        act_parser.set_defaults(act=act)
        for field in fields:
            act_parser.add_argument(f"--{field}", required=True)
    acts.choices["post-cost"].add_argument("--description", default="")
    arguments = parser.parse_args()
    with grpc.insecure_channel(arguments.service) as channel:
        try:
            print(arguments.act(channel, arguments, arguments.key))
        except grpc.RpcError as refusal:
            sys.exit(f"{refusal.code().name}: {refusal.details()}")


if __name__ == "__main__":
    main()
