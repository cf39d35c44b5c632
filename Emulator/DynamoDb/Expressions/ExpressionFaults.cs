using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Faults noted while an expression is read: a syntax error behind them goes first, and among them their kind decides.</summary>
internal sealed class ExpressionFaults
{
    private Dictionary<ExpressionFault, AwsErrorException>? _first;

    public void Note(ExpressionFault fault, AwsErrorException error) => (_first ??= []).TryAdd(fault, error);

    /// <param name="order">The kinds, the one that is reported before all others first.</param>
    public void ThrowFirst(params ReadOnlySpan<ExpressionFault> order)
    {
        if (_first is null)
            return;
        foreach (var fault in order)
        {
            if (_first.TryGetValue(fault, out var error))
                throw error;
        }
    }
}
