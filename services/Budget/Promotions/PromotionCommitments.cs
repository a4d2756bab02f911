namespace SalesPlatform.Budget.Promotions;

internal enum PromotionStanding
{
    /// <summary>No budget is open for spending, or the newest plan has not arrived: it is bound as soon as it can be.</summary>
    Waiting,

    /// <summary>Than the budget's, and nobody said at which rate.</summary>
    OtherCurrency,
    Bound,
    Withdrawn,
}

/// <summary>See docs/decisions/0019-reactions.md for what happens when the money is not there.</summary>
internal static class PromotionCommitments
{
    /// <summary>A budget without it has nothing for promotions, which the commitment then says.</summary>
    public const string Category = "promotion";

    private const int MonthLabelLength = 10;

    /// <summary>Finance approved the money with the plan, so that no control stops it here: what exceeds the budget is set aside all the
    /// same and says by how much.</summary>
    public static IEnumerable<object> Bind(BudgetState state, BudgetFigures figures, PromotionNeed need)
    {
        if (Standing(state, need) is not PromotionStanding.Waiting || !state.IsOpenForSpending)
            return [];
        var book = state.Existing;
        var (prefix, active) = (KeyOf(need.Launch), new Commitment?[need.Months.Count]);
        var open = need.Months.ToArray();
        // By the month in the key: finance may expect the cost in another month by now, and that stands.
        foreach (var held in book.Commitments.Values.Where(held => held.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var month = Period.Parse(held.Key[prefix.Length..(prefix.Length + MonthLabelLength)]).Number - 1;
            if (held.Released)
                // What came before the rest was freed is spent already, and not asked for again.
                open[month] = decimal.Max(0, open[month] - held.Settled);
            else
                active[month] = held;
        }

        need = need with { Months = open };
        // What becomes free comes first, so that the rest can use it.
        var order = Enumerable.Range(0, need.Months.Count).OrderBy(i => need.Months[i] - (active[i]?.Amount ?? 0)).ThenBy(i => i);
        var available = figures.OfYear(Category).Available;
        var events = new List<object>();
        foreach (var month in order)
        {
            if (Settle(book, need, month + 1, active[month], ref available) is { } settled)
                events.Add(settled);
        }

        return events.Count == 0 && !book.Promotions.ContainsKey(need.Launch)
            ? [] : [.. events, new PromotionBound(need.Launch, need.Revision, need.IsWithdrawn)];
    }

    public static PromotionStanding Standing(BudgetState state, PromotionNeed need)
    {
        if (state is not BudgetState.Opened { Book: var book })
            return PromotionStanding.Waiting;
        var bound = book.Promotions.GetValueOrDefault(need.Launch);
        if (bound is { IsWithdrawn: true } || need.IsWithdrawn && bound is null)
            return PromotionStanding.Withdrawn;
        if (bound is not null && !need.IsWithdrawn && bound.Revision >= need.Revision)
            return PromotionStanding.Bound;
        return need.Total > 0 && need.Currency != book.Currency ? PromotionStanding.OtherCurrency : PromotionStanding.Waiting;
    }

    public static string KeyOf(Guid launch) => $"promotion-{launch}-";

    private static object? Settle(BudgetBook book, PromotionNeed need, int month, Commitment? held, ref decimal available)
    {
        var (amount, label) = (need.Months[month - 1], book.Id.MonthLabel(month));
        var (team, year) = (book.Id.Team, $"{book.Id.FiscalYear}");
        if (held is null)
        {
            if (amount == 0)
                return null;
            // A released commitment stays what it was: the plan's later revision opens another one beside it.
            var key = KeyOf(need.Launch) + label;
            return new CommitmentOpened(team, year, book.Commitments.ContainsKey(key) ? $"{key}-r{need.Revision}" : key,
                new BudgetCell(Category, label), amount, book.Currency, need.Description, Over(amount, ref available));
        }

        if (amount == 0)
        {
            available += held.Open;
            return new CommitmentReleased(team, year, held.Key, held.Open, book.Currency,
                need.IsWithdrawn ? "The launch was cancelled." : $"Revision {need.Revision} of the promotion plan has nothing in {label}.");
        }

        return amount == held.Amount ? null
            : new CommitmentChanged(team, year, held.Key, new BudgetCell(held.Category, book.Id.MonthLabel(held.Month)), amount,
                book.Currency,
                Over((held with { Amount = amount }).Open - held.Open, ref available));
    }

    /// <summary>What is left after it goes on to the next, so that the parts add up.</summary>
    private static decimal Over(decimal requested, ref decimal available)
    {
        var over = decimal.Max(0, requested - decimal.Max(0, available));
        available -= requested;
        return over;
    }
}
