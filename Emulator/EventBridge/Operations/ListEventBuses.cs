using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

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
