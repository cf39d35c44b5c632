using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>What came of storing a new order. A closed set.</summary>
public abstract record Acceptance
{
    private Acceptance()
    {
    }

    public sealed record Accepted : Acceptance;

    /// <summary>An order with this id was stored meanwhile.</summary>
    public sealed record AlreadyExists : Acceptance;

    /// <summary>Trading was halted or a halt lifted since the check: check again.</summary>
    public sealed record HaltsChanged : Acceptance;

    /// <summary>A breaker opened since the check, or another order tries for it already: check again.</summary>
    public sealed record BreakerChanged : Acceptance;

    /// <summary>Somebody else took what was left of the limit, or its bound was changed.</summary>
    public sealed record LimitTaken(PositionLimit Limit) : Acceptance;
}
