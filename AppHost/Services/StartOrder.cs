namespace SalesPlatform.AppHost.Services;

/// <summary>Which services start together, and after which.</summary>
internal static class StartOrder
{
    /// <summary>
    /// Waves: each holds the services all of whose feeds come from earlier waves. A peer that is not started holds nobody up.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ServiceDefinition>> Waves(IReadOnlyList<ServiceDefinition> services)
    {
        var waves = new List<IReadOnlyList<ServiceDefinition>>();
        var waiting = services.ToList();
        while (waiting.Count > 0)
        {
            var names = waiting.Select(service => service.Name).ToHashSet();
            var wave = waiting.Where(service => !service.ReadsFeedsOf.Any(names.Contains)).ToArray();
            if (wave.Length == 0)
                throw new LauncherException($"These services wait for each other: {string.Join(", ", names)}.");
            waves.Add(wave);
            waiting.RemoveAll(wave.Contains);
        }

        return waves;
    }
}
