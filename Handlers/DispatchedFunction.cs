using System.Text.Json;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers;

/// <summary>A function with several kinds of triggers: routes of the API, actions, and events of the bus.</summary>
public sealed class DispatchedFunction(ApiDispatcher api) : IFunction
{
    private static readonly ReadOnlyMemory<byte> Empty = "{}"u8.ToArray();

    /// <summary>By name, as schedules and state machines send it.</summary>
    public IReadOnlyDictionary<string, ActionOperation> Actions { get; init; } = new Dictionary<string, ActionOperation>();

    /// <summary>Absent when no rule targets the function.</summary>
    public BusOperation? OnBusEvent { get; init; }

    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        switch (EventPayload.KindOf(invocation.Payload.Span))
        {
            case EventKind.Api:
                return await api.HandleAsync(invocation.Payload, invocation.RequestId, cancellationToken).ConfigureAwait(false);
            case EventKind.Bus when OnBusEvent is { } take:
                var happened = JsonSerializer.Deserialize(invocation.Payload.Span, EventJson.Default.BusEvent) ?? throw new JsonException("The event is null.");
                await take(happened, cancellationToken).ConfigureAwait(false);
                return Empty;
            case EventKind.Action:
                return await ActAsync(invocation.Payload, cancellationToken).ConfigureAwait(false);
            default:
                throw new NotSupportedException("This function takes no such event.");
        }
    }

    private async Task<ReadOnlyMemory<byte>> ActAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var input = JsonDocument.Parse(payload);
        var name = input.RootElement.GetProperty("action").GetString() ?? "";
        return Actions.TryGetValue(name, out var act)
            ? await act(input.RootElement, cancellationToken).ConfigureAwait(false)
            : throw new NotSupportedException($"This function has no action '{name}'.");
    }
}
