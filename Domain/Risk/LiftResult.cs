using Acinaces.Domain.Errors;

namespace Acinaces.Domain.Risk;

/// <summary>What came of the wish to trade again. A closed set.</summary>
public abstract record LiftResult
{
    private LiftResult()
    {
    }

    /// <summary>Store the state; <paramref name="State"/> may still hold other halts.</summary>
    public sealed record Lifted(KillSwitchState State, Halt Halt) : LiftResult;

    /// <summary>The wish itself is incomplete.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : LiftResult;

    /// <param name="Code">One of <see cref="ErrorCode"/>: INSUFFICIENT_PERMISSIONS or INVALID_STATE.</param>
    /// <param name="Message">Why not, for people.</param>
    public sealed record Refused(string Code, string Message) : LiftResult;
}
