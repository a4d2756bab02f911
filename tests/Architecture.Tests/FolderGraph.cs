using System.Reflection;
using Mono.Cecil;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Which folder (namespace) of an assembly uses which other one of it, as the compiled code says.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _uses = [];

    private FolderGraph(ModuleDefinition module)
    {
        foreach (var type in module.Types.Where(type => type.Namespace.Length > 0))
        {
            foreach (var used in Used(type).Where(used => used.Scope == module).Select(Outermost))
            {
                if (used.Namespace.Length > 0 && used.Namespace != type.Namespace)
                    Why((type.Namespace, used.Namespace)).Add($"{type.Name} uses {used.Name}");
            }
        }
    }

    /// <summary>The graph of an assembly.</summary>
    public static FolderGraph Of(Assembly assembly) => new(ModuleDefinition.ReadModule(assembly.Location));

    /// <summary>Uses that make a circle of any length, one of each folder by another.</summary>
    public IReadOnlyList<string> OnACircle
    {
        get
        {
            var left = _uses.Keys.ToList();
            // What nothing leads to, or what leads nowhere, is on no circle.
            bool IsLoose((string From, string To) edge) =>
                left.TrueForAll(other => other.To != edge.From) || left.TrueForAll(other => other.From != edge.To);
            for (var loose = left.FindAll(IsLoose); loose.Count > 0; loose = left.FindAll(IsLoose))
                left.RemoveAll(loose.Contains);
            return [.. left.Select(edge => $"{edge.From} → {edge.To}: {_uses[edge].Min}").Order(StringComparer.Ordinal)];
        }
    }

    private SortedSet<string> Why((string, string) edge)
    {
        if (!_uses.TryGetValue(edge, out var why))
            _uses[edge] = why = new SortedSet<string>(StringComparer.Ordinal);
        return why;
    }

    private static TypeDefinition Outermost(TypeReference used)
    {
        var type = used.Resolve();
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(each => Parts(each.InterfaceType)),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Methods.SelectMany(Used),
        .. type.NestedTypes.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
    [
        .. Parts(method.ReturnType),
        .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).SelectMany(each => Parts(each.ConstraintType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(instruction => Operand(instruction.Operand)) : [],
    ];

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        GenericInstanceMethod method => [.. Parts(method.DeclaringType), .. method.GenericArguments.SelectMany(Parts)],
        MethodReference method => Parts(method.DeclaringType),
        FieldReference field => Parts(field.DeclaringType),
        TypeReference type => Parts(type),
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
