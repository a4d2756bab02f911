using SalesPlatform.Deliverables;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

/// <summary>What a newer version says of the one before.</summary>
public class ChangesTests
{
    [Fact]
    public void A_changed_figure_is_named_with_both_values()
    {
        var compared = ContentChanges.With(With(120, 3), With(100, 3), 1);
        compared.Supersedes.Should().Be(1);
        var change = compared.Changes.Should().ContainSingle(each => each.What.Key == "figure").Which;
        (change.Before.Money.Units, change.After.Money.Units).Should().Be((100, 120));
        Files.Faults(DocumentRenderer.Render(compared, null, Language.English, FileFormat.Docx), FileFormat.Docx).Should().BeEmpty();
    }

    [Fact]
    public void Rows_that_differ_are_counted() =>
        ContentChanges.With(With(100, 5), With(100, 3), 1).Changes.Should().ContainSingle(each => each.After.Count == 2);

    [Fact]
    public void What_changes_with_every_reading_is_no_change_of_figures()
    {
        var (one, other) = (With(100, 3), With(100, 3));
        (other.Position, other.Author) = (99, "somebody else");
        other.AsOf.Seconds += 60;
        ContentHash.OfFigures(one).Should().Be(ContentHash.OfFigures(other)).And.NotBe(ContentHash.OfFigures(With(101, 3)));
    }

    private static Contracts.Deliverables.V1.DocumentContent With(decimal amount, int rows)
    {
        var document = Sample.New();
        document.Figure("cost", document.Say("figure", "成本", "Costs"), document.Money(amount));
        var table = document.Section("s", document.Say("section", "表", "Table")).Table("t", document.Say("table", "行", "Rows"))
            .Column(document.Say("column", "数", "Number"), Columns.Count);
        for (var i = 0; i < rows; i++)
            table.Row(Values.Count(i));
        return document.Build();
    }
}
