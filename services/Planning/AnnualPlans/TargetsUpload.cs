using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Files;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.TeamYears;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>All rows or none.</summary>
internal sealed class TargetsUpload(CommandRunner runner, CompanyReader company)
{
    public async Task<Wire.ImportTargetsReply> ImportAsync(IAsyncStreamReader<FileChunk> chunks, ServerCallContext call)
    {
        var upload = await FileUpload.OpenAsync(chunks, call.CancellationToken, CsvFile.LargestFile);
        var errors = new FieldErrors();
        var id = new PlanId(ServiceDefaults.Grpc.RequestFields.Key(errors, "header.team", upload.Header.Team),
            ServiceDefaults.Grpc.RequestFields.FiscalYear(errors, "header.target", upload.Header.Target));
        var grain = GrainOf(errors, upload.Header.Grain);
        errors.ThrowIfAny();
        var file = await TargetFile.ReadAsync(upload, call.CancellationToken);
        return await runner.RunAsync(call, upload.AsRequest(), work => TakeInAsync(work, file, id, grain, call.CancellationToken));
    }

    private async Task<Wire.ImportTargetsReply> TakeInAsync(
        UnitOfWork work, TargetFile file, PlanId id, Grain? grain, CancellationToken cancellation)
    {
        work.Context.RequireTeam(id.Team);
        await company.RequireTeamAsync(id.Team, cancellation);
        var organisation = await work.LoadAsync(OrganisationSettings.Aggregate, OrganisationSettings.Stream, null, cancellation);
        var plan = await work.LoadAsync(AnnualPlan.Of(id), AnnualPlan.StreamOf(id), null, cancellation);
        var terms = new PlanTerms(id, organisation.State.FiscalStartMonth, organisation.State.Currency, null, "", null, null, []);
        var (seasonality, currency) = plan.State is AnnualPlan.Opened { Plan: var there }
            ? (there.Figures.Seasonality, there.Currency) : (terms.Weights, terms.Currency);
        var sheet = TargetSheet.Read(file.Name, file.Rows, grain, id.FiscalYear, organisation.State.Calendar, seasonality, currency);
        var errors = file.ErrorsWith(sheet.Faults);
        if (errors.Count > 0 || sheet.Targets is null)
            return new Wire.ImportTargetsReply { Rows = file.RowCount, Errors = { errors } };

        work.Append(organisation, organisation.State.FixCalendar(id.Team, id.FiscalYear.ToString()));
        var after = work.Append(plan, TargetsImport.Import(plan.State, work.Context, terms, sheet.Targets));
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
