using FsCheck;
using FsCheck.Fluent;
using SalesPlatform.SalesMonitoring.Facts;

namespace SalesPlatform.Tests.SalesMonitoring.Facts;

public class CreditSumsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Facts_of_one_rep_day_region_and_line_are_one_credit()
    {
        var summed = new CreditSums(7).Next(
            [Fact("ann", 10), Fact("ann", 5), Fact("ann", 2, line: "pumps"), Fact("bo", 1)], 12, Now);
        (summed.After, summed.Through, summed.Facts).Should().Be((7, 12, 4));
        summed.Credits.Select(credit => (credit.Rep, credit.ProductLine, credit.Amount, credit.RecordedAt)).Should()
            .Equal(("ann", "", 15m, null), ("ann", "pumps", 2m, null), ("bo", "", 1m, null));
    }

    [Fact]
    public void What_was_recorded_earlier_keeps_its_time() =>
        new CreditSums(0).Next([Fact("ann", 10), Fact("ann", 5, Now.AddDays(-1)), Fact("ann", 6, Now.AddDays(-1))], 3, Now)
            .Credits.Select(credit => (credit.Amount, credit.RecordedAt)).Should().Equal((10m, null), (11m, Now.AddDays(-1)));

    [Fact]
    public void What_was_reversed_at_once_is_no_credit() =>
        new CreditSums(0).Next([Fact("ann", 10), Fact("ann", -10)], 2, Now).Credits.Should().BeEmpty();

    [Property]
    public Property However_facts_are_cut_the_sums_agree(NonEmptyArray<(byte Rep, byte Line, int Cents)> drawn, PositiveInt cut)
    {
        var facts = drawn.Get.Select(each => Fact($"r{each.Rep % 3}", each.Cents / 100m, line: $"l{each.Line % 3}")).ToList();
        var whole = new CreditSums(0).Next(facts, facts.Count, Now);
        var parts = new List<Contracts.SalesMonitoring.SalesSummed>();
        foreach (var part in facts.Chunk(1 + cut.Get % facts.Count))
        {
            var before = parts.Count == 0 ? 0 : parts[^1].Through;
            parts.Add(new CreditSums(before).Next(part, before + part.Length, Now));
        }

        return (Sums([whole]).SequenceEqual(Sums(parts)) && parts.Sum(part => part.Facts) == facts.Count).ToProperty();
    }

    private static List<(string Rep, string Line, decimal Amount)> Sums(IEnumerable<Contracts.SalesMonitoring.SalesSummed> parts) =>
        [.. parts.SelectMany(part => part.Credits).GroupBy(credit => (credit.Rep, credit.ProductLine))
            .Select(group => (group.Key.Rep, group.Key.ProductLine, group.Sum(credit => credit.Amount)))
            .Where(sum => sum.Item3 != 0).Order()];

    private static CreditFact Fact(string rep, decimal amount, DateTimeOffset? at = null, string line = "") => new(
        Guid.NewGuid(), rep, FactKinds.Sale, "erp", "1", 1, "o", new DateOnly(2026, 5, 4), at ?? Now, "c", "p", "east", line, 1, amount, 1,
        null, null, amount);
}
