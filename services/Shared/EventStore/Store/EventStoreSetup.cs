using System.Text.Json.Serialization;
using JasperFx;
using SalesPlatform.EventStore.Commands;
using Weasel.Core;

namespace SalesPlatform.EventStore.Store;

public static class EventStoreSetup
{
    public static void ApplyConventions(this StoreOptions options, EventCatalogue catalogue, params JsonConverter[] converters)
    {
        options.DatabaseSchemaName = "store";
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json =>
        {
            json.RespectNullableAnnotations = true;
            foreach (var converter in converters)
                json.Converters.Add(converter);
        });
        options.DisableNpgsqlLogging = true;

        options.Events.StreamIdentity = StreamIdentity.AsString;
        // What stores of before were made with; EventAppender appends.
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        // The natural inbox: a second append of the same event is rejected by the database.
        options.Events.EnableUniqueIndexOnEventId = true;
        options.Events.MetadataConfig.HeadersEnabled = true;
        options.Events.UseIdentityMapForAggregates = false;
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipSerializationErrors = false;
        options.Projections.RebuildErrors.SkipUnknownEvents = false;

        foreach (var (name, type) in catalogue.Types)
            options.Events.MapEventType(type, name);

        options.Schema.For<CommandReceipt>().Identity(receipt => receipt.Id);
    }
}
