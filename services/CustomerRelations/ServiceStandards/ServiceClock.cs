namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>Half-open; <paramref name="Until"/> is null while the clock stands still.</summary>
internal sealed record Pause(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>Business minutes, rounded up.</summary>
/// <param name="Due">Null while the clock stands still, because nobody knows for how long.</param>
internal sealed record ServiceTimeStanding(DateTimeOffset? Due, DateTimeOffset? Done, int Minutes, int PromisedMinutes, int MinutesOver)
{
    /// <summary>Time after closing on the last day is no business time and breaches nothing.</summary>
    public bool Breached => MinutesOver > 0;
}

/// <summary>Business time since the receipt without the pauses.</summary>
/// <param name="Pauses">In order, without overlaps; only the last may last on.</param>
internal sealed record ServiceClock(BusinessCalendar Calendar, DateTimeOffset ReceivedAt, IReadOnlyList<Pause> Pauses)
{
    public TimeSpan Used(DateTimeOffset at)
    {
        var used = Calendar.Elapsed(ReceivedAt, at);
        foreach (var pause in Pauses)
            used -= Calendar.Elapsed(pause.From, pause.Until is { } until && until < at ? until : at);
        return used;
    }

    /// <summary>Null when the clock stands still before that.</summary>
    public DateTimeOffset? Due(TimeSpan promised)
    {
        var due = Calendar.Add(ReceivedAt, promised);
        foreach (var pause in Pauses.Where(pause => pause.From < pause.Until || pause.Until is null))
        {
            if (pause.From >= due)
                break;
            if (pause.Until is not { } until)
                return null;
            due = Calendar.Add(due, Calendar.Elapsed(pause.From, until));
        }

        return due;
    }

    /// <summary>At an instant, or when the service was done.</summary>
    public ServiceTimeStanding Standing(int promisedMinutes, DateTimeOffset? done, DateTimeOffset now)
    {
        var promised = TimeSpan.FromMinutes(promisedMinutes);
        var used = Used(done ?? now);
        var over = used > promised ? used - promised : TimeSpan.Zero;
        return new ServiceTimeStanding(Due(promised), done, Minutes(used), promisedMinutes, Minutes(over));
    }

    private static int Minutes(TimeSpan time) => (int)((time.Ticks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute);
}
