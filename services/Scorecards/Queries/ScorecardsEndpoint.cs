using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.ServiceDefaults.Commands;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>The gRPC service.</summary>
public sealed class ScorecardsEndpoint(ScorecardQuery scorecards, IntakeQuery intake, TimeProvider time)
    : Contracts.Scorecards.V1.Scorecards.ScorecardsBase
{
    /// <inheritdoc />
    public override async Task<Scorecard> Get(GetScorecardRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, time);
        var parsed = Parse(request, caller.Now);
        caller.RequireScorecard(parsed.Team, parsed.Rep);
        return (await scorecards.GetAsync(parsed, context.CancellationToken)).SeenBy(caller).ToMessage();
    }

    /// <inheritdoc />
    public override async Task<IntakeReply> GetIntake(GetIntakeRequest request, ServerCallContext context)
    {
        var sources = await intake.GetAsync(context.CancellationToken);
        return new IntakeReply
        {
            Sources =
            {
                sources.Select(from => new SourcePosition { Service = from.Service, Position = from.Position, Parked = from.Parked }),
            },
        };
    }

    /// <summary>The request of a message.</summary>
    /// <param name="request">The message.</param>
    /// <param name="now">The instant of an unset <c>as_of</c>, and the latest there is: nothing is known of later ones.</param>
    /// <exception cref="DomainException">Fields are wrong.</exception>
    public static ScorecardRequest Parse(GetScorecardRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = new List<FieldError>();
        if (request.Team.Length == 0)
            errors.Add(new FieldError("team", "missing", "A team is needed."));
        if (!Period.TryParse(request.Period, out var period))
            errors.Add(new FieldError("period", "not-a-period", $"'{request.Period}' is not a period: FY2027, FY2027-Q1 or FY2027-M01."));
        if (!TryInstant(request.AsOf, now, out var asOf))
            errors.Add(new FieldError("as_of", "not-an-instant", "The instant lies outside the years 1 to 9999."));
        if (errors.Count > 0)
            throw DomainException.Invalid(errors);
        return new ScorecardRequest(request.Team, request.Rep.Length == 0 ? null : request.Rep, period, asOf < now ? asOf : now);
    }

    private static bool TryInstant(Timestamp? message, DateTimeOffset otherwise, out DateTimeOffset instant)
    {
        instant = otherwise;
        if (message is null)
            return true;
        if (message.Seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || message.Seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || message.Nanos is < 0 or > 999_999_999)
            return false;
        instant = message.ToDateTimeOffset();
        return true;
    }
}
