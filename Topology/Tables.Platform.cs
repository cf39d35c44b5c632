using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables that every capability may use.</content>
public static partial class Tables
{
    /// <summary>What the bus has yet to be told. An item is written with the change it tells of and removed once the bus has taken it, so the table is all but empty.</summary>
    public static readonly Table Outbox = new("outbox", Group.Platform, "shard", "announcementId")
    {
        Note = "Sort key is tenantId#subject#sequence, the sequence padded to ten digits; the shard follows from tenant and subject, so one subject's items lie in order.",
    };

    private static Table[] OfPlatform =>
    [
        Outbox,
    ];
}
