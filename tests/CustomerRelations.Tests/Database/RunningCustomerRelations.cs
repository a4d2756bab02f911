using SalesPlatform.CustomerRelations;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.CustomerRelations.Database.RunningCustomerRelations))]

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>The service on a clock that a test moves. Tests keep apart by their teams.</summary>
public sealed class RunningCustomerRelations() : RunningService(
    "customer-relations", builder => builder.AddCustomerRelations(), app => app.MapCustomerRelations(), Story.At("2026-03-02T02:00Z"));
