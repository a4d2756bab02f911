namespace SalesPlatform.Planning.Consultations;

/// <summary>A department's inbox, over teams and years.</summary>
internal sealed record InputView(string Id, string Team, string FiscalYear, string Department, string Status, DepartmentInput Input)
    : IListed
{
    public static InputView? After(InputView? view, RecordedEvent e) => DepartmentInput.Fold.Evolve(view?.Input, e) is not { } input ? null
        : new InputView($"{input.Request.Input}", input.Request.Team, input.Request.FiscalYear, input.Request.Department, input.Status,
            input);
}
