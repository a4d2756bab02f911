namespace SalesPlatform.Demo;

/// <summary>The topic is the seed, so that a change in one part of the story leaves the others as they are. SplitMix64 (Steele, Lea, Flood:
/// Fast splittable pseudorandom number generators, 2014), for Random promises no such stability.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(params IReadOnlyList<object> topic)
    {
        // FNV-1a.
        _state = 14695981039346656037;
        foreach (var letter in string.Join('/', topic))
            _state = unchecked((_state ^ letter) * 1099511628211);
    }

    /// <summary>Both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>Weights are above 0.</summary>
    public T Pick<T>(IReadOnlyList<T> from, Func<T, int> weight)
    {
        var at = Between(0, from.Sum(weight) - 1);
        foreach (var one in from)
        {
            at -= weight(one);
            if (at < 0)
                return one;
        }

        throw new InvalidOperationException("The weights do not add up to themselves.");
    }

    public bool Percent(int chance) => Between(1, 100) <= chance;

    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> things) =>
        [.. things.Select(thing => (thing, Key: Next())).OrderBy(pair => pair.Key).Select(pair => pair.thing)];

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
