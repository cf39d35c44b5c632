namespace Acinaces.Topology.Model;

/// <summary>How the values of a period become one.</summary>
public enum Statistic
{
    Sum,
    Average,
    Maximum,
    P99,
}
