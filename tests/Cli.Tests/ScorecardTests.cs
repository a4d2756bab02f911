using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class ScorecardTests
{
    [Fact]
    public async Task The_request_names_team_period_rep_and_instant()
    {
        await using var platform = await StartAsync();
        await platform.RunAsync("scorecard", "--team", "north", "--period", "FY2018-Q1", "--rep", "285", "--as-of",
            "2018-01-01T08:00:00+08:00");
        platform.Exchange.Sent<GetScorecardRequest>().Should().Be(new GetScorecardRequest
        {
            Team = "north",
            Period = "FY2018-Q1",
            Rep = "285",
            AsOf = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToTimestamp(),
        });
    }

    [Fact]
    public async Task A_day_is_its_end_in_the_companys_time_zone()
    {
        await using var platform = await StartAsync();
        platform.Exchange.Answers("Organisation/Get", new OrganisationReply { TimeZone = "Asia/Shanghai", Currency = "CNY" });
        await platform.RunAsync("scorecard", "--team", "north", "--period", "FY2018-Q1", "--as-of", "2017-12-31");
        platform.Exchange.Sent<GetScorecardRequest>().AsOf.Should()
            .Be(new DateTime(2017, 12, 31, 16, 0, 0, DateTimeKind.Utc).ToTimestamp());
    }

    [Fact]
    public async Task The_json_has_stable_names_exact_numbers_and_null_for_what_is_unknown()
    {
        await using var platform = await StartAsync();
        var run = await platform.RunAsync("scorecard", "--team", "north", "--period", "FY2018", "--json");
        run.Out.Trim().Should().Be("""
            {
              "team": "north",
              "period": "FY2018",
              "startsOn": "2017-07-01",
              "endsBefore": "2018-07-01",
              "asOf": "2026-07-15T09:00:00Z",
              "currency": "USD",
              "kpis": [
                {
                  "kpi": "sales-attainment",
                  "actual": "16429042.6",
                  "target": "19331000",
                  "ratio": "1.6997607",
                  "rating": "excellent",
                  "provisional": true,
                  "reasons": [
                    "period-running"
                  ],
                  "proratedTarget": "9665500",
                  "proratedRatio": "1.6997607",
                  "proratedRating": "excellent",
                  "standardVersion": 1,
                  "qualifiedAt": "0.9",
                  "excellentAt": "1.05",
                  "facts": 8000,
                  "variance": "-2901957.4",
                  "wholeRatio": "0.8498806373182970358491542083"
                },
                {
                  "kpi": "team-uplift",
                  "actual": null,
                  "target": null,
                  "ratio": null,
                  "rating": "not-applicable",
                  "provisional": false,
                  "reasons": [],
                  "proratedTarget": null,
                  "proratedRatio": null,
                  "proratedRating": null,
                  "standardVersion": 1,
                  "qualifiedAt": null,
                  "excellentAt": null,
                  "facts": 0,
                  "variance": null
                },
                {
                  "kpi": "customer-satisfaction",
                  "actual": "8",
                  "target": null,
                  "ratio": "0.8",
                  "rating": "qualified",
                  "provisional": false,
                  "reasons": [
                    "small-sample"
                  ],
                  "proratedTarget": null,
                  "proratedRatio": null,
                  "proratedRating": null,
                  "standardVersion": 1,
                  "qualifiedAt": "0.8",
                  "excellentAt": "0.9",
                  "facts": 1,
                  "variance": null,
                  "sample": {
                    "responses": 10,
                    "intervalLow": "0.490162",
                    "intervalHigh": "0.943318"
                  }
                },
                {
                  "kpi": "cost-deviation",
                  "actual": "94999.99",
                  "target": "100000",
                  "ratio": "0.0500001",
                  "rating": "below",
                  "provisional": false,
                  "reasons": [],
                  "proratedTarget": null,
                  "proratedRatio": null,
                  "proratedRating": null,
                  "standardVersion": 1,
                  "qualifiedAt": "0.05",
                  "excellentAt": "0.02",
                  "facts": 120,
                  "variance": "-5000.01",
                  "signedRatio": "-0.0500001"
                }
              ]
            }
            """);
    }

    [Fact]
    public async Task A_reps_json_names_the_rep()
    {
        await using var platform = await StartAsync("285");
        var run = await platform.RunAsync("scorecard", "--team", "north", "--period", "FY2018", "--rep", "285", "--json");
        run.Json.Select(property => property.Key).Should()
            .Equal("team", "period", "rep", "startsOn", "endsBefore", "asOf", "currency", "kpis");
    }

    [Fact]
    public async Task People_read_groups_percent_and_bands_within_80_columns()
    {
        await using var platform = await StartAsync();
        var run = await ClientRun.InAsync(
            platform.Folder, new() { ["NO_COLOR"] = "1" }, ["scorecard", "--team", "north", "--period", "FY2018"], onTerminal: true);
        run.Out.Should()
            .ContainAll("16,429,042.60", "9,665,500.00", "169.98 %", "Excellent", "provisional", "19,331,000.00", "84.99 %",
                "not rated",
             "Below", "Not applicable", "Sales attainment", "USD",
            "8 of 10", "80.00 %", "95 % interval 49.02 %", "fewer than 30 responses", "−5.00001 %");
        run.Out.Should().NotContain("\u001b");
        run.Out.Split('\n').Should().AllSatisfy(line => line.TrimEnd().Length.Should().BeLessThanOrEqualTo(80));
    }

    private static async Task<PlatformOnWire> StartAsync(string rep = "")
    {
        var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Scorecards/Get", new Scorecard
        {
            Team = "north",
            Rep = rep,
            Period = "FY2018",
            StartsOn = new DateOnly(2017, 7, 1).ToDate(),
            EndsBefore = new DateOnly(2018, 7, 1).ToDate(),
            AsOf = ClientRun.Now.ToTimestamp(),
            Currency = "USD",
            Kpis =
            {
                new Kpi
                {
                    Kpi_ = "sales-attainment", Actual = 16429042.60m.ToExact(), Target = 19331000m.ToExact(),
                    Ratio = 1.6997607m.ToExact(), WholeRatio = 0.8498806373182970358491542083m.ToExact(), Rating = "excellent",
                    Provisional = true,
                    Reasons = { "period-running" },
                    ProratedTarget = 9665500m.ToExact(), ProratedRatio = 1.6997607m.ToExact(), StandardVersion = 1,
                    QualifiedAt = 0.9m.ToExact(), ExcellentAt = 1.05m.ToExact(), Facts = 8000, ProratedRating = "excellent",
                    Variance = (-2901957.40m).ToExact(),
                },
                new Kpi { Kpi_ = "team-uplift", Rating = "not-applicable", StandardVersion = 1 },
                new Kpi
                {
                    Kpi_ = "customer-satisfaction", Actual = 8m.ToExact(), Ratio = 0.8m.ToExact(), Rating = "qualified",
                    Reasons = { "small-sample" },
                    StandardVersion = 1, QualifiedAt = 0.8m.ToExact(), ExcellentAt = 0.9m.ToExact(), Facts = 1, Responses = 10,
                    IntervalLow = 0.490162m.ToExact(), IntervalHigh = 0.943318m.ToExact(),
                },
                new Kpi
                {
                    Kpi_ = "cost-deviation", Actual = 94999.99m.ToExact(), Target = 100000m.ToExact(), Ratio = 0.0500001m.ToExact(),
                    SignedRatio = (-0.0500001m).ToExact(), Rating = "below", StandardVersion = 1, QualifiedAt = 0.05m.ToExact(),
                    ExcellentAt = 0.02m.ToExact(), Facts = 120, Variance = (-5000.01m).ToExact(),
                },
            },
        });
        return platform;
    }
}
