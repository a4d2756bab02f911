using System.Globalization;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Audits;

/// <summary>A line for each service: its name, the number of its newest seal, and the seal's hash.</summary>
internal static class NotedHeads
{
    public static Dictionary<string, AuditHead> Read(string file)
    {
        try
        {
            return File.ReadLines(file).Index().Where(line => line.Item.Trim().Length > 0)
                .Select(line => Parse(file, line.Index + 1, line.Item)).ToDictionary(head => head.Service, head => head.Head);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--noted: {unreadable.Message}") { Exit = ExitCodes.Usage };
        }
        catch (ArgumentException)
        {
            throw new CliException($"--noted: {file} names a service twice.") { Exit = ExitCodes.Usage };
        }
    }

    public static void Write(string file, IEnumerable<(string Service, AuditHead Head)> heads)
    {
        try
        {
            File.WriteAllLines(file, heads.Where(each => each.Head.Number > 0)
                .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Service} {each.Head.Number} {each.Head.Hash}")));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--note: {unwritable.Message}") { Exit = ExitCodes.Usage };
        }
    }

    private static (string Service, AuditHead Head) Parse(string file, int number, string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var service, var seal, var hash]
            && long.TryParse(seal, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            ? (service, new AuditHead { Number = of, Hash = hash })
            : throw new CliException($"--noted: line {number} of {file} is not a service, a number and a hash.") { Exit = ExitCodes.Usage };
}
