using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Company;

namespace SalesPlatform.Deliverables;

/// <summary>A kind of deliverable that a service writes. One class a kind, in the service's <c>Deliverables</c> folder.</summary>
public abstract class Deliverable
{
    public abstract DeliverableKind Kind { get; }

    /// <summary>What is asked for, when the caller may have it. The default: a team and a period.</summary>
    public virtual Task<DeliverableScope> ScopeAsync(DeliverableReading reading, GetDeliverableRequest asked,
        CancellationToken cancellation)
    {
        var scope = Fields.PeriodScope(Kind, asked);
        RequireReader(reading?.Caller ?? throw new ArgumentNullException(nameof(reading)), scope);
        return Task.FromResult(scope);
    }

    public virtual void RequireReader(CommandContext caller, DeliverableScope scope)
    {
        AsOneOf(caller, Kind.Readers).RequireTeam(scope.Team);
    }

    public bool IsReadBy(CommandContext caller, DeliverableScope scope)
    {
        try
        {
            RequireReader(caller, scope);
            return true;
        }
        catch (DomainException refusal) when (refusal.Refusal == Refusal.NotPermitted)
        {
            return false;
        }
    }

    /// <param name="author">Who has it frozen; empty where it is only looked at.</param>
    /// <param name="cause">Of a miss, in the words of who issues it; empty where nobody gives one.</param>
    public async Task<DocumentContent> WriteAsync(DeliverableReading reading, DeliverableScope scope, string author, string cause,
        CancellationToken cancellation)
    {
        var calendar = reading.Company.Calendar;
        var content = new DocumentContent
        {
            Kind = Kind.Key,
            Team = scope.Team,
            TeamName = await CompanyFacts.TeamNameAsync(reading.Queries, scope.Team, cancellation),
            Period = scope.PeriodLabel,
            From = scope.Period is { } first ? calendar.Start(first).ToDate() : null,
            Until = scope.Period is { } last ? calendar.End(last).ToDate() : null,
            Subject = scope.Subject,
            Currency = reading.Company.Currency,
            TimeZone = reading.Company.TimeZone,
            Position = reading.Position,
            AsOf = reading.Now.ToTimestamp(),
            AsOfDay = reading.Today.ToDate(),
            Author = author,
            Confidential = Kind.IsConfidential,
        };
        var names = await CompanyNames.ReadAsync(reading.Queries, cancellation);
        var document = new DocumentBuilder(content) { Cause = cause, Names = names };
        document.NameTeam();
        document.Title(document.Say("title", Kind.Zh, Kind.En));
        await WriteAsync(reading, scope, document, cancellation);
        return document.Argues
            ? document.Build() : throw new InvalidOperationException($"The document of kind '{Kind.Key}' argues nothing.");
    }

    protected abstract Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation);

    /// <summary>The caller in those of their roles that this kind is for: the role table lets a role in that is for any kind of the
    /// service, and a role for another kind lifts no restriction of this one.</summary>
    internal static CommandContext AsOneOf(CommandContext caller, IReadOnlyList<string> roles) =>
        caller.Only(roles) is { Roles.Count: > 0 } narrowed
        ? narrowed
        : throw DomainException.NotPermitted("not-for-your-role", $"This is not for the role {caller.Role}.");
}
