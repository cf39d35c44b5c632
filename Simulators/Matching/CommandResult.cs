namespace Acinaces.Simulators.Matching;

/// <summary>The outcome of one command: either the order, or why it was refused.</summary>
internal readonly record struct CommandResult(Order? Order, Rejection? Rejection)
{
    public static implicit operator CommandResult(Order order) => new(order, null);

    public static implicit operator CommandResult(Rejection rejection) => new(null, rejection);
}
