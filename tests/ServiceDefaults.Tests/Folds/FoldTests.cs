using SalesPlatform.Domain;

namespace SalesPlatform.ServiceDefaults.Tests.Folds;

/// <summary>A lamp that is put up, switched, taken down and put up again.</summary>
public class FoldTests
{
    private static readonly Fold<Lamp> Lamps = new Fold<Lamp>("lamp")
        .Begins<PutUp>((before, put, e) => new Lamp(e.Stream, put.Room, before?.Switched ?? 0))
        .On<SwitchedOn>((lamp, _) => lamp with { Switched = lamp.Switched + 1 });

    private static readonly Fold<House> Houses = new Fold<House>("house")
        .Within(Lamps, (house, e) => house with { Lamp = Lamps.Evolve(house.Lamp, e) })
        .On<string>((house, weather) => house with { Place = $"{house.Place}, {weather}" });

    [Fact]
    public void A_state_begins_with_its_first_event_and_goes_on_from_there() =>
        After(new PutUp("hall"), new SwitchedOn(), new SwitchedOn()).Should().Be(new Lamp("lamp/1", "hall", 2));

    [Fact]
    public void What_begins_again_may_keep_what_was() =>
        After(new PutUp("hall"), new SwitchedOn(), new PutUp("attic")).Should().Be(new Lamp("lamp/1", "attic", 1));

    [Fact]
    public void Before_the_beginning_there_is_nothing_to_change() => After(new SwitchedOn()).Should().BeNull();

    [Fact]
    public void An_event_that_is_not_in_the_table_stops_the_reading() =>
        FluentActions.Invoking(() => After(new PutUp("hall"), "a word")).Should().Throw<InvalidOperationException>()
            .WithMessage("String is no event of the stream lamp/1.");

    [Fact]
    public void The_table_names_stream_and_events() =>
        (Lamps.Stream("1"), Lamps.Events).Should().BeEquivalentTo(("lamp/1", new[] { typeof(PutUp), typeof(SwitchedOn) }));

    [Fact]
    public void A_state_may_be_there_before_its_first_event() =>
        Houses.From(new House("sea", null)).Fold([Recorded("a storm")]).Should().Be(new House("sea, a storm", null));

    [Fact]
    public void What_lies_within_a_state_is_changed_by_a_fold_of_its_own()
    {
        Houses.From(new House("sea", null)).Fold([Recorded(new PutUp("hall")), Recorded(new SwitchedOn())]).Lamp
            .Should().Be(new Lamp("lamp/1", "hall", 1));
        Houses.Events.Should().BeEquivalentTo([typeof(PutUp), typeof(SwitchedOn), typeof(string)]);
        Houses.Fold([Recorded(new PutUp("hall"))]).Should().BeNull("there is no house");
    }

    private static Lamp? After(params object[] events) => Lamps.Fold(events.Select(Recorded));

    private static RecordedEvent Recorded(object data, int i = 0) =>
        new(Guid.Empty, "lamp/1", i + 1, DateTimeOffset.UnixEpoch, "mia", data);

    private sealed record Lamp(string Id, string Room, int Switched);

    private sealed record House(string Place, Lamp? Lamp);

    private sealed record PutUp(string Room);

    private sealed record SwitchedOn;
}
