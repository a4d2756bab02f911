using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Deliverables;

public static class Fields
{
    /// <summary>A team and a period of a length the kind is written for.</summary>
    public static DeliverableScope PeriodScope(DeliverableKind kind, GetDeliverableRequest asked)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", asked.Team), errors.Period("period", asked.Period));
        errors.Require(errors.Found.Count > 0 || kind.Grains.Contains(period.Grain), "period", "not-its-length",
            $"{kind.Key} is written for a "
            + $"{string.Join(" or a ", kind.Grains.Select(grain => $"{grain}".ToLowerInvariant()))}, not for {asked.Period}.");
        errors.Require(asked.Subject.Length == 0 || kind.Subject.Length > 0, "subject", "not-wanted", $"{kind.Key} has no subject.");
        var subject = asked.Subject.Length == 0 || kind.Subject.Length == 0 ? "" : errors.Key("subject", asked.Subject);
        errors.ThrowIfAny();
        return new DeliverableScope(kind.Key, team, period, subject);
    }

    internal static (string Number, int Version) Version(string number, int version, bool mayBeNewest)
    {
        var errors = new FieldErrors();
        var read = errors.Text("number", number, LongestNumber);
        errors.Require(version > 0 || mayBeNewest && version == 0, "version", "out-of-range", "A version is 1 or more.");
        errors.ThrowIfAny();
        return (read, version);
    }

    private const int LongestNumber = 800;
}
