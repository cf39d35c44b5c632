namespace Acinaces.Simulators.Matching;

/// <summary>What an incoming order does to a resting one.</summary>
internal enum MatchAction
{
    Fill,

    /// <summary>Same account: both become smaller, nothing is traded.</summary>
    Decrement,

    /// <summary>Same account: the resting order leaves the book.</summary>
    ExpireMaker,
}
