using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.RegularExpressions;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Cli.Failures;

namespace SalesPlatform.Tests.Cli;

/// <summary>Every text that the compiled client can say: the templates of its sentences, and the texts that are said as they stand. Read
/// from its code, since no run of the client meets all of them.</summary>
internal static partial class SpokenTexts
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(SalesCtl).Assembly.GetTypes().Where(type => type != typeof(Sentence))
            .SelectMany(type => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
            .SelectMany(method => Of([.. InstructionsOf(method)])).Distinct(),
    ];

    private static IEnumerable<string> Of(IReadOnlyList<Instruction> code)
    {
        var at = code.Select((step, index) => (step.Offset, index)).ToDictionary(each => each.Offset, each => each.index);
        var open = new Stack<Open>();
        for (var i = 0; i < code.Count; i++)
        {
            // What a check of options complains about is said where the checks are made.
            if (code[i].Text is { } text && (Said(code, at, i) || Complaint().IsMatch(text) && !IsPiece(code, i)))
                yield return text;
            switch (code[i].Method)
            {
                case { IsConstructor: true } made when made.DeclaringType == typeof(Sentence):
                    open.Push(new Open(code[i - 2].Number, code[i - 1].Number));
                    break;
                case { Name: nameof(Sentence.AppendLiteral) } literal when literal.DeclaringType == typeof(Sentence):
                    open.Peek().Template.Append(code[i - 1].Text);
                    break;
                case { Name: nameof(Sentence.AppendFormatted) } value when value.DeclaringType == typeof(Sentence):
                    open.Peek().Template.Append('{').Append(open.Peek().Values++).Append('}');
                    break;
                default:
                    continue;
            }

            if (open.Peek().IsWhole)
                yield return $"{open.Pop().Template}";
        }
    }

    private static bool IsPiece(IReadOnlyList<Instruction> code, int i) =>
        i + 1 < code.Count && code[i + 1].Method?.Name == nameof(Sentence.AppendLiteral);

    [GeneratedRegex(@"^(--|(Exactly one of|One of|Either) --).*\.$")]
    private static partial Regex Complaint();

    // Also where one of two texts is chosen and said behind the choice.
    private static bool Said(IReadOnlyList<Instruction> code, Dictionary<int, int> at, int i)
    {
        var next = i + 1;
        while (next < code.Count && code[next].Target is { } target && code[next].IsJump)
            next = at[target];
        return next < code.Count && code[next].Method is { } called
            && called.GetParameters() is [{ ParameterType: var type }] && type == typeof(string)
            && (called.DeclaringType == typeof(CliException) || called.DeclaringType == typeof(Speech) && called.Name == nameof(Speech.Say)
                || called.DeclaringType == typeof(Output) && called.Name == nameof(Output.Note));
    }

    private static IEnumerable<Instruction> InstructionsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;
        var (module, types) = (method.Module, method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null);
        var own = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < il.Length;)
        {
            var offset = i;
            var code = il[i] == 0xFE ? OpCodes[(short)(0xFE00 | il[i + 1])] : OpCodes[il[i]];
            i += code.Size;
            var (operand, size) = (i, SizeOf(code.OperandType, il, i));
            i += size;
            yield return code.OperandType switch
            {
                OperandType.InlineString => new(offset) { Text = module.ResolveString(BitConverter.ToInt32(il, operand)) },
                OperandType.InlineMethod => new(offset) { Method = module.ResolveMethod(BitConverter.ToInt32(il, operand), types, own) },
                OperandType.InlineI => new(offset) { Number = BitConverter.ToInt32(il, operand) },
                OperandType.ShortInlineI => new(offset) { Number = (sbyte)il[operand] },
                OperandType.InlineBrTarget => new(offset)
                {
                    Target = i + BitConverter.ToInt32(il, operand), IsJump = code.FlowControl == FlowControl.Branch,
                },
                OperandType.ShortInlineBrTarget => new(offset)
                {
                    Target = i + (sbyte)il[operand], IsJump = code.FlowControl == FlowControl.Branch,
                },
                _ => new(offset) { Number = code.Value - System.Reflection.Emit.OpCodes.Ldc_I4_0.Value },
            };
        }
    }

    private static int SizeOf(OperandType type, byte[] il, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };

    private sealed record Instruction(int Offset)
    {
        public string? Text { get; init; }

        public MethodBase? Method { get; init; }

        public int Number { get; init; }

        public int? Target { get; init; }

        public bool IsJump { get; init; }
    }

    private sealed class Open(int letters, int values)
    {
        public StringBuilder Template { get; } = new();

        public int Values { get; set; }

        public bool IsWhole => Values == values && Template.Length
            - Enumerable.Range(0, values).Sum(value => $"{{{value}}}".Length) == letters;
    }
}
