namespace Acinaces.Topology.Model;

/// <summary>How new code of a function takes over.</summary>
public enum FunctionRelease
{
    /// <summary>With the next call.</summary>
    AllAtOnce,

    /// <summary>A tenth of the calls for five minutes, then all; back to the old code when an alarm of the function goes off.</summary>
    Canary,
}
