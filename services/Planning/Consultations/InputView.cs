using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Planning.Consultations;

/// <summary>A request for input, to be listed over teams and years: a department's inbox.</summary>
/// <param name="Id">Id of the input.</param>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Department">Who was asked.</param>
/// <param name="Status">requested, received or waived.</param>
/// <param name="Input">All of it.</param>
public sealed record InputView(string Id, string Team, string FiscalYear, string Department, string Status, DepartmentInput Input) : IListed
{
    /// <summary>As it stands.</summary>
    public static InputView Of(DepartmentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new InputView($"{input.Request.Input}", input.Request.Team, input.Request.FiscalYear, input.Request.Department, input.Status, input);
    }
}

/// <summary>Keeps <see cref="InputView"/>.</summary>
public sealed partial class InputViewProjection : MultiStreamProjection<InputView, string>
{
    /// <summary>The events it is made of.</summary>
    public InputViewProjection()
    {
        Identity<DepartmentInputRequested>(e => $"{e.Input}");
        Identity<DepartmentInputReceived>(e => $"{e.Input}");
        Identity<DepartmentInputDetailed>(e => $"{e.Input}");
        Identity<DepartmentInputWaived>(e => $"{e.Input}");
    }

    /// <inheritdoc />
    public override InputView? Evolve(InputView? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Data is DepartmentInputRequested requested ? InputView.Of(DepartmentInput.Of(requested, e.Timestamp))
            : snapshot is null ? null
            : InputView.Of(snapshot.Input.With(e.Data, e.Timestamp));
    }
}
