using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record ListEventBusesRequest
{
    public string? NamePrefix { get; init; }

    /// <summary>Name of the last bus of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? Limit { get; init; }
}

internal sealed record ListEventBusesResponse(IReadOnlyList<EventBusEntry> EventBuses, string? NextToken);

internal sealed record EventBusEntry(string Name, string Arn, string? Description, string? Policy);

internal sealed class ListEventBuses(RuleStore rules) : IOperation<ListEventBusesRequest, ListEventBusesResponse>
{
    public IEnumerable<Permission> Permissions(ListEventBusesRequest request, Caller caller) => [new Permission("events:ListEventBuses", "*")];

    public ListEventBusesResponse Invoke(ListEventBusesRequest request, Caller caller)
    {
        var standard = rules.RequireBus(EventNames.BusArn(null, caller));
        var buses = rules.Buses(caller.Arn("events", "event-bus/")).Where(bus => bus.Name != standard.Name).Append(standard)
            .Where(bus => bus.Name.StartsWith(request.NamePrefix ?? "", StringComparison.Ordinal)).OrderBy(bus => bus.Name, StringComparer.Ordinal);
        var (page, next) = Page.Of(buses, bus => bus.Name, request.NextToken, request.Limit);
        return new ListEventBusesResponse([.. page.Select(bus => new EventBusEntry(bus.Name, bus.Arn, bus.Description, bus.Policy))], next);
    }
}
