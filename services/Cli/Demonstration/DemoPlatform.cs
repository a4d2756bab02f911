using Grpc.Core;
using Grpc.Core.Interceptors;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>How the company counts, and what day it is there.</summary>
internal sealed record Company(FiscalCalendar Calendar, string Currency, TimeZoneInfo Zone, DateOnly Today, bool IsConfigured)
{
    /// <summary>The demonstration as told through a day; yesterday unless a load has begun.</summary>
    public DemoTime At(DateOnly? through) => new(Calendar, Currency, Zone, through ?? Today.AddDays(-1));
}

/// <summary>A local platform with everybody of the story at its door: each call carries a development token of the person who makes
/// it.</summary>
internal sealed class DemoPlatform(Call call, EndpointsFile endpoints) : IDemoPlatform
{
    private static readonly Person Operator = new("demo.loader", "Demonstration", "operator", "Loads the demonstration");

    private readonly Dictionary<string, string> _tokens = [];
    private readonly Lock _lock = new();

    public static DemoPlatform Open(Call call)
    {
        if (call.Options.Token is not null)
            throw new CliException(
                "The demonstration has many people in it, and one --token is for one of them: it is for local platforms.");
        return new DemoPlatform(call, call.Platform.Endpoints);
    }

    public CallInvoker To(string service, Person person)
    {
        var token = TokenOf(person);
        return call.Platform.Invoker(service).Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}")]);
    }

    public Task<LoadedStory> FindAsync() => AskAsync("planning", async () =>
    {
        try
        {
            return await LoadedStory.ReadAsync(new AnnualPlans.AnnualPlansClient(To("planning", Cast.Manager)), call.Cancellation);
        }
        catch (InvalidOperationException other)
        {
            throw new CliException(other.Message);
        }
    });

    public Task<Company> CompanyAsync() => AskAsync("planning", async () =>
        CompanyOf(await new Organisation.OrganisationClient(To("planning", Cast.Executive)).GetAsync(
            new GetOrganisationRequest(), cancellationToken: call.Cancellation)));

    /// <summary>Chooses the settings the demonstration comes with, where nobody has chosen any: on the day the company takes the platform
    /// up.</summary>
    public Task<Company> ConfigureAsync(Company company, DemoTime time) =>
        company.IsConfigured ? Task.FromResult(company) : AskAsync("planning", async () =>
        CompanyOf(await new Organisation.OrganisationClient(To("planning", Cast.Executive)).SetAsync(new SetOrganisationRequest
        {
            FiscalStartMonth = company.Calendar.StartMonth, Currency = company.Currency, TimeZone = company.Zone.Id,
        }, new Metadata { { "recorded-at", $"{time.At(time.TakenUp, 8, 0).UtcDateTime:O}" } }, cancellationToken: call.Cancellation)));

    public Task<bool> IsEmptyAsync() => AskAsync("team-performance", async () =>
        (await new Teams.TeamsClient(To("team-performance", Cast.Executive)).ListAsync(
            new ListTeamsRequest(), cancellationToken: call.Cancellation)).Teams.Count == 0);

    /// <summary>Returns when the scorecards have counted everything that was told: asked how far they are, they take in first what is
    /// there.</summary>
    public Task SettleAsync() => AskAsync("scorecards", async () => await new Scorecards.ScorecardsClient(To("scorecards", Operator))
        .GetIntakeAsync(new GetIntakeRequest(), cancellationToken: call.Cancellation));

    private Company CompanyOf(OrganisationReply reply)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reply.TimeZone);
        return new Company(new FiscalCalendar(reply.FiscalStartMonth), reply.Currency, zone,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(call.Host.Clock.GetUtcNow(), zone).DateTime), reply.Configured);
    }

    private async Task<T> AskAsync<T>(string service, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RpcException failure) when (!call.Cancellation.IsCancellationRequested)
        {
            throw RpcFailures.Translate(failure, endpoints.GrpcOf(service), null, call.Language);
        }
        catch (RpcException failure)
        {
            throw new OperationCanceledException("The call was cancelled.", failure, call.Cancellation);
        }
    }

    private string TokenOf(Person person)
    {
        lock (_lock)
        {
            if (!_tokens.TryGetValue(person.Login, out var token))
            {
                var identity = Credentials.ForMigration(
                    Credentials.Identity(person.Login, person.Role, [person.Team], person.Employee), statesTime: true);
                _tokens[person.Login] = token = Credentials.Development(call.Host, endpoints, identity, TimeSpan.FromHours(1));
            }

            return token;
        }
    }
}
