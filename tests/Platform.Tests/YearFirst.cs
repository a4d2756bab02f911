using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SalesPlatform.Tests.Platform.YearFirst))]

namespace SalesPlatform.Tests.Platform;

/// <summary>
/// The demonstration year comes first: whatever the other tests record would be history that its two departments have delivered as well,
/// and the acceptance data alone is ten times the year.
/// </summary>
public sealed class YearFirst : ITestCollectionOrderer
{
    /// <summary>Name of the year's collection.</summary>
    public const string Year = "the demonstration year";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections)
            .OrderBy(each => each.TestCollectionDisplayName != Year)];
}
