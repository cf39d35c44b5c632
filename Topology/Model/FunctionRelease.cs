namespace Acinaces.Topology.Model;

/// <summary>How new code of a function takes over.</summary>
public enum FunctionRelease
{
    /// <summary>With the next call.</summary>
    AllAtOnce,

    /// <summary>A tenth of the calls for a quarter of an hour, then all; back to the old code when the function's error alarm goes off.</summary>
    Canary,
}
