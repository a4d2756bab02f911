using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;
using SalesPlatform.Planning.Organisations;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>All rows or none.</summary>
internal sealed partial class AnnualPlansEndpoint
{
    public override async Task<Wire.ImportTargetsReply> ImportTargets(
        IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken, CsvFile.LargestFile);
        var errors = new FieldErrors();
        var id = new PlanId(errors.Key("header.team", upload.Header.Team), errors.FiscalYear("header.target", upload.Header.Target));
        var grain = GrainOf(errors, upload.Header.Grain);
        errors.ThrowIfAny();
        var file = await TargetFile.ReadAsync(upload, context.CancellationToken);
        return await runner.RunAsync(context, upload.AsRequest(), work => TakeInAsync(work, file, id, grain, context.CancellationToken));
    }

    private async Task<Wire.ImportTargetsReply> TakeInAsync(
        UnitOfWork work, TargetFile file, PlanId id, Grain? grain, CancellationToken cancellation)
    {
        work.Context.RequireTeam(id.Team);
        await company.RequireTeamAsync(id.Team, cancellation);
        var organisation = await work.OrganisationAsync(null, cancellation);
        var plan = await work.LoadAsync(AnnualPlan.Of, id, null, cancellation);
        var terms = new PlanTerms(id, organisation.State.FiscalStartMonth, organisation.State.Currency, null, "", null, null, []);
        var (seasonality, currency) = plan.State is AnnualPlan.Opened { Plan: var there }
            ? (there.Figures.Seasonality, there.Currency) : (terms.Weights, terms.Currency);
        var sheet = TargetSheet.Read(file.Name, file.Rows, grain, id.FiscalYear, organisation.State.Calendar, seasonality, currency);
        var errors = file.ErrorsWith(sheet.Faults);
        if (errors.Count > 0 || sheet.Targets is null)
            return new Wire.ImportTargetsReply { Rows = file.RowCount, Errors = { errors } };

        work.Append(organisation, OrganisationDecisions.FixCalendar(organisation.State, id.Team, $"{id.FiscalYear}"));
        var after = work.Append(plan, PlanDecisions.Import(plan.State, work.Context, terms, sheet.Targets));
        return new Wire.ImportTargetsReply
        {
            Plan = PlanReplies.Of(after.State, after.Version), Rows = file.RowCount,
            Skipped = sheet.Skipped
        };
    }

    private static Grain? GrainOf(FieldErrors errors, string grain)
    {
        Grain? known = grain switch { "month" => Grain.Month, "quarter" => Grain.Quarter, "year" => Grain.Year, _ => null };
        errors.Require(known is not null || grain.Length == 0, "header.grain", "not-a-grain", "The grain is month, quarter or year.");
        return known;
    }
}

internal static partial class PlanDecisions
{
    /// <summary>A plan that it opens rests on the file instead of research of its own, and says so. The figures a plan has already make no
    /// event, whatever its status.</summary>
    public static IEnumerable<object> Import(AnnualPlan state, CommandContext context, PlanTerms terms, TargetsImported targets)
    {
        if (state is AnnualPlan.NotDrafted)
        {
            return
            [
                .. Create(state, context, terms with { AnnualTarget = 0, Growth = null }),
                .. Enum.GetValues<PreparationKind>().Select(kind => new PreparationRecorded(kind, null, $"imported from {targets.File}")),
                targets,
            ];
        }

        var figures = state.Existing.Figures;
        if (figures.Months.SequenceEqual(targets.Months) && figures.Targets.SequenceEqual(PlanFigures.TargetsFrom(targets.Assignments)))
            return [];
        RequireEditable(state);
        return [targets];
    }
}
