namespace Acinaces.Topology.Model;

/// <summary>What it means when nothing was measured.</summary>
public enum MissingData
{
    /// <summary>Nothing happened, so nothing is wrong.</summary>
    IsFine,

    /// <summary>What must always report has stopped.</summary>
    IsAlarming,
}
