using Acinaces.Domain.Errors;

namespace Acinaces.Domain.Risk;

/// <summary>What came of the wish to halt trading. A closed set.</summary>
public abstract record ActivationResult
{
    private ActivationResult()
    {
    }

    /// <summary>Store the state, announce the halt, cancel what it covers.</summary>
    public sealed record Activated(KillSwitchState State, Halt Halt) : ActivationResult;

    /// <summary>This very scope is halted already; nothing is to be done.</summary>
    public sealed record AlreadyActive(KillSwitchState State, Halt Halt) : ActivationResult;

    /// <summary>The wish itself is incomplete.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ActivationResult;
}
