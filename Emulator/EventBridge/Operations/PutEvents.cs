using System.Text;
using System.Text.Json;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Routing;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class PutEvents(RuleStore rules, EventNames names, EventRouter router, TimeProvider clock, IdSource ids) : IOperation<PutEventsRequest, PutEventsResponse>
{
    public IEnumerable<Permission> Permissions(PutEventsRequest request, Caller caller) =>
        request.Entries.Select(entry => entry.EventBusName).Distinct().SelectMany(bus => names.OnBus("events:PutEvents", bus, caller));

    public PutEventsResponse Invoke(PutEventsRequest request, Caller caller)
    {
        if (request.Entries.Count is 0 or > EventBridgeLimits.MaxEntriesPerRequest)
        {
            throw EventBridgeErrors.Validation(request.Entries.Count == 0
                ? "1 validation error detected: Value '[]' at 'entries' failed to satisfy constraint: Member must have length greater than or equal to 1"
                : "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length less than or equal to 10");
        }

        if (request.Entries.Sum(Size) > EventBridgeLimits.MaxEntryBytes)
            throw EventBridgeErrors.Validation("Total size of the entries in the request is over the limit.");
        var results = request.Entries.Select(entry => Accept(entry, caller)).ToList();
        return new PutEventsResponse(results.Count(result => result.ErrorCode is not null), results);
    }

    private PutEventsResultEntry Accept(PutEventsRequestEntry entry, Caller caller)
    {
        if (string.IsNullOrEmpty(entry.Source))
            return Failed("InvalidArgument", "Parameter Source is not valid. Reason: Source is a required argument.");
        if (string.IsNullOrEmpty(entry.DetailType))
            return Failed("InvalidArgument", "Parameter DetailType is not valid. Reason: DetailType is a required argument.");
        if (string.IsNullOrEmpty(entry.Detail))
            return Failed("InvalidArgument", "Parameter Detail is not valid. Reason: Detail is a required argument.");
        if (entry.Source.StartsWith("aws.", StringComparison.OrdinalIgnoreCase))
            return Failed("NotAuthorizedForSourceException", "Not authorized for the source.");
        if (!IsJsonObject(entry.Detail))
            return Failed("MalformedDetail", "Detail is malformed.");
        if (rules.FindBus(EventNames.BusArn(entry.EventBusName, caller)) is not { } bus)
            return Failed("InvalidArgument", $"Event bus {entry.EventBusName} does not exist.");
        var id = ids.Uuid();
        var time = entry.Time == default ? clock.GetUtcNow() : entry.Time;
        router.Accept(bus.Arn, EventEnvelope.Write(id, entry.Source, entry.DetailType, caller.AccountId, caller.Region, time, entry.Resources ?? [], entry.Detail), entry.TraceHeader);
        return new PutEventsResultEntry { EventId = id };
    }

    private static PutEventsResultEntry Failed(string code, string message) => new() { ErrorCode = code, ErrorMessage = message };

    /// <remarks>Source: EventBridge user guide, "Calculating PutEvents event entry size".</remarks>
    private static int Size(PutEventsRequestEntry entry) => (entry.Time == default ? 0 : 14)
        + Bytes(entry.Source) + Bytes(entry.DetailType) + Bytes(entry.Detail) + (entry.Resources?.Sum(Bytes) ?? 0);

    private static int Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
