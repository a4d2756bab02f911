using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesPlatform.EventStore.Personal;

internal sealed class PersonalTextConverter(PersonalKeys keys) : JsonConverter<PersonalText>
{
    public override PersonalText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonalText.Read(reader.GetString()!, keys);

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Written(keys));
}
