using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Planning.Consultations;

/// <summary>A department's inbox, over teams and years.</summary>
internal sealed record InputView(string Id, string Team, string FiscalYear, string Department, string Status, DepartmentInput Input)
    : IListed
{
    public static InputView Of(DepartmentInput input)
    {
        return new InputView($"{input.Request.Input}", input.Request.Team, input.Request.FiscalYear, input.Request.Department,
            input.Status, input);
    }
}

internal sealed partial class InputViewProjection : MultiStreamProjection<InputView, string>
{
    public InputViewProjection()
    {
        Identity<DepartmentInputRequested>(e => $"{e.Input}");
        Identity<DepartmentInputReceived>(e => $"{e.Input}");
        Identity<DepartmentInputDetailed>(e => $"{e.Input}");
        Identity<DepartmentInputWaived>(e => $"{e.Input}");
    }

    public override InputView? Evolve(InputView? snapshot, string id, IEvent e)
    {
        return e.Data is DepartmentInputRequested requested ? InputView.Of(DepartmentInput.Of(requested, e.Timestamp))
            : snapshot is null ? null
            : InputView.Of(snapshot.Input.With(e.Data, e.Timestamp));
    }
}
