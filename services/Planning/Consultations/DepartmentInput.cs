namespace SalesPlatform.Planning.Consultations;

/// <summary>Of a consultation.</summary>
internal sealed record DepartmentInput(
    DepartmentInputRequested Request, DateTimeOffset RequestedAt, DepartmentInputReceived? Received, string Content,
    DepartmentInputWaived? Waived, DateTimeOffset? SettledAt)
{
    public const string Requested = "requested";

    public string Status => Received is not null ? "received" : Waived is not null ? "waived" : Requested;

    public static Fold<DepartmentInput> Fold { get; } = new Fold<DepartmentInput>("consultation")
        .Begins<DepartmentInputRequested>((_, request, e) => new DepartmentInput(request, e.RecordedAt, null, "", null, null))
        .On<DepartmentInputReceived>((input, received, e) => input with { Received = received, SettledAt = e.RecordedAt })
        .On<DepartmentInputDetailed>((input, detailed) => input with { Content = detailed.Content })
        .On<DepartmentInputWaived>((input, waived, e) => input with { Waived = waived, SettledAt = e.RecordedAt });

    public static Guid IdOf(RecordedEvent e) => e.Data switch
    {
        DepartmentInputRequested request => request.Input,
        DepartmentInputReceived received => received.Input,
        DepartmentInputDetailed detailed => detailed.Input,
        DepartmentInputWaived waived => waived.Input,
        _ => throw Unexpected.Event(e),
    };
}
