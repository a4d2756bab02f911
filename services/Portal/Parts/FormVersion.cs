using Google.Protobuf;

namespace SalesPlatform.Portal.Parts;

/// <summary>So that what somebody else changed meanwhile is not overwritten.</summary>
internal static class FormVersion
{
    public static void Put(IMessage request, string path, long version)
    {
        var (at, names) = (request, path.Split('.'));
        foreach (var name in names[..^1])
        {
            var field = at.Descriptor.FindFieldByName(name);
            if (field.Accessor.GetValue(at) is not IMessage inner)
                field.Accessor.SetValue(at, inner = field.MessageType.Parser.ParseFrom(ByteString.Empty));
            at = inner;
        }

        at.Descriptor.FindFieldByName(names[^1]).Accessor.SetValue(at, version);
    }
}
