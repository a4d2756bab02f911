using NetArchTest.Rules;
using SalesPlatform.Scorecards.Facts;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Tests.Scorecards.Kpis;

public class PurityTests
{
    private static readonly string[] Infrastructure =
        ["Marten", "JasperFx", "Weasel", "Npgsql", "MassTransit", "Grpc", "Google", "Microsoft.AspNetCore", "Microsoft.Extensions"];

    [Fact]
    public void Kpis_know_nothing_of_store_broker_or_web()
    {
        var result = Types.InAssembly(typeof(SalesAttainment).Assembly).That().ResideInNamespace(typeof(SalesAttainment).Namespace)
            .Should().NotHaveDependencyOnAny(Infrastructure).GetResult();

        (result.FailingTypeNames ?? []).Should().BeEmpty();
    }

    [Theory]
    [InlineData(typeof(Memberships))]
    [InlineData(typeof(EffectiveTargets))]
    [InlineData(typeof(PlanRevision))]
    [InlineData(typeof(RosterChange))]
    public void What_kpis_are_made_of_knows_nothing_of_them_either(Type type)
    {
        var result = Types.InAssembly(type.Assembly).That().ResideInNamespace(type.Namespace).And().HaveName(type.Name)
            .Should().NotHaveDependencyOnAny(Infrastructure).GetResult();

        (result.FailingTypeNames ?? []).Should().BeEmpty();
    }
}
