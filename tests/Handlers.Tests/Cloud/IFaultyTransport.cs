namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Connections on which something goes wrong once.</summary>
internal interface IFaultyTransport
{
    /// <summary>Whether it has happened; if not, the work was done before its turn came.</summary>
    bool HasStruck { get; }
}
