using Mono.Cecil;
using NetArchTest.Rules;
using SalesPlatform.Domain;

namespace SalesPlatform.Tests.Architecture;

public class BoundaryTests
{
    private static readonly string[] Plumbing = ["Marten", "MassTransit", "Grpc", "Google", "Microsoft.AspNetCore", "Npgsql", "RabbitMQ"];

    [Fact]
    public void Decisions_know_no_plumbing()
    {
        foreach (var service in Repository.Services.Values)
        {
            var result = Types.InAssembly(service).That().MeetCustomRule(new IsDecider()).ShouldNot().HaveDependencyOnAny(Plumbing)
                .GetResult();
            result.IsSuccessful.Should()
                .BeTrue("{0} decide, and need no plumbing for it", string.Join(", ", result.FailingTypeNames ?? []));
        }
    }

    [Fact]
    public void Kpi_rules_know_no_plumbing()
    {
        var kpis = Types.InAssembly(Repository.Services["scorecards"]).That().ResideInNamespace("SalesPlatform.Scorecards.Kpis");
        kpis.GetTypes().Should().NotBeEmpty();
        var result = kpis.ShouldNot().HaveDependencyOnAny(Plumbing).GetResult();
        result.IsSuccessful.Should().BeTrue("{0}", string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void There_are_deciders_to_judge() =>
        Repository.Services.Should().OnlyContain(service =>
            Types.InAssembly(service.Value).That().MeetCustomRule(new IsDecider()).GetTypes().Any());

    [Fact]
    public void Services_do_not_know_each_other()
    {
        foreach (var service in Repository.Services.Values)
        {
            service.GetReferencedAssemblies().Select(reference => reference.Name)
                .Should().NotIntersectWith(Repository.Services.Values.Select(other => other.GetName().Name));
        }
    }

    [Fact]
    public void Contracts_know_nothing_of_the_platform() =>
        Repository.Contracts.GetReferencedAssemblies().Select(reference => reference.Name)
            .Should().NotContain(name => name!.StartsWith("Marten") || name.StartsWith("SalesPlatform") || name.StartsWith("MassTransit"));

    /// <summary>A type that has or makes an aggregate (one whose initial state knows its id is made by a method), or that has decisions:
    /// static functions that answer events.</summary>
    private sealed class IsDecider : ICustomRule
    {
        private static readonly string[] Aggregates = [typeof(Aggregate<>).FullName!, typeof(Fold<>).FullName!];

        private static readonly string Events = typeof(IEnumerable<object>).GetGenericTypeDefinition().FullName!;

        public bool MeetsRule(TypeDefinition type) =>
            type.Fields.Any(field => IsAggregate(field.FieldType))
            || type.Methods.Any(method => IsAggregate(method.ReturnType)
                || method is { IsStatic: true, IsPublic: true } && AreEvents(method.ReturnType));

        private static bool AreEvents(TypeReference type) =>
            type is GenericInstanceType { GenericArguments: [var element] } && type.GetElementType().FullName == Events
                && element.FullName == typeof(object).FullName;

        private static bool IsAggregate(TypeReference type) => Aggregates.Contains(type.GetElementType().FullName);
    }
}
