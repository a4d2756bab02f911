namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>Time in which a clock stands still, half-open.</summary>
/// <param name="From">First instant.</param>
/// <param name="Until">First instant at which it goes on; null while it stands.</param>
internal sealed record Pause(DateTimeOffset From, DateTimeOffset? Until);

/// <param name="Due">When it ends; null while the clock stands still, because nobody knows for how long.</param>
/// <param name="Done">When the service was done; null while it is not.</param>
/// <param name="Minutes">Business minutes used, rounded up.</param>
/// <param name="PromisedMinutes">Business minutes promised.</param>
/// <param name="MinutesOver">Business minutes beyond the promise, rounded up; 0 when kept.</param>
internal sealed record ServiceTimeStanding(DateTimeOffset? Due, DateTimeOffset? Done, int Minutes, int PromisedMinutes, int MinutesOver)
{
    /// <summary>More business time was used than promised. Time after closing on the last day is no business time and breaches
    /// nothing.</summary>
    public bool Breached => MinutesOver > 0;
}

/// <summary>The clock of one complaint: business time since the receipt without the pauses. Pure.</summary>
/// <param name="Calendar">Business hours.</param>
/// <param name="ReceivedAt">Where it starts.</param>
/// <param name="Pauses">In order, without overlaps; only the last may last on.</param>
internal sealed record ServiceClock(BusinessCalendar Calendar, DateTimeOffset ReceivedAt, IReadOnlyList<Pause> Pauses)
{
    /// <summary>Business time that counted up to an instant.</summary>
    public TimeSpan Used(DateTimeOffset at)
    {
        var used = Calendar.Elapsed(ReceivedAt, at);
        foreach (var pause in Pauses)
            used -= Calendar.Elapsed(pause.From, pause.Until is { } until && until < at ? until : at);
        return used;
    }

    /// <summary>When so much time will have counted; null when the clock stands still before that.</summary>
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

    /// <summary>How a promise stands at an instant, or stood when the service was done.</summary>
    public ServiceTimeStanding Standing(int promisedMinutes, DateTimeOffset? done, DateTimeOffset now)
    {
        var promised = TimeSpan.FromMinutes(promisedMinutes);
        var used = Used(done ?? now);
        var over = used > promised ? used - promised : TimeSpan.Zero;
        return new ServiceTimeStanding(Due(promised), done, Minutes(used), promisedMinutes, Minutes(over));
    }

    private static int Minutes(TimeSpan time) => (int)((time.Ticks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute);
}
