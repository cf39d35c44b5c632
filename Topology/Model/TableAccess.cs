namespace Acinaces.Topology.Model;

/// <summary>What a function may do with a table.</summary>
public enum TableAccess
{
    Read,
    Write,
    ReadWrite,

    /// <summary>Put new items, nothing else: no read, no update, no delete.</summary>
    Append,
}
